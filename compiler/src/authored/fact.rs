//! Facts as the vocabulary and playbooks declare them.

use nextmove::form::Form;
use nextmove::kind::{CANNOT_TELL, CharSet, Kind, Shape};

use crate::authored::condition::{self, Clause};
use crate::charset;
use crate::code;
use crate::fields::{Fields, every};
use crate::finding::Findings;
use crate::names::{self, Taken};
use crate::place::{Name, Place};
use crate::yaml::{Content, Node};

const TYPES: [&str; 13] = [
    "text",
    "number",
    "flag",
    "ip",
    "time",
    "cidr",
    "arn",
    "azure_resource_id",
    "guid",
    "email",
    "domain",
    "hash",
    "list",
];

const SHAPE_KEYS: [&str; 4] = ["chars", "first", "prefix", "length"];

/// A fact of the vocabulary.
#[derive(Debug)]
pub(crate) struct VocabularyFact {
    pub(crate) name: Name,
    pub(crate) kind: Option<Kind>,
    pub(crate) ocsf: Option<Name>,
    /// The only values it is known to have; empty where there is no end to them.
    pub(crate) values: Vec<Name>,
}

/// A fact of one playbook.
#[derive(Debug)]
pub(crate) struct OwnFact {
    pub(crate) name: Name,
    /// The values it takes; none where they could not be read.
    pub(crate) values: Option<FactValues>,
}

/// The values that a fact of a playbook takes.
#[derive(Debug)]
pub(crate) enum FactValues {
    Choice {
        /// Whether any number of them can be chosen.
        several: bool,
        /// Without `cannot_tell`, which every choice has.
        options: Vec<Name>,
        /// In the order in which they are tried.
        rules: Vec<(Name, Clause)>,
        /// Where it says that the analyst confirms what the rules say.
        confirm: Option<Place>,
    },
    Typed(Kind),
    /// Any number of the items of a list that outputs tell.
    Among {
        list: Name,
        /// The list whose items are suggested.
        suggest: Option<Name>,
    },
}

/// Reads a file of the vocabulary, whose facts are called otherwise than those read before.
pub(crate) fn read_vocabulary(
    node: &Node,
    taken: &mut Taken,
    findings: &mut Findings<'_>,
) -> Option<Vec<VocabularyFact>> {
    let entries = node.entries(findings)?;
    for (name, _) in entries {
        taken.take(name, "another fact", findings);
    }
    let facts = entries.iter();
    Some(
        facts
            .map(|(name, node)| read_vocabulary_fact(name, node, findings))
            .collect(),
    )
}

fn read_vocabulary_fact(name: &Name, node: &Node, findings: &mut Findings<'_>) -> VocabularyFact {
    names::check_style(name, findings);
    let mut fact = VocabularyFact {
        name: name.clone(),
        kind: None,
        ocsf: None,
        values: Vec::new(),
    };
    if let Some(mut fields) = Fields::open(node, name.place, findings) {
        fact.kind = read_kind(&mut fields, findings);
        fact.ocsf = fields.optional_text("ocsf", findings);
        fact.values = fields.optional_texts("values", findings);
        fields.close(findings);
    }
    check_declared(&fact, findings);
    fact
}

/// Reports declared values that the type of the fact does not take.
fn check_declared(fact: &VocabularyFact, findings: &mut Findings<'_>) {
    let Some(kind) = &fact.kind else { return };
    for value in &fact.values {
        if kind.parse(&value.value).is_none() {
            let message = format!("`{}` is never `{}`", fact.name.value, value.value);
            findings.report(&code::IMPOSSIBLE_VALUE, value.place, message);
        }
    }
}

