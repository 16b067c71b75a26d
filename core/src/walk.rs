//! Finding the next step.
//!
//! The walk starts anew each time: it passes every step whose fact is known and stops at the first
//! that needs something, or at an end. It keeps nothing, so going back, resuming and replaying are
//! all the same call with other answers. An answer counts from the first step on the road that
//! needs it, so what was answered on a road no longer taken decides nothing.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::condition::FactIndex;
use crate::fact::{Answers, ValueRef};
use crate::kind::{LATER, WITHOUT_DOING};
use crate::knowledge::{Basis, Foreseen, Knowledge};
use crate::playbook::{Action, FactDecl, Playbook, Step, StepIndex, StepKind, Verdict};
use crate::statement::Statements;

/// Where a walk stands.
#[derive(Debug)]
pub struct Next<'a> {
    /// The step.
    pub step: &'a Step,
    /// What it wants from the analyst.
    pub wants: Wants<'a>,
    /// The road so far.
    pub trail: Vec<Passed<'a>>,
    /// The names of the answers that played a part.
    pub used: BTreeSet<&'a str>,
    /// What is known here.
    pub knowledge: Knowledge<'a>,
    /// The actions that wait, in the order of the road.
    pub debts: Vec<&'a Step>,
    /// Whether the step is one of them, which cannot wait longer.
    pub is_due: bool,
    at: StepIndex,
}

/// What a step wants from the analyst.
#[derive(Debug, Clone, Copy)]
pub enum Wants<'a> {
    /// The value of a fact.
    Fact(&'a FactDecl),
    /// The reply to an action whose commands are all filled.
    Reply(&'a Action),
    /// Nothing: the case is closed.
    Nothing(Verdict),
}

/// A step that was passed, and the fact that decided it.
///
/// An action that first asked for the value of a command is passed once for each such answer and
/// once for its reply.
#[derive(Debug, Clone)]
pub struct Passed<'a> {
    /// The step.
    pub step: &'a Step,
    /// The fact.
    pub fact: &'a FactDecl,
    /// Its value.
    pub value: ValueRef<'a>,
    /// What the value rests on.
    pub basis: Basis<'a>,
}

/// How many replies are still to be given, the present one included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Remaining {
    /// At least so many.
    pub least: u32,
    /// At most so many.
    pub most: u32,
}

/// A walk under way.
struct Walk<'a> {
    playbook: &'a Playbook,
    knowledge: Knowledge<'a>,
    trail: Vec<Passed<'a>>,
    used: BTreeSet<&'a str>,
    debts: Vec<StepIndex>,
}

/// Walks from the start as far as what is known reaches.
///
/// It always returns: each step leads to later ones only.
#[must_use]
pub fn next_step<'a>(
    playbook: &'a Playbook,
    alert: impl Into<Statements<'a>>,
    answers: &'a Answers,
) -> Next<'a> {
    let mut walk = Walk {
        playbook,
        knowledge: Knowledge::new(playbook, alert, answers),
        trail: Vec::new(),
        used: BTreeSet::new(),
        debts: Vec::new(),
    };
    let mut at = 0;
    loop {
        if let Some((step, wants)) = walk.call_in(at) {
            return walk.stop(at, step, wants, true);
        }
        let (step, needs) = playbook.step_with_needs(at);
        match walk.pass(step, needs) {
            Ok(onward) => {
                walk.note_debt(at, step);
                at = onward;
            }
            Err(wants) => return walk.stop(at, step, wants, false),
        }
    }
}

