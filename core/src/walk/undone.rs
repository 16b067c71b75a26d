//! What a route leaves undone.

use alloc::vec::Vec;

use super::{Next, Passed};
use crate::fact::ValueRef;
use crate::kind::{DONE, FAILED, SKIPPED};
use crate::playbook::{Step, StepIndex, StepKind};

/// An action that a route leaves undone.
#[derive(Debug, Clone, Copy)]
pub struct Undone<'a> {
    /// The step.
    pub step: &'a Step,
    /// The reply that says so; none where the route left before it came to the action.
    pub reply: Option<ValueRef<'a>>,
}

impl<'a> Next<'a> {
    /// The actions on the route so far that failed, were left out, or count as done though an output shows that
    /// they do not hold; and, where the route has come to an end because one failed, those that would have
    /// followed as far as what is known reaches.
    #[must_use]
    pub fn undone(&self) -> Vec<Undone<'a>> {
        let left = self.trail.iter().filter(|passed| self.is_left(passed));
        let mut undone: Vec<Undone<'a>> = left
            .map(|passed| Undone {
                step: passed.step,
                reply: Some(passed.value),
            })
            .collect();
        if matches!(self.step.kind, StepKind::End(_)) {
            undone.extend(self.never_reached());
        }
        undone
    }

    /// Whether a step was passed without being done, though it would apply, or without coming to hold.
    fn is_left(&self, passed: &Passed<'_>) -> bool {
        let replies =
            matches!(&passed.step.kind, StepKind::Act(_)) && passed.fact.name == passed.step.id;
        let ValueRef::Text(reply) = passed.value else {
            return false;
        };
        let is_left = [FAILED, SKIPPED].contains(&reply)
            || (reply == DONE && self.knowledge.outputs().fails(&passed.step.id));
        replies && is_left
    }

    /// The actions that would have followed the last one whose failure led elsewhere.
    fn never_reached(&self) -> Vec<Undone<'a>> {
        let mut left = Vec::new();
        let mut at = self.trail.iter().rev().find_map(led_elsewhere);
        while let Some(here) = at {
            let step = self.knowledge.playbook().step(here);
            at = match &step.kind {
                StepKind::End(_) => None,
                StepKind::Act(action) => {
                    if !self.trail.iter().any(|passed| passed.step.id == step.id) {
                        left.push(Undone { step, reply: None });
                    }
                    Some(action.then)
                }
                StepKind::Decide { fact, among, arms } => {
                    let value = self.knowledge.value(*fact);
                    let playbook = self.knowledge.playbook();
                    let arm = value.and_then(|value| playbook.arm(*fact, *among, value));
                    arm.and_then(|arm| arms.get(arm)).copied()
                }
            };
        }
        left
    }
}

/// Where the route would have gone on if an action had not failed.
fn led_elsewhere(passed: &Passed<'_>) -> Option<StepIndex> {
    let StepKind::Act(action) = &passed.step.kind else {
        return None;
    };
    let failed = passed.value == ValueRef::Text(FAILED) && passed.fact.name == passed.step.id;
    action.on_failure.filter(|_| failed).map(|_| action.then)
}
