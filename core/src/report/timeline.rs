//! The journal as a table.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::document::Table;
use super::model::{Report, TimelineEntry};
use super::phrase::Phrase;
use crate::case::{Event, Meaning};
use crate::output::Truth;
use crate::told::KeptOutput;

/// The journal as a table: an entry a row.
#[must_use]
pub fn timeline_table(report: &Report, say: &dyn Fn(Phrase) -> String) -> Table {
    let head = [
        Phrase::Entry,
        Phrase::At,
        Phrase::By,
        Phrase::What,
        Phrase::About,
        Phrase::Says,
        Phrase::Remarks,
    ];
    Table {
        head: head.into_iter().map(say).collect(),
        rows: report
            .timeline
            .iter()
            .map(|entry| row(entry, say))
            .collect(),
    }
}

fn row(entry: &TimelineEntry, say: &dyn Fn(Phrase) -> String) -> Vec<String> {
    alloc::vec![
        entry.entry.to_string(),
        entry.at.to_string(),
        entry.by.clone(),
        say(kind(&entry.event)),
        entry.title.clone().unwrap_or_default(),
        says(entry),
        remarks(entry, say).join("; "),
    ]
}

fn kind(event: &Event) -> Phrase {
    match event {
        Event::Opened {} => Phrase::KindOpened,
        Event::Answer { .. } => Phrase::KindAnswer,
        Event::Retract { .. } => Phrase::KindRetract,
        Event::Note { .. } => Phrase::KindNote,
        Event::Evidence(_) => Phrase::KindEvidence,
        Event::HandOver { .. } => Phrase::KindHandOver,
        Event::Approve { .. } => Phrase::KindApprove,
        Event::Undone { .. } => Phrase::KindUndone,
        Event::Output(_) => Phrase::KindOutput,
        Event::Move(_) => Phrase::KindMove,
    }
}

/// What an entry says, in short.
fn says(entry: &TimelineEntry) -> String {
    match &entry.event {
        Event::Answer { value, .. } => entry.label.clone().unwrap_or_else(|| value.to_string()),
        Event::Note { text, .. } => text.clone(),
        Event::Evidence(evidence) => evidence.name.clone(),
        Event::HandOver { to, .. } => to.clone(),
        Event::Approve { role, .. } => role.clone(),
        Event::Output(kept) => told(kept),
        Event::Move(playbook) => format!("{} {}", playbook.id, playbook.version),
        Event::Opened {} | Event::Retract { .. } | Event::Undone { .. } => String::new(),
    }
}

/// The facts that an output told.
fn told(kept: &KeptOutput) -> String {
    let item = kept.item.iter().cloned();
    let facts = kept.told.iter();
    let facts = facts.map(|(fact, told)| format!("{fact} = {}", told.value));
    item.chain(facts).collect::<Vec<_>>().join("; ")
}

/// What is to be said of an entry beside that.
fn remarks(entry: &TimelineEntry, say: &dyn Fn(Phrase) -> String) -> Vec<String> {
    let meanings = entry.meaning.iter().map(|meaning| say(meant(*meaning)));
    let backward = entry.backward.then(|| say(Phrase::Backward));
    let (reason, note) = match &entry.event {
        Event::Answer { reason, note, .. } => (reason.as_ref(), note.as_ref()),
        Event::Retract { reason, .. } => (reason.as_ref(), None),
        Event::HandOver { note, .. } | Event::Undone { note, .. } => (None, note.as_ref()),
        _ => (None, None),
    };
    let named = |phrase, text: Option<&String>| text.map(|text| format!("{}: {text}", say(phrase)));
    meanings
        .chain(output(&entry.event, say))
        .chain(backward)
        .chain(named(Phrase::Reason, reason))
        .chain(named(Phrase::Note, note))
        .collect()
}

/// What is to be said of an output: whether the change holds, and what keeps it from saying more.
fn output(event: &Event, say: &dyn Fn(Phrase) -> String) -> Vec<String> {
    let Event::Output(kept) = event else {
        return Vec::new();
    };
    let held = kept.holds.as_ref().map(|held| match held.value {
        Truth::Yes => say(Phrase::ProofHolds),
        Truth::No => say(Phrase::ProofFails),
        Truth::CannotTell => say(Phrase::ProofOpen),
    });
    let error = kept.error.as_ref();
    let error = error.map(|code| format!("{}: {code}", say(Phrase::OutputError)));
    let cut = (!kept.whole).then(|| say(Phrase::OutputCut));
    let unread = kept.unread.map(|_| say(Phrase::OutputUnread));
    held.into_iter()
        .chain(error)
        .chain(cut)
        .chain(unread)
        .collect()
}

fn meant(meaning: Meaning) -> Phrase {
    match meaning {
        Meaning::Revise => Phrase::MeaningRevise,
        Meaning::Override => Phrase::MeaningOverride,
        Meaning::Skip => Phrase::MeaningSkip,
        Meaning::Unproven => Phrase::MeaningUnproven,
    }
}
