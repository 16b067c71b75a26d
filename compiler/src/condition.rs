//! From conditions over names to conditions over facts.

use nextmove::condition::{Condition, Test};
use nextmove::fact::Value;
use nextmove::kind::Kind;

use crate::authored::condition::Clause;
use crate::code;
use crate::fields::every;
use crate::finding::Findings;
use crate::place::{Name, Place};
use crate::table::{FactTable, KnownValues, Outside};

/// What always holds.
pub(crate) fn always() -> Condition {
    Condition::All(Vec::new())
}

/// What never holds.
pub(crate) fn never() -> Condition {
    Condition::Any(Vec::new())
}

/// Puts facts in the place of names, and reports names and values that are none.
pub(crate) fn resolve(
    clause: &Clause,
    facts: &FactTable,
    findings: &mut Findings<'_>,
) -> Option<Condition> {
    let mut all = |clauses: &[Clause]| {
        every(
            clauses
                .iter()
                .map(|clause| resolve(clause, facts, findings)),
        )
    };
    match clause {
        Clause::All(clauses) => all(clauses).map(Condition::All),
        Clause::Any(clauses) => all(clauses).map(Condition::Any),
        Clause::Not(inner) => {
            let inner = resolve(inner, facts, findings)?;
            Some(Condition::Not(Box::new(inner)))
        }
        Clause::Test { fact, test, values } => resolve_test(fact, test, values, facts, findings),
    }
}

fn resolve_test(
    name: &Name,
    test: &Test,
    places: &[Place],
    facts: &FactTable,
    findings: &mut Findings<'_>,
) -> Option<Condition> {
    let fact = facts.find(name, findings)?;
    for (value, place) in texts(test).iter().zip(places) {
        let value = Name {
            value: value.clone(),
            place: *place,
        };
        if let (Test::Equals(_), Some(kind)) = (test, facts.kind(fact)) {
            check_value(name, kind, &value, findings);
        }
        if let Some(known) = facts.known(fact) {
            check_known(name, known, test, &value, findings);
        }
    }
    Some(Condition::Test(fact, test.clone()))
}

/// The texts that a test looks for.
fn texts(test: &Test) -> &[String] {
    match test {
        Test::Equals(texts)
        | Test::Contains(texts)
        | Test::StartsWith(texts)
        | Test::EndsWith(texts) => texts,
        Test::Exists(_) | Test::Cidr(_) => &[],
    }
}

/// Reports a text that no known value equals or holds, so that what it decides would be dead.
pub(crate) fn check_known(
    name: &Name,
    known: &KnownValues,
    test: &Test,
    value: &Name,
    findings: &mut Findings<'_>,
) {
    if known.admits(test, &value.value) {
        return;
    }
    let verb = match test {
        Test::Contains(_) => "contains",
        Test::StartsWith(_) => "starts with",
        Test::EndsWith(_) => "ends with",
        _ => "is",
    };
    let (code, what) = match known.outside {
        Outside::Vocabulary => (&code::IMPOSSIBLE_VALUE, "declared value"),
        Outside::AlertTypes => (&code::UNKNOWN_ALERT_TYPE, "known alert type"),
    };
    let message = format!("no {what} of `{}` {verb} `{}`", name.value, value.value);
    findings.report_unknown(code, value, known.values(), message);
}

fn check_value(name: &Name, kind: &Kind, value: &Name, findings: &mut Findings<'_>) {
    if !can_equal(kind, &value.value) {
        let message = format!("`{}` is never `{}`", name.value, value.value);
        let options = kind.options().iter().map(String::as_str);
        findings.report_unknown(&code::IMPOSSIBLE_VALUE, value, options, message);
    }
}

/// Whether a fact can equal a text. Of texts that is not asked, as they are compared without regard
/// to case.
fn can_equal(kind: &Kind, text: &str) -> bool {
    match kind {
        Kind::Text(_) | Kind::List(_) | Kind::Time => true,
        Kind::Present => text == "true",
        _ => kind.parse(text).as_ref().map(Value::to_string).as_deref() == Some(text),
    }
}
