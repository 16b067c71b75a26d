//! Replies: what the core found, in the words of the reader's language.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::alert::Alert;
use crate::bundle::Bundle;
use crate::command::FilledCommand;
use crate::fact::{Provenance, Value};
use crate::kind::{Kind, REPLIES, SKIPPED};
use crate::knowledge::Knowledge;
use crate::playbook::{Action, Citation, Effect, FactDecl, Playbook, Step, Verdict};
use crate::visible::visible;
use crate::walk::{Next, Passed, Remaining, Wants};
use crate::words::Words;

/// The reply to `read`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReadReply {
    /// The alerts, in the order of the document.
    pub alerts: Vec<ReadAlert>,
}

/// An alert, and the playbook that takes it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReadAlert {
    /// The format.
    pub source: String,
    /// What it was wrapped in.
    pub envelope: String,
    /// The vendor's type.
    pub alert_type: Option<String>,
    /// Whether the vendor made it up.
    pub sample: bool,
    /// The name of the playbook; none where no playbook takes it.
    pub playbook: Option<String>,
    /// What it states.
    pub facts: crate::fact::AlertFacts,
    /// What was not taken over from it.
    pub notices: Vec<crate::alert::Notice>,
}

/// The reply to `next`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NextReply {
    /// The playbook that was walked.
    pub playbook: PlaybookName,
    /// The language of the texts.
    pub lang: String,
    /// The next step.
    pub step: ShownStep,
    /// The steps passed.
    pub trail: Vec<TrailEntry>,
    /// How many replies are still to come.
    pub remaining: Remaining,
    /// The keys of answers that played no part.
    pub unused: Vec<String>,
}

/// A playbook, exactly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlaybookName {
    /// Its name.
    pub id: String,
    /// Its author's version.
    pub version: String,
    /// The hash of its content.
    pub hash: String,
}

/// A step in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ShownStep {
    /// A question.
    Ask(AskStep),
    /// Something to do.
    Act(Box<ActStep>),
    /// An outcome.
    End(EndStep),
}

/// A question.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AskStep {
    /// The step that needs the answer.
    pub id: String,
    /// The question.
    pub title: String,
    /// How to find out.
    pub text: String,
    /// The key of the answer.
    pub asks: String,
    /// The kind of the answer.
    pub answer: &'static str,
    /// What can be chosen; empty where the answer is typed.
    pub options: Vec<Choice>,
}

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// The value.
    pub value: String,
    /// What it means.
    pub label: String,
}

/// Something to do.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ActStep {
    /// The step.
    pub id: String,
    /// What to do to which thing.
    pub title: String,
    /// The instruction.
    pub text: String,
    /// The key of the reply.
    pub asks: String,
    /// What it is for.
    pub effect: Effect,
    /// The same in words.
    pub effect_label: String,
    /// Why here, why now.
    pub why: String,
    /// Who or what stops working.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub affects: Option<String>,
    /// What one sees when it worked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check: Option<String>,
    /// How to take it back, or that it cannot be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undo: Option<String>,
    /// The commands, filled.
    pub commands: Vec<FilledCommand>,
    /// The replies it takes.
    pub replies: Vec<ReplyChoice>,
    /// The permissions that the commands need.
    pub needs: Vec<String>,
    /// The role that has to approve it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approve: Option<String>,
    /// Whether it cannot be taken back.
    pub irreversible: bool,
    /// What it rests on.
    pub cites: Vec<CitedSource>,
}

/// A reply to an action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReplyChoice {
    /// The value.
    pub value: String,
    /// What it means.
    pub label: String,
    /// Whether it needs a reason.
    pub needs_reason: bool,
}

/// A source that a step rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CitedSource {
    /// Its name within the playbook.
    pub id: String,
    /// The title of the page.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The day on which it was last read.
    pub checked: String,
}

/// An outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EndStep {
    /// The step.
    pub id: String,
    /// The outcome.
    pub title: String,
    /// What it means, and what is left to do.
    pub text: String,
    /// The verdict.
    pub verdict: Verdict,
    /// The same in words.
    pub verdict_label: String,
}

/// A step that was passed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TrailEntry {
    /// The step.
    pub step: String,
    /// The fact that decided it.
    pub fact: String,
    /// The value of the fact.
    pub value: Value,
    /// The question or action.
    pub title: String,
    /// The value in words.
    pub label: String,
    /// Where the value came from.
    pub provenance: Provenance,
}

/// The reply to `about`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AboutReply {
    /// The version of nextmove.
    pub version: &'static str,
    /// The languages, English first.
    pub languages: Vec<String>,
    /// The playbooks.
    pub playbooks: Vec<PlaybookAbout>,
}

/// What there is to say about a playbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlaybookAbout {
    /// Which one.
    #[serde(flatten)]
    pub name: PlaybookName,
    /// How many steps it has.
    pub steps: usize,
}

/// Puts what the core found into words.
struct Teller<'a> {
    words: Words<'a>,
    knowledge: &'a Knowledge<'a>,
    playbook: &'a Playbook,
}

impl ReadAlert {
    pub(super) fn new(bundle: &Bundle, alert: &Alert<'_>) -> Self {
        let playbook = bundle.playbook_for(alert);
        Self {
            source: alert.source().into(),
            envelope: alert.envelope(),
            alert_type: alert.alert_type(),
            sample: alert.is_sample(),
            playbook: playbook.map(|playbook| playbook.id().into()),
            facts: alert.to_facts(),
            notices: alert.notices(),
        }
    }
}

