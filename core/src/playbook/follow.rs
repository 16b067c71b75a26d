//! Cases that follow from a step: the harm goes on elsewhere, and another playbook knows how to respond there.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::condition::FactIndex;
use crate::fact::{Value, ValueRef};

/// Cases that a step names, one or, where it is for each text of a list, as many as there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Follow {
    /// The playbook that they follow.
    pub playbook: String,
    /// The list that has one text for each case; none where there is one case.
    pub each: Option<FactIndex>,
    /// The facts that each is given, by the name that they have there.
    pub give: Vec<Gift>,
}

/// A fact that a case is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gift {
    /// What it is called in the case that follows.
    pub fact: String,
    /// The fact of this playbook whose value it has; none for the text of the list.
    pub from: Option<FactIndex>,
}

/// How many cases follow from one list, at most.
const MOST: usize = 256;

/// The facts that a case is given: its value, and what it is called where it is taken from.
pub type GivenFacts = BTreeMap<String, (Value, String)>;

impl Follow {
    /// What each of the cases is given, as far as it is known.
    pub fn given<'v>(
        &self,
        known: &dyn Fn(FactIndex) -> Option<ValueRef<'v>>,
        name: &dyn Fn(FactIndex) -> String,
    ) -> Vec<GivenFacts> {
        let items: Vec<Option<String>> = match self.each {
            None => alloc::vec![None],
            Some(list) => {
                let items = known(list).and_then(ValueRef::items);
                let items = items.into_iter().flatten().take(MOST);
                items.map(|item| Some(item.into())).collect()
            }
        };
        let gift = |item: &Option<String>, gift: &Gift| match gift.from {
            Some(fact) => Some((known(fact)?.owned(), name(fact))),
            None => Some((Value::Text(item.clone()?), self.each.map(name)?)),
        };
        let case = |item: &Option<String>| {
            let given = self.give.iter();
            given
                .filter_map(|it| Some((it.fact.clone(), gift(item, it)?)))
                .collect()
        };
        items.iter().map(case).collect()
    }

    /// The facts that it reads.
    pub fn reads(&self) -> impl Iterator<Item = FactIndex> + '_ {
        let given = self.give.iter().filter_map(|gift| gift.from);
        given.chain(self.each)
    }
}
