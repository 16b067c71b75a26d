//! Stored cases as authors write them.

use crate::fields::{Fields, every};
use crate::finding::Findings;
use crate::place::{Name, Place};
use crate::yaml::{Content, Node};

/// An alert, answers, and the road they must take.
#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) name: Name,
    /// The name of a file in `alerts/`.
    pub(crate) alert: Name,
    pub(crate) answers: Vec<(Name, Answer)>,
    /// What commands printed.
    pub(crate) outputs: Vec<Output>,
    /// Every step that is passed, the end last.
    pub(crate) road: Vec<Name>,
    pub(crate) verdict: Name,
}

/// What a command printed.
#[derive(Debug)]
pub(crate) struct Output {
    pub(crate) place: Place,
    pub(crate) step: Name,
    pub(crate) purpose: Name,
    pub(crate) n: u16,
    pub(crate) item: Option<Name>,
    pub(crate) status: Option<u32>,
    pub(crate) taken_at: Option<Name>,
    /// The text, or the name of a file in `outputs/`.
    pub(crate) stdout: Option<Name>,
    pub(crate) file: Option<Name>,
    pub(crate) stderr: Option<Name>,
}

/// A reply, and the reason given for it.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) value: Name,
    /// The items, where the value is a list.
    pub(crate) items: Option<Vec<Name>>,
    pub(crate) reason: Option<Name>,
}

/// Reads `cases.yaml`; none where not every case could be read.
pub(crate) fn read(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<Case>> {
    let mut fields = Fields::open(node, node.place, findings)?;
    let list = fields.required("cases", findings);
    fields.close(findings);
    let items = list?.items(findings)?;
    every(items.iter().map(|item| read_case(item, findings)))
}

fn read_case(node: &Node, findings: &mut Findings<'_>) -> Option<Case> {
    let mut fields = Fields::open(node, node.place, findings)?;
    let name = fields.required_text("name", findings);
    let alert = fields.required_text("alert", findings);
    let answers = match fields.optional("answers") {
        Some(answers) => read_answers(answers, findings),
        None => Some(Vec::new()),
    };
    let outputs = match fields.optional("outputs") {
        Some(outputs) => read_outputs(outputs, findings),
        None => Some(Vec::new()),
    };
    let road = fields.required("road", findings);
    let verdict = fields.required_text("verdict", findings);
    fields.close(findings);
    let road = road.and_then(|road| road.texts(findings));
    Some(Case {
        name: name?,
        alert: alert?,
        answers: answers?,
        outputs: outputs?,
        road: road?,
        verdict: verdict?,
    })
}

fn read_outputs(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<Output>> {
    let items = node.items(findings)?;
    every(items.iter().map(|item| read_output(item, findings)))
}

fn read_output(node: &Node, findings: &mut Findings<'_>) -> Option<Output> {
    let mut fields = Fields::open(node, node.place, findings)?;
    let step = fields.required_text("step", findings);
    let purpose = fields.required_text("purpose", findings);
    let mut number = |key: &'static str, findings: &mut Findings<'_>| match fields.optional(key) {
        Some(node) => node.number(findings).map(Some),
        None => Some(None),
    };
    let n = number("n", findings);
    let status = number("status", findings);
    let output = Output {
        place: node.place,
        item: fields.optional_text("item", findings),
        taken_at: fields.optional_text("taken_at", findings),
        stdout: fields.optional_text("stdout", findings),
        file: fields.optional_text("file", findings),
        stderr: fields.optional_text("stderr", findings),
        step: step?,
        purpose: purpose?,
        n: u16::try_from(n?.unwrap_or(0)).unwrap_or(u16::MAX),
        status: status?,
    };
    fields.close(findings);
    Some(output)
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
