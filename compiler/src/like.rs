//! Stored cases that are like others, made whole.

use std::collections::BTreeMap;

use crate::authored::cases::{Answer, Basis, CaseEnd, Output, WrittenCase};
use crate::code;
use crate::finding::Findings;
use crate::place::Name;

/// A stored case with whatever it takes over from another.
pub(crate) struct WholeCase<'w> {
    pub(crate) name: &'w Name,
    /// The name of a file in `alerts/`.
    pub(crate) alert: &'w Name,
    /// Those that the case gives itself first.
    pub(crate) answers: Vec<&'w (Name, Answer)>,
    /// How many of the answers the case gives itself.
    pub(crate) own: usize,
    /// What commands printed.
    pub(crate) outputs: Vec<&'w Output>,
    /// Steps that are passed in this order, others between them.
    pub(crate) by: &'w [Name],
    pub(crate) end: &'w Name,
    pub(crate) verdict: &'w Name,
}

/// The cases of a playbook whole. One that is like none is reported and left out.
pub(crate) fn whole<'w>(
    written: &'w [WrittenCase],
    findings: &mut Findings<'_>,
) -> Vec<WholeCase<'w>> {
    let alone = written.iter().filter_map(|case| match &case.basis {
        Basis::Alert { alert, outcome } => Some((case.name.value.as_str(), (case, alert, outcome))),
        Basis::Like { .. } => None,
    });
    let known: AloneCases<'_> = alone.collect();
    let cases = written.iter();
    cases
        .filter_map(|case| match &case.basis {
            Basis::Alert { alert, outcome } => Some(alone_case(case, alert, outcome)),
            Basis::Like { .. } => like_another(case, &known, findings),
        })
        .collect()
}

/// The cases that are like no other, with their alert and where they end, by name.
type AloneCases<'w> = BTreeMap<&'w str, (&'w WrittenCase, &'w Name, &'w CaseEnd)>;

fn alone_case<'w>(case: &'w WrittenCase, alert: &'w Name, outcome: &'w CaseEnd) -> WholeCase<'w> {
    WholeCase {
        name: &case.name,
        alert,
        answers: case.answers.iter().collect(),
        own: case.answers.len(),
        outputs: case.outputs.iter().collect(),
        by: &case.by,
        end: &outcome.end,
        verdict: &outcome.verdict,
    }
}

fn like_another<'w>(
    case: &'w WrittenCase,
    known: &AloneCases<'w>,
    findings: &mut Findings<'_>,
) -> Option<WholeCase<'w>> {
    let Basis::Like {
        case: like,
        without,
        alert,
        end,
        verdict,
    } = &case.basis
    else {
        return None;
    };
    let Some((other, others_alert, outcome)) = known.get(like.value.as_str()) else {
        let message = format!("no case that is whole is called `{}`", like.value);
        findings.report_unknown(&code::UNKNOWN_CASE, like, known.keys().copied(), message);
        return None;
    };
    check_without(without, other, findings);
    let replaced = |key: &Name| {
        let mut keys = case.answers.iter().map(|(own, _)| own).chain(without);
        keys.any(|own| own.value == key.value)
    };
    let taken_over = other.answers.iter().filter(|(key, _)| !replaced(key));
    let printed_anew = |output: &&Output| case.outputs.iter().any(|own| own.is_of_same(output));
    // What was recorded is of one alert and one account.
    let printed = other.outputs.iter();
    let printed = printed.filter(|output| !output.is_recorded && !printed_anew(output));
    Some(WholeCase {
        outputs: case.outputs.iter().chain(printed).collect(),
        alert: alert.as_ref().unwrap_or(others_alert),
        answers: case.answers.iter().chain(taken_over).collect(),
        end: end.as_ref().unwrap_or(&outcome.end),
        verdict: verdict.as_ref().unwrap_or(&outcome.verdict),
        ..alone_case(case, others_alert, outcome)
    })
}

/// Reports answers to be left out that are not there.
fn check_without(without: &[Name], other: &WrittenCase, findings: &mut Findings<'_>) {
    for key in without {
        if !other
            .answers
            .iter()
            .any(|(known, _)| known.value == key.value)
        {
            let message = format!("`{}` gives no answer to `{}`", other.name.value, key.value);
            findings.report(&code::UNUSED_ANSWER, key.place, message);
        }
    }
}
