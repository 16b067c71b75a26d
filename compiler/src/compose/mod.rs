//! From a playbook as it is written to one of plain steps.
//!
//! A shared playbook is put in the place of each step that uses it, its steps called after that
//! step; then each branch of an option becomes a decision on whether the option was chosen. What
//! remains decides, acts and ends, and every name keeps the place where it was written.

mod branches;
mod overlay;
mod scope;

use std::collections::BTreeMap;

use crate::authored::fact::{FactValues, OwnFact, read_own_fact};
use crate::authored::playbook::{Citation, Playbook};
use crate::authored::shared::Shared;
use crate::authored::step::{Each, Step, StepKind, Use, WrittenKind, WrittenStep, read_step};
use crate::code;
use crate::finding::Findings;
use crate::names;
use crate::place::Name;
use crate::yaml::Node;

use scope::Scope;

/// What the route comes to at the end of a branch.
const NEXT: &str = "next";

/// Where shared playbooks are.
const SHARED_FOLDER: &str = "common/";

/// A playbook of plain steps, and the shared ones that are part of it.
#[derive(Debug)]
pub(crate) struct Whole {
    pub(crate) playbook: Playbook,
    pub(crate) inlined: Vec<Inlined>,
    /// The names of steps that are plain no longer, so that nothing else is called so.
    pub(crate) groups: Vec<Name>,
    pub(crate) meets: Vec<Meets>,
}

/// A step, called as it is in the end, and a requirement that it says it meets.
#[derive(Debug)]
pub(crate) struct Meets {
    pub(crate) step: Name,
    pub(crate) requirement: Name,
}

/// A shared playbook in the place of a step.
#[derive(Debug)]
pub(crate) struct Inlined {
    /// The name of its folder.
    pub(crate) shared: String,
    /// What its steps are called after: the name of the step, with a dot.
    pub(crate) prefix: String,
}

/// A step in the list of all steps, called as it is in the end.
struct Flat {
    id: Name,
    /// What it does; none where that could not be read.
    kind: Option<FlatKind>,
}

enum FlatKind {
    Plain(StepKind),
    /// With the name by which its branches come back.
    Each(Each, String),
}

/// Makes a playbook plain; none where a shared playbook in it cannot be.
pub(crate) fn plain(
    written: Playbook<WrittenStep>,
    shared: &BTreeMap<String, Shared>,
    findings: &mut Findings<'_>,
) -> Option<Whole> {
    let scope = Scope::top(&written);
    let mut composer = Composer {
        shared,
        steps: Vec::new(),
        facts: written.facts,
        citations: written.citations,
        inlined: Vec::new(),
        groups: Vec::new(),
        meets: Vec::new(),
        entries: BTreeMap::new(),
        open: Vec::new(),
        complete: true,
    };
    composer.add_steps(&scope, written.steps, findings);
    let start = written.start.as_ref();
    let mut start = start.and_then(|start| scope.target(start, findings));
    let steps = composer.finish(&mut start, findings);
    composer.complete.then_some(Whole {
        playbook: Playbook {
            place: written.place,
            version: written.version,
            handles: written.handles,
            by_hand: written.by_hand,
            citations: composer.citations,
            facts: composer.facts,
            start,
            steps,
            waives: written.waives,
            highlights: written.highlights,
        },
        inlined: composer.inlined,
        groups: composer.groups,
        meets: composer.meets,
    })
}

/// Collects the parts of a playbook.
struct Composer<'s> {
    shared: &'s BTreeMap<String, Shared>,
    steps: Vec<Flat>,
    facts: Vec<OwnFact>,
    citations: Vec<Citation>,
    inlined: Vec<Inlined>,
    groups: Vec<Name>,
    meets: Vec<Meets>,
    /// Where the route comes to in the place of a step that is plain no longer.
    entries: BTreeMap<String, String>,
    /// The shared playbooks inside which the next step stands.
    open: Vec<String>,
    /// Whether every shared playbook could be put in its place.
    complete: bool,
}

impl<'s> Composer<'s> {
    fn add_steps(
        &mut self,
        scope: &Scope<'_>,
        steps: Vec<WrittenStep>,
        findings: &mut Findings<'_>,
    ) {
        for step in steps {
            check_name(&step.id, findings);
            let id = scope.inside(&step.id);
            self.meets
                .extend(step.meets.into_iter().map(|requirement| Meets {
                    step: id.clone(),
                    requirement,
                }));
            let kind = match step.kind {
                None => None,
                Some(WrittenKind::Plain(kind)) => {
                    Some(FlatKind::Plain(scope.plain(kind, findings)))
                }
                Some(WrittenKind::Each(each)) => {
                    self.groups.push(id.clone());
                    let next = format!("{}{NEXT}", scope.prefix());
                    Some(FlatKind::Each(scope.each(each, findings), next))
                }
                Some(WrittenKind::Use(used)) => {
                    self.groups.push(id.clone());
                    let added = self.add_shared(scope, &id, used, findings);
                    self.complete &= added.is_some();
                    continue;
                }
            };
            self.steps.push(Flat { id, kind });
        }
    }

