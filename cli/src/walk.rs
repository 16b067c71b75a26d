//! `nextmove walk`: asks in the terminal until the case is closed.

use std::collections::BTreeMap;
use std::io::{BufRead, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use clap::ValueEnum;
use nextmove::command::{FilledCommand, FilledInput, Purpose};
use nextmove::diagnostic::failed::UNFINISHED;
use nextmove::diagnostic::{Refusal, refused};
use nextmove::kind::LATER;
use nextmove::output::Told;
use nextmove::playbook::Phase;
use nextmove::visible::visible;
use nextmove::wire::{
    ActStep, Approval, AskStep, CaseStep, ReplyChoice, Seen, ShownDisruption, ShownStep,
};
use serde_json::{Value as Json, json};

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
    answers: &'s mut dyn Keeper,
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
pub(crate) trait Keeper {
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

/// What a line of input asks for.
enum Input {
    Answer(String),
    Approve,
    Back,
    Quit,
}

impl<'s> Walk<'s> {
    pub(crate) fn new(
        answers: &'s mut dyn Keeper,
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

    /// What a saved file gave.
    fn show_told(
        &self,
        saved: &Saved,
        told: &CaseStep,
        out: &mut dyn Write,
    ) -> Result<(), Failure> {
        let name = saved.file.display().to_string();
        writeln!(out, "\n{}: {}", self.phrases.read, visible(&name))?;
        let Some(tell) = &told.tell else {
            return Ok(());
        };
        for answer in &tell.settled {
            writeln!(out, "  {} {}", answer.title, answer.label)?;
        }
        for (fact, told) in &tell.told {
            writeln!(out, "  {}", visible(&self::told(fact, told)))?;
        }
        if let Some(holds) = &tell.holds {
            let value = json!(holds.value);
            let value = value.as_str().unwrap_or_default();
            writeln!(out, "  {}: {value}", self.phrases.standing)?;
        }
        for notice in &tell.notices {
            let fact = notice.fact.as_deref().unwrap_or("-");
            let why = json!(notice.why);
            writeln!(out, "  {fact}: {}", why.as_str().unwrap_or_default())?;
        }
        Ok(())
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
                (Input::Quit, _) => return Err(unfinished()),
                (Input::Back, _) => return self.answers.back(),
                (Input::Approve, Some(approval)) => {
                    let by = typed(&self.phrases.approver, input, out)?;
                    self.answers.approve(approval, &by)?
                }
                (Input::Approve, None) => self.answers.answer(key, &json!("a"))?,
                (Input::Answer(typed), _) if typed.is_empty() && is_action(&stands.next.step) => {
                    // Commands may have been run in the meantime.
                    match self.read_saved(stands, out)? {
                        Some(after) => return Ok(after),
                        None => continue,
                    }
                }
                (Input::Answer(typed), _) => {
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

    fn show(&self, stands: &CaseStep, out: &mut dyn Write) -> Result<(), Failure> {
        let phrases = &self.phrases;
        match &stands.next.step {
            ShownStep::Ask(step) => {
                writeln!(out, "\n{}\n{}", step.title, step.text)?;
                numbered(step.options.iter().map(|option| &option.label), out)?;
                if let Some(none) = &step.none {
                    writeln!(out, "  0. {none}")?;
                }
                if let Some(suggested) = &step.suggested {
                    writeln!(out, "=> {}", suggested.label)?;
                }
                for side in &step.conflict {
                    writeln!(out, "<> {}", side.label)?;
                }
                for seen in &step.seen {
                    writeln!(out, "~ {}", visible(&sight(seen)))?;
                }
                self.show_typed(step, out)?;
            }
            ShownStep::Act(step) => self.show_action(step, out)?,
            ShownStep::End(step) => {
                writeln!(
                    out,
                    "\n{}\n{}\n{}",
                    step.title, step.text, step.verdict_label
                )?;
                for not_done in &step.not_done {
                    let label = not_done.label.as_ref().map(|label| format!(" ({label})"));
                    let label = label.unwrap_or_default();
                    writeln!(out, "{}: {}{label}", phrases.not_done, not_done.title)?;
                }
                self.show_follow(stands, out)?;
                if let Some(status) = &step.status {
                    writeln!(out, "{}: {}", phrases.status, status.label)?;
                    for command in &status.commands {
                        self.show_command(command, phrases, out)?;
                    }
                }
                return Ok(());
            }
        }
        if let Some(approval) = &stands.approval {
            let (needs, role) = (&phrases.approval, visible(&approval.role));
            let approvers = approval.approvers.join(", ");
            writeln!(out, "{needs}: {role} [{}]", visible(&approvers))?;
        }
        self.show_follow(stands, out)?;
        for debt in &stands.next.debts {
            writeln!(out, "{}: {}", phrases.later, debt.title)?;
        }
        let remaining = stands.next.remaining;
        writeln!(
            out,
            "{}: {} - {}",
            phrases.remaining, remaining.least, remaining.most
        )?;
        Ok(())
    }

    /// The cases that follow from what was done.
    fn show_follow(&self, stands: &CaseStep, out: &mut dyn Write) -> Result<(), Failure> {
        for case in &stands.next.follow {
            let facts = case
                .facts
                .iter()
                .map(|(name, value)| format!("{name}: {value}"));
            let facts: Vec<String> = facts.collect();
            let line = format!(
                "{}: {} ({})",
                self.phrases.follow,
                case.playbook,
                facts.join(", ")
            );
            writeln!(out, "{}", visible(&line))?;
        }
        Ok(())
    }

    /// What a typed answer looks like, and the numbers of the answers without a value.
    fn show_typed(&self, step: &AskStep, out: &mut dyn Write) -> Result<(), Failure> {
        let Some(typed) = &step.typed else {
            return Ok(());
        };
        let example = typed.example.as_ref().map(|it| format!(" ({it})"));
        let example = example.unwrap_or_default();
        writeln!(out, "{}: {}{example}", self.phrases.form, typed.form)?;
        numbered(typed.declines.iter().map(|it| &it.label), out)?;
        numbered_from(
            typed.declines.len().saturating_add(1),
            step.replies.iter().map(|reply| &reply.label),
            out,
        )
    }

    fn show_action(&self, step: &ActStep, out: &mut dyn Write) -> Result<(), Failure> {
        let phrases = &self.phrases;
        writeln!(out, "\n{}\n{}", step.title, step.text)?;
        let ShownDisruption { label, text, .. } = &step.disruption;
        let disruption = text
            .as_ref()
            .map_or_else(|| label.clone(), |text| format!("{label}. {text}"));
        let parts = [
            (&phrases.why, Some(&step.why)),
            (&phrases.disruption, Some(&disruption)),
            (&phrases.check, step.check.as_ref()),
            (&phrases.undo, step.undo.as_ref()),
        ];
        for (name, text) in parts {
            if let Some(text) = text {
                writeln!(out, "{name}: {text}")?;
            }
        }
        writeln!(out, "{}: {}", phrases.way_back, step.reversibility_label)?;
        for left_out in &step.left_out {
            let titles = left_out.declined.iter().map(|it| it.title.as_str());
            let titles: Vec<&str> = titles.collect();
            writeln!(
                out,
                "{} ({}): {}",
                phrases.left_out,
                left_out.tool,
                titles.join("; ")
            )?;
        }
        if !step.needs.is_empty() {
            writeln!(out, "{}: {}", phrases.needs, step.needs.join(", "))?;
        }
        for command in &step.commands {
            self.show_command(command, phrases, out)?;
        }
        if let Some(standing) = &step.standing {
            let value = json!(standing.value);
            let value = value.as_str().unwrap_or_default();
            writeln!(out, "\n{}: {value}", phrases.standing)?;
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
        let or = match command.instead {
            true => format!("{}: ", phrases.instead),
            false => String::new(),
        };
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

fn is_action(step: &ShownStep) -> bool {
    matches!(step, ShownStep::Act(_))
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

/// The value of a choice that was typed, or its number.
fn chosen<'t>(step: &'t ShownStep, typed: &'t str) -> &'t str {
    if let Some((_, reply)) = reply_before(step, typed) {
        return &reply.value;
    }
    let value = place(typed).and_then(|place| choices(step).get(place).copied());
    value.unwrap_or(typed)
}

/// The answer without a value whose number was typed.
fn declined(step: &ShownStep, typed: &str) -> Option<Json> {
    let ShownStep::Ask(ask) = step else {
        return None;
    };
    let choice = ask.typed.as_ref()?.declines.get(place(typed)?)?;
    Some(json!(choice.value))
}

/// The reply to the action that a typed question is for, whose number was typed.
fn reply_before<'s>(step: &'s ShownStep, typed: &str) -> Option<(&'s str, &'s ReplyChoice)> {
    let ShownStep::Ask(step) = step else {
        return None;
    };
    let declines = step.typed.as_ref()?.declines.len();
    let reply = step.replies.get(place(typed)?.checked_sub(declines)?)?;
    Some((&step.id, reply))
}

/// The key under which such a reply is given.
fn replied_to<'s>(step: &'s ShownStep, typed: &str) -> Option<&'s str> {
    reply_before(step, typed).map(|(key, _)| key)
}

/// A fact that an output told, with the place that says so and what is missing there.
fn told(fact: &str, told: &Told) -> String {
    let missing = told.missing.as_ref().map(|name| format!(" !{name}"));
    let missing = missing.unwrap_or_default();
    format!("{fact} = {} ({}{missing})", told.value, told.from)
}

/// What an output shows of a question that it could not answer.
fn sight(seen: &Seen) -> String {
    let facts = seen.told.iter();
    let facts = facts.map(|(fact, told)| self::told(fact, told));
    let why = seen.why.iter().map(|why| json!(why));
    let why = why.map(|why| why.as_str().unwrap_or_default().to_owned());
    let parts: Vec<String> = facts.chain(why).chain(seen.error.clone()).collect();
    format!("{}: {} [{}]", seen.title, parts.join("; "), seen.looked)
}

/// The place of a choice by the number that was typed.
fn place(typed: &str) -> Option<usize> {
    typed.parse::<usize>().ok()?.checked_sub(1)
}

fn takes_several(step: &ShownStep) -> bool {
    matches!(step, ShownStep::Ask(step) if step.none.is_some())
}

/// The values of several choices; 0 alone stands for none. The engine refuses what is no choice,
/// an empty line among it.
fn several(step: &ShownStep, typed: &str) -> Json {
    let words = typed.split([' ', ',']).filter(|word| !word.is_empty());
    let values: Vec<&str> = words.map(|word| chosen(step, word)).collect();
    match values.as_slice() {
        [] => json!(""),
        ["0"] => json!([]),
        values => json!(values),
    }
}

fn prompt<'p>(step: &ShownStep, phrases: &'p Phrases) -> &'p str {
    if takes_several(step) {
        &phrases.prompt_several
    } else {
        &phrases.prompt
    }
}

fn needs_reason(step: &ShownStep, value: &str) -> bool {
    let replies = match step {
        ShownStep::Act(step) => &step.replies,
        ShownStep::Ask(step) => &step.replies,
        ShownStep::End(_) => return false,
    };
    let mut replies = replies.iter();
    replies.any(|reply| reply.value == value && reply.needs_reason)
}

fn purpose<'p>(command: &FilledCommand, phrases: &'p Phrases) -> &'p str {
    match command.purpose {
        Purpose::Before => &phrases.before,
        Purpose::Run => &phrases.run,
        Purpose::Verify => &phrases.verify,
        Purpose::Undo => &phrases.take_back,
    }
}

fn numbered<'l>(
    labels: impl Iterator<Item = &'l String>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    numbered_from(1, labels, out)
}

fn numbered_from<'l>(
    first: usize,
    labels: impl Iterator<Item = &'l String>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    for (number, label) in (first..).zip(labels) {
        writeln!(out, "  {number}. {label}")?;
    }
    Ok(())
}

