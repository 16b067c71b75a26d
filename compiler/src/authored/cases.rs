//! Stored cases as authors write them.

use crate::fields::{Fields, every};
use crate::finding::Findings;
use crate::place::Name;
use crate::yaml::{Content, Node};

/// An alert, answers, and the road they must take.
#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) name: Name,
    /// The name of a file in `alerts/`; none where the case begins without an alert.
    pub(crate) alert: Option<Name>,
    /// What is given in the place of an alert.
    pub(crate) facts: Vec<(Name, Answer)>,
    pub(crate) answers: Vec<(Name, Answer)>,
    /// Every step that is passed, the end last.
    pub(crate) road: Vec<Name>,
    pub(crate) verdict: Name,
}

/// A reply, and the reason given for it.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) value: Name,
    /// The items, where the value is a list.
    pub(crate) items: Option<Vec<Name>>,
    /// Whether the value is why there is none to give.
    pub(crate) declined: bool,
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
    let facts = match fields.optional("facts") {
        Some(facts) => Some(read_answers(facts, findings)?),
        None => None,
    };
    let alert = match facts {
        Some(_) => None,
        None => Some(fields.required_text("alert", findings)),
    };
    let answers = match fields.optional("answers") {
        Some(answers) => read_answers(answers, findings),
        None => Some(Vec::new()),
    };
    let road = fields.required("road", findings);
    let verdict = fields.required_text("verdict", findings);
    fields.close(findings);
    let road = road.and_then(|road| road.texts(findings));
    Some(Case {
        name: name?,
        alert: match alert {
            Some(alert) => Some(alert?),
            None => None,
        },
        facts: facts.unwrap_or_default(),
        answers: answers?,
        road: road?,
        verdict: verdict?,
    })
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
