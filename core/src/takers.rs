//! Which playbooks take an alert.

use alloc::collections::BTreeMap;
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
        let mut table = BTreeMap::new();
        let handles = playbooks.iter().map(|playbook| {
            let mut place = |fact| {
                let declared = playbook.facts().get(usize::from(fact));
                declared.map_or(FactIndex::MAX, |fact| place_of(&mut table, &fact.name))
            };
            playbook.data().handles.moved(&mut place)
        });
        let handles = handles.collect();
        let mut facts: Vec<(FactIndex, &str)> =
            table.into_iter().map(|(name, at)| (at, name)).collect();
        facts.sort_unstable();
        Self {
            facts: facts.into_iter().map(|(_, name)| name.into()).collect(),
            handles,
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

/// Where a fact stands in a table, to which it is added if it is new there; nowhere, if that is full.
fn place_of<'n>(table: &mut BTreeMap<&'n str, FactIndex>, name: &'n str) -> FactIndex {
    let next = FactIndex::try_from(table.len()).unwrap_or(FactIndex::MAX);
    match next {
        FactIndex::MAX => table.get(name).copied().unwrap_or(next),
        next => *table.entry(name).or_insert(next),
    }
}
