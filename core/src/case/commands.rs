//! The commands of a step as they stood at some point of the journal.

use alloc::vec::Vec;

use super::Case;
use crate::bundle::Bundle;
use crate::command::{Command, FilledCommand};
use crate::playbook::Action;
use crate::walk;

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
    ) -> Option<(&'b Action, Vec<FilledCommand>)> {
        let shown = self.shown_after(bundle, entries, step, lang)?;
        Some((shown.action, shown.commands))
    }

    /// The same, and whether that is all that there will be of them.
    pub(super) fn shown_after<'b>(
        &self,
        bundle: &'b Bundle,
        entries: usize,
        step: &str,
        lang: &str,
    ) -> Option<Shown<'b>> {
        let standing = self.standing_after(entries);
        let playbook = standing.playbook(bundle)?;
        let action = playbook.action(step)?;
        let words = bundle.words(playbook, lang);
        let mut knowledge =
            walk::next_step(playbook, self.alert().statements(), &standing.answers).knowledge;
        // Whether the road came by or not.
        let named = action.placeables().chain(action.conditions_read());
        named.for_each(|fact| knowledge.reach(fact));
        let value = |fact| knowledge.value(fact);
        let told = |part: &str| words?.part(step, part, &|name| knowledge.value_of(name));
        let commands = action.used_commands(&value);
        let filled = commands.map(|command| (command, command.fill(&value, &told)));
        let is_declined = |fact| knowledge.declined(fact).is_some();
        let is_settled = |(command, filled): &(&Command, Option<FilledCommand>)| {
            filled.is_some() || command.placeables().any(is_declined)
        };
        let filled: Vec<_> = filled.collect();
        Some(Shown {
            action,
            whole: filled.iter().all(is_settled),
            commands: filled
                .into_iter()
                .filter_map(|(_, filled)| filled)
                .collect(),
        })
    }
}

/// An action as it stood.
pub(super) struct Shown<'b> {
    pub(super) action: &'b Action,
    pub(super) commands: Vec<FilledCommand>,
    /// Whether each command that is missing is left out because a value that it needs was declined.
    pub(super) whole: bool,
}
