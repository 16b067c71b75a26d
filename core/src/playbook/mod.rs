//! A playbook: a graph of steps that exists only verified.

mod action;
mod follow;
mod index;
mod verify;

use alloc::string::String;
use alloc::vec::Vec;

pub use action::{Action, Disruption, Phase, Reversibility};
pub use follow::{Follow, Gift, GivenFacts};
use index::{count_askers, needs_of, tellable};
use serde::{Deserialize, Serialize};
pub use verify::{MOST_REASONS, Unverified, reasons};

use crate::command::Command;
use crate::condition::{Condition, FactIndex};
use crate::fact::ValueRef;
use crate::kind::{CANNOT_TELL, Kind};
use crate::names::Names;

/// The text of a playbook that says in a sentence what happened.
pub const WHAT_HAPPENED: &str = "what_happened";

/// The place of a step in its playbook.
pub type StepIndex = u32;

/// A playbook as the compiler writes it: plain data, not yet checked.
///
/// Two orders carry the proof that a walk ends and that derived facts are well founded: every step
/// leads only to later steps, and every derivation reads only earlier facts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlaybookData {
    /// The name of its folder, for example `aws-s3-bucket`.
    pub id: String,
    /// The author's version, for people; [`hash`](Self::hash) tells versions apart.
    pub version: String,
    /// SHA-256 over the canonical form of the playbook without its words and waivers, in hexadecimal.
    pub hash: String,
    /// Whether it begins without an alert, with facts that somebody types.
    pub by_hand: bool,
    /// Which alerts it takes, none where it begins by hand; its facts are those of [`facts`](Self::facts).
    pub handles: Condition,
    /// Every fact that its steps, derivations and commands name.
    pub facts: Vec<FactDecl>,
    /// The steps; the first is the start.
    pub steps: Vec<Step>,
    /// The sources that its steps cite.
    pub citations: Vec<Citation>,
    /// The facts that say what it is about, in the order in which they are told. Where there are some, the
    /// text [`WHAT_HAPPENED`] says it in a sentence.
    pub highlights: Vec<FactIndex>,
    /// The rules that it breaks on purpose. They are for people: nothing of a walk follows from them,
    /// so [`hash`](Self::hash) is over the rest.
    pub waivers: Vec<Waiver>,
}

/// A playbook, exactly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaybookName {
    /// Its name.
    pub id: String,
    /// Its author's version.
    pub version: String,
    /// The hash of its content.
    pub hash: String,
}

/// A fact that a playbook knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactDecl {
    /// Its name, also the key of its answer.
    pub name: String,
    /// The values it takes.
    pub kind: Kind,
    /// How its value follows from earlier facts: the first rule that holds decides, or, where
    /// several options can be chosen, each rule that holds chooses its own.
    pub derive: Vec<Derivation>,
    /// Whether the analyst has to confirm what was derived before a step goes by it.
    pub confirm: bool,
    /// The list whose items are what can be chosen; none where it is asked for otherwise.
    pub among: Option<FactIndex>,
    /// The list whose items are suggested.
    pub suggest: Option<FactIndex>,
}

/// A rule that gives a fact a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Derivation {
    /// The value, an option of the fact's kind.
    pub value: String,
    /// When.
    pub when: Condition,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its name within the playbook.
    pub id: String,
    /// What it does.
    pub kind: StepKind,
}

/// The three kinds of step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum StepKind {
    /// Branches on a choice.
    Decide {
        /// The fact, of kind [`Kind::OneOf`] or [`Kind::SeveralOf`].
        fact: FactIndex,
        /// Which option of several is looked for; none where one is chosen.
        among: Option<u16>,
        /// Where each option leads, in the order of the options. Where one is looked for: the way
        /// on if it is chosen or nobody can tell, and the way on if not.
        arms: Vec<StepIndex>,
    },
    /// Asks for something to be done.
    Act(Action),
    /// Closes with a verdict.
    End(Ending),
}

/// How a case closes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// What it closes with.
    pub verdict: Verdict,
    /// What becomes of the alert where it came from, for each source that has a say in it.
    pub closings: Vec<Closing>,
    /// The cases that follow.
    pub follow: Vec<Follow>,
}

/// What becomes of an alert at its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// The source.
    pub source: String,
    /// The status that the alert gets there; the shared text `status_…` says it in words.
    pub status: String,
    /// What sets it; none where nothing has to be set.
    pub commands: Vec<Command>,
}

/// What a case closes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Malicious, confirmed.
    TruePositive,
    /// Real, but authorised.
    BenignTruePositive,
    /// Not what the alert says.
    FalsePositive,
    /// What happened cannot be shown.
    NotProvable,
    /// Somebody else goes on with it.
    HandedOver,
}

/// A source that a step rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// Its name within the playbook.
    pub id: String,
    /// The title of the page.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The day on which the step was last compared with it, `YYYY-MM-DD`.
    pub checked: String,
}

/// A rule that a playbook breaks on purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiver {
    /// The rule, by its name among the rules that hold of every playbook.
    pub rule: String,
    /// Why it need not hold here.
    pub reason: String,
    /// The steps that break it.
    pub steps: Vec<StepIndex>,
}

/// A verified playbook.
///
/// It can only be made by [`Playbook::verify`], so whoever holds one holds the proof: each walk
/// ends, each option leads somewhere, each command can be filled.
#[derive(Debug, Clone, PartialEq)]
pub struct Playbook {
    data: PlaybookData,
    askers: Vec<u32>,
    /// The facts by name.
    names: Names,
    /// What each step needs to know before it can be passed; of an action last its reply.
    needs: Vec<Vec<FactIndex>>,
    /// Whether outputs tell each fact, be it the reply to an action.
    tellable: Vec<bool>,
}

