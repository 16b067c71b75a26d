//! What is known of the facts of a playbook, and how, at a place on the route.
//!
//! An answer goes before the alert and what outputs told, these before a derivation. Where alert and
//! output say different things of a fact, it is asked. An answer to something that a
//! step asks counts from that step on: an answer that was given on a route no longer taken is kept,
//! and has no effect until the route comes by again.

mod origin;

use alloc::collections::BTreeSet;
use alloc::vec::Vec;
use core::cell::OnceCell;

use origin::Supplier;
pub use origin::{ProvenanceRef, Reason};

use crate::condition::FactIndex;
use crate::fact::{Answer, Answers, Decline, Provenance, Value, ValueRef};
use crate::kind::Kind;
use crate::playbook::{Action, Derivation, FactDecl, Playbook};
use crate::statement::{AlertView, ViewedFact};
use crate::told::{self, NOTHING, Outputs};

/// What is known of the facts of a playbook.
#[derive(Debug)]
pub struct Knowledge<'a> {
    playbook: &'a Playbook,
    alert: AlertView<'a>,
    answers: &'a Answers,
    outputs: &'a Outputs,
    sources: Vec<Sources<'a>>,
}

/// What alert and analyst say of a fact.
#[derive(Debug, Default)]
struct Sources<'a> {
    /// Looked up when it is first asked for, as a route goes by few of the facts.
    stated: OnceCell<Option<ViewedFact<'a>>>,
    answer: Option<&'a Answer>,
    /// What outputs of a step to which the route has come told.
    told: Option<&'a told::ToldFact>,
    /// Whether the route has come to a step that needs the fact.
    reached: bool,
}

impl<'a> Knowledge<'a> {
    /// Joins what an alert states with what the analyst answered, at the start of the route.
    #[must_use]
    pub fn new(
        playbook: &'a Playbook,
        alert: impl Into<AlertView<'a>>,
        answers: &'a Answers,
    ) -> Self {
        Self::with(playbook, alert, answers, &NOTHING)
    }

    /// The same, joined with what outputs told. That counts from the step on whose commands printed it.
    #[must_use]
    pub fn with(
        playbook: &'a Playbook,
        alert: impl Into<AlertView<'a>>,
        answers: &'a Answers,
        outputs: &'a Outputs,
    ) -> Self {
        let mut sources = Vec::new();
        sources.resize_with(playbook.facts().len(), Sources::default);
        let mut knowledge = Self {
            playbook,
            alert: alert.into(),
            answers,
            outputs,
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

    /// The route has come to a step that needs a fact: from here on, its answer counts.
    pub(crate) fn reach(&mut self, fact: FactIndex) {
        if let Some(sources) = self.sources.get_mut(usize::from(fact)) {
            sources.reached = true;
        }
    }

    /// The route has come to an action: from here on, what its outputs told counts, and so do answers to
    /// what its commands need.
    pub(crate) fn arrive(&mut self, step: &str, action: &Action) {
        let read = action.conditions_read().into_iter();
        for fact in action.placeables().chain(action.awaited()).chain(read) {
            self.reach(fact);
        }
        self.hear_step(step);
    }

    /// The route has come to an action: from here on, what its outputs told counts.
    pub(crate) fn hear_step(&mut self, step: &str) {
        for (name, told) in &self.outputs.told {
            if told.source.step == step {
                self.hear(name, told);
            }
        }
    }

    /// Everything that is known counts, wherever the route is.
    pub(crate) fn arrive_everywhere(&mut self) {
        for sources in &mut self.sources {
            sources.reached = true;
        }
        for (name, told) in &self.outputs.told {
            self.hear(name, told);
        }
    }

    /// Whether the value of a fact is all that there is to it.
    pub(crate) fn is_whole(&self, fact: FactIndex) -> bool {
        match self.origin(fact) {
            Some(Supplier::Output(told)) => !told.told.at_least,
            Some(_) => true,
            None => false,
        }
    }

    /// Notes what outputs told of a fact, if it is a value that the fact takes.
    fn hear(&mut self, name: &str, told: &'a told::ToldFact) -> Option<()> {
        let index = self.playbook.index_of(name)?;
        let takes = self.declared(index)?.kind.admits(&told.told.value);
        let sources = self.sources.get_mut(usize::from(index))?;
        sources.told = Some(told).filter(|_| takes);
        Some(())
    }

    /// What outputs told of a fact, if the route has come by.
    #[must_use]
    pub fn told(&self, fact: FactIndex) -> Option<&'a told::ToldFact> {
        self.sources(fact)?.told
    }

    /// Whether the alert and outputs say different things of a fact.
    fn is_in_conflict(&self, fact: FactIndex) -> bool {
        let both = self.stated(fact).zip(self.told(fact));
        both.is_some_and(|(stated, told)| stated.value().owned() != told.told.value)
    }

    /// Whether an answer to a fact has to be given again, as an output said something else after it.
    fn is_contested(&self, fact: FactIndex) -> bool {
        let Some(declared) = self.declared(fact) else {
            return false;
        };
        let contested = self.outputs.contested.contains(&declared.name);
        contested && (declared.kind == Kind::Reply || self.told(fact).is_some())
    }

    /// What alert or answer and outputs say of a fact, where they say different things of it.
    pub(crate) fn sides(&self, fact: FactIndex) -> Vec<(ValueRef<'a>, Provenance)> {
        let told = self.told(fact).map(Supplier::Output);
        let answer = self.sources(fact).and_then(|sources| sources.answer);
        let other = match (self.is_contested(fact), self.is_in_conflict(fact)) {
            (true, _) => answer.map(Supplier::Answer),
            (false, true) => self.stated(fact).map(Supplier::Alert),
            (false, false) => return Vec::new(),
        };
        let sides = other.into_iter().chain(told);
        sides
            .map(|side| (side.value(), self.basis(fact, side).provenance()))
            .collect()
    }

    /// What outputs told.
    pub(crate) fn outputs(&self) -> &'a Outputs {
        self.outputs
    }

