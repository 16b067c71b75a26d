//! A command, and what its outputs tell together.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::act::is_accepted;
use crate::command::{Command, Purpose};
use crate::fact::Value;
use crate::moment::Moment;
use crate::output::{Told, WhyUntold};
use crate::playbook::Playbook;
use crate::told::{KeptOutput, Outputs, ToldFact};

/// A command, and its outputs.
pub(super) struct CommandOutputs<'u> {
    pub(super) command: &'u Command,
    pub(super) kept: Vec<KeptOutput>,
    /// The items for which there is one each, and whether these are all.
    pub(super) items: Option<(Vec<String>, bool)>,
}

impl CommandOutputs<'_> {
    /// Adds what the outputs told together.
    pub(super) fn tell(&self, playbook: &Playbook, outputs: &mut Outputs) {
        let facts = self.command.tells().filter_map(|fact| {
            let fact = playbook.facts().get(usize::from(fact));
            fact.map(|fact| fact.name.clone())
        });
        let mut names: Vec<String> = facts.collect();
        if self.command.reads.as_ref().is_some_and(|reads| reads.alert) {
            names.extend(self.kept.iter().flat_map(|kept| kept.told.keys().cloned()));
        }
        names.sort();
        names.dedup();
        for name in names {
            if let Some(told) = self.together(&name) {
                add(outputs, name, told);
            }
        }
    }

    /// A fact as all outputs tell it.
    fn together(&self, name: &str) -> Option<ToldFact> {
        let mut tellers = self.kept.iter().filter_map(|kept| {
            let told = kept.told.get(name)?;
            Some((kept, told))
        });
        let (kept, first) = tellers.next()?;
        let mut fact = ToldFact {
            told: first.clone(),
            source: kept.source(first),
        };
        for (_, told) in tellers {
            fact.told = both(&fact.told, told)?;
        }
        if let Value::List(_) = fact.told.value {
            let all = self.kept.iter().all(|kept| kept.told.contains_key(name));
            fact.told.at_least |= !all || !self.is_complete();
        }
        // That nothing was found so far says nothing.
        let is_open = fact.told.at_least && fact.told.value == Value::List(Vec::new());
        (!is_open).then_some(fact)
    }

    /// Whether every item has an output.
    pub(super) fn is_complete(&self) -> bool {
        match &self.items {
            None => !self.kept.is_empty(),
            Some((items, whole)) => *whole && self.kept.len() == items.len(),
        }
    }
}

/// What two outputs of a command for different items tell; nothing where they contradict each other.
fn both(one: &Told, other: &Told) -> Option<Told> {
    match (&one.value, &other.value) {
        (Value::List(own), Value::List(more)) => {
            let mut items = own.clone();
            let new = more.iter().filter(|item| !own.contains(item));
            items.extend(new.cloned());
            let too_many = items.len() > crate::output::MOST_ITEMS;
            items.truncate(crate::output::MOST_ITEMS);
            Some(Told {
                value: Value::List(items),
                at_least: one.at_least || other.at_least || too_many,
                ..one.clone()
            })
        }
        (own, more) => (own == more).then(|| one.clone()),
    }
}

/// Adds a fact; of two commands that do the same, the one that tells all counts, and nothing is told
/// where they contradict each other.
fn add(outputs: &mut Outputs, name: String, fact: ToldFact) {
    let told = match outputs.told.remove(&name) {
        None => Some(fact),
        Some(before) if before.told.at_least => Some(fact),
        Some(before) if fact.told.at_least || before.told.value == fact.told.value => Some(before),
        Some(_) => None,
    };
    outputs.told.extend(told.map(|told| (name, told)));
}

impl CommandOutputs<'_> {
    pub(super) fn verifies(&self) -> bool {
        let reads = self.command.reads.as_ref();
        reads.is_some_and(|reads| reads.holds.is_some())
    }

    pub(super) fn is_read(&self) -> bool {
        // Where nothing is read of it, it may be any text.
        let any_text = |kept: &KeptOutput| {
            self.command.reads.is_none()
                && kept.error.is_none()
                && kept.unread == Some(WhyUntold::Unreadable)
        };
        let accepts = self.command.reads.as_ref();
        let accepts = accepts.and_then(|reads| reads.accepts.as_deref());
        let is_answer = |kept: &KeptOutput| match &kept.error {
            Some(_) => accepts.is_some_and(|accepts| is_accepted(kept, accepts)),
            None => kept.went_well() || any_text(kept),
        };
        let said = |kept: &KeptOutput| is_answer(kept) || !kept.told.is_empty();
        self.is_complete() && self.kept.iter().all(said)
    }
}

/// Of each item the last output that was given, leaving out those that were made before another one of it.
pub(super) fn newest(
    kept: &[KeptOutput],
    step: &str,
    purpose: Purpose,
    n: u16,
    items: Option<&(Vec<String>, bool)>,
) -> Vec<KeptOutput> {
    let own = kept
        .iter()
        .filter(|it| it.step == step && it.purpose == purpose && it.n == n);
    let own = own.filter(|it| match (items, &it.item) {
        (None, None) => true,
        (Some((items, _)), Some(item)) => items.contains(item),
        _ => false,
    });
    let mut newest: BTreeMap<&Option<String>, Newest<'_>> = BTreeMap::new();
    for kept in own {
        newest.entry(&kept.item).or_default().take(kept);
    }
    let newest = newest.into_values();
    newest.filter_map(|it| it.kept.cloned()).collect()
}

/// The newest output of an item so far, and when the latest was made of those that say so.
#[derive(Default)]
struct Newest<'k> {
    kept: Option<&'k KeptOutput>,
    made: Option<i64>,
}

impl<'k> Newest<'k> {
    fn take(&mut self, kept: &'k KeptOutput) {
        let made = kept.taken_at.as_ref().map(Moment::seconds);
        let is_older = made
            .zip(self.made)
            .is_some_and(|(made, latest)| made < latest);
        if !is_older {
            self.kept = Some(kept);
            self.made = made.or(self.made);
        }
    }
}
