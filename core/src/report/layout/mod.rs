//! Laying a report out as a document.

mod actions;
mod clocks;

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::playbook::PlaybookName;
use crate::report::document::{Block, Cell, Document, Section, Table};
use crate::report::facts::{facts_table, told};
use crate::report::model::{
    CaseStatus, Chain, EvidenceLine, OpenKind, OpenPoint, Report, RouteKnown, RouteStep, Summary,
    WhatHappened,
};
use crate::report::phrase::Phrase;
use crate::report::timeline::timeline_table;

/// How a phrase is said.
type Say<'s> = &'s dyn Fn(Phrase) -> String;

/// The report as a document in the words of a language.
#[must_use]
pub fn lay_out(report: &Report, say: Say<'_>) -> Document {
    let section = |heading, blocks| Section {
        heading: say(heading),
        blocks,
    };
    let mut sections = alloc::vec![
        section(Phrase::Summary, summary(report, say)),
        section(Phrase::Open, open(&report.open, say)),
        section(Phrase::Clocks, clocks::measured(&report.clocks, say)),
    ];
    if !report.deadlines.is_empty() {
        let blocks = clocks::deadlines(&report.deadlines, say);
        sections.push(section(Phrase::Deadlines, blocks));
    }
    let timeline = Block::Table(timeline_table(report, say));
    sections.push(section(Phrase::Timeline, alloc::vec![timeline]));
    let facts = table_or(Phrase::FactsNothing, facts_table(report, say), say);
    sections.push(section(Phrase::Facts, facts));
    if report.summary.route == RouteKnown::Whole {
        let route = table_or(Phrase::RouteNothing, route(&report.route, say), say);
        sections.push(section(Phrase::Route, route));
        sections.push(section(
            Phrase::Actions,
            actions::performed(&report.actions, say),
        ));
        sections.push(section(Phrase::Undo, actions::undo(&report.undo, say)));
    }
    sections.push(section(Phrase::Evidence, evidence(&report.evidence, say)));
    sections.push(section(Phrase::Chain, chain(&report.chain, say)));
    Document {
        lang: report.lang.clone(),
        title: say(Phrase::Title),
        opening: notices(&report.summary, say),
        sections,
    }
}

/// What is to be known before anything else is read.
fn notices(summary: &Summary, say: Say<'_>) -> Vec<Block> {
    let exercise = summary.sample.then_some(Phrase::Exercise);
    let route = match summary.route {
        RouteKnown::Whole => None,
        RouteKnown::Redacted => Some(Phrase::Redacted),
        RouteKnown::OtherVersion => Some(Phrase::OtherVersion),
    };
    let notices = exercise.into_iter().chain(route);
    notices.map(|phrase| Block::Notice(say(phrase))).collect()
}

fn summary(report: &Report, say: Say<'_>) -> Vec<Block> {
    let summary = &report.summary;
    let alert_type = summary.alert_type.clone();
    let mut pairs = status(&summary.status, say);
    pairs.extend([
        (
            Phrase::AlertType,
            alert_type.unwrap_or_else(|| say(Phrase::NoType)),
        ),
        (Phrase::Source, source(summary)),
        (Phrase::AlertDocument, summary.sha256.to_string()),
        (Phrase::Playbook, playbook(&summary.playbook)),
    ]);
    let opened_with = summary.opened_with.as_ref();
    pairs.extend(opened_with.map(|it| (Phrase::OpenedWith, playbook(it))));
    let first_and_last = [
        (Phrase::OpenedAt, report.timeline.first()),
        (Phrase::LastEntry, report.timeline.last()),
    ];
    let entries = first_and_last.into_iter();
    pairs.extend(entries.filter_map(|(name, it)| Some((name, format!("{}, {}", it?.at, it?.by)))));
    let generated = report.generated_at.as_ref();
    pairs.extend(generated.map(|it| (Phrase::GeneratedAt, it.to_string())));
    let outcome = match &summary.status {
        CaseStatus::Closed(end) => Some(Block::Paragraph(end.text.clone())),
        _ => None,
    };
    let happened = summary.what_happened.iter().flat_map(happened);
    happened.chain([named(pairs, say)]).chain(outcome).collect()
}

/// What happened: the sentence, then the facts under their questions.
fn happened(happened: &WhatHappened) -> [Block; 2] {
    let facts = happened.facts.iter();
    let pairs = facts.map(|it| (it.title.clone(), Cell::from(it.label.clone())));
    [
        Block::Paragraph(happened.text.clone()),
        Block::Pairs(pairs.collect()),
    ]
}

