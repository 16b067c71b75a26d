//! What the playbooks are asked to do, as authors write it.

use crate::fields::every;
use crate::finding::Findings;
use crate::place::Name;
use crate::yaml::Node;

/// A requirement.
#[derive(Debug)]
pub(crate) struct Requirement {
    pub(crate) id: Name,
    /// What is asked for, in one sentence.
    pub(crate) text: Name,
}

/// Reads `requirements.yaml`; none where not every requirement could be read.
pub(crate) fn read(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<Requirement>> {
    let entries = node.entries(findings)?.iter();
    every(entries.map(|(id, node)| {
        Some(Requirement {
            id: id.clone(),
            text: node.text(findings)?,
        })
    }))
}