    /// Puts a shared playbook in the place of a step; none where it cannot be.
    fn add_shared(
        &mut self,
        scope: &Scope<'_>,
        id: &Name,
        used: Use,
        findings: &mut Findings<'_>,
    ) -> Option<()> {
        let (name, shared) = self.find(&used.shared?, findings)?;
        let returns = scope.returns(id, shared, &used.returns, findings);
        let inner = scope.within(id, shared, returns);
        let (facts, steps) = overlay::laid_over(shared, &used.with, findings);
        self.open.push(name.clone());
        self.check_given_once(&facts, &used.with, findings);
        for (fact, node) in &facts {
            let fact = read_own_fact(fact, node, findings);
            self.add_fact(&inner, fact);
        }
        let citations = shared.citations.iter();
        self.citations
            .extend(citations.map(|it| inner.citation(it)));
        let read = steps.iter().map(|(id, node)| read_step(id, node, findings));
        let read: Vec<WrittenStep> = read.collect();
        scope::check_returns_are_taken(shared, &read, findings);
        self.add_steps(&inner, read, findings);
        self.open.pop();
        if let Some(entry) = inner.target(&shared.start, findings) {
            self.entries.insert(id.value.clone(), entry.value);
        }
        self.inlined.push(Inlined {
            shared: name,
            prefix: inner.prefix().into(),
        });
        Some(())
    }

    /// The shared playbook that a step names, unless it is made of itself.
    fn find(&self, used: &Name, findings: &mut Findings<'_>) -> Option<(String, &'s Shared)> {
        let name = used.value.strip_prefix(SHARED_FOLDER).unwrap_or_default();
        let Some(shared) = self.shared.get(name) else {
            let known: Vec<String> = self
                .shared
                .keys()
                .map(|it| format!("{SHARED_FOLDER}{it}"))
                .collect();
            let known = known.iter().map(String::as_str);
            let message = format!("there is no shared playbook `{}`", used.value);
            findings.report_unknown(&code::UNKNOWN_SHARED, used, known, message);
            return None;
        };
        if let Some(start) = self.open.iter().position(|open| open == name) {
            let round = self.open[start..].iter().map(String::as_str).chain([name]);
            let round: Vec<String> = round.map(|it| format!("`{SHARED_FOLDER}{it}`")).collect();
            let message = format!("used round in a circle: {}", round.join(" uses "));
            findings.report(&code::SHARED_CYCLE, used.place, message);
            return None;
        }
        Some((name.into(), shared))
    }

    /// Reports what is given for a fact that is there already, as its first user has said what it is.
    fn check_given_once(
        &self,
        facts: &[(Name, Node)],
        given: &[(Name, Node)],
        findings: &mut Findings<'_>,
    ) {
        for (name, _) in given {
            let fact = facts.iter().find(|(fact, _)| fact.value == name.value);
            let is_there =
                |(fact, _): &(Name, Node)| self.facts.iter().any(|own| own.name == *fact);
            if fact.is_some_and(is_there) {
                let message = format!("`{}` has been given something before", name.value);
                findings.report(&code::NAME_TAKEN, name.place, message);
            }
        }
    }

    /// Adds a fact of a shared playbook, once for all the steps that use it.
    fn add_fact(&mut self, scope: &Scope<'_>, mut fact: OwnFact) {
        if self.facts.iter().any(|own| own.name == fact.name) {
            return;
        }
        if let Some(FactValues::Choice { rules, .. }) = &mut fact.values {
            for (_, clause) in rules {
                clause.rename_facts(&|name| scope.fact(name));
            }
        }
        self.facts.push(fact);
    }

    /// The plain steps of everything.
    fn finish(&mut self, start: &mut Option<Name>, findings: &mut Findings<'_>) -> Vec<Step> {
        let mut steps = std::mem::take(&mut self.steps);
        let targets = steps.iter_mut().flat_map(Flat::targets_mut);
        for target in targets.chain([&mut *start]).flatten() {
            enter(target, &self.entries);
        }
        branches::plain(steps, start, &self.facts, findings)
    }
}

impl Flat {
    /// Every place for the name of a next step.
    fn targets_mut(&mut self) -> Vec<&mut Option<Name>> {
        match &mut self.kind {
            Some(FlatKind::Plain(kind)) => kind.targets_mut(),
            Some(FlatKind::Each(each, _)) => each.targets_mut(),
            None => Vec::new(),
        }
    }
}

/// Puts the step that the route comes to in the place of one that is plain no longer.
fn enter(target: &mut Name, entries: &BTreeMap<String, String>) {
    // A shared playbook whose start is a return may lead round in a circle, and is found to later.
    for _ in 0..=entries.len() {
        match entries.get(&target.value) {
            Some(entry) => target.value.clone_from(entry),
            None => return,
        }
    }
}

/// Reports a step that is not called as steps are.
fn check_name(id: &Name, findings: &mut Findings<'_>) {
    names::check_style(id, findings);
    if id.value == NEXT {
        let message = format!("`{NEXT}` is already the name of what follows a branch");
        findings.report(&code::NAME_TAKEN, id.place, message);
    }
}
