//! Values of every kind, for tests that answer whatever is asked.

#![allow(dead_code, reason = "each test file uses a part")]

use std::collections::BTreeSet;

use nextmove::condition::{Condition, Test};
use nextmove::fact::{Decline, Number, Value};
use nextmove::kind::{Kind, REPLIES, Shape};
use nextmove::playbook::Playbook;
use proptest::sample::Index;

/// Every literal that some condition of the playbook compares with: what makes routes differ.
pub(crate) fn literals(playbook: &Playbook) -> Vec<String> {
    fn collect(condition: &Condition, into: &mut BTreeSet<String>) {
        match condition {
            Condition::All(inner) | Condition::Any(inner) => {
                inner.iter().for_each(|c| collect(c, into));
            }
            Condition::Not(inner) => collect(inner, into),
            Condition::Test(
                _,
                Test::Equals(v) | Test::Contains(v) | Test::StartsWith(v) | Test::EndsWith(v),
            ) => into.extend(v.iter().cloned()),
            Condition::Test(..) => {}
        }
    }
    let mut literals = BTreeSet::from(["nextmove-synthetic".to_owned(), "1".to_owned()]);
    let rules = playbook.facts().iter().flat_map(|fact| &fact.derive);
    rules.for_each(|rule| collect(&rule.when, &mut literals));
    literals.into_iter().collect()
}

/// A text of each form.
const FORMED: [&str; 8] = [
    "203.0.113.7",
    "10.0.0.0/8",
    "arn:aws:s3:::archive",
    "/subscriptions/00000000-0000-0000-0000-000000000000",
    "00000000-0000-0000-0000-000000000000",
    "somebody@example.com",
    "example.com",
    "d41d8cd98f00b204e9800998ecf8427e",
];

/// A text of about the right shape.
fn fitting(shape: &Shape, filler: &str) -> String {
    let missing = (shape.min as usize)
        .saturating_sub(shape.prefix.len())
        .max(1);
    format!("{}{}", shape.prefix, filler.repeat(missing))
}

/// Answers to a choice of several options: none, each alone, all but that nobody can tell.
fn several(options: &[String]) -> Vec<Value> {
    let known = &options[..options.len() - 1];
    let alone = options.iter().map(|option| vec![option.clone()]);
    let answers = alone.chain([Vec::new(), known.to_vec()]);
    answers.map(Value::List).collect()
}

/// A value of a kind or, where it is typed, that there is none to give, chosen by a number.
pub(crate) fn value(kind: &Kind, literals: &[String], pick: &Index) -> Option<Value> {
    let declines = Decline::ALL.map(|declined| Value::Declined { declined });
    let mut choices = values(kind, literals);
    choices.extend(declines.into_iter().filter(|_| kind.is_typed()));
    (!choices.is_empty()).then(|| choices[pick.index(choices.len())].clone())
}

/// The first value of a kind.
pub(crate) fn given(kind: &Kind, literals: &[String]) -> Option<Value> {
    values(kind, literals).into_iter().next()
}

fn values(kind: &Kind, literals: &[String]) -> Vec<Value> {
    match kind {
        Kind::SeveralOf(options) => several(options),
        Kind::OneOf(options) => options.iter().map(|o| Value::Text(o.clone())).collect(),
        Kind::Reply => REPLIES.map(|r| Value::Text(r.into())).into(),
        Kind::Flag | Kind::Present => [true, false].map(Value::Flag).into(),
        Kind::Number => [0.0, 2.5, 8.0]
            .map(|n| Value::Number(Number::new(n).unwrap()))
            .into(),
        Kind::Ip => ["203.0.113.7", "2001:db8::1"]
            .map(|a| Value::Text(a.into()))
            .into(),
        Kind::Time => vec![Value::Text("2026-11-22T02:14:00Z".into())],
        Kind::Text(shape) | Kind::List(shape) => {
            let fitting = ["a", "0", "A"].map(|filler| fitting(shape, filler));
            let texts = literals.iter().chain(&fitting);
            texts.filter_map(|text| kind.parse(text)).collect()
        }
        Kind::Form(_) | Kind::ListOf(_) => {
            FORMED.iter().filter_map(|text| kind.parse(text)).collect()
        }
    }
}