/// What the name of a fact ends with that says whether the change of an action holds.
const HOLDS: &str = "|holds";

/// The name of the fact, a flag, that says whether the change of an action holds, as its outputs show.
#[must_use]
pub fn holds_of(step: &str) -> String {
    alloc::format!("{step}{HOLDS}")
}

/// Stands in for a step that cannot be missing, so that the walk is total without panicking.
static NOWHERE: Step = Step {
    id: String::new(),
    kind: StepKind::End(Ending {
        verdict: Verdict::HandedOver,
        closings: Vec::new(),
        follow: Vec::new(),
    }),
};

impl Playbook {
    /// Checks data, in time linear in its size.
    ///
    /// # Errors
    ///
    /// The first thing that breaks one of the orders or types that [`PlaybookData`] promises.
    pub fn verify(data: PlaybookData) -> Result<Self, Unverified> {
        verify::check(&data)?;
        Ok(Self {
            askers: count_askers(&data),
            names: Names::new(data.facts.iter().map(|fact| fact.name.as_str())),
            needs: data
                .steps
                .iter()
                .map(|step| needs_of(&data, step))
                .collect(),
            tellable: tellable(&data),
            data,
        })
    }

    /// The name.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.data.id
    }

    /// The name, the version and the hash.
    #[must_use]
    pub fn name(&self) -> PlaybookName {
        PlaybookName {
            id: self.data.id.clone(),
            version: self.data.version.clone(),
            hash: self.data.hash.clone(),
        }
    }

    /// All that was verified.
    #[must_use]
    pub fn data(&self) -> &PlaybookData {
        &self.data
    }

    /// The steps, the start first, each before those it leads to.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.data.steps
    }

    /// The facts, each before those that are derived from it.
    #[must_use]
    pub fn facts(&self) -> &[FactDecl] {
        &self.data.facts
    }

    /// The fact with a name.
    #[must_use]
    pub fn fact(&self, name: &str) -> Option<&FactDecl> {
        self.data.facts.get(usize::from(self.index_of(name)?))
    }

    /// The rules that it breaks on purpose.
    #[must_use]
    pub fn waivers(&self) -> &[Waiver] {
        &self.data.waivers
    }

    /// The names of the steps that break a rule which the playbook waives.
    pub(crate) fn steps_of<'p>(&'p self, waiver: &'p Waiver) -> impl Iterator<Item = &'p str> {
        waiver.steps.iter().map(|step| self.step(*step).id.as_str())
    }

    /// The action of the step with a name.
    #[must_use]
    pub fn action(&self, step: &str) -> Option<&Action> {
        let step = self.data.steps.iter().find(|it| it.id == step)?;
        match &step.kind {
            StepKind::Act(action) => Some(action),
            _ => None,
        }
    }

    /// The steps from one on, each with the facts that have to be known before it can be passed.
    pub(crate) fn steps_from(
        &self,
        step: StepIndex,
    ) -> impl DoubleEndedIterator<Item = (&Step, &[FactIndex])> + ExactSizeIterator {
        let from = usize::try_from(step).unwrap_or(usize::MAX);
        let steps = self.data.steps.get(from..).unwrap_or_default();
        let needs = self.needs.get(from..).unwrap_or_default();
        steps.iter().zip(needs.iter().map(Vec::as_slice))
    }

    /// The place of the fact with a name.
    pub(crate) fn index_of(&self, name: &str) -> Option<FactIndex> {
        let facts = &self.data.facts;
        let name_of = |index| Some(facts.get(usize::from(index))?.name.as_str());
        self.names.find(name, name_of)
    }

    /// A step by its place, with the facts that have to be known before it can be passed, of an action
    /// last its reply.
    pub(crate) fn step_with_needs(&self, index: StepIndex) -> (&Step, &[FactIndex]) {
        let step = self.steps_from(index).next();
        step.unwrap_or((&NOWHERE, &[]))
    }

    /// A step by its place.
    pub(crate) fn step(&self, index: StepIndex) -> &Step {
        self.step_with_needs(index).0
    }

    /// Which way on a choice leads, as a place among the arms of a decision; none where the value is
    /// not one of the choice.
    ///
    /// Where nobody can tell what is chosen, every option is taken to be.
    #[must_use]
    pub fn arm(&self, fact: FactIndex, among: Option<u16>, value: ValueRef<'_>) -> Option<usize> {
        let options = self.data.facts.get(usize::from(fact))?.kind.options();
        let Some(wanted) = among else {
            let is_chosen = |option: &String| value == ValueRef::Text(option);
            return options.iter().position(is_chosen);
        };
        let wanted = options.get(usize::from(wanted))?;
        Some(usize::from(
            !value.includes(wanted) && !value.includes(CANNOT_TELL),
        ))
    }

    /// Whether outputs may tell a fact, be it the reply to an action.
    pub(crate) fn may_be_told(&self, fact: FactIndex) -> bool {
        self.tellable.get(usize::from(fact)) == Some(&true)
    }

    /// How many steps may ask for a fact.
    pub(crate) fn askers(&self, fact: FactIndex) -> u32 {
        self.askers.get(usize::from(fact)).copied().unwrap_or(0)
    }
}

impl Step {
    /// The cases that follow from it.
    #[must_use]
    pub fn follow(&self) -> &[Follow] {
        match &self.kind {
            StepKind::Act(action) => &action.follow,
            StepKind::End(ending) => &ending.follow,
            StepKind::Decide { .. } => &[],
        }
    }
}

impl Ending {
    /// The facts that its commands have places for, with repetitions. Nobody is asked for them.
    pub fn placeables(&self) -> impl Iterator<Item = FactIndex> + '_ {
        let commands = self.closings.iter().flat_map(|closing| &closing.commands);
        commands.flat_map(Command::placeables)
    }
}
