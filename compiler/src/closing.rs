//! What can become of alerts at their sources.

use std::collections::BTreeMap;

use nextmove::command::Purpose;
use nextmove::playbook::Closing;

use crate::authored::command::Command;
use crate::authored::playbook::Playbook;
use crate::authored::source::Source;
use crate::authored::step::{Ending, StepKind};
use crate::code;
use crate::command;
use crate::finding::Findings;
use crate::names::{self, Taken};
use crate::place::Name;
use crate::table::FactTable;
use crate::tools::Tools;

/// The statuses of all sources.
#[derive(Debug, Default)]
pub(crate) struct Closings {
    /// By the name of the status. Facts are numbered as in the vocabulary.
    by_status: BTreeMap<String, Closing>,
    /// The parts of its text that a status needs beside what it is called.
    parts: BTreeMap<String, Vec<String>>,
    /// By the fact that holds the type of an alert, the sources of such alerts that have statuses.
    sources: BTreeMap<String, Vec<String>>,
}

impl Closings {
    /// Finds out what sets each status; the vocabulary has all facts that can stand in commands here.
    pub(crate) fn new(
        sources: &[Option<Source>],
        vocabulary: &FactTable,
        findings: &mut Findings<'_>,
    ) -> Self {
        let mut closings = Self::default();
        let mut taken = Taken::default();
        for source in sources.iter().flatten() {
            let Some(id) = &source.id else { continue };
            for (status, commands) in &source.statuses {
                names::check_style(status, findings);
                if taken.take(status, "another status", findings) {
                    closings.add(id, status, commands, vocabulary, findings);
                }
            }
            if let (Some(fact), false) = (source.alert_type.first(), source.statuses.is_empty()) {
                let sources = closings.sources.entry(fact.value.clone()).or_default();
                sources.push(id.value.clone());
            }
        }
        closings
    }

    fn add(
        &mut self,
        source: &Name,
        status: &Name,
        commands: &[Command],
        vocabulary: &FactTable,
        findings: &mut Findings<'_>,
    ) {
        // Nobody reads what sets a status.
        let tools = Tools::default();
        let lowered = commands.iter().filter_map(|command| {
            command::lower(Purpose::Run, command, vocabulary, &tools, findings)
        });
        let closing = Closing {
            source: source.value.clone(),
            status: status.value.clone(),
            commands: lowered.collect(),
        };
        let parts = commands.iter().filter_map(Command::part);
        let parts = parts.map(|part| part.value.clone()).collect();
        self.parts.insert(text_of(&status.value), parts);
        self.by_status.insert(status.value.clone(), closing);
    }

    /// The texts that say what statuses are, each with the parts it needs.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&str, &[String])> {
        let texts = self.parts.iter();
        texts.map(|(text, parts)| (text.as_str(), parts.as_slice()))
    }

    /// What an end says of the alert; a status that is none is reported.
    pub(crate) fn of(&self, ending: &Ending, findings: &mut Findings<'_>) -> Option<Vec<Closing>> {
        let mut closings: Vec<Closing> = Vec::new();
        for status in &ending.statuses {
            let Some(closing) = self.by_status.get(&status.value) else {
                let known = self.by_status.keys().map(String::as_str);
                let message = format!("no source has the status `{}`", status.value);
                findings.report_unknown(&code::UNKNOWN_CLOSING, status, known, message);
                return None;
            };
            if closings.iter().any(|other| other.source == closing.source) {
                let message = format!("an alert of `{}` has one status", closing.source);
                findings.report(&code::WRONG_FORM, status.place, message);
                return None;
            }
            closings.push(closing.clone());
        }
        Some(closings)
    }

    /// Reports ends that leave open what becomes of an alert which the playbook takes.
    pub(crate) fn check_all_said(
        &self,
        playbook: &Playbook,
        handled: &[&str],
        findings: &mut Findings<'_>,
    ) {
        let sources = handled.iter().filter_map(|fact| self.sources.get(*fact));
        for source in sources.flatten() {
            for step in &playbook.steps {
                let Some(StepKind::End(ending)) = &step.kind else {
                    continue;
                };
                let said = |status: &Name| {
                    let closing = self.by_status.get(&status.value);
                    // What is none has been reported, and may be meant for any.
                    closing.is_none_or(|closing| closing.source == *source)
                };
                if !ending.statuses.iter().any(said) {
                    let message = format!(
                        "`{}` does not say what becomes of an alert of `{source}`",
                        step.id.value
                    );
                    findings.report(&code::OPEN_ALERT, step.id.place, message);
                }
            }
        }
    }
}

/// The name of the text that says what a status is.
fn text_of(status: &str) -> String {
    format!("status_{status}")
}
