//! Requests about cases.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Deserialize;

use super::super::request::read;
use crate::case::{Given, Hash, Key, Moment};
use crate::diagnostic::Refusal;

/// A request to open a case.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenRequest {
    /// When.
    pub at: Moment,
    /// Who.
    pub by: String,
    /// 32 random bytes in hexadecimal, which no other case has.
    pub key: Key,
    /// Which alert of the document, counted from 0.
    pub alert: Option<usize>,
    /// The playbook, by name; the one that takes the alert where it is left out.
    pub playbook: Option<String>,
    /// The language of the texts.
    pub lang: Option<String>,
}

/// A request about a case.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CaseRequest {
    /// The next step.
    Next(ShowRequest),
    /// Adds an entry to the journal.
    Record(RecordRequest),
    /// Whether the chain is whole.
    Verify(VerifyRequest),
    /// What was changed in the world.
    Undo(UndoRequest),
    /// A copy without the values of some facts.
    Redact(RedactRequest),
    /// What a move to another playbook or version would do.
    Move(MoveRequest),
}

/// How the next step is shown.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ShowRequest {
    /// The language of the texts.
    pub lang: Option<String>,
    /// A fact whose question is wanted in place of the next step.
    pub ask: Option<String>,
}

/// An entry to be added.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordRequest {
    /// The entry: `at`, `by`, and one member named after its kind.
    pub entry: Given,
    /// The language of the texts.
    pub lang: Option<String>,
}

/// What the chain is compared with.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct VerifyRequest {
    /// The hash of an entry as it was kept outside.
    pub head: Option<Hash>,
}

/// How the list of changes is shown.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct UndoRequest {
    /// The language of the texts.
    pub lang: Option<String>,
}

/// What is left out of a copy.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedactRequest {
    /// The names of the facts.
    pub facts: Vec<String>,
}

/// Where a case would move to.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MoveRequest {
    /// The playbook, by name; the one that the case follows where it is left out.
    pub playbook: Option<String>,
    /// Its hash; the version that takes new alerts where it is left out.
    pub hash: Option<String>,
    /// The language of the texts.
    pub lang: Option<String>,
}

impl OpenRequest {
    /// Reads a request from JSON text.
    ///
    /// # Errors
    ///
    /// [`BAD_REQUEST`](crate::diagnostic::refused::BAD_REQUEST) where it has another form.
    pub fn from_json(json: &str) -> Result<Self, Refusal> {
        read(json)
    }
}

impl CaseRequest {
    /// Reads a request from JSON text.
    ///
    /// # Errors
    ///
    /// [`BAD_REQUEST`](crate::diagnostic::refused::BAD_REQUEST) where it has another form.
    pub fn from_json(json: &str) -> Result<Self, Refusal> {
        read(json)
    }
}
