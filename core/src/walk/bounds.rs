//! How many replies are still to come, at least and at most.

use alloc::vec::Vec;

use serde::Serialize;

use super::{Next, after_reply, is_later, is_without_doing};
use crate::condition::FactIndex;
use crate::fact::ValueRef;
use crate::knowledge::{Foreseen, Knowledge};
use crate::playbook::{Action, Playbook, Step, StepIndex, StepKind};

/// How many replies are still to be given, the present one included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Remaining {
    /// At least so many.
    pub least: u32,
    /// At most so many.
    pub most: u32,
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
            // Outputs may reply to it.
            least: u32::from(!action.is_answered_by_outputs()),
            most: values.fold(1, u32::saturating_add),
        }
    }

    fn asked_all(&self, needs: &[FactIndex], is_here: bool) -> Remaining {
        let needed = needs.iter().map(|fact| self.asked(*fact, is_here));
        needed.fold(Remaining::default(), Remaining::and)
    }

    /// How often a fact that a step needs is asked for there. One that several steps ask for may be
    /// known by the time the route gets to one of them.
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

/// The bounds where any of several routes may be taken.
fn either(mut routes: impl Iterator<Item = Remaining>) -> Option<Remaining> {
    let first = routes.next()?;
    Some(routes.fold(first, |one, other| Remaining {
        least: one.least.min(other.least),
        most: one.most.max(other.most),
    }))
}

impl Remaining {
    /// The bounds of one part of a route after another.
    fn and(self, other: Self) -> Self {
        Self {
            least: self.least.saturating_add(other.least),
            most: self.most.saturating_add(other.most),
        }
    }
}
