//! What a bundle holds: the replies to `about`, `playbooks` and `alert_types`.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::bounds::{RouteBounds, routes};
use crate::bundle::Bundle;
use crate::case::BY_HAND;
use crate::catalog::{AlertType, Catalog, Sketch, Status};
use crate::playbook::{Playbook, PlaybookName, Step, StepKind, Verdict, Waiver};

/// The reply to `about`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AboutReply {
    /// The version of nextmove.
    pub version: &'static str,
    /// The languages, English first.
    pub languages: Vec<String>,
    /// The playbooks.
    pub playbooks: Vec<PlaybookAbout>,
    /// The sources of alerts, and what stands in the place of one where a case begins by hand.
    pub sources: Vec<SourceAbout>,
}

/// What a source is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceAbout {
    /// Which one.
    pub id: String,
    /// Its name in each language.
    pub names: BTreeMap<String, String>,
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
    /// The bounds on its routes.
    #[serde(flatten)]
    pub routes: RouteBounds,
    /// Whether it begins with an alert, or by hand.
    pub starts: &'static str,
    /// Which alerts it takes, as a condition in the spelling of authored files; empty where it begins by hand.
    pub handles: String,
    /// How many known types of alert it takes.
    pub alert_types: usize,
    /// The rules that it breaks on purpose.
    pub waivers: Vec<Waived>,
    /// The languages of its texts, English first.
    pub languages: Vec<String>,
}

/// A rule that a playbook breaks on purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Waived {
    /// The rule.
    pub rule: String,
    /// Why it need not hold there.
    pub reason: String,
    /// The steps that break it.
    pub steps: Vec<String>,
}

/// An end of a playbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// The step.
    pub id: String,
    /// What it closes with.
    pub verdict: Verdict,
}

/// A known type of alert, and who takes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KnownAlertType {
    /// The source that sends it.
    pub source: String,
    /// The fact that holds it: the type of an alert, or the policy that the alert comes from.
    pub fact: String,
    /// The type as alerts spell it, or the policy by the name that the fact gives it.
    pub alert_type: String,
    /// Whether the vendor still sends it.
    pub status: Status,
    /// The kinds of resource that such an alert can name.
    pub resources: Vec<String>,
    /// The policies that such an alert can come from.
    pub policies: Vec<String>,
    /// The tactics that the vendor's reference names.
    pub tactics: Vec<String>,
    /// The playbooks that take it, by name: several where that depends on the kind of resource or on
    /// the policy.
    pub playbooks: Vec<String>,
}

impl KnownAlertType {
    fn new(bundle: &Bundle, catalog: &Catalog, known: &AlertType) -> Self {
        Self {
            source: catalog.source.clone(),
            fact: catalog.type_fact.clone(),
            alert_type: known.name.clone(),
            status: known.status,
            resources: known.resources.clone(),
            policies: known.policies.clone(),
            tactics: known.tactics.clone(),
            playbooks: takers(bundle, catalog, known)
                .into_iter()
                .map(String::from)
                .collect(),
        }
    }

    /// Those of every source, in the order of the bundle.
    pub(super) fn all(bundle: &Bundle) -> Vec<Self> {
        let catalogs = bundle.catalogs().iter();
        let types = catalogs.flat_map(|catalog| catalog.types.iter().map(move |it| (catalog, it)));
        let types = types.map(|(catalog, known)| Self::new(bundle, catalog, known));
        let by_hand = bundle.playbooks().iter().filter(|it| it.data().by_hand);
        types.chain(by_hand.map(Self::by_hand)).collect()
    }

    /// What stands for the alert of a playbook that needs none.
    fn by_hand(playbook: &Playbook) -> Self {
        Self {
            source: BY_HAND.into(),
            fact: String::new(),
            alert_type: playbook.id().into(),
            status: Status::Current,
            resources: Vec::new(),
            policies: Vec::new(),
            tactics: Vec::new(),
            playbooks: alloc::vec![playbook.id().into()],
        }
    }
}

/// The names of the playbooks that take alerts of a type.
fn takers<'b>(bundle: &'b Bundle, catalog: &Catalog, known: &AlertType) -> BTreeSet<&'b str> {
    let sketches = catalog.sketches(known);
    let taker = |sketch: Sketch<'_>| {
        let takers = bundle.playbooks_taking(&|name| sketch.fact(name));
        takers.first().map(|playbook| playbook.id())
    };
    sketches.filter_map(taker).collect()
}

fn count_types(bundle: &Bundle, playbook: &Playbook) -> usize {
    let taken = |catalog: &Catalog| {
        let is_taken = |known: &&AlertType| takers(bundle, catalog, known).contains(playbook.id());
        catalog.types.iter().filter(is_taken).count()
    };
    bundle.catalogs().iter().map(taken).sum()
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
            sources: SourceAbout::all(bundle),
        }
    }
}

impl SourceAbout {
    /// Those of a bundle, by id.
    fn all(bundle: &Bundle) -> Vec<Self> {
        let sources = bundle.formats().map().sources.iter();
        let ids = sources.map(|source| source.id.as_str()).chain([BY_HAND]);
        let ids: BTreeSet<&str> = ids.collect();
        ids.into_iter().map(|id| Self::new(bundle, id)).collect()
    }

    fn new(bundle: &Bundle, id: &str) -> Self {
        let named = |lang: &str| {
            let words = bundle.shared_words(lang)?;
            Some((lang.into(), words.source(id)))
        };
        Self {
            id: id.into(),
            names: bundle.languages().filter_map(named).collect(),
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
            routes: routes(playbook, &stated),
            starts: starts(playbook),
            handles: handles(playbook),
            alert_types: count_types(bundle, playbook),
            waivers: waivers(playbook),
            languages: bundle
                .languages()
                .filter(spoken)
                .map(String::from)
                .collect(),
        }
    }
}

fn outcome(step: &Step) -> Option<Outcome> {
    let StepKind::End(ending) = &step.kind else {
        return None;
    };
    Some(Outcome {
        id: step.id.clone(),
        verdict: ending.verdict,
    })
}

fn waivers(playbook: &Playbook) -> Vec<Waived> {
    let waived = |waiver: &Waiver| Waived {
        rule: waiver.rule.clone(),
        reason: waiver.reason.clone(),
        steps: playbook.steps_of(waiver).map(String::from).collect(),
    };
    playbook.waivers().iter().map(waived).collect()
}

fn starts(playbook: &Playbook) -> &'static str {
    match playbook.data().by_hand {
        true => BY_HAND,
        false => "alert",
    }
}

fn handles(playbook: &Playbook) -> String {
    if playbook.data().by_hand {
        return String::new();
    }
    let facts = playbook.facts();
    let name = |fact| facts.get(usize::from(fact)).map_or("", |fact| &*fact.name);
    playbook.data().handles.written(&name)
}
