//! Finding the next step.
//!
//! The walk starts anew each time: it passes every step whose fact is known and stops at the first
//! that needs something, or at an end. It keeps nothing, so going back, resuming and replaying are
//! all the same call with other answers. An answer counts from the first step on the route that
//! needs it, so what was answered on a route no longer taken decides nothing.

mod bounds;
mod undone;

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use crate::condition::FactIndex;
use crate::fact::{Answers, ValueRef};
use crate::kind::{LATER, WITHOUT_DOING};
use crate::knowledge::{Knowledge, ProvenanceRef};
use crate::playbook::{Action, FactDecl, Playbook, Step, StepIndex, StepKind, Verdict};
use crate::statement::AlertView;
use crate::told::{NOTHING, Outputs};
pub use bounds::Remaining;
pub use undone::Undone;

/// Where a walk stands.
#[derive(Debug)]
pub struct Next<'a> {
    /// The step.
    pub step: &'a Step,
    /// What it wants from the analyst.
    pub wants: Wants<'a>,
    /// The route so far.
    pub trail: Vec<Passed<'a>>,
    /// The names of the answers that played a part.
    pub used: BTreeSet<&'a str>,
    /// What is known here.
    pub knowledge: Knowledge<'a>,
    /// The actions that wait, in the order of the route.
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
    pub basis: ProvenanceRef<'a>,
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
    alert: impl Into<AlertView<'a>>,
    answers: &'a Answers,
) -> Next<'a> {
    next_step_with(playbook, alert, answers, &NOTHING)
}

/// The same with what outputs told, which counts from the step on whose commands printed it.
#[must_use]
pub fn next_step_with<'a>(
    playbook: &'a Playbook,
    alert: impl Into<AlertView<'a>>,
    answers: &'a Answers,
    outputs: &'a Outputs,
) -> Next<'a> {
    let mut walk = Walk {
        playbook,
        knowledge: Knowledge::with(playbook, alert, answers, outputs),
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
            && self
                .knowledge
                .settled_value(action.reply)
                .is_some_and(is_later)
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
        self.knowledge.hear_step(&step.id);
        self.knowledge.reach(action.reply);
        let reply = self.knowledge.settled_value(action.reply);
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
        self.knowledge.arrive(&step.id, action);
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
        for fact in action.awaited() {
            if self.knowledge.is_answered(fact) {
                self.note(step, fact);
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

/// The route that a trail took: each step once, in order.
#[must_use]
pub fn route(next: &Next<'_>) -> Vec<String> {
    let mut route: Vec<String> = Vec::new();
    let passed = next.trail.iter().map(|passed| passed.step);
    for step in passed.chain([next.step]) {
        if route.last() != Some(&step.id) {
            route.push(step.id.clone());
        }
    }
    route
}
