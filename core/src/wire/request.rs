//! Requests, and what makes an answer one that its question takes.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use super::output::GivenOutput;
use crate::answer::{self, checked};
use crate::diagnostic::{Refusal, refused};
use crate::fact::{Answer, Answers, Value};
use crate::kind::Kind;
use crate::playbook::{FactDecl, Playbook};

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
    /// What commands printed, or what was kept of it.
    pub outputs: Vec<GivenOutput>,
}

impl NextRequest {
    /// Reads a request from JSON text; an empty text asks for nothing special.
    ///
    /// # Errors
    ///
    /// [`BAD_REQUEST`](refused::BAD_REQUEST) where it has another form.
    pub fn from_json(json: &str) -> Result<Self, Refusal> {
        match json {
            "" => Ok(Self::default()),
            json => read(json),
        }
    }

    /// The answers that a playbook knows, as values of the kinds it declares. Others play no part.
    pub(super) fn answers(&self, playbook: &Playbook) -> Result<Answers, Refusal> {
        answers(&self.answers, playbook)
    }
}

/// The answers that a playbook knows, as values of the kinds it declares. Others play no part.
pub(super) fn answers(
    given_answers: &BTreeMap<String, Json>,
    playbook: &Playbook,
) -> Result<Answers, Refusal> {
    let mut answers = Answers::new();
    for (key, json) in given_answers {
        let Some(fact) = playbook.fact(key) else {
            continue;
        };
        if let Some(answer) = given(fact, json)? {
            answers.insert(key.clone(), checked(playbook, fact, answer)?);
        }
    }
    Ok(answers)
}

/// Reads a request from JSON text.
pub(super) fn read<T: DeserializeOwned>(json: &str) -> Result<T, Refusal> {
    serde_json::from_str(json).map_err(|error| {
        refused::BAD_REQUEST.refuse(format!("the request cannot be read: {error}"))
    })
}

/// The fact whose question is wanted.
pub(super) fn asked<'p>(
    playbook: &'p Playbook,
    name: Option<&str>,
) -> Result<Option<&'p FactDecl>, Refusal> {
    let Some(name) = name else {
        return Ok(None);
    };
    let fact = playbook.fact(name);
    let fact = fact.filter(|fact| fact.kind != Kind::Present);
    fact.map(Some).ok_or_else(|| {
        refused::UNKNOWN_FACT.refuse(format!("{} asks for no {name:?}", playbook.id()))
    })
}

/// An answer as it was given; none for null, which takes an answer back.
fn given(fact: &FactDecl, json: &Json) -> Result<Option<Answer>, Refusal> {
    let answer = with_reason(json).ok_or_else(|| answer::bad(fact, json))?;
    if answer.value.is_null() {
        return Ok(None);
    }
    let value = Value::deserialize(&answer.value).map_err(|_| answer::bad(fact, &answer.value))?;
    Ok(Some(Answer {
        value,
        reason: answer.reason,
    }))
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
