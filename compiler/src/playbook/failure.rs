//! A containment that failed and whose failure leads on is read before an end that could say otherwise.

use std::collections::BTreeSet;

use nextmove::condition::FactIndex;
use nextmove::playbook::{Action, Derivation, Phase, Step, StepKind, Verdict};

use crate::authored::playbook::Playbook;
use crate::authored::step;
use crate::code;
use crate::finding::Findings;
use crate::graph::Graph;
use crate::playbook::derive::reads;

/// Reports containments whose `on_failure` leads to an end that neither hands the case over nor comes
/// after a decision that reads the failure.
pub(super) fn check(
    authored: &Playbook,
    graph: &Graph,
    steps: &[&Step],
    derivations: &[Vec<Derivation>],
    findings: &mut Findings<'_>,
) {
    let read_by = reads(derivations).reversed();
    for (place, step) in steps.iter().enumerate() {
        let StepKind::Act(action) = &step.kind else {
            continue;
        };
        if let Some(end) = forgotten(action, graph, steps, &read_by) {
            let Some(step::StepKind::Act(written)) = &authored.steps[place].kind else {
                continue;
            };
            let Some(target) = &written.on_failure else {
                continue;
            };
            let message = format!(
                "where `{}` fails, the route comes to `{end}`, and no decision on it reads the failure",
                step.id
            );
            findings.report(&code::FORGOTTEN_FAILURE, target.place, message);
        }
    }
}

/// An end to which the failure of a containment leads unread.
fn forgotten<'s>(
    action: &Action,
    graph: &Graph,
    steps: &[&'s Step],
    read_by: &Graph,
) -> Option<&'s str> {
    let target = usize::try_from(action.on_failure?).ok()?;
    // Another containment takes the place of the one that failed.
    let instead = matches!(&steps[target].kind, StepKind::Act(it) if it.phase == Phase::Contain);
    if action.phase != Phase::Contain || instead {
        return None;
    }
    let reading = readers(action.reply, read_by);
    let edges = (0..graph.len()).map(|place| match &steps[place].kind {
        StepKind::Decide { fact, .. } if reading.contains(fact) => Vec::new(),
        _ => graph.edges[place].clone(),
    });
    let unread = Graph {
        edges: edges.collect(),
    };
    let reached = unread.reachable(&[target]);
    let mut ends = steps.iter().zip(reached).filter(|(_, reached)| *reached);
    ends.find_map(|(step, _)| match &step.kind {
        StepKind::End(ending) if ending.verdict != Verdict::HandedOver => Some(step.id.as_str()),
        _ => None,
    })
}

/// The facts that are derived from a reply, by however many rules.
fn readers(reply: FactIndex, read_by: &Graph) -> BTreeSet<FactIndex> {
    let reached = read_by.reachable(&[usize::from(reply)]);
    let facts = (0..).zip(reached).filter(|(_, reached)| *reached);
    facts.map(|(fact, _)| fact).collect()
}
