//! Ways to spoil a playbook, each with the code of the finding it must give.

use std::path::Path;

use nextmove::diagnostic::Code;
use nextmove_compiler::{Files, code};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::model::{Kind, Playbook, Step, choice};
use crate::render::{CASES, PLAYBOOK, TEXTS};

#[derive(Debug, Clone, Copy)]
pub(crate) enum Mutation {
    LeadBack,
    LeadNowhere,
    Orphan,
    DropArm,
    DropOption,
    AddRule,
    DropText,
    DropPart,
    RenameVariable,
    TakeName,
    RepeatStep,
    MisspellEffect,
    MisspellDisruption,
    UnsayDisruption,
    UntellDisruption,
    DenyDisruption,
    MisspellVerdict,
    DropUndo,
    DropBefore,
    DropCasesToEnd,
    DropCasesWithOption,
    AskTooLate,
    DropBranch,
    LeaveBranch,
    NextOutside,
    DropReturn,
    AddReturn,
    MisspellShared,
    GoThroughOne,
}

pub(crate) fn mutation() -> impl Strategy<Value = Mutation> {
    prop::sample::select(&Mutation::ALL[..])
}

impl Mutation {
    pub(crate) const ALL: [Self; 29] = [
        Self::LeadBack,
        Self::LeadNowhere,
        Self::Orphan,
        Self::DropArm,
        Self::DropOption,
        Self::AddRule,
        Self::DropText,
        Self::DropPart,
        Self::RenameVariable,
        Self::TakeName,
        Self::RepeatStep,
        Self::MisspellEffect,
        Self::MisspellDisruption,
        Self::UnsayDisruption,
        Self::UntellDisruption,
        Self::DenyDisruption,
        Self::MisspellVerdict,
        Self::DropUndo,
        Self::DropBefore,
        Self::DropCasesToEnd,
        Self::DropCasesWithOption,
        Self::AskTooLate,
        Self::DropBranch,
        Self::LeaveBranch,
        Self::NextOutside,
        Self::DropReturn,
        Self::AddReturn,
        Self::MisspellShared,
        Self::GoThroughOne,
    ];

    /// Spoils the files of a playbook at one of the places where that can be done; gives the code
    /// of the finding, or none where there is no such place.
    pub(crate) fn apply(
        self,
        playbook: &Playbook,
        at: Index,
        files: &mut Files,
    ) -> Option<&'static Code> {
        let spoil = Spoil { playbook, at };
        let (file, code, text) = match self {
            Self::LeadBack => (PLAYBOOK, &code::CYCLE, spoil.lead_to("step_0", files)?),
            Self::LeadNowhere => (PLAYBOOK, &code::UNKNOWN_STEP, spoil.lead_to("lost", files)?),
            Self::Orphan => {
                let orphan = "  orphan:\n    end: handed_over\n";
                let text = read(files, PLAYBOOK) + orphan;
                (PLAYBOOK, &code::UNREACHABLE_STEP, text)
            }
            Self::DropArm => (PLAYBOOK, &code::MISSING_ARM, spoil.drop_arm(files)?),
            Self::DropOption => (PLAYBOOK, &code::UNKNOWN_OPTION, spoil.drop_option(files)?),
            Self::AddRule => (PLAYBOOK, &code::SHADOWED_RULE, spoil.add_rule(files)?),
            Self::DropText => (TEXTS, &code::MISSING_TEXT, spoil.drop_text(files)),
            Self::DropPart => (TEXTS, &code::MISSING_TEXT, spoil.drop_part(files)?),
            Self::RenameVariable => {
                let text = spoil.replace_one(&read(files, TEXTS), "$bucket", "$bukket")?;
                (TEXTS, &code::UNKNOWN_VARIABLE, text)
            }
            Self::TakeName => (PLAYBOOK, &code::NAME_TAKEN, spoil.take_name(files)),
            Self::RepeatStep => (PLAYBOOK, &code::DUPLICATE_KEY, spoil.repeat_step(files)),
            Self::MisspellEffect => {
                let text =
                    spoil.replace_one(&read(files, PLAYBOOK), "    act: ", "    act: over")?;
                (PLAYBOOK, &code::UNKNOWN_PHASE, text)
            }
            Self::MisspellVerdict => {
                let text = spoil.replace_one(&read(files, PLAYBOOK), "end: ", "end: over")?;
                (PLAYBOOK, &code::UNKNOWN_VERDICT, text)
            }
            Self::DropUndo => {
                let text = read(files, PLAYBOOK);
                let text = spoil.replace_one(&text, "    undo: tool undo {bucket}\n", "")?;
                (PLAYBOOK, &code::NO_WAY_BACK, text)
            }
            Self::DropBefore => {
                let text = read(files, PLAYBOOK);
                let text = spoil.replace_one(&text, "    before: tool show {bucket}\n", "")?;
                (PLAYBOOK, &code::STATE_NOT_KEPT, text)
            }
            Self::DropCasesToEnd => (CASES, &code::UNCOVERED_END, spoil.drop_cases_to_end(files)?),
            Self::DropCasesWithOption => {
                let text = spoil.drop_cases_with_option(files)?;
                (CASES, &code::UNCOVERED_OPTION, text)
            }
            Self::AskTooLate => (PLAYBOOK, &code::ROAD_CHANGES, spoil.ask_too_late(files)?),
            _ => spoil
                .disruption(self, files)
                .or_else(|| spoil.composed(self, files))?,
        };
        *files = with(files, file, &text);
        Some(code)
    }
}