fn line(prompt: &str, input: &mut dyn BufRead, out: &mut dyn Write) -> Result<Input, Failure> {
    Ok(match &*typed(prompt, input, out)? {
        "a" => Input::Approve,
        "b" => Input::Back,
        "q" => Input::Quit,
        typed => Input::Answer(typed.to_owned()),
    })
}

/// How many bytes a line has at most that is typed.
const LONGEST_LINE: u64 = 64 << 10;

/// A line as it was typed.
fn typed(prompt: &str, input: &mut dyn BufRead, out: &mut dyn Write) -> Result<String, Failure> {
    write!(out, "{prompt}: ")?;
    out.flush()?;
    let mut line = String::new();
    if input.take(LONGEST_LINE + 1).read_line(&mut line)? == 0 {
        writeln!(out)?;
        return Err(unfinished());
    }
    if line.len() as u64 > LONGEST_LINE {
        let message = format!("the line has more than {LONGEST_LINE} bytes, which is the limit");
        return Err(refused::TOO_LARGE.refuse(message).into());
    }
    Ok(line.trim().to_owned())
}

fn unfinished() -> Failure {
    UNFINISHED
        .refuse("the input ended before the case was closed")
        .into()
}

#[cfg(test)]
mod tests {
    use nextmove::wire::Choice;

    use super::*;

    fn question() -> ShownStep {
        let options = ["secrets", "keys", "cannot_tell"].map(|option| Choice {
            value: option.into(),
            label: option.into(),
        });
        ShownStep::Ask(Box::new(AskStep {
            id: "sort.secrets".into(),
            title: "What was read?".into(),
            text: String::new(),
            asks: "touched".into(),
            answer: "several_of",
            options: options.into(),
            none: Some("None of these".into()),
            suggested: None,
            conflict: Vec::new(),
            seen: Vec::new(),
            typed: None,
            replies: Vec::new(),
        }))
    }

    #[test]
    fn several_options_are_typed_as_numbers_or_values() {
        let answer = |typed| several(&question(), typed);
        assert_eq!(answer("2 1"), json!(["keys", "secrets"]));
        assert_eq!(answer("secrets, 2"), json!(["secrets", "keys"]));
        assert_eq!(answer("cannot_tell"), json!(["cannot_tell"]));
        assert_eq!(answer("0"), json!([]));
    }

    #[test]
    fn an_empty_line_is_never_taken_for_none() {
        assert_eq!(several(&question(), " "), json!(""));
        assert_eq!(several(&question(), "0 1"), json!(["0", "secrets"]));
    }
}
