//! `nextmove walk`: asks in the terminal until the case is closed.

mod show;
mod typed;

use std::collections::BTreeMap;
use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use clap::ValueEnum;
use nextmove::diagnostic::Refusal;
use nextmove::kind::LATER;
use nextmove::playbook::Phase;
use nextmove::visible::visible;
use nextmove::wire::{Approval, CaseStep, ShownStep};
use serde_json::{Value as Json, json};
use typed::{
    TypedLine, asked, chosen, declined, is_action, line, needs_reason, prompt, replied_to, several,
    takes_several, typed, unfinished,
};

use crate::failure::Failure;
use crate::phrases::Phrases;
use crate::saved::Saved;

/// The shell that commands are shown for.
#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum Shell {
    /// bash, zsh and the like.
    #[default]
    Posix,
    /// PowerShell 7.
    Powershell,
}

/// A walk in the terminal.
pub(crate) struct Walk<'s> {
    answers: &'s mut dyn Session,
    phrases: Phrases,
    shell: Shell,
    /// Whether what can wait is put off until a containment was asked for.
    contain_first: bool,
    /// Where outputs are saved.
    folder: &'s Path,
    /// The files that were read, and when they had been written.
    read: BTreeMap<PathBuf, SystemTime>,
}

/// What keeps the answers of a walk, and says where they lead.
pub(crate) trait Session {
    /// Where the walk stands.
    fn stands(&self) -> Result<CaseStep, Failure>;

    /// Takes an answer, or refuses it and changes nothing.
    fn answer(&mut self, key: &str, answer: &Json) -> Result<Result<CaseStep, Refusal>, Failure>;

    /// Takes the last answer back, where there is one.
    fn back(&mut self) -> Result<CaseStep, Failure>;

    /// Reads what a command printed.
    fn tell(&mut self, output: &Json) -> Result<Result<CaseStep, Refusal>, Failure>;

    /// Takes an approval, where they are kept.
    fn approve(
        &mut self,
        approval: &Approval,
        by: &str,
    ) -> Result<Result<CaseStep, Refusal>, Failure>;
}

impl<'s> Walk<'s> {
    pub(crate) fn new(
        answers: &'s mut dyn Session,
        phrases: Phrases,
        shell: Shell,
        folder: &'s Path,
    ) -> Self {
        Self {
            answers,
            phrases,
            shell,
            folder,
            read: BTreeMap::new(),
            contain_first: false,
        }
    }

    /// Puts off what can wait until a containment was asked for.
    pub(crate) fn contain_first(self, contain_first: bool) -> Self {
        Self {
            contain_first,
            ..self
        }
    }

    /// Asks until the case is closed.
    pub(crate) fn run(
        &mut self,
        input: &mut dyn BufRead,
        out: &mut dyn Write,
    ) -> Result<(), Failure> {
        let mut stands = self.answers.stands()?;
        if let Some(happened) = &stands.next.what_happened {
            writeln!(out, "{}", happened.text)?;
            for fact in &happened.facts {
                writeln!(out, "  {} {}", fact.title, fact.label)?;
            }
        }
        loop {
            if let Some(key) = self.put_off(&stands.next.step) {
                stands = self.answers.answer(&key, &json!(LATER))??;
                continue;
            }
            if let Some(after) = self.read_saved(&stands, out)? {
                stands = after;
                continue;
            }
            self.show(&stands, out)?;
            let Some(key) = asked(&stands.next.step) else {
                return Ok(());
            };
            stands = self.take(&stands, key, input, out)?;
        }
    }

    /// The action that is put off, if the step asks for one that can wait.
    fn put_off(&mut self, step: &ShownStep) -> Option<String> {
        let (id, replies) = match step {
            ShownStep::Act(act) => {
                self.contain_first &= act.phase != Phase::Contain;
                (&act.id, &act.replies)
            }
            ShownStep::Ask(ask) => (&ask.id, &ask.replies),
            ShownStep::End(_) => return None,
        };
        let can_wait = replies.iter().any(|reply| reply.value == LATER);
        (self.contain_first && can_wait).then(|| id.clone())
    }

    /// Reads the saved files of the present action that were not read yet, and says what they gave;
    /// where the case stands then, if there was one.
    fn read_saved(
        &mut self,
        stands: &CaseStep,
        out: &mut dyn Write,
    ) -> Result<Option<CaseStep>, Failure> {
        let ShownStep::Act(step) = &stands.next.step else {
            return Ok(None);
        };
        let mut after = None;
        for command in &step.commands {
            let Some(saved) = Saved::of(&step.id, command, self.folder) else {
                continue;
            };
            let Some(written) = saved.written() else {
                continue;
            };
            if self.read.get(&saved.file) == Some(&written) {
                continue;
            }
            self.read.insert(saved.file.clone(), written);
            match self.answers.tell(&saved.output()?)? {
                Ok(told) => {
                    self.show_told(&saved, &told, out)?;
                    after = Some(told);
                }
                Err(refusal) => {
                    let name = saved.file.display().to_string();
                    writeln!(out, "{}: {}", visible(&name), visible(&refusal.message))?;
                }
            }
        }
        Ok(after)
    }

    /// Takes lines until one of them changes the answers.
    fn take(
        &mut self,
        stands: &CaseStep,
        key: &str,
        input: &mut dyn BufRead,
        out: &mut dyn Write,
    ) -> Result<CaseStep, Failure> {
        loop {
            let taken = match (
                line(prompt(&stands.next.step, &self.phrases), input, out)?,
                &stands.approval,
            ) {
                (TypedLine::Quit, _) => return Err(unfinished()),
                (TypedLine::Back, _) => return self.answers.back(),
                (TypedLine::Approve, Some(approval)) => {
                    let by = typed(&self.phrases.approver, input, out)?;
                    self.answers.approve(approval, &by)?
                }
                (TypedLine::Approve, None) => self.answers.answer(key, &json!("a"))?,
                (TypedLine::Answer(typed), _)
                    if typed.is_empty() && is_action(&stands.next.step) =>
                {
                    // Commands may have been run in the meantime.
                    match self.read_saved(stands, out)? {
                        Some(after) => return Ok(after),
                        None => continue,
                    }
                }
                (TypedLine::Answer(typed), _) => {
                    let step = &stands.next.step;
                    let key = replied_to(step, &typed).unwrap_or(key);
                    match self.answer(step, &typed, input, out)? {
                        Some(answer) => self.answers.answer(key, &answer)?,
                        None => continue,
                    }
                }
            };
            match taken {
                Ok(next) => return Ok(next),
                Err(refusal) => writeln!(out, "{}", visible(&refusal.message))?,
            }
        }
    }

    /// The typed answer as a value: a choice by its number, a reason where one is needed. None where
    /// the analyst goes back from the reason.
    fn answer(
        &self,
        step: &ShownStep,
        typed: &str,
        input: &mut dyn BufRead,
        out: &mut dyn Write,
    ) -> Result<Option<Json>, Failure> {
        if takes_several(step) {
            return Ok(Some(several(step, typed)));
        }
        if let Some(declined) = declined(step, typed) {
            return Ok(Some(declined));
        }
        let value = chosen(step, typed);
        if !needs_reason(step, value) {
            return Ok(Some(json!(value)));
        }
        let reason = self::typed(&self.phrases.reason, input, out)?;
        match &*reason {
            "q" => Err(unfinished()),
            "b" => Ok(None),
            reason => Ok(Some(json!({ "value": value, "reason": reason }))),
        }
    }
}
