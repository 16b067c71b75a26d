//! The commands of a step as they stood at some point of the journal.

use alloc::vec::Vec;

use super::Case;
use crate::bundle::Bundle;
use crate::command::FilledCommand;
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
        let standing = self.standing_after(entries);
        let playbook = standing.playbook(bundle)?;
        let action = playbook.action(step)?;
        let words = bundle.words(playbook, lang);
        let mut knowledge =
            walk::next_step(playbook, &self.alert().facts, &standing.answers).knowledge;
        // Whether the road came by or not.
        action.placeables().for_each(|fact| knowledge.reach(fact));
        let value = |fact| knowledge.value(fact);
        let told = |part: &str| words?.part(step, part, &|name| knowledge.value_of(name));
        let commands = action.commands.iter();
        let commands = commands.filter_map(|command| command.fill(&value, &told));
        Some((action, commands.collect()))
    }
}
