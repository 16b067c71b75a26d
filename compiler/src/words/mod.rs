//! From Fluent files to texts, the same in every language.

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

use demand::Demands;
use fluent::{Entry, Resource};

/// Reads the texts that all playbooks share, in every language.
pub(crate) fn shared(
    files: &BTreeMap<String, FileIndex>,
    vocabulary: &Vocabulary,
    closings: &Closings,
    findings: &mut Findings<'_>,
) -> Vec<WordsData> {
    let facts = vocabulary.facts.names().map(String::from).collect();
    let demands = Demands::shared(vocabulary.facts.names(), shared_texts(), closings);
    compile("", files, &demands, &facts, findings)
}

/// Reads the texts of a playbook, in every language.
pub(crate) fn own(
    id: &str,
    files: &BTreeMap<String, FileIndex>,
    playbook: &Playbook,
    vocabulary: &Vocabulary,
    findings: &mut Findings<'_>,
) -> Vec<WordsData> {
    let own = playbook.facts.iter().map(|fact| fact.name.value.as_str());
    let facts = vocabulary.facts.names().chain(own).map(String::from);
    let demands = Demands::of(playbook);
    compile(id, files, &demands, &facts.collect(), findings)
}

/// Reads files whose demands are not known, for the faults of their own.
pub(crate) fn read_only(files: &BTreeMap<String, FileIndex>, findings: &mut Findings<'_>) {
    for file in files.values() {
        fluent::read(*file, findings);
    }
}

fn compile(
    playbook: &str,
    files: &BTreeMap<String, FileIndex>,
    demands: &Demands,
    facts: &BTreeSet<String>,
    findings: &mut Findings<'_>,
) -> Vec<WordsData> {
    let read = files
        .iter()
        .map(|(lang, file)| (lang.as_str(), fluent::read(*file, findings)));
    let resources: BTreeMap<&str, Resource> = read.collect();
    for resource in resources.values() {
        demands.check(resource, findings);
        check_variables(resource, facts, findings);
    }
    compare(&resources, facts, findings);
    let words = resources.into_iter().map(|(lang, resource)| WordsData {
        lang: lang.into(),
        playbook: playbook.into(),
        messages: texts(resource),
    });
    words.collect()
}

fn texts(resource: Resource) -> BTreeMap<String, nextmove::words::Text> {
    let entries = resource.entries.into_iter();
    entries.map(|(key, entry)| (key, entry.text())).collect()
}

fn check_variables(resource: &Resource, facts: &BTreeSet<String>, findings: &mut Findings<'_>) {
    for variable in resource.entries.values().flat_map(Entry::variables) {
        if !facts.contains(&variable.value) {
            let name = fluent::spell(&variable.value);
            let spelled: Vec<String> = facts.iter().map(|fact| fluent::spell(fact)).collect();
            let known = spelled.iter().map(String::as_str);
            let message = format!("`${name}` is no fact of the vocabulary or of this playbook");
            let written = variable.with(name);
            findings.report_unknown(&code::UNKNOWN_VARIABLE, &written, known, message);
        }
    }
}

/// Reports texts that name other facts than the same text in the reference language.
fn compare(
    resources: &BTreeMap<&str, Resource>,
    facts: &BTreeSet<String>,
    findings: &mut Findings<'_>,
) {
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
