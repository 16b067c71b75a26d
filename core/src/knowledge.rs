//! What is known of the facts of a playbook, and how, at a place on the road.
//!
//! An answer goes before the alert, the alert before a derivation. An answer to something that a
//! step asks counts from that step on: an answer that was given on a road no longer taken is kept,
//! and has no effect until the road comes by again.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;
use core::cell::OnceCell;

use crate::condition::FactIndex;
use crate::fact::{Answer, Answered, Answers, Chosen, Decline, Provenance, Read, ValueRef};
use crate::kind::Kind;
use crate::playbook::{Derivation, FactDecl, Playbook};
use crate::statement::{Statement, Statements};

/// What is known of the facts of a playbook.
#[derive(Debug)]
pub struct Knowledge<'a> {
    playbook: &'a Playbook,
    alert: Statements<'a>,
    answers: &'a Answers,
    sources: Vec<Sources<'a>>,
}

/// What alert and analyst say of a fact.
#[derive(Debug, Default)]
struct Sources<'a> {
    /// Looked up when it is first asked for, as a road goes by few of the facts.
    stated: OnceCell<Option<Statement<'a>>>,
    answer: Option<&'a Answer>,
    /// Whether the road has come to a step that needs the fact.
    reached: bool,
}

/// What the value of a fact rests on.
#[derive(Debug, Clone)]
pub enum Basis<'a> {
    /// The alert.
    Alert(Statement<'a>),
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
    pub known: Option<(ValueRef<'a>, Basis<'a>)>,
}

