//! From Fluent files to texts, the same in every language.

mod choice;
mod common;
mod demand;
mod fluent;
mod pattern;
mod source;

use std::collections::{BTreeMap, BTreeSet};

use nextmove::clocks::Law;
use nextmove::diagnostic::messages;
use nextmove::words::WordsData;

use crate::closing::Closings;
use crate::code;
use crate::compose::Whole;
use crate::files::FileIndex;
use crate::finding::Findings;
use crate::layout::{ByArea, Folder, Layout, REFERENCE_LANGUAGE};
use crate::names::{shared_texts, spell};
use crate::place::{Name, Place};
use crate::vocabulary::Vocabulary;

use choice::ChoosableFacts;
pub(crate) use common::Common;
use demand::Demands;
use fluent::{Entry, Resource};

/// Reads the texts that all playbooks share, in every language.
pub(crate) fn shared<'s>(
    layout: &Layout,
    vocabulary: &Vocabulary,
    sources: &BTreeMap<String, FileIndex>,
    closings: &Closings,
    laws: &[Law],
    common: &mut Common<'s>,
    findings: &mut Findings<'s>,
) -> Vec<WordsData> {
    let demands = Demands::shared(&vocabulary.homes, sources, shared_texts(), closings, laws);
    let areas: BTreeSet<&String> = layout.shared.values().flat_map(ByArea::keys).collect();
    let languages = layout.shared.iter().filter_map(|(lang, files)| {
        let mut texts = read_areas(lang, files, common, findings)?;
        // What is missing may be in a file that is missing, which is said elsewhere.
        texts.whole &= files.len() == areas.len();
        let mut language = LanguageTexts::alone(lang, texts);
        language.note_areas(files, layout);
        Some(language)
    });
    let languages = languages.collect();
    let variables = Variables {
        facts: ChoosableFacts::new(vocabulary, &[]),
        messages: messages()
            .map(|message| (message.key(), ChoosableFacts::of_message(message)))
            .collect(),
    };
    compile("", languages, &demands, &variables, findings)
}

/// Reads the texts of a playbook and of the shared ones in it, in every language.
pub(crate) fn own<'s>(
    folder: &Folder,
    whole: &Whole,
    parts: &BTreeMap<String, Folder>,
    vocabulary: &Vocabulary,
    common: &mut Common<'s>,
    findings: &mut Findings<'s>,
) -> Vec<WordsData> {
    let variables = Variables {
        facts: ChoosableFacts::new(vocabulary, &whole.playbook.facts),
        messages: BTreeMap::new(),
    };
    let demands = Demands::of(&whole.playbook);
    let names = whole.playbook.facts.iter().map(|fact| &*fact.name.value);
    let names: BTreeSet<&str> = names.collect();
    let languages = folder.words.iter().map(|(lang, file)| {
        let mut language = LanguageTexts::alone(lang, read(lang, *file, common, findings));
        language.texts = called(language.texts, "", &demands, &names);
        language.note(folder, *file);
        // Of shared playbooks inside each other the inner comes first, and the outer goes before it.
        for inlined in whole.inlined.iter().rev() {
            let part = parts.get(&inlined.shared);
            let Some((part, file)) = part.and_then(|part| Some((part, part.words.get(lang)?)))
            else {
                continue;
            };
            language.note(part, *file);
            let shared = read(lang, *file, common, findings);
            let shared = called(shared, &inlined.prefix, &demands, &names);
            language.texts = language.texts.over(shared);
        }
        language
    });
    let languages = languages.collect();
    compile(&folder.id, languages, &demands, &variables, findings)
}

/// Reads the shared texts, whose demands are not known, for the faults of their own.
pub(crate) fn shared_only<'s>(
    languages: &BTreeMap<String, ByArea>,
    common: &mut Common<'s>,
    findings: &mut Findings<'s>,
) {
    for (lang, files) in languages {
        read_areas(lang, files, common, findings);
    }
}

/// Reads the shared texts of a language; none where there are none.
fn read_areas<'s>(
    lang: &str,
    files: &ByArea,
    common: &mut Common<'s>,
    findings: &mut Findings<'s>,
) -> Option<Resource> {
    let mut read = |file: &FileIndex| {
        let texts = fluent::read(*file, common.terms(lang), findings);
        common.note_own(lang, &texts);
        texts
    };
    let texts: Vec<Resource> = files.values().map(&mut read).collect();
    let texts = texts.into_iter();
    texts.reduce(|texts, others| texts.and(others, findings))
}

/// Reads files whose demands are not known, for the faults of their own.
pub(crate) fn read_only<'s>(
    files: &BTreeMap<String, FileIndex>,
    common: &mut Common<'s>,
    findings: &mut Findings<'s>,
) {
    for (lang, file) in files {
        read(lang, *file, common, findings);
    }
}

