//! From conditions over names to conditions over facts.

use nextmove::condition::{Condition, Test};
use nextmove::fact::Value;
use nextmove::kind::Kind;

use crate::authored::condition::Clause;
use crate::code;
use crate::fields::every;
use crate::finding::Findings;
use crate::place::{Name, Place};
use crate::table::FactTable;

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
    if let (Test::Equals(values), Some(kind)) = (test, facts.kind(fact)) {
        for (value, place) in values.iter().zip(places) {
            let value = Name {
                value: value.clone(),
                place: *place,
            };
            check_value(name, kind, &value, findings);
        }
    }
    Some(Condition::Test(fact, test.clone()))
}

fn check_value(name: &Name, kind: &Kind, value: &Name, findings: &mut Findings<'_>) {
    if !can_equal(kind, &value.value) {
        let options = match kind {
            Kind::OneOf(options) => options.as_slice(),
            _ => &[],
        };
        let message = format!("`{}` is never `{}`", name.value, value.value);
        let options = options.iter().map(String::as_str);
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
