//! How a source rewrites texts, as authors write it: steps that follow each other, or several ways of
//! which the first counts that applies.

use nextmove::alert::rewrite::{Operation, Rewrite, RewriteStep, Spellings, TextPart, TimeUnit};

use crate::code;
use crate::fields::{Fields, every};
use crate::finding::Findings;
use crate::place::Name;
use crate::yaml::{Content, Node};

/// Reads how each fact of a source is rewritten.
pub(crate) fn read_all(node: Option<&Node>, findings: &mut Findings<'_>) -> Vec<(Name, Rewrite)> {
    let entries = node.and_then(|node| node.entries(findings));
    let entries = entries.unwrap_or_default().iter();
    entries
        .filter_map(|(name, node)| Some((name.clone(), read_ways(node, findings)?)))
        .collect()
}

/// Reads the ways to rewrite one text.
pub(crate) fn read_ways(node: &Node, findings: &mut Findings<'_>) -> Option<Rewrite> {
    let items = node.items(findings)?;
    let several = matches!(items.first()?.content, Content::List(_));
    if several {
        return every(items.iter().map(|way| read_steps(way, findings)));
    }
    read_steps(node, findings).map(|steps| vec![steps])
}

fn read_steps(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<RewriteStep>> {
    let items = node.items(findings)?;
    every(items.iter().map(|step| read_step(step, findings)))
}

fn read_step(node: &Node, findings: &mut Findings<'_>) -> Option<RewriteStep> {
    let mut fields = Fields::open(node, node.place, findings)?;
    let before = fields.optional_text("before", findings);
    let after = fields.optional_text("after", findings);
    let operation = read_operation(&mut fields, findings);
    fields.close(findings);
    if operation.is_none() {
        let message = "a step is one operation";
        findings.report(&code::WRONG_FORM, node.place, message);
    }
    Some(RewriteStep {
        part: match (before, after) {
            (Some(mark), _) => TextPart::Before(mark.value),
            (None, Some(mark)) => TextPart::After(mark.value),
            (None, None) => TextPart::Whole,
        },
        operation: operation?,
    })
}

/// The key of an operation that takes one text, and what makes it of the text.
type WithText = (&'static str, fn(String) -> Operation);

const WITH_TEXT: [WithText; 6] = [
    ("contains", Operation::Contains),
    ("starts_with", Operation::StartsWith),
    ("after_first", Operation::AfterFirst),
    ("after_last", Operation::AfterLast),
    ("before_first", Operation::BeforeFirst),
    ("remove", Operation::Remove),
];

fn read_operation(fields: &mut Fields<'_>, findings: &mut Findings<'_>) -> Option<Operation> {
    let mut operations = Vec::new();
    for (key, operation) in WITH_TEXT {
        let text = fields.optional_text(key, findings);
        operations.extend(text.map(|text| operation(text.value)));
    }
    let characters = fields.optional_text("first_of", findings);
    let becomes = fields.optional_text("becomes", findings);
    operations.extend(characters.zip(becomes).map(|(characters, becomes)| {
        let (characters, becomes) = (characters.value, becomes.value);
        Operation::FirstOf {
            characters,
            becomes,
        }
    }));
    let table = fields.optional("one_of");
    operations.extend(table.and_then(|table| read_table(table, findings)));
    let unit = fields.optional_text("epoch", findings);
    operations.extend(unit.and_then(|unit| read_unit(&unit, findings)));
    let single = operations.len() == 1;
    operations.pop().filter(|_| single)
}

fn read_table(node: &Node, findings: &mut Findings<'_>) -> Option<Operation> {
    let entries = node.entries(findings)?;
    let spellings = entries.iter().map(|(name, node)| {
        let spellings = node.texts(findings)?;
        Some(Spellings {
            name: name.value.clone(),
            spellings: spellings.into_iter().map(|text| text.value).collect(),
        })
    });
    every(spellings).map(Operation::OneOf)
}

fn read_unit(name: &Name, findings: &mut Findings<'_>) -> Option<Operation> {
    let unit = match name.value.as_str() {
        "seconds" => Some(TimeUnit::Seconds),
        "milliseconds" => Some(TimeUnit::Milliseconds),
        other => {
            let message = format!("`{other}` is neither `seconds` nor `milliseconds`");
            findings.report(&code::WRONG_FORM, name.place, message);
            None
        }
    };
    unit.map(Operation::Epoch)
}
