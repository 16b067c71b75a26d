//! Stored cases as authors write them.

use crate::fields::{Fields, every};
use crate::finding::Findings;
use crate::place::{Name, Place};
use crate::yaml::{Content, Node};

/// A stored case: how it differs from another, or all of it.
#[derive(Debug)]
pub(crate) struct WrittenCase {
    pub(crate) name: Name,
    pub(crate) answers: Vec<(Name, Answer)>,
    /// What commands printed.
    pub(crate) outputs: Vec<Output>,
    /// Steps that are passed in this order, others between them.
    pub(crate) by: Vec<Name>,
    /// The file in `outputs/` that holds more of them.
    pub(crate) recorded: Option<Name>,
    pub(crate) basis: Basis,
}

/// What a case begins with.
#[derive(Debug)]
pub(crate) enum Basis {
    /// A file in `alerts/`, and where the case ends.
    Alert { alert: Name, outcome: CaseEnd },
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
pub(crate) struct CaseEnd {
    pub(crate) end: Name,
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
    /// Whether it is from a file of outputs that one case has.
    pub(crate) is_recorded: bool,
}

impl Output {
    /// Whether it is of the same command, for the same item.
    pub(crate) fn is_of_same(&self, other: &Self) -> bool {
        let item = |output: &Self| output.item.as_ref().map(|item| item.value.clone());
        self.step.value == other.step.value
            && self.purpose.value == other.purpose.value
            && self.n == other.n
            && item(self) == item(other)
    }
}

/// A reply, and the reason given for it.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) value: Name,
    /// The items, where the value is a list.
    pub(crate) items: Option<Vec<Name>>,
    /// Whether the value is why there is none to give.
    pub(crate) declined: bool,
    pub(crate) reason: Option<Name>,
}

/// Reads a file of cases; none where not every case could be read.
pub(crate) fn read(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<WrittenCase>> {
    let mut fields = Fields::open(node, node.place, findings)?;
    let list = fields.required("cases", findings);
    fields.close(findings);
    let items = list?.items(findings)?;
    every(items.iter().map(|item| read_case(item, findings)))
}

fn read_case(node: &Node, findings: &mut Findings<'_>) -> Option<WrittenCase> {
    let mut fields = Fields::open(node, node.place, findings)?;
    let name = fields.required_text("name", findings);
    let answers = match fields.optional("answers") {
        Some(answers) => read_answers(answers, findings),
        None => Some(Vec::new()),
    };
    let outputs = match fields.optional("outputs") {
        Some(outputs) => read_outputs(outputs, findings),
        None => Some(Vec::new()),
    };
    let recorded = fields.optional_text("recorded", findings);
    let by = fields.optional_texts("by", findings);
    let basis = match fields.optional_text("like", findings) {
        Some(case) => Some(read_like(case, &mut fields, findings)),
        None => read_alone(&mut fields, findings),
    };
    fields.close(findings);
    Some(WrittenCase {
        name: name?,
        answers: answers?,
        outputs: outputs?,
        by,
        recorded,
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
        outcome: CaseEnd { end, verdict },
    })
}

fn read_like(case: Name, fields: &mut Fields<'_>, findings: &mut Findings<'_>) -> Basis {
    Basis::Like {
        case,
        without: fields.optional_texts("without", findings),
        alert: fields.optional_text("alert", findings),
        end: fields.optional_text("end", findings),
        verdict: fields.optional_text("verdict", findings),
    }
}

/// Reads what commands printed.
pub(crate) fn read_outputs(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<Output>> {
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
        is_recorded: false,
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
    if let Some(declined) = fields.optional_text("declined", findings) {
        let reason = fields.optional_text("reason", findings);
        fields.close(findings);
        return Some(Answer {
            value: declined,
            items: None,
            declined: true,
            reason,
        });
    }
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
        declined: false,
        reason,
    })
}
