//! The facts that a condition or a command can name, by their place.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use nextmove::condition::{FactIndex, Test};
use nextmove::fact::ValueRef;
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
    /// The only values that some facts are known to have.
    limits: BTreeMap<usize, Rc<KnownValues>>,
}

/// The values that a fact of open type is known to have. An alert may still state another.
#[derive(Debug)]
pub(crate) struct KnownValues {
    /// What a value that is none of them is called.
    pub(crate) outside: Outside,
    values: BTreeSet<String>,
    /// Values that are as good, and that nobody has to be reminded of.
    others: BTreeSet<String>,
}

/// Which list a value is missing from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outside {
    /// The `values` of the vocabulary.
    Vocabulary,
    /// The types of a catalogue.
    AlertTypes,
}

impl KnownValues {
    pub(crate) fn none(outside: Outside) -> Self {
        Self {
            outside,
            values: BTreeSet::new(),
            others: BTreeSet::new(),
        }
    }

    pub(crate) fn add(&mut self, value: &str) {
        self.values.insert(value.into());
    }

    pub(crate) fn add_other(&mut self, value: String) {
        self.others.insert(value);
    }

    /// The values, in order.
    pub(crate) fn values(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(String::as_str)
    }

    /// Whether a test for this one text can ever hold: of a whole value the very spelling is asked
    /// for, of a part only that some value has it.
    pub(crate) fn admits(&self, test: &Test, text: &str) -> bool {
        let part = [text.to_owned()].into();
        let part = match test {
            Test::Equals(_) => return self.values.contains(text) || self.others.contains(text),
            Test::Contains(_) => Test::Contains(part),
            Test::StartsWith(_) => Test::StartsWith(part),
            Test::EndsWith(_) => Test::EndsWith(part),
            Test::Exists(_) | Test::Cidr(_) => return true,
        };
        let mut all = self.values.iter().chain(&self.others);
        all.any(|value| part.holds(Some(ValueRef::Text(value))))
    }
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

    /// Says which values alone a fact is known to have.
    pub(crate) fn limit(&mut self, name: &str, known: KnownValues) {
        if let Some(place) = self.places.get(name) {
            self.limits.insert(*place, Rc::new(known));
        }
    }

    /// The values that a fact is known to have, where there is an end to them.
    pub(crate) fn known(&self, fact: FactIndex) -> Option<&KnownValues> {
        self.limits.get(&usize::from(fact)).map(Rc::as_ref)
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
