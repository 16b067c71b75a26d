//! From a playbook as its author writes it to one that can be walked.
//!
//! Facts and steps are numbered as they are authored while they are checked; only a playbook
//! without a finding is put in the order that proves that its walks end.

mod action;
mod assemble;
mod decision;
mod derive;
mod evidence;
mod failure;
mod flow;
mod follow;
mod route;
mod scope;

use std::collections::BTreeSet;

use nextmove::condition::{Condition, FactIndex};
use nextmove::playbook::{Action, Citation, Ending, PlaybookData, Step, StepKind};

use crate::authored::fact::FactValues;
use crate::authored::playbook as authored;
use crate::authored::step as authored_step;
use crate::closing::Closings;
use crate::code;
use crate::compose::Whole;
use crate::condition::{always, never, resolve};
use crate::date;
use crate::finding::Findings;
use crate::graph::Graph;
use crate::names::{self, VERDICTS};
use crate::place::Name;
use crate::rules::{self, Rule};
use crate::tools::Tools;
use crate::vocabulary::Vocabulary;

use assemble::{Notes, Parts};
pub(crate) use derive::report_option;
use flow::Flow;
use scope::Scope;

/// Checks a playbook; gives it only where nothing was found.
pub(crate) fn compile(
    id: &str,
    whole: &Whole,
    vocabulary: &Vocabulary,
    closings: &Closings,
    (rules, tools): (&[Rule], &Tools),
    findings: &mut Findings<'_>,
) -> Option<PlaybookData> {
    let before = findings.count();
    let authored = &whole.playbook;
    let scope = Scope::new(
        authored,
        &whole.groups,
        vocabulary,
        closings,
        tools,
        findings,
    )?;
    let handles = authored.handles.as_ref();
    let handles = handles.and_then(|clause| resolve(clause, &scope.vocabulary, findings));
    let derivations = derive::lower(authored, &scope, findings);
    let flow = Flow::new(authored, &scope, findings);
    let steps = lower_steps(authored, &scope, closings, findings);
    if let Some(handles) = &handles {
        closings.check_all_said(authored, &facts_read(handles, &scope), findings);
    }
    check_undo_order(authored, &steps, findings);
    let parts = Parts {
        highlights: lower_highlights(authored, &scope, findings),
        handles: handles.unwrap_or_else(|| match authored.by_hand {
            true => never(),
            false => always(),
        }),
        steps: &steps,
        derivations: &derivations,
    };
    check_shape(authored, &scope, &flow, &parts, findings);
    check_facts_are_used(authored, &scope, &parts, findings);
    evidence::check(authored, &scope, &flow, &steps, findings);
    let citations = lower_citations(authored, findings);
    if findings.count() > before {
        return None;
    }
    // Of a step that could not be read nobody knows whether it keeps a rule.
    let (waived, later) = match steps.iter().all(Option::is_some) {
        true => (
            rules::check(authored, &flow.graph, flow.start?, rules, findings),
            later(authored, &scope, &flow, &parts, rules)?,
        ),
        false => (Vec::new(), Vec::new()),
    };
    let notes = Notes {
        citations: citations?,
        waived,
        later,
    };
    assemble::assemble(id, authored, &scope, &flow, &parts, notes)
}

/// The steps as they are authored; none for one that could not be lowered.
fn lower_steps(
    authored: &authored::Playbook,
    scope: &Scope<'_>,
    closings: &Closings,
    findings: &mut Findings<'_>,
) -> Vec<Option<Step>> {
    let steps = authored.steps.iter();
    steps
        .map(|step| {
            Some(Step {
                id: step.id.value.clone(),
                kind: lower_kind(step, scope, closings, findings)?,
            })
        })
        .collect()
}

