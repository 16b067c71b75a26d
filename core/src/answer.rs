//! What makes an answer one that its question takes.

use alloc::string::String;

use serde_json::Value as Json;

use crate::diagnostic::{Refusal, Said, refused};
use crate::fact::{Answer, Value};
use crate::kind::{Kind, LATER, REPLIES, SKIPPED};
use crate::playbook::{FactDecl, Playbook};
use crate::wanted::{example, form, is_moment};

/// The answer as a value of the fact's kind, with its reason where it has one.
///
/// # Errors
///
/// [`BAD_ANSWER`](refused::BAD_ANSWER) where the fact does not take the value, and
/// [`REASON_MISSING`](refused::REASON_MISSING) where an action is left out that may not be left out
/// without one.
pub fn checked(playbook: &Playbook, fact: &FactDecl, answer: Answer) -> Result<Answer, Refusal> {
    let value = fitted(&fact.kind, &answer.value).filter(|value| can_be(playbook, fact, value));
    let value = value.ok_or_else(|| {
        let given = serde_json::to_value(&answer.value);
        bad(fact, &given.unwrap_or_default())
    })?;
    let reason = answer.reason.filter(|reason| !reason.trim().is_empty());
    if reason.is_none() && needs_reason(playbook, fact, &value) {
        return Err(refused::LEFT_OUT_WITHOUT_REASON.with(&[("step", &fact.name)]));
    }
    Ok(Answer { value, reason })
}

/// Whether a reply that makes an action wait is to one that can.
fn can_be(playbook: &Playbook, fact: &FactDecl, value: &Value) -> bool {
    let waits = fact.kind == Kind::Reply && *value == Value::Text(LATER.into());
    let can_wait = || playbook.action(&fact.name)?.later.as_ref();
    !waits || can_wait().is_some()
}

/// The value that a fact of a kind has, if the kind takes what was given.
fn fitted(kind: &Kind, given: &Value) -> Option<Value> {
    let value = match (kind, given) {
        (Kind::Present, _) => None,
        (Kind::Time, Value::Text(text)) if !is_moment(text) => None,
        (_, Value::Text(text)) => kind.parse(text),
        (_, other) => Some(other.clone()),
    };
    value.filter(|value| kind.admits(value))
}

/// The refusal of a value that a fact does not take.
pub(crate) fn bad(fact: &FactDecl, given: &Json) -> Refusal {
    let one_of = |options: String| refused::TAKES_ONE.say(&[("options", &options)]);
    let takes = match &fact.kind {
        Kind::OneOf(options) => one_of(options.join(", ")),
        Kind::SeveralOf(options) => refused::TAKES_SEVERAL.say(&[("options", &options.join(", "))]),
        Kind::Reply => one_of(REPLIES.join(", ")),
        other => wanted(other),
    };
    let said = refused::OTHER_VALUE.say(&[("fact", &fact.name), ("given", given)]);
    said.and("takes", takes).refuse()
}

/// The form of a typed value, with an example.
fn wanted(kind: &Kind) -> Said {
    let (name, form) = (kind.name(), form(kind).unwrap_or_default());
    match example(kind) {
        None => refused::TAKES_FORM.say(&[("kind", &name), ("form", &form)]),
        Some(example) => {
            refused::TAKES_LIKE.say(&[("kind", &name), ("form", &form), ("example", &example)])
        }
    }
}

/// Whether the answer leaves out an action that may not be left out without a reason.
fn needs_reason(playbook: &Playbook, fact: &FactDecl, value: &Value) -> bool {
    let skipped = fact.kind == Kind::Reply && *value == Value::Text(SKIPPED.into());
    skipped
        && playbook
            .action(&fact.name)
            .is_some_and(|action| action.phase.skipping_needs_reason())
}
