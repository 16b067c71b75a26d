//! What was done in a case, as a report says it.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::model::EntryRef;
use crate::case::Undo;
use crate::command::FilledCommand;
use crate::playbook::Phase;
use crate::told::Stand;

/// An action that was replied to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Performed {
    /// The step.
    pub step: String,
    /// What to do to which thing.
    pub title: String,
    /// The instruction.
    pub text: String,
    /// What it is for.
    pub phase: Phase,
    /// The same in words.
    pub phase_label: String,
    /// The reply.
    pub reply: String,
    /// The same in words.
    pub reply_label: String,
    /// Why, where a reason was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The entry that replied.
    pub replied: EntryRef,
    /// Whether the route of now passes it.
    pub on_route: bool,
    /// What one sees when it worked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check: Option<String>,
    /// The commands as they stood then.
    pub commands: Vec<FilledCommand>,
    /// What shows that it was done, where outputs were read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proof: Option<Proof>,
    /// The role that had to approve it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approve: Option<String>,
    /// Who approved it.
    pub approvals: Vec<Approved>,
    /// What was noted about it, what its check showed included.
    pub notes: Vec<Remark>,
}

/// What shows that an action was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// An output shows that it holds.
    Holds,
    /// An output shows that it does not hold.
    DoesNotHold,
    /// An output shows that it does not hold yet.
    NotYet,
    /// Outputs show that it was run.
    Sent,
    /// Outputs do not show it.
    CannotTell,
    /// Nothing but what somebody said.
    Said,
}

impl From<Stand> for Proof {
    fn from(stand: Stand) -> Self {
        match stand {
            Stand::Holds => Self::Holds,
            Stand::DoesNotHold => Self::DoesNotHold,
            Stand::NotYet => Self::NotYet,
            Stand::Sent => Self::Sent,
            Stand::NotSent | Stand::CannotTell => Self::CannotTell,
        }
    }
}

/// An approval.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Approved {
    /// The entry.
    #[serde(flatten)]
    pub recorded: EntryRef,
    /// As what.
    pub role: String,
}

/// A note about something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// The entry.
    #[serde(flatten)]
    pub recorded: EntryRef,
    /// What it says.
    pub text: String,
}

/// A change in the world, in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Undoing {
    /// What was done to which thing.
    pub title: String,
    /// How it is taken back, or that it cannot be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The change itself.
    #[serde(flatten)]
    pub change: Undo,
}