impl PlaybookName {
    fn new(playbook: &Playbook) -> Self {
        let data = playbook.data();
        Self {
            id: data.id.clone(),
            version: data.version.clone(),
            hash: data.hash.clone(),
        }
    }
}

impl PlaybookAbout {
    pub(super) fn new(playbook: &Playbook) -> Self {
        Self {
            name: PlaybookName::new(playbook),
            steps: playbook.steps().len(),
        }
    }
}

impl NextReply {
    pub(super) fn new(
        playbook: &Playbook,
        words: Words<'_>,
        knowledge: &Knowledge<'_>,
        next: &Next<'_>,
        unused: Vec<String>,
    ) -> Self {
        let teller = Teller {
            words,
            knowledge,
            playbook,
        };
        Self {
            playbook: PlaybookName::new(playbook),
            lang: words.lang().into(),
            step: teller.step(next.step, next.wants),
            trail: next
                .trail
                .iter()
                .map(|passed| teller.passed(passed))
                .collect(),
            remaining: next.remaining,
            unused,
        }
    }
}

impl Teller<'_> {
    /// A text that every playbook has; the compiler sees to that, so its key is never shown.
    fn text(&self, key: &str) -> String {
        self.words
            .text(key, &|name| self.knowledge.value_of(name))
            .unwrap_or_else(|| key.into())
    }

    fn part(&self, of: &str, part: &str) -> Option<String> {
        self.words
            .part(of, part, &|name| self.knowledge.value_of(name))
    }

    fn step(&self, step: &Step, wants: Wants<'_>) -> ShownStep {
        match wants {
            Wants::Fact(fact) => ShownStep::Ask(self.ask(step, fact)),
            Wants::Reply(action) => ShownStep::Act(Box::new(self.act(step, action))),
            Wants::Nothing(verdict) => ShownStep::End(self.end(step, verdict)),
        }
    }

    fn ask(&self, step: &Step, fact: &FactDecl) -> AskStep {
        let options: &[String] = match &fact.kind {
            Kind::OneOf(options) => options,
            _ => &[],
        };
        let choice = |value: &String| Choice {
            value: value.clone(),
            label: self.option(fact, value),
        };
        AskStep {
            id: step.id.clone(),
            title: self.text(&fact.name),
            text: self.part(&fact.name, "help").unwrap_or_default(),
            asks: fact.name.clone(),
            answer: fact.kind.name(),
            options: options.iter().map(choice).collect(),
        }
    }

    fn act(&self, step: &Step, action: &Action) -> ActStep {
        let value = |fact| self.knowledge.value(fact);
        let commands = action.commands.iter();
        ActStep {
            id: step.id.clone(),
            title: self.text(&step.id),
            text: self.part(&step.id, "do").unwrap_or_default(),
            asks: step.id.clone(),
            effect: action.effect,
            effect_label: self.text(&format!("effect_{}", snake(&action.effect))),
            why: self.part(&step.id, "why").unwrap_or_default(),
            affects: self.part(&step.id, "affects"),
            check: self.part(&step.id, "check"),
            undo: self.part(&step.id, "undo"),
            commands: commands
                .filter_map(|command| command.fill(&value))
                .collect(),
            replies: self.replies(action.effect),
            needs: action.needs.clone(),
            approve: action.approve.clone(),
            irreversible: action.irreversible,
            cites: self.cites(action),
        }
    }

    fn replies(&self, effect: Effect) -> Vec<ReplyChoice> {
        let choice = |value: &str| ReplyChoice {
            value: value.into(),
            label: self.text(&format!("reply_{value}")),
            needs_reason: value == SKIPPED && effect.skipping_needs_reason(),
        };
        REPLIES.into_iter().map(choice).collect()
    }

    fn cites(&self, action: &Action) -> Vec<CitedSource> {
        let sources = &self.playbook.data().citations;
        let cited = |citation: &Citation| CitedSource {
            id: citation.id.clone(),
            title: citation.title.clone(),
            url: citation.url.clone(),
            checked: citation.checked.clone(),
        };
        let places = action.cites.iter();
        places
            .filter_map(|place| sources.get(usize::from(*place)).map(cited))
            .collect()
    }

    fn end(&self, step: &Step, verdict: Verdict) -> EndStep {
        EndStep {
            id: step.id.clone(),
            title: self.text(&step.id),
            text: self.part(&step.id, "text").unwrap_or_default(),
            verdict,
            verdict_label: self.text(&format!("verdict_{}", snake(&verdict))),
        }
    }

    fn passed(&self, passed: &Passed<'_>) -> TrailEntry {
        TrailEntry {
            step: passed.step.id.clone(),
            fact: passed.fact.name.clone(),
            value: passed.value.clone(),
            title: self.text(&passed.fact.name),
            label: self.label(passed.fact, &passed.value),
            provenance: passed.provenance.clone(),
        }
    }

    fn label(&self, fact: &FactDecl, value: &Value) -> String {
        let shown = visible(&format!("{value}")).into_owned();
        match &fact.kind {
            Kind::OneOf(_) => self.option(fact, &shown),
            Kind::Reply => self.text(&format!("reply_{shown}")),
            _ => shown,
        }
    }

    fn option(&self, fact: &FactDecl, value: &str) -> String {
        self.part(&fact.name, value).unwrap_or_else(|| value.into())
    }
}

/// The name of a unit variant as it stands on the wire.
fn snake(variant: &impl Serialize) -> String {
    super::to_json(variant).trim_matches('"').into()
}
