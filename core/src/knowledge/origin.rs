//! Where what is known of a fact comes from.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Knowledge, is_empty_list};
use crate::condition::{FactIndex, Known};
use crate::fact::{Answer, Answered, Chosen, Provenance, Read, ValueRef};
use crate::kind::Kind;
use crate::playbook::{Derivation, FactDecl};
use crate::statement::ViewedFact;
use crate::told;

/// What the value of a fact rests on.
#[derive(Debug, Clone)]
pub enum ProvenanceRef<'a> {
    /// The alert.
    Alert(ViewedFact<'a>),
    /// The output of a command.
    Output(&'a told::ToldFact),
    /// Rules of the playbook, which read these facts.
    Derived(Vec<Reason<'a>>),
    /// An answer, and what the alert or a rule had said.
    Answer(&'a Answer, Option<ValueRef<'a>>),
}

/// A fact that a derivation read.
#[derive(Debug, Clone)]
pub struct Reason<'a> {
    /// The fact.
    pub fact: &'a FactDecl,
    /// Its value, and what that rests on; none where the rule turned on its absence.
    pub known: Option<(ValueRef<'a>, ProvenanceRef<'a>)>,
}

/// Where the value of a fact is from.
#[derive(Clone, Copy)]
pub(super) enum Supplier<'a> {
    Alert(ViewedFact<'a>),
    Output(&'a told::ToldFact),
    Answer(&'a Answer),
    /// By rules, which give a value together.
    Derived(&'a [Derivation], ValueRef<'a>),
}

impl<'a> Supplier<'a> {
    pub(super) fn value(self) -> ValueRef<'a> {
        match self {
            Self::Alert(stated) => stated.value(),
            Self::Output(told) => told.told.value.borrowed(),
            Self::Answer(answer) => answer.value.borrowed(),
            Self::Derived(_, value) => value,
        }
    }
}

impl ProvenanceRef<'_> {
    /// The same, spelled.
    #[must_use]
    pub fn provenance(&self) -> Provenance {
        match self {
            Self::Alert(ViewedFact::Given(fact)) => Provenance::Given(fact.from.clone()),
            Self::Alert(stated) => Provenance::Alert(stated.pointer()),
            Self::Output(told) => Provenance::Output(Box::new(told.source.clone())),
            Self::Derived(reasons) => {
                Provenance::Derived(reasons.iter().map(Reason::read).collect())
            }
            Self::Answer(answer, instead_of) => Provenance::Answer(Answered {
                reason: answer.reason.clone(),
                instead_of: instead_of.map(ValueRef::owned),
            }),
        }
    }
}

impl Reason<'_> {
    fn read(&self) -> Read {
        let known = self.known.as_ref();
        Read {
            fact: self.fact.name.clone(),
            value: known.map(|(value, _)| value.owned()),
            provenance: known.map(|(_, basis)| basis.provenance()),
        }
    }
}

