//! Making the report of a case.

mod actions;
mod clocks;
mod facts;
mod open;
mod timeline;

use alloc::string::String;
use alloc::vec::Vec;

use super::super::render::Renderer;
use super::super::reply::{NextReply, ShownStep};
use super::super::{chosen_words, to_json, unknown_language};
use super::reply::ReportReply;
use super::request::{ReportFormat, ReportRequest, ShownTable};
use crate::bundle::Bundle;
use crate::case::{Case, CaseState, Event};
use crate::clocks::Times;
use crate::diagnostic::Refusal;
use crate::kind::DONE;
use crate::playbook::Playbook;
use crate::report::{
    CaseStatus, Chain, Ended, EntryRef, Phrase, Report, RouteKnown, Summary, Waiting, facts_table,
    lay_out, timeline_table,
};
use crate::told::Outputs;
use crate::visible::visible_json;
use crate::walk::{self, Next};
use crate::words::{DEFAULT_LANGUAGE, Words};
pub(super) use clocks::clocks;

/// What every part of a report is made of.
struct ReportInput<'a> {
    bundle: &'a Bundle,
    case: &'a Case,
    lang: &'a str,
    /// The texts that all playbooks share.
    shared: Words<'a>,
    /// The playbook of the case and the route in it, where the bundle holds it.
    walked: Option<CaseRoute<'a>>,
    /// Whether that route is the one of the case.
    told: RouteKnown,
}

struct CaseRoute<'a> {
    /// The format of the alert, which decides what becomes of it.
    source: &'a str,
    playbook: &'a Playbook,
    words: Words<'a>,
    next: Next<'a>,
}

impl<'a> CaseRoute<'a> {
    fn renderer(&self) -> Renderer<'_, 'a> {
        Renderer {
            words: self.words,
            knowledge: &self.next.knowledge,
            playbook: self.playbook,
            source: self.source,
            outputs: self.next.knowledge.outputs(),
        }
    }
}

/// A report as a document.
///
/// # Errors
///
/// A refusal where there are no texts in the language, or no such law.
pub(super) fn report(
    bundle: &Bundle,
    case: &Case,
    request: &ReportRequest,
) -> Result<ReportReply, Refusal> {
    let lang = request.lang.as_deref().unwrap_or(DEFAULT_LANGUAGE);
    let shared = shared_words(bundle, lang)?;
    let standing = case.standing();
    let outputs = outputs(bundle, case, &standing);
    let source = ReportInput {
        bundle,
        case,
        lang,
        shared,
        walked: walked(bundle, case, (&standing, &outputs), lang)?,
        told: told(bundle, case, &standing),
    };
    let mut report = source.report()?;
    report.generated_at.clone_from(&request.generated_at);
    report.deadlines = clocks::due_laws(&source, &request.deadlines)?;
    let say = |phrase: Phrase| {
        shared
            .text(phrase.key(), &|_| None)
            .unwrap_or_else(|| phrase.key().into())
    };
    let content = match request.format {
        ReportFormat::Markdown => lay_out(&report, &say).markdown(),
        ReportFormat::Html => lay_out(&report, &say).html(),
        ReportFormat::Json => alloc::format!("{}\n", visible_json(&to_json(&report))),
        ReportFormat::Csv => match request.table {
            ShownTable::Timeline => timeline_table(&report, &say).csv(),
            ShownTable::Facts => facts_table(&report, &say).csv(),
        },
    };
    Ok(ReportReply {
        media_type: request.format.media_type(),
        content,
    })
}

fn shared_words<'b>(bundle: &'b Bundle, lang: &str) -> Result<Words<'b>, Refusal> {
    let words = bundle.shared_words(lang);
    words.ok_or_else(|| unknown_language(bundle, lang))
}

/// The playbook of a case and the route in it. In a redacted copy the route may be another, but what is
/// known has the same names and texts.
fn walked<'a>(
    bundle: &'a Bundle,
    case: &'a Case,
    (standing, outputs): (&'a CaseState, &'a Outputs),
    lang: &str,
) -> Result<Option<CaseRoute<'a>>, Refusal> {
    let Some(playbook) = standing.playbook(bundle) else {
        return Ok(None);
    };
    let facts = &case.alert().facts;
    Ok(Some(CaseRoute {
        source: &case.alert().source,
        playbook,
        words: chosen_words(bundle, playbook, Some(lang))?,
        next: walk::next_step_with(playbook, facts, &standing.answers, outputs),
    }))
}

