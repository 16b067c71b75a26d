//! What outputs tell, over all steps of a playbook.

use std::collections::BTreeMap;

use nextmove::condition::FactIndex;
use nextmove::playbook::{Step, StepKind};

use crate::authored::command::Command;
use crate::authored::fact::FactValues;
use crate::authored::playbook::Playbook;
use crate::authored::step::{Action, StepKind as AuthoredKind};
use crate::code;
use crate::finding::Findings;
use crate::playbook::asks;
use crate::playbook::flow::Flow;
use crate::playbook::scope::Scope;
use crate::template;

/// Reports facts that two steps tell, facts that nobody can know where they are compared with, and
/// lists that nothing tells.
pub(crate) fn check(
    authored: &Playbook,
    scope: &Scope<'_>,
    flow: &Flow,
    steps: &[Option<Step>],
    findings: &mut Findings<'_>,
) {
    check_told_once(authored, findings);
    // Of a step that could not be lowered nobody knows what it tells.
    let Some(steps) = steps
        .iter()
        .map(Option::as_ref)
        .collect::<Option<Vec<&Step>>>()
    else {
        return;
    };
    let known = EvidenceScope {
        authored,
        scope,
        flow,
        steps: &steps,
    };
    for (at, action) in actions(authored) {
        for command in action.commands() {
            known.check_compared(at, command, findings);
            known.check_list(command, findings);
        }
    }
}

fn actions(authored: &Playbook) -> impl Iterator<Item = (usize, &Action)> {
    let steps = authored.steps.iter().enumerate();
    steps.filter_map(|(at, step)| match &step.kind {
        Some(AuthoredKind::Act(action)) => Some((at, &**action)),
        _ => None,
    })
}

/// A fact is bound to the commands of one step that do the same: were another to tell it anew, the route
/// behind it could change.
fn check_told_once(authored: &Playbook, findings: &mut Findings<'_>) {
    let mut tellers: BTreeMap<&str, usize> = BTreeMap::new();
    let mut group = 0;
    for (_, action) in actions(authored) {
        for command in action.commands() {
            if !command.instead {
                group += 1;
            }
            for (fact, _) in command.reads.iter().flat_map(|reads| reads.told()) {
                if *tellers.entry(&fact.value).or_insert(group) != group {
                    let message = format!("another command tells `{}` already", fact.value);
                    findings.report(&code::TOLD_TWICE, fact.place, message);
                }
            }
        }
    }
}

struct EvidenceScope<'k> {
    authored: &'k Playbook,
    scope: &'k Scope<'k>,
    flow: &'k Flow,
    steps: &'k [&'k Step],
}

impl EvidenceScope<'_> {
    /// Reports facts that conditions compare with and that nothing before tells or asks for.
    fn check_compared(&self, at: usize, command: &Command, findings: &mut Findings<'_>) {
        let item = command.each.as_ref().map(|(item, _)| item.value.as_str());
        let clauses = command.reads.iter().flat_map(|reads| reads.clauses());
        for value in clauses.flat_map(|clause| clause.values()) {
            for name in names(&value.value) {
                if Some(name.as_str()) != item && !self.may_be_known(at, &name) {
                    let place = findings.within(value.place, &name);
                    let message = format!("nothing before this command tells `{name}`");
                    findings.report(&code::NEVER_KNOWN, place, message);
                }
            }
        }
    }

    /// Whether a fact may be known when a step is come to: an alert may state it, a rule derive it, a step
    /// on the way ask for it or tell it.
    fn may_be_known(&self, at: usize, name: &str) -> bool {
        let own = self
            .authored
            .facts
            .iter()
            .find(|fact| fact.name.value == name);
        let Some(own) = own else {
            return true;
        };
        let derived =
            matches!(&own.values, Some(FactValues::Choice { rules, .. }) if !rules.is_empty());
        let Some(index) = self.scope.facts.get(name) else {
            return true;
        };
        let sources = (0..self.steps.len()).filter(|step| gives(self.steps[*step], index));
        derived || sources.into_iter().any(|step| self.leads(step, at))
    }

    fn leads(&self, from: usize, to: usize) -> bool {
        self.flow.graph.reachable(&[from])[to]
    }

    /// Reports a list for each item of which a command is used and that nothing tells.
    fn check_list(&self, command: &Command, findings: &mut Findings<'_>) {
        let Some((_, list)) = &command.each else {
            return;
        };
        let own = self
            .authored
            .facts
            .iter()
            .find(|fact| fact.name.value == list.value);
        let typed = own.is_some_and(|fact| matches!(fact.values, Some(FactValues::Typed(_))));
        let index = self.scope.facts.get(&list.value);
        let is_told = index.is_some_and(|index| self.steps.iter().any(|step| tells(step, index)));
        if typed && !is_told {
            let message = format!("nothing tells `{}`", list.value);
            findings.report(&code::UNTOLD_LIST, list.place, message);
        }
    }
}

/// The names of the facts that a value has places for.
fn names(value: &str) -> Vec<String> {
    let any = value
        .strip_prefix("{any_of ")
        .and_then(|rest| rest.strip_suffix('}'));
    match any {
        Some(list) => vec![list.trim().to_owned()],
        None => template::names(value).collect(),
    }
}

/// Whether a step asks for a fact or tells it.
fn gives(step: &Step, fact: FactIndex) -> bool {
    tells(step, fact) || asks(step).contains(&fact)
}

/// Whether an output of a step tells a fact.
pub(crate) fn tells(step: &Step, fact: FactIndex) -> bool {
    matches!(&step.kind, StepKind::Act(action) if action.tells(fact))
}
