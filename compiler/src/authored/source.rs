//! Alert formats and what alerts are wrapped in, as authors write them.

use nextmove::alert::rewrite::Rewrite;

use crate::authored::command::{Command, read_plain_commands};
use crate::authored::condition::{self, Clause};
use crate::authored::rewrite;
use crate::fields::{Fields, every};
use crate::finding::Findings;
use crate::path::{self, Path};
use crate::place::{At, Name, Place};
use crate::yaml::Node;

/// A file in `sources/`.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) id: Option<Name>,
    /// The name of the format, where the product has several.
    pub(crate) form: Option<Name>,
    /// The facts that hold the type, in order of preference.
    pub(crate) alert_type: Vec<Name>,
    /// Members at the top that are read as if they were others.
    pub(crate) aliases: Vec<(Name, Name)>,
    pub(crate) flattened: Option<Name>,
    /// Members at the top that may also be strings that hold JSON.
    pub(crate) embedded: Vec<Name>,
    pub(crate) facts: Vec<Located>,
    pub(crate) signals: Vec<Located>,
    pub(crate) markers: Vec<Located>,
    /// How facts are rewritten.
    pub(crate) rewrite: Vec<(Name, Rewrite)>,
    pub(crate) recognise: Option<Clause>,
    pub(crate) sample: Option<Clause>,
    /// What can become of an alert there, and what sets it so.
    pub(crate) statuses: Vec<(Name, Vec<Command>)>,
}

/// An entry of `envelopes.yaml`.
#[derive(Debug)]
pub(crate) struct Envelope {
    pub(crate) id: Option<Name>,
    pub(crate) content: Vec<At<Path>>,
    pub(crate) facts: Vec<Located>,
    pub(crate) signals: Vec<Located>,
    pub(crate) when: Option<Clause>,
    pub(crate) otherwise: Option<Name>,
    pub(crate) holds: Option<(Name, Clause)>,
}

/// A fact and the paths it may be at, in order of preference.
#[derive(Debug)]
pub(crate) struct Located {
    pub(crate) name: Name,
    pub(crate) paths: Vec<At<Path>>,
}

/// Reads a file in `sources/`.
pub(crate) fn read_source(node: &Node, findings: &mut Findings<'_>) -> Option<Source> {
    let mut fields = Fields::open(node, node.place, findings)?;
    let source = Source {
        id: fields.required_text("id", findings),
        form: fields.optional_text("form", findings),
        alert_type: fields
            .required("alert_type", findings)
            .and_then(|node| node.texts(findings))
            .unwrap_or_default(),
        aliases: read_aliases(fields.optional("aliases"), findings),
        flattened: fields.optional_text("flattened", findings),
        embedded: fields
            .optional("embedded")
            .and_then(|node| node.texts(findings))
            .unwrap_or_default(),
        facts: read_located(fields.required("facts", findings), findings),
        signals: read_located(fields.optional("signals"), findings),
        markers: read_located(fields.optional("markers"), findings),
        rewrite: rewrite::read_all(fields.optional("rewrite"), findings),
        recognise: read_clause(fields.required("recognise", findings), findings),
        sample: read_clause(fields.optional("sample"), findings),
        statuses: read_statuses(fields.optional("statuses"), findings),
    };
    fields.close(findings);
    Some(source)
}

/// Reads `envelopes.yaml`.
pub(crate) fn read_envelopes(node: &Node, findings: &mut Findings<'_>) -> Vec<Envelope> {
    let Some(mut fields) = Fields::open(node, node.place, findings) else {
        return Vec::new();
    };
    let list = fields.required("envelopes", findings);
    fields.close(findings);
    let items = list.and_then(|list| list.items(findings));
    items
        .unwrap_or_default()
        .iter()
        .filter_map(|item| read_envelope(item, findings))
        .collect()
}

fn read_envelope(node: &Node, findings: &mut Findings<'_>) -> Option<Envelope> {
    let mut fields = Fields::open(node, node.place, findings)?;
    let content = fields.required("content", findings);
    let envelope = Envelope {
        id: fields.required_text("id", findings),
        content: content.map_or_else(Vec::new, |node| read_paths(node, findings)),
        facts: read_located(fields.optional("facts"), findings),
        signals: read_located(fields.optional("signals"), findings),
        when: read_clause(fields.optional("when"), findings),
        otherwise: fields.optional_text("otherwise", findings),
        holds: read_holds(fields.optional("holds"), findings),
    };
    fields.close(findings);
    Some(envelope)
}

fn read_holds(node: Option<&Node>, findings: &mut Findings<'_>) -> Option<(Name, Clause)> {
    let node = node?;
    let [(source, clause)] = node.entries(findings)? else {
        let message = "an envelope vouches for one source";
        findings.report(&crate::code::WRONG_FORM, node.place, message);
        return None;
    };
    Some((source.clone(), condition::read(clause, findings)?))
}

fn read_clause(node: Option<&Node>, findings: &mut Findings<'_>) -> Option<Clause> {
    condition::read(node?, findings)
}

fn read_aliases(node: Option<&Node>, findings: &mut Findings<'_>) -> Vec<(Name, Name)> {
    let entries = node.and_then(|node| node.entries(findings));
    entries
        .unwrap_or_default()
        .iter()
        .filter_map(|(alias, node)| Some((alias.clone(), node.text(findings)?)))
        .collect()
}

fn read_statuses(node: Option<&Node>, findings: &mut Findings<'_>) -> Vec<(Name, Vec<Command>)> {
    let entries = node.and_then(|node| node.entries(findings));
    entries
        .unwrap_or_default()
        .iter()
        .map(|(name, node)| (name.clone(), read_plain_commands(Some(node), findings)))
        .collect()
}

/// Reads facts and where they are.
pub(crate) fn read_located(node: Option<&Node>, findings: &mut Findings<'_>) -> Vec<Located> {
    let entries = node.and_then(|node| node.entries(findings));
    entries
        .unwrap_or_default()
        .iter()
        .map(|(name, node)| Located {
            name: name.clone(),
            paths: read_paths(node, findings),
        })
        .collect()
}

fn read_paths(node: &Node, findings: &mut Findings<'_>) -> Vec<At<Path>> {
    let texts = node.texts(findings).unwrap_or_default();
    let paths = every(texts.iter().map(|text| path::read(text, findings)));
    paths.unwrap_or_default()
}

impl Source {
    /// Whether something that the source keeps is under this member of a document.
    pub(crate) fn begins_with(&self, member: &str) -> bool {
        let kept = self.facts.iter().chain(&self.signals).chain(&self.markers);
        let mut paths = kept.flat_map(|kept| &kept.paths);
        paths.any(|path| path.value.begins_with(member))
    }

    /// Where the source is named, for what concerns it as a whole.
    pub(crate) fn place(&self) -> Option<Place> {
        self.id.as_ref().map(|id| id.place)
    }
}