fn lower_kind(
    step: &authored_step::Step,
    scope: &Scope<'_>,
    closings: &Closings,
    findings: &mut Findings<'_>,
) -> Option<StepKind> {
    match step.kind.as_ref()? {
        authored_step::StepKind::Decide(decision) => {
            decision::lower(&step.id, decision, scope, findings)
        }
        authored_step::StepKind::Act(action) => {
            action::lower(&step.id, action, scope, findings).map(StepKind::Act)
        }
        authored_step::StepKind::End(ending) => lower_end(ending, scope, closings, findings),
    }
}

fn lower_end(
    ending: &authored_step::Ending,
    scope: &Scope<'_>,
    closings: &Closings,
    findings: &mut Findings<'_>,
) -> Option<StepKind> {
    let closings = closings.of(ending, findings);
    let follow = follow::lower(&ending.follow, scope, findings);
    let verdict = ending.verdict.as_ref()?;
    let verdict = names::known(
        verdict,
        "verdict",
        &code::UNKNOWN_VERDICT,
        &VERDICTS,
        findings,
    );
    Some(StepKind::End(Ending {
        verdict: verdict?,
        closings: closings?,
        follow: follow?,
    }))
}

/// Which actions can wait, and until when. None of them is one whose reply a condition reads.
fn later(
    authored: &authored::Playbook,
    scope: &Scope<'_>,
    flow: &Flow,
    parts: &Parts<'_>,
    rules: &[Rule],
) -> Option<Vec<Option<Vec<usize>>>> {
    let read = parts.read().into_iter();
    let read = read.map(|fact| scope.facts.name(fact).to_owned()).collect();
    Some(rules::later(
        authored,
        &flow.graph,
        flow.start?,
        rules,
        &read,
    ))
}

/// The facts that say what a playbook is about. More than a glance takes in say nothing.
fn lower_highlights(
    authored: &authored::Playbook,
    scope: &Scope<'_>,
    findings: &mut Findings<'_>,
) -> Vec<FactIndex> {
    if let Some(surplus) = authored.highlights.get(MOST_HIGHLIGHTS) {
        let message = format!("there are more than {MOST_HIGHLIGHTS} highlights");
        findings.report(&code::TOO_MANY, surplus.place, message);
    }
    let names = authored.highlights.iter();
    names
        .filter_map(|name| scope.facts.find(name, findings))
        .collect()
}

/// How many facts say what a playbook is about, at most.
const MOST_HIGHLIGHTS: usize = 9;

/// Reports actions that are to be taken back after each other.
fn check_undo_order(
    authored: &authored::Playbook,
    steps: &[Option<Step>],
    findings: &mut Findings<'_>,
) {
    let edges = steps
        .iter()
        .map(|step| match step.as_ref().map(|it| &it.kind) {
            Some(StepKind::Act(action)) => {
                let first = action.undo_first.iter();
                first.filter_map(|it| usize::try_from(*it).ok()).collect()
            }
            _ => Vec::new(),
        });
    let order = Graph {
        edges: edges.collect(),
    };
    for cycle in order.cycles() {
        let names = cycle.iter().map(|step| &authored.steps[*step].id);
        let names: Vec<_> = names.collect();
        let Some(first) = names.first() else { continue };
        let round: Vec<String> = names
            .iter()
            .chain([first])
            .map(|name| format!("`{}`", name.value))
            .collect();
        let message = format!("taken back round in a circle: {}", round.join(" after "));
        findings.report(&code::UNDO_CYCLE, first.place, message);
    }
}

/// The names of the facts that a condition reads.
fn facts_read<'s>(condition: &Condition, scope: &'s Scope<'_>) -> Vec<&'s str> {
    let mut facts = BTreeSet::new();
    condition.for_each_fact(&mut |fact| {
        facts.insert(fact);
    });
    facts
        .into_iter()
        .map(|fact| scope.facts.name(fact))
        .collect()
}

