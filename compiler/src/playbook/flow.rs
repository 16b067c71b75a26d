//! How steps lead to each other.

use crate::authored::playbook::Playbook;
use crate::authored::step::{Step, StepKind};
use crate::code;
use crate::finding::Findings;
use crate::graph::Graph;
use crate::place::Name;
use crate::playbook::scope::Scope;

/// The graph of the steps as they are authored.
pub(crate) struct Flow {
    pub(crate) graph: Graph,
    pub(crate) start: Option<usize>,
    /// Whether every step could be read and leads where it says.
    complete: bool,
}

impl Flow {
    /// Follows every name of a step, and reports those that are none.
    pub(crate) fn new(authored: &Playbook, scope: &Scope<'_>, findings: &mut Findings<'_>) -> Self {
        let mut complete = authored.steps.iter().all(is_read);
        let mut follow = |target: &Name| {
            let index = find(target, scope, findings);
            complete &= index.is_some();
            index
        };
        let edges = authored
            .steps
            .iter()
            .map(|step| step.targets().into_iter().filter_map(&mut follow).collect())
            .collect();
        let start = authored.start.as_ref().and_then(&mut follow);
        Self {
            graph: Graph { edges },
            start,
            complete,
        }
    }

    /// Reports the steps to which no route leads; where some route is unknown, nothing can be said.
    pub(crate) fn check_reachable(&self, authored: &Playbook, findings: &mut Findings<'_>) {
        let (true, Some(start)) = (self.complete, self.start) else {
            return;
        };
        let reached = self.graph.reachable(&[start]);
        for (step, reached) in authored.steps.iter().zip(reached) {
            if !reached {
                let message = format!("no route leads to `{}`", step.id.value);
                findings.report(&code::UNREACHABLE_STEP, step.id.place, message);
            }
        }
    }

    /// Reports each way back to a step that was passed; says whether there is none.
    pub(crate) fn check_acyclic(&self, authored: &Playbook, findings: &mut Findings<'_>) -> bool {
        let cycles = self.graph.cycles();
        for cycle in &cycles {
            report_cycle(authored, cycle, findings);
        }
        cycles.is_empty()
    }
}

fn report_cycle(authored: &Playbook, cycle: &[usize], findings: &mut Findings<'_>) {
    let (Some(first), Some(last)) = (cycle.first(), cycle.last()) else {
        return;
    };
    let names: Vec<String> = cycle
        .iter()
        .chain([first])
        .map(|step| format!("`{}`", authored.steps[*step].id.value))
        .collect();
    let returns_to = &authored.steps[*first].id;
    let mut targets = authored.steps[*last].targets().into_iter();
    let place = targets
        .find(|target| target.value == returns_to.value)
        .unwrap_or(returns_to)
        .place;
    let message = format!("round in a circle: {}", names.join(" to "));
    findings.report(&code::CYCLE, place, message);
}

fn find(target: &Name, scope: &Scope<'_>, findings: &mut Findings<'_>) -> Option<usize> {
    if let Some(index) = scope.steps.get(target.value.as_str()) {
        return usize::try_from(*index).ok();
    }
    let known = scope.steps.keys().copied();
    let message = format!("there is no step `{}`", target.value);
    findings.report_unknown(&code::UNKNOWN_STEP, target, known, message);
    None
}

fn is_read(step: &Step) -> bool {
    match &step.kind {
        Some(StepKind::Decide(decision)) => {
            let otherwise = decision.otherwise.as_ref();
            decision.arms.iter().all(|(_, target)| target.is_some())
                && otherwise.is_none_or(|otherwise| otherwise.0.is_some())
        }
        Some(StepKind::Act(action)) => action.then.is_some(),
        Some(StepKind::End(_)) => true,
        None => false,
    }
}
