//! What a change of the answers does to the route.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::fact::Answers;
use crate::playbook::Playbook;
use crate::statement::AlertView;
use crate::told::Outputs;
use crate::walk;

/// The difference between two routes, each as far as what is known reaches.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Change {
    /// The steps that are on the route now, and were not.
    pub appear: Vec<String>,
    /// The steps that were on the route, and are no more.
    pub vanish: Vec<String>,
    /// The steps that are on both.
    pub stay: Vec<String>,
    /// The keys of answers that decided something, and do no more. They come back with the route.
    pub parked: Vec<String>,
    /// The keys of answers that decided nothing before, and do now.
    pub returned: Vec<String>,
}

/// A route, and the answers that played a part on it.
pub(super) struct WalkedRoute<'a> {
    pub(super) route: Vec<String>,
    used: BTreeSet<&'a str>,
    answers: &'a Answers,
}

impl<'a> WalkedRoute<'a> {
    pub(super) fn new(
        playbook: &'a Playbook,
        facts: AlertView<'a>,
        answers: &'a Answers,
        outputs: &'a Outputs,
    ) -> Self {
        let next = walk::next_step_with(playbook, facts, answers, outputs);
        Self {
            route: walk::route(&next),
            used: next.used,
            answers,
        }
    }

    /// What is different on a later route.
    pub(super) fn to(&self, after: &Self) -> Change {
        let only = |one: &Self, other: &Self| {
            let steps = one.route.iter();
            steps
                .filter(|step| !other.route.contains(step))
                .cloned()
                .collect()
        };
        let stays = self.route.iter().filter(|step| after.route.contains(step));
        Change {
            appear: only(after, self),
            vanish: only(self, after),
            stay: stays.cloned().collect(),
            parked: used_only_by(self, after),
            returned: used_only_by(after, self),
        }
    }
}

/// The answers that stand on both routes, and play a part on one of them only.
fn used_only_by(one: &WalkedRoute<'_>, other: &WalkedRoute<'_>) -> Vec<String> {
    let only = one.used.difference(&other.used);
    let standing =
        only.filter(|key| other.answers.contains_key(**key) && one.answers.contains_key(**key));
    standing.map(|key| String::from(*key)).collect()
}
