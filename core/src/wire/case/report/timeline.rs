//! The journal and the evidence, in words.

use alloc::string::String;
use alloc::vec::Vec;

use super::ReportInput;
use crate::case::{Entry, Event};
use crate::fact::Value;
use crate::report::{EntryRef, EvidenceLine, TimelineEntry};

impl ReportInput<'_> {
    pub(super) fn timeline(&self) -> Vec<TimelineEntry> {
        let journal = self.case.journal();
        let before = core::iter::once(None).chain(journal.iter().map(Some));
        let entries = journal.iter().zip(before).enumerate();
        let told = |(number, (entry, before)): (usize, (&Entry, Option<&Entry>))| TimelineEntry {
            entry: number,
            at: entry.at.clone(),
            by: entry.by.clone(),
            event: entry.event.clone(),
            meaning: self.case.meaning(self.bundle, number),
            title: about(&entry.event).map(|key| self.title(key)),
            label: self.answer_in_words(&entry.event),
            backward: before.is_some_and(|it| it.at.seconds() > entry.at.seconds()),
        };
        entries.map(told).collect()
    }

    fn answer_in_words(&self, event: &Event) -> Option<String> {
        match event {
            Event::Answer { key, value, .. } => Some(self.label(key, value)),
            _ => None,
        }
    }

    /// A value of a fact in words.
    pub(super) fn label(&self, key: &str, value: &Value) -> String {
        let walked = self.walked.as_ref();
        let label = walked.and_then(|walked| {
            let fact = walked.playbook.fact(key)?;
            // A pseudonym is no option, so it has no words.
            fact.kind
                .admits(value)
                .then(|| walked.renderer().label(fact, value))
        });
        label.unwrap_or_else(|| crate::visible::visible(&alloc::format!("{value}")).into_owned())
    }

    pub(super) fn evidence(&self) -> Vec<EvidenceLine> {
        let kept = self
            .case
            .evidence()
            .map(|(number, entry, evidence)| EvidenceLine {
                recorded: recorded(number, entry),
                evidence: evidence.clone(),
                title: evidence.step.as_deref().map(|step| self.title(step)),
            });
        kept.collect()
    }
}

pub(super) fn recorded(number: usize, entry: &Entry) -> EntryRef {
    EntryRef {
        entry: number,
        at: entry.at.clone(),
        by: entry.by.clone(),
    }
}

/// The fact or the step that an event is about.
fn about(event: &Event) -> Option<&str> {
    match event {
        Event::Answer { key, .. } | Event::Retract { key, .. } => Some(key),
        other => other.step(),
    }
}
