//! Requests, and what makes an answer one that its question takes.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;

use serde::Deserialize;
use serde_json::Value as Json;

use crate::diagnostic::{Refusal, refused};
use crate::fact::{Answer, Answers, Number, Value};
use crate::kind::{Kind, SKIPPED};
use crate::playbook::{FactDecl, Playbook, StepKind};

/// A request for the next step. Every member may be left out.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NextRequest {
    /// The answers so far: a value, or an object with `value` and `reason`, by key.
    pub answers: BTreeMap<String, Json>,
    /// The playbook, by name; the one that takes the alert where it is left out.
    pub playbook: Option<String>,
    /// The language of the texts, a BCP 47 tag; English where it is left out.
    pub lang: Option<String>,
    /// Which alert of the document, counted from 0.
    pub alert: Option<usize>,
    /// A fact whose question is wanted in place of the next step, so that its value can be changed.
    pub ask: Option<String>,
}

impl NextRequest {
    /// Reads a request from JSON text; an empty text asks for nothing special.
    ///
    /// # Errors
    ///
    /// [`BAD_REQUEST`](refused::BAD_REQUEST) where it has another form.
    pub fn from_json(json: &str) -> Result<Self, Refusal> {
        if json.is_empty() {
            return Ok(Self::default());
        }
        serde_json::from_str(json).map_err(|error| {
            refused::BAD_REQUEST.refuse(format!("the request cannot be read: {error}"))
        })
    }

    /// The fact whose question is wanted.
    pub(super) fn asked<'p>(
        &self,
        playbook: &'p Playbook,
    ) -> Result<Option<&'p FactDecl>, Refusal> {
        let Some(name) = &self.ask else {
            return Ok(None);
        };
        let fact = playbook.fact(name);
        let fact = fact.filter(|fact| fact.kind != Kind::Present);
        fact.map(Some).ok_or_else(|| {
            refused::UNKNOWN_FACT.refuse(format!("{} asks for no {name:?}", playbook.id()))
        })
    }

    /// The answers that a playbook knows, as values of the kinds it declares. Others play no part.
    pub(super) fn answers(&self, playbook: &Playbook) -> Result<Answers, Refusal> {
        let mut answers = Answers::new();
        for (key, json) in &self.answers {
            let Some(fact) = playbook.fact(key) else {
                continue;
            };
            if let Some(answer) = checked(playbook, fact, json)? {
                answers.insert(key.clone(), answer);
            }
        }
        Ok(answers)
    }
}

/// An answer of a fact's kind; none for null, which takes an answer back.
fn checked(playbook: &Playbook, fact: &FactDecl, json: &Json) -> Result<Option<Answer>, Refusal> {
    let answer = with_reason(json).ok_or_else(|| bad_answer(fact, json))?;
    if answer.value.is_null() {
        return Ok(None);
    }
    let value = value(&fact.kind, &answer.value).ok_or_else(|| bad_answer(fact, &answer.value))?;
    let reason = answer.reason.filter(|reason| !reason.trim().is_empty());
    if reason.is_none() && needs_reason(playbook, fact, &value) {
        return Err(refused::REASON_MISSING.refuse(format!(
            "{} keeps evidence or contains the harm, and leaving it out needs a reason",
            fact.name
        )));
    }
    Ok(Some(Answer { value, reason }))
}

fn with_reason(json: &Json) -> Option<Answer<Json>> {
    match json {
        Json::Object(_) => Answer::deserialize(json).ok(),
        bare => Some(Answer {
            value: bare.clone(),
            reason: None,
        }),
    }
}

fn value(kind: &Kind, json: &Json) -> Option<Value> {
    let value = match (kind, json) {
        (Kind::Present, _) => None,
        (kind, Json::Array(items)) if kind.is_list() => {
            let texts = items.iter().map(|item| item.as_str().map(String::from));
            texts.collect::<Option<_>>().map(Value::List)
        }
        (_, Json::String(text)) => kind.parse(text),
        (_, Json::Bool(flag)) => Some(Value::Flag(*flag)),
        (_, Json::Number(number)) => Number::new(number.as_f64()?).map(Value::Number),
        _ => None,
    };
    value.filter(|value| kind.admits(value))
}

fn bad_answer(fact: &FactDecl, json: &Json) -> Refusal {
    let takes = match &fact.kind {
        Kind::OneOf(options) => format!("one of {}", options.join(", ")),
        Kind::Reply => format!("one of {}", crate::kind::REPLIES.join(", ")),
        other => format!("a value of kind {}", other.name()),
    };
    refused::BAD_ANSWER.refuse(format!("{} takes {takes}, not {json}", fact.name))
}

/// Whether the answer leaves out an action that may not be left out without a reason.
fn needs_reason(playbook: &Playbook, fact: &FactDecl, value: &Value) -> bool {
    let skipped = fact.kind == Kind::Reply && *value == Value::Text(SKIPPED.into());
    skipped
        && playbook.steps().iter().any(|step| {
            matches!(&step.kind, StepKind::Act(action)
                if step.id == fact.name && action.effect.skipping_needs_reason())
        })
}
