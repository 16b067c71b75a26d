//! The case file: answers that can be changed, handed over and audited.
//!
//! A case is what an alert stated, a playbook by its hash, and a journal to which entries are only
//! ever added. What holds now is never stored: it follows from the journal. The order in which data
//! passes the parts:
//!
//! - [`Case::read`] takes bytes and checks all of them, so whoever holds a [`Case`] holds the proof that
//!   its chain is whole;
//! - [`Case::record`] adds an entry that the playbook allows;
//! - [`Case::standing`] says what holds, [`Change`] compares two routes, [`Case::undo`] lists what was
//!   changed in the world;
//! - [`Case::redact`] makes a copy without some values, of which the chain can still be checked.
//!
//! The core has no clock, no randomness and no users: times, names and the key come from the caller.

mod chain;
mod change;
mod commands;
mod entry;
mod file;
mod hash;

mod record;
mod redact;
mod standing;
mod undo;
mod version;

use alloc::string::String;
use alloc::vec::Vec;

use chain::Seal;
pub use change::Change;
pub use entry::{Entry, Event, Evidence, NewEntry};
pub use hash::{Hash, Key};
pub use record::Meaning;
use serde::{Deserialize, Serialize};
pub use standing::{CaseState, RecordedOutput};
pub use undo::{KeptEvidence, Undo, UndoWay};
pub use version::{Unfit, WhyUnfit};

use crate::alert::Alert;
use crate::bundle::Bundle;
use crate::diagnostic::{Message, Refusal, Said, refused};
use crate::fact::{AlertFacts, Answers};
use crate::hearing::Hearing;
pub use crate::moment::Moment;
use crate::playbook::{Playbook, PlaybookName};
use crate::statement::AlertView;
use crate::told::Outputs;

/// What the first line of a case says it is.
const FORMAT: &str = "nextmove-case/1";

/// A case whose chain is whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    header: Header,
    seal: Seal,
    journal: Vec<Entry>,
    head: Hash,
}

/// What a case is about. It never changes.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct Header {
    format: &'static str,
    alert: CaseAlert,
    playbook: PlaybookName,
}

/// The alert of a case: what it stated, not the document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseAlert {
    /// The SHA-256 of the document.
    pub sha256: Hash,
    /// Which alert of the document, counted from 0.
    pub index: usize,
    /// The format.
    pub source: String,
    /// What it was wrapped in.
    pub envelope: String,
    /// The vendor's type.
    pub alert_type: Option<String>,
    /// Whether the vendor made it up.
    pub sample: bool,
    /// What it stated.
    pub facts: AlertFacts,
    /// The case from which this one follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Parent>,
}

/// The case from which another follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parent {
    /// The hash of its last entry when the other was opened.
    pub head: Hash,
    /// The step that names the other.
    pub step: String,
}

/// What stands in the place of a source where a case began without an alert.
pub const BY_HAND: &str = "by_hand";

impl CaseAlert {
    /// What a case keeps of an alert.
    #[must_use]
    pub fn new(document: &[u8], index: usize, alert: &Alert) -> Self {
        Self {
            sha256: Hash::of(document),
            index,
            source: alert.source().into(),
            envelope: alert.envelope().into(),
            alert_type: alert.alert_type().map(Into::into),
            sample: alert.is_sample(),
            facts: alert.to_facts(),
            parent: None,
        }
    }

    /// What a case keeps that began with facts alone. Its document is these facts as compact JSON.
    #[must_use]
    pub fn given(facts: AlertFacts, parent: Option<Parent>) -> Self {
        let document = serde_json::to_vec(&facts).unwrap_or_default();
        Self {
            sha256: Hash::of(&document),
            index: 0,
            source: BY_HAND.into(),
            envelope: "bare".into(),
            alert_type: None,
            sample: false,
            facts,
            parent,
        }
    }

    /// What is stated of facts, and by whom.
    #[must_use]
    pub fn statements(&self) -> AlertView<'_> {
        match self.source == BY_HAND {
            true => AlertView::Given(&self.facts),
            false => AlertView::Kept(&self.facts),
        }
    }
}

