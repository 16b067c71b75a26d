//! A playbook that others use in the place of a step, as its author writes it.

use crate::authored::playbook::{Citation, read_citations};
use crate::fields::Fields;
use crate::finding::Findings;
use crate::place::{Name, Place};
use crate::yaml::Node;

/// A file `common/NAME/playbook.yaml`. Facts and steps are read where it is used, as whoever uses it
/// may add to them.
#[derive(Debug)]
pub(crate) struct Shared {
    /// Where the file begins.
    pub(crate) place: Place,
    pub(crate) citations: Vec<Citation>,
    pub(crate) facts: Vec<(Name, Node)>,
    pub(crate) start: Name,
    /// The ways out of it, which lead to steps of whoever uses it.
    pub(crate) returns: Vec<Name>,
    pub(crate) steps: Vec<(Name, Node)>,
}

/// Reads such a file; none where nobody could use it.
pub(crate) fn read(node: &Node, findings: &mut Findings<'_>) -> Option<Shared> {
    let mut fields = Fields::open(node, node.place, findings)?;
    let citations = fields.optional("citations");
    let facts = fields.optional("facts");
    let start = fields.required_text("start", findings);
    let returns = fields.optional_texts("returns", findings);
    let steps = fields.required("steps", findings);
    fields.close(findings);
    let citations = citations.map(|node| read_citations(node, findings));
    let facts = facts.map(|node| node.entries(findings));
    let steps = steps.and_then(|node| node.entries(findings));
    Some(Shared {
        place: node.place,
        citations: citations.unwrap_or(Some(Vec::new()))?,
        facts: facts.unwrap_or(Some(&[]))?.to_vec(),
        start: start?,
        returns,
        steps: steps?.to_vec(),
    })
}
