//! Actions: what a step asks for.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Follow, StepIndex};
use crate::command::{Command, FilledCommand, Purpose};
use crate::condition::FactIndex;
use crate::fact::ValueRef;
use crate::kind::{FAILED, LATER, REPLIES};

/// Something to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// What it is for.
    pub phase: Phase,
    /// What doing it stops.
    pub disruption: Disruption,
    /// The fact that takes the reply, of kind [`Kind::Reply`](crate::kind::Kind::Reply).
    pub reply: FactIndex,
    /// The commands, in the order in which they are used.
    pub commands: Vec<Command>,
    /// Permissions that the commands need, as the vendor writes them.
    pub needs: Vec<String>,
    /// Who has to approve it, a role; none where nobody has to.
    pub approve: Option<String>,
    /// Whether it cannot be taken back.
    pub irreversible: bool,
    /// Whether the outputs of its commands reply to it, so that nobody has to say that it is done.
    pub answered_by_outputs: bool,
    /// The citations it rests on, places in [`PlaybookData::citations`](super::PlaybookData::citations).
    pub cites: Vec<u16>,
    /// Where it leads.
    pub then: StepIndex,
    /// Where it leads when it failed; none where that makes no difference.
    pub on_failure: Option<StepIndex>,
    /// The steps that have to be taken back before this one can be.
    pub undo_first: Vec<StepIndex>,
    /// The cases that follow from it.
    pub follow: Vec<Follow>,
    /// Whether it can wait until the harm is contained, and the steps before which it cannot wait longer.
    pub later: Option<Vec<StepIndex>>,
}

/// What an action is for, after the phases of NIST SP 800-61.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Keeps evidence as it is.
    Preserve,
    /// Finds something out.
    Investigate,
    /// Tells somebody.
    Notify,
    /// Stops the harm from growing.
    Contain,
    /// Removes what the intruder left.
    Eradicate,
    /// Brings normal work back.
    Recover,
    /// Winds the case up.
    Close,
}

/// What doing something stops of what people work with: the functional impact of NIST SP 800-61, of the
/// response itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Disruption {
    /// Nothing.
    #[default]
    None,
    /// Some of those who use it lose it, or all for a moment.
    Partial,
    /// Nobody can use it until it is given back.
    Outage,
}

/// Whether what an action does can be taken back. It follows from what the action declares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reversibility {
    /// It changes nothing that anybody works with.
    ReadOnly,
    /// Its commands take it back.
    Reversible,
    /// It is done, or taken back, by somebody else: no command of ours does it.
    OutsideOurReach,
    /// Nobody can take it back.
    Irreversible,
}

impl Phase {
    /// Whether leaving such an action out needs a reason.
    #[must_use]
    pub fn skipping_needs_reason(self) -> bool {
        matches!(self, Self::Preserve | Self::Contain)
    }

    /// Whether such an action is there to change something.
    #[must_use]
    pub fn changes_the_world(self) -> bool {
        matches!(self, Self::Contain | Self::Eradicate | Self::Recover)
    }
}