impl Case {
    /// What outputs are read against, with some of the answers.
    pub(crate) fn hearing<'h>(
        &'h self,
        bundle: &'h Bundle,
        playbook: &'h Playbook,
        answers: &'h Answers,
    ) -> Hearing<'h> {
        Hearing {
            formats: bundle.formats(),
            playbook,
            alert: (&self.alert().facts).into(),
            answers,
        }
    }

    /// What outputs told together, as it stands.
    pub(crate) fn told_after(
        &self,
        bundle: &Bundle,
        playbook: &Playbook,
        standing: &CaseState,
    ) -> Outputs {
        standing.told(&self.hearing(bundle, playbook, &standing.answers))
    }

    /// The actions to which outputs reply and nobody else does, each with the entry of the last output.
    pub(crate) fn told_replies(&self, bundle: &Bundle) -> Vec<(String, usize)> {
        let standing = self.standing();
        let Some(playbook) = standing.playbook(bundle) else {
            return Vec::new();
        };
        let outputs = self.told_after(bundle, playbook, &standing);
        let told = outputs.told.keys();
        let replies = told
            .filter(|key| playbook.action(key).is_some() && !standing.answers.contains_key(*key));
        let entry = |step: &String| {
            let mut own = standing.outputs.iter().rev();
            own.find(|output| output.kept.step == *step)
                .map(|output| output.entry)
        };
        replies
            .filter_map(|step| Some((step.clone(), entry(step)?)))
            .collect()
    }

    /// A new case with the one entry that says who opened it and when.
    ///
    /// # Errors
    ///
    /// [`BAD_ENTRY`](refused::BAD_ENTRY) where nobody is named.
    pub fn open(
        alert: CaseAlert,
        playbook: &Playbook,
        key: Key,
        at: Moment,
        by: String,
    ) -> Result<Self, Refusal> {
        let header = Header {
            format: FORMAT,
            alert,
            playbook: playbook.name(),
        };
        let seal = Seal::Whole(key);
        let head = seal.header(&header).ok_or_else(unsealed)?;
        let mut case = Self {
            header,
            seal,
            journal: Vec::new(),
            head,
        };
        let event = Event::Opened {};
        case.append(NewEntry { at, by, event })?;
        Ok(case)
    }

    /// Adds an entry to the journal, whatever it says.
    fn append(&mut self, given: NewEntry) -> Result<(), Refusal> {
        if given.by.trim().is_empty() {
            return Err(refused::NO_AUTHOR.refuse());
        }
        let NewEntry { at, by, event } = given;
        let previous = self.head;
        let entry = Entry {
            at,
            by,
            event,
            previous,
        };
        self.head = self
            .seal
            .entry(self.journal.len(), &entry)
            .ok_or_else(unsealed)?;
        self.journal.push(entry);
        Ok(())
    }

    /// The alert.
    #[must_use]
    pub fn alert(&self) -> &CaseAlert {
        &self.header.alert
    }

    /// The playbook with which it was opened.
    #[must_use]
    pub fn opened_with(&self) -> &PlaybookName {
        &self.header.playbook
    }

    /// The entries, the first first.
    #[must_use]
    pub fn journal(&self) -> &[Entry] {
        &self.journal
    }

    /// The hash of the last entry.
    #[must_use]
    pub fn head(&self) -> Hash {
        self.head
    }

    /// How many values were left out; none where this is no redacted copy.
    #[must_use]
    pub fn withheld(&self) -> Option<usize> {
        match &self.seal {
            Seal::Whole(_) => None,
            Seal::Redacted(redacted) => Some(redacted.withheld.len()),
        }
    }

    /// The number of the entry with a hash, if the chain has one.
    #[must_use]
    pub fn entry_with(&self, hash: &Hash) -> Option<usize> {
        let hashes = self.journal.iter().skip(1).map(|entry| entry.previous);
        hashes.chain([self.head]).position(|it| it == *hash)
    }

    /// What holds now.
    #[must_use]
    pub fn standing(&self) -> CaseState {
        self.standing_after(self.journal.len())
    }

    /// What held after so many entries.
    #[must_use]
    pub fn standing_after(&self, entries: usize) -> CaseState {
        let mut standing = CaseState {
            playbook: self.header.playbook.clone(),
            answers: Answers::new(),
            outputs: Vec::new(),
        };
        for (number, entry) in self.journal.iter().take(entries).enumerate() {
            standing.take(number, &entry.event);
        }
        standing
    }

    /// Refuses to go on with a redacted copy.
    fn whole(&self) -> Result<(), Refusal> {
        match &self.seal {
            Seal::Whole(_) => Ok(()),
            Seal::Redacted(_) => Err(refused::ROUTE_REDACTED.refuse()),
        }
    }
}

/// A whole case can always be sealed, and only a whole one is written to.
fn unsealed() -> Refusal {
    refused::NO_KEY.refuse()
}

/// A part of a case file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FilePart {
    /// The first line.
    Header,
    /// The entry with this number, counted from 0.
    Entry(usize),
    /// The last line.
    End,
}

impl FilePart {
    /// A refusal of the case for what a message says of this part.
    fn broken(self, because: &'static Message) -> Refusal {
        because.say(&[]).and("part", self.said()).refuse()
    }

    fn said(self) -> Said {
        match self {
            Self::Header => refused::HEADER.say(&[]),
            Self::Entry(number) => refused::ENTRY.say(&[("number", &number)]),
            Self::End => refused::END.say(&[]),
        }
    }
}
