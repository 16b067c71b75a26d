//! What reading an output needs to know, and what it hears.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Told, Truth};
use crate::condition::FactIndex;
use crate::fact::ValueRef;
use crate::kind::Kind;

/// What conditions over outputs compare with.
pub trait Facts {
    /// The value of a fact, where it is known.
    fn value(&self, fact: FactIndex) -> Option<ValueRef<'_>>;
    /// Whether a list that is known holds all that there is.
    fn is_whole(&self, fact: FactIndex) -> bool;
    /// What values a fact takes.
    fn kind(&self, fact: FactIndex) -> Option<&Kind>;
    /// The item that the command was for, where there is one for each item of a list.
    fn item(&self) -> Option<&str>;
}

/// What one output says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Heard {
    /// The code of the error, empty where it has none; none where nothing went wrong.
    pub error: Option<String>,
    /// Whether all that there is was printed.
    pub whole: bool,
    /// How many elements were looked at.
    pub looked: u32,
    /// Whether it is an output of that command, for these facts.
    pub is_own: bool,
    /// Whether anything could be read.
    pub is_read: bool,
    /// The facts that it tells.
    pub told: BTreeMap<FactIndex, Told>,
    /// Whether the change holds, where the command verifies one, and the place that says so.
    pub holds: Option<(Truth, Option<String>, Option<String>)>,
    /// What could not be told, and why.
    pub notices: Vec<HeardNotice>,
}

/// Something that an output does not tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeardNotice {
    /// The fact, where it is about one.
    pub fact: Option<FactIndex>,
    /// Why.
    pub why: WhyUntold,
}

/// Why an output does not tell something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyUntold {
    /// The command ended with an error that says nothing about it.
    Refused,
    /// It is not the output of that command for these facts.
    NotThisOutput,
    /// It is not what the command prints, or not all of it.
    Unreadable,
    /// Nobody kept whether anything went wrong.
    Unknown,
    /// More was there than was printed.
    Cut,
    /// Several values or options are true at once.
    Ambiguous,
    /// A value is not one that the fact takes.
    WrongKind,
    /// More items were found than a list may have.
    TooMany,
    /// It was made before the change was.
    BeforeTheChange,
    /// The playbook has no such command, or none for that item.
    NoSuchCommand,
}

impl Heard {
    pub(super) fn note(&mut self, fact: Option<FactIndex>, why: WhyUntold) {
        self.notices.push(HeardNotice { fact, why });
    }

    pub(super) fn look(&mut self, looked: u32) {
        self.looked = self.looked.max(looked);
    }
}