fn status(status: &CaseStatus, say: Say<'_>) -> Vec<(Phrase, String)> {
    match status {
        CaseStatus::Unknown => alloc::vec![(Phrase::Status, say(Phrase::StatusUnknown))],
        CaseStatus::Open(waiting) => alloc::vec![
            (Phrase::Status, say(Phrase::StatusOpen)),
            (Phrase::NextStep, waiting.title.clone()),
            (Phrase::RepliesLeft, between(waiting.least, waiting.most)),
        ],
        CaseStatus::Closed(end) => alloc::vec![
            (Phrase::Verdict, end.verdict_label.clone()),
            (Phrase::Status, end.title.clone()),
        ],
    }
}

fn between(least: u32, most: u32) -> String {
    match least == most {
        true => least.to_string(),
        false => format!("{least}–{most}"),
    }
}

fn source(summary: &Summary) -> String {
    format!("{} ({})", summary.source_name, summary.envelope)
}

fn playbook(name: &PlaybookName) -> String {
    format!("{} {} ({})", name.id, name.version, name.hash)
}

fn open(points: &[OpenPoint], say: Say<'_>) -> Vec<Block> {
    let head = [Phrase::Point, Phrase::About, Phrase::Says, Phrase::Entry];
    let row = |point: &OpenPoint| {
        alloc::vec![
            say(open_kind(point.kind)),
            point.title.clone(),
            point.detail.clone().unwrap_or_default(),
            point
                .entry
                .map_or_else(String::new, |entry| entry.to_string()),
        ]
    };
    let rows = points.iter().map(row).collect();
    table_or(Phrase::OpenNothing, table(&head, rows, say), say)
}

fn open_kind(kind: OpenKind) -> Phrase {
    match kind {
        OpenKind::Step => Phrase::OpenStep,
        OpenKind::Approval => Phrase::OpenApproval,
        OpenKind::Skipped => Phrase::OpenSkipped,
        OpenKind::Failed => Phrase::OpenFailed,
        OpenKind::Later => Phrase::OpenLater,
        OpenKind::CannotTell => Phrase::OpenCannotTell,
        OpenKind::Parked => Phrase::OpenParked,
    }
}

fn route(steps: &[RouteStep], say: Say<'_>) -> Table {
    let row = |step: &RouteStep| {
        let why = told(&step.provenance, step.answered.as_ref(), say);
        alloc::vec![step.title.clone(), step.label.clone(), why]
    };
    let rows = steps.iter().map(row).collect();
    table(&[Phrase::Step, Phrase::Taken, Phrase::Why], rows, say)
}

fn evidence(kept: &[EvidenceLine], say: Say<'_>) -> Vec<Block> {
    let head = [
        Phrase::Entry,
        Phrase::EvidenceName,
        Phrase::Size,
        Phrase::Sha256,
        Phrase::KeptAt,
        Phrase::About,
    ];
    let row = |kept: &EvidenceLine| {
        alloc::vec![
            kept.recorded.entry.to_string(),
            kept.evidence.name.clone(),
            kept.evidence.size.to_string(),
            kept.evidence.sha256.to_string(),
            kept.evidence.kept_at.clone(),
            kept.title.clone().unwrap_or_default(),
        ]
    };
    let rows = kept.iter().map(row).collect();
    let mut blocks = table_or(Phrase::EvidenceNothing, table(&head, rows, say), say);
    if !kept.is_empty() {
        blocks.insert(0, Block::Paragraph(say(Phrase::EvidenceNote)));
    }
    blocks
}

fn chain(chain: &Chain, say: Say<'_>) -> Vec<Block> {
    let mut pairs = alloc::vec![
        (Phrase::Entries, chain.entries.to_string()),
        (Phrase::Head, chain.head.to_string()),
    ];
    pairs.extend(chain.withheld.map(|it| (Phrase::Withheld, it.to_string())));
    alloc::vec![
        named(pairs, say),
        Block::Paragraph(say(Phrase::ChainProves)),
        Block::Paragraph(say(Phrase::ChainDoesNot)),
    ]
}

fn named(pairs: Vec<(Phrase, String)>, say: Say<'_>) -> Block {
    let pairs = pairs.into_iter();
    Block::Pairs(
        pairs
            .map(|(name, text)| (say(name), Cell::from(text)))
            .collect(),
    )
}

fn table(head: &[Phrase], rows: Vec<Vec<String>>, say: Say<'_>) -> Table {
    Table {
        head: head.iter().map(|phrase| say(*phrase)).collect(),
        rows,
    }
}

/// A table, or a sentence where it would have no rows.
fn table_or(nothing: Phrase, table: Table, say: Say<'_>) -> Vec<Block> {
    alloc::vec![match table.rows.is_empty() {
        true => Block::Paragraph(say(nothing)),
        false => Block::Table(table),
    }]
}