    /// The items that can be chosen as the value of a fact, where they are those of a list.
    #[must_use]
    pub fn choices(&self, fact: &FactDecl) -> Option<Vec<&'a str>> {
        let items = self.value(fact.among?)?.items()?;
        Some(items.collect())
    }

    /// What the alert states of a fact, if it is a value that the fact takes. It never replies to an
    /// action.
    fn stated(&self, fact: FactIndex) -> Option<ViewedFact<'a>> {
        let looked_up = || {
            let declared = self.declared(fact).filter(|it| it.kind != Kind::Reply)?;
            let stated = self.alert.of(&declared.name)?;
            let is_value = !matches!(stated.value(), ValueRef::Declined(_));
            (is_value && declared.kind.admits(stated.value())).then_some(stated)
        };
        *self.sources(fact)?.stated.get_or_init(looked_up)
    }

    /// Whether an answer to a fact counts at this place on the route.
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

    /// The value of a fact, if it is known here. One that was declined has none.
    #[must_use]
    pub fn value(&self, fact: FactIndex) -> Option<ValueRef<'a>> {
        let value = self.origin(fact).map(Supplier::value);
        value.filter(|value| !matches!(value, ValueRef::Declined(_)))
    }

    /// Why there is no value to be had of a fact, where somebody said so.
    #[must_use]
    pub fn declined(&self, fact: FactIndex) -> Option<Decline> {
        match self.origin(fact).map(Supplier::value) {
            Some(ValueRef::Declined(declined)) => Some(declined),
            _ => None,
        }
    }

    /// The value of a fact that a step may go by: one that has to be confirmed has none before, nor has
    /// one of which alert, answers and outputs say different things, or outputs not all.
    pub(crate) fn settled_value(&self, fact: FactIndex) -> Option<ValueRef<'a>> {
        let declared = self.declared(fact)?;
        let origin = self.origin(fact)?;
        let settled = match origin {
            Supplier::Answer(_) => !self.is_contested(fact),
            Supplier::Output(told) => {
                let found = declared.among.and_then(|among| self.told(among));
                let chosen =
                    declared.among.is_none() || found.is_some_and(|it| core::ptr::eq(it, told));
                chosen && !declared.confirm && !told.told.at_least
            }
            Supplier::Alert(_) => !declared.confirm && !self.is_in_conflict(fact),
            Supplier::Derived(..) => !declared.confirm,
        };
        settled.then(|| origin.value())
    }

    /// The value of the fact with a name, also of one that only the alert knows.
    #[must_use]
    pub fn value_of(&self, name: &str) -> Option<ValueRef<'a>> {
        match self.playbook.index_of(name) {
            Some(index) => self.value(index),
            None => self.alert.of(name).map(ViewedFact::value),
        }
    }

    /// What is certain now of each fact, for when the route gets to a step that needs it.
    pub(crate) fn foreseen(&self) -> Vec<Foreseen<'a>> {
        let facts = (0..FactIndex::MAX).zip(self.playbook.facts());
        let mut settled = Vec::with_capacity(self.sources.len());
        let foreseen = facts.map(|(index, fact)| {
            settled.push(self.is_settled(index, fact, &settled));
            let answer = self.sources(index).and_then(|sources| sources.answer);
            match (answer, settled.last()) {
                (Some(_), _) if self.playbook.may_be_told(index) && self.is_contested(index) => {
                    Foreseen::Open
                }
                (Some(answer), _) => Foreseen::Known(answer.value.borrowed()),
                (None, _) if fact.confirm => Foreseen::Unknown,
                (None, _) if self.is_in_conflict(index) => Foreseen::Open,
                (None, Some(true)) => self.value(index).map_or(Foreseen::Unknown, Foreseen::Known),
                (None, _) => Foreseen::Open,
            }
        });
        foreseen.collect()
    }

    /// Whether nothing that happens further along the route can change what a fact rests on, but an
    /// answer to the fact itself; `settled` says the same of all facts before it.
    fn is_settled(&self, index: FactIndex, fact: &FactDecl, settled: &[bool]) -> bool {
        // The reply that the route waits for is still to come.
        let is_given = |read| !self.is_reply(read) || self.value(read).is_some();
        let is_fixed = |rule: &Derivation| {
            let mut fixed = true;
            rule.when.for_each_fact(&mut |read| {
                let is_certain = settled.get(usize::from(read)) == Some(&true);
                fixed &= is_certain && self.counts(read) && is_given(read);
            });
            fixed
        };
        let is_told = self.told(index).is_some_and(|told| !told.told.at_least);
        // What two say differently is asked, and may become anything.
        let is_disputed = self.is_in_conflict(index) || self.is_contested(index);
        if (self.playbook.may_be_told(index) && !is_told) || is_disputed {
            return false;
        }
        // Outputs reply for the items that are known; another list wants other outputs.
        let action = self.playbook.action(&fact.name);
        let mut lists = action.into_iter().flat_map(|action| &action.commands);
        let is_known = |list| settled.get(usize::from(list)) == Some(&true);
        if !lists.all(|command| command.each.is_none_or(is_known)) {
            return false;
        }
        let among = fact
            .among
            .is_none_or(|among| settled.get(usize::from(among)) == Some(&true));
        (fact.derive.iter().all(is_fixed) && among) || self.stated(index).is_some()
    }

    /// The value of a fact and what it rests on, if it is known here.
    #[must_use]
    pub fn known(&self, fact: FactIndex) -> Option<(ValueRef<'a>, ProvenanceRef<'a>)> {
        let origin = self.origin(fact)?;
        Some((origin.value(), self.basis(fact, origin)))
    }

    /// Where the value of a fact came from.
    #[must_use]
    pub fn provenance(&self, fact: FactIndex) -> Option<Provenance> {
        self.known(fact).map(|(_, basis)| basis.provenance())
    }

    /// Whether the value of a fact is an answer.
    pub(crate) fn is_answered(&self, fact: FactIndex) -> bool {
        matches!(self.origin(fact), Some(Supplier::Answer(_)))
    }

    /// Adds the names of the answers that the value of a fact rests on.
    pub(crate) fn answers_behind(&self, fact: FactIndex, names: &mut BTreeSet<&'a str>) {
        if self.answers.is_empty() {
            return;
        }
        match self.origin(fact) {
            Some(Supplier::Answer(_)) => {
                names.extend(self.declared(fact).map(|fact| fact.name.as_str()));
            }
            Some(Supplier::Derived(rules, _)) => {
                for rule in rules {
                    let when = &rule.when;
                    when.for_each_fact(&mut |fact| self.answers_behind(fact, names));
                }
            }
            _ => {}
        }
    }
}

/// What is certain of the value of a fact before the route gets to it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Foreseen<'a> {
    /// It has this value.
    Known(ValueRef<'a>),
    /// It has none, and will be asked for.
    Unknown,
    /// It depends on what happens until then.
    Open,
}

fn is_empty_list(value: &Value) -> bool {
    matches!(value, Value::List(items) if items.is_empty())
}
