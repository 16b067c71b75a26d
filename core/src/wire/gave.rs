//! What outputs give to questions: those that they answer, and what they show of those that they do not.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use super::render::Renderer;
use super::reply::Seen;
use crate::condition::FactIndex;
use crate::hearing::Hearing;
use crate::kind::Kind;
use crate::output::WhyUntold;
use crate::playbook::{FactDecl, Playbook};
use crate::report::Highlight;
use crate::told::{KeptOutput, Outputs};
use crate::words::Words;

/// The questions of a playbook that nobody is asked any more since outputs came to what there was before.
pub(super) fn settled(
    hearing: &Hearing<'_>,
    words: Words<'_>,
    before: &Outputs,
    after: &Outputs,
) -> Vec<Highlight> {
    let playbook = hearing.playbook;
    let (then, now) = (hearing.all_known(before), hearing.all_known(after));
    let renderer = Renderer {
        words,
        knowledge: &now,
        playbook,
        source: "",
        outputs: after,
    };
    let facts = (0..FactIndex::MAX).zip(playbook.facts());
    let questions =
        facts.filter(|(index, fact)| fact.kind != Kind::Reply && playbook.askers(*index) > 0);
    let news = questions.filter(|(index, _)| {
        then.settled_value(*index).is_none() && now.settled_value(*index).is_some()
    });
    news.filter_map(|(index, _)| renderer.highlight(index))
        .collect()
}

impl Renderer<'_, '_> {
    /// What outputs show of a question, each output that was read for it.
    pub(super) fn seen(&self, fact: &FactDecl) -> Vec<Seen> {
        let behind = behind(self.playbook, fact);
        let outputs = self.outputs.kept().iter();
        outputs
            .filter_map(|kept| self.seen_in(kept, &behind))
            .collect()
    }

    fn seen_in(&self, kept: &KeptOutput, behind: &BTreeSet<FactIndex>) -> Option<Seen> {
        let action = self.playbook.action(&kept.step)?;
        let command = action.command(kept.purpose, kept.n)?;
        let read: Vec<FactIndex> = command.tells().filter(|it| behind.contains(it)).collect();
        let facts = self.playbook.facts();
        let names = read
            .iter()
            .filter_map(|index| facts.get(usize::from(*index)));
        let told: Vec<String> = names
            .map(|fact| fact.name.clone())
            .filter(|name| kept.told.contains_key(name))
            .collect();
        let told = kept.told.iter().filter(|(name, _)| told.contains(name));
        (!read.is_empty()).then(|| Seen {
            step: kept.step.clone(),
            title: self.text(&kept.step),
            purpose: kept.purpose,
            n: kept.n,
            item: kept.item.clone(),
            taken_at: kept.taken_at.clone(),
            looked: kept.looked,
            why: why(kept),
            error: kept.error.clone(),
            told: told
                .map(|(name, told)| (name.clone(), told.clone()))
                .collect(),
        })
    }
}

/// Why an output tells less than it could, as far as that was kept.
fn why(kept: &KeptOutput) -> Option<WhyUntold> {
    let cut = (!kept.whole && kept.error.is_none()).then_some(WhyUntold::Cut);
    kept.unread.or(cut)
}

/// A fact, and those from which it follows.
fn behind(playbook: &Playbook, fact: &FactDecl) -> BTreeSet<FactIndex> {
    let mut found = BTreeSet::new();
    let mut open: Vec<FactIndex> = playbook.index_of(&fact.name).into_iter().collect();
    while let Some(index) = open.pop() {
        let declared = playbook.facts().get(usize::from(index));
        let Some(declared) = declared.filter(|_| found.insert(index)) else {
            continue;
        };
        for rule in &declared.derive {
            rule.when.for_each_fact(&mut |read| open.push(read));
        }
        open.extend(declared.among.into_iter().chain(declared.suggest));
    }
    found
}
