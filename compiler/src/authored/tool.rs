//! What is known of the outputs of a tool, once for all playbooks, as authors write it.

use crate::authored::output::{OutputClause, read_clause};
use crate::code;
use crate::date;
use crate::fields::{Fields, every};
use crate::finding::Findings;
use crate::place::{Name, Place};
use crate::yaml::Node;

/// A file of `outputs/`.
#[derive(Debug)]
pub(crate) struct Tool {
    /// Its name, the first word of its commands.
    pub(crate) tool: Name,
    /// What stands before and behind the code of an error.
    pub(crate) errors: Vec<(Name, Name)>,
    /// The codes that only say that a read was refused.
    pub(crate) refused: Vec<Name>,
    /// The words without which a command prints no JSON; empty where it prints nothing else.
    pub(crate) json: Vec<String>,
    /// The options that hide what there is.
    pub(crate) hides: Vec<Name>,
    /// The members whose values whoever writes the resource chooses, so that alone they prove nothing.
    pub(crate) planted: Vec<Name>,
    pub(crate) outputs: Vec<KnownOutput>,
}

/// What is known of the output of a command.
#[derive(Debug)]
pub(crate) struct KnownOutput {
    /// The words that the command begins with.
    pub(crate) command: Name,
    /// What every output of it shows.
    pub(crate) expects: Option<OutputClause>,
    /// Where something stands if there is more.
    pub(crate) more: Vec<Name>,
    /// The option that asks for at most so many elements, and which elements these are.
    pub(crate) most: Option<(Name, Name)>,
    /// The places whose values are kept from everybody.
    pub(crate) secret: Vec<Name>,
    /// The places that there are; empty where nobody wrote them down.
    pub(crate) members: Vec<Name>,
    /// Whether what it prints as text is JSON.
    pub(crate) text: bool,
}

/// Reads a file of `outputs/`; none where it is no map.
pub(crate) fn read(node: &Node, findings: &mut Findings<'_>) -> Option<Tool> {
    let mut fields = Fields::open(node, node.place, findings)?;
    let tool = fields.required_text("tool", findings);
    if let Some(checked) = fields.required_text("checked", findings) {
        check_date(&checked, findings);
    }
    let errors = fields.optional("errors");
    let json = fields.optional_text("json", findings);
    let outputs = fields.optional("outputs");
    let mut read = Tool {
        tool: tool?,
        errors: errors
            .and_then(|node| read_errors(node, findings))
            .unwrap_or_default(),
        refused: fields.optional_texts("refused", findings),
        json: json.map_or_else(Vec::new, |json| words(&json)),
        hides: fields.optional_texts("hides", findings),
        planted: fields.optional_texts("planted", findings),
        outputs: Vec::new(),
    };
    fields.close(findings);
    if let Some(entries) = outputs.and_then(|node| node.entries(findings)) {
        let known = entries
            .iter()
            .filter_map(|(command, node)| read_known(command, node, findings));
        read.outputs = known.collect();
    }
    Some(read)
}

fn check_date(checked: &Name, findings: &mut Findings<'_>) {
    if !date::is_day(&checked.value) {
        let message = format!("`{}` is not a day", checked.value);
        findings.report(&code::BAD_DATE, checked.place, message);
    }
}

fn read_errors(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<(Name, Name)>> {
    let items = node.items(findings)?;
    every(items.iter().map(|item| {
        let mut fields = Fields::open(item, item.place, findings)?;
        let after = fields.required_text("after", findings);
        let before = fields.required_text("before", findings);
        fields.close(findings);
        Some((after?, before?))
    }))
}

fn read_known(command: &Name, node: &Node, findings: &mut Findings<'_>) -> Option<KnownOutput> {
    let mut fields = Fields::open(node, command.place, findings)?;
    let expects = fields.optional("expects");
    let most = fields.optional("most");
    let text = fields.optional("text");
    let known = KnownOutput {
        command: command.clone(),
        expects: expects.and_then(|node| read_clause(node, findings)),
        more: fields.optional_texts("more", findings),
        most: most.and_then(|node| read_most(node, command.place, findings)),
        secret: fields.optional_texts("secret", findings),
        members: fields.optional_texts("members", findings),
        text: text.and_then(|node| node.flag(findings)).unwrap_or(false),
    };
    fields.close(findings);
    Some(known)
}

fn read_most(node: &Node, place: Place, findings: &mut Findings<'_>) -> Option<(Name, Name)> {
    let mut fields = Fields::open(node, place, findings)?;
    let option = fields.required_text("option", findings);
    let of = fields.required_text("of", findings);
    fields.close(findings);
    Some((option?, of?))
}

/// The words of a line.
pub(crate) fn words(line: &Name) -> Vec<String> {
    line.value.split_whitespace().map(String::from).collect()
}
