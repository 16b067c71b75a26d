//! What names mean in a playbook, or in a shared one in the place of a step.

use std::collections::{BTreeMap, BTreeSet};

use crate::authored::playbook::{Citation, Playbook};
use crate::authored::shared::Shared;
use crate::authored::step::{Each, StepKind, WrittenStep};
use crate::code;
use crate::files::FileIndex;
use crate::finding::Findings;
use crate::nearest::did_you_mean;
use crate::place::Name;

/// The names of one playbook. What was given to a shared one from outside was written in another
/// file, and is looked up there where it is none of its own names.
pub(super) struct Scope<'o> {
    /// What its steps and citations are called after.
    prefix: String,
    file: FileIndex,
    steps: BTreeSet<String>,
    /// The returns, and the steps they lead to; none where that is unknown.
    returns: BTreeMap<String, Option<Name>>,
    outer: Option<&'o Scope<'o>>,
}

impl<'o> Scope<'o> {
    /// The names of a playbook as it is written.
    pub(super) fn top(playbook: &Playbook<WrittenStep>) -> Self {
        let steps = playbook.steps.iter();
        Self {
            prefix: String::new(),
            file: playbook.place.file,
            steps: steps.map(|step| step.id.value.clone()).collect(),
            returns: BTreeMap::new(),
            outer: None,
        }
    }

    /// The names of a shared playbook in the place of a step.
    pub(super) fn within<'i>(
        &'i self,
        id: &Name,
        shared: &Shared,
        returns: BTreeMap<String, Option<Name>>,
    ) -> Scope<'i> {
        let steps = shared.steps.iter();
        Scope {
            prefix: format!("{}.", id.value),
            file: shared.place.file,
            steps: steps.map(|(id, _)| id.value.clone()).collect(),
            returns,
            outer: Some(self),
        }
    }

    pub(super) fn prefix(&self) -> &str {
        &self.prefix
    }

    /// A name of this playbook as it is in the end.
    pub(super) fn inside(&self, name: &Name) -> Name {
        name.with(format!("{}{}", self.prefix, name.value))
    }

    /// The step that a name leads to; none where it leads to a return of which that is unknown.
    pub(super) fn target(&self, name: &Name, findings: &mut Findings<'_>) -> Option<Name> {
        if let (true, Some(outer)) = (self.is_foreign(name), self.outer) {
            return outer.target(name, findings);
        }
        if let Some(returned) = self.returns.get(&name.value) {
            return returned.clone();
        }
        if name.value.contains('.') {
            let message = format!("`{}` is inside a shared playbook", name.value);
            let help = "a shared playbook is entered at its start: name the step that uses it.";
            findings.report_with_help(&code::UNKNOWN_STEP, name.place, message, help);
            return None;
        }
        Some(self.inside(name))
    }

    /// Whether a name was given from outside and is none of this playbook.
    fn is_foreign(&self, name: &Name) -> bool {
        name.place.file != self.file && !self.has(&name.value)
    }

    /// Whether a name is that of a step, or of one inside it.
    fn has(&self, name: &str) -> bool {
        let step = name.split(['.', '|']).next().unwrap_or(name);
        self.steps.contains(step)
    }

    /// A fact that a condition reads: a reply is called after its step.
    pub(super) fn fact(&self, name: &Name) -> Name {
        match self.outer {
            Some(outer) if self.is_foreign(name) => outer.fact(name),
            _ if self.has(&name.value) => self.inside(name),
            _ => name.clone(),
        }
    }

    /// A citation of a shared playbook.
    pub(super) fn citation(&self, citation: &Citation) -> Citation {
        Citation {
            id: self.inside(&citation.id),
            title: citation.title.clone(),
            url: citation.url.clone(),
            checked: citation.checked.clone(),
        }
    }

    fn cited(&self, name: &Name) -> Name {
        match self.outer {
            Some(outer) if name.place.file != self.file => outer.cited(name),
            _ => self.inside(name),
        }
    }

    /// A plain step whose names are as they are in the end.
    pub(super) fn plain(&self, mut kind: StepKind, findings: &mut Findings<'_>) -> StepKind {
        for target in kind.targets_mut() {
            *target = target.as_ref().and_then(|name| self.target(name, findings));
        }
        if let StepKind::Act(action) = &mut kind {
            for cited in &mut action.cites {
                *cited = self.cited(cited);
            }
            for first in &mut action.undo_first {
                *first = self.fact(first);
            }
            for waits in action.commands_mut().filter_map(|it| it.when.as_mut()) {
                waits.rename_facts(&|name| self.fact(name));
            }
        }
        kind
    }

    /// The same of a step with branches.
    pub(super) fn each(&self, mut each: Each, findings: &mut Findings<'_>) -> Each {
        for target in each.targets_mut() {
            *target = target.as_ref().and_then(|name| self.target(name, findings));
        }
        each
    }

    /// Where the returns of a shared playbook lead, seen from here.
    pub(super) fn returns(
        &self,
        id: &Name,
        shared: &Shared,
        given: &[(Name, Option<Name>)],
        findings: &mut Findings<'_>,
    ) -> BTreeMap<String, Option<Name>> {
        for (name, _) in given {
            if !shared.returns.iter().any(|it| it.value == name.value) {
                report_unknown(name, shared, findings);
            }
        }
        let returns = shared.returns.iter().map(|name| {
            let given = given.iter().find(|(given, _)| given.value == name.value);
            if given.is_none() {
                let message = format!("`{}` does not say where `{}` leads", id.value, name.value);
                findings.report(&code::MISSING_RETURN, id.place, message);
            }
            let target = given.and_then(|(_, target)| self.target(target.as_ref()?, findings));
            (name.value.clone(), target)
        });
        returns.collect()
    }
}

fn report_unknown(name: &Name, shared: &Shared, findings: &mut Findings<'_>) {
    let known = || shared.returns.iter().map(|it| it.value.as_str());
    let help = did_you_mean(&name.value, known()).unwrap_or_else(|| {
        let known: Vec<&str> = known().collect();
        format!(
            "the keys here are: use, with{}{}.",
            if known.is_empty() { "" } else { ", " },
            known.join(", ")
        )
    });
    let message = format!("the shared playbook does not return by `{}`", name.value);
    findings.report_with_help(&code::UNKNOWN_RETURN, name.place, message, help);
}

/// Reports the returns of a shared playbook that none of its steps takes, or that are steps as well.
pub(super) fn check_returns_are_taken(
    shared: &Shared,
    steps: &[WrittenStep],
    findings: &mut Findings<'_>,
) {
    // A step that could not be read may be the one that takes it.
    if steps.iter().any(|step| step.kind.is_none()) {
        return;
    }
    let targets = steps.iter().flat_map(WrittenStep::targets);
    let taken: BTreeSet<&str> = targets.map(|target| target.value.as_str()).collect();
    for name in &shared.returns {
        if steps.iter().any(|step| step.id.value == name.value) {
            let message = format!("`{}` is already the name of a step", name.value);
            findings.report(&code::NAME_TAKEN, name.place, message);
        } else if !taken.contains(name.value.as_str()) {
            let message = format!("no step leads to the return `{}`", name.value);
            findings.report(&code::UNUSED_RETURN, name.place, message);
        }
    }
}
