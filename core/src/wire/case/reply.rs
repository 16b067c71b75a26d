//! Replies about cases.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::super::output::TellReply;
use super::super::reply::{Approval, NextReply};
use crate::case::{Change, Hash, Meaning, Unfit};
use crate::clocks::{DueLaw, Times};
use crate::playbook::PlaybookName;
use crate::purpose::Purpose;
use crate::report::Undoing;
use crate::told::KeptOutput;

/// A reply about a case.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum CaseReply {
    /// To `next` and `record`.
    Step(Box<CaseStep>),
    /// To `verify`.
    Verified(Verified),
    /// To `undo`.
    Undo(UndoReply),
    /// To `redact`.
    Copy(CopyReply),
    /// To `move`.
    Move(Box<MoveReply>),
    /// To `clocks`.
    Clocks(Box<ClocksReply>),
    /// To `report`.
    Report(ReportReply),
}

/// Where a case stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CaseStep {
    /// The file as it is to be kept, where something was added.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case: Option<String>,
    /// What was added.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recorded: Option<Recorded>,
    /// The next step. Its `unused` are the answers that are parked. It does not offer `done` while an
    /// approval is missing.
    pub next: NextReply,
    /// The approval that the step needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approval: Option<Approval>,
    /// What the output that was read told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tell: Option<Box<TellReply>>,
}

/// An entry that was added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recorded {
    /// Its number, counted from 0.
    pub entry: usize,
    /// Its hash, which may be kept outside.
    pub head: Hash,
    /// What an answer is in view of what was there before.
    pub meaning: Vec<Meaning>,
    /// What it does to the route; none where the route before cannot be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
}

/// A case whose chain is whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verified {
    /// How many entries the journal has.
    pub entries: usize,
    /// The hash of the last.
    pub head: Hash,
    /// The playbook that the case follows.
    pub playbook: PlaybookName,
    /// How many values were left out, where this is a redacted copy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withheld: Option<usize>,
    /// The entry that the hash kept outside is of, where one was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchored: Option<usize>,
    /// How what the case keeps of outputs compares with the outputs that were given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outputs: Option<CheckedOutputs>,
}

/// The outputs of a case, compared with those that were given.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct CheckedOutputs {
    /// Those of which everything is kept that they tell, and nothing else.
    pub same: Vec<CheckedOutput>,
    /// Those of which something else is kept.
    pub differ: Vec<CheckedOutput>,
    /// Those that were not among the given ones.
    pub missing: Vec<CheckedOutput>,
}

/// An output of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckedOutput {
    /// The entry that keeps it.
    pub entry: usize,
    /// The step whose command printed it.
    pub step: String,
    /// What the command is for.
    pub purpose: Purpose,
    /// Its number among the commands of that purpose, counted from 0.
    pub n: u16,
    /// The item that it was for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
}

impl CheckedOutput {
    pub(super) fn new(entry: usize, kept: &KeptOutput) -> Self {
        Self {
            entry,
            step: kept.step.clone(),
            purpose: kept.purpose,
            n: kept.n,
            item: kept.item.clone(),
        }
    }
}

/// What was changed in the world, the last first.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UndoReply {
    /// The changes.
    pub undo: Vec<Undoing>,
}

/// A redacted copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CopyReply {
    /// The file.
    pub case: String,
    /// How many values were left out.
    pub withheld: usize,
}

/// What a move would do.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MoveReply {
    /// The playbook that the case follows.
    pub from: PlaybookName,
    /// The one that it would follow: what an entry `move` takes.
    pub to: PlaybookName,
    /// What it would do to the route; none where the bundle does not hold the playbook of now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
    /// The answers that it would park because they do not fit.
    pub unfit: Vec<Unfit>,
    /// The step that the case would be at.
    pub next: NextReply,
}

/// The clocks of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClocksReply {
    /// How long it took to acknowledge, contain and recover.
    pub clocks: Times,
    /// The laws that were asked for, with the ends of their deadlines.
    pub deadlines: Vec<DueLaw>,
    /// What to know before going by a deadline, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advice: Option<String>,
}

/// A report, ready to be kept as a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportReply {
    /// What it is.
    pub media_type: &'static str,
    /// The file.
    pub content: String,
}
