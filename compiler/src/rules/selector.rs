//! Which steps a rule speaks of.

use std::collections::BTreeMap;

use nextmove::diagnostic::Code;

use crate::authored::rules as authored;
use crate::authored::rules::Feature;
use crate::authored::step::{Action, Ending, StepKind};
use crate::code;
use crate::finding::Findings;
use crate::names::{DISRUPTIONS, EFFECTS, PHASES, VERDICTS};
use crate::place::Name;
use crate::rules::routes::{RouteNode, Routes};

/// The parts of an action of which a rule can speak.
const PARTS: [&str; 6] = ["before", "run", "verify", "holds", "undo", "approve"];

/// Any of several descriptions, each of which is all of several tests.
pub(crate) struct Selector(Vec<Vec<StepTest>>);

/// One thing that is true of a step; of several values any.
enum StepTest {
    Phase(Vec<String>),
    Disruption(Vec<String>),
    Effects(Vec<String>),
    Has(Vec<String>),
    /// Of several parts none is there.
    Lacks(Vec<String>),
    Verdict(Vec<String>),
    Decides(Vec<String>),
    Decided(BTreeMap<String, Vec<String>>),
    LeftOut(BTreeMap<String, Vec<String>>),
}

impl Selector {
    /// Checks the names in a selector; none where one of them is unknown.
    pub(crate) fn resolve(
        authored: &authored::Selector,
        findings: &mut Findings<'_>,
    ) -> Option<Self> {
        let before = findings.count();
        let descriptions = authored.0.iter().map(|description| {
            let features = description.0.iter();
            features.map(|feature| test(feature, findings)).collect()
        });
        let selector = Self(descriptions.collect());
        (findings.count() == before).then_some(selector)
    }

    /// For each place on the routes whether it is selected.
    pub(crate) fn matching(&self, routes: &Routes<'_>) -> Vec<bool> {
        let nodes = routes.nodes().iter();
        nodes.map(|node| self.matches(*node)).collect()
    }

    fn matches(&self, node: RouteNode<'_>) -> bool {
        let mut descriptions = self.0.iter();
        descriptions.any(|tests| tests.iter().all(|test| test.holds(node)))
    }
}

/// Options by fact, without the places where they were written.
pub(crate) fn options(written: &[(Name, Vec<Name>)]) -> BTreeMap<String, Vec<String>> {
    let entries = written.iter();
    entries
        .map(|(fact, options)| (fact.value.clone(), texts(options)))
        .collect()
}

fn texts(names: &[Name]) -> Vec<String> {
    names.iter().map(|name| name.value.clone()).collect()
}

fn test(feature: &Feature, findings: &mut Findings<'_>) -> StepTest {
    let mut known = |names: &[Name], what: &str, code: &'static Code, known: &[&str]| {
        for name in names {
            check_known(name, what, code, known, findings);
        }
        texts(names)
    };
    let phases = PHASES.map(|(name, _)| name);
    let disruptions = DISRUPTIONS.map(|(name, _)| name);
    let verdicts = VERDICTS.map(|(name, _)| name);
    match feature {
        Feature::Phase(names) => {
            StepTest::Phase(known(names, "phase", &code::UNKNOWN_PHASE, &phases))
        }
        Feature::Disruption(names) => StepTest::Disruption(known(
            names,
            "disruption",
            &code::UNKNOWN_DISRUPTION,
            &disruptions,
        )),
        Feature::Verdict(names) => {
            StepTest::Verdict(known(names, "verdict", &code::UNKNOWN_VERDICT, &verdicts))
        }
        Feature::Effects(names) => {
            StepTest::Effects(known(names, "effect", &code::UNKNOWN_EFFECT, &EFFECTS))
        }
        Feature::Has(names) => StepTest::Has(known(names, "part", &code::UNKNOWN_PART, &PARTS)),
        Feature::Lacks(names) => StepTest::Lacks(known(names, "part", &code::UNKNOWN_PART, &PARTS)),
        Feature::Decides(names) => StepTest::Decides(texts(names)),
        Feature::Decided(written) => StepTest::Decided(options(written)),
        Feature::LeftOut(written) => StepTest::LeftOut(options(written)),
    }
}

/// Reports a name that is not among those of its sort.
pub(crate) fn check_known(
    name: &Name,
    what: &str,
    code: &'static Code,
    known: &[&str],
    findings: &mut Findings<'_>,
) {
    if !known.contains(&name.value.as_str()) {
        let message = format!("there is no {what} `{}`", name.value);
        findings.report_unknown(code, name, known.iter().copied(), message);
    }
}

impl StepTest {
    fn holds(&self, node: RouteNode<'_>) -> bool {
        let step = match (self, node) {
            (Self::Decided(facts), RouteNode::Decided { fact, option, .. })
            | (Self::LeftOut(facts), RouteNode::LeftOut { fact, option, .. }) => {
                let options = facts.get(fact);
                return options.is_some_and(|options| options.contains(&option.value));
            }
            (_, RouteNode::Decided { .. } | RouteNode::LeftOut { .. }) => return false,
            (_, RouteNode::Step(step)) => step,
        };
        match &step.kind {
            Some(StepKind::Act(action)) => self.holds_of(action),
            Some(StepKind::End(Ending { verdict, .. })) => {
                matches!(self, Self::Verdict(names) if any(names, verdict))
            }
            Some(StepKind::Decide(decision)) => {
                matches!(self, Self::Decides(names) if any(names, &decision.fact))
            }
            None => false,
        }
    }

    fn holds_of(&self, action: &Action) -> bool {
        let has = |part: &String| has(action, part);
        match self {
            Self::Phase(names) => any(names, &action.phase),
            Self::Disruption(names) => any(names, &action.disruption),
            Self::Effects(names) => any(names, &action.effects),
            Self::Has(parts) => parts.iter().any(has),
            Self::Lacks(parts) => !parts.iter().any(has),
            Self::Verdict(_) | Self::Decides(_) | Self::Decided(_) | Self::LeftOut(_) => false,
        }
    }
}

/// Whether one of the names is among the known ones.
fn any<'n>(known: &[String], names: impl IntoIterator<Item = &'n Name>) -> bool {
    names.into_iter().any(|name| known.contains(&name.value))
}

fn has(action: &Action, part: &str) -> bool {
    match part {
        "before" => !action.before.is_empty(),
        "run" => !action.run.is_empty(),
        "verify" => !action.verify.is_empty(),
        "holds" => action.verifies(),
        "undo" => !action.undo.is_empty(),
        _ => action.approve.is_some(),
    }
}
