//! Which playbooks take an alert.

use alloc::string::String;
use alloc::vec::Vec;

use crate::condition::{Condition, FactIndex};
use crate::fact::ValueRef;
use crate::playbook::Playbook;

/// What the playbooks of a bundle say of the alerts that they take, over one table of facts: each is
/// looked up once, however many playbooks ask for it.
#[derive(Debug, Clone)]
pub(crate) struct Takers {
    /// The names of the facts.
    facts: Vec<String>,
    /// Which alerts each playbook takes.
    handles: Vec<Condition>,
}

impl Takers {
    pub(crate) fn new(playbooks: &[Playbook]) -> Self {
        let mut facts = Vec::new();
        let handles = playbooks.iter().map(|playbook| {
            let mut place = |fact| place_of(&mut facts, playbook, fact);
            playbook.data().handles.moved(&mut place)
        });
        Self {
            handles: handles.collect(),
            facts,
        }
    }

    /// The places of the playbooks that take an alert of which this is known and are most specific.
    pub(crate) fn most_specific<'v>(
        &self,
        known: &dyn Fn(&str) -> Option<ValueRef<'v>>,
    ) -> Vec<usize> {
        let facts: Vec<Option<ValueRef<'v>>> = self.facts.iter().map(|name| known(name)).collect();
        let known = |fact: FactIndex| *facts.get(usize::from(fact))?;
        let mut most = 0;
        let mut takers = Vec::new();
        for (place, handles) in self.handles.iter().enumerate() {
            let Some(weight) = handles.weight(&known).filter(|weight| *weight >= most) else {
                continue;
            };
            if weight > most {
                takers.clear();
                most = weight;
            }
            takers.push(place);
        }
        takers
    }
}

/// Where a fact of a playbook stands in a table, to which it is added if it is new there.
fn place_of(facts: &mut Vec<String>, playbook: &Playbook, fact: FactIndex) -> FactIndex {
    let Some(declared) = playbook.facts().get(usize::from(fact)) else {
        return FactIndex::MAX;
    };
    let known = facts.iter().position(|name| *name == declared.name);
    let place = known.unwrap_or_else(|| {
        facts.push(declared.name.clone());
        facts.len().saturating_sub(1)
    });
    FactIndex::try_from(place).unwrap_or(FactIndex::MAX)
}
