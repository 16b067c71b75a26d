//! Where a stored case went, against what is written down of it.

use nextmove::walk::{self, Next, Wants};

use crate::code;
use crate::finding::Findings;
use crate::like::WholeCase;
use crate::names::VERDICTS;
use crate::place::Name;

pub(super) fn check_route(case: &WholeCase<'_>, next: &Next<'_>, findings: &mut Findings<'_>) {
    let route = walk::route(next);
    if let Some(step) = unmet(case, &route) {
        let (name, route) = (&case.name.value, route.join(", "));
        let message = format!("the route of `{name}` is {route}{}", stop(next));
        findings.report(&code::WRONG_ROUTE, step.place, message);
    }
}

/// The first step that is expected and does not come in turn.
fn unmet<'w>(case: &WholeCase<'w>, route: &[String]) -> Option<&'w Name> {
    let (end, before) = route.split_last()?;
    let mut passed = before.iter();
    let unmet = case
        .by
        .iter()
        .find(|step| !passed.any(|id| *id == step.value));
    unmet.or((*end != case.end.value).then_some(case.end))
}

/// What the walk waits for, where it has not come to an end.
fn stop(next: &Next<'_>) -> String {
    match next.wants {
        Wants::Fact(fact) => format!(", where `{}` is asked for", fact.name),
        Wants::Reply(_) => format!(", where `{}` waits for its reply", next.step.id),
        Wants::Nothing(_) => String::new(),
    }
}

pub(super) fn check_verdict(case: &WholeCase<'_>, next: &Next<'_>, findings: &mut Findings<'_>) {
    let Wants::Nothing(verdict) = next.wants else {
        return;
    };
    let known = VERDICTS.iter().find(|(_, known)| *known == verdict);
    let Some((name, _)) = known.filter(|(name, _)| *name != case.verdict.value) else {
        return;
    };
    let message = format!("the verdict of `{}` is `{name}`", case.name.value);
    findings.report(&code::WRONG_VERDICT, case.verdict.place, message);
}
