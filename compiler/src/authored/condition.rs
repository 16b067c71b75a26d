//! Conditions: a map is AND, a list of maps is OR, `not` negates.

use nextmove::condition::{Network, Test};
use nextmove::playbook::holds_of;

use crate::code;
use crate::fields::every;
use crate::finding::Findings;
use crate::place::{Name, Place};
use crate::yaml::{Content, Node};

const MODIFIERS: [&str; 6] = [
    "contains",
    "startswith",
    "endswith",
    "cidr",
    "exists",
    "holds",
];

/// A condition whose facts are still names.
#[derive(Debug)]
pub(crate) enum Clause {
    All(Vec<Clause>),
    Any(Vec<Clause>),
    Not(Box<Clause>),
    Test {
        fact: Name,
        test: Test,
        /// Where the values stand that the fact is compared with.
        values: Vec<Place>,
    },
}

impl Clause {
    /// Calls something with each fact that it names.
    pub(crate) fn for_each_fact(&self, visit: &mut dyn FnMut(&Name)) {
        match self {
            Self::All(clauses) | Self::Any(clauses) => {
                clauses.iter().for_each(|inner| inner.for_each_fact(visit));
            }
            Self::Not(inner) => inner.for_each_fact(visit),
            Self::Test { fact, .. } => visit(fact),
        }
    }

    /// The same with its facts called otherwise.
    pub(crate) fn rename_facts(&mut self, rename: &dyn Fn(&Name) -> Name) {
        match self {
            Self::All(clauses) | Self::Any(clauses) => {
                clauses
                    .iter_mut()
                    .for_each(|inner| inner.rename_facts(rename));
            }
            Self::Not(inner) => inner.rename_facts(rename),
            Self::Test { fact, .. } => *fact = rename(fact),
        }
    }
}

/// Reads a condition.
pub(crate) fn read(node: &Node, findings: &mut Findings<'_>) -> Option<Clause> {
    if let Content::List(items) = &node.content {
        check_not_empty(items, node.place, findings)?;
        let clauses = every(items.iter().map(|item| read_map(item, findings)))?;
        return Some(single_or(clauses, Clause::Any));
    }
    read_map(node, findings)
}

fn read_map(node: &Node, findings: &mut Findings<'_>) -> Option<Clause> {
    let entries = node.entries(findings)?;
    let clauses = every(
        entries
            .iter()
            .map(|(key, node)| read_entry(key, node, findings)),
    )?;
    Some(single_or(clauses, Clause::All))
}

fn single_or(mut clauses: Vec<Clause>, join: fn(Vec<Clause>) -> Clause) -> Clause {
    match clauses.len() {
        1 => clauses.remove(0),
        _ => join(clauses),
    }
}

fn read_entry(key: &Name, node: &Node, findings: &mut Findings<'_>) -> Option<Clause> {
    if key.value == "not" {
        return read(node, findings).map(|inner| Clause::Not(Box::new(inner)));
    }
    let (fact, modifier) = match key.value.split_once('|') {
        Some((fact, modifier)) => (fact, Some(modifier)),
        None => (key.value.as_str(), None),
    };
    if modifier == Some("holds") {
        return Some(Clause::Test {
            fact: key.with(holds_of(fact)),
            test: Test::Equals(vec![node.flag(findings)?.to_string()]),
            values: vec![node.place],
        });
    }
    let (test, values) = read_test(modifier, key, node, findings)?;
    Some(Clause::Test {
        fact: key.with(fact.to_owned()),
        test,
        values,
    })
}

fn read_test(
    modifier: Option<&str>,
    key: &Name,
    node: &Node,
    findings: &mut Findings<'_>,
) -> Option<(Test, Vec<Place>)> {
    let compare: fn(Vec<String>) -> Test = match modifier {
        None => Test::Equals,
        Some("contains") => Test::Contains,
        Some("startswith") => Test::StartsWith,
        Some("endswith") => Test::EndsWith,
        Some("exists") => return Some((Test::Exists(node.flag(findings)?), Vec::new())),
        Some("cidr") => return Some((Test::Cidr(read_networks(node, findings)?), Vec::new())),
        Some(unknown) => {
            let message = format!("there is no modifier `{unknown}`");
            let unknown = key.with(unknown.to_owned());
            findings.report_unknown(&code::UNKNOWN_MODIFIER, &unknown, MODIFIERS, message);
            return None;
        }
    };
    let values = read_values(node, findings)?;
    let places = values.iter().map(|value| value.place).collect();
    let values = values.into_iter().map(|value| value.value).collect();
    Some((compare(values), places))
}

fn read_values(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<Name>> {
    let values = node.texts(findings)?;
    check_not_empty(&values, node.place, findings)?;
    Some(values)
}

fn read_networks(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<Network>> {
    let values = read_values(node, findings)?;
    every(values.iter().map(|value| {
        let network = Network::parse(&value.value);
        if network.is_none() {
            let message = format!("`{}` is not a network", value.value);
            findings.report(&code::BAD_NETWORK, value.place, message);
        }
        network
    }))
}

fn check_not_empty<T>(items: &[T], place: Place, findings: &mut Findings<'_>) -> Option<()> {
    if items.is_empty() {
        findings.report(
            &code::EMPTY_CONDITION,
            place,
            "this list is empty, so the condition never holds",
        );
        return None;
    }
    Some(())
}
