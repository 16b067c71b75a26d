//! What may be added to a journal.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::commands::Then;
use super::{Case, CaseState, Change, Event, NewEntry};
use crate::answer;
use crate::bundle::Bundle;
use crate::diagnostic::{Message, Refusal, refused};
use crate::fact::{Answer, Value};
use crate::kind::{DONE, Kind, SKIPPED};
use crate::playbook::{Action, Playbook, PlaybookName};
use crate::told::KeptOutput;
use crate::words::DEFAULT_LANGUAGE;

/// What an answer is in view of what was there before it. It follows from the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// It replaces another answer.
    Revise,
    /// It says something else than the alert.
    Override,
    /// It leaves an action out.
    Skip,
    /// It says that an action is done which, as an output shows, does not hold.
    Unproven,
}

/// The most that all languages read as a whole number.
const MOST_BYTES: u64 = 9_007_199_254_740_991;

impl Case {
    /// Adds an entry, if the playbook and the journal so far allow it; says how that changes the route,
    /// where the bundle can tell the route before.
    ///
    /// # Errors
    ///
    /// A refusal that says what is missing; the case stays as it was.
    pub fn record(&mut self, bundle: &Bundle, given: NewEntry) -> Result<Option<Change>, Refusal> {
        self.whole()?;
        let before = self.standing();
        let event = match given.event {
            Event::Move(to) => Event::Move(self.may_move(bundle, &to)?),
            event => self.allowed(bundle, &given.by, event)?,
        };
        self.append(NewEntry { event, ..given })?;
        Ok(self.change_since(bundle, &before))
    }

    fn may_move(&self, bundle: &Bundle, to: &PlaybookName) -> Result<PlaybookName, Refusal> {
        let to = bundle
            .version(&to.id, &to.hash)
            .map(Playbook::name)
            .ok_or_else(|| refused::NO_SUCH_HASH.with(&[("id", &to.id), ("hash", &to.hash)]))?;
        match to == self.standing().playbook {
            true => Err(refused::SAME_PLAYBOOK.refuse()),
            false => Ok(to),
        }
    }

    /// The event as it is to be recorded.
    fn allowed(&self, bundle: &Bundle, by: &str, event: Event) -> Result<Event, Refusal> {
        let playbook = self.playbook(bundle)?;
        // What is undone may have been done by another version, which knew other steps.
        if let (Some(step), false) = (event.step(), matches!(event, Event::Undone { .. })) {
            known_step(playbook, step)?;
        }
        match &event {
            Event::Answer { .. } => return self.allowed_answer(bundle, playbook, by, event),
            Event::Retract { key, .. } => self.answered(key)?,
            Event::Note { text, .. } => filled(text, &refused::NOTE_EMPTY)?,
            Event::Evidence(evidence) => {
                filled(&evidence.name, &refused::EVIDENCE_UNNAMED)?;
                filled(&evidence.kept_at, &refused::EVIDENCE_NOWHERE)?;
                check(evidence.size <= MOST_BYTES, || {
                    refused::EVIDENCE_TOO_LARGE.refuse()
                })?;
            }
            Event::HandOver { to, .. } => filled(to, &refused::RECEIVER_MISSING)?,
            Event::Approve { step, role } => approvable(playbook, step, role)?,
            Event::Undone { step, .. } => self.undoable(bundle, step)?,
            Event::Output(kept) => self.checked_output(bundle, playbook, kept)?,
            Event::Opened {} | Event::Move(_) => {
                return Err(refused::OPENED_ALREADY.refuse());
            }
        }
        Ok(event)
    }

    fn allowed_answer(
        &self,
        bundle: &Bundle,
        playbook: &Playbook,
        by: &str,
        event: Event,
    ) -> Result<Event, Refusal> {
        let Event::Answer {
            key,
            value,
            reason,
            note,
        } = event
        else {
            return Ok(event);
        };
        let fact = playbook.fact(&key).ok_or_else(|| {
            refused::ASKS_NO_SUCH_FACT.with(&[("playbook", &playbook.id()), ("name", &key)])
        })?;
        let Answer { value, reason } = answer::checked(playbook, fact, Answer { value, reason })?;
        if reason.is_none() && self.overrides(&fact.kind, &key, &value) {
            return Err(refused::OVERRIDES_WITHOUT_REASON.with(&[("fact", &key)]));
        }
        if is_text(&value, DONE)
            && let Some(action) = playbook.action(&key)
        {
            self.check_kept(bundle, playbook, &key)?;
            self.check_unproven(bundle, playbook, &key, reason.as_ref())?;
            self.check_approved(bundle, action, &key, by)?;
        }
        let note = note.filter(|note| !note.trim().is_empty());
        Ok(Event::Answer {
            key,
            value,
            reason,
            note,
        })
    }

    /// Refuses to take a change as done while outputs show that the state before it was not kept.
    fn check_kept(&self, bundle: &Bundle, playbook: &Playbook, step: &str) -> Result<(), Refusal> {
        let standing = self.standing();
        let outputs = self.told_after(bundle, playbook, &standing);
        outputs.check_kept(step)
    }

    /// Refuses to take a change as done that does not hold, unless somebody says why it counts as done.
    fn check_unproven(
        &self,
        bundle: &Bundle,
        playbook: &Playbook,
        step: &str,
        reason: Option<&String>,
    ) -> Result<(), Refusal> {
        let standing = self.standing();
        let outputs = self.told_after(bundle, playbook, &standing);
        let fails = outputs.fails(step) && reason.is_none();
        check(!fails, || {
            refused::DONE_WITHOUT_REASON.with(&[("step", &step)])
        })
    }

