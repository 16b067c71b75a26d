//! What follows from the data of a playbook and is looked up often.

use alloc::vec::Vec;

use super::action::Action;
use super::{HOLDS, PlaybookData, Step, StepKind};
use crate::command::Command;
use crate::condition::FactIndex;
use crate::kind::Kind;

/// What a step may ask for: of an action the choices that its commands wait for, then what they name,
/// then its reply.
pub(super) fn needs_of(data: &PlaybookData, step: &Step) -> Vec<FactIndex> {
    match &step.kind {
        StepKind::Decide { fact, .. } => alloc::vec![*fact],
        StepKind::Act(action) => {
            let mut needs = choices_read(data, action);
            needs.extend(action.placeables().chain([action.reply]));
            needs
        }
        StepKind::End(_) => Vec::new(),
    }
}

/// The choices that the commands of an action wait for, each once. They are asked for; what else a
/// condition reads is known or not.
pub(super) fn choices_read(data: &PlaybookData, action: &Action) -> Vec<FactIndex> {
    let mut read = action.conditions_read();
    let is_choice = |fact: &FactIndex| {
        let declared = data.facts.get(usize::from(*fact));
        declared.is_some_and(|fact| matches!(fact.kind, Kind::OneOf(_) | Kind::SeveralOf(_)))
    };
    read.retain(is_choice);
    read.sort_unstable();
    read.dedup();
    read
}

pub(super) fn count_askers(data: &PlaybookData) -> Vec<u32> {
    let mut askers = alloc::vec![0_u32; data.facts.len()];
    for fact in data.steps.iter().flat_map(|step| needs_of(data, step)) {
        if let Some(askers) = askers.get_mut(usize::from(fact)) {
            *askers = askers.saturating_add(1);
        }
    }
    askers
}

pub(super) fn tellable(data: &PlaybookData) -> Vec<bool> {
    let facts = data.facts.iter();
    let mut tellable: Vec<bool> = facts.map(|fact| fact.name.ends_with(HOLDS)).collect();
    for step in &data.steps {
        let StepKind::Act(action) = &step.kind else {
            continue;
        };
        let told = action.commands.iter().flat_map(Command::tells);
        let reply = action.is_answered_by_outputs().then_some(action.reply);
        for fact in told.chain(reply) {
            if let Some(tellable) = tellable.get_mut(usize::from(fact)) {
                *tellable = true;
            }
        }
    }
    tellable
}
