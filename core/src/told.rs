//! What outputs told in a case: the facts, and whether actions were sent and hold.
//!
//! Nothing of an output is kept but [what it told](KeptOutput). What outputs tell together is worked out from
//! that each time, as [`Outputs`]: a list that is told for each Region is the lists of all Regions,
//! and is whole only where none is outstanding.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::command::Purpose;
use crate::diagnostic::{Refusal, refused};
use crate::fact::{ToldBy, Value};
use crate::moment::Moment;
use crate::output::{Told, Truth, WhyUntold};

/// What is kept of an output: a place in the playbook, how it ended, and what it told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptOutput {
    /// The step whose command it is of.
    pub step: String,
    /// What the command is for.
    pub purpose: Purpose,
    /// Its number among the commands of that purpose, counted from 0.
    pub n: u16,
    /// The item that it was for, where there is one command for each.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Its exit status, where that was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<i64>,
    /// The code of its error, empty where it has none; none where nothing went wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// Why nothing could be read of it, where that is so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unread: Option<WhyUntold>,
    /// How many bytes it has: a number. Sizes give small outputs away, so a copy may leave it out.
    pub size: Value,
    /// Its SHA-256: a text. Digests give small outputs away, so a copy may leave it out.
    pub sha256: Value,
    /// When it was made, where that was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_at: Option<Moment>,
    /// Whether all that there is was printed.
    pub whole: bool,
    /// How many elements were looked at.
    #[serde(default, skip_serializing_if = "is_none_looked_at")]
    pub looked: u32,
    /// The facts that it told, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub told: BTreeMap<String, Told>,
    /// Whether the change holds, where the command verifies one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holds: Option<Held>,
}

/// Whether a change holds, and the place that says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// The answer.
    pub value: Truth,
    /// The place, a JSON pointer into the output.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The member that is missing there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<String>,
}

/// What outputs told together.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outputs {
    /// The outputs, the newest of each command and item, in the order of the playbook.
    pub(crate) kept: Vec<KeptOutput>,
    /// By the name of the fact, replies to actions among them.
    pub(crate) told: BTreeMap<String, ToldFact>,
    /// By the name of the step.
    pub(crate) acts: BTreeMap<String, Standing>,
    /// The names of the facts of which the answer was given before an output told another value.
    pub(crate) contested: BTreeSet<String>,
}

/// A fact that outputs told.
#[derive(Debug, Clone, PartialEq)]
pub struct ToldFact {
    /// The value, and where it stands.
    pub told: Told,
    /// The output, or the first of several.
    pub source: ToldBy,
}

/// How far an action is, as its outputs show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// The whole action.
    pub value: Stand,
    /// Whether the state before was kept, where the change must not be made without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Truth>,
    /// The place that says whether it holds, a JSON pointer into the output.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The member that is missing there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing: Option<String>,
    /// Each item of the list for which it is done.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ItemStanding>,
}

/// How far an action is for one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ItemStanding {
    /// The item.
    pub item: String,
    /// How far.
    pub value: Stand,
}

/// How far something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stand {
    /// No output shows that it was sent.
    NotSent,
    /// It was sent; nothing shows what became of it.
    Sent,
    /// It holds.
    Holds,
    /// It does not hold.
    DoesNotHold,
    /// It does not hold, and may do so in a moment.
    NotYet,
    /// Outputs do not say.
    CannotTell,
}

/// No outputs.
pub(crate) static NOTHING: Outputs = Outputs {
    kept: Vec::new(),
    told: BTreeMap::new(),
    acts: BTreeMap::new(),
    contested: BTreeSet::new(),
};

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde wants it so")]
fn is_none_looked_at(looked: &u32) -> bool {
    *looked == 0
}

impl KeptOutput {
    /// Whether it is of a command.
    #[must_use]
    pub fn is_of_command(&self, step: &str, purpose: Purpose, n: u16) -> bool {
        self.step == step && self.purpose == purpose && self.n == n
    }

    /// Whether it shows that something was changed, or may have been.
    #[must_use]
    pub fn shows_a_change(&self) -> bool {
        let holds = self.holds.as_ref().map(|held| held.value);
        self.purpose == Purpose::Run || holds == Some(Truth::Yes)
    }

    /// Whether the command did as it should, as far as it shows.
    pub(crate) fn went_well(&self) -> bool {
        self.error.is_none() && self.unread.is_none()
    }

    pub(crate) fn source(&self, told: &Told) -> ToldBy {
        ToldBy {
            step: self.step.clone(),
            purpose: self.purpose,
            n: self.n,
            item: self.item.clone(),
            from: told.from.clone(),
            missing: told.missing.clone(),
            taken_at: self.taken_at.clone(),
        }
    }
}

impl Outputs {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// The outputs, the newest of each command and item.
    #[must_use]
    pub fn kept(&self) -> &[KeptOutput] {
        &self.kept
    }

    /// A fact that outputs told.
    #[must_use]
    pub fn of(&self, fact: &str) -> Option<&ToldFact> {
        self.told.get(fact)
    }

    /// How far each action with an output is.
    pub fn standings(&self) -> impl Iterator<Item = (&str, &Standing)> {
        self.acts
            .iter()
            .map(|(step, standing)| (step.as_str(), standing))
    }

    /// Whether outputs show that an action does not hold.
    #[must_use]
    pub fn fails(&self, step: &str) -> bool {
        let standing = self.standing(step);
        standing.is_some_and(|it| it.value == Stand::DoesNotHold)
    }

    /// Refuses a change while outputs show that the state before it was not kept.
    pub(crate) fn check_kept(&self, step: &str) -> Result<(), Refusal> {
        let standing = self.standing(step);
        match standing.is_some_and(|it| it.before == Some(Truth::No)) {
            true => Err(refused::STATE_MISSING.with(&[("step", &step)])),
            false => Ok(()),
        }
    }

    /// How far an action is; none where it has no output.
    #[must_use]
    pub fn standing(&self, step: &str) -> Option<&Standing> {
        self.acts.get(step)
    }
}