/// What can only be said of the steps together.
fn check_shape(
    authored: &authored::Playbook,
    scope: &Scope<'_>,
    flow: &Flow,
    parts: &Parts<'_>,
    findings: &mut Findings<'_>,
) {
    let decided = authored
        .steps
        .iter()
        .zip(parts.steps)
        .all(|(step, lowered)| {
            lowered.is_some() || !matches!(step.kind, Some(authored_step::StepKind::Decide(_)))
        });
    if decided {
        flow.check_reachable(authored, findings);
    }
    let acyclic = flow.check_acyclic(authored, findings);
    let whole: Option<Vec<&Step>> = parts.steps.iter().map(Option::as_ref).collect();
    if let (true, Some(steps)) = (acyclic, whole) {
        route::check(authored, scope, flow, &steps, parts.derivations, findings);
        failure::check(authored, &flow.graph, &steps, parts.derivations, findings);
    }
}

/// A choice has to be decided on or read, any other fact has to stand in a command: otherwise
/// nobody ever asks for it.
fn check_facts_are_used(
    authored: &authored::Playbook,
    scope: &Scope<'_>,
    parts: &Parts<'_>,
    findings: &mut Findings<'_>,
) {
    let (asked, read) = (parts.asked(), parts.read());
    let mut needed = parts.compared();
    for (among, suggest) in scope.among.values() {
        needed.insert(*among);
        needed.extend(*suggest);
    }
    // A step that could not be lowered may be the one that asks.
    if parts.steps.iter().any(Option::is_none) {
        return;
    }
    for fact in &authored.facts {
        let Some(index) = scope.facts.get(&fact.name.value) else {
            continue;
        };
        let used = match &fact.values {
            Some(FactValues::Choice { .. }) => asked.contains(&index) || read.contains(&index),
            Some(FactValues::Typed(_) | FactValues::Among { .. }) => {
                asked.contains(&index) || read.contains(&index) || needed.contains(&index)
            }
            None => true,
        };
        if !used {
            let message = format!("no step asks for `{}`", fact.name.value);
            findings.report(&code::UNUSED_FACT, fact.name.place, message);
        }
    }
}

fn lower_citations(
    authored: &authored::Playbook,
    findings: &mut Findings<'_>,
) -> Option<Vec<Citation>> {
    let cited = cited(authored);
    for citation in &authored.citations {
        if let Some(checked) = &citation.checked {
            check_date(checked, findings);
        }
        if !cited.contains(citation.id.value.as_str()) {
            let message = format!("no step cites `{}`", citation.id.value);
            findings.report(&code::UNUSED_CITATION, citation.id.place, message);
        }
    }
    let lower = |citation: &authored::Citation| {
        Some(Citation {
            id: citation.id.value.clone(),
            title: citation.title.as_ref()?.value.clone(),
            url: citation.url.as_ref()?.value.clone(),
            checked: citation.checked.as_ref()?.value.clone(),
        })
    };
    authored.citations.iter().map(lower).collect()
}

fn cited(authored: &authored::Playbook) -> BTreeSet<&str> {
    let steps = authored.steps.iter();
    steps
        .filter_map(|step| match &step.kind {
            Some(authored_step::StepKind::Act(action)) => Some(&action.cites),
            _ => None,
        })
        .flatten()
        .map(|cited| cited.value.as_str())
        .collect()
}

fn check_date(checked: &Name, findings: &mut Findings<'_>) {
    if !date::is_day(&checked.value) {
        let message = format!("`{}` is not a day", checked.value);
        findings.report(&code::BAD_DATE, checked.place, message);
    }
}

/// The facts that a step asks for where they are not known: what it decides on, or what its
/// commands name.
fn asks(step: &Step) -> Vec<FactIndex> {
    match &step.kind {
        StepKind::Decide { fact, .. } => vec![*fact],
        StepKind::Act(action) => {
            let read = action.conditions_read().into_iter();
            Action::placeables(action).chain(read).collect()
        }
        StepKind::End(_) => Vec::new(),
    }
}