/// Reads the `facts` of a playbook.
pub(crate) fn read_own(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<OwnFact>> {
    let entries = node.entries(findings)?.iter();
    let facts = entries.map(|(name, node)| read_own_fact(name, node, findings));
    Some(facts.collect())
}

/// Reads a fact of a playbook.
pub(crate) fn read_own_fact(name: &Name, node: &Node, findings: &mut Findings<'_>) -> OwnFact {
    OwnFact {
        name: name.clone(),
        values: read_values(name, node, findings),
    }
}

fn read_values(name: &Name, node: &Node, findings: &mut Findings<'_>) -> Option<FactValues> {
    let mut fields = Fields::open(node, name.place, findings)?;
    let several = fields.optional("several_of");
    let values = match several.or_else(|| fields.optional("one_of")) {
        Some(options) if matches!(options.content, Content::Map(_)) => {
            read_among(options, &mut fields, findings)
        }
        Some(options) => read_choice(several.is_some(), options, &mut fields, findings),
        None => read_kind(&mut fields, findings).map(FactValues::Typed),
    };
    fields.close(findings);
    values
}

/// Reads `{among: list}`, and the list that is suggested.
fn read_among(
    node: &Node,
    fields: &mut Fields<'_>,
    findings: &mut Findings<'_>,
) -> Option<FactValues> {
    let suggest = fields.optional_text("suggest", findings);
    let mut among = Fields::open(node, node.place, findings)?;
    let list = among.required_text("among", findings);
    among.close(findings);
    Some(FactValues::Among {
        list: list?,
        suggest,
    })
}

fn read_choice(
    several: bool,
    options: &Node,
    fields: &mut Fields<'_>,
    findings: &mut Findings<'_>,
) -> Option<FactValues> {
    let rules = fields
        .optional("derive")
        .map(|node| read_rules(node, findings));
    let confirm = fields.optional("confirm");
    let confirm = confirm.and_then(|node| node.flag(findings)?.then_some(node.place));
    let options = read_options(options, findings)?;
    Some(FactValues::Choice {
        several,
        options,
        rules: rules.unwrap_or(Some(Vec::new()))?,
        confirm,
    })
}

fn read_options(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<Name>> {
    let options = node.texts(findings)?;
    let mut taken = Taken::default();
    taken.reserve(CANNOT_TELL.into(), "the option that every choice has");
    for option in &options {
        names::check_option(option, findings);
        taken.take(option, "an option of this fact", findings);
    }
    if options.is_empty() {
        let message = "a choice needs at least one option beside `cannot_tell`";
        findings.report(&code::WRONG_FORM, node.place, message);
    }
    Some(options)
}

fn read_rules(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<(Name, Clause)>> {
    let entries = node.entries(findings)?;
    every(entries.iter().map(|(option, node)| {
        let clause = condition::read(node, findings)?;
        Some((option.clone(), clause))
    }))
}

/// Reads `type`, or `list` with the type of its items, and what narrows it.
fn read_kind(fields: &mut Fields<'_>, findings: &mut Findings<'_>) -> Option<Kind> {
    if let Some(item) = fields.optional("list") {
        return read_list(item, fields, findings);
    }
    let name = fields.required_text("type", findings);
    match name.as_ref().map(|name| name.value.as_str()) {
        Some("number") => Some(Kind::Number),
        Some("flag") => Some(Kind::Flag),
        Some("ip") => Some(Kind::Ip),
        Some("time") => Some(Kind::Time),
        Some("text") => read_shape(fields, name?.place, findings).map(Kind::Text),
        Some("list") => read_shape(fields, name?.place, findings).map(Kind::List),
        Some(other) if form(other).is_some() => form(other).map(Kind::Form),
        _ => {
            // So that only the type is reported, not what would narrow the type that was meant.
            for key in SHAPE_KEYS {
                fields.optional(key);
            }
            report_type(&name?, findings);
            None
        }
    }
}

fn read_list(node: &Node, fields: &mut Fields<'_>, findings: &mut Findings<'_>) -> Option<Kind> {
    let item = node.text(findings)?;
    if item.value == "text" {
        return read_shape(fields, item.place, findings).map(Kind::List);
    }
    let form = form(&item.value);
    if form.is_none() {
        let message = format!("there is no list of `{}`", item.value);
        let known = Form::ALL.iter().map(|form| form.name()).chain(["text"]);
        findings.report_unknown(&code::UNKNOWN_TYPE, &item, known, message);
    }
    form.map(Kind::ListOf)
}

fn form(name: &str) -> Option<Form> {
    Form::ALL.into_iter().find(|form| form.name() == name)
}

fn read_shape(fields: &mut Fields<'_>, place: Place, findings: &mut Findings<'_>) -> Option<Shape> {
    let before = findings.count();
    let mut shape = Shape {
        chars: read_chars(fields, "chars", findings),
        first: read_chars(fields, "first", findings),
        ..Shape::default()
    };
    if let Some(prefix) = fields.optional_text("prefix", findings) {
        shape.prefix = prefix.value;
    }
    if let Some(length) = fields.optional("length") {
        (shape.min, shape.max) = read_length(length, findings)?;
    }
    if findings.count() == before {
        check_not_empty(&shape, place, findings);
    }
    (findings.count() == before).then_some(shape)
}

fn read_chars(
    fields: &mut Fields<'_>,
    key: &'static str,
    findings: &mut Findings<'_>,
) -> Option<CharSet> {
    let text = fields.optional_text(key, findings)?;
    let set = charset::parse(&text.value);
    if set.is_none() {
        let message = format!("`{}` is not a set of characters", text.value);
        findings.report(&code::BAD_CHARS, text.place, message);
    }
    set
}

fn read_length(node: &Node, findings: &mut Findings<'_>) -> Option<(u32, u32)> {
    let items = node.items(findings)?;
    let numbers = every(items.iter().map(|item| item.number(findings)))?;
    if let [least, most] = numbers[..] {
        return Some((least, most));
    }
    let message = "a length is two numbers, the least and the most";
    findings.report(&code::WRONG_FORM, node.place, message);
    None
}

/// A text of the right length that begins with the prefix and goes on with allowed characters has
/// the shape if any has.
fn check_not_empty(shape: &Shape, place: Place, findings: &mut Findings<'_>) {
    let open = Shape {
        prefix: String::new(),
        min: 0,
        ..shape.clone()
    };
    if shape.min > shape.max || !open.fits(&shape.prefix) {
        findings.report(&code::EMPTY_SHAPE, place, "no text has this shape");
    }
}

fn report_type(name: &Name, findings: &mut Findings<'_>) {
    let message = format!("there is no type `{}`", name.value);
    findings.report_unknown(&code::UNKNOWN_TYPE, name, TYPES, message);
}
