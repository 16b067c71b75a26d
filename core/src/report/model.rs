//! The data of a report.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::performed::{Performed, Undoing};
use crate::case::{Event, Evidence, Hash, Meaning, Moment};
use crate::clocks::{DueLaw, Times};
use crate::fact::{AlertFact, Provenance, Value};
use crate::playbook::{PlaybookName, Verdict};

/// What a case says at some moment.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// What this is: `nextmove-report/1`.
    pub format: &'static str,
    /// The language of the texts.
    pub lang: String,
    /// When it was made, where the caller said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generated_at: Option<Moment>,
    /// What it is about, and where it stands.
    pub summary: Summary,
    /// How long it took to acknowledge, contain and recover.
    pub clocks: Times,
    /// Legal deadlines, where somebody asked for them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub deadlines: Vec<DueLaw>,
    /// What is not settled.
    pub open: Vec<OpenPoint>,
    /// The journal, the first entry first.
    pub timeline: Vec<TimelineEntry>,
    /// What is known, by name.
    pub facts: Vec<FactLine>,
    /// The steps passed, and what decided each.
    pub route: Vec<RouteStep>,
    /// The actions that were replied to, in the order of their last replies.
    pub actions: Vec<Performed>,
    /// What was changed in the world, the last first.
    pub undo: Vec<Undoing>,
    /// What is kept outside of the case.
    pub evidence: Vec<EvidenceLine>,
    /// What can be said of the journal itself.
    pub chain: Chain,
}

/// What happened, in a sentence and in the facts that say most.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WhatHappened {
    /// The sentence.
    pub text: String,
    /// The facts that are known, in order.
    pub facts: Vec<Highlight>,
}

/// A fact that says what a case is about.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Highlight {
    /// Its name.
    pub fact: String,
    /// Its question.
    pub title: String,
    /// The value.
    pub value: Value,
    /// The value in words.
    pub label: String,
    /// Where the value came from.
    pub provenance: Provenance,
}

/// What a case is about, and where it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Summary {
    /// The source of the alert.
    pub source: String,
    /// The same in words.
    pub source_name: String,
    /// What it was wrapped in.
    pub envelope: String,
    /// The vendor's type.
    pub alert_type: Option<String>,
    /// Whether the vendor made it up: the case is an exercise.
    pub sample: bool,
    /// The SHA-256 of the alert's document.
    pub sha256: Hash,
    /// The playbook that the case follows.
    pub playbook: PlaybookName,
    /// The playbook with which it was opened, where that is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opened_with: Option<PlaybookName>,
    /// Whether the route can be told.
    pub route: RouteKnown,
    /// Where it stands.
    pub status: CaseStatus,
    /// What happened, where the playbook says it and the route can be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what_happened: Option<WhatHappened>,
}

/// Whether the route of a case can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RouteKnown {
    /// It can.
    Whole,
    /// Values were taken out of this copy.
    Redacted,
    /// The bundle does not hold the playbook of the case.
    OtherVersion,
}

/// Where a case stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum CaseStatus {
    /// Something is still to be answered or done.
    Open(Waiting),
    /// It came to an end.
    Closed(Ended),
    /// The route cannot be told.
    Unknown,
}

/// What is to be answered or done next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Waiting {
    /// The step.
    pub step: String,
    /// What it asks.
    pub title: String,
    /// How many replies are still to come at least.
    pub least: u32,
    /// At most.
    pub most: u32,
}

/// How a case closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ended {
    /// The step.
    pub step: String,
    /// The outcome.
    pub title: String,
    /// What it means, and what is left to do.
    pub text: String,
    /// The verdict.
    pub verdict: Verdict,
    /// The same in words.
    pub verdict_label: String,
    /// The actions that the route left before it came to them, and those said to be done that do not hold.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_done: Vec<NotDone>,
}

/// An action that was not done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotDone {
    /// The step.
    pub step: String,
    /// What to do to which thing.
    pub title: String,
    /// The reply that says so; none where the route left before it came to the action.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply: Option<String>,
    /// The same in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// Something that is not settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenPoint {
    /// Why it is listed.
    pub kind: OpenKind,
    /// The step or the fact.
    pub key: String,
    /// The same in words.
    pub title: String,
    /// What was said of it: a reason, a role, an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The entry that it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<usize>,
}

/// Why something is not settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OpenKind {
    /// It is the next step.
    Step,
    /// An approval is missing.
    Approval,
    /// It was left out.
    Skipped,
    /// It was tried and failed.
    Failed,
    /// It waits until the harm is contained.
    Later,
    /// Nobody could tell.
    CannotTell,
    /// It was answered, and decides nothing on the route of now.
    Parked,
}

/// An entry of the journal, with words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TimelineEntry {
    /// Its number, counted from 0.
    pub entry: usize,
    /// When.
    pub at: Moment,
    /// Who.
    pub by: String,
    /// What.
    #[serde(flatten)]
    pub event: Event,
    /// What an answer is in view of the entries before it.
    pub meaning: Vec<Meaning>,
    /// The question or the action that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// An answer in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Whether its time lies before that of the entry before it.
    pub backward: bool,
}

/// The entry that something rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EntryRef {
    /// Its number, counted from 0.
    pub entry: usize,
    /// When.
    pub at: Moment,
    /// Who.
    pub by: String,
}

/// Something that is known.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FactLine {
    /// Its name.
    pub name: String,
    /// Its question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its value.
    pub value: Value,
    /// The same in words.
    pub label: String,
    /// Where the value came from.
    pub provenance: Provenance,
    /// The entry that answered it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<EntryRef>,
    /// What the alert says, where the answer says something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alert: Option<AlertFact>,
}

/// A step that was passed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RouteStep {
    /// The step.
    pub step: String,
    /// The fact that decided it.
    pub fact: String,
    /// Its value.
    pub value: Value,
    /// The question or action.
    pub title: String,
    /// The value in words.
    pub label: String,
    /// Where the value came from.
    pub provenance: Provenance,
    /// The entry that answered it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<EntryRef>,
}

/// Evidence that is kept outside of the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EvidenceLine {
    /// The entry.
    #[serde(flatten)]
    pub recorded: EntryRef,
    /// What was kept.
    #[serde(flatten)]
    pub evidence: Evidence,
    /// The step that it is for, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// What can be said of the journal itself. It was checked before the report was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chain {
    /// How many entries it has.
    pub entries: usize,
    /// The hash of the last.
    pub head: Hash,
    /// How many values were left out, where this is a redacted copy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withheld: Option<usize>,
}
