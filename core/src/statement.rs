//! What an alert states, as it was read or as a case keeps it.

use alloc::string::String;

use crate::alert::{Alert, Fact};
use crate::fact::{AlertFact, AlertFacts, ValueRef};

/// What an alert states of facts.
#[derive(Debug, Clone, Copy)]
pub enum Statements<'a> {
    /// As it was read.
    Read(&'a Alert),
    /// As a case keeps it.
    Kept(&'a AlertFacts),
    /// As it was given where there is no alert; each fact is from what it is called where it was taken from.
    Given(&'a AlertFacts),
}

/// What an alert states of one fact.
#[derive(Debug, Clone, Copy)]
pub enum Statement<'a> {
    /// As it was read.
    Read(Fact<'a>),
    /// As a case keeps it.
    Kept(&'a AlertFact),
    /// As it was given where there is no alert.
    Given(&'a AlertFact),
}

impl<'a> Statements<'a> {
    /// What is stated of the fact with a name.
    #[must_use]
    pub fn of(self, name: &str) -> Option<Statement<'a>> {
        match self {
            Self::Read(alert) => alert.fact(name).map(Statement::Read),
            Self::Kept(facts) => facts.get(name).map(Statement::Kept),
            Self::Given(facts) => facts.get(name).map(Statement::Given),
        }
    }
}

impl<'a> Statement<'a> {
    /// The value.
    #[must_use]
    pub fn value(self) -> ValueRef<'a> {
        match self {
            Self::Read(fact) => fact.value(),
            Self::Kept(fact) | Self::Given(fact) => fact.value.borrowed(),
        }
    }

    /// Where it stands, a JSON pointer.
    #[must_use]
    pub fn pointer(self) -> String {
        match self {
            Self::Read(fact) => fact.pointer(),
            Self::Kept(fact) | Self::Given(fact) => fact.from.clone(),
        }
    }
}

impl<'a> From<&'a Alert> for Statements<'a> {
    fn from(alert: &'a Alert) -> Self {
        Self::Read(alert)
    }
}

impl<'a> From<&'a AlertFacts> for Statements<'a> {
    fn from(facts: &'a AlertFacts) -> Self {
        Self::Kept(facts)
    }
}
