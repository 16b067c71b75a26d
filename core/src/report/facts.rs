//! What is known as a table, and where it is from in words.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::document::Table;
use super::model::{EntryRef, FactLine, Report};
use super::phrase::Phrase;
use crate::fact::{Provenance, Read, ToldBy};

/// What is known as a table: a fact a row.
#[must_use]
pub fn facts_table(report: &Report, say: &dyn Fn(Phrase) -> String) -> Table {
    let head = [
        Phrase::FactName,
        Phrase::Fact,
        Phrase::Value,
        Phrase::Provenance,
        Phrase::InsteadOf,
    ];
    Table {
        head: head.into_iter().map(say).collect(),
        rows: report.facts.iter().map(|fact| row(fact, say)).collect(),
    }
}

fn row(fact: &FactLine, say: &dyn Fn(Phrase) -> String) -> Vec<String> {
    let stated = fact.alert.as_ref();
    alloc::vec![
        fact.name.clone(),
        fact.title.clone().unwrap_or_default(),
        fact.label.clone(),
        told(&fact.provenance, fact.answered.as_ref(), say),
        stated.map_or_else(String::new, |it| format!("{} ({})", it.value, it.from)),
    ]
}

/// Where a value is from: the place in the alert, what it was derived from, or who answered it and why.
pub(super) fn told(
    provenance: &Provenance,
    answered: Option<&EntryRef>,
    say: &dyn Fn(Phrase) -> String,
) -> String {
    match provenance {
        Provenance::Given(name) => format!("{}: {name}", say(Phrase::FromGiven))
            .trim_end_matches([':', ' '])
            .into(),
        Provenance::Alert(pointer) => format!("{}: {pointer}", say(Phrase::FromAlert)),
        Provenance::Output(output) => told_output(output, say),
        Provenance::Derived(reads) => {
            let reads: Vec<String> = reads.iter().map(|read| told_read(read, say)).collect();
            format!("{}: {}", say(Phrase::Derived), reads.join("; "))
        }
        Provenance::Answer(answer) => {
            let who = answered.map(|it| format!("{}, {} ({})", it.by, it.at, it.entry));
            let reason = answer.reason.as_ref();
            let reason = reason.map(|it| format!("{}: {it}", say(Phrase::Reason)));
            let said: Vec<String> = who.into_iter().chain(reason).collect();
            format!("{}: {}", say(Phrase::Answered), said.join("; "))
        }
    }
}

/// The command whose output told a value, and the place in it.
fn told_output(output: &ToldBy, say: &dyn Fn(Phrase) -> String) -> String {
    let item = output.item.as_ref().map(|item| format!(" ({item})"));
    let missing = output
        .missing
        .as_ref()
        .map(|name| format!(" {name}: {}", say(Phrase::Unknown)));
    format!(
        "{}: {}{} {}{}",
        say(Phrase::FromOutput),
        output.step,
        item.unwrap_or_default(),
        output.from,
        missing.unwrap_or_default()
    )
}

fn told_read(read: &Read, say: &dyn Fn(Phrase) -> String) -> String {
    let value = read.value.as_ref().map(ToString::to_string);
    format!(
        "{} = {}",
        read.fact,
        value.unwrap_or_else(|| say(Phrase::Unknown))
    )
}
