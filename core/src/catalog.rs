//! The types of alert that are known of a source, so that nothing waits for one that never comes.
//!
//! Alerts of other types are read and walked like any; a catalogue says what there is, not what may be.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::fact::ValueRef;

/// The alert types of one source, or the policies that its alerts come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalog {
    /// The source.
    pub source: String,
    /// The fact that holds the type of an alert, or the policy.
    pub type_fact: String,
    /// The fact that holds the kind of resource; empty where no fact does.
    pub resource_fact: String,
    /// The fact that holds the policy that alerts of these types come from; empty where no fact does.
    pub policy_fact: String,
    /// The types, in the order of their names.
    pub types: Vec<AlertType>,
}

/// A known type of alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertType {
    /// The type as alerts spell it.
    pub name: String,
    /// Whether the vendor still sends it.
    pub status: Status,
    /// The kinds of resource that such an alert can name; none where nobody says.
    pub resources: Vec<String>,
    /// The policies that such an alert can come from; none where nobody says.
    pub policies: Vec<String>,
    /// The tactics that the vendor's reference names.
    pub tactics: Vec<String>,
}

/// Whether a vendor still sends alerts of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It does.
    Current,
    /// It does where somebody has switched it on.
    OptIn,
    /// It does, and may change it.
    Preview,
    /// It has stopped listing the type on its own, and may still send it.
    Delisted,
    /// It sends the type under another name.
    Renamed,
    /// It does not.
    Retired,
    /// Nobody knows, as only others name it.
    Unconfirmed,
}

/// What is known of an alert from the catalogue alone.
#[derive(Debug, Clone, Copy)]
pub struct Sketch<'c> {
    catalog: &'c Catalog,
    name: &'c str,
    resource: Option<&'c str>,
    policy: Option<&'c str>,
}

impl Catalog {
    /// The alerts that a type stands for: one for each kind of resource it can name, from each policy.
    pub fn sketches<'c>(&'c self, alert_type: &'c AlertType) -> impl Iterator<Item = Sketch<'c>> {
        let from_each_policy = move |resource| {
            each_or_none(&alert_type.policies).map(move |policy| Sketch {
                catalog: self,
                name: &alert_type.name,
                resource,
                policy,
            })
        };
        each_or_none(&alert_type.resources).flat_map(from_each_policy)
    }
}

/// Each of the names, or once none where there are none.
fn each_or_none(names: &[String]) -> impl Iterator<Item = Option<&str>> {
    let unsaid = names.is_empty().then_some(None);
    let said = names.iter().map(|name| Some(name.as_str()));
    said.chain(unsaid)
}

impl<'c> Sketch<'c> {
    /// The value of a fact, where the catalogue gives it one.
    #[must_use]
    pub fn fact(&self, name: &str) -> Option<ValueRef<'c>> {
        let text = match name {
            name if name == self.catalog.type_fact => Some(self.name),
            name if name == self.catalog.resource_fact => self.resource,
            name if name == self.catalog.policy_fact => self.policy,
            _ => None,
        };
        text.map(ValueRef::Text)
    }
}
