//! What an alert states, as it was read or as a case keeps it.

use alloc::string::String;

use crate::alert::{Alert, StatedFact};
use crate::fact::{AlertFact, AlertFacts, ValueRef};

/// What an alert states of facts.
#[derive(Debug, Clone, Copy)]
pub enum AlertView<'a> {
    /// As it was read.
    Read(&'a Alert),
    /// As a case keeps it.
    Kept(&'a AlertFacts),
    /// As it was given where there is no alert; each fact is from what it is called where it was taken from.
    Given(&'a AlertFacts),
}

/// What an alert states of one fact.
#[derive(Debug, Clone, Copy)]
pub enum ViewedFact<'a> {
    /// As it was read.
    Read(StatedFact<'a>),
    /// As a case keeps it.
    Kept(&'a AlertFact),
    /// As it was given where there is no alert.
    Given(&'a AlertFact),
}

impl<'a> AlertView<'a> {
    /// What is stated of the fact with a name.
    #[must_use]
    pub fn of(self, name: &str) -> Option<ViewedFact<'a>> {
        match self {
            Self::Read(alert) => alert.fact(name).map(ViewedFact::Read),
            Self::Kept(facts) => facts.get(name).map(ViewedFact::Kept),
            Self::Given(facts) => facts.get(name).map(ViewedFact::Given),
        }
    }
}

impl<'a> ViewedFact<'a> {
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

impl<'a> From<&'a Alert> for AlertView<'a> {
    fn from(alert: &'a Alert) -> Self {
        Self::Read(alert)
    }
}

impl<'a> From<&'a AlertFacts> for AlertView<'a> {
    fn from(facts: &'a AlertFacts) -> Self {
        Self::Kept(facts)
    }
}
