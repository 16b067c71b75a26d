//! Bundles: compiled playbooks, texts and alert formats as bytes.
//!
//! A bundle is eight bytes that say what it is, the SHA-256 of the rest, and the rest: a
//! [`BundleData`] in postcard's stable format. The same authored files give the same bytes.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::alert::Alert;
use crate::alert::formats::Formats;
use crate::alert::map::Map;
use crate::catalog::Catalog;
use crate::clocks::Law;
use crate::diagnostic::Refusal;
use crate::fact::ValueRef;
use crate::kind::Kind;
use crate::playbook::{Playbook, PlaybookData};
use crate::takers::Takers;
use crate::words::{Texts, Words, WordsData};

/// What a bundle begins with; the last byte counts its format.
const MAGIC: [u8; 8] = *b"nxtmove\x01";

/// The content of a bundle, not yet checked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BundleData {
    /// The common facts.
    pub vocabulary: Vec<VocabularyFact>,
    /// Where alerts keep them.
    pub map: Map,
    /// The known types of alerts, by source.
    pub catalogs: Vec<Catalog>,
    /// The playbooks, by name, and the versions that are only kept for cases that follow them.
    pub playbooks: Vec<PlaybookData>,
    /// The texts: for each language the shared ones and those of each playbook. A version is only kept
    /// where its texts stand under its name and hash, `name@hash`.
    pub words: Vec<WordsData>,
    /// The laws that want to be told of incidents, by name.
    pub laws: Vec<Law>,
}

/// A fact that alerts state and playbooks share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VocabularyFact {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
    /// The OCSF attribute that means the same, empty where there is none.
    pub ocsf: String,
}

/// A checked bundle.
#[derive(Debug, Clone)]
pub struct Bundle {
    formats: Arc<Formats>,
    vocabulary: Vec<VocabularyFact>,
    catalogs: Vec<Catalog>,
    playbooks: Vec<Playbook>,
    takers: Takers,
    /// The versions that take no new alerts.
    earlier: Vec<Playbook>,
    words: Vec<Texts>,
    laws: Vec<Law>,
}

impl BundleData {
    /// The content of a bundle, whose digest is checked and nothing else.
    ///
    /// # Errors
    ///
    /// [`BAD_BUNDLE`](crate::diagnostic::refused::BAD_BUNDLE) where the bytes are not those of a bundle.
    pub fn decode(bytes: &[u8]) -> Result<Self, Refusal> {
        let payload = checked_payload(bytes).ok_or_else(|| {
            bad("its first bytes or its digest are not those of a bundle of this version")
        })?;
        postcard::from_bytes(payload)
            .map_err(|_| bad("its content is not that of a bundle of this version"))
    }

    /// Keeps the playbooks of an older bundle in the versions that this one does not hold.
    pub fn keep(&mut self, older: Self) {
        for playbook in older.playbooks {
            let held = |it: &PlaybookData| it.id == playbook.id && it.hash == playbook.hash;
            if self.playbooks.iter().any(held) {
                continue;
            }
            let name = kept_as(&playbook);
            let own = older_name(&older.words, &name, &playbook.id);
            let texts = older.words.iter().filter(|texts| texts.playbook == own);
            self.words.extend(texts.map(|texts| WordsData {
                playbook: name.clone(),
                ..texts.clone()
            }));
            self.playbooks.push(playbook);
        }
    }

    /// The bytes of the bundle.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        // A tree of plain data always has a postcard form, so there is nothing to lose here.
        let payload = postcard::to_allocvec(self).unwrap_or_default();
        let digest = Sha256::digest(&payload);
        [&MAGIC[..], digest.as_slice(), &payload].concat()
    }
}

impl Bundle {
    /// Reads a bundle and checks all of it: its digest, its map, every playbook.
    ///
    /// # Errors
    ///
    /// [`BAD_BUNDLE`](crate::diagnostic::refused::BAD_BUNDLE), with what is wrong.
    pub fn load(bytes: &[u8]) -> Result<Self, Refusal> {
        Self::verify(BundleData::decode(bytes)?)
    }

    /// Checks the content of a bundle.
    ///
    /// # Errors
    ///
    /// [`BAD_BUNDLE`](crate::diagnostic::refused::BAD_BUNDLE), with what is wrong.
    pub fn verify(data: BundleData) -> Result<Self, Refusal> {
        let formats = Formats::verify(data.map).map_err(bad)?;
        let formats = Arc::new(formats);
        let playbooks = data
            .playbooks
            .into_iter()
            .map(Playbook::verify)
            .collect::<Result<Vec<_>, _>>()
            .map_err(|fault| {
                bad(&alloc::format!(
                    "playbook {}, {}: {}",
                    fault.playbook,
                    fault.at,
                    fault.because
                ))
            })?;
        let is_kept = |playbook: &Playbook| {
            let name = kept_as(playbook.data());
            data.words.iter().any(|texts| texts.playbook == name)
        };
        let (earlier, playbooks): (_, Vec<Playbook>) = playbooks.into_iter().partition(is_kept);
        Ok(Self {
            formats,
            vocabulary: data.vocabulary,
            catalogs: data.catalogs,
            takers: Takers::new(&playbooks),
            playbooks,
            earlier,
            words: data.words.into_iter().map(Texts::from).collect(),
            laws: data.laws,
        })
    }

