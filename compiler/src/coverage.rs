//! What stored cases leave untried: ends where none ends, and options that none takes.

use std::collections::BTreeSet;

use nextmove::condition::FactIndex;
use nextmove::kind::Kind;
use nextmove::playbook::{Playbook, Step, StepIndex, StepKind};

use crate::authored::playbook as authored;
use crate::authored::step as authored_step;
use crate::code;
use crate::finding::Findings;
use crate::graph::Graph;
use crate::place::Place;

/// Where cases went.
#[derive(Debug, Default)]
pub(crate) struct Covered {
    /// The steps at which they end.
    pub(crate) ends: BTreeSet<String>,
    /// The steps that decided, each with the option that was taken.
    pub(crate) options: BTreeSet<(String, String)>,
}

/// Reports the ends to which no case comes, each with the shortest road there.
pub(crate) fn check_ends(
    playbook: &Playbook,
    authored: &authored::Playbook,
    covered: &Covered,
    findings: &mut Findings<'_>,
) {
    let tree = graph(playbook, None).tree(&[0]);
    for (index, step) in playbook.steps().iter().enumerate() {
        if !matches!(step.kind, StepKind::End(_)) || covered.ends.contains(&step.id) {
            continue;
        }
        let road = spell(playbook, tree.way_from(index));
        let message = format!("no case ends at `{}`", step.id);
        let help = format!("add a case; the shortest road there is {road}.");
        let written = written(authored, &step.id);
        let place = written.map_or(authored.place, |own| own.id.place);
        findings.report_with_help(&code::UNCOVERED_END, place, message, help);
    }
}

/// Reports the options that no case takes, each with the shortest road there. A decision on a fact
/// that was decided before goes the same way again, so its other options are not asked for.
pub(crate) fn check_options(
    playbook: &Playbook,
    authored: &authored::Playbook,
    covered: &Covered,
    findings: &mut Findings<'_>,
) {
    for (fact, option, name) in untaken(playbook, covered) {
        let tree = graph(playbook, Some((fact, option))).tree(&[0]);
        for (index, step) in playbook.steps().iter().enumerate() {
            let taken = || covered.options.contains(&(step.id.clone(), name.clone()));
            if !decides_on(step, fact) || taken() {
                continue;
            }
            let Some(way) = tree.way_from(index) else {
                continue;
            };
            let road = spell(playbook, Some(way));
            let message = format!("no case takes `{name}` at `{}`", step.id);
            let help = format!("add a case; the shortest road is {road}, where it is `{name}`.");
            let place = option_place(authored, &step.id, &name);
            findings.report_with_help(&code::UNCOVERED_OPTION, place, message, help);
        }
    }
}

/// The options that are not taken at every step that decides on their fact.
fn untaken(playbook: &Playbook, covered: &Covered) -> BTreeSet<(FactIndex, usize, String)> {
    let mut untaken = BTreeSet::new();
    for step in playbook.steps() {
        let StepKind::Decide { fact, .. } = step.kind else {
            continue;
        };
        for (index, option) in options(playbook, fact).iter().enumerate() {
            if !covered.options.contains(&(step.id.clone(), option.clone())) {
                untaken.insert((fact, index, option.clone()));
            }
        }
    }
    untaken
}

fn options(playbook: &Playbook, fact: FactIndex) -> &[String] {
    match playbook.facts().get(usize::from(fact)).map(|it| &it.kind) {
        Some(Kind::OneOf(options)) => options,
        _ => &[],
    }
}

fn decides_on(step: &Step, wanted: FactIndex) -> bool {
    matches!(step.kind, StepKind::Decide { fact, .. } if fact == wanted)
}

/// The steps and where they lead, all decisions on one fact going the same way where that is given.
fn graph(playbook: &Playbook, given: Option<(FactIndex, usize)>) -> Graph {
    let edges = playbook.steps().iter().map(|step| {
        let targets: Vec<StepIndex> = match (&step.kind, given) {
            (StepKind::Decide { fact, arms }, Some((decided, option))) if *fact == decided => {
                arms.get(option).copied().into_iter().collect()
            }
            (StepKind::Decide { arms, .. }, _) => arms.clone(),
            (StepKind::Act(action), _) => action.targets().collect(),
            (StepKind::End(_), _) => Vec::new(),
        };
        let targets = targets.into_iter();
        targets
            .filter_map(|step| usize::try_from(step).ok())
            .collect()
    });
    Graph {
        edges: edges.collect(),
    }
}

/// A way back to the start as a road from it.
fn spell(playbook: &Playbook, way: Option<Vec<usize>>) -> String {
    let way = way.unwrap_or_default();
    let steps = way
        .iter()
        .rev()
        .filter_map(|step| playbook.steps().get(*step));
    let road: Vec<&str> = steps.map(|step| step.id.as_str()).collect();
    road.join(", ")
}

fn written<'p>(authored: &'p authored::Playbook, id: &str) -> Option<&'p authored_step::Step> {
    authored.steps.iter().find(|own| own.id.value == id)
}

fn option_place(authored: &authored::Playbook, step: &str, option: &str) -> Place {
    let Some(step) = written(authored, step) else {
        return authored.place;
    };
    match &step.kind {
        Some(authored_step::StepKind::Decide(decision)) => {
            let mut arms = decision.arms.iter().map(|(arm, _)| arm);
            let arm = arms.find(|arm| arm.value == option);
            arm.map_or(step.id.place, |arm| arm.place)
        }
        _ => step.id.place,
    }
}
