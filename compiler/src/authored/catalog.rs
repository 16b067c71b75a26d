//! Known types of alerts, as authors write them down.

use crate::fields::{Fields, every};
use crate::finding::Findings;
use crate::place::{Name, Place};
use crate::yaml::Node;

/// A file in `catalog/`.
#[derive(Debug)]
pub(crate) struct Catalog {
    pub(crate) source: Name,
    pub(crate) reference: Reference,
    /// The fact that holds the kind of resource.
    pub(crate) resource: Option<Name>,
    /// What stands before the type of an alert that was made for practice.
    pub(crate) sample: Option<Name>,
    pub(crate) types: Vec<AlertType>,
}

/// Where the types are listed.
#[derive(Debug)]
pub(crate) struct Reference {
    pub(crate) checked: Name,
}

/// A known type.
#[derive(Debug)]
pub(crate) struct AlertType {
    pub(crate) name: Name,
    pub(crate) status: Name,
    pub(crate) resources: Vec<Name>,
    pub(crate) tactics: Vec<Name>,
}

/// Reads a file in `catalog/`.
pub(crate) fn read(node: &Node, findings: &mut Findings<'_>) -> Option<Catalog> {
    let mut fields = Fields::open(node, node.place, findings)?;
    let source = fields.required_text("source", findings);
    let reference = fields.required("reference", findings);
    let resource = fields.optional_text("resource", findings);
    let sample = fields.optional_text("sample", findings);
    let types = fields.required("types", findings);
    fields.close(findings);
    let reference = reference.and_then(|node| read_reference(node, node.place, findings));
    let types = types.and_then(|node| read_types(node, findings));
    Some(Catalog {
        source: source?,
        reference: reference?,
        resource,
        sample,
        types: types?,
    })
}

fn read_reference(node: &Node, owner: Place, findings: &mut Findings<'_>) -> Option<Reference> {
    let mut fields = Fields::open(node, owner, findings)?;
    let title = fields.required_text("title", findings);
    let url = fields.required_text("url", findings);
    let checked = fields.required_text("checked", findings);
    fields.close(findings);
    (title.is_some() && url.is_some()).then_some(Reference { checked: checked? })
}

fn read_types(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<AlertType>> {
    let entries = node.entries(findings)?.iter();
    every(entries.map(|(name, node)| read_type(name, node, findings)))
}

fn read_type(name: &Name, node: &Node, findings: &mut Findings<'_>) -> Option<AlertType> {
    let mut fields = Fields::open(node, name.place, findings)?;
    let status = fields.required_text("status", findings);
    let resources = fields.optional_texts("resource", findings);
    let tactics = fields.optional_texts("tactic", findings);
    fields.close(findings);
    Some(AlertType {
        name: name.clone(),
        status: status?,
        resources,
        tactics,
    })
}
