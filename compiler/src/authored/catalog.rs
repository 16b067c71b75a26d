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
    pub(crate) policies: Option<Policies>,
}

/// The policies that alerts come from.
#[derive(Debug)]
pub(crate) struct Policies {
    /// The fact that holds the policy.
    pub(crate) fact: Name,
    pub(crate) known: Vec<AlertType>,
}

/// Where the types are listed.
#[derive(Debug)]
pub(crate) struct Reference {
    pub(crate) checked: Name,
}

/// A known type or policy.
#[derive(Debug)]
pub(crate) struct AlertType {
    pub(crate) name: Name,
    pub(crate) status: Name,
    pub(crate) resources: Vec<Name>,
    pub(crate) policies: Vec<Name>,
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
    let policies = fields.optional("policies");
    fields.close(findings);
    let reference = reference.and_then(|node| read_reference(node, node.place, findings));
    let types = types.and_then(|node| read_types(node, read_type, findings));
    let policies = match policies {
        Some(node) => Some(read_policies(node, findings)?),
        None => None,
    };
    Some(Catalog {
        source: source?,
        reference: reference?,
        resource,
        sample,
        types: types?,
        policies,
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

fn read_policies(node: &Node, findings: &mut Findings<'_>) -> Option<Policies> {
    let mut fields = Fields::open(node, node.place, findings)?;
    let fact = fields.required_text("fact", findings);
    let known = fields.required("known", findings);
    fields.close(findings);
    let known = known.and_then(|node| read_types(node, read_policy, findings));
    Some(Policies {
        fact: fact?,
        known: known?,
    })
}

/// How the entry of one type or policy is read.
type ReadOne = fn(&Name, &Node, &mut Findings<'_>) -> Option<AlertType>;

fn read_types(
    node: &Node,
    read_one: ReadOne,
    findings: &mut Findings<'_>,
) -> Option<Vec<AlertType>> {
    let entries = node.entries(findings)?.iter();
    every(entries.map(|(name, node)| read_one(name, node, findings)))
}

fn read_policy(name: &Name, node: &Node, findings: &mut Findings<'_>) -> Option<AlertType> {
    let mut fields = Fields::open(node, name.place, findings)?;
    let status = fields.required_text("status", findings);
    let tactics = fields.optional_texts("tactic", findings);
    fields.close(findings);
    Some(AlertType {
        name: name.clone(),
        status: status?,
        resources: Vec::new(),
        policies: Vec::new(),
        tactics,
    })
}

fn read_type(name: &Name, node: &Node, findings: &mut Findings<'_>) -> Option<AlertType> {
    let mut fields = Fields::open(node, name.place, findings)?;
    let status = fields.required_text("status", findings);
    let resources = fields.optional_texts("resource", findings);
    let policies = fields.optional_texts("policy", findings);
    let tactics = fields.optional_texts("tactic", findings);
    fields.close(findings);
    Some(AlertType {
        name: name.clone(),
        status: status?,
        resources,
        policies,
        tactics,
    })
}
