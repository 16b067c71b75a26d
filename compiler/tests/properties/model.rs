//! Random playbooks that are right by construction.

use proptest::prelude::*;
use proptest::sample::Index;

/// A playbook whose steps lead to later ones only, and can all be reached.
#[derive(Debug, Clone)]
pub(crate) struct Playbook {
    pub(crate) steps: Vec<Step>,
}

#[derive(Debug, Clone)]
pub(crate) struct Step {
    pub(crate) id: String,
    pub(crate) kind: Kind,
}

#[derive(Debug, Clone)]
pub(crate) enum Kind {
    /// Decides on the choice that is called after the step.
    Decide {
        arms: Vec<(String, usize)>,
        derived_from: Option<Source>,
    },
    Act {
        phase: &'static str,
        /// Empty where it is not said.
        disruption: &'static str,
        way_back: WayBack,
        then: usize,
        on_failure: Option<usize>,
    },
    End(&'static str),
    /// Goes through the options of the choice that is called after the step.
    Each {
        /// For each option whether its branch has a step.
        branches: Vec<bool>,
        then: usize,
    },
    /// Uses the one shared playbook.
    Use {
        then: usize,
    },
}

/// What a choice is derived from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Source {
    /// A fact that the alert states and nobody asks for.
    Alert,
    /// The choice that the start decides on, and that has been asked for wherever one is.
    Start,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WayBack {
    Undo,
    None,
    NotNeeded,
}

/// What is drawn for a step, before it is known which steps there are.
#[derive(Debug, Clone)]
struct Draw {
    shape: u8,
    targets: Vec<Index>,
    flag: bool,
    pick: Index,
}

impl Draw {
    fn pick(&self, among: &[&'static str]) -> &'static str {
        among[self.pick.index(among.len())]
    }
}

const VERDICTS: [&str; 5] = [
    "true_positive",
    "benign_true_positive",
    "false_positive",
    "not_provable",
    "handed_over",
];
const CHANGES: [&str; 3] = ["contain", "eradicate", "recover"];
const DISRUPTIONS: [&str; 3] = ["none", "partial", "outage"];
const LOOKS: [&str; 4] = ["preserve", "investigate", "notify", "close"];

/// The name of the choice that a step decides on.
pub(crate) fn choice(step: &Step) -> String {
    format!("{}_choice", step.id)
}

/// A step as it is once the playbook is plain, and what it is for where something is done.
pub(crate) type Plain = (String, Option<&'static str>);

/// What the step of a branch, and that of the shared playbook, is for.
pub(crate) const BRANCH: &str = "investigate";
pub(crate) const SHARED: &str = "preserve";

/// The name of the step in a branch.
pub(crate) fn branch_step(step: &Step, option: usize) -> String {
    format!("{}_branch_{option}", step.id)
}

impl Step {
    /// What a route passes here once the playbook is plain, where options are chosen.
    pub(crate) fn passed(&self, is_chosen: impl Fn(usize) -> bool) -> Vec<Plain> {
        match &self.kind {
            Kind::Act { phase, .. } => vec![(self.id.clone(), Some(*phase))],
            Kind::Decide { .. } | Kind::End(_) => vec![(self.id.clone(), None)],
            Kind::Use { .. } => vec![(format!("{}.look", self.id), Some(SHARED))],
            Kind::Each { branches, .. } => {
                let options = branches.iter().enumerate();
                let passed = options.flat_map(|(option, has_step)| {
                    let decision = (format!("{}.option_{option}", self.id), None);
                    let branch = (branch_step(self, option), Some(BRANCH));
                    [decision]
                        .into_iter()
                        .chain((*has_step && is_chosen(option)).then_some(branch))
                });
                passed.collect()
            }
        }
    }

    /// The steps it leads to.
    pub(crate) fn targets(&self) -> Vec<usize> {
        match &self.kind {
            Kind::Decide { arms, .. } => arms.iter().map(|(_, target)| *target).collect(),
            Kind::Act {
                then, on_failure, ..
            } => [*then].into_iter().chain(*on_failure).collect(),
            Kind::Each { then, .. } | Kind::Use { then } => vec![*then],
            Kind::End(_) => Vec::new(),
        }
    }

    fn targets_mut(&mut self) -> Vec<&mut usize> {
        match &mut self.kind {
            Kind::Decide { arms, .. } => arms.iter_mut().map(|(_, target)| target).collect(),
            Kind::Act {
                then, on_failure, ..
            } => [then].into_iter().chain(on_failure).collect(),
            Kind::Each { then, .. } | Kind::Use { then } => vec![then],
            Kind::End(_) => Vec::new(),
        }
    }
}

pub(crate) fn playbook() -> impl Strategy<Value = Playbook> {
    prop::collection::vec(draw(), 1..14).prop_map(|draws| Playbook {
        steps: reachable(build(&draws)),
    })
}

fn draw() -> impl Strategy<Value = Draw> {
    let targets = prop::collection::vec(any::<Index>(), 2..5);
    (0_u8..7, targets, any::<bool>(), any::<Index>()).prop_map(|(shape, targets, flag, pick)| {
        Draw {
            shape,
            targets,
            flag,
            pick,
        }
    })
}

fn build(draws: &[Draw]) -> Vec<Step> {
    let last = draws.len() - 1;
    let starts_with_choice = last > 0 && draws[0].shape < 2;
    let kind = |(at, draw): (usize, &Draw)| {
        let later = |target: &Index| at + 1 + target.index(last - at);
        match draw.shape {
            _ if at == last => Kind::End(draw.pick(&VERDICTS)),
            0 | 1 => Kind::Decide {
                arms: arms(draw.targets.iter().map(later)),
                derived_from: match (draw.flag, starts_with_choice && at > 0) {
                    (true, true) => Some(Source::Start),
                    (true, false) => Some(Source::Alert),
                    (false, _) => None,
                },
            },
            5 => Kind::Each {
                branches: (0..1 + draw.targets.len() % 2)
                    .map(|option| draw.flag == (option == 0))
                    .collect(),
                then: later(&draw.targets[0]),
            },
            6 => Kind::Use {
                then: later(&draw.targets[0]),
            },
            2 | 3 => act(draw, &draw.targets.iter().map(later).collect::<Vec<_>>()),
            _ => Kind::End(draw.pick(&VERDICTS)),
        }
    };
    let numbered = draws.iter().enumerate();
    numbered
        .map(|draw| Step {
            id: format!("step_{}", draw.0),
            kind: kind(draw),
        })
        .collect()
}

/// An arm for each target, the last being where "cannot tell" leads.
fn arms(targets: impl Iterator<Item = usize>) -> Vec<(String, usize)> {
    let mut arms: Vec<_> = targets
        .enumerate()
        .map(|(index, target)| (format!("option_{index}"), target))
        .collect();
    if let Some((option, _)) = arms.last_mut() {
        *option = "cannot_tell".into();
    }
    arms
}

fn act(draw: &Draw, targets: &[usize]) -> Kind {
    let changes = draw.shape == 2;
    let phase = draw.pick(if changes { &CHANGES } else { &LOOKS });
    // The failure of a containment has to be read further on, which no step here does.
    let may_fail = phase != "contain";
    Kind::Act {
        phase,
        disruption: if changes { draw.pick(&DISRUPTIONS) } else { "" },
        way_back: match (changes, draw.flag) {
            (true, true) => WayBack::Undo,
            (true, false) => WayBack::None,
            (false, _) => WayBack::NotNeeded,
        },
        then: targets[0],
        on_failure: (draw.flag && may_fail).then(|| targets[1]),
    }
}

/// The steps that can be reached from the first, numbered anew.
fn reachable(mut steps: Vec<Step>) -> Vec<Step> {
    let mut reached = vec![false; steps.len()];
    reached[0] = true;
    for at in 0..steps.len() {
        if reached[at] {
            for target in steps[at].targets() {
                reached[target] = true;
            }
        }
    }
    let place = |target: usize| reached[..target].iter().filter(|kept| **kept).count();
    for step in &mut steps {
        for target in step.targets_mut() {
            *target = place(*target);
        }
    }
    let mut kept = reached.iter();
    steps.retain(|_| *kept.next().unwrap());
    steps
}
