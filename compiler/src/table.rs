//! The facts that a condition or a command can name, by their place.

use std::collections::BTreeMap;

use nextmove::condition::FactIndex;
use nextmove::kind::Kind;

use crate::code;
use crate::finding::Findings;
use crate::place::Name;

/// Facts in the order in which they were added. A fact whose kind could not be read has none.
#[derive(Debug, Default, Clone)]
pub(crate) struct FactTable {
    names: Vec<String>,
    kinds: Vec<Option<Kind>>,
    places: BTreeMap<String, usize>,
}

impl FactTable {
    /// Adds a fact; where one of that name is there already, that one stays.
    pub(crate) fn add(&mut self, name: &str, kind: Option<Kind>) {
        if !self.places.contains_key(name) {
            self.places.insert(name.into(), self.kinds.len());
            self.names.push(name.into());
            self.kinds.push(kind);
        }
    }

    /// The names of all facts, in order.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    pub(crate) fn len(&self) -> usize {
        self.kinds.len()
    }

    /// The place of a fact; a name that is none is reported.
    pub(crate) fn find(&self, name: &Name, findings: &mut Findings<'_>) -> Option<FactIndex> {
        let place = self.get(&name.value);
        if place.is_none() {
            let known = self.places.keys().map(String::as_str);
            let message = format!("there is no fact `{}` here", name.value);
            findings.report_unknown(&code::UNKNOWN_FACT, name, known, message);
        }
        place
    }

    /// The place of a fact.
    pub(crate) fn get(&self, name: &str) -> Option<FactIndex> {
        let place = *self.places.get(name)?;
        Some(FactIndex::try_from(place).unwrap_or(FactIndex::MAX))
    }

    /// The name of a fact.
    pub(crate) fn name(&self, fact: FactIndex) -> &str {
        self.names.get(usize::from(fact)).map_or("", String::as_str)
    }

    /// The kind of a fact, where it could be read.
    pub(crate) fn kind(&self, fact: FactIndex) -> Option<&Kind> {
        self.kinds.get(usize::from(fact))?.as_ref()
    }
}
