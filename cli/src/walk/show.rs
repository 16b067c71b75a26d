//! A step, shown in the terminal.

use std::io::Write;

use nextmove::command::{FilledCommand, FilledInput, Purpose};
use nextmove::output::Told;
use nextmove::visible::visible;
use nextmove::wire::{ActStep, AskStep, CaseStep, Seen, ShownDisruption, ShownStep};
use serde_json::json;

use super::{Shell, Walk};
use crate::failure::Failure;
use crate::phrases::Phrases;
use crate::saved::Saved;

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

impl Walk<'_> {
    /// What a saved file gave.
    pub(super) fn show_told(
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

    pub(super) fn show(&self, stands: &CaseStep, out: &mut dyn Write) -> Result<(), Failure> {
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