impl<'a> Walk<'a> {
    /// The walk where it stops.
    fn stop(self, at: StepIndex, step: &'a Step, wants: Wants<'a>, is_due: bool) -> Next<'a> {
        let debts = self.debts.iter();
        Next {
            step,
            wants,
            debts: debts.map(|debt| self.playbook.step(*debt)).collect(),
            trail: self.trail,
            used: self.used,
            knowledge: self.knowledge,
            is_due,
            at,
        }
    }

    /// Notes that an action waits.
    fn note_debt(&mut self, at: StepIndex, step: &Step) {
        if let StepKind::Act(action) = &step.kind
            && self.knowledge.value(action.reply).is_some_and(is_later)
        {
            self.debts.push(at);
        }
    }

    /// The first action that cannot wait longer than until a step, and what it wants.
    fn call_in(&mut self, at: StepIndex) -> Option<(&'a Step, Wants<'a>)> {
        let (here, _) = self.playbook.step_with_needs(at);
        let is_end = matches!(here.kind, StepKind::End(_));
        let mut debts = self.debts.iter();
        let due = debts.find(|debt| match &self.playbook.step(**debt).kind {
            StepKind::Act(Action {
                later: Some(due), ..
            }) => is_end || due.contains(&at),
            _ => false,
        });
        let (step, needs) = self.playbook.step_with_needs(*due?);
        let StepKind::Act(action) = &step.kind else {
            return None;
        };
        let wants = self.pass_values(step, needs).err();
        Some((step, wants.unwrap_or(Wants::Reply(action))))
    }

    /// Passes a step, or says what it wants.
    fn pass(&mut self, step: &'a Step, needs: &[FactIndex]) -> Result<StepIndex, Wants<'a>> {
        match &step.kind {
            StepKind::End(ending) => Err(Wants::Nothing(ending.verdict)),
            StepKind::Decide { fact, among, arms } => {
                let value = self.need(*fact)?;
                self.note(step, *fact);
                let arm = self.playbook.arm(*fact, *among, value);
                let onward = arm.and_then(|arm| arms.get(arm)).copied();
                Ok(onward.unwrap_or(StepIndex::MAX))
            }
            StepKind::Act(action) => self.pass_action(step, action, needs),
        }
    }

    fn pass_action(
        &mut self,
        step: &'a Step,
        action: &'a Action,
        needs: &[FactIndex],
    ) -> Result<StepIndex, Wants<'a>> {
        self.knowledge.reach(action.reply);
        let reply = self.knowledge.value(action.reply);
        let reply = reply.filter(|reply| action.later.is_some() || !is_later(*reply));
        if !reply.is_some_and(|reply| is_without_doing(reply) || is_later(reply)) {
            self.pass_values(step, needs)?;
        }
        let onward = reply.and_then(|reply| after_reply(action, reply));
        let onward = onward.ok_or(Wants::Reply(action))?;
        self.note(step, action.reply);
        Ok(onward)
    }

    /// Passes the facts that the commands of an action name, or says which of them it wants.
    fn pass_values(&mut self, step: &'a Step, needs: &[FactIndex]) -> Result<(), Wants<'a>> {
        let values = needs.split_last().map_or(needs, |(_, values)| values);
        let StepKind::Act(action) = &step.kind else {
            return Ok(());
        };
        for fact in values {
            // What only commands name that are not used is not asked for.
            if !self.is_wanted(action, *fact) {
                continue;
            }
            self.need(*fact)?;
            if self.knowledge.is_answered(*fact) {
                self.note(step, *fact);
            }
        }
        Ok(())
    }

    /// Whether a command of an action waits for a fact, or one that is used names it.
    fn is_wanted(&self, action: &Action, fact: FactIndex) -> bool {
        let value = |fact| self.knowledge.value(fact);
        let mut used = action.used_commands(&value);
        used.any(|command| command.placeables().any(|it| it == fact))
            || action.conditions_read().contains(&fact)
    }

    /// The value of a fact; if it is not known or not confirmed, it is what the step wants.
    fn need(&mut self, fact: FactIndex) -> Result<ValueRef<'a>, Wants<'a>> {
        self.knowledge.reach(fact);
        if let Some(value) = self.knowledge.settled_value(fact) {
            return Ok(value);
        }
        let declared = self.playbook.facts().get(usize::from(fact));
        Err(declared.map_or(Wants::Nothing(Verdict::HandedOver), Wants::Fact))
    }

    /// Writes down that a fact was used to pass a step.
    fn note(&mut self, step: &'a Step, fact: FactIndex) {
        self.knowledge.answers_behind(fact, &mut self.used);
        let declared = self.playbook.facts().get(usize::from(fact));
        let known = declared.zip(self.knowledge.known(fact));
        self.trail
            .extend(known.map(|(fact, (value, basis))| Passed {
                step,
                fact,
                value,
                basis,
            }));
    }
}

/// Whether a reply says that an action is not done, so that nobody has to know what it would name.
fn is_without_doing(reply: ValueRef<'_>) -> bool {
    WITHOUT_DOING.iter().any(|it| reply == ValueRef::Text(it))
}

/// Whether a reply says that an action waits.
fn is_later(reply: ValueRef<'_>) -> bool {
    reply == ValueRef::Text(LATER)
}

/// Where the reply to an action leads.
fn after_reply(action: &Action, reply: ValueRef<'_>) -> Option<StepIndex> {
    match reply {
        ValueRef::Text(reply) => Some(action.after(reply)),
        _ => None,
    }
}

impl Next<'_> {
    /// How many replies are still to come.
    ///
    /// From every later step back to this one the bounds are looked at once.
    #[must_use]
    pub fn remaining(&self) -> Remaining {
        if let StepKind::End(_) = self.step.kind {
            return Remaining::default();
        }
        let playbook = self.knowledge.playbook();
        let later = playbook.steps_from(self.at);
        let mut bounds = Bounds::new(&self.knowledge, later.len(), self.is_due);
        for (step, needs) in later.rev() {
            bounds.add(step, needs);
        }
        let ahead = bounds.behind.pop().unwrap_or_default();
        let debts = self.debts.iter().filter_map(|debt| match &debt.kind {
            StepKind::Act(action) => Some(bounds.owed(action)),
            _ => None,
        });
        debts.fold(ahead, Remaining::and)
    }
}

/// The bounds from steps on, of which the last of the playbook comes first.
struct Bounds<'k> {
    playbook: &'k Playbook,
    /// What is certain of each fact.
    foreseen: Vec<Foreseen<'k>>,
    /// How many steps there are.
    steps: usize,
    /// Whether the walk waits for a step before them, and not for the first of them.
    is_before: bool,
    behind: Vec<Remaining>,
}

