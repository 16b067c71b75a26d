//! `nextmove walk`: asks in the terminal until the case is closed.

use std::io::{BufRead, Write};

use clap::ValueEnum;
use nextmove::bundle::Bundle;
use nextmove::command::{FilledCommand, FilledInput, Purpose};
use nextmove::diagnostic::Refusal;
use nextmove::visible::visible;
use nextmove::wire::{self, ActStep, NextReply, NextRequest, ShownStep};
use serde_json::{Value as Json, json};

use crate::failure::{Failure, UNFINISHED};
use crate::phrases::{Phrases, phrases};

/// The shell that commands are shown for.
#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum Shell {
    /// bash, zsh and the like.
    #[default]
    Posix,
    /// PowerShell 7.
    Powershell,
}

/// A walk: the alert, the answers so far, and their order.
pub(crate) struct Walk<'b> {
    bundle: &'b Bundle,
    document: Vec<u8>,
    request: NextRequest,
    shell: Shell,
    given: Vec<String>,
}

/// What a line of input asks for.
enum Input {
    Answer(String),
    Back,
    Quit,
}

impl<'b> Walk<'b> {
    pub(crate) fn new(
        bundle: &'b Bundle,
        document: Vec<u8>,
        request: NextRequest,
        shell: Shell,
    ) -> Self {
        Self {
            bundle,
            document,
            request,
            shell,
            given: Vec::new(),
        }
    }

    /// Asks until the case is closed.
    pub(crate) fn run(
        &mut self,
        input: &mut dyn BufRead,
        out: &mut dyn Write,
    ) -> Result<(), Failure> {
        let lang = self.request.lang.clone().unwrap_or_default();
        let phrases = phrases(&lang);
        let mut reply = self.next()?;
        loop {
            self.show(&reply, phrases, out)?;
            let Some(key) = asked(&reply.step) else {
                return Ok(());
            };
            reply = self.take(&reply, key.to_owned(), phrases, input, out)?;
        }
    }

    fn next(&self) -> Result<NextReply, Refusal> {
        wire::next(self.bundle, &self.document, &self.request)
    }

    /// Takes lines until one of them changes the answers.
    fn take(
        &mut self,
        reply: &NextReply,
        key: String,
        phrases: &Phrases,
        input: &mut dyn BufRead,
        out: &mut dyn Write,
    ) -> Result<NextReply, Failure> {
        loop {
            match line(phrases.prompt, input, out)? {
                Input::Quit => return Err(unfinished()),
                Input::Back => {
                    if let Some(last) = self.given.pop() {
                        self.request.answers.remove(&last);
                    }
                    return Ok(self.next()?);
                }
                Input::Answer(typed) => {
                    let answer = self.answer(&reply.step, &typed, phrases, input, out)?;
                    self.request.answers.insert(key.clone(), answer);
                    match self.next() {
                        Ok(next) => {
                            self.given.push(key);
                            return Ok(next);
                        }
                        Err(refusal) => writeln!(out, "{}", visible(&refusal.message))?,
                    }
                    self.request.answers.remove(&key);
                }
            }
        }
    }

