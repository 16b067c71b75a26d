//! Telling what the core found, in the words of the reader's language.

mod act;

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::reply::{
    AskStep, Choice, DeclineChoice, Declined, EndStep, NextReply, ShownStatus, ShownStep,
    Suggested, TrailEntry, TypedAnswer,
};
use crate::condition::FactIndex;
use crate::fact::{Decline, Value, ValueRef};
use crate::kind::{Kind, LATER};
use crate::knowledge::Knowledge;
use crate::playbook::{Action, FactDecl, Playbook, Step, StepKind, Verdict, WHAT_HAPPENED};
use crate::report::{Highlight, WhatHappened};
use crate::told::Outputs;
use crate::visible::visible;
use crate::walk::{Next, Passed, Wants};
use crate::wanted::{example, form};
use crate::words::Words;

/// The text for a choice of several options of which none is chosen.
const NONE: &str = "none_of_these";

/// The kind of an answer that names items of what outputs told.
const SEVERAL_OF: &str = "several_of";

/// Puts what the core found into words.
pub(super) struct Renderer<'t, 'k> {
    pub(super) words: Words<'t>,
    pub(super) knowledge: &'t Knowledge<'k>,
    pub(super) playbook: &'t Playbook,
    /// Where the alert came from.
    pub(super) source: &'t str,
    /// What outputs told.
    pub(super) outputs: &'t Outputs,
}

impl NextReply {
    pub(super) fn new(
        playbook: &Playbook,
        words: Words<'_>,
        source: &str,
        next: &Next<'_>,
        asked: Option<&FactDecl>,
        unused: Vec<String>,
    ) -> Self {
        let renderer = Renderer {
            words,
            knowledge: &next.knowledge,
            playbook,
            source,
            outputs: next.knowledge.outputs(),
        };
        Self {
            playbook: playbook.name(),
            lang: words.lang().into(),
            what_happened: renderer.what_happened(),
            step: match asked {
                Some(fact) => ShownStep::Ask(Box::new(renderer.ask_again(next, fact))),
                None => renderer.step(next),
            },
            trail: next
                .trail
                .iter()
                .map(|passed| renderer.passed(passed))
                .collect(),
            remaining: next.remaining(),
            unused,
            notices: Vec::new(),
            debts: next.debts.iter().map(|debt| renderer.debt(debt)).collect(),
            follow: super::follow::shown(next),
            approval: None,
        }
    }
}

impl Renderer<'_, '_> {
    /// A text that every playbook has; the compiler sees to that, so its key is never shown.
    pub(super) fn text(&self, key: &str) -> String {
        self.words
            .text(key, &|name| self.knowledge.value_of(name))
            .unwrap_or_else(|| key.into())
    }

    pub(super) fn part(&self, of: &str, part: &str) -> Option<String> {
        self.words
            .part(of, part, &|name| self.knowledge.value_of(name))
    }

    fn step(&self, next: &Next<'_>) -> ShownStep {
        let step = next.step;
        match next.wants {
            Wants::Fact(fact) => {
                let mut ask = self.ask(step, fact);
                ask.replies
                    .retain(|reply| !next.is_due || reply.value != LATER);
                ShownStep::Ask(Box::new(ask))
            }
            Wants::Reply(action) => {
                let mut act = self.act(step, action);
                act.replies
                    .retain(|reply| !next.is_due || reply.value != LATER);
                ShownStep::Act(Box::new(act))
            }
            Wants::Nothing(verdict) => ShownStep::End(EndStep {
                not_done: next.undone().iter().map(|it| self.not_done(it)).collect(),
                ..self.end(step, verdict)
            }),
        }
    }

    /// What happened, as far as it is known.
    fn what_happened(&self) -> Option<WhatHappened> {
        let highlights = &self.playbook.data().highlights;
        let facts = highlights.iter().filter_map(|fact| self.highlight(*fact));
        (!highlights.is_empty()).then(|| WhatHappened {
            text: self.text(WHAT_HAPPENED),
            facts: facts.collect(),
        })
    }

