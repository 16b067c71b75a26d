//! An action in words.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Renderer, snake};
use crate::condition::FactIndex;
use crate::kind::{DONE, LATER, SKIPPED, WITHOUT_DOING};
use crate::output::Truth;
use crate::playbook::{Action, Citation, Disruption, Step};
use crate::report::NotDone;
use crate::told::Stand;
use crate::walk::Undone;
use crate::wire::reply::{
    ActStep, CitedSource, Debt, Declined, LeftOut, ReplyChoice, ShownDisruption,
};

/// The text of what counts as done and does not hold, the same as in a report.
const DOES_NOT_HOLD: &str = "report_proof_fails";

impl Renderer<'_, '_> {
    pub(super) fn not_done(&self, undone: &Undone<'_>) -> NotDone {
        let reply = undone.reply.map(|reply| String::from(reply.text()));
        let label = reply.as_ref().map(|reply| match &**reply {
            DONE => self.text(DOES_NOT_HOLD),
            reply => self.reply(reply),
        });
        NotDone {
            step: undone.step.id.clone(),
            title: self.text(&undone.step.id),
            label,
            reply,
        }
    }

    pub(super) fn debt(&self, debt: &Step) -> Debt {
        Debt {
            step: debt.id.clone(),
            title: self.text(&debt.id),
        }
    }

    /// The replies to an action that need none of its values.
    pub(super) fn before_values(&self, step: &Step, action: &Action) -> Vec<ReplyChoice> {
        let mut replies = self.replies(step, action);
        replies.retain(|reply| WITHOUT_DOING.contains(&&*reply.value) || reply.value == LATER);
        replies
    }

    /// The commands of an action that are left out because of declined values.
    pub(super) fn left_out(&self, action: &Action) -> Vec<LeftOut> {
        let value = |fact| self.knowledge.value(fact);
        let commands = action.used_commands(&value);
        let left_out = commands.filter_map(|command| {
            let mut facts: Vec<FactIndex> = command.placeables().collect();
            facts.sort_unstable();
            facts.dedup();
            let declined = facts
                .into_iter()
                .filter_map(|fact| self.declined_fact(fact));
            let declined: Vec<Declined> = declined.collect();
            (!declined.is_empty()).then(|| LeftOut {
                purpose: command.purpose,
                tool: command.tool.clone(),
                declined,
            })
        });
        left_out.collect()
    }

    pub(super) fn act(&self, step: &Step, action: &Action) -> ActStep {
        let value = |fact| self.knowledge.value(fact);
        let steps = |part: &str| self.part(&step.id, part);
        let (commands, _) = action.filled(&value, &steps);
        let awaited = action
            .awaited()
            .filter(|fact| !self.knowledge.is_whole(*fact));
        let awaited = awaited.filter_map(|fact| self.playbook.facts().get(usize::from(fact)));
        ActStep {
            id: step.id.clone(),
            title: self.text(&step.id),
            text: self.part(&step.id, "do").unwrap_or_default(),
            asks: step.id.clone(),
            phase: action.phase,
            phase_label: self.text(&format!("phase_{}", snake(&action.phase))),
            why: self.part(&step.id, "why").unwrap_or_default(),
            disruption: self.disruption(step, action.disruption),
            check: self.part(&step.id, "check"),
            undo: self.part(&step.id, "undo"),
            commands,
            left_out: self.left_out(action),
            awaits: awaited.map(|fact| fact.name.clone()).collect(),
            standing: self.outputs.standing(&step.id).cloned(),
            replies: self.replies(step, action),
            needs: action.needs.clone(),
            approve: action.approve.clone(),
            irreversible: action.irreversible,
            reversibility: action.reversibility(),
            reversibility_label: self
                .text(&format!("reversibility_{}", snake(&action.reversibility()))),
            cites: self.cites(action),
        }
    }

    pub(super) fn disruption(&self, step: &Step, disruption: Disruption) -> ShownDisruption {
        ShownDisruption {
            value: disruption,
            label: self.text(&format!("disruption_{}", snake(&disruption))),
            text: self.part(&step.id, "disruption"),
        }
    }

    /// The replies that an action takes: that it is done is none while the state before was not kept,
    /// and needs a reason where outputs show that it does not hold.
    pub(super) fn replies(&self, step: &Step, action: &Action) -> Vec<ReplyChoice> {
        let standing = self.outputs.standing(&step.id);
        let unkept = standing.is_some_and(|it| it.before == Some(Truth::No));
        let fails = standing.is_some_and(|it| it.value == Stand::DoesNotHold);
        let skipping = action.phase.skipping_needs_reason();
        let choice = |value: &str| ReplyChoice {
            value: value.into(),
            label: self.reply(value),
            needs_reason: (value == SKIPPED && skipping) || (value == DONE && fails),
        };
        let replies = action.replies();
        let replies = replies.filter(|reply| *reply != DONE || !unkept);
        replies.map(choice).collect()
    }

    pub(super) fn cites(&self, action: &Action) -> Vec<CitedSource> {
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
}
