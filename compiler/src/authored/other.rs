//! What is known not to be an alert, as authors write it: `not-alerts.yaml`.

use nextmove::alert::map::NonAlertKind;

use crate::authored::condition::{self, Clause};
use crate::authored::source::{Located, read_located};
use crate::code;
use crate::fields::Fields;
use crate::finding::Findings;
use crate::names;
use crate::place::Name;
use crate::yaml::Node;

/// The sorts by the names that authors write.
const SORTS: [(&str, NonAlertKind); 8] = [
    ("posture_check", NonAlertKind::PostureCheck),
    ("vulnerability", NonAlertKind::Vulnerability),
    ("audit_log", NonAlertKind::AuditLog),
    ("telemetry", NonAlertKind::Telemetry),
    ("scan_verdict", NonAlertKind::ScanVerdict),
    ("other_detection", NonAlertKind::OtherDetection),
    ("nothing", NonAlertKind::Nothing),
    ("group", NonAlertKind::Group),
];

/// An entry of `not-alerts.yaml`.
#[derive(Debug)]
pub(crate) struct NonAlert {
    pub(crate) sort: Option<NonAlertKind>,
    pub(crate) what: Option<Name>,
    pub(crate) signals: Vec<Located>,
    pub(crate) markers: Vec<Located>,
    pub(crate) named: Option<Name>,
    pub(crate) empty: bool,
    pub(crate) recognise: Option<Clause>,
}

/// Reads `not-alerts.yaml`.
pub(crate) fn read(node: &Node, findings: &mut Findings<'_>) -> Vec<NonAlert> {
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

fn read_other(node: &Node, findings: &mut Findings<'_>) -> Option<NonAlert> {
    let mut fields = Fields::open(node, node.place, findings)?;
    let sort = fields.required_text("sort", findings);
    let empty = fields.optional("empty");
    let recognise = fields.required("recognise", findings);
    let other = NonAlert {
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