    pub(super) fn highlight(&self, index: FactIndex) -> Option<Highlight> {
        let fact = self.playbook.facts().get(usize::from(index))?;
        let (value, basis) = self.knowledge.known(index)?;
        Some(Highlight {
            fact: fact.name.clone(),
            title: self.text(&fact.name),
            label: self.label(fact, value),
            value: value.owned(),
            provenance: basis.provenance(),
        })
    }

    /// The question for a fact, at the step that was decided by it.
    fn ask_again(&self, next: &Next<'_>, fact: &FactDecl) -> AskStep {
        let mut trail = next.trail.iter();
        let passed = trail.find(|passed| passed.fact.name == fact.name);
        self.ask(passed.map_or(next.step, |passed| passed.step), fact)
    }

    fn ask(&self, step: &Step, fact: &FactDecl) -> AskStep {
        let help = if fact.kind == Kind::Reply {
            "do"
        } else {
            "help"
        };
        AskStep {
            id: step.id.clone(),
            title: self.text(&fact.name),
            text: self.part(&fact.name, help).unwrap_or_default(),
            asks: fact.name.clone(),
            answer: match self.found(fact) {
                Some(_) => SEVERAL_OF,
                None => fact.kind.name(),
            },
            options: self.options(fact),
            none: self.takes_none(fact).then(|| self.text(NONE)),
            suggested: self.suggested(fact),
            typed: self.typed(fact),
            replies: match &step.kind {
                StepKind::Act(action) if fact.kind != Kind::Reply => {
                    self.before_values(step, action)
                }
                _ => Vec::new(),
            },
            conflict: self.conflict(fact),
            seen: self.seen(fact),
        }
    }

    /// What a typed answer looks like; none where the answer is chosen.
    fn typed(&self, fact: &FactDecl) -> Option<TypedAnswer> {
        if fact.among.is_some() {
            return None;
        }
        let declines = Decline::ALL.map(|declined| DeclineChoice {
            value: Value::Declined { declined },
            label: self.declined(declined),
            text: self.text("declined_means"),
        });
        Some(TypedAnswer {
            form: form(&fact.kind)?,
            example: example(&fact.kind),
            declines: declines.into(),
        })
    }

    fn declined(&self, declined: Decline) -> String {
        self.text(&format!("declined_{}", declined.name()))
    }

    fn declined_fact(&self, fact: FactIndex) -> Option<Declined> {
        let declined = self.knowledge.declined(fact)?;
        let name = &self.playbook.facts().get(usize::from(fact))?.name;
        Some(Declined {
            fact: name.clone(),
            title: self.text(name),
            label: self.declined(declined),
        })
    }

    /// What can be chosen of what outputs told.
    fn found(&self, fact: &FactDecl) -> Option<Vec<&str>> {
        self.knowledge.choices(fact)
    }

    fn takes_none(&self, fact: &FactDecl) -> bool {
        matches!(fact.kind, Kind::SeveralOf(_)) || fact.among.is_some()
    }

    /// What alert, answer and output say of a fact, where they say different things.
    fn conflict(&self, fact: &FactDecl) -> Vec<Suggested> {
        let index = self.playbook.index_of(&fact.name);
        let sides = index.map(|index| self.knowledge.sides(index));
        let sides = sides.unwrap_or_default().into_iter();
        sides
            .map(|(value, provenance)| Suggested {
                label: self.label(fact, value),
                value: value.owned(),
                provenance,
            })
            .collect()
    }

    /// What a fact that is asked for would be if nobody answered.
    fn suggested(&self, fact: &FactDecl) -> Option<Suggested> {
        let index = self.playbook.index_of(&fact.name)?;
        let (value, basis) = self.knowledge.known(index)?;
        let value = match (self.found(fact), value.items()) {
            (Some(found), Some(items)) => {
                let items = items.filter(|item| found.contains(item));
                Value::List(items.map(String::from).collect())
            }
            _ => value.owned(),
        };
        Some(Suggested {
            label: self.label(fact, &value),
            provenance: basis.provenance(),
            value,
        })
    }

