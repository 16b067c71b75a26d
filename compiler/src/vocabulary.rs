//! The facts that alerts state and playbooks share.

use std::collections::BTreeMap;

use nextmove::bundle::VocabularyFact;

use crate::authored::fact as authored;
use crate::files::FileIndex;
use crate::table::{FactTable, KnownValues, Outside};

/// The vocabulary as the rest of the compiler asks for it.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    pub(crate) facts: FactTable,
    /// The facts as the bundle keeps them, without those whose kind could not be read.
    pub(crate) data: Vec<VocabularyFact>,
    /// The file that declares each fact.
    pub(crate) homes: BTreeMap<String, FileIndex>,
}

impl Vocabulary {
    /// The vocabulary of facts as authored. Their order is that of their names, so that what is
    /// compiled is the same in whichever file an author puts a fact.
    pub(crate) fn new(mut authored: Vec<authored::VocabularyFact>) -> Self {
        authored.sort_by(|a, b| a.name.value.cmp(&b.name.value));
        let mut vocabulary = Self::default();
        for fact in &authored {
            let home = (fact.name.value.clone(), fact.name.place.file);
            vocabulary.homes.extend([home]);
            vocabulary.facts.add(&fact.name.value, fact.kind.clone());
            if !fact.values.is_empty() {
                let mut known = KnownValues::none(Outside::Vocabulary);
                fact.values.iter().for_each(|value| known.add(&value.value));
                vocabulary.facts.limit(&fact.name.value, known);
            }
            vocabulary.data.extend(keep(fact));
        }
        vocabulary
    }
}

fn keep(fact: &authored::VocabularyFact) -> Option<VocabularyFact> {
    let ocsf = fact.ocsf.as_ref();
    Some(VocabularyFact {
        name: fact.name.value.clone(),
        kind: fact.kind.clone()?,
        ocsf: ocsf.map_or_else(String::new, |ocsf| ocsf.value.clone()),
    })
}
