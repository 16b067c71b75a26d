//! What is known of each fact of a playbook, and how.
//!
//! An answer goes before the alert, the alert before a derivation. Everything is worked out in one
//! pass over the facts, since a derivation reads only earlier ones.

use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use crate::condition::FactIndex;
use crate::fact::{AlertFact, AlertFacts, Answer, Answered, Answers, Provenance, Read, Value};
use crate::playbook::{Derivation, FactDecl, Playbook};

/// What is known of each fact of a playbook.
#[derive(Debug)]
pub struct Knowledge<'a> {
    playbook: &'a Playbook,
    alert: &'a AlertFacts,
    known: Vec<Option<Known<'a>>>,
}

#[derive(Debug)]
struct Known<'a> {
    value: Cow<'a, Value>,
    origin: Origin<'a>,
}

#[derive(Debug)]
enum Origin<'a> {
    Alert(&'a AlertFact),
    Answer(&'a Answer, Option<Value>),
    Derived(&'a Derivation),
}

impl<'a> Knowledge<'a> {
    /// Joins what an alert states with what the analyst answered.
    #[must_use]
    pub fn new(playbook: &'a Playbook, alert: &'a AlertFacts, answers: &'a Answers) -> Self {
        let mut knowledge = Self {
            playbook,
            alert,
            known: Vec::with_capacity(playbook.facts().len()),
        };
        for fact in playbook.facts() {
            let known = knowledge.resolve(fact, answers.get(&fact.name));
            knowledge.known.push(known);
        }
        knowledge
    }

    fn resolve(&self, fact: &'a FactDecl, answer: Option<&'a Answer>) -> Option<Known<'a>> {
        let unanswered = self.stated(fact).or_else(|| self.derived(fact));
        let Some(answer) = answer.filter(|answer| fact.kind.admits(&answer.value)) else {
            return unanswered;
        };
        let instead_of = unanswered
            .map(|known| known.value.into_owned())
            .filter(|value| *value != answer.value);
        Some(Known {
            value: Cow::Borrowed(&answer.value),
            origin: Origin::Answer(answer, instead_of),
        })
    }

    fn stated(&self, fact: &FactDecl) -> Option<Known<'a>> {
        let stated = self.alert.get(&fact.name)?;
        fact.kind.admits(&stated.value).then_some(Known {
            value: Cow::Borrowed(&stated.value),
            origin: Origin::Alert(stated),
        })
    }

    fn derived(&self, fact: &'a FactDecl) -> Option<Known<'a>> {
        let rule = fact.derive.iter().find(|rule| {
            rule.when
                .holds(&|fact| self.value(fact).map(Value::borrowed))
        })?;
        Some(Known {
            value: Cow::Owned(Value::Text(rule.value.clone())),
            origin: Origin::Derived(rule),
        })
    }

    fn known(&self, fact: FactIndex) -> Option<&Known<'a>> {
        self.known.get(usize::from(fact))?.as_ref()
    }

    /// The value of a fact, if it is known.
    #[must_use]
    pub fn value(&self, fact: FactIndex) -> Option<&Value> {
        self.known(fact).map(|known| &*known.value)
    }

    /// The value of the fact with a name, also of one that only the alert knows.
    #[must_use]
    pub fn value_of(&self, name: &str) -> Option<&Value> {
        let declared = self
            .playbook
            .facts()
            .iter()
            .position(|fact| fact.name == name);
        match declared {
            Some(index) => self.value(FactIndex::try_from(index).ok()?),
            None => self.alert.get(name).map(|fact| &fact.value),
        }
    }

    /// The option of a choice that is chosen, by its place among the options.
    pub(crate) fn option(
        &self,
        fact: FactIndex,
        options: &[alloc::string::String],
    ) -> Option<usize> {
        let Value::Text(value) = self.value(fact)? else {
            return None;
        };
        options.iter().position(|option| option == value)
    }

    /// Whether the value of a fact is an answer.
    pub(crate) fn is_answered(&self, fact: FactIndex) -> bool {
        matches!(
            self.known(fact),
            Some(Known {
                origin: Origin::Answer(..),
                ..
            })
        )
    }

    /// Where the value of a fact came from.
    #[must_use]
    pub fn provenance(&self, fact: FactIndex) -> Option<Provenance> {
        Some(match &self.known(fact)?.origin {
            Origin::Alert(stated) => Provenance::Alert(stated.from.clone()),
            Origin::Answer(answer, instead_of) => Provenance::Answer(Answered {
                reason: answer.reason.clone(),
                instead_of: instead_of.clone(),
            }),
            Origin::Derived(rule) => Provenance::Derived(self.reads(rule)),
        })
    }

    fn reads(&self, rule: &Derivation) -> Vec<Read> {
        let mut facts = BTreeSet::new();
        rule.when.for_each_fact(&mut |fact| {
            facts.insert(fact);
        });
        facts
            .into_iter()
            .filter_map(|fact| self.read(fact))
            .collect()
    }

    fn read(&self, fact: FactIndex) -> Option<Read> {
        Some(Read {
            fact: self.playbook.facts().get(usize::from(fact))?.name.clone(),
            value: self.value(fact).cloned(),
            provenance: self.provenance(fact),
        })
    }

    /// Adds the names of the answers that the value of a fact rests on.
    pub(crate) fn answers_behind(&self, fact: FactIndex, names: &mut BTreeSet<&'a str>) {
        match self.known(fact).map(|known| &known.origin) {
            Some(Origin::Answer(..)) => {
                let name = self.playbook.facts().get(usize::from(fact));
                names.extend(name.map(|fact| fact.name.as_str()));
            }
            Some(Origin::Derived(rule)) => rule
                .when
                .for_each_fact(&mut |fact| self.answers_behind(fact, names)),
            _ => {}
        }
    }
}
