//! What stored cases leave untried: ends where none ends, and options that none takes.

use std::collections::BTreeSet;

use nextmove::condition::FactIndex;
use nextmove::output::{How, Reading, Truth};
use nextmove::playbook::{Playbook, Step, StepIndex, StepKind};
use nextmove::told::KeptOutput;

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
    /// The steps that decided, each with the way on that was taken.
    pub(crate) arms: BTreeSet<(String, usize)>,
    /// What was kept of outputs.
    pub(crate) outputs: Vec<KeptOutput>,
}

/// Reports what is read of outputs and no stored output shows: an option or a value that is told, an
/// error after which a change may be made, that a change holds and that it does not.
pub(crate) fn check_outputs(
    playbook: &Playbook,
    authored: &authored::Playbook,
    covered: &Covered,
    findings: &mut Findings<'_>,
) {
    for step in playbook.steps() {
        let StepKind::Act(action) = &step.kind else {
            continue;
        };
        for (n, command) in action.numbered() {
            let Some(reading) = &command.reads else {
                continue;
            };
            let own = covered.outputs.iter().filter(|kept| {
                kept.step == step.id && kept.purpose == command.purpose && kept.n == n
            });
            let own: Vec<&KeptOutput> = own.collect();
            let place = authored.steps.iter().find(|it| it.id.value == step.id);
            let place = place.map_or(authored.place, |it| it.id.place);
            for missing in unseen(playbook, reading, &own) {
                let message = format!("no stored output of `{}` shows {missing}", step.id);
                findings.report(&code::UNSEEN_OUTPUT, place, message);
            }
        }
    }
}

/// What no output of a command shows.
fn unseen(playbook: &Playbook, reading: &Reading, own: &[&KeptOutput]) -> Vec<String> {
    let mut missing = Vec::new();
    for tell in &reading.tells {
        let Some(fact) = playbook.facts().get(usize::from(tell.fact)) else {
            continue;
        };
        let told = |value: Option<&str>| {
            let mut own = own.iter().filter_map(|kept| kept.told.get(&fact.name));
            own.any(|told| value.is_none_or(|value| told.value.to_string() == value))
        };
        match &tell.how {
            How::Options(options) => {
                let unseen = options.iter().filter(|option| !told(Some(&option.value)));
                let unseen = unseen.map(|option| format!("`{}` of `{}`", option.value, fact.name));
                missing.extend(unseen);
            }
            How::Value { .. } | How::All { .. } if !told(None) => {
                missing.push(format!("`{}`", fact.name));
            }
            How::Value { .. } | How::All { .. } => {}
        }
    }
    for code in reading.accepts.iter().flatten() {
        if !own.iter().any(|kept| kept.error.as_ref() == Some(code)) {
            missing.push(format!("the error `{code}`"));
        }
    }
    if reading.holds.is_some() {
        let holds = |truth: Truth| {
            let mut held = own.iter().filter_map(|kept| kept.holds.as_ref());
            held.any(|held| held.value == truth)
        };
        let truths = [
            (Truth::Yes, "that it holds"),
            (Truth::No, "that it does not hold"),
        ];
        let unseen = truths.into_iter().filter(|(truth, _)| !holds(*truth));
        missing.extend(unseen.map(|(_, what)| what.into()));
    }
    missing
}

/// What is decided: a fact, or whether one of several options of a fact was chosen.
type Subject = (FactIndex, Option<u16>);

/// Reports the ends to which no case comes, each with the shortest route there.
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
        let route = spell(playbook, tree.way_from(index));
        let message = format!("no case ends at `{}`", step.id);
        let help = format!("add a case; the shortest route there is {route}.");
        let written = written(authored, &step.id);
        let place = written.map_or(authored.place, |own| own.id.place);
        findings.report_with_help(&code::UNCOVERED_END, place, message, help);
    }
}

/// Reports the options that no case takes, each with the shortest route there. A decision on a fact
/// that was decided before goes the same way again, so its other options are not asked for.
pub(crate) fn check_options(
    playbook: &Playbook,
    authored: &authored::Playbook,
    covered: &Covered,
    findings: &mut Findings<'_>,
) {
    for (subject, arm) in untaken(playbook, covered) {
        let tree = graph(playbook, Some((subject, arm))).tree(&[0]);
        let (taken, option) = told(playbook, subject, arm);
        for (index, step) in playbook.steps().iter().enumerate() {
            let is_covered = || covered.arms.contains(&(step.id.clone(), arm));
            if self::subject(step) != Some(subject) || is_covered() {
                continue;
            }
            let Some(way) = tree.way_from(index) else {
                continue;
            };
            let route = spell(playbook, Some(way));
            let message = format!("no case {taken} `{option}` at `{}`", step.id);
            let help = format!("add a case that {taken} it; the shortest route there is {route}.");
            let place = option_place(authored, &step.id, option);
            findings.report_with_help(&code::UNCOVERED_OPTION, place, message, help);
        }
    }
}

/// The ways on that are not taken at every step that decides the same.
fn untaken(playbook: &Playbook, covered: &Covered) -> BTreeSet<(Subject, usize)> {
    let mut untaken = BTreeSet::new();
    for step in playbook.steps() {
        let StepKind::Decide { fact, among, arms } = &step.kind else {
            continue;
        };
        let open = (0..arms.len()).filter(|arm| !covered.arms.contains(&(step.id.clone(), *arm)));
        untaken.extend(open.map(|arm| ((*fact, *among), arm)));
    }
    untaken
}

/// What a way on means: what a case does, and with which option.
fn told(playbook: &Playbook, (fact, among): Subject, arm: usize) -> (&'static str, &str) {
    let fact = playbook.facts().get(usize::from(fact));
    let options = fact.map_or(&[][..], |fact| fact.kind.options());
    let place = among.map_or(arm, usize::from);
    let taken = if among.is_some() && arm > 0 {
        "leaves out"
    } else {
        "takes"
    };
    (taken, options.get(place).map_or("", String::as_str))
}

fn subject(step: &Step) -> Option<Subject> {
    match step.kind {
        StepKind::Decide { fact, among, .. } => Some((fact, among)),
        _ => None,
    }
}

/// The steps and where they lead, all that decide the same going the same way where that is given.
fn graph(playbook: &Playbook, given: Option<(Subject, usize)>) -> Graph {
    let edges = playbook.steps().iter().map(|step| {
        let targets: Vec<StepIndex> = match (&step.kind, given) {
            (StepKind::Decide { arms, .. }, Some((decided, arm)))
                if subject(step) == Some(decided) =>
            {
                arms.get(arm).copied().into_iter().collect()
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

/// A way back to the start as a route from it.
fn spell(playbook: &Playbook, way: Option<Vec<usize>>) -> String {
    let way = way.unwrap_or_default();
    let steps = way
        .iter()
        .rev()
        .filter_map(|step| playbook.steps().get(*step));
    let route: Vec<&str> = steps.map(|step| step.id.as_str()).collect();
    route.join(", ")
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
