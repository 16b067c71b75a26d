//! Outputs: what a command printed, read like an alert.
//!
//! A playbook says of a command what its output tells ([`Reading`]): facts by place and condition,
//! whether it is that command's output at all, and whether a change holds. [`read`](Reading::read)
//! looks at one output and keeps of it what was [told](Told) and nothing else. An output is whoever
//! wrote it: its text is compared and checked, and never becomes a path, a condition or a command.
//!
//! Every condition has three answers ([`Truth`]). What is seen is seen, also in an output that was
//! cut; what is not seen counts only in a whole one. After an error only its code speaks.

mod clause;
mod compare;
mod csv;
mod heard;
mod judge;
mod path;
mod reader;
mod state;
mod telling;
mod values;

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::alert::rewrite::Rewrite;
use crate::command::{Piece, changed};
use crate::condition::FactIndex;
pub use clause::{ClauseNode, ClauseNodeIndex, Operand, OutputClause, OutputTest, word};
pub use heard::{Facts, Heard, HeardNotice, WhyUntold};
pub use path::{Path, Segment};
pub use state::{Output, decoded};

/// How many items a list that outputs tell may have.
pub const MOST_ITEMS: usize = 256;

/// What is read of the output of a command.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Reading {
    /// How the output is written.
    pub form: Notation,
    /// What stands around the code of an error in what the tool prints of it.
    pub errors: Vec<ErrorMark>,
    /// The codes that only say that the read was refused, which never tell anything.
    pub refused: Vec<String>,
    /// What is true only of an output of this command for these facts.
    pub expects: Option<OutputClause>,
    /// Where something stands if there is more than was printed.
    pub more: Vec<Path>,
    /// The array that was cut where it has as many elements as were asked for.
    pub most: Option<(Path, u32)>,
    /// The facts that it tells.
    pub tells: Vec<Tell>,
    /// Whether it may be an alert, which tells what the alert of the case lacks.
    pub alert: bool,
    /// Whether the change holds.
    pub holds: Option<OutputClause>,
    /// For how many seconds after the change "it does not hold" means "not yet".
    pub lag: u32,
    /// The codes of errors after which the change may be made all the same; none where the command
    /// keeps nothing that the change needs.
    pub accepts: Option<Vec<String>>,
}

/// How an output is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Notation {
    /// JSON.
    #[default]
    Json,
    /// Comma-separated values (RFC 4180) below a row of names, read as an array of objects.
    Csv,
}

/// What stands around the code of an error.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrorMark {
    /// Before it.
    pub after: String,
    /// Behind it.
    pub before: String,
}

/// A fact, and how an output tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tell {
    /// The fact.
    pub fact: FactIndex,
    /// How.
    pub how: How,
}

/// How an output tells a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum How {
    /// By the one value at a place.
    Value {
        /// The place.
        at: Path,
        /// How what stands there is rewritten.
        rewrite: Rewrite,
    },
    /// By the one condition that is true; the options exclude each other.
    Options(Vec<ToldOption>),
    /// By the values in all elements of an array of which a condition is true.
    All {
        /// The elements.
        of: Path,
        /// The condition, of each element.
        only: Option<OutputClause>,
        /// The value, within the element.
        take: Path,
        /// How what stands there is rewritten.
        rewrite: Rewrite,
    },
}

/// An option of a fact, and when it is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldOption {
    /// The option.
    pub value: String,
    /// When.
    pub when: OutputClause,
}

/// What can be said of something by what was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Truth {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// Not enough was seen.
    CannotTell,
}

/// A value that an output told, and where it says so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// The value.
    pub value: crate::fact::Value,
    /// Where: a JSON pointer into the output, or `$error` or `$empty`.
    pub from: String,
    /// The member that is missing there, where its absence tells it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<String>,
    /// Whether there may be more items than these.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub at_least: bool,
}

impl Truth {
    /// The opposite.
    #[must_use]
    pub fn negated(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            Self::CannotTell => Self::CannotTell,
        }
    }

    pub(crate) fn of(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}

impl Reading {
    /// Whether the output tells, proves or guards anything.
    #[must_use]
    pub fn says_anything(&self) -> bool {
        !self.tells.is_empty()
            || self.alert
            || self.holds.is_some()
            || self.expects.is_some()
            || self.accepts.is_some()
    }

    /// Its conditions.
    pub fn clauses(&self) -> impl Iterator<Item = &OutputClause> {
        let told = self.tells.iter().flat_map(|tell| tell.how.clauses());
        self.expects.iter().chain(&self.holds).chain(told)
    }

    /// Whether its conditions are well formed and its paths short enough, over so many facts.
    pub(crate) fn is_sound(&self, facts: usize) -> bool {
        let told = self.tells.iter().flat_map(|tell| tell.how.paths());
        let most = self.most.iter().map(|(path, _)| path);
        let mut paths = self.more.iter().chain(most).chain(told);
        paths.all(Path::is_short) && self.clauses().all(|clause| clause.is_sound(facts))
    }

    /// The same with every place changed.
    #[must_use]
    pub fn map(&self, change: &dyn Fn(&Piece) -> Piece) -> Self {
        let clause = |clause: &Option<OutputClause>| clause.as_ref().map(|it| it.map(change));
        let tells = self.tells.iter().map(|tell| Tell {
            fact: changed(tell.fact, change),
            how: tell.how.map(change),
        });
        Self {
            expects: clause(&self.expects),
            holds: clause(&self.holds),
            tells: tells.collect(),
            ..self.clone()
        }
    }

    /// The facts that its conditions compare with, with repetitions.
    pub fn compared(&self) -> impl Iterator<Item = FactIndex> + '_ {
        self.clauses().flat_map(OutputClause::facts)
    }
}

impl How {
    fn map(&self, change: &dyn Fn(&Piece) -> Piece) -> Self {
        match self {
            Self::Value { .. } => self.clone(),
            Self::Options(options) => {
                let options = options.iter().map(|option| ToldOption {
                    value: option.value.clone(),
                    when: option.when.map(change),
                });
                Self::Options(options.collect())
            }
            Self::All {
                of,
                only,
                take,
                rewrite,
            } => Self::All {
                of: of.clone(),
                only: only.as_ref().map(|only| only.map(change)),
                take: take.clone(),
                rewrite: rewrite.clone(),
            },
        }
    }

    /// Its own paths, those in conditions aside.
    pub fn paths(&self) -> Vec<&Path> {
        match self {
            Self::Value { at, .. } => alloc::vec![at],
            Self::Options(_) => Vec::new(),
            Self::All { of, take, .. } => alloc::vec![of, take],
        }
    }

    /// Its conditions.
    #[must_use]
    pub fn clauses(&self) -> Vec<&OutputClause> {
        match self {
            Self::Value { .. } => Vec::new(),
            Self::Options(options) => options.iter().map(|option| &option.when).collect(),
            Self::All { only, .. } => only.iter().collect(),
        }
    }
}
