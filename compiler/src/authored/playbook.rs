//! A playbook as its author writes it.

use nextmove::case::BY_HAND;

use crate::authored::condition::{self, Clause};
use crate::authored::fact::{self, OwnFact};
use crate::authored::step::{self, Step, WrittenStep};
use crate::code;
use crate::fields::{Fields, every};
use crate::finding::Findings;
use crate::place::{Name, Place};
use crate::yaml::Node;

/// A file `playbook.yaml`: with its steps as they are written, or made plain.
#[derive(Debug)]
pub(crate) struct Playbook<S = Step> {
    /// Where the file begins, for what concerns the playbook as a whole.
    pub(crate) place: Place,
    pub(crate) version: Option<Name>,
    pub(crate) handles: Option<Clause>,
    /// Whether it begins without an alert.
    pub(crate) by_hand: bool,
    pub(crate) citations: Vec<Citation>,
    pub(crate) facts: Vec<OwnFact>,
    pub(crate) start: Option<Name>,
    pub(crate) steps: Vec<S>,
    pub(crate) waives: Vec<Waiver>,
    /// The facts that say what it is about.
    pub(crate) highlights: Vec<Name>,
}

/// A rule that a playbook breaks on purpose, and why.
#[derive(Debug)]
pub(crate) struct Waiver {
    pub(crate) rule: Name,
    pub(crate) reason: Name,
}

/// A source that steps rest on.
#[derive(Debug)]
pub(crate) struct Citation {
    pub(crate) id: Name,
    pub(crate) title: Option<Name>,
    pub(crate) url: Option<Name>,
    pub(crate) checked: Option<Name>,
}

/// Reads `playbook.yaml`; none where so much of it is no map that every name in the rest would be
/// unknown.
pub(crate) fn read(node: &Node, findings: &mut Findings<'_>) -> Option<Playbook<WrittenStep>> {
    let mut fields = Fields::open(node, node.place, findings)?;
    let version = fields.required_text("version", findings);
    let starts = fields.optional_text("starts", findings);
    let by_hand = starts.is_some();
    let handles = match &starts {
        Some(starts) => {
            check_starts(starts, fields.optional("handles"), findings);
            None
        }
        None => fields.required("handles", findings),
    };
    let citations = fields.optional("citations");
    let facts = fields.optional("facts");
    let start = fields.required_text("start", findings);
    let steps = fields.required("steps", findings);
    let waives = fields.optional("waives");
    let highlights = fields.optional_texts("highlights", findings);
    fields.close(findings);
    let handles = handles.and_then(|node| condition::read(node, findings));
    let citations = citations.map(|node| read_citations(node, findings));
    let facts = facts.map(|node| fact::read_own(node, findings));
    let steps = steps.and_then(|node| step::read_steps(node, findings));
    let waives = waives.map(|node| read_waivers(node, findings));
    Some(Playbook {
        place: node.place,
        version,
        handles,
        by_hand,
        citations: citations.unwrap_or(Some(Vec::new()))?,
        facts: facts.unwrap_or(Some(Vec::new()))?,
        start,
        steps: steps?,
        waives: waives.unwrap_or(Some(Vec::new()))?,
        highlights,
    })
}

/// Reports a beginning that there is not, and alerts of a playbook that needs none.
fn check_starts(starts: &Name, handles: Option<&Node>, findings: &mut Findings<'_>) {
    if starts.value != BY_HAND {
        let message = format!("no playbook starts `{}`", starts.value);
        findings.report_unknown(&code::UNKNOWN_BEGINNING, starts, [BY_HAND], message);
    }
    if let Some(handles) = handles {
        let message = "a playbook that starts by hand takes no alerts";
        findings.report(&code::UNKNOWN_BEGINNING, handles.place, message);
    }
}

fn read_waivers(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<Waiver>> {
    let entries = node.entries(findings)?.iter();
    every(entries.map(|(rule, reason)| {
        Some(Waiver {
            rule: rule.clone(),
            reason: reason.text(findings)?,
        })
    }))
}

pub(crate) fn read_citations(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<Citation>> {
    let entries = node.entries(findings)?.iter();
    Some(
        entries
            .map(|(id, node)| read_citation(id, node, findings))
            .collect(),
    )
}

fn read_citation(id: &Name, node: &Node, findings: &mut Findings<'_>) -> Citation {
    let mut citation = Citation {
        id: id.clone(),
        title: None,
        url: None,
        checked: None,
    };
    if let Some(mut fields) = Fields::open(node, id.place, findings) {
        citation.title = fields.required_text("title", findings);
        citation.url = fields.required_text("url", findings);
        citation.checked = fields.required_text("checked", findings);
        fields.close(findings);
    }
    citation
}