/// What outputs told; nothing of a case whose route cannot be told.
fn outputs(bundle: &Bundle, case: &Case, standing: &CaseState) -> Outputs {
    let playbook = standing
        .playbook(bundle)
        .filter(|_| case.withheld().is_none());
    playbook.map_or_else(Outputs::default, |playbook| {
        case.told_after(bundle, playbook, standing)
    })
}

fn told(bundle: &Bundle, case: &Case, standing: &CaseState) -> RouteKnown {
    match (case.withheld(), standing.playbook(bundle)) {
        (Some(_), _) => RouteKnown::Redacted,
        (None, None) => RouteKnown::OtherVersion,
        (None, Some(_)) => RouteKnown::Whole,
    }
}

impl ReportInput<'_> {
    fn report(&self) -> Result<Report, Refusal> {
        let reply = self.reply();
        Ok(Report {
            format: "nextmove-report/1",
            lang: self.lang.into(),
            generated_at: None,
            summary: self.summary(reply.as_ref()),
            clocks: Times::of(self.case, self.bundle),
            deadlines: Vec::new(),
            open: self.open(reply.as_ref()),
            timeline: self.timeline(),
            facts: self.facts(),
            route: self.route(reply.as_ref()),
            actions: self.actions(),
            undo: self.undo()?,
            evidence: self.evidence(),
            chain: Chain {
                entries: self.case.journal().len(),
                head: self.case.head(),
                withheld: self.case.withheld(),
            },
        })
    }

    /// The next step and the route to it, where the route can be told.
    fn reply(&self) -> Option<NextReply> {
        let walked = self
            .walked
            .as_ref()
            .filter(|_| self.told == RouteKnown::Whole)?;
        let standing = self.case.standing();
        let used = &walked.next.used;
        let parked = standing.answers.into_keys();
        let parked = parked.filter(|key| !used.contains(key.as_str())).collect();
        let (words, next) = (walked.words, &walked.next);
        Some(NextReply::new(
            walked.playbook,
            words,
            walked.source,
            next,
            None,
            parked,
        ))
    }

    fn summary(&self, reply: Option<&NextReply>) -> Summary {
        let alert = self.case.alert();
        let playbook = self.case.standing().playbook;
        let opened_with = self.case.opened_with();
        Summary {
            source: alert.source.clone(),
            source_name: self.shared.source(&alert.source),
            envelope: alert.envelope.clone(),
            alert_type: alert.alert_type.clone(),
            sample: alert.sample,
            sha256: alert.sha256,
            opened_with: (*opened_with != playbook).then(|| opened_with.clone()),
            playbook,
            route: self.told,
            status: reply.map_or(CaseStatus::Unknown, status),
            what_happened: reply.and_then(|reply| reply.what_happened.clone()),
        }
    }

    /// The question or the action with a key; the key itself where there are no texts of it.
    fn title(&self, key: &str) -> String {
        self.known_title(key).unwrap_or_else(|| key.into())
    }

    fn known_title(&self, key: &str) -> Option<String> {
        match &self.walked {
            Some(walked) => {
                let known = |name: &str| walked.next.knowledge.value_of(name);
                walked.words.text(key, &known)
            }
            None => self.shared.text(key, &|_| None),
        }
    }

    /// The entry that answered a key, where its answer holds.
    fn answered(&self, key: &str) -> Option<EntryRef> {
        let names = |event: &Event| matches!(event, Event::Answer { key: it, .. } if it == key);
        let entries = self.case.journal().iter().enumerate();
        let (entry, _) = entries.rev().find(|(_, entry)| names(&entry.event))?;
        self.entry(entry)
    }

    /// An entry, by its number.
    fn entry(&self, entry: usize) -> Option<EntryRef> {
        let found = self.case.journal().get(entry)?;
        Some(EntryRef {
            entry,
            at: found.at.clone(),
            by: found.by.clone(),
        })
    }
}

fn status(reply: &NextReply) -> CaseStatus {
    let waiting = |step: &str, title: &str| {
        CaseStatus::Open(Waiting {
            step: step.into(),
            title: title.into(),
            least: reply.remaining.least,
            most: reply.remaining.most,
        })
    };
    match &reply.step {
        ShownStep::Ask(ask) => waiting(&ask.id, &ask.title),
        ShownStep::Act(act) => waiting(&act.id, &act.title),
        ShownStep::End(end) => CaseStatus::Closed(Ended {
            step: end.id.clone(),
            title: end.title.clone(),
            text: end.text.clone(),
            verdict: end.verdict,
            verdict_label: end.verdict_label.clone(),
            not_done: end
                .not_done
                .iter()
                .filter(|it| it.reply.as_deref().is_none_or(|reply| reply == DONE))
                .cloned()
                .collect(),
        }),
    }
}
