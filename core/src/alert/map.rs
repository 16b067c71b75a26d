//! The map of all alert formats: where each source keeps each fact.
//!
//! All paths of all sources form one trie. A node is a place in a document; its slots are the paths
//! that end there. The trie is walked once over the bytes, and what it does not name is skipped.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::rewrite::Rewrite;
use crate::condition::Condition;
use crate::kind::Kind;

/// The place of a node in [`Map::nodes`]; 0 is the top of a document.
pub type NodeIndex = u16;

/// The place of a slot in [`Map::slots`].
pub type SlotIndex = u16;

/// The top of every document, wrapped or not.
pub const TOP: NodeIndex = 0;

/// Where all sources keep all facts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Map {
    /// The trie.
    pub nodes: Vec<TrieNode>,
    /// The paths that end somewhere in the trie.
    pub slots: Vec<Slot>,
    /// Which elements of arrays some of the slots are about.
    pub selections: Vec<Selection>,
    /// The formats of alerts.
    pub sources: Vec<Source>,
    /// What alerts are wrapped in.
    pub envelopes: Vec<Envelope>,
    /// What is known not to be an alert of any source.
    pub others: Vec<NonAlert>,
}

/// A place in a document.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TrieNode {
    /// The members of an object here that lead on, no two alike but for ASCII case.
    pub members: Vec<Member>,
    /// Where the elements of an array here lead on.
    pub element: Option<NodeIndex>,
    /// Where the JSON in a string here leads on.
    pub embedded: Option<NodeIndex>,
    /// Where the JSON in the base64 of a string here leads on.
    pub decoded: Option<NodeIndex>,
    /// Where parts of a string here lead on.
    pub parts: Vec<IdPart>,
    /// The paths that end here.
    pub slots: Vec<SlotIndex>,
    /// The envelope whose content stands here, read as a document of its own.
    pub content_of: Option<u16>,
}

impl TrieNode {
    /// Whether a string here leads on.
    pub(super) fn is_read_on(&self) -> bool {
        self.embedded.is_some() || self.decoded.is_some() || !self.parts.is_empty()
    }
}

/// A member of an object.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Its key, compared without regard to ASCII case.
    pub key: String,
    /// Where it leads.
    pub to: NodeIndex,
}

/// A part of a string that names a place by alternating kinds and names, like an Azure resource ID.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdPart {
    /// The kind that the part is the name of, compared without regard to ASCII case.
    pub after: String,
    /// Where it leads.
    pub to: NodeIndex,
}

/// What is kept of the values at the end of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Slot {
    /// The value outside of any array, or in the first element of each.
    First,
    /// The value in this element of the innermost array, counted from 0.
    Element(u32),
    /// The values in all elements.
    Every,
    /// The values in the elements that are selected; a place in [`Map::selections`].
    Selected(u16),
}

/// Elements of an array, selected by the value of a member that each of them has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    /// Where the values of that member are kept.
    pub by: SlotIndex,
    /// The wanted value.
    pub wanted: MemberValue,
    /// How many places the kept value is below its element.
    pub below: u16,
}

/// The value by which elements are selected, compared without regard to ASCII case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum MemberValue {
    /// Any, as long as the member is there.
    Any,
    /// This text.
    Text(String),
    /// The values of a slot, which refer to the elements.
    ValuesOf(SlotIndex),
}

/// A format of alerts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its name, for example `aws-guardduty`. The formats of one product share it.
    pub id: String,
    /// The name of the format, where it is not the product's own; shown as the innermost envelope.
    pub form: Option<String>,
    /// What it keeps where.
    pub facts: Vec<Located>,
    /// Whether a document is an alert of this source; over [`facts`](Self::facts).
    pub recognise: Condition,
    /// Whether an alert is a sample that the vendor made up; over [`facts`](Self::facts).
    pub sample: Condition,
    /// The names of the facts that hold the type of an alert, the first that it states counting.
    pub alert_type: Vec<String>,
}

/// What an alert may be wrapped in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Envelope {
    /// Its name, for example `eventbridge`.
    pub id: String,
    /// What it says beside its content. A fact that the content lacks is taken from here.
    pub facts: Vec<Located>,
    /// Whether it is this envelope at all; over [`facts`](Self::facts).
    pub when: Condition,
    /// The name of the envelope that it is where it is not this one.
    pub otherwise: Option<String>,
    /// The source of its content, where the envelope itself says so.
    pub content: Option<Vouched>,
}

/// A promise of an envelope on what it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vouched {
    /// The place of the source in [`Map::sources`].
    pub source: u16,
    /// When the promise is made; over the facts of the envelope.
    pub when: Condition,
}

/// Where a fact is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Located {
    /// Its name in the vocabulary; a name of the source's own where it is only looked at to recognise.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
    /// Whether it is a fact of the alert; if not, it only serves the conditions of its source.
    pub told: bool,
    /// The paths it may be at, in order of preference.
    pub slots: Vec<SlotIndex>,
    /// How what stands there is rewritten; empty where it is taken as it is.
    pub rewrite: Rewrite,
}

/// Something that arrives where alerts do and is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NonAlert {
    /// What it is.
    pub sort: NonAlertKind,
    /// What it is in words, for example `a record of AWS CloudTrail`.
    pub what: String,
    /// What it is looked at for, where.
    pub facts: Vec<Located>,
    /// Whether a document is this; over [`facts`](Self::facts).
    pub recognise: Condition,
    /// The place among the facts of a name that the document gives, to be shown.
    pub named: Option<u16>,
    /// Whether it is this only where nothing is wrapped in it, and one of the places that it is looked
    /// at for is an array without elements.
    pub empty: bool,
}

/// The sorts of documents that are no alerts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NonAlertKind {
    /// A check of a configuration against a rule.
    PostureCheck,
    /// A known weakness of some software.
    Vulnerability,
    /// A record of what somebody did.
    AuditLog,
    /// Events or figures that no detection stands behind.
    Telemetry,
    /// What a scan found, for one object.
    ScanVerdict,
    /// An alert of a product that no source is for.
    OtherDetection,
    /// A list without elements.
    Nothing,
    /// Something that names alerts without holding them.
    Group,
}