    /// The formats of alerts.
    #[must_use]
    pub fn formats(&self) -> &Arc<Formats> {
        &self.formats
    }

    /// The common facts.
    #[must_use]
    pub fn vocabulary(&self) -> &[VocabularyFact] {
        &self.vocabulary
    }

    /// The known types of alerts, by source.
    #[must_use]
    pub fn catalogs(&self) -> &[Catalog] {
        &self.catalogs
    }

    /// The playbooks.
    #[must_use]
    pub fn playbooks(&self) -> &[Playbook] {
        &self.playbooks
    }

    /// The playbook with a name.
    #[must_use]
    pub fn playbook(&self, id: &str) -> Option<&Playbook> {
        self.playbooks.iter().find(|playbook| playbook.id() == id)
    }

    /// A playbook in exactly that version, also where it is only kept.
    #[must_use]
    pub fn version(&self, id: &str, hash: &str) -> Option<&Playbook> {
        let mut versions = self.playbooks.iter().chain(&self.earlier);
        versions.find(|it| it.id() == id && it.data().hash == hash)
    }

    /// The playbook that takes an alert: of those that handle it, the most specific.
    #[must_use]
    pub fn playbook_for(&self, alert: &Alert) -> Option<&Playbook> {
        self.playbooks_for(alert).first().copied()
    }

    /// The playbooks that handle an alert and are most specific, by name. The compiler refuses to
    /// let there be more than one for an alert of a stored case.
    #[must_use]
    pub fn playbooks_for(&self, alert: &Alert) -> Vec<&Playbook> {
        self.playbooks_taking(&|name| alert.fact(name).map(|fact| fact.value()))
    }

    /// The playbooks that handle an alert of which this is known, the most specific alone, by name.
    #[must_use]
    pub fn playbooks_taking<'v>(
        &self,
        known: &dyn Fn(&str) -> Option<ValueRef<'v>>,
    ) -> Vec<&Playbook> {
        let places = self.takers.most_specific(known).into_iter();
        places
            .filter_map(|place| self.playbooks.get(place))
            .collect()
    }

    /// The languages in which there are texts, English first.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.words
            .iter()
            .filter(|words| words.playbook.is_empty())
            .map(|words| words.lang.as_str())
    }

    /// The texts that all playbooks share, in a language.
    #[must_use]
    pub fn shared_words(&self, lang: &str) -> Option<Words<'_>> {
        let mut words = self.words.iter();
        let shared = words.find(|words| words.lang == lang && words.playbook.is_empty())?;
        Some(Words::new(shared, shared))
    }

    /// The laws that want to be told of incidents, by name.
    #[must_use]
    pub fn laws(&self) -> &[Law] {
        &self.laws
    }

    /// The texts of a playbook in a language.
    #[must_use]
    pub fn words(&self, playbook: &Playbook, lang: &str) -> Option<Words<'_>> {
        let find = |is_wanted: &dyn Fn(&str) -> bool| {
            let mut words = self.words.iter();
            words.find(|words| words.lang == lang && is_wanted(&words.playbook))
        };
        let data = playbook.data();
        let own = find(&|name| is_kept_as(name, data));
        let own = own.or_else(|| find(&|name| name == data.id));
        Some(Words::new(own?, find(&str::is_empty)?))
    }
}

/// Whether the texts of a version that is kept stand under a name.
fn is_kept_as(name: &str, playbook: &PlaybookData) -> bool {
    let (id, hash) = name.split_once('@').unwrap_or((name, ""));
    id == playbook.id && hash == playbook.hash
}

/// The name under which an older bundle has the texts of a playbook that is to be kept.
fn older_name<'n>(words: &[WordsData], kept: &'n str, id: &'n str) -> &'n str {
    let was_kept = words.iter().any(|texts| texts.playbook == kept);
    if was_kept { kept } else { id }
}

/// The name under which the texts of a version that is kept stand.
fn kept_as(playbook: &PlaybookData) -> String {
    alloc::format!("{}@{}", playbook.id, playbook.hash)
}

fn checked_payload(bytes: &[u8]) -> Option<&[u8]> {
    let rest = bytes.strip_prefix(&MAGIC)?;
    let (digest, payload) = rest.split_at_checked(32)?;
    (Sha256::digest(payload).as_slice() == digest).then_some(payload)
}

fn bad(because: &str) -> Refusal {
    crate::diagnostic::refused::BUNDLE_REFUSED.with(&[("because", &because)])
}
