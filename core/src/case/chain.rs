//! The chain: each entry holds the hash of the one before.
//!
//! What is hashed is the canonical JSON of an entry in which each value that a redacted copy may leave
//! out is replaced by its *commitment*, the SHA-256 of a salt and the value's canonical JSON. The salt
//! of a value is the HMAC-SHA-256 of its place under the case's key. So a copy can leave a value out
//! and keep its commitment, and the chain still holds.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};

use serde::{Deserialize, Serialize};

use super::Header;
use super::entry::{Entry, Leaf};
use super::hash::{Hash, Key};

/// What the commitments of a case are made with.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Seal {
    /// The key: all values are there.
    Whole(Key),
    /// The salts of the values that are there, the commitments of the others.
    Redacted(Redacted),
}

/// What a redacted copy holds in place of the key, by JSON pointer into the case.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Redacted {
    /// The commitments of the values that were left out.
    pub(super) withheld: BTreeMap<String, Hash>,
    /// The salts of the values that are there.
    pub(super) salts: BTreeMap<String, Hash>,
}

/// The place of a value.
pub(super) struct SealedPlace {
    /// Its JSON pointer into the case.
    pub(super) pointer: String,
    /// What its salt is made of: no two values have the same, also if entries change places.
    name: String,
}

impl SealedPlace {
    /// The place of a fact that the alert states.
    pub(super) fn of_fact(fact: &str) -> Self {
        let pointer = format!("/alert/facts/{fact}/value");
        Self {
            name: pointer.clone(),
            pointer,
        }
    }

    /// The place of a value of an entry.
    pub(super) fn in_entry(number: usize, entry: &Hash, within: &str) -> Self {
        Self {
            pointer: format!("/journal/{number}{within}"),
            name: format!("{entry}{within}"),
        }
    }
}

impl Seal {
    /// The commitment of a value; none where a redacted copy has neither salt nor commitment.
    fn commitment(&self, place: &SealedPlace, leaf: &Leaf<'_>) -> Option<Hash> {
        let salted = |salt: &Hash| Hash::salted(salt, leaf.json().as_bytes());
        match self {
            Self::Whole(key) => Some(salted(&key.salt(&place.name))),
            Self::Redacted(redacted) => match redacted.withheld.get(&place.pointer) {
                Some(commitment) => Some(*commitment),
                None => redacted.salts.get(&place.pointer).map(salted),
            },
        }
    }

    /// Where a copy without some values goes on: the salt of a value, or its commitment.
    pub(super) fn disclose(
        &self,
        place: &SealedPlace,
        leaf: &Leaf<'_>,
        withhold: bool,
    ) -> Option<Hash> {
        match self {
            Self::Whole(key) if !withhold => Some(key.salt(&place.name)),
            _ => self.commitment(place, leaf),
        }
    }

    /// The hash of the header, which the first entry holds.
    pub(super) fn header(&self, header: &Header) -> Option<Hash> {
        let mut committed = header.clone();
        for (fact, stated) in &mut committed.alert.facts {
            self.commit(&SealedPlace::of_fact(fact), Leaf::Value(&mut stated.value))?;
        }
        Some(hash(&committed))
    }

    /// The hash of an entry, which the next entry holds.
    pub(super) fn entry(&self, number: usize, entry: &Entry) -> Option<Hash> {
        let mut committed = entry.clone();
        for (within, leaf) in committed.event.leaves() {
            self.commit(
                &SealedPlace::in_entry(number, &entry.previous, &within),
                leaf,
            )?;
        }
        Some(hash(&committed))
    }

    fn commit(&self, place: &SealedPlace, leaf: Leaf<'_>) -> Option<()> {
        let commitment = self.commitment(place, &leaf)?;
        leaf.put(commitment.to_string());
        Some(())
    }
}

fn hash(committed: &impl Serialize) -> Hash {
    // Plain data with text keys always has a JSON form.
    Hash::of(&serde_json::to_vec(committed).unwrap_or_default())
}