impl<'a> Knowledge<'a> {
    pub(super) fn origin(&self, fact: FactIndex) -> Option<Supplier<'a>> {
        let answer = self.sources(fact)?.answer;
        let answer = answer.filter(|answer| self.counts(fact) && self.offers(fact, answer));
        let answer = answer.map(Supplier::Answer);
        answer.or_else(|| self.unanswered(fact))
    }

    /// What a fact would rest on if nobody had answered it.
    pub(super) fn unanswered(&self, fact: FactIndex) -> Option<Supplier<'a>> {
        let stated = self.stated(fact).map(Supplier::Alert);
        let told = || self.told(fact).map(Supplier::Output);
        stated
            .or_else(told)
            .or_else(|| self.suggested(self.declared(fact)?))
            .or_else(|| self.derived(self.declared(fact)?))
    }

    /// Whether an answer names only what could be chosen, where that is what was found.
    fn offers(&self, fact: FactIndex, answer: &Answer) -> bool {
        let choices = self.declared(fact).and_then(|fact| self.choices(fact));
        let Some(choices) = choices else {
            return true;
        };
        let mut items = answer.value.borrowed().items().into_iter().flatten();
        items.all(|item| choices.contains(&item))
    }

    /// The items that are suggested among those that were found; nothing where nothing was found.
    pub(super) fn suggested(&self, fact: &'a FactDecl) -> Option<Supplier<'a>> {
        let found = fact.among?;
        let told = self.told(found)?;
        match is_empty_list(&told.told.value) && !told.told.at_least {
            true => Some(Supplier::Output(told)),
            false => self.told(fact.suggest?).map(Supplier::Output),
        }
    }

    /// What a rule may read of a fact.
    pub(super) fn judged(&self, fact: FactIndex) -> Known<'a> {
        match self.origin(fact) {
            Some(Supplier::Output(told)) if told.told.at_least => {
                Known::AtLeast(told.told.value.borrowed())
            }
            Some(Supplier::Output(told)) if is_empty_list(&told.told.value) => Known::Nothing,
            Some(origin) if matches!(origin.value(), ValueRef::Declined(_)) => Known::Nothing,
            Some(origin) => Known::Value(origin.value()),
            None if self.is_reply(fact) => Known::Nothing,
            None if self.playbook.may_be_told(fact) => Known::Open,
            None => Known::Nothing,
        }
    }

    /// Whether a fact is the reply to an action: one to which the route has not come is not done.
    pub(super) fn is_reply(&self, fact: FactIndex) -> bool {
        self.declared(fact)
            .is_some_and(|fact| fact.kind == Kind::Reply)
    }

    pub(super) fn derived(&self, fact: &'a FactDecl) -> Option<Supplier<'a>> {
        let judged = |rule: &Derivation| rule.when.judged(&|fact| self.judged(fact));
        if let Kind::SeveralOf(options) = &fact.kind {
            return self.chosen(fact, options);
        }
        // Of a rule that nobody can tell, nobody knows whether it decides before the others.
        let mut rules = fact.derive.iter();
        let rule = rules.find(|rule| judged(rule) != Some(false))?;
        judged(rule)?;
        let rules = core::slice::from_ref(rule);
        Some(Supplier::Derived(rules, ValueRef::Text(&rule.value)))
    }

    /// The options that rules choose; none where nobody can tell one of the rules and nobody is asked
    /// to confirm the others.
    pub(super) fn chosen(&self, fact: &'a FactDecl, options: &'a [String]) -> Option<Supplier<'a>> {
        let rules = fact.derive.iter();
        let judged = rules.map(|rule| (rule, rule.when.judged(&|fact| self.judged(fact))));
        let judged: Vec<(&Derivation, Option<bool>)> = judged.collect();
        let is_open = judged.iter().any(|(_, holds)| holds.is_none());
        let is_derived = |option: &str| {
            let mut judged = judged.iter();
            judged.any(|(rule, holds)| *holds == Some(true) && rule.value == option)
        };
        let chosen = Chosen::new(options, is_derived);
        let value = ValueRef::Chosen(chosen);
        let told = !chosen.is_empty() && (!is_open || fact.confirm);
        told.then_some(Supplier::Derived(&fact.derive, value))
    }

    pub(super) fn basis(&self, fact: FactIndex, origin: Supplier<'a>) -> ProvenanceRef<'a> {
        match origin {
            Supplier::Alert(stated) => ProvenanceRef::Alert(stated),
            Supplier::Output(told) => ProvenanceRef::Output(told),
            Supplier::Derived(rules, _) => ProvenanceRef::Derived(self.reasons(rules)),
            Supplier::Answer(answer) => {
                let before = self.unanswered(fact).map(Supplier::value);
                let differs = |before: &ValueRef<'_>| before.owned() != answer.value;
                ProvenanceRef::Answer(answer, before.filter(differs))
            }
        }
    }

    /// The facts that rules read, each once, in their order in the playbook.
    fn reasons(&self, rules: &[Derivation]) -> Vec<Reason<'a>> {
        let mut facts = Vec::new();
        for rule in rules {
            rule.when.for_each_fact(&mut |fact| facts.push(fact));
        }
        facts.sort_unstable();
        facts.dedup();
        let reason = |fact| {
            Some(Reason {
                fact: self.declared(fact)?,
                known: self.known(fact),
            })
        };
        facts.into_iter().filter_map(reason).collect()
    }
}