/// A file, the code of the finding, and the spoiled text.
pub(crate) type Spoiled = (&'static str, &'static Code, String);

pub(crate) struct Spoil<'p> {
    pub(crate) playbook: &'p Playbook,
    at: Index,
}

impl Spoil<'_> {
    /// One of the steps for which something holds.
    pub(crate) fn step(&self, holds: impl Fn(&Step) -> bool) -> Option<&Step> {
        let steps: Vec<&Step> = self
            .playbook
            .steps
            .iter()
            .filter(|step| holds(step))
            .collect();
        (!steps.is_empty()).then(|| *self.at.get(&steps))
    }

    fn decision(&self) -> Option<&Step> {
        self.step(|step| matches!(step.kind, Kind::Decide { .. }))
    }

    /// One of the places where a pattern stands, replaced.
    pub(crate) fn replace_one(
        &self,
        text: &str,
        pattern: &str,
        replacement: &str,
    ) -> Option<String> {
        let places: Vec<usize> = text
            .match_indices(pattern)
            .map(|(place, _)| place)
            .collect();
        if places.is_empty() {
            return None;
        }
        let place = *self.at.get(&places);
        let (before, after) = (&text[..place], &text[place + pattern.len()..]);
        Some([before, replacement, after].concat())
    }

    fn lead_to(&self, target: &str, files: &Files) -> Option<String> {
        let step = self.step(|step| !step.targets().is_empty())?;
        let old = &self.playbook.steps[step.targets()[0]].id;
        let text = read(files, PLAYBOOK);
        let block = block(&text, &step.id);
        let way = format!(": {old}\n");
        let new = block.replacen(&way, &format!(": {target}\n"), 1);
        Some(text.replacen(block, &new, 1))
    }

    fn drop_arm(&self, files: &Files) -> Option<String> {
        let step = self.decision()?;
        let text = read(files, PLAYBOOK);
        let block = block(&text, &step.id);
        let arm = block.lines().last().unwrap();
        let new = block.replacen(&format!("{arm}\n"), "", 1);
        Some(text.replacen(block, &new, 1))
    }

    fn drop_option(&self, files: &Files) -> Option<String> {
        let several =
            |step: &Step| matches!(&step.kind, Kind::Decide { arms, .. } if arms.len() > 2);
        let fact = choice(self.step(several)?);
        let text = read(files, PLAYBOOK);
        let block = block(&text, &fact);
        let new = block.replacen("[option_0, ", "[", 1);
        Some(text.replacen(block, &new, 1))
    }

    /// Gives a choice a second rule with the condition of the first.
    fn add_rule(&self, files: &Files) -> Option<String> {
        let text = read(files, PLAYBOOK);
        let rules: Vec<&str> = text
            .lines()
            .filter(|line| line.contains("derive: "))
            .collect();
        let rule = *rules.get(self.at.index(rules.len().max(1)))?;
        let condition = rule.split_once("option_0: ")?.1.trim_end_matches("}}");
        let both = format!("    derive: {{option_0: {condition}}}, cannot_tell: {condition}}}}}",);
        Some(text.replacen(rule, &both, 1))
    }

    fn drop_text(&self, files: &Files) -> String {
        let text = read(files, TEXTS);
        let mut messages: Vec<&str> = split_before(&text, |line| !line.starts_with(' '));
        messages.remove(self.at.index(messages.len()));
        messages.concat()
    }

    fn drop_part(&self, files: &Files) -> Option<String> {
        let text = read(files, TEXTS);
        let parts: Vec<&str> = text.split_inclusive('\n').collect();
        let required: Vec<usize> = (0..parts.len())
            .filter(|line| parts[*line].starts_with(' ') && !parts[*line].contains(".disruption"))
            .collect();
        if required.is_empty() {
            return None;
        }
        let dropped = *self.at.get(&required);
        let kept = parts
            .iter()
            .enumerate()
            .filter(|(line, _)| *line != dropped);
        Some(kept.map(|(_, line)| *line).collect())
    }

    /// Calls a step as a fact of the vocabulary is called.
    fn take_name(&self, files: &Files) -> String {
        let id = &self.at.get(&self.playbook.steps).id;
        let text = read(files, PLAYBOOK);
        let text = text.replace(&format!("  {id}:\n"), "  bucket:\n");
        text.replace(&format!(": {id}\n"), ": bucket\n")
    }

    fn repeat_step(&self, files: &Files) -> String {
        let id = &self.at.get(&self.playbook.steps).id;
        let text = read(files, PLAYBOOK);
        let again = block(&text, id).to_owned();
        text + &again
    }

    /// Drops every case that comes to one of the ends.
    fn drop_cases_to_end(&self, files: &Files) -> Option<String> {
        let end = self.step(|step| matches!(step.kind, Kind::End(_)))?;
        let last = format!("end: {}\n", end.id);
        Some(drop_cases(files, |case| case.contains(&last)))
    }

    /// Drops every case that takes an option.
    fn drop_cases_with_option(&self, files: &Files) -> Option<String> {
        let step = self.decision()?;
        let Kind::Decide { arms, .. } = &step.kind else {
            return None;
        };
        let answer = format!("{}: {}", choice(step), self.at.get(arms).0);
        Some(drop_cases(files, |case| case.contains(&answer)))
    }

    /// Lets the start decide on what a later command asks for.
    fn ask_too_late(&self, files: &Files) -> Option<String> {
        let start = &self.playbook.steps[0];
        let Kind::Decide { .. } = start.kind else {
            return None;
        };
        let acts = self.playbook.steps.iter();
        acts.clone()
            .find(|step| matches!(step.kind, Kind::Act { .. }))?;
        let text = read(files, PLAYBOOK);
        let fact = block(&text, &choice(start)).to_owned();
        let options = fact.lines().take(2).map(|line| format!("{line}\n"));
        let rule = "    derive: {option_0: {bucket: archive}}\n".to_owned();
        let new: String = options.chain([rule]).collect();
        Some(text.replacen(&fact, &new, 1))
    }
}

