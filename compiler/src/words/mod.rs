//! From Fluent files to texts, the same in every language.

mod choice;
mod common;
mod demand;
mod fluent;
mod pattern;

use std::collections::{BTreeMap, BTreeSet};

use nextmove::words::WordsData;

use crate::authored::playbook::Playbook;
use crate::closing::Closings;
use crate::code;
use crate::files::FileIndex;
use crate::finding::Findings;
use crate::layout::REFERENCE_LANGUAGE;
use crate::names::shared_texts;
use crate::place::{Name, Place};
use crate::vocabulary::Vocabulary;

use choice::Facts;
pub(crate) use common::Common;
use common::Terms;
use demand::Demands;
use fluent::{Entry, Resource};

/// Reads the texts that all playbooks share, in every language.
pub(crate) fn shared<'s>(
    files: &BTreeMap<String, FileIndex>,
    vocabulary: &Vocabulary,
    closings: &Closings,
    common: &mut Common<'s>,
    findings: &mut Findings<'s>,
) -> Vec<WordsData> {
    let demands = Demands::shared(vocabulary.facts.names(), shared_texts(), closings);
    let facts = Facts::new(vocabulary, &[]);
    let mut resources = BTreeMap::new();
    for (lang, file) in files {
        let resource = fluent::read(*file, Terms::new(), findings);
        common.note_own(lang, &resource);
        resources.insert(lang.as_str(), resource);
    }
    compile("", resources, &demands, &facts, findings)
}

/// Reads the texts of a playbook, in every language.
pub(crate) fn own<'s>(
    id: &str,
    files: &BTreeMap<String, FileIndex>,
    playbook: &Playbook,
    vocabulary: &Vocabulary,
    common: &mut Common<'s>,
    findings: &mut Findings<'s>,
) -> Vec<WordsData> {
    let facts = Facts::new(vocabulary, &playbook.facts);
    let demands = Demands::of(playbook);
    let resources = read_own(files, common, findings);
    compile(id, resources, &demands, &facts, findings)
}

/// Reads files whose demands are not known, for the faults of their own.
pub(crate) fn read_only<'s>(
    files: &BTreeMap<String, FileIndex>,
    common: &mut Common<'s>,
    findings: &mut Findings<'s>,
) {
    read_own(files, common, findings);
}

fn read_own<'f, 's>(
    files: &'f BTreeMap<String, FileIndex>,
    common: &mut Common<'s>,
    findings: &mut Findings<'s>,
) -> BTreeMap<&'f str, Resource> {
    let mut resources = BTreeMap::new();
    for (lang, file) in files {
        let resource = fluent::read(*file, common.terms(lang), findings);
        resource.report_unused(findings);
        common.note(lang, &resource);
        resources.insert(lang.as_str(), resource);
    }
    resources
}

fn compile(
    playbook: &str,
    resources: BTreeMap<&str, Resource>,
    demands: &Demands,
    facts: &Facts,
    findings: &mut Findings<'_>,
) -> Vec<WordsData> {
    for (lang, resource) in &resources {
        demands.check(resource, findings);
        check_variables(resource, facts, findings);
        for select in resource.entries.values().flat_map(Entry::choices) {
            facts.check(select, lang, findings);
        }
    }
    compare(&resources, facts, findings);
    let words = resources.into_iter().map(|(lang, resource)| WordsData {
        lang: lang.into(),
        playbook: playbook.into(),
        messages: texts(resource, facts, lang),
    });
    words.collect()
}

fn texts(resource: Resource, facts: &Facts, lang: &str) -> BTreeMap<String, nextmove::words::Text> {
    let entries = resource.entries.into_iter();
    entries
        .map(|(key, entry)| (key, entry.text(facts, lang)))
        .collect()
}

fn check_variables(resource: &Resource, facts: &Facts, findings: &mut Findings<'_>) {
    for variable in resource.entries.values().flat_map(Entry::variables) {
        if !facts.contains(&variable.value) {
            let name = fluent::spell(&variable.value);
            let spelled: Vec<String> = facts.names().map(fluent::spell).collect();
            let known = spelled.iter().map(String::as_str);
            let message = format!("`${name}` is no fact of the vocabulary or of this playbook");
            let written = variable.with(name);
            findings.report_unknown(&code::UNKNOWN_VARIABLE, &written, known, message);
        }
    }
}

/// Reports texts that name other facts than the same text in the reference language.
fn compare(resources: &BTreeMap<&str, Resource>, facts: &Facts, findings: &mut Findings<'_>) {
    let Some(reference) = resources.get(REFERENCE_LANGUAGE) else {
        return;
    };
    // A name that is no fact has been reported, and may be meant for any.
    let known = |entry: &Entry| entry.variables().all(|name| facts.contains(&name.value));
    for resource in resources.values() {
        for (key, entry) in &resource.entries {
            let model = reference.entries.get(key);
            if let Some(model) = model.filter(|model| known(model) && known(entry)) {
                compare_entry(entry, model, findings);
            }
        }
    }
}

fn compare_entry(entry: &Entry, model: &Entry, findings: &mut Findings<'_>) {
    let (names, expected) = (names_in(entry), names_in(model));
    let mut report = |place: Place, message: String| {
        findings.report(&code::VARIABLES_DIFFER, place, message);
    };
    let extra = |name: &&Name| !expected.contains(name.value.as_str());
    for extra in entry.variables().filter(extra) {
        let name = fluent::spell(&extra.value);
        report(
            extra.place,
            format!("the English text does not name `${name}`"),
        );
    }
    for lacking in expected.difference(&names) {
        let name = fluent::spell(lacking);
        report(
            entry.place,
            format!("the English text names `${name}`, this one does not"),
        );
    }
}

fn names_in(entry: &Entry) -> BTreeSet<&str> {
    entry.variables().map(|name| name.value.as_str()).collect()
}
