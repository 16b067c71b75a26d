//! Legal deadlines, as authors write them down.

use crate::fields::{Fields, every};
use crate::finding::Findings;
use crate::place::Name;
use crate::yaml::Node;

/// A law in `deadlines.yaml`.
#[derive(Debug)]
pub(crate) struct Law {
    pub(crate) id: Name,
    pub(crate) law: Name,
    pub(crate) url: Name,
    pub(crate) checked: Name,
    pub(crate) deadlines: Vec<Deadline>,
}

/// What a law wants by some time.
#[derive(Debug)]
pub(crate) struct Deadline {
    pub(crate) id: Name,
    pub(crate) article: Name,
    pub(crate) end: End,
    pub(crate) latest: Option<End>,
}

/// When a deadline ends.
#[derive(Debug)]
pub(crate) struct End {
    /// What starts it.
    pub(crate) starts: Option<Name>,
    /// The report that it comes after.
    pub(crate) after: Option<Name>,
    /// How long it is.
    pub(crate) within: Name,
}

/// Reads `deadlines.yaml`.
pub(crate) fn read(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<Law>> {
    let laws = node.entries(findings)?.iter();
    every(laws.map(|(id, node)| read_law(id, node, findings)))
}

fn read_law(id: &Name, node: &Node, findings: &mut Findings<'_>) -> Option<Law> {
    let mut fields = Fields::open(node, id.place, findings)?;
    let law = fields.required_text("law", findings);
    let url = fields.required_text("url", findings);
    let checked = fields.required_text("checked", findings);
    let deadlines = fields.required("deadlines", findings);
    fields.close(findings);
    let deadlines = deadlines.and_then(|node| {
        let deadlines = node.entries(findings)?.iter();
        every(deadlines.map(|(id, node)| read_deadline(id, node, findings)))
    });
    Some(Law {
        id: id.clone(),
        law: law?,
        url: url?,
        checked: checked?,
        deadlines: deadlines?,
    })
}

fn read_deadline(id: &Name, node: &Node, findings: &mut Findings<'_>) -> Option<Deadline> {
    let mut fields = Fields::open(node, id.place, findings)?;
    let article = fields.required_text("article", findings);
    let end = read_end(&mut fields, findings);
    let latest = fields.optional("latest");
    fields.close(findings);
    let latest = latest.map(|node| {
        let mut fields = Fields::open(node, node.place, findings)?;
        let end = read_end(&mut fields, findings);
        fields.close(findings);
        end
    });
    let latest = match latest {
        None => None,
        Some(read) => Some(read?),
    };
    Some(Deadline {
        id: id.clone(),
        article: article?,
        end: end?,
        latest,
    })
}

fn read_end(fields: &mut Fields<'_>, findings: &mut Findings<'_>) -> Option<End> {
    let starts = fields.optional_text("starts", findings);
    let after = fields.optional_text("after", findings);
    Some(End {
        starts,
        after,
        within: fields.required_text("within", findings)?,
    })
}
