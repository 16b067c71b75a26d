//! The reply to `read`, written straight from what was read.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Serialize, Serializer};

use super::to_json;
use crate::alert::{Alert, Notice, Pointer, Room, StatedFact, too_much};
use crate::bundle::Bundle;
use crate::diagnostic::Refusal;
use crate::fact::{Elsewhere, ValueRef};
use crate::playbook::Playbook;

/// The reply to `read`.
#[derive(Debug, Clone, Serialize)]
pub struct ReadReply<'b> {
    /// The alerts, in the order of the document.
    pub alerts: Vec<ReadAlert<'b>>,
}

/// An alert, and the playbook that takes it.
#[derive(Debug, Clone)]
pub struct ReadAlert<'b> {
    /// The alert.
    pub alert: Alert,
    /// The playbook; none where no playbook takes it.
    pub playbook: Option<&'b Playbook>,
}

/// An alert as it is shown.
#[derive(Serialize)]
struct ShownAlert<'a> {
    source: &'a str,
    envelope: Cow<'a, str>,
    alert_type: Option<Cow<'a, str>>,
    sample: bool,
    playbook: Option<&'a str>,
    facts: ShownFacts<'a>,
    notices: Vec<Notice>,
}

/// The facts of an alert, by name.
struct ShownFacts<'a>(&'a Alert);

/// A fact of an alert.
#[derive(Serialize)]
struct ShownFact<'a> {
    value: ValueRef<'a>,
    from: Pointer<'a>,
    /// What stands there, where that is written in another way.
    #[serde(skip_serializing_if = "Option::is_none")]
    raw: Option<ValueRef<'a>>,
    /// What other places of the alert say instead, the preferred first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    others: Vec<Elsewhere>,
}

/// The reply for these alerts as JSON, if there is room for so many bytes.
pub(super) fn written(bundle: &Bundle, alerts: Vec<Alert>, room: usize) -> Result<String, Refusal> {
    let mut json = String::from(r#"{"alerts":["#);
    let mut room = Room::new(room);
    let count = alerts.len();
    for (written, alert) in alerts.into_iter().enumerate() {
        let alert = to_json(&ReadAlert::new(bundle, alert));
        let most = alert.len().saturating_add("],}".len());
        if json.capacity().saturating_sub(json.len()) < most {
            // As much as the others take if they are as long as those before them.
            let each = json.len().checked_div(written).unwrap_or(0);
            let others = each.saturating_mul(count.saturating_sub(written));
            if !room.grow_text(&mut json, most.max(others)) {
                return Err(too_much());
            }
        }
        if written > 0 {
            json.push(',');
        }
        json.push_str(&alert);
    }
    json.push_str("]}");
    Ok(json)
}

impl<'b> ReadAlert<'b> {
    /// An alert of a document or a [line](crate::alert::Line), with the playbook of the bundle that
    /// takes it.
    #[must_use]
    pub fn new(bundle: &'b Bundle, alert: Alert) -> Self {
        Self {
            playbook: bundle.playbook_for(&alert),
            alert,
        }
    }
}

impl Serialize for ReadAlert<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { alert, playbook } = self;
        let shown = ShownAlert {
            source: alert.source(),
            envelope: alert.envelope(),
            alert_type: alert.alert_type(),
            sample: alert.is_sample(),
            playbook: playbook.map(Playbook::id),
            facts: ShownFacts(alert),
            notices: alert.notices(),
        };
        shown.serialize(serializer)
    }
}

impl Serialize for ShownFacts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let facts = self.0.facts();
        serializer.collect_map(facts.map(|fact| (fact.name(), ShownFact::new(&fact))))
    }
}

impl<'a> ShownFact<'a> {
    fn new(fact: &StatedFact<'a>) -> Self {
        Self {
            value: fact.value(),
            from: fact.place(),
            raw: fact.raw(),
            others: fact.others(),
        }
    }
}
