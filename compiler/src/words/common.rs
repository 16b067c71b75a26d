//! The terms that the shared texts define for those of every playbook.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::Entry;
use fluent_syntax::parser;

use crate::code;
use crate::finding::Findings;
use crate::layout::ByArea;
use crate::words::fluent::Resource;
use crate::words::source::{FluentText, Terms};

/// A file and what stands in it.
type Parsed<'s> = (FluentText<'s>, Vec<Entry<&'s str>>);

/// The terms of the shared texts by language, and which of them texts have named so far.
pub(crate) struct Common<'s> {
    files: BTreeMap<String, Vec<Parsed<'s>>>,
    used: BTreeMap<String, BTreeSet<String>>,
}

impl<'s> Common<'s> {
    /// Reads the files for their terms; what is wrong with them is said where their texts are read.
    pub(crate) fn new(files: &BTreeMap<String, ByArea>, findings: &Findings<'s>) -> Self {
        let read = files.iter().map(|(lang, files)| {
            let parsed = files.values().map(|file| {
                let source = FluentText::new(*file, findings.files().text_of(*file));
                let parsed = match parser::parse(source.text()) {
                    Ok(parsed) | Err((parsed, _)) => parsed,
                };
                (source, parsed.body)
            });
            (lang.clone(), parsed.collect())
        });
        Self {
            files: read.collect(),
            used: BTreeMap::new(),
        }
    }

    /// The terms in a language.
    pub(crate) fn terms(&self, lang: &str) -> Terms<'s, '_> {
        let mut terms = Terms::new();
        for (source, entries) in self.files.get(lang).into_iter().flatten() {
            for entry in entries {
                if let Entry::Term(term) = entry {
                    terms.entry(term.id.name).or_insert((*source, term));
                }
            }
        }
        terms
    }

    /// Notes which terms the texts of a file name that are not its own.
    pub(crate) fn note(&mut self, lang: &str, resource: &Resource) {
        let used = self.used.entry(lang.into()).or_default();
        let own = |name: &&String| resource.terms.contains_key(*name);
        used.extend(resource.used.iter().filter(|name| !own(name)).cloned());
    }

    /// Notes which terms a file of the shared texts names, its own and others.
    pub(crate) fn note_own(&mut self, lang: &str, resource: &Resource) {
        let used = self.used.entry(lang.into()).or_default();
        used.extend(resource.used.iter().cloned());
    }

    /// Reports the terms that no text of any file names.
    pub(crate) fn report_unused(&self, findings: &mut Findings<'_>) {
        for lang in self.files.keys() {
            let used = self.used.get(lang);
            for (name, (source, _)) in self.terms(lang) {
                if !used.is_some_and(|used| used.contains(name)) {
                    let message = format!("no text names the term `-{name}`");
                    findings.report(&code::UNUSED_TEXT, source.place(name), message);
                }
            }
        }
    }
}