impl Action {
    /// The facts that have to be known before the commands can be shown, each once. What its own
    /// outputs tell is not among them, as nobody can know it before.
    pub fn placeables(&self) -> impl Iterator<Item = FactIndex> + '_ {
        self.named().filter(|fact| !self.tells(*fact))
    }

    /// The facts that its commands need and its own outputs tell, each once.
    pub fn awaited(&self) -> impl Iterator<Item = FactIndex> + '_ {
        self.named().filter(|fact| self.tells(*fact))
    }

    /// The facts that its commands have places for, each once.
    fn named(&self) -> impl Iterator<Item = FactIndex> + '_ {
        let facts = || self.commands.iter().flat_map(Command::placeables);
        facts()
            .enumerate()
            .filter(move |(index, fact)| !facts().take(*index).any(|earlier| earlier == *fact))
            .map(|(_, fact)| fact)
    }

    /// The facts that the conditions of its commands read, with repetitions.
    pub fn conditions_read(&self) -> Vec<FactIndex> {
        let mut read = Vec::new();
        let conditions = self.commands.iter().filter_map(|it| it.when.as_ref());
        for condition in conditions {
            condition.for_each_fact(&mut |fact| read.push(fact));
        }
        read
    }

    /// The commands that are used, as far as facts say, in order.
    pub fn used_commands<'a, 'v>(
        &'a self,
        known: &'a dyn Fn(FactIndex) -> Option<ValueRef<'v>>,
    ) -> impl Iterator<Item = &'a Command> {
        self.commands.iter().filter(move |it| it.applies(known))
    }

    /// The replies it takes, in the order in which they are offered.
    pub fn replies(&self) -> impl Iterator<Item = &'static str> {
        let later = self.later.as_ref().map(|_| LATER);
        REPLIES.into_iter().chain(later)
    }

    /// Whether an output of one of its commands tells a fact.
    #[must_use]
    pub fn tells(&self, fact: FactIndex) -> bool {
        let mut commands = self.commands.iter();
        commands.any(|command| command.tells().any(|told| told == fact))
    }

    /// Whether an output of one of its commands is read.
    #[must_use]
    pub fn reads(&self) -> bool {
        self.commands.iter().any(|command| command.reads.is_some())
    }

    /// Whether an output can reply to it.
    #[must_use]
    pub fn is_answered_by_outputs(&self) -> bool {
        self.answered_by_outputs || (self.approve.is_none() && self.verifies())
    }

    /// Whether an output shows that it holds.
    #[must_use]
    pub fn verifies(&self) -> bool {
        let mut readings = self.commands.iter().filter_map(|it| it.reads.as_ref());
        readings.any(|reading| reading.holds.is_some())
    }

    /// Its commands, each with its number among those of the same purpose.
    pub fn numbered(&self) -> impl Iterator<Item = (u16, &Command)> {
        self.commands.iter().enumerate().map(|(at, command)| {
            let earlier = self.commands.iter().take(at);
            let same = earlier.filter(|it| it.purpose == command.purpose).count();
            (u16::try_from(same).unwrap_or(u16::MAX), command)
        })
    }

    /// The command by what it is for and its number among those.
    #[must_use]
    pub fn command(&self, purpose: Purpose, n: u16) -> Option<&Command> {
        let mut numbered = self.numbered();
        let found = numbered.find(|(number, it)| *number == n && it.purpose == purpose);
        found.map(|(_, command)| command)
    }

    /// Its commands with every place filled, those left out of which a place is not known; and whether
    /// none is.
    pub fn filled<'v>(
        &self,
        known: &dyn Fn(FactIndex) -> Option<ValueRef<'v>>,
        words: &dyn Fn(&str) -> Option<String>,
    ) -> (Vec<FilledCommand>, bool) {
        let reads = self.reads();
        let mut filled = Vec::new();
        let mut all = true;
        let used = self.numbered().filter(|(_, it)| it.applies(known));
        for (n, command) in used {
            match command.fill(reads.then_some(n), known, words) {
                Some(commands) => filled.extend(commands),
                None => all = false,
            }
        }
        (filled, all)
    }

    /// Where the action leads after a reply.
    pub(crate) fn after(&self, reply: &str) -> StepIndex {
        match self.on_failure {
            Some(step) if reply == FAILED => step,
            _ => self.then,
        }
    }

    /// Whether what it does can be taken back.
    #[must_use]
    pub fn reversibility(&self) -> Reversibility {
        let takes_back = |command: &Command| command.purpose == Purpose::Undo;
        let reaches_people = self.phase.changes_the_world() || self.phase == Phase::Notify;
        match reaches_people {
            _ if self.irreversible => Reversibility::Irreversible,
            _ if self.commands.iter().any(takes_back) => Reversibility::Reversible,
            true => Reversibility::OutsideOurReach,
            false => Reversibility::ReadOnly,
        }
    }

    /// Whether doing it changes something that somebody may want back.
    #[must_use]
    pub fn changes_the_world(&self) -> bool {
        let takes_back = |command: &Command| command.purpose == Purpose::Undo;
        self.phase.changes_the_world() || self.irreversible || self.commands.iter().any(takes_back)
    }

    /// The steps it can lead to.
    pub fn targets(&self) -> impl Iterator<Item = StepIndex> {
        core::iter::once(self.then).chain(self.on_failure)
    }
}