    /// Refuses an output that no command of the playbook printed, and values that its facts do not take.
    fn checked_output(
        &self,
        bundle: &Bundle,
        playbook: &Playbook,
        kept: &KeptOutput,
    ) -> Result<(), Refusal> {
        let standing = self.standing();
        let outputs = self.told_after(bundle, playbook, &standing);
        let hearing = self.hearing(bundle, playbook, &standing.answers);
        hearing.check(&outputs, kept)
    }

    fn answered(&self, key: &str) -> Result<(), Refusal> {
        let answered = self.standing().answers.contains_key(key);
        check(answered, || {
            refused::NO_ANSWER_TO_RETRACT.with(&[("key", &key)])
        })
    }

    fn undoable(&self, bundle: &Bundle, step: &str) -> Result<(), Refusal> {
        let open = |it: &super::Undo| it.step == step && it.undone.is_none();
        let listed = self.undo(bundle, DEFAULT_LANGUAGE)?.iter().any(open);
        check(listed, || refused::NOTHING_TO_UNDO.with(&[("step", &step)]))
    }

    /// Whether the alert says something else.
    fn overrides(&self, kind: &Kind, key: &str, value: &Value) -> bool {
        let stated = self.alert().facts.get(key);
        stated.is_some_and(|it| kind.admits(&it.value) && it.value != *value)
    }

    /// Refuses to take an action as done that somebody else has to approve first.
    fn check_approved(
        &self,
        bundle: &Bundle,
        action: &Action,
        step: &str,
        by: &str,
    ) -> Result<(), Refusal> {
        let Some(role) = &action.approve else {
            return Ok(());
        };
        let approvers = self.approvers(bundle, step);
        check(!approvers.is_empty(), || {
            refused::APPROVE_FIRST.with(&[("step", &step), ("role", role)])
        })?;
        let by_another = approvers
            .iter()
            .any(|approver| !is_same_person(approver, by));
        check(!action.irreversible || by_another, || {
            refused::APPROVED_ALONE.with(&[("step", &step), ("by", &by)])
        })
    }

    /// Who approved a step with the commands that it has now.
    #[must_use]
    pub fn approvers(&self, bundle: &Bundle, step: &str) -> Vec<&str> {
        let now = self.action_after(bundle, self.journal.len(), step, DEFAULT_LANGUAGE);
        // What cannot be shown yet cannot have been approved.
        let Some(Then {
            action, commands, ..
        }) = now.filter(|now| now.whole)
        else {
            return Vec::new();
        };
        let approvals = self.journal.iter().enumerate().filter(|(number, entry)| {
            let names = matches!(&entry.event, Event::Approve { step: it, role }
                if it == step && action.approve.as_ref() == Some(role));
            names
                && self
                    .action_after(bundle, *number, step, DEFAULT_LANGUAGE)
                    .is_some_and(|then| then.commands == commands)
        });
        approvals.map(|(_, entry)| entry.by.as_str()).collect()
    }

    /// What an answer of the journal is in view of the entries before it; nothing for other entries.
    #[must_use]
    pub fn meaning(&self, bundle: &Bundle, number: usize) -> Vec<Meaning> {
        let event = self.journal.get(number).map(|entry| &entry.event);
        let Some(Event::Answer { key, value, .. }) = event else {
            return Vec::new();
        };
        let CaseState { answers, .. } = self.standing_after(number);
        let revises = answers
            .get(key)
            .is_some_and(|before| before.value != *value);
        let stated = self.alert().facts.get(key);
        let overrides = stated.is_some_and(|stated| stated.value != *value);
        let meanings = [
            (revises, Meaning::Revise),
            (overrides, Meaning::Override),
            (is_text(value, SKIPPED), Meaning::Skip),
            (
                is_text(value, DONE) && self.failed_before(bundle, number, key),
                Meaning::Unproven,
            ),
        ];
        let holds = meanings.into_iter().filter(|(holds, _)| *holds);
        holds.map(|(_, meaning)| meaning).collect()
    }
}

impl Case {
    /// Whether outputs before an entry show that an action does not hold.
    fn failed_before(&self, bundle: &Bundle, number: usize, step: &str) -> bool {
        let standing = self.standing_after(number);
        let playbook = standing.playbook(bundle);
        playbook.is_some_and(|playbook| self.told_after(bundle, playbook, &standing).fails(step))
    }
}

fn is_text(value: &Value, text: &str) -> bool {
    matches!(value, Value::Text(it) if it == text)
}

/// Names are what callers say they are; a different case or blanks around make no other person.
fn is_same_person(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

fn known_step(playbook: &Playbook, step: &str) -> Result<(), Refusal> {
    let known = playbook.steps().iter().any(|it| it.id == step);
    check(known, || {
        refused::NO_SUCH_STEP.with(&[("playbook", &playbook.id()), ("step", &step)])
    })
}

fn approvable(playbook: &Playbook, step: &str, role: &str) -> Result<(), Refusal> {
    let wanted = playbook
        .action(step)
        .and_then(|action| action.approve.as_deref());
    let wanted = wanted.ok_or_else(|| refused::NEEDS_NO_APPROVAL.with(&[("step", &step)]))?;
    check(wanted == role, || {
        refused::OTHER_ROLE.with(&[("step", &step), ("wanted", &wanted), ("role", &role)])
    })
}

fn filled(text: &str, missing: &'static Message) -> Result<(), Refusal> {
    check(!text.trim().is_empty(), || missing.refuse())
}

fn check(holds: bool, refusal: impl FnOnce() -> Refusal) -> Result<(), Refusal> {
    match holds {
        true => Ok(()),
        false => Err(refusal()),
    }
}
