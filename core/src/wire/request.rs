//! Requests, and what makes an answer one that its question takes.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use super::output::GivenOutput;
use crate::answer::{self, checked};
use crate::diagnostic::{Refusal, refused};
use crate::fact::{Answer, Answers, Value};
use crate::kind::{DONE, Kind};
use crate::playbook::{FactDecl, Playbook};

/// A request to read a document. Every member may be left out.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ReadRequest {
    /// The language of refusals.
    pub lang: Option<String>,
}

impl ReadRequest {
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
}

/// A request for the next step. Every member may be left out.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NextRequest {
    /// The answers so far, by key: a value, or an object with `value`, `reason` and `approved_by`. An
    /// object without `value` approves an action that has no reply yet.
    pub answers: BTreeMap<String, Json>,
    /// The playbook, by name; the one that takes the alert where it is left out.
    pub playbook: Option<String>,
    /// The language of the texts, a BCP 47 tag; English where it is left out.
    pub lang: Option<String>,
    /// Which alert of the document, counted from 0.
    pub alert: Option<usize>,
    /// Facts in the place of an alert, by name: the walk begins without one, and the playbook is named.
    pub facts: Option<BTreeMap<String, Json>>,
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

    /// Who approved a step, where somebody is named.
    pub(super) fn approver(&self, step: &str) -> Option<String> {
        let given = GivenAnswer::read(self.answers.get(step)?)?;
        given.approver().map(Into::into)
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
        let given = GivenAnswer::read(json).ok_or_else(|| answer::bad(fact, json))?;
        let approved = given.approver().is_some();
        if let Some(answer) = given.answer(fact)? {
            let answer = checked(playbook, fact, answer)?;
            check_approved(playbook, fact, &answer, approved)?;
            answers.insert(key.clone(), answer);
        }
    }
    Ok(answers)
}

/// Reads a request from JSON text.
pub(super) fn read<T: DeserializeOwned>(json: &str) -> Result<T, Refusal> {
    serde_json::from_str(json)
        .map_err(|error| refused::REQUEST_UNREADABLE.with(&[("error", &error)]))
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
        refused::ASKS_NO_SUCH_FACT.with(&[("playbook", &playbook.id()), ("name", &name)])
    })
}

/// An answer as it was given.
#[derive(Deserialize)]
struct GivenAnswer {
    /// Null and nothing take an answer back.
    #[serde(default)]
    value: Json,
    reason: Option<String>,
    approved_by: Option<String>,
}

impl GivenAnswer {
    fn read(json: &Json) -> Option<Self> {
        match json {
            Json::Object(members) if !members.contains_key("declined") => {
                Self::deserialize(json).ok()
            }
            bare => Some(Self {
                value: bare.clone(),
                reason: None,
                approved_by: None,
            }),
        }
    }

    fn approver(&self) -> Option<&str> {
        let name = self.approved_by.as_deref();
        name.filter(|name| !name.trim().is_empty())
    }

    /// The answer to a fact, where there is one.
    fn answer(self, fact: &FactDecl) -> Result<Option<Answer>, Refusal> {
        if self.value.is_null() {
            return Ok(None);
        }
        let value = Value::deserialize(&self.value).map_err(|_| answer::bad(fact, &self.value))?;
        let reason = self.reason;
        Ok(Some(Answer { value, reason }))
    }
}

/// Refuses to take an action as done that somebody has to approve first.
fn check_approved(
    playbook: &Playbook,
    fact: &FactDecl,
    answer: &Answer,
    approved: bool,
) -> Result<(), Refusal> {
    let is_done = matches!(&answer.value, Value::Text(reply) if reply == DONE);
    let action = playbook.action(&fact.name).filter(|_| is_done && !approved);
    match action.and_then(|action| action.approve.as_ref()) {
        None => Ok(()),
        Some(role) => Err(refused::NOBODY_APPROVED.with(&[("step", &fact.name), ("role", &role)])),
    }
}