fn drop_cases(files: &Files, drop: impl Fn(&str) -> bool) -> String {
    let text = read(files, CASES);
    let mut cases = split_before(&text, |line| line.starts_with("  - "));
    let heading = cases.remove(0);
    cases.retain(|case| !drop(case));
    if cases.is_empty() {
        return "cases: []\n".into();
    }
    heading.to_owned() + &cases.concat()
}

pub(crate) fn read(files: &Files, path: &str) -> String {
    files.text(Path::new(path)).unwrap().to_owned()
}

fn with(files: &Files, path: &str, text: &str) -> Files {
    let paths = files.paths();
    let changed = paths.map(|known| {
        let kept = files.text(known).unwrap();
        let is_changed = known == Path::new(path);
        (known.to_path_buf(), if is_changed { text } else { kept })
    });
    changed.collect()
}

/// The lines of a step or fact, its name first.
pub(crate) fn block<'t>(text: &'t str, name: &str) -> &'t str {
    let head = format!("  {name}:\n");
    let start = text.find(&head).unwrap();
    let body = &text[start + head.len()..];
    let inside = |line: &&str| line.starts_with("    ");
    let length: usize = body
        .split_inclusive('\n')
        .take_while(inside)
        .map(str::len)
        .sum();
    &text[start..start + head.len() + length]
}

/// A text in parts, each beginning with a line for which something holds; before the first such
/// line there may be another part.
fn split_before(text: &str, begins: impl Fn(&str) -> bool) -> Vec<&str> {
    let mut starts = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if at > 0 && begins(line) {
            starts.push(at);
        }
        at += line.len();
    }
    starts.push(text.len());
    starts
        .windows(2)
        .map(|pair| &text[pair[0]..pair[1]])
        .collect()
}
