//! Which actions can wait until the harm is contained, and before which steps they cannot wait longer.
//!
//! An action can wait if it only looks, keeps or tells, if a containment follows it, and if nothing up to
//! the next containment rests on it: no rule that wants it there, no command that reads what it saved.

use std::collections::BTreeSet;

use nextmove::playbook::Phase;

use crate::authored::command::Command;
use crate::authored::playbook::Playbook;
use crate::authored::rules::RulePosition;
use crate::authored::step::{Action, StepKind};
use crate::graph::Graph;
use crate::names::{PHASES, meant};
use crate::rules::Rule;
use crate::rules::routes::Routes;

/// For each step that can wait the steps before which it is due; ends are not among them, as nothing can
/// wait longer than that.
pub(crate) fn later(
    authored: &Playbook,
    graph: &Graph,
    start: usize,
    rules: &[Rule],
    read: &BTreeSet<String>,
) -> Vec<Option<Vec<usize>>> {
    let routes = Routes::new(authored, graph, start);
    let judge = LaterCheck {
        authored,
        graph,
        routes: &routes,
        rules,
    };
    let steps = authored.steps.iter().enumerate();
    steps
        .map(|(place, step)| match &step.kind {
            Some(StepKind::Act(action)) if !read.contains(&step.id.value) => {
                judge.due(place, action)
            }
            _ => None,
        })
        .collect()
}

struct LaterCheck<'p, 'r> {
    authored: &'p Playbook,
    graph: &'r Graph,
    routes: &'r Routes<'p>,
    rules: &'r [Rule],
}

impl LaterCheck<'_, '_> {
    /// The steps before which an action is due; none where it cannot wait.
    fn due(&self, place: usize, action: &Action) -> Option<Vec<usize>> {
        if !only_looks(action) {
            return None;
        }
        let after = self.graph.reachable(&self.graph.edges[place]);
        let soon = self.up_to_containment(place)?;
        let due: BTreeSet<usize> = self
            .wanted_by_rules(place)?
            .into_iter()
            .chain(self.readers(action))
            .filter(|step| after[*step])
            .collect();
        let waits = due.iter().all(|step| !soon[*step]);
        waits.then(|| due.into_iter().collect())
    }

    /// The steps on the way to the next containments, those included; none where there is none.
    fn up_to_containment(&self, place: usize) -> Option<Vec<bool>> {
        let contains = |step: usize| phase(self.authored, step) == Some(Phase::Contain);
        let edges = (0..self.graph.len()).map(|step| match contains(step) && step != place {
            true => Vec::new(),
            false => self.graph.edges[step].clone(),
        });
        let stopped = Graph {
            edges: edges.collect(),
        };
        let soon = stopped.reachable(&stopped.edges[place]);
        let any = (0..soon.len()).any(|step| soon[step] && contains(step));
        any.then_some(soon)
    }

    /// The steps before which rules want this one; none where a rule wants something after it.
    fn wanted_by_rules(&self, place: usize) -> Option<BTreeSet<usize>> {
        let mut wanted = BTreeSet::new();
        for rule in self.rules {
            let selected = |selector: &super::Selector| selector.matching(self.routes);
            match rule.form {
                RulePosition::After if selected(&rule.on)[place] => return None,
                RulePosition::Before if selected(&rule.needs)[place] => {
                    let on = selected(&rule.on).into_iter().enumerate();
                    let on = on.filter(|(_, on)| *on);
                    wanted.extend(on.map(|(node, _)| self.routes.step(node)));
                }
                _ => {}
            }
        }
        Some(wanted)
    }

    /// The steps whose commands name a file that this action saves.
    fn readers(&self, action: &Action) -> Vec<usize> {
        let saved: Vec<&str> = action
            .commands()
            .filter_map(|command| command.save.as_ref())
            .map(|file| file.value.as_str())
            .collect();
        let reads = |command: &Command| {
            let mut texts = command.texts();
            texts.any(|text| saved.iter().any(|file| text.value.contains(file)))
        };
        let steps = self.authored.steps.iter().enumerate();
        let readers = steps.filter(|(_, step)| match &step.kind {
            Some(StepKind::Act(other)) => other.commands().any(reads),
            _ => false,
        });
        readers.map(|(place, _)| place).collect()
    }
}

/// Whether an action changes nothing, needs nobody's approval and leads on whatever comes of it.
fn only_looks(action: &Action) -> bool {
    let phase = action.phase.as_ref().and_then(|it| meant(it, &PHASES));
    matches!(
        phase,
        Some(Phase::Preserve | Phase::Investigate | Phase::Notify)
    ) && action.undo.is_empty()
        && action.irreversible.is_none()
        && action.approve.is_none()
        && action.on_failure.is_none()
}

fn phase(authored: &Playbook, step: usize) -> Option<Phase> {
    match &authored.steps.get(step)?.kind {
        Some(StepKind::Act(action)) => meant(action.phase.as_ref()?, &PHASES),
        _ => None,
    }
}
