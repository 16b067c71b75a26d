//! Known types of alerts: what conditions may wait for, and which playbook takes each.

use std::collections::BTreeMap;

use nextmove::bundle::Bundle;
use nextmove::catalog::{AlertType, Catalog, Status};
use nextmove::condition::Test;
use nextmove::playbook::Playbook;

use crate::authored::catalog as authored;
use crate::authored::source::Source;
use crate::code;
use crate::condition;
use crate::date;
use crate::fields::every;
use crate::finding::Findings;
use crate::names;
use crate::place::{Name, Place};
use crate::table::{KnownValues, Outside};
use crate::vocabulary::Vocabulary;

const STATUSES: [(&str, Status); 7] = [
    ("current", Status::Current),
    ("opt_in", Status::OptIn),
    ("preview", Status::Preview),
    ("delisted", Status::Delisted),
    ("renamed", Status::Renamed),
    ("retired", Status::Retired),
    ("unconfirmed", Status::Unconfirmed),
];

/// Finds out what catalogues speak of, and lets conditions wait for nothing else.
pub(crate) fn build(
    catalogs: &[authored::Catalog],
    sources: &[Option<Source>],
    vocabulary: &mut Vocabulary,
    findings: &mut Findings<'_>,
) -> Vec<Catalog> {
    let sources_are_read = sources.iter().all(Option::is_some);
    let read: Vec<&Source> = sources.iter().flatten().collect();
    let mut known: BTreeMap<String, KnownValues> = BTreeMap::new();
    let mut built = Vec::new();
    for catalog in catalogs {
        let type_fact = type_fact(catalog, &read, sources_are_read, findings);
        let policies = lower_policies(catalog, vocabulary, findings);
        let types = lower(catalog, type_fact, vocabulary, findings);
        for lowered in policies.into_iter().chain(types) {
            let known = known.entry(lowered.type_fact.clone());
            let known = known.or_insert_with(|| KnownValues::none(Outside::AlertTypes));
            note(&lowered, catalog.sample.as_ref(), known);
            built.push(lowered);
        }
    }
    for (fact, known) in known {
        vocabulary.facts.limit(&fact, known);
    }
    catalogs
        .iter()
        .for_each(|catalog| check_further(catalog, vocabulary, findings));
    built
}

/// Takes the types of a catalogue for known, also as alerts made for practice have them.
fn note(catalog: &Catalog, sample: Option<&Name>, known: &mut KnownValues) {
    for alert_type in &catalog.types {
        known.add(&alert_type.name);
        if let Some(sample) = sample {
            known.add_other(format!("{}{}", sample.value, alert_type.name));
        }
    }
}

/// Reports kinds of resource and policies that are not among those that are known of their facts.
fn check_further(
    catalog: &authored::Catalog,
    vocabulary: &Vocabulary,
    findings: &mut Findings<'_>,
) {
    let policies = catalog.policies.as_ref().map(|policies| &policies.fact);
    for alert_type in &catalog.types {
        let further = [
            (catalog.resource.as_ref(), &alert_type.resources),
            (policies, &alert_type.policies),
        ];
        for (fact, values) in further {
            for value in values {
                check_value(fact, value, vocabulary, findings);
            }
        }
    }
}

fn check_value(
    fact: Option<&Name>,
    value: &Name,
    vocabulary: &Vocabulary,
    findings: &mut Findings<'_>,
) {
    let facts = &vocabulary.facts;
    let Some(fact) = fact else {
        let message = format!("this catalogue names no fact that holds `{}`", value.value);
        return findings.report(&code::UNKNOWN_FACT, value.place, message);
    };
    if let Some(known) = facts.get(&fact.value).and_then(|place| facts.known(place)) {
        let equals = Test::Equals(vec![value.value.clone()]);
        condition::check_known(fact, known, &equals, value, findings);
    }
}

