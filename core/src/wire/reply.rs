//! Replies: the shapes of what the core says.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::output::OutputNotice;
use crate::command::{FilledCommand, Purpose};
use crate::fact::{Provenance, Value};
use crate::kind::DONE;
use crate::moment::Moment;
use crate::output::{Told, WhyUntold};
use crate::playbook::{Disruption, Phase, PlaybookName, Reversibility, Verdict};
use crate::report::{NotDone, WhatHappened};
use crate::told::Standing;
use crate::walk::Remaining;

/// The reply to `next`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NextReply {
    /// The playbook that was walked.
    pub playbook: PlaybookName,
    /// The language of the texts.
    pub lang: String,
    /// What happened, where the playbook says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what_happened: Option<WhatHappened>,
    /// The next step.
    pub step: ShownStep,
    /// The steps passed.
    pub trail: Vec<TrailEntry>,
    /// How many replies are still to come.
    pub remaining: Remaining,
    /// The keys of answers that played no part.
    pub unused: Vec<String>,
    /// The actions that wait until the harm is contained. Each is asked for again before a step that needs
    /// it, and before the end.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub debts: Vec<Debt>,
    /// The cases that follow from the steps passed and from this one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub follow: Vec<FollowUp>,
    /// What the outputs of the request do not tell, and why.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<OutputNotice>,
    /// The approval that the step needs; of a case it stands beside the reply. Without an approver the
    /// step does not offer `done`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approval: Option<Approval>,
}

/// The approval of a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Approval {
    /// The step.
    pub step: String,
    /// Who has to approve it, a role.
    pub role: String,
    /// Whether whoever does it may not be the one who approves it.
    pub by_another: bool,
    /// Who has approved it; of a case, with the commands that it has now.
    pub approvers: Vec<String>,
}

/// A case that follows from a step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FollowUp {
    /// The step that names it.
    pub step: String,
    /// Its number among those of the step, counted from 0.
    pub number: usize,
    /// The playbook that it follows.
    pub playbook: String,
    /// The facts that it is given, by name.
    pub facts: BTreeMap<String, Value>,
}

/// An action that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Debt {
    /// The step.
    pub step: String,
    /// What to do to which thing.
    pub title: String,
}

/// A step in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ShownStep {
    /// A question.
    Ask(Box<AskStep>),
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
    /// What choosing nothing is called, where several options can be chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub none: Option<String>,
    /// What rules derived, where the analyst has to confirm it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggested: Option<Suggested>,
    /// What a typed answer looks like.
    #[serde(flatten)]
    pub typed: Option<TypedAnswer>,
    /// The replies that the action which needs the answer takes before it is given, under the key `id`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub replies: Vec<ReplyChoice>,
    /// What the alert or an answer says, and what outputs say, where these differ.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub conflict: Vec<Suggested>,
    /// What outputs show of it, where they could not answer it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub seen: Vec<Seen>,
}

/// What an output shows of a question.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Seen {
    /// The step whose command printed it.
    pub step: String,
    /// The action in words.
    pub title: String,
    /// What the command is for.
    pub purpose: Purpose,
    /// Its number among the commands of that purpose, counted from 0.
    pub n: u16,
    /// The item that it was for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// When it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taken_at: Option<Moment>,
    /// How many elements were looked at.
    pub looked: u32,
    /// Why it tells less than it could, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<WhyUntold>,
    /// The code of its error, empty where it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// What it told of the facts from which the answer follows.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub told: BTreeMap<String, Told>,
}

/// What a typed question takes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TypedAnswer {
    /// The form of its values: a regular expression, or the parts of a name by their names.
    pub form: String,
    /// A value that it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<Value>,
    /// The answers of those who have no value to give.
    pub declines: Vec<DeclineChoice>,
}

/// A way to answer a typed question without a value.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DeclineChoice {
    /// The value.
    pub value: Value,
    /// What it says.
    pub label: String,
    /// What follows from it.
    pub text: String,
}

/// A value to be confirmed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Suggested {
    /// The value.
    pub value: Value,
    /// The same in words.
    pub label: String,
    /// Where the value came from.
    pub provenance: Provenance,
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
    pub phase: Phase,
    /// The same in words.
    pub phase_label: String,
    /// Why here, why now.
    pub why: String,
    /// What doing it stops.
    pub disruption: ShownDisruption,
    /// What one sees when it worked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check: Option<String>,
    /// How to take it back, or that it cannot be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undo: Option<String>,
    /// The commands, filled.
    pub commands: Vec<FilledCommand>,
    /// The commands that are not there because a value that they need was declined.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<LeftOut>,
    /// The facts that its own outputs tell and that commands which are left out so far need.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub awaits: Vec<String>,
    /// How far it is, where outputs show that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    /// The replies it takes.
    pub replies: Vec<ReplyChoice>,
    /// The permissions that the commands need.
    pub needs: Vec<String>,
    /// The role that has to approve it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approve: Option<String>,
    /// Whether it cannot be taken back.
    pub irreversible: bool,
    /// Whether what it does can be taken back, and by whom.
    pub reversibility: Reversibility,
    /// The same in words.
    pub reversibility_label: String,
    /// What it rests on.
    pub cites: Vec<CitedSource>,
}

/// A command that cannot be filled because somebody had no value to give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// What it is for.
    pub purpose: Purpose,
    /// The tool it is for.
    pub tool: String,
    /// The facts that were declined.
    pub declined: Vec<Declined>,
}

/// A typed question that was answered without a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Declined {
    /// The fact.
    pub fact: String,
    /// The question.
    pub title: String,
    /// Why there is no value, in words.
    pub label: String,
}

/// What an action stops of what people work with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShownDisruption {
    /// How much.
    pub value: Disruption,
    /// The same in words.
    pub label: String,
    /// Who or what stops working, and for how long; none where nothing does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
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
    /// The day on which the step was last compared with it.
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
    /// What becomes of the alert where it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<ShownStatus>,
    /// The actions that failed or were left out on the way here, and those that the route left before it
    /// came to them: whoever goes on has to know.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_done: Vec<NotDone>,
}

/// What becomes of an alert at its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShownStatus {
    /// The status.
    pub value: String,
    /// The same in words.
    pub label: String,
    /// What sets it, filled.
    pub commands: Vec<FilledCommand>,
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

impl NextReply {
    /// Says who has to approve the step and who has, and offers `done` only once somebody has.
    pub(super) fn await_approval(&mut self, approvers: impl FnOnce(&str) -> Vec<String>) {
        let ShownStep::Act(act) = &mut self.step else {
            return;
        };
        let Some(role) = act.approve.clone() else {
            return;
        };
        let approvers = approvers(&act.id);
        let approved = !approvers.is_empty();
        act.replies.retain(|reply| approved || reply.value != DONE);
        self.approval = Some(Approval {
            step: act.id.clone(),
            role,
            by_another: act.irreversible,
            approvers,
        });
    }
}