/// Reads a file of a playbook.
fn read<'s>(
    lang: &str,
    file: FileIndex,
    common: &mut Common<'s>,
    findings: &mut Findings<'s>,
) -> Resource {
    let texts = fluent::read(file, common.terms(lang), findings);
    texts.report_unused(findings);
    common.note(lang, &texts);
    texts
}

/// The texts of the file of a playbook whose steps are called after `prefix`, called as they are in
/// the end. In a Fluent file a dot is written as a hyphen, as an underscore is; facts are called
/// alike everywhere.
fn called(texts: Resource, prefix: &str, demands: &Demands, facts: &BTreeSet<&str>) -> Resource {
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
struct LanguageTexts<'l> {
    lang: &'l str,
    texts: Resource,
    /// For each file that declares something, or has its texts in another language, the one with
    /// its texts.
    files: BTreeMap<FileIndex, FileIndex>,
}

impl<'l> LanguageTexts<'l> {
    /// The texts of one file.
    fn alone(lang: &'l str, texts: Resource) -> Self {
        let files = BTreeMap::new();
        Self { lang, texts, files }
    }

    /// Notes which file has the texts of which facts, and what another language has in which file.
    fn note_areas(&mut self, files: &ByArea, layout: &Layout) {
        for same in layout.shared.values().chain([&layout.vocabulary]) {
            let same = same.iter();
            let with_texts = same.filter_map(|(area, file)| Some((*file, *files.get(area)?)));
            self.files.extend(with_texts);
        }
    }

    /// Notes which file has the texts of the playbook in a folder.
    fn note(&mut self, folder: &Folder, words: FileIndex) {
        self.files
            .extend(folder.playbook.map(|playbook| (playbook, words)));
    }
}

/// What texts can name.
struct Variables {
    facts: ChoosableFacts,
    /// By the key of the message of a code, its places.
    messages: BTreeMap<String, ChoosableFacts>,
}

impl Variables {
    /// What the text with a key can name.
    fn of(&self, key: &str) -> &ChoosableFacts {
        self.messages.get(key).unwrap_or(&self.facts)
    }
}

fn compile(
    playbook: &str,
    languages: Vec<LanguageTexts<'_>>,
    demands: &Demands,
    variables: &Variables,
    findings: &mut Findings<'_>,
) -> Vec<WordsData> {
    let reference = languages.iter().find(|it| it.lang == REFERENCE_LANGUAGE);
    for language in &languages {
        let texts = &language.texts;
        let reference = reference.map_or(texts, |reference| &reference.texts);
        let file = |home| language.files.get(&home).copied();
        demands.check(texts, reference, &file, findings);
        check_variables(texts, variables, findings);
        for (key, entry) in &texts.entries {
            for select in entry.choices() {
                variables.of(key).check(select, language.lang, findings);
            }
        }
        compare(texts, reference, variables, findings);
    }
    let words = languages.into_iter().map(|language| WordsData {
        lang: language.lang.into(),
        playbook: playbook.into(),
        messages: texts(language.texts, variables, language.lang),
    });
    words.collect()
}

fn texts(
    resource: Resource,
    variables: &Variables,
    lang: &str,
) -> BTreeMap<String, nextmove::words::Text> {
    let entries = resource.entries.into_iter();
    entries
        .map(|(key, entry)| {
            let text = entry.text(variables.of(&key), lang);
            (key, text)
        })
        .collect()
}

fn check_variables(resource: &Resource, variables: &Variables, findings: &mut Findings<'_>) {
    let entries = resource.entries.iter();
    let named = entries.flat_map(|(key, entry)| entry.variables().map(move |name| (key, name)));
    for (key, variable) in named {
        let facts = variables.of(key);
        if !facts.contains(&variable.value) {
            let name = spell(&variable.value);
            let spelled: Vec<String> = facts.names().map(spell).collect();
            let known = spelled.iter().map(String::as_str);
            let message = match variables.messages.contains_key(key) {
                true => format!("`${name}` is none of the places of this message"),
                false => format!("`${name}` is no fact of the vocabulary or of this playbook"),
            };
            let written = variable.with(name);
            findings.report_unknown(&code::UNKNOWN_VARIABLE, &written, known, message);
        }
    }
}

/// Reports texts that name other facts than the same text in the reference language.
fn compare(
    resource: &Resource,
    reference: &Resource,
    variables: &Variables,
    findings: &mut Findings<'_>,
) {
    for (key, entry) in &resource.entries {
        // A name that is no fact has been reported, and may be meant for any.
        let facts = variables.of(key);
        let known = |entry: &Entry| entry.variables().all(|name| facts.contains(&name.value));
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
        let name = spell(&extra.value);
        report(
            extra.place,
            format!("the English text does not name `${name}`"),
        );
    }
    for lacking in expected.difference(&names) {
        let name = spell(lacking);
        report(
            entry.place,
            format!("the English text names `${name}`, this one does not"),
        );
    }
}

fn names_in(entry: &Entry) -> BTreeSet<&str> {
    entry.variables().map(|name| name.value.as_str()).collect()
}