    /// The typed answer as a value: a choice by its number, a reason where one is needed.
    fn answer(
        &self,
        step: &ShownStep,
        typed: &str,
        phrases: &Phrases,
        input: &mut dyn BufRead,
        out: &mut dyn Write,
    ) -> Result<Json, Failure> {
        let values = choices(step);
        let number = typed
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1));
        let value = number
            .and_then(|index| values.get(index).copied())
            .unwrap_or(typed);
        if !needs_reason(step, value) {
            return Ok(json!(value));
        }
        match line(phrases.reason, input, out)? {
            Input::Answer(reason) => Ok(json!({ "value": value, "reason": reason })),
            Input::Back => Ok(Json::Null),
            Input::Quit => Err(unfinished()),
        }
    }

    fn show(
        &self,
        reply: &NextReply,
        phrases: &Phrases,
        out: &mut dyn Write,
    ) -> Result<(), Failure> {
        match &reply.step {
            ShownStep::Ask(step) => {
                writeln!(out, "\n{}\n{}", step.title, step.text)?;
                numbered(step.options.iter().map(|option| &option.label), out)?;
                if let Some(suggested) = &step.suggested {
                    writeln!(out, "=> {}", suggested.label)?;
                }
            }
            ShownStep::Act(step) => self.show_action(step, phrases, out)?,
            ShownStep::End(step) => {
                writeln!(
                    out,
                    "\n{}\n{}\n{}",
                    step.title, step.text, step.verdict_label
                )?;
                if let Some(status) = &step.status {
                    writeln!(out, "{}: {}", phrases.status, status.label)?;
                    for command in &status.commands {
                        self.show_command(command, phrases, out)?;
                    }
                }
                return Ok(());
            }
        }
        let remaining = reply.remaining;
        writeln!(
            out,
            "{}: {} - {}",
            phrases.remaining, remaining.least, remaining.most
        )?;
        Ok(())
    }

    fn show_action(
        &self,
        step: &ActStep,
        phrases: &Phrases,
        out: &mut dyn Write,
    ) -> Result<(), Failure> {
        writeln!(out, "\n{}\n{}", step.title, step.text)?;
        let parts = [
            (phrases.why, Some(&step.why)),
            (phrases.affects, step.affects.as_ref()),
            (phrases.check, step.check.as_ref()),
            (phrases.undo, step.undo.as_ref()),
        ];
        for (name, text) in parts {
            if let Some(text) = text {
                writeln!(out, "{name}: {text}")?;
            }
        }
        if !step.needs.is_empty() {
            writeln!(out, "{}: {}", phrases.needs, step.needs.join(", "))?;
        }
        for command in &step.commands {
            self.show_command(command, phrases, out)?;
        }
        writeln!(out)?;
        numbered(step.replies.iter().map(|reply| &reply.label), out)
    }

    fn show_command(
        &self,
        command: &FilledCommand,
        phrases: &Phrases,
        out: &mut dyn Write,
    ) -> Result<(), Failure> {
        let purpose = purpose(command, phrases);
        let or = if command.instead { phrases.instead } else { "" };
        let (tool, text) = match (&command.input, self.shell) {
            (FilledInput::Program { posix, .. }, Shell::Posix) => (String::new(), posix.as_str()),
            (FilledInput::Program { .. }, Shell::Powershell) => {
                (String::new(), command.input.text())
            }
            (input, _) => (format!(" ({})", command.tool), input.text()),
        };
        writeln!(out, "\n# {or}{purpose}{tool}\n{text}")?;
        Ok(())
    }
}

fn asked(step: &ShownStep) -> Option<&str> {
    match step {
        ShownStep::Ask(step) => Some(&step.asks),
        ShownStep::Act(step) => Some(&step.asks),
        ShownStep::End(_) => None,
    }
}

fn choices(step: &ShownStep) -> Vec<&str> {
    match step {
        ShownStep::Ask(step) => step.options.iter().map(|option| &*option.value).collect(),
        ShownStep::Act(step) => step.replies.iter().map(|reply| &*reply.value).collect(),
        ShownStep::End(_) => Vec::new(),
    }
}

fn needs_reason(step: &ShownStep, value: &str) -> bool {
    matches!(step, ShownStep::Act(step)
        if step.replies.iter().any(|reply| reply.value == value && reply.needs_reason))
}

fn purpose(command: &FilledCommand, phrases: &Phrases) -> &'static str {
    match command.purpose {
        Purpose::Before => phrases.before,
        Purpose::Run => phrases.run,
        Purpose::Verify => phrases.verify,
        Purpose::Undo => phrases.take_back,
    }
}

fn numbered<'l>(
    labels: impl Iterator<Item = &'l String>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    for (number, label) in (1..).zip(labels) {
        writeln!(out, "  {number}. {label}")?;
    }
    Ok(())
}

fn line(prompt: &str, input: &mut dyn BufRead, out: &mut dyn Write) -> Result<Input, Failure> {
    write!(out, "{prompt}: ")?;
    out.flush()?;
    let mut line = String::new();
    if input.read_line(&mut line)? == 0 {
        writeln!(out)?;
        return Err(unfinished());
    }
    Ok(match line.trim() {
        "b" => Input::Back,
        "q" => Input::Quit,
        typed => Input::Answer(typed.to_owned()),
    })
}

fn unfinished() -> Failure {
    UNFINISHED
        .refuse("the input ended before the case was closed")
        .into()
}
