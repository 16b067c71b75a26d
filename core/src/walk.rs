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
use crate::fact::{AlertFacts, Answers, Provenance, Value, ValueRef};
use crate::knowledge::{Foreseen, Knowledge};
use crate::playbook::{Action, FactDecl, Playbook, Step, StepIndex, StepKind, Verdict};

/// Where a walk stands.
#[derive(Debug)]
pub struct Next<'a> {
    /// The step.
    pub step: &'a Step,
    /// What it wants from the analyst.
    pub wants: Wants<'a>,
    /// The road so far.
    pub trail: Vec<Passed<'a>>,
    /// How many replies are still to come.
    pub remaining: Remaining,
    /// The names of the answers that played a part.
    pub used: BTreeSet<&'a str>,
    /// What is known here.
    pub knowledge: Knowledge<'a>,
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
#[derive(Debug, Clone, PartialEq)]
pub struct Passed<'a> {
    /// The step.
    pub step: &'a Step,
    /// The fact.
    pub fact: &'a FactDecl,
    /// Its value.
    pub value: Value,
    /// Where the value came from.
    pub provenance: Provenance,
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
}

/// Walks from the start as far as what is known reaches.
///
/// It always returns: each step leads to later ones only.
#[must_use]
pub fn next_step<'a>(
    playbook: &'a Playbook,
    alert: &'a AlertFacts,
    answers: &'a Answers,
) -> Next<'a> {
    let mut walk = Walk {
        playbook,
        knowledge: Knowledge::new(playbook, alert, answers),
        trail: Vec::new(),
        used: BTreeSet::new(),
    };
    let mut at = 0;
    loop {
        let step = playbook.step(at);
        match walk.pass(step) {
            Ok(onward) => at = onward,
            Err(wants) => {
                return Next {
                    step,
                    wants,
                    remaining: remaining(playbook, &walk.knowledge, at),
                    trail: walk.trail,
                    used: walk.used,
                    knowledge: walk.knowledge,
                };
            }
        }
    }
}

impl<'a> Walk<'a> {
    /// Passes a step, or says what it wants.
    fn pass(&mut self, step: &'a Step) -> Result<StepIndex, Wants<'a>> {
        match &step.kind {
            StepKind::End(ending) => Err(Wants::Nothing(ending.verdict)),
            StepKind::Decide { fact, among, arms } => {
                let value = self.need(*fact)?;
                self.note(step, *fact);
                let arm = self.playbook.arm(*fact, *among, value);
                let onward = arm.and_then(|arm| arms.get(arm)).copied();
                Ok(onward.unwrap_or(StepIndex::MAX))
            }
            StepKind::Act(action) => self.pass_action(step, action),
        }
    }

    fn pass_action(&mut self, step: &'a Step, action: &'a Action) -> Result<StepIndex, Wants<'a>> {
        for fact in action.placeables() {
            self.need(fact)?;
            if self.knowledge.is_answered(fact) {
                self.note(step, fact);
            }
        }
        self.knowledge.reach(action.reply);
        let reply = self.knowledge.value(action.reply);
        let onward = reply.and_then(|reply| after_reply(action, reply));
        let onward = onward.ok_or(Wants::Reply(action))?;
        self.note(step, action.reply);
        Ok(onward)
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
        let passed = (|| {
            Some(Passed {
                step,
                fact: self.playbook.facts().get(usize::from(fact))?,
                value: self.knowledge.value(fact)?.owned(),
                provenance: self.knowledge.provenance(fact)?,
            })
        })();
        self.trail.extend(passed);
    }
}

/// Where the reply to an action leads.
fn after_reply(action: &Action, reply: ValueRef<'_>) -> Option<StepIndex> {
    match reply {
        ValueRef::Text(reply) => Some(action.after(reply)),
        _ => None,
    }
}

/// The bounds from every later step back to this one, each looked at once.
fn remaining(playbook: &Playbook, knowledge: &Knowledge<'_>, here: StepIndex) -> Remaining {
    if let StepKind::End(_) = playbook.step(here).kind {
        return Remaining::default();
    }
    let later = playbook.steps_from(here);
    let steps = later.len();
    let mut bounds: Vec<Remaining> = Vec::with_capacity(steps);
    for (back, step) in later.rev().enumerate() {
        let is_here = back.saturating_add(1) == steps;
        let after = |target: StepIndex| {
            let last = playbook.steps().len().saturating_sub(1);
            let back = last.checked_sub(usize::try_from(target).ok()?)?;
            bounds.get(back).copied()
        };
        bounds.push(bounds_of(playbook, knowledge, step, is_here, &after));
    }
    bounds.pop().unwrap_or_default()
}

fn bounds_of(
    playbook: &Playbook,
    knowledge: &Knowledge<'_>,
    (step, needs): (&Step, &[FactIndex]),
    is_here: bool,
    after: &dyn Fn(StepIndex) -> Option<Remaining>,
) -> Remaining {
    // A fact that several steps ask for may be known by the time the road gets to one of them.
    let ask = |fact: FactIndex| match knowledge.foreseen(fact) {
        Foreseen::Known(_) => Remaining::default(),
        Foreseen::Open if !is_here => Remaining { least: 0, most: 1 },
        Foreseen::Open | Foreseen::Unknown => Remaining {
            least: u32::from(is_here || playbook.askers(fact) == 1),
            most: 1,
        },
    };
    let known = |fact: FactIndex| match knowledge.foreseen(fact) {
        Foreseen::Known(value) => Some(value),
        _ => None,
    };
    let onward = match &step.kind {
        StepKind::End(_) => None,
        StepKind::Decide { fact, among, arms } => {
            let arm = known(*fact).and_then(|value| playbook.arm(*fact, *among, value));
            match arm.and_then(|arm| arms.get(arm)) {
                Some(arm) => after(*arm),
                None => either(arms.iter().filter_map(|arm| after(*arm))),
            }
        }
        StepKind::Act(action) => {
            let target = known(action.reply).and_then(|reply| after_reply(action, reply));
            match target {
                Some(target) => after(target),
                None => either(action.targets().filter_map(after)),
            }
        }
    };
    let needed = needs.iter().map(|fact| ask(*fact));
    needed.fold(onward.unwrap_or_default(), Remaining::and)
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