    /// What can be chosen as the value of a fact.
    fn options(&self, fact: &FactDecl) -> Vec<Choice> {
        let choice = |value: &str, label| Choice {
            value: value.into(),
            label,
        };
        if let Some(found) = self.found(fact) {
            let items = found.into_iter();
            return items
                .map(|it| choice(it, visible(it).into_owned()))
                .collect();
        }
        match &fact.kind {
            Kind::OneOf(options) | Kind::SeveralOf(options) => {
                let options = options.iter();
                options
                    .map(|it| choice(it, self.option(fact, it)))
                    .collect()
            }
            Kind::Reply => {
                let action = self.playbook.action(&fact.name);
                let replies = action.into_iter().flat_map(Action::replies);
                replies.map(|it| choice(it, self.reply(it))).collect()
            }
            _ => Vec::new(),
        }
    }

    fn reply(&self, value: &str) -> String {
        self.text(&format!("reply_{value}"))
    }

    fn end(&self, step: &Step, verdict: Verdict) -> EndStep {
        EndStep {
            id: step.id.clone(),
            title: self.text(&step.id),
            text: self.part(&step.id, "text").unwrap_or_default(),
            verdict,
            verdict_label: self.text(&format!("verdict_{}", snake(&verdict))),
            status: self.status(step),
            not_done: Vec::new(),
        }
    }

    /// What becomes of the alert at its source.
    fn status(&self, step: &Step) -> Option<ShownStatus> {
        let StepKind::End(ending) = &step.kind else {
            return None;
        };
        let mut closings = ending.closings.iter();
        let closing = closings.find(|closing| closing.source == self.source)?;
        let key = format!("status_{}", closing.status);
        let value = |fact| self.knowledge.value(fact);
        let steps = |part: &str| self.part(&key, part);
        let commands = closing.commands.iter();
        Some(ShownStatus {
            value: closing.status.clone(),
            label: self.text(&key),
            // Nobody is asked any more, so a command with a place for what is not known is left out.
            commands: commands
                .filter_map(|command| command.fill(None, &value, &steps))
                .flatten()
                .collect(),
        })
    }

    fn passed(&self, passed: &Passed<'_>) -> TrailEntry {
        TrailEntry {
            step: passed.step.id.clone(),
            fact: passed.fact.name.clone(),
            title: self.text(&passed.fact.name),
            label: self.label(passed.fact, passed.value),
            value: passed.value.owned(),
            provenance: passed.basis.provenance(),
        }
    }

    pub(super) fn label<'v>(&self, fact: &FactDecl, value: impl Into<ValueRef<'v>>) -> String {
        let value = value.into();
        if let ValueRef::Declined(declined) = value {
            return self.declined(declined);
        }
        if let (Kind::SeveralOf(_), Some(chosen)) = (&fact.kind, value.items()) {
            return self.chosen(fact, chosen);
        }
        if fact.among.is_some()
            && value
                .items()
                .is_some_and(|mut items| items.next().is_none())
        {
            return self.text(NONE);
        }
        let text = value.text();
        let shown = visible(&text);
        match &fact.kind {
            Kind::OneOf(_) => self.option(fact, &shown),
            Kind::Reply => self.reply(&shown),
            _ => shown.into_owned(),
        }
    }

    /// Several options in words.
    fn chosen<'v>(&self, fact: &FactDecl, chosen: impl Iterator<Item = &'v str>) -> String {
        let labels: Vec<String> = chosen.map(|option| self.option(fact, option)).collect();
        match labels.is_empty() {
            true => self.text(NONE),
            false => labels.join("; "),
        }
    }

    fn option(&self, fact: &FactDecl, value: &str) -> String {
        self.part(&fact.name, value).unwrap_or_else(|| value.into())
    }
}

/// The name of a unit variant as it stands on the wire.
pub(super) fn snake(variant: &impl Serialize) -> String {
    super::to_json(variant).trim_matches('"').into()
}
