//! What is known not to be an alert, as authors write it: `not-alerts.yaml`.

use nextmove::alert::map::Sort;

use crate::authored::condition::{self, Clause};
use crate::authored::source::{Located, read_located};
use crate::code;
use crate::fields::Fields;
use crate::finding::Findings;
use crate::names;
use crate::place::Name;
use crate::yaml::Node;

/// The sorts by the names that authors write.
const SORTS: [(&str, Sort); 8] = [
    ("posture_check", Sort::PostureCheck),
    ("vulnerability", Sort::Vulnerability),
    ("audit_log", Sort::AuditLog),
    ("telemetry", Sort::Telemetry),
    ("scan_verdict", Sort::ScanVerdict),
    ("other_detection", Sort::OtherDetection),
    ("nothing", Sort::Nothing),
    ("group", Sort::Group),
];

/// An entry of `not-alerts.yaml`.
#[derive(Debug)]
pub(crate) struct Other {
    pub(crate) sort: Option<Sort>,
    pub(crate) what: Option<Name>,
    pub(crate) signals: Vec<Located>,
    pub(crate) markers: Vec<Located>,
    pub(crate) named: Option<Name>,
    pub(crate) empty: bool,
    pub(crate) recognise: Option<Clause>,
}

/// Reads `not-alerts.yaml`.
pub(crate) fn read(node: &Node, findings: &mut Findings<'_>) -> Vec<Other> {
    let Some(mut fields) = Fields::open(node, node.place, findings) else {
        return Vec::new();
    };
    let list = fields.required("not_alerts", findings);
    fields.close(findings);
    let items = list.and_then(|list| list.items(findings));
    let items = items.unwrap_or_default().iter();
    items
        .filter_map(|item| read_other(item, findings))
        .collect()
}

fn read_other(node: &Node, findings: &mut Findings<'_>) -> Option<Other> {
    let mut fields = Fields::open(node, node.place, findings)?;
    let sort = fields.required_text("sort", findings);
    let empty = fields.optional("empty");
    let recognise = fields.required("recognise", findings);
    let other = Other {
        sort: sort
            .and_then(|sort| names::known(&sort, "sort", &code::WRONG_FORM, &SORTS, findings)),
        what: fields.required_text("what", findings),
        signals: read_located(fields.optional("signals"), findings),
        markers: read_located(fields.optional("markers"), findings),
        named: fields.optional_text("named", findings),
        empty: empty.and_then(|node| node.flag(findings)) == Some(true),
        recognise: recognise.and_then(|node| condition::read(node, findings)),
    };
    fields.close(findings);
    Some(other)
}