/// The fact that holds the type of the alerts of a source.
fn type_fact(
    catalog: &authored::Catalog,
    sources: &[&Source],
    sources_are_read: bool,
    findings: &mut Findings<'_>,
) -> Option<String> {
    let id = |source: &&&Source| source.id.as_ref().map(|id| id.value.clone());
    let named = sources
        .iter()
        .find(|source| id(source).as_ref() == Some(&catalog.source.value));
    if named.is_none() && sources_are_read {
        let known: Vec<String> = sources.iter().filter_map(|source| id(&source)).collect();
        let message = format!("there is no source `{}`", catalog.source.value);
        let known = known.iter().map(String::as_str);
        findings.report_unknown(&code::UNKNOWN_SOURCE, &catalog.source, known, message);
    }
    named?.alert_type.first().map(|fact| fact.value.clone())
}

fn lower(
    catalog: &authored::Catalog,
    type_fact: Option<String>,
    vocabulary: &Vocabulary,
    findings: &mut Findings<'_>,
) -> Option<Catalog> {
    let checked = &catalog.reference.checked;
    if !date::is_day(&checked.value) {
        let message = format!("`{}` is not a day", checked.value);
        findings.report(&code::BAD_DATE, checked.place, message);
    }
    if let Some(resource) = &catalog.resource {
        vocabulary.facts.find(resource, findings)?;
    }
    let types = lower_types(&catalog.types, findings)?;
    let policies = catalog.policies.as_ref();
    let resource = catalog.resource.as_ref();
    Some(Catalog {
        source: catalog.source.value.clone(),
        type_fact: type_fact?,
        resource_fact: resource.map_or_else(String::new, |fact| fact.value.clone()),
        policy_fact: policies.map_or_else(String::new, |it| it.fact.value.clone()),
        types,
    })
}

/// The policies of a catalogue, as a catalogue of their own.
fn lower_policies(
    catalog: &authored::Catalog,
    vocabulary: &Vocabulary,
    findings: &mut Findings<'_>,
) -> Option<Catalog> {
    let policies = catalog.policies.as_ref()?;
    vocabulary.facts.find(&policies.fact, findings)?;
    Some(Catalog {
        source: catalog.source.value.clone(),
        type_fact: policies.fact.value.clone(),
        resource_fact: String::new(),
        policy_fact: String::new(),
        types: lower_types(&policies.known, findings)?,
    })
}

/// Types in the order of their names.
fn lower_types(
    types: &[authored::AlertType],
    findings: &mut Findings<'_>,
) -> Option<Vec<AlertType>> {
    let mut types = every(types.iter().map(|it| lower_type(it, findings)))?;
    types.sort_by(|one, other| one.name.cmp(&other.name));
    Some(types)
}

fn lower_type(alert_type: &authored::AlertType, findings: &mut Findings<'_>) -> Option<AlertType> {
    let status = &alert_type.status;
    let status = names::known(status, "status", &code::UNKNOWN_STATUS, &STATUSES, findings);
    let texts = |names: &[Name]| names.iter().map(|name| name.value.clone()).collect();
    Some(AlertType {
        name: alert_type.name.value.clone(),
        status: status?,
        resources: texts(&alert_type.resources),
        policies: texts(&alert_type.policies),
        tactics: texts(&alert_type.tactics),
    })
}

/// Reports playbooks that are equally specific for a known type, each pair once.
pub(crate) fn check_ties(
    bundle: &Bundle,
    places: &BTreeMap<&str, Place>,
    findings: &mut Findings<'_>,
) {
    let mut ties: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    for catalog in bundle.catalogs() {
        for alert_type in &catalog.types {
            for sketch in catalog.sketches(alert_type) {
                let takers = bundle.playbooks_taking(&|name| sketch.fact(name));
                let (first, others) = match takers.split_first() {
                    Some((first, others)) => (first.id(), others),
                    None => continue,
                };
                for other in others.iter().map(|playbook: &&Playbook| playbook.id()) {
                    ties.entry((first, other)).or_insert(&alert_type.name);
                }
            }
        }
    }
    for ((first, other), alert_type) in ties {
        let message = format!("`{first}` handles `{alert_type}` just as specifically");
        if let Some(place) = places.get(other) {
            findings.report(&code::TIED_PLAYBOOKS, *place, message);
        }
    }
}
