//! Requests about cases.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Deserialize;
use serde_json::Value as Json;

use super::super::output::Printed;
use super::super::request::read;
use crate::case::{Hash, Key, Moment, NewEntry};
use crate::clocks::Started;
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
    /// Facts in the place of an alert, by name; the playbook is then named.
    pub facts: Option<BTreeMap<String, Json>>,
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
    /// Reads the output of a command and adds what is kept of it.
    Tell(CaseTellRequest),
    /// Whether the chain is whole.
    Verify(VerifyRequest),
    /// What was changed in the world.
    Undo(UndoRequest),
    /// A copy without the values of some facts.
    Redact(RedactRequest),
    /// What a move to another playbook or version would do.
    Move(MoveRequest),
    /// Opens a case that follows from this one.
    Follow(FollowRequest),
    /// How long things took, and by when the law wants to hear of them.
    Clocks(ClocksRequest),
    /// What the case says, as a document.
    Report(ReportRequest),
}

/// How the next step is shown.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ShowRequest {
    /// The language of the texts.
    pub lang: Option<String>,
    /// A fact whose question is wanted in place of the next step.
    pub ask: Option<String>,
    /// The key of an answer that is left out of account, so that the step it replied to is the next.
    pub without: Option<String>,
}

impl ShowRequest {
    /// The next step in a language.
    pub(super) fn in_language(lang: &Option<String>) -> Self {
        Self {
            lang: lang.clone(),
            ..Self::default()
        }
    }
}

/// An entry to be added.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordRequest {
    /// The entry: `at`, `by`, and one member named after its kind.
    pub entry: NewEntry,
    /// The language of the texts.
    pub lang: Option<String>,
}

/// An output to be read.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseTellRequest {
    /// When it is recorded.
    pub at: Moment,
    /// Who records it.
    pub by: String,
    /// The output.
    pub output: Printed,
    /// The language of the texts.
    #[serde(default)]
    pub lang: Option<String>,
}

/// What the chain is compared with.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct VerifyRequest {
    /// The hash of an entry as it was kept outside.
    pub head: Option<Hash>,
    /// What commands printed, which is compared with what the case keeps of it.
    pub outputs: Option<Vec<Printed>>,
    /// The language of refusals.
    pub lang: Option<String>,
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
    /// The language of refusals.
    #[serde(default)]
    pub lang: Option<String>,
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

/// A request to open a case that follows.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowRequest {
    /// When.
    pub at: Moment,
    /// Who.
    pub by: String,
    /// 32 random bytes in hexadecimal, which no other case has.
    pub key: Key,
    /// The step that names it.
    pub step: String,
    /// Its number among those of the step, counted from 0.
    #[serde(default)]
    pub number: usize,
    /// The language of the texts.
    pub lang: Option<String>,
}

/// Which deadlines are wanted.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Deadlines {
    /// The laws, by name. Without one there are no deadlines.
    pub jurisdictions: Vec<String>,
    /// When what starts them happened. Where `aware_at` is left out, the answer of the case counts.
    pub started: Started,
}

/// Which clocks are wanted.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ClocksRequest {
    /// The legal deadlines.
    pub deadlines: Deadlines,
    /// The language of the texts.
    pub lang: Option<String>,
}

/// What the report is to be.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportRequest {
    /// Its format.
    pub format: ReportFormat,
    /// The table, where it is one.
    #[serde(default)]
    pub table: ShownTable,
    /// The language of the texts.
    pub lang: Option<String>,
    /// When it is made, if it is to say so.
    pub generated_at: Option<Moment>,
    /// The legal deadlines.
    #[serde(default)]
    pub deadlines: Deadlines,
}

/// The format of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportFormat {
    /// For tickets and wikis.
    Markdown,
    /// One file, to be read and printed.
    Html,
    /// For programs.
    Json,
    /// One of its tables, for spreadsheets.
    Csv,
}

/// A table of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShownTable {
    /// The journal.
    #[default]
    Timeline,
    /// What is known.
    Facts,
}

impl ReportFormat {
    /// What a file in it is.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Html => "text/html; charset=utf-8",
            Self::Json => "application/json",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }
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
    /// The language that is asked for.
    pub(super) fn lang(&self) -> Option<&str> {
        let lang = match self {
            Self::Next(request) => &request.lang,
            Self::Record(request) => &request.lang,
            Self::Tell(request) => &request.lang,
            Self::Verify(request) => &request.lang,
            Self::Undo(request) => &request.lang,
            Self::Redact(request) => &request.lang,
            Self::Follow(request) => &request.lang,
            Self::Move(request) => &request.lang,
            Self::Clocks(request) => &request.lang,
            Self::Report(request) => &request.lang,
        };
        lang.as_deref()
    }

    /// Reads a request from JSON text.
    ///
    /// # Errors
    ///
    /// [`BAD_REQUEST`](crate::diagnostic::refused::BAD_REQUEST) where it has another form.
    pub fn from_json(json: &str) -> Result<Self, Refusal> {
        read(json)
    }
}
