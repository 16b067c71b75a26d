//! The commands of a step as they stood at some point of the journal.

use alloc::vec::Vec;

use super::Case;
use crate::bundle::Bundle;
use crate::command::{Command, FilledCommand};
use crate::playbook::Action;
use crate::walk;

/// The action of a step as it stood.
pub(crate) struct Then<'b> {
    pub(crate) action: &'b Action,
    pub(crate) commands: Vec<FilledCommand>,
    /// Whether none of its commands lacks a value.
    pub(crate) whole: bool,
}

impl Case {
    /// The action of a step after so many entries, and its commands as they stood then, with what they
    /// say in words in a language.
    ///
    /// None where the bundle does not hold the playbook of then, or that has no such action.
    pub(crate) fn action_after<'b>(
        &self,
        bundle: &'b Bundle,
        entries: usize,
        step: &str,
        lang: &str,
    ) -> Option<Then<'b>> {
        let standing = self.standing_after(entries);
        let playbook = standing.playbook(bundle)?;
        let action = playbook.action(step)?;
        let words = bundle.words(playbook, lang);
        let outputs = self.told_after(bundle, playbook, &standing);
        let stated = self.alert().statements();
        let next = walk::next_step_with(playbook, stated, &standing.answers, &outputs);
        let mut knowledge = next.knowledge;
        // Whether the route came by or not.
        knowledge.arrive(step, action);
        let value = |fact| knowledge.value(fact);
        let told = |part: &str| words?.part(step, part, &|name| knowledge.value_of(name));
        let (commands, all) = action.filled(&value, &told);
        let is_declined = |fact| knowledge.declined(fact).is_some();
        // What only its own outputs tell is not waited for: nobody may have any.
        let is_awaited = |fact| action.tells(fact) && value(fact).is_none();
        let is_settled = |command: &Command| {
            command
                .placeables()
                .any(|fact| is_declined(fact) || is_awaited(fact))
                || command.fill(None, &value, &told).is_some()
        };
        let whole = all || action.used_commands(&value).all(is_settled);
        Some(Then {
            action,
            commands,
            whole,
        })
    }
}
