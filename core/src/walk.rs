//! Finding the next step.
//!
//! The walk starts anew each time: it passes every step whose fact is known and stops at the first
//! that needs something, or at an end. It keeps nothing, so going back, resuming and replaying are
//! all the same call with other answers.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::condition::FactIndex;
use crate::fact::{Provenance, Value};
use crate::kind::Kind;
use crate::knowledge::Knowledge;
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
struct Walk<'a, 'k> {
    playbook: &'a Playbook,
    knowledge: &'k Knowledge<'a>,
    trail: Vec<Passed<'a>>,
    used: BTreeSet<&'a str>,
}

/// Walks from the start as far as what is known reaches.
///
/// It always returns: each step leads to later ones only.
#[must_use]
pub fn next_step<'a>(playbook: &'a Playbook, knowledge: &Knowledge<'a>) -> Next<'a> {
    let mut walk = Walk {
        playbook,
        knowledge,
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
                    remaining: remaining(playbook, knowledge, at),
                    trail: walk.trail,
                    used: walk.used,
                };
            }
        }
    }
}

impl<'a> Walk<'a, '_> {
    /// Passes a step, or says what it wants.
    fn pass(&mut self, step: &'a Step) -> Result<StepIndex, Wants<'a>> {
        match &step.kind {
            StepKind::End(verdict) => Err(Wants::Nothing(*verdict)),
            StepKind::Decide { fact, arms } => {
                self.need(*fact)?;
                self.note(step, *fact);
                Ok(
                    chosen_arm(self.playbook, self.knowledge, *fact, arms)
                        .unwrap_or(StepIndex::MAX),
                )
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
        let reply = chosen_reply(self.knowledge, action).ok_or(Wants::Reply(action))?;
        self.note(step, action.reply);
        Ok(reply)
    }

    /// Whether a fact is known; if not, it is what the step wants.
    fn need(&self, fact: FactIndex) -> Result<(), Wants<'a>> {
        if self.knowledge.value(fact).is_some() {
            return Ok(());
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
                value: self.knowledge.value(fact)?.clone(),
                provenance: self.knowledge.provenance(fact)?,
            })
        })();
        self.trail.extend(passed);
    }
}

/// Where a choice leads, if it is known.
fn chosen_arm(
    playbook: &Playbook,
    knowledge: &Knowledge<'_>,
    fact: FactIndex,
    arms: &[StepIndex],
) -> Option<StepIndex> {
    let Kind::OneOf(options) = &playbook.facts().get(usize::from(fact))?.kind else {
        return None;
    };
    arms.get(knowledge.option(fact, options)?).copied()
}

/// Where the reply to an action leads, if it is known.
fn chosen_reply(knowledge: &Knowledge<'_>, action: &Action) -> Option<StepIndex> {
    match knowledge.value(action.reply)? {
        Value::Text(reply) => Some(action.after(reply)),
        _ => None,
    }
}

/// The bounds from every later step back to this one, each looked at once.
fn remaining(playbook: &Playbook, knowledge: &Knowledge<'_>, here: StepIndex) -> Remaining {
    let from = usize::try_from(here).unwrap_or(usize::MAX);
    let later = playbook.steps().get(from..).unwrap_or_default();
    let mut bounds: Vec<Remaining> = Vec::with_capacity(later.len());
    for (back, step) in later.iter().rev().enumerate() {
        let is_here = back.saturating_add(1) == later.len();
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
    step: &Step,
    is_here: bool,
    after: &dyn Fn(StepIndex) -> Option<Remaining>,
) -> Remaining {
    // A fact that several steps ask for may be known by the time the road gets to one of them.
    let ask = |fact: FactIndex| match knowledge.value(fact) {
        Some(_) => Remaining::default(),
        None => Remaining {
            least: u32::from(is_here || playbook.askers(fact) == 1),
            most: 1,
        },
    };
    match &step.kind {
        StepKind::End(_) => Remaining::default(),
        StepKind::Decide { fact, arms } => {
            let onward = match chosen_arm(playbook, knowledge, *fact, arms) {
                Some(arm) => after(arm).unwrap_or_default(),
                None => either(arms.iter().filter_map(|arm| after(*arm))),
            };
            onward.and(ask(*fact))
        }
        StepKind::Act(action) => {
            let onward = match chosen_reply(knowledge, action) {
                Some(target) => after(target).unwrap_or_default(),
                None => either(action.targets().filter_map(after)),
            };
            action
                .placeables()
                .chain([action.reply])
                .fold(onward, |sum, fact| sum.and(ask(fact)))
        }
    }
}

/// The bounds where any of several roads may be taken.
fn either(roads: impl Iterator<Item = Remaining>) -> Remaining {
    roads
        .reduce(|one, other| Remaining {
            least: one.least.min(other.least),
            most: one.most.max(other.most),
        })
        .unwrap_or_default()
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
