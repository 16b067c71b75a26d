//! What a bundle holds: the replies to `about` and `playbooks`.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::bundle::Bundle;
use crate::playbook::{Playbook, PlaybookName, Step, StepKind, Verdict};
use crate::road::{Roads, roads};

/// The reply to `about`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AboutReply {
    /// The version of nextmove.
    pub version: &'static str,
    /// The languages, English first.
    pub languages: Vec<String>,
    /// The playbooks.
    pub playbooks: Vec<PlaybookAbout>,
}

/// What there is to say about a playbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlaybookAbout {
    /// Which one.
    #[serde(flatten)]
    pub name: PlaybookName,
    /// How many steps it has.
    pub steps: usize,
}

/// A playbook in numbers: what an overview of playbooks shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlaybookSummary {
    /// Which one.
    #[serde(flatten)]
    pub name: PlaybookName,
    /// How many steps it has.
    pub steps: usize,
    /// How many of them ask for something to be done.
    pub acts: usize,
    /// How many of them branch.
    pub decides: usize,
    /// The ends it may come to.
    pub outcomes: Vec<Outcome>,
    /// The bounds on its roads.
    #[serde(flatten)]
    pub roads: Roads,
    /// Which alerts it takes, as a condition in the spelling of authored files.
    pub handles: String,
    /// The languages of its texts, English first.
    pub languages: Vec<String>,
}

/// An end of a playbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// The step.
    pub id: String,
    /// What it closes with.
    pub verdict: Verdict,
}

impl AboutReply {
    pub(super) fn new(bundle: &Bundle) -> Self {
        let about = |playbook: &Playbook| PlaybookAbout {
            name: playbook.name(),
            steps: playbook.steps().len(),
        };
        Self {
            version: env!("CARGO_PKG_VERSION"),
            languages: bundle.languages().map(String::from).collect(),
            playbooks: bundle.playbooks().iter().map(about).collect(),
        }
    }
}

impl PlaybookSummary {
    pub(super) fn new(bundle: &Bundle, playbook: &Playbook) -> Self {
        let steps = playbook.steps();
        let count = |is: fn(&StepKind) -> bool| steps.iter().filter(|step| is(&step.kind)).count();
        let stated = |name: &str| bundle.vocabulary().iter().any(|fact| fact.name == name);
        let spoken = |lang: &&str| bundle.words(playbook, lang).is_some();
        Self {
            name: playbook.name(),
            steps: steps.len(),
            acts: count(|kind| matches!(kind, StepKind::Act(_))),
            decides: count(|kind| matches!(kind, StepKind::Decide { .. })),
            outcomes: steps.iter().filter_map(outcome).collect(),
            roads: roads(playbook, &stated),
            handles: handles(playbook),
            languages: bundle
                .languages()
                .filter(spoken)
                .map(String::from)
                .collect(),
        }
    }
}

fn outcome(step: &Step) -> Option<Outcome> {
    let StepKind::End(verdict) = step.kind else {
        return None;
    };
    Some(Outcome {
        id: step.id.clone(),
        verdict,
    })
}

fn handles(playbook: &Playbook) -> String {
    let facts = playbook.facts();
    let name = |fact| facts.get(usize::from(fact)).map_or("", |fact| &*fact.name);
    playbook.data().handles.written(&name)
}
