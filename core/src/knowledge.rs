//! What is known of the facts of a playbook, and how, at a place on the road.
//!
//! An answer goes before the alert, the alert before a derivation. An answer to something that a
//! step asks counts from that step on: an answer that was given on a road no longer taken is kept,
//! and has no effect until the road comes by again.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use crate::condition::{Condition, FactIndex};
use crate::fact::{
    AlertFact, AlertFacts, Answer, Answered, Answers, Chosen, Provenance, Read, Value, ValueRef,
};
use crate::kind::Kind;
use crate::playbook::{Derivation, FactDecl, Playbook};

/// What is known of the facts of a playbook.
#[derive(Debug)]
pub struct Knowledge<'a> {
    playbook: &'a Playbook,
    alert: &'a AlertFacts,
    sources: Vec<Sources<'a>>,
}

/// What alert and analyst say of a fact.
#[derive(Debug)]
struct Sources<'a> {
    stated: Option<&'a AlertFact>,
    answer: Option<&'a Answer>,
    /// Whether the answer counts at this place on the road.
    counts: bool,
}

/// What the value of a fact rests on.
enum Origin<'a> {
    Alert(&'a AlertFact),
    Answer(&'a Answer),
    /// By rules, which give a value together.
    Derived(&'a [Derivation], ValueRef<'a>),
}

impl<'a> Knowledge<'a> {
    /// Joins what an alert states with what the analyst answered, at the start of the road.
    #[must_use]
    pub fn new(playbook: &'a Playbook, alert: &'a AlertFacts, answers: &'a Answers) -> Self {
        let unknown = |index| Sources {
            stated: None,
            answer: None,
            counts: playbook.askers(index) == 0,
        };
        let indices = (0..FactIndex::MAX).zip(playbook.facts());
        let mut knowledge = Self {
            sources: indices.map(|(index, _)| unknown(index)).collect(),
            playbook,
            alert,
        };
        for (name, stated) in alert {
            if let Some(sources) = knowledge.sources_for(name, &stated.value) {
                sources.stated = Some(stated);
                sources.counts = true;
            }
        }
        for (name, answer) in answers {
            if let Some(sources) = knowledge.sources_for(name, &answer.value) {
                sources.answer = Some(answer);
            }
        }
        knowledge
    }

    /// Where to note what is said of the fact with a name, if it takes the value.
    fn sources_for(&mut self, name: &str, value: &Value) -> Option<&mut Sources<'a>> {
        let index = self.playbook.index_of(name)?;
        let takes = self.declared(index)?.kind.admits(value);
        self.sources.get_mut(usize::from(index)).filter(|_| takes)
    }

    /// The road has come to a step that needs a fact: from here on, its answer counts.
    pub(crate) fn reach(&mut self, fact: FactIndex) {
        if let Some(sources) = self.sources.get_mut(usize::from(fact)) {
            sources.counts = true;
        }
    }

    fn sources(&self, fact: FactIndex) -> Option<&Sources<'a>> {
        self.sources.get(usize::from(fact))
    }

    fn declared(&self, fact: FactIndex) -> Option<&'a FactDecl> {
        self.playbook.facts().get(usize::from(fact))
    }

    fn origin(&self, fact: FactIndex) -> Option<Origin<'a>> {
        let sources = self.sources(fact)?;
        let answer = sources.answer.filter(|_| sources.counts);
        answer.map(Origin::Answer).or_else(|| self.unanswered(fact))
    }

    /// What a fact would rest on if nobody had answered it.
    fn unanswered(&self, fact: FactIndex) -> Option<Origin<'a>> {
        if let Some(stated) = self.sources(fact)?.stated {
            return Some(Origin::Alert(stated));
        }
        self.derived(self.declared(fact)?)
    }

    fn derived(&self, fact: &'a FactDecl) -> Option<Origin<'a>> {
        let holds = |rule: &&Derivation| rule.when.holds(&|fact| self.value(fact));
        if let Kind::SeveralOf(options) = &fact.kind {
            let holding: Vec<&Derivation> = fact.derive.iter().filter(holds).collect();
            let is_derived = |option: &str| holding.iter().any(|rule| rule.value == option);
            let chosen = Chosen::new(options, is_derived);
            let value = ValueRef::Chosen(chosen);
            return (!chosen.is_empty()).then_some(Origin::Derived(&fact.derive, value));
        }
        let rule = fact.derive.iter().find(holds)?;
        let rules = core::slice::from_ref(rule);
        Some(Origin::Derived(rules, ValueRef::Text(&rule.value)))
    }

    /// The value of a fact, if it is known here.
    #[must_use]
    pub fn value(&self, fact: FactIndex) -> Option<ValueRef<'a>> {
        self.origin(fact).map(Origin::value)
    }

    /// The value of a fact that a step may go by: one that has to be confirmed has none before.
    pub(crate) fn settled_value(&self, fact: FactIndex) -> Option<ValueRef<'a>> {
        let settled = !self.wants_confirmation(fact) || self.is_answered(fact);
        self.value(fact).filter(|_| settled)
    }

    fn wants_confirmation(&self, fact: FactIndex) -> bool {
        self.declared(fact).is_some_and(|fact| fact.confirm)
    }

    /// The value of the fact with a name, also of one that only the alert knows.
    #[must_use]
    pub fn value_of(&self, name: &str) -> Option<ValueRef<'a>> {
        match self.playbook.index_of(name) {
            Some(index) => self.value(index),
            None => self.alert.get(name).map(|fact| fact.value.borrowed()),
        }
    }

    /// The value that a fact will have once the road gets to a step that needs it, where that is
    /// certain already.
    pub(crate) fn foreseen(&self, fact: FactIndex) -> Foreseen<'a> {
        let answer = self.sources(fact).and_then(|sources| sources.answer);
        match answer {
            Some(answer) => Foreseen::Known(answer.value.borrowed()),
            None if self.wants_confirmation(fact) => Foreseen::Unknown,
            None if !self.is_settled(fact) => Foreseen::Open,
            None => self.value(fact).map_or(Foreseen::Unknown, Foreseen::Known),
        }
    }

    /// Whether nothing that happens further along the road can change what a fact rests on, but an
    /// answer to the fact itself.
    fn is_settled(&self, fact: FactIndex) -> bool {
        let rules = self.declared(fact).map_or(&[][..], |fact| &fact.derive);
        let stated = self.sources(fact).is_some_and(|it| it.stated.is_some());
        stated || rules.iter().all(|rule| self.is_fixed(&rule.when))
    }

    fn is_fixed(&self, condition: &Condition) -> bool {
        let mut fixed = true;
        condition.for_each_fact(&mut |fact| {
            let counts = self.sources(fact).is_some_and(|sources| sources.counts);
            fixed &= counts && self.is_settled(fact);
        });
        fixed
    }

    /// Where the value of a fact came from.
    #[must_use]
    pub fn provenance(&self, fact: FactIndex) -> Option<Provenance> {
        Some(match self.origin(fact)? {
            Origin::Alert(stated) => Provenance::Alert(stated.from.clone()),
            Origin::Derived(rules, _) => Provenance::Derived(self.reads(rules)),
            Origin::Answer(answer) => {
                let before = self.unanswered(fact).map(|before| before.value().owned());
                Provenance::Answer(Answered {
                    reason: answer.reason.clone(),
                    instead_of: before.filter(|before| *before != answer.value),
                })
            }
        })
    }

    fn reads(&self, rules: &[Derivation]) -> Vec<Read> {
        let mut facts = BTreeSet::new();
        for rule in rules {
            rule.when.for_each_fact(&mut |fact| {
                facts.insert(fact);
            });
        }
        facts
            .into_iter()
            .filter_map(|fact| self.read(fact))
            .collect()
    }

    fn read(&self, fact: FactIndex) -> Option<Read> {
        Some(Read {
            fact: self.declared(fact)?.name.clone(),
            value: self.value(fact).map(ValueRef::owned),
            provenance: self.provenance(fact),
        })
    }

    /// Whether the value of a fact is an answer.
    pub(crate) fn is_answered(&self, fact: FactIndex) -> bool {
        matches!(self.origin(fact), Some(Origin::Answer(_)))
    }

    /// Adds the names of the answers that the value of a fact rests on.
    pub(crate) fn answers_behind(&self, fact: FactIndex, names: &mut BTreeSet<&'a str>) {
        match self.origin(fact) {
            Some(Origin::Answer(_)) => {
                names.extend(self.declared(fact).map(|fact| fact.name.as_str()));
            }
            Some(Origin::Derived(rules, _)) => {
                for rule in rules {
                    let when = &rule.when;
                    when.for_each_fact(&mut |fact| self.answers_behind(fact, names));
                }
            }
            _ => {}
        }
    }
}

/// What is certain of the value of a fact before the road gets to it.
pub(crate) enum Foreseen<'a> {
    /// It has this value.
    Known(ValueRef<'a>),
    /// It has none, and will be asked for.
    Unknown,
    /// It depends on what happens until then.
    Open,
}

impl<'a> Origin<'a> {
    fn value(self) -> ValueRef<'a> {
        match self {
            Self::Alert(stated) => stated.value.borrowed(),
            Self::Answer(answer) => answer.value.borrowed(),
            Self::Derived(_, value) => value,
        }
    }
}
