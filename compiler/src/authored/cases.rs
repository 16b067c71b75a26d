//! Stored cases as authors write them.

use crate::fields::{Fields, every};
use crate::files::FileIndex;
use crate::finding::Findings;
use crate::place::Name;
use crate::yaml::{self, Content, Node};

/// A stored case: how it differs from another, or all of it.
#[derive(Debug)]
pub(crate) struct Written {
    pub(crate) name: Name,
    pub(crate) answers: Vec<(Name, Answer)>,
    pub(crate) expected: Expected,
    pub(crate) basis: Basis,
}

/// What a case begins with.
#[derive(Debug)]
pub(crate) enum Basis {
    /// A file in `alerts/`, and where the case ends.
    Alert { alert: Name, outcome: Outcome },
    /// Another case, whose answers but some it gives as well.
    Like {
        case: Name,
        without: Vec<Name>,
        alert: Option<Name>,
        end: Option<Name>,
        verdict: Option<Name>,
    },
}

/// Where a case ends.
#[derive(Debug, Clone)]
pub(crate) struct Outcome {
    pub(crate) end: Name,
    pub(crate) verdict: Name,
}

/// What is said of the route before the end.
#[derive(Debug, Clone)]
pub(crate) enum Expected {
    /// Steps that are passed in this order, others between them.
    By(Vec<Name>),
    /// All steps that are passed.
    All(Vec<Name>),
}

/// A reply, and the reason given for it.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) value: Name,
    /// The items, where the value is a list.
    pub(crate) items: Option<Vec<Name>>,
    pub(crate) reason: Option<Name>,
}

/// Reads all files of cases of a playbook; none where not every case could be read.
pub(crate) fn read(files: &[FileIndex], findings: &mut Findings<'_>) -> Option<Vec<Written>> {
    let cases = every(files.iter().map(|file| {
        let node = yaml::read(*file, findings)?;
        read_file(&node, findings)
    }));
    Some(cases?.into_iter().flatten().collect())
}

fn read_file(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<Written>> {
    let mut fields = Fields::open(node, node.place, findings)?;
    let list = fields.required("cases", findings);
    fields.close(findings);
    let items = list?.items(findings)?;
    every(items.iter().map(|item| read_case(item, findings)))
}

fn read_case(node: &Node, findings: &mut Findings<'_>) -> Option<Written> {
    let mut fields = Fields::open(node, node.place, findings)?;
    let name = fields.required_text("name", findings);
    let answers = match fields.optional("answers") {
        Some(answers) => read_answers(answers, findings),
        None => Some(Vec::new()),
    };
    let by = fields.optional_texts("by", findings);
    let like = fields.optional_text("like", findings);
    let road = fields.optional("road");
    let (basis, expected) = match (like, road) {
        (Some(case), _) => (read_like(case, &mut fields, findings), Expected::By(by)),
        (None, None) => (read_alone(&mut fields, findings), Expected::By(by)),
        (None, Some(road)) => read_road(road, &mut fields, findings)?,
    };
    fields.close(findings);
    Some(Written {
        name: name?,
        answers: answers?,
        expected,
        basis: basis?,
    })
}

fn read_alone(fields: &mut Fields<'_>, findings: &mut Findings<'_>) -> Option<Basis> {
    let alert = fields.required_text("alert", findings);
    let end = fields.required_text("end", findings);
    let verdict = fields.required_text("verdict", findings);
    let (end, verdict) = (end?, verdict?);
    Some(Basis::Alert {
        alert: alert?,
        outcome: Outcome { end, verdict },
    })
}

fn read_like(case: Name, fields: &mut Fields<'_>, findings: &mut Findings<'_>) -> Option<Basis> {
    Some(Basis::Like {
        case,
        without: fields.optional_texts("without", findings),
        alert: fields.optional_text("alert", findings),
        end: fields.optional_text("end", findings),
        verdict: fields.optional_text("verdict", findings),
    })
}

/// Reads a case that names every step, the end last.
fn read_road(
    road: &Node,
    fields: &mut Fields<'_>,
    findings: &mut Findings<'_>,
) -> Option<(Option<Basis>, Expected)> {
    let alert = fields.required_text("alert", findings);
    let verdict = fields.required_text("verdict", findings);
    let mut steps = road.texts(findings)?;
    let place = road.place;
    let end = steps.pop().unwrap_or(Name {
        value: String::new(),
        place,
    });
    let outcome = verdict.map(|verdict| Outcome { end, verdict });
    let from = alert.zip(outcome);
    let from = from.map(|(alert, outcome)| Basis::Alert { alert, outcome });
    Some((from, Expected::All(steps)))
}

fn read_answers(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<(Name, Answer)>> {
    let entries = node.entries(findings)?;
    every(
        entries
            .iter()
            .map(|(key, node)| Some((key.clone(), read_answer(key, node, findings)?))),
    )
}

fn read_answer(key: &Name, node: &Node, findings: &mut Findings<'_>) -> Option<Answer> {
    let Content::Map(_) = node.content else {
        return read_value(node, None, findings);
    };
    let mut fields = Fields::open(node, key.place, findings)?;
    let value = fields.required("value", findings);
    let reason = fields.optional_text("reason", findings);
    fields.close(findings);
    read_value(value?, reason, findings)
}

fn read_value(node: &Node, reason: Option<Name>, findings: &mut Findings<'_>) -> Option<Answer> {
    let texts = node.texts(findings)?;
    let shown: Vec<&str> = texts.iter().map(|text| text.value.as_str()).collect();
    Some(Answer {
        value: Name {
            value: shown.join(", "),
            place: node.place,
        },
        items: matches!(node.content, Content::List(_)).then_some(texts),
        reason,
    })
}
