//! Cases that follow from this one.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::reply::FollowUp;
use crate::fact::{AlertFact, AlertFacts, ValueRef};
use crate::kind::DONE;
use crate::knowledge::Knowledge;
use crate::playbook::{GivenFacts, Step};
use crate::walk::Next;

/// The cases that follow from what was done on the route and from where it has come to, each with its step,
/// its number there, its playbook and what it is given.
pub(super) fn following<'n>(next: &Next<'n>) -> Vec<(&'n Step, usize, &'n str, GivenFacts)> {
    let done = next
        .trail
        .iter()
        .filter(|passed| passed.value == ValueRef::Text(DONE))
        .map(|passed| passed.step);
    let steps = done.chain([next.step]);
    steps.flat_map(|step| of(step, &next.knowledge)).collect()
}

fn of<'n>(
    step: &'n Step,
    knowledge: &Knowledge<'n>,
) -> impl Iterator<Item = (&'n Step, usize, &'n str, GivenFacts)> {
    let value = |fact| knowledge.value(fact);
    let facts = knowledge.playbook().facts();
    let name = |fact| {
        let declared = facts.get(usize::from(fact));
        declared.map_or_else(String::new, |fact| fact.name.clone())
    };
    let mut cases = Vec::new();
    for follow in step.follow() {
        for given in follow.given(&value, &name) {
            cases.push((step, cases.len(), follow.playbook.as_str(), given));
        }
    }
    cases.into_iter()
}

/// The same, as it is shown.
pub(super) fn shown(next: &Next<'_>) -> Vec<FollowUp> {
    let cases = following(next).into_iter();
    cases
        .map(|(step, number, playbook, given)| FollowUp {
            step: step.id.clone(),
            number,
            playbook: playbook.into(),
            facts: given
                .into_iter()
                .map(|(name, (value, _))| (name, value))
                .collect::<BTreeMap<_, _>>(),
        })
        .collect()
}

/// What a case is given, as facts that say what they are called where they are from.
pub(super) fn facts(given: GivenFacts) -> AlertFacts {
    let facts = given.into_iter();
    facts
        .map(|(name, (value, from))| (name, AlertFact { value, from }))
        .collect()
}