/// Where the value of a fact is from.
#[derive(Clone, Copy)]
enum Origin<'a> {
    Alert(Statement<'a>),
    Answer(&'a Answer),
    /// By rules, which give a value together.
    Derived(&'a [Derivation], ValueRef<'a>),
}

impl<'a> Knowledge<'a> {
    /// Joins what an alert states with what the analyst answered, at the start of the road.
    #[must_use]
    pub fn new(
        playbook: &'a Playbook,
        alert: impl Into<Statements<'a>>,
        answers: &'a Answers,
    ) -> Self {
        let mut sources = Vec::new();
        sources.resize_with(playbook.facts().len(), Sources::default);
        let mut knowledge = Self {
            playbook,
            alert: alert.into(),
            answers,
            sources,
        };
        for (name, answer) in answers {
            knowledge.give(name, answer);
        }
        knowledge
    }

    /// Notes an answer, if there is a fact with that name that takes it.
    fn give(&mut self, name: &str, answer: &'a Answer) -> Option<()> {
        let index = self.playbook.index_of(name)?;
        let takes = self.declared(index)?.kind.admits(&answer.value);
        let sources = self.sources.get_mut(usize::from(index))?;
        sources.answer = Some(answer).filter(|_| takes);
        Some(())
    }

    /// The playbook whose facts they are.
    #[must_use]
    pub fn playbook(&self) -> &'a Playbook {
        self.playbook
    }

    /// The road has come to a step that needs a fact: from here on, its answer counts.
    pub(crate) fn reach(&mut self, fact: FactIndex) {
        if let Some(sources) = self.sources.get_mut(usize::from(fact)) {
            sources.reached = true;
        }
    }

    /// What the alert states of a fact, if it is a value that the fact takes. It never replies to an
    /// action.
    fn stated(&self, fact: FactIndex) -> Option<Statement<'a>> {
        let looked_up = || {
            let declared = self.declared(fact).filter(|it| it.kind != Kind::Reply)?;
            let stated = self.alert.of(&declared.name)?;
            let is_value = !matches!(stated.value(), ValueRef::Declined(_));
            (is_value && declared.kind.admits(stated.value())).then_some(stated)
        };
        *self.sources(fact)?.stated.get_or_init(looked_up)
    }

    /// Whether an answer to a fact counts at this place on the road.
    fn counts(&self, fact: FactIndex) -> bool {
        let reached = self.sources(fact).is_some_and(|sources| sources.reached);
        reached || self.playbook.askers(fact) == 0 || self.stated(fact).is_some()
    }

    fn sources(&self, fact: FactIndex) -> Option<&Sources<'a>> {
        self.sources.get(usize::from(fact))
    }

    fn declared(&self, fact: FactIndex) -> Option<&'a FactDecl> {
        self.playbook.facts().get(usize::from(fact))
    }

    fn origin(&self, fact: FactIndex) -> Option<Origin<'a>> {
        let answer = self.sources(fact)?.answer;
        let answer = answer.filter(|_| self.counts(fact)).map(Origin::Answer);
        answer.or_else(|| self.unanswered(fact))
    }

    /// What a fact would rest on if nobody had answered it.
    fn unanswered(&self, fact: FactIndex) -> Option<Origin<'a>> {
        let stated = self.stated(fact).map(Origin::Alert);
        stated.or_else(|| self.derived(self.declared(fact)?))
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

    /// The value of a fact, if it is known here. One that was declined has none.
    #[must_use]
    pub fn value(&self, fact: FactIndex) -> Option<ValueRef<'a>> {
        let value = self.origin(fact).map(Origin::value);
        value.filter(|value| !matches!(value, ValueRef::Declined(_)))
    }

    /// Why there is no value to be had of a fact, where somebody said so.
    #[must_use]
    pub fn declined(&self, fact: FactIndex) -> Option<Decline> {
        match self.origin(fact).map(Origin::value) {
            Some(ValueRef::Declined(declined)) => Some(declined),
            _ => None,
        }
    }

    /// The value of a fact that a step may go by: one that has to be confirmed has none before.
    pub(crate) fn settled_value(&self, fact: FactIndex) -> Option<ValueRef<'a>> {
        let confirm = self.declared(fact)?.confirm;
        let origin = self.origin(fact)?;
        let settled = !confirm || matches!(origin, Origin::Answer(_));
        settled.then(|| origin.value())
    }

    /// The value of the fact with a name, also of one that only the alert knows.
    #[must_use]
    pub fn value_of(&self, name: &str) -> Option<ValueRef<'a>> {
        match self.playbook.index_of(name) {
            Some(index) => self.value(index),
            None => self.alert.of(name).map(Statement::value),
        }
    }

    /// What is certain now of each fact, for when the road gets to a step that needs it.
    pub(crate) fn foreseen(&self) -> Vec<Foreseen<'a>> {
        let facts = (0..FactIndex::MAX).zip(self.playbook.facts());
        let mut settled = Vec::with_capacity(self.sources.len());
        let foreseen = facts.map(|(index, fact)| {
            settled.push(self.is_settled(index, fact, &settled));
            let answer = self.sources(index).and_then(|sources| sources.answer);
            match (answer, settled.last()) {
                (Some(answer), _) => Foreseen::Known(answer.value.borrowed()),
                (None, _) if fact.confirm => Foreseen::Unknown,
                (None, Some(true)) => self.value(index).map_or(Foreseen::Unknown, Foreseen::Known),
                (None, _) => Foreseen::Open,
            }
        });
        foreseen.collect()
    }

    /// Whether nothing that happens further along the road can change what a fact rests on, but an
    /// answer to the fact itself; `settled` says the same of all facts before it.
    fn is_settled(&self, index: FactIndex, fact: &FactDecl, settled: &[bool]) -> bool {
        let is_fixed = |rule: &Derivation| {
            let mut fixed = true;
            rule.when.for_each_fact(&mut |read| {
                fixed &= settled.get(usize::from(read)) == Some(&true) && self.counts(read);
            });
            fixed
        };
        fact.derive.iter().all(is_fixed) || self.stated(index).is_some()
    }

    /// The value of a fact and what it rests on, if it is known here.
    #[must_use]
    pub fn known(&self, fact: FactIndex) -> Option<(ValueRef<'a>, Basis<'a>)> {
        let origin = self.origin(fact)?;
        let basis = match origin {
            Origin::Alert(stated) => Basis::Alert(stated),
            Origin::Derived(rules, _) => Basis::Derived(self.reasons(rules)),
            Origin::Answer(answer) => {
                let before = self.unanswered(fact).map(Origin::value);
                let differs = |before: &ValueRef<'_>| before.owned() != answer.value;
                Basis::Answer(answer, before.filter(differs))
            }
        };
        Some((origin.value(), basis))
    }

    /// Where the value of a fact came from.
    #[must_use]
    pub fn provenance(&self, fact: FactIndex) -> Option<Provenance> {
        self.known(fact).map(|(_, basis)| basis.provenance())
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

    /// Whether the value of a fact is an answer.
    pub(crate) fn is_answered(&self, fact: FactIndex) -> bool {
        matches!(self.origin(fact), Some(Origin::Answer(_)))
    }

    /// Adds the names of the answers that the value of a fact rests on.
    pub(crate) fn answers_behind(&self, fact: FactIndex, names: &mut BTreeSet<&'a str>) {
        if self.answers.is_empty() {
            return;
        }
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
#[derive(Debug, Clone, Copy)]
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
            Self::Alert(stated) => stated.value(),
            Self::Answer(answer) => answer.value.borrowed(),
            Self::Derived(_, value) => value,
        }
    }
}

impl Basis<'_> {
    /// The same, spelled.
    #[must_use]
    pub fn provenance(&self) -> Provenance {
        match self {
            Self::Alert(Statement::Given(fact)) => Provenance::Given(fact.from.clone()),
            Self::Alert(stated) => Provenance::Alert(stated.pointer()),
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
