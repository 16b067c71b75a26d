//! Beginning without an alert.

use alloc::collections::BTreeMap;
use alloc::string::String;

use serde::Deserialize;
use serde_json::Value as Json;

use super::request::read;
use crate::answer::{bad, checked};
use crate::bundle::Bundle;
use crate::diagnostic::{Refusal, refused};
use crate::fact::{AlertFact, AlertFacts, Answer, Value};
use crate::kind::Kind;
use crate::playbook::{FactDecl, Playbook};

/// The playbook that is begun without an alert.
pub(super) fn started<'b>(
    bundle: &'b Bundle,
    document: &[u8],
    playbook: Option<&str>,
) -> Result<&'b Playbook, Refusal> {
    if !document.is_empty() {
        return Err(refused::ALERT_AND_FACTS.refuse());
    }
    let id = playbook.ok_or_else(|| refused::FACTS_WITHOUT_PLAYBOOK.refuse())?;
    bundle
        .playbook(id)
        .ok_or_else(|| refused::NO_SUCH_PLAYBOOK.with(&[("id", &id)]))
}

/// Facts in the place of an alert, from one JSON object, name to value.
///
/// # Errors
///
/// A refusal where it is no object, or where the playbook does not take one of the facts.
pub fn given_facts(
    bundle: &Bundle,
    playbook: &Playbook,
    json: &str,
) -> Result<AlertFacts, Refusal> {
    given(bundle, playbook, &read(json)?)
}

/// Facts that somebody gives in the place of an alert, as values of the kinds that the playbook or the
/// vocabulary declares.
pub(super) fn given(
    bundle: &Bundle,
    playbook: &Playbook,
    facts: &BTreeMap<String, Json>,
) -> Result<AlertFacts, Refusal> {
    let facts = facts.iter();
    facts
        .map(|(name, json)| {
            let value = given_fact(bundle, playbook, name, json)?;
            let from = String::new();
            Ok((name.clone(), AlertFact { value, from }))
        })
        .collect()
}

fn given_fact(
    bundle: &Bundle,
    playbook: &Playbook,
    name: &str,
    json: &Json,
) -> Result<Value, Refusal> {
    let declared = declared(bundle, playbook, name).filter(|fact| fact.kind != Kind::Reply);
    let declared = declared.ok_or_else(|| {
        refused::KNOWS_NO_FACT.with(&[("playbook", &playbook.id()), ("name", &name)])
    })?;
    let value = Value::deserialize(json).map_err(|_| bad(&declared, json))?;
    if matches!(value, Value::Declined { .. }) {
        return Err(bad(&declared, json));
    }
    let reason = None;
    Ok(checked(playbook, &declared, Answer { value, reason })?.value)
}

fn declared(bundle: &Bundle, playbook: &Playbook, name: &str) -> Option<FactDecl> {
    let own = playbook.fact(name).cloned();
    own.or_else(|| {
        let mut vocabulary = bundle.vocabulary().iter();
        let fact = vocabulary.find(|fact| fact.name == name)?;
        Some(FactDecl {
            name: fact.name.clone(),
            kind: fact.kind.clone(),
            derive: Default::default(),
            confirm: false,
            among: None,
            suggest: None,
        })
    })
}