impl<'k> Bounds<'k> {
    fn new(knowledge: &Knowledge<'k>, steps: usize, is_before: bool) -> Self {
        Self {
            playbook: knowledge.playbook(),
            foreseen: knowledge.foreseen(),
            steps,
            is_before,
            behind: Vec::with_capacity(steps),
        }
    }

    /// Adds the step before those that were added.
    fn add(&mut self, step: &Step, needs: &[FactIndex]) {
        let is_first = self.behind.len().saturating_add(1) == self.steps;
        let is_here = is_first && !self.is_before;
        let onward = self.onward(step).unwrap_or_default();
        let needed = match &step.kind {
            StepKind::Act(action) => self.asked_by(action, needs, is_here),
            _ => self.asked_all(needs, is_here),
        };
        self.behind.push(onward.and(needed));
    }

    /// How many replies an action takes: as long as there is none, one that leaves it out is enough.
    fn asked_by(&self, action: &Action, needs: &[FactIndex], is_here: bool) -> Remaining {
        let all = self.asked_all(needs, is_here);
        match self.known(action.reply) {
            Some(reply) if is_without_doing(reply) => Remaining::default(),
            Some(reply) if is_later(reply) && action.later.is_some() => self.owed(action),
            Some(_) if action.commands.iter().all(|it| it.when.is_none()) => all,
            // What only commands name that may not be used is not certain to be asked for.
            Some(_) => Remaining {
                least: self.asked(action.reply, is_here).least,
                ..all
            },
            None => Remaining {
                least: self.asked(action.reply, is_here).least,
                // One that waits is replied to twice.
                most: all.most.saturating_add(u32::from(action.later.is_some())),
            },
        }
    }

    /// How many replies an action takes that waits: its own, and the values that it asks for.
    fn owed(&self, action: &Action) -> Remaining {
        let values = action.placeables().map(|fact| self.asked(fact, false).most);
        Remaining {
            least: 1,
            most: values.fold(1, u32::saturating_add),
        }
    }

    fn asked_all(&self, needs: &[FactIndex], is_here: bool) -> Remaining {
        let needed = needs.iter().map(|fact| self.asked(*fact, is_here));
        needed.fold(Remaining::default(), Remaining::and)
    }

    /// How often a fact that a step needs is asked for there. One that several steps ask for may be
    /// known by the time the road gets to one of them.
    fn asked(&self, fact: FactIndex, is_here: bool) -> Remaining {
        let once = |certainly| Remaining {
            least: u32::from(certainly),
            most: 1,
        };
        match self.foreseen.get(usize::from(fact)) {
            Some(Foreseen::Known(_)) => Remaining::default(),
            Some(Foreseen::Open) => once(is_here),
            Some(Foreseen::Unknown) | None => once(is_here || self.playbook.askers(fact) == 1),
        }
    }

    /// The bounds behind a step; none where it is an end.
    fn onward(&self, step: &Step) -> Option<Remaining> {
        match &step.kind {
            StepKind::End(_) => None,
            StepKind::Decide { fact, among, arms } => {
                let known = self.known(*fact);
                let arm = known.and_then(|value| self.playbook.arm(*fact, *among, value));
                match arm.and_then(|arm| arms.get(arm)) {
                    Some(arm) => self.after(*arm),
                    None => either(arms.iter().filter_map(|arm| self.after(*arm))),
                }
            }
            StepKind::Act(action) => {
                let reply = self.known(action.reply);
                match reply.and_then(|reply| after_reply(action, reply)) {
                    Some(target) => self.after(target),
                    None => either(action.targets().filter_map(|target| self.after(target))),
                }
            }
        }
    }

    fn known(&self, fact: FactIndex) -> Option<ValueRef<'k>> {
        match self.foreseen.get(usize::from(fact))? {
            Foreseen::Known(value) => Some(*value),
            Foreseen::Unknown | Foreseen::Open => None,
        }
    }

    /// The bounds from a later step on.
    fn after(&self, target: StepIndex) -> Option<Remaining> {
        let last = self.playbook.steps().len().saturating_sub(1);
        let back = last.checked_sub(usize::try_from(target).ok()?)?;
        self.behind.get(back).copied()
    }
}

/// The bounds where any of several roads may be taken.
fn either(mut roads: impl Iterator<Item = Remaining>) -> Option<Remaining> {
    let first = roads.next()?;
    Some(roads.fold(first, |one, other| Remaining {
        least: one.least.min(other.least),
        most: one.most.max(other.most),
    }))
}

impl Remaining {
    /// The bounds of one part of a road after another.
    fn and(self, other: Self) -> Self {
        Self {
            least: self.least.saturating_add(other.least),
            most: self.most.saturating_add(other.most),
        }
    }
}

/// The road that a trail took: each step once, in order.
#[must_use]
pub fn road(next: &Next<'_>) -> Vec<String> {
    let mut road: Vec<String> = Vec::new();
    let passed = next.trail.iter().map(|passed| passed.step);
    for step in passed.chain([next.step]) {
        if road.last() != Some(&step.id) {
            road.push(step.id.clone());
        }
    }
    road
}
