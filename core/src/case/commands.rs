//! The commands of a step as they stood at some point of the journal.

use alloc::vec::Vec;

use super::{Case, Standing};
use crate::bundle::Bundle;
use crate::command::FilledCommand;
use crate::fact::AlertFacts;
use crate::playbook::{Action, Playbook};
use crate::walk;

impl Case {
    /// The action of a step after so many entries, and its commands as they stood then.
    ///
    /// None where the bundle does not hold the playbook of then, or that has no such action.
    pub(super) fn action_after<'b>(
        &self,
        bundle: &'b Bundle,
        entries: usize,
        step: &str,
    ) -> Option<(&'b Action, Vec<FilledCommand>)> {
        let standing = self.standing_after(entries);
        let playbook = standing.playbook(bundle)?;
        let action = playbook.action(step)?;
        let commands = filled(playbook, &self.alert().facts, &standing, action);
        Some((action, commands))
    }
}

/// The commands, filled with what was known, whether the road came by or not.
fn filled(
    playbook: &Playbook,
    facts: &AlertFacts,
    standing: &Standing,
    action: &Action,
) -> Vec<FilledCommand> {
    let mut knowledge = walk::next_step(playbook, facts, &standing.answers).knowledge;
    action.placeables().for_each(|fact| knowledge.reach(fact));
    let value = |fact| knowledge.value(fact);
    let commands = action.commands.iter();
    commands
        .filter_map(|command| command.fill(&value))
        .collect()
}
