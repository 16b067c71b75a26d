//! Entries of the journal.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::hash::Hash;
use crate::fact::Value;
use crate::moment::Moment;
use crate::playbook::PlaybookName;
use crate::told::KeptOutput;

/// An entry of the journal. Entries are never changed and never taken out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// When, as the caller said.
    pub at: Moment,
    /// Who, as the caller said.
    pub by: String,
    /// What.
    #[serde(flatten)]
    pub event: Event,
    /// The hash of the entry before, of the header for the first.
    pub previous: Hash,
}

/// An entry before it is part of a journal.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(try_from = "BTreeMap<String, Json>")]
pub struct NewEntry {
    /// When.
    pub at: Moment,
    /// Who.
    pub by: String,
    /// What.
    pub event: Event,
}

/// What an entry records.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Event {
    /// The case was opened; always the first entry, and only that.
    Opened {},
    /// A question or an action was answered, for the first time or anew.
    Answer {
        /// The fact or the step.
        key: String,
        /// The value.
        value: Value,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
        /// Anything else.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },
    /// An answer was taken back.
    Retract {
        /// The fact or the step.
        key: String,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// Something was noted.
    Note {
        /// The step it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        step: Option<String>,
        /// What.
        text: String,
    },
    /// Evidence was kept somewhere.
    Evidence(Evidence),
    /// Somebody else goes on.
    HandOver {
        /// Who.
        to: String,
        /// What they should know.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },
    /// An action was approved.
    Approve {
        /// The step.
        step: String,
        /// As what.
        role: String,
    },
    /// An action was taken back in the world.
    Undone {
        /// The step.
        step: String,
        /// Anything else.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },
    /// What a command printed told something.
    Output(KeptOutput),
    /// The case went on with another playbook, or another version of its own.
    Move(PlaybookName),
}

/// Evidence that is kept somewhere; a case never holds its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The step that it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// What it is called.
    pub name: String,
    /// How many bytes it has.
    pub size: u64,
    /// Its SHA-256.
    pub sha256: Hash,
    /// Where it is kept.
    pub kept_at: String,
}

/// A value of an entry or of the header that a redacted copy may leave out.
pub(super) enum Leaf<'a> {
    /// A text.
    Text(&'a mut String),
    /// A value of a fact.
    Value(&'a mut Value),
}

impl Event {
    /// The word for its kind.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Opened {} => "opened",
            Self::Answer { .. } => "answer",
            Self::Retract { .. } => "retract",
            Self::Note { .. } => "note",
            Self::Evidence(_) => "evidence",
            Self::HandOver { .. } => "hand_over",
            Self::Approve { .. } => "approve",
            Self::Undone { .. } => "undone",
            Self::Output(_) => "output",
            Self::Move(_) => "move",
        }
    }

    /// The step that it is about, where it names one.
    #[must_use]
    pub fn step(&self) -> Option<&str> {
        match self {
            Self::Note { step, .. } | Self::Evidence(Evidence { step, .. }) => step.as_deref(),
            Self::Approve { step, .. } | Self::Undone { step, .. } => Some(step),
            Self::Output(kept) => Some(&kept.step),
            _ => None,
        }
    }

    /// What a redacted copy may leave out, each with its place in the entry.
    pub(super) fn leaves(&mut self) -> Vec<(Cow<'static, str>, Leaf<'_>)> {
        let mut leaves: Vec<(Cow<'static, str>, Leaf<'_>)> = Vec::new();
        match self {
            Self::Answer {
                value,
                reason,
                note,
                ..
            } => {
                leaves.push(("/answer/value".into(), Leaf::Value(value)));
                leaves.extend(text("/answer/reason", reason));
                leaves.extend(text("/answer/note", note));
            }
            Self::Retract { reason, .. } => leaves.extend(text("/retract/reason", reason)),
            Self::Note { text, .. } => leaves.push(("/note/text".into(), Leaf::Text(text))),
            Self::Evidence(Evidence { name, kept_at, .. }) => {
                leaves.push(("/evidence/name".into(), Leaf::Text(name)));
                leaves.push(("/evidence/kept_at".into(), Leaf::Text(kept_at)));
            }
            Self::HandOver { note, .. } => leaves.extend(text("/hand_over/note", note)),
            Self::Undone { note, .. } => leaves.extend(text("/undone/note", note)),
            Self::Output(kept) => leaves.extend(of_output(kept)),
            Self::Opened {} | Self::Approve { .. } | Self::Move(_) => {}
        }
        leaves
    }
}

fn text<'a>(
    place: &'static str,
    leaf: &'a mut Option<String>,
) -> Option<(Cow<'static, str>, Leaf<'a>)> {
    leaf.as_mut().map(|text| (place.into(), Leaf::Text(text)))
}

/// What is kept of an output is made of what was printed, its size and digest included, which give
/// small outputs away.
fn of_output(kept: &mut KeptOutput) -> Vec<(Cow<'static, str>, Leaf<'_>)> {
    let mut leaves = Vec::new();
    leaves.extend(text("/output/item", &mut kept.item));
    leaves.push(("/output/size".into(), Leaf::Value(&mut kept.size)));
    leaves.push(("/output/sha256".into(), Leaf::Value(&mut kept.sha256)));
    for (fact, told) in &mut kept.told {
        let place = format!("/output/told/{fact}/value");
        leaves.push((place.into(), Leaf::Value(&mut told.value)));
    }
    leaves
}

impl Leaf<'_> {
    /// The canonical form, of which the commitment is made.
    pub(super) fn json(&self) -> String {
        let json = match self {
            Self::Text(text) => serde_json::to_string(text),
            Self::Value(value) => serde_json::to_string(value),
        };
        // Texts and values always have a JSON form.
        json.unwrap_or_default()
    }

    /// Puts a text in its place.
    pub(super) fn put(self, instead: String) {
        match self {
            Self::Text(text) => *text = instead,
            Self::Value(value) => *value = Value::Text(instead),
        }
    }
}

impl TryFrom<BTreeMap<String, Json>> for NewEntry {
    type Error = String;

    fn try_from(mut members: BTreeMap<String, Json>) -> Result<Self, Self::Error> {
        let at = member(members.remove("at"))?;
        let by = member(members.remove("by"))?;
        if members.len() != 1 {
            return Err(
                "an entry has `at`, `by` and one member that is named after its kind".into(),
            );
        }
        let event = member(Some(members.into_iter().collect()))?;
        Ok(Self { at, by, event })
    }
}

fn member<T: DeserializeOwned>(json: Option<Json>) -> Result<T, String> {
    serde_json::from_value(json.unwrap_or_default()).map_err(|error| error.to_string())
}
