//! What was done, and how to take it back.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::shown_undo;
use super::timeline::recorded;
use super::{CaseRoute, ReportInput};
use crate::case::{Entry, Event};
use crate::diagnostic::Refusal;
use crate::fact::{Answer, Value};
use crate::kind::{DONE, SKIPPED};
use crate::playbook::Action;
use crate::report::{Approved, EntryRef, Performed, Proof, Remark, RouteKnown, Undoing};
use crate::wire::render::snake;

impl ReportInput<'_> {
    /// The actions that were replied to, in the order of their last replies.
    pub(super) fn actions(&self) -> Vec<Performed> {
        let Some(walked) = self
            .walked
            .as_ref()
            .filter(|_| self.told == RouteKnown::Whole)
        else {
            return Vec::new();
        };
        let answers = self.case.standing().answers;
        let replied = answers.iter().filter_map(|(step, answer)| {
            let action = walked.playbook.action(step)?;
            Some(self.performed(walked, action, step, answer, self.answered(step)?))
        });
        let mut performed: Vec<Performed> = replied.collect();
        let done = Answer {
            value: Value::Text(DONE.into()),
            reason: None,
        };
        for (step, entry) in self.case.told_replies(self.bundle) {
            let replied = self.entry(entry).zip(walked.playbook.action(&step));
            performed
                .extend(replied.map(|(replied, action)| {
                    self.performed(walked, action, &step, &done, replied)
                }));
        }
        performed.sort_by_key(|action| action.replied.entry);
        performed
    }

    fn performed(
        &self,
        walked: &CaseRoute<'_>,
        action: &Action,
        step: &str,
        answer: &Answer,
        replied: EntryRef,
    ) -> Performed {
        let renderer = walked.renderer();
        let after = replied.entry.saturating_add(1);
        let then = self.case.action_after(self.bundle, after, step, self.lang);
        let reply = alloc::format!("{}", answer.value);
        Performed {
            step: step.into(),
            title: self.title(step),
            text: renderer.part(step, "do").unwrap_or_default(),
            phase: action.phase,
            phase_label: renderer.text(&alloc::format!("phase_{}", snake(&action.phase))),
            reply_label: renderer.text(&alloc::format!("reply_{reply}")),
            reason: answer.reason.clone(),
            on_route: walked.next.used.contains(step),
            check: renderer.part(step, "check"),
            // What was left out was not run.
            commands: match answer.value == Value::Text(SKIPPED.into()) {
                true => Vec::new(),
                false => then.map_or_else(Vec::new, |then| then.commands),
            },
            proof: self.proof(walked, step),
            approve: action.approve.clone(),
            approvals: self
                .entries_about(step, |event| match event {
                    Event::Approve { role, .. } => Some(role.clone()),
                    _ => None,
                })
                .map(|(recorded, role)| Approved { recorded, role })
                .collect(),
            notes: self.notes(step),
            reply,
            replied,
        }
    }

    /// What shows that an action was done; none where no output was read in the whole case.
    fn proof(&self, walked: &CaseRoute<'_>, step: &str) -> Option<Proof> {
        let outputs = walked.next.knowledge.outputs();
        if outputs.is_empty() {
            return None;
        }
        let standing = outputs.standing(step);
        Some(standing.map_or(Proof::Said, |standing| standing.value.into()))
    }

    /// What was noted about a step, with its reply or on its own.
    fn notes(&self, step: &str) -> Vec<Remark> {
        let notes = self.entries_about(step, |event| match event {
            Event::Note { text, .. } => Some(text.clone()),
            Event::Answer { note, .. } => note.clone(),
            _ => None,
        });
        notes
            .map(|(recorded, text)| Remark { recorded, text })
            .collect()
    }

    fn entries_about(
        &self,
        step: &str,
        told: fn(&Event) -> Option<String>,
    ) -> impl Iterator<Item = (EntryRef, String)> {
        let is_about = move |entry: &Entry| match &entry.event {
            Event::Answer { key, .. } => key == step,
            other => other.step() == Some(step),
        };
        let entries = self.case.journal().iter().enumerate();
        let about = entries.filter(move |(_, entry)| is_about(entry));
        about
            .filter_map(move |(number, entry)| Some((recorded(number, entry), told(&entry.event)?)))
    }

    pub(super) fn undo(&self) -> Result<Vec<Undoing>, Refusal> {
        if self.told == RouteKnown::Redacted {
            return Ok(Vec::new());
        }
        let undo = self.case.undo(self.bundle, self.lang)?.into_iter();
        undo.map(|undo| shown_undo(self.bundle, self.case, undo, Some(self.lang)))
            .collect()
    }
}
