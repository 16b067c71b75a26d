//! From Fluent files to texts, the same in every language.

mod demand;
mod fluent;
mod pattern;

use std::collections::{BTreeMap, BTreeSet};

use nextmove::words::WordsData;

use crate::closing::Closings;
use crate::code;
use crate::compose::Whole;
use crate::files::FileIndex;
use crate::finding::Findings;
use crate::layout::{Folder, REFERENCE_LANGUAGE};
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
    let read = files.iter();
    let read = read.map(|(lang, file)| (lang.as_str(), fluent::read(*file, findings)));
    let resources: BTreeMap<&str, Resource> = read.collect();
    let languages: Vec<Language<'_>> = resources.into_iter().map(Language::alone).collect();
    compile("", languages, &demands, &facts, findings)
}

/// Reads the texts of a playbook and of the shared ones in it, in every language.
pub(crate) fn own(
    folder: &Folder,
    whole: &Whole,
    parts: &BTreeMap<String, Folder>,
    vocabulary: &Vocabulary,
    findings: &mut Findings<'_>,
) -> Vec<WordsData> {
    let own = whole.playbook.facts.iter();
    let own: BTreeSet<String> = own.map(|fact| fact.name.value.clone()).collect();
    let demands = Demands::of(&whole.playbook);
    let languages = folder.words.iter().map(|(lang, file)| {
        let mut files = BTreeMap::new();
        files.extend(folder.playbook.map(|playbook| (playbook, *file)));
        let mut texts = called(fluent::read(*file, findings), "", &demands, &own);
        // Of shared playbooks inside each other the inner comes first, and the outer goes before it.
        for inlined in whole.inlined.iter().rev() {
            let part = parts.get(&inlined.shared);
            let Some((part, file)) = part.and_then(|part| Some((part, part.words.get(lang)?)))
            else {
                continue;
            };
            files.extend(part.playbook.map(|playbook| (playbook, *file)));
            let shared = fluent::read(*file, findings);
            texts = texts.over(called(shared, &inlined.prefix, &demands, &own));
        }
        Language { lang, texts, files }
    });
    let languages: Vec<Language<'_>> = languages.collect();
    let facts = vocabulary.facts.names().map(String::from);
    let facts = facts.chain(own.iter().cloned()).collect();
    compile(&folder.id, languages, &demands, &facts, findings)
}

/// Reads files whose demands are not known, for the faults of their own.
pub(crate) fn read_only(files: &BTreeMap<String, FileIndex>, findings: &mut Findings<'_>) {
    for file in files.values() {
        fluent::read(*file, findings);
    }
}

/// The texts of the file of a playbook whose steps are called after `prefix`, called as they are in
/// the end. In a Fluent file a dot is written as a hyphen, as an underscore is; facts are called
/// alike everywhere.
fn called(texts: Resource, prefix: &str, demands: &Demands, facts: &BTreeSet<String>) -> Resource {
    let inside = demands.names().filter_map(|name| {
        let local = name.strip_prefix(prefix)?;
        Some((local.replace('.', "_"), name))
    });
    let inside: BTreeMap<String, &str> = inside.collect();
    texts.called(|written| match inside.get(written) {
        Some(name) => (*name).into(),
        None if facts.contains(written) => written.into(),
        None => format!("{prefix}{written}"),
    })
}

/// The texts of a playbook in one language.
struct Language<'l> {
    lang: &'l str,
    texts: Resource,
    /// For the file of each playbook in it the one with its texts.
    files: BTreeMap<FileIndex, FileIndex>,
}

impl<'l> Language<'l> {
    /// The texts of one file that belongs to no playbook.
    fn alone((lang, texts): (&'l str, Resource)) -> Self {
        let files = BTreeMap::new();
        Self { lang, texts, files }
    }
}

fn compile(
    playbook: &str,
    languages: Vec<Language<'_>>,
    demands: &Demands,
    facts: &BTreeSet<String>,
    findings: &mut Findings<'_>,
) -> Vec<WordsData> {
    let reference = languages.iter().find(|it| it.lang == REFERENCE_LANGUAGE);
    for language in &languages {
        let texts = &language.texts;
        let reference = reference.map_or(texts, |reference| &reference.texts);
        let file = |home| language.files.get(&home).copied();
        demands.check(texts, reference, &file, findings);
        check_variables(texts, facts, findings);
        compare(texts, reference, facts, findings);
    }
    let words = languages.into_iter().map(|language| WordsData {
        lang: language.lang.into(),
        playbook: playbook.into(),
        messages: texts(language.texts),
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
    resource: &Resource,
    reference: &Resource,
    facts: &BTreeSet<String>,
    findings: &mut Findings<'_>,
) {
    // A name that is no fact has been reported, and may be meant for any.
    let known = |entry: &Entry| entry.variables().all(|name| facts.contains(&name.value));
    for (key, entry) in &resource.entries {
        let model = reference.entries.get(key);
        if let Some(model) = model.filter(|model| known(model) && known(entry)) {
            compare_entry(entry, model, findings);
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
