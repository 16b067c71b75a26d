//! The phases of compiling, one after the other.

mod read;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use nextmove::bundle::{Bundle, BundleData};
use nextmove::diagnostic::refused;
use nextmove::playbook::PlaybookData;
use nextmove::words::WordsData;
use read::{Authored, read, read_cases, read_words_only};

use crate::cases::{self, StoredCase, Suite};
use crate::closing::Closings;
use crate::files::{FileIndex, Files};
use crate::finding::{Finding, Findings};
use crate::layout::{self, Folder, Layout, REFERENCE_LANGUAGE};
use crate::names::{self, Taken};
use crate::place::{Name, Place};
use crate::requirement::{self, Requirement};
use crate::vocabulary::Vocabulary;
use crate::words::{self, Common};
use crate::{catalog, code, follow, map, playbook};

/// Compiles the authored files below a folder.
///
/// # Errors
///
/// Every fault in them, by file, line and column.
///
/// ```no_run
/// match nextmove_compiler::compile("playbooks".as_ref()) {
///     Ok(data) => println!("{} playbooks", data.playbooks.len()),
///     Err(findings) => findings.iter().for_each(|finding| println!("{finding}")),
/// }
/// ```
pub fn compile(dir: &Path) -> Result<BundleData, Vec<Finding>> {
    compile_files(&Files::load(dir)?)
}

/// Compiles authored files that are already in memory.
///
/// # Errors
///
/// Every fault in them, by file, line and column.
///
/// ```
/// use nextmove_compiler::{Files, code, compile_files};
/// let files: Files = [("facts.yaml", "bucket: {type: txt}")].into_iter().collect();
/// let findings = compile_files(&files).unwrap_err();
/// assert_eq!(findings[1].code, &code::UNKNOWN_TYPE);
/// assert_eq!(findings[1].help, "did you mean `text`?");
/// ```
pub fn compile_files(files: &Files) -> Result<BundleData, Vec<Finding>> {
    check_files(files).map(|checked| checked.data)
}

/// Authored files without a fault, and what there is to say of them beside the bundle.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The bundle.
    pub data: BundleData,
    /// What the playbooks are asked to do, and what meets it.
    pub requirements: Vec<Requirement>,
    /// The stored cases, in the order in which they stand in their files, each with where it went.
    pub cases: Vec<StoredCase>,
}

/// Checks authored files as [`compile_files`] does, and tells more of them.
///
/// # Errors
///
/// Every fault in them, by file, line and column.
pub fn check_files(files: &Files) -> Result<Checked, Vec<Finding>> {
    read_files(files, Cases::Walked)
}

/// Compiles authored files whose stored cases are not written yet, or not right yet: they are not looked at.
///
/// # Errors
///
/// As [`check_files`], but for what is wrong with stored cases.
pub fn draft_files(files: &Files) -> Result<BundleData, Vec<Finding>> {
    read_files(files, Cases::Ignored).map(|checked| checked.data)
}

/// What becomes of stored cases.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cases {
    Walked,
    Ignored,
}

fn read_files(files: &Files, of: Cases) -> Result<Checked, Vec<Finding>> {
    let mut findings = Findings::new(files);
    let layout = layout::sort(files, &mut findings);
    findings.add(layout::missing(&layout));
    let checked = compile_layout(&layout, of, &mut findings);
    let findings = findings.finish();
    match checked {
        Some(checked) if findings.is_empty() => Ok(checked),
        _ => Err(findings),
    }
}

fn compile_layout(layout: &Layout, of: Cases, findings: &mut Findings<'_>) -> Option<Checked> {
    let before = findings.count();
    let mut authored = read(layout, findings);
    let Some(mut vocabulary) = authored.vocabulary.take() else {
        read_words_only(layout, findings);
        return None;
    };
    check_ids(layout, findings);
    check_used(layout, &authored, findings);
    let Authored {
        catalogs, sources, ..
    } = &authored;
    let catalogs = catalog::build(catalogs, sources, &mut vocabulary, findings);
    let closings = Closings::new(sources, &vocabulary.facts, findings);
    let vocabulary = &vocabulary;
    let mut data = BundleData {
        vocabulary: vocabulary.data.clone(),
        map: map::build(
            &authored.sources,
            &authored.envelopes,
            &authored.others,
            vocabulary,
            findings,
        ),
        catalogs,
        playbooks: compile_playbooks(layout, &authored, vocabulary, &closings, findings),
        words: Vec::new(),
        laws: authored.laws.clone(),
    };
    check_follow(&data, layout, &authored, findings);
    // Cases need no texts, so they are run whether or not those are in order.
    let can_be_walked = findings.count() == before;
    let cases = match of {
        Cases::Walked => check_cases(can_be_walked.then_some(&data), layout, &authored, findings),
        Cases::Ignored => Vec::new(),
    };
    data.words = compile_words(layout, &authored, vocabulary, &closings, findings);
    Some(Checked {
        data,
        requirements: check_requirements(layout, &authored, findings),
        cases,
    })
}

/// Reports the requirements that there are not, and tells what meets those that there are.
fn check_requirements(
    layout: &Layout,
    authored: &Authored,
    findings: &mut Findings<'_>,
) -> Vec<Requirement> {
    let Some(known) = &authored.requirements else {
        return Vec::new();
    };
    let said = || {
        let playbooks = by_id(layout).into_iter();
        playbooks.flat_map(|(path, folder)| {
            let whole = authored.playbooks.get(path).into_iter();
            let meets = whole.flat_map(|whole| &whole.meets);
            meets.map(|meets| (folder.id.as_str(), meets))
        })
    };
    requirement::check(known, said(), findings);
    requirement::met(known, said())
}

fn compile_playbooks(
    layout: &Layout,
    authored: &Authored,
    vocabulary: &Vocabulary,
    closings: &Closings,
    findings: &mut Findings<'_>,
) -> Vec<PlaybookData> {
    let folders = by_id(layout).into_iter();
    folders
        .filter_map(|(path, folder)| {
            let playbook = authored.playbooks.get(path)?;
            let laid_down = (&*authored.rules, &authored.tools);
            playbook::compile(
                &folder.id, playbook, vocabulary, closings, laid_down, findings,
            )
        })
        .collect()
}

/// The texts: for each language, English first, the shared ones and then those of each playbook.
fn compile_words(
    layout: &Layout,
    authored: &Authored,
    vocabulary: &Vocabulary,
    closings: &Closings,
    findings: &mut Findings<'_>,
) -> Vec<WordsData> {
    let mut common = Common::new(&layout.shared, findings);
    let laws = &authored.laws;
    let sources = source_homes(authored);
    let mut words = words::shared(
        layout,
        vocabulary,
        &sources,
        closings,
        laws,
        &mut common,
        findings,
    );
    for (path, folder) in by_id(layout) {
        match authored.playbooks.get(path) {
            Some(whole) => words.extend(words::own(
                folder,
                whole,
                &layout.parts,
                vocabulary,
                &mut common,
                findings,
            )),
            None => words::read_only(&folder.words, &mut common, findings),
        }
    }
    common.report_unused(findings);
    words.sort_by(|a, b| by_language(a).cmp(&by_language(b)));
    words
}

/// The file that declares each source, by the id of the source; of several files the first.
fn source_homes(authored: &Authored) -> BTreeMap<String, FileIndex> {
    let ids = authored.sources.iter().flatten();
    let ids = ids.filter_map(|source| source.id.as_ref());
    let mut homes = BTreeMap::new();
    for id in ids {
        homes.entry(id.value.clone()).or_insert(id.place.file);
    }
    homes
}

fn by_language(words: &WordsData) -> (bool, &str) {
    (words.lang != REFERENCE_LANGUAGE, &words.lang)
}

/// Reads the cases of every playbook, runs them where there is something to walk, and says where they
/// went.
fn check_cases(
    data: Option<&BundleData>,
    layout: &Layout,
    authored: &Authored,
    findings: &mut Findings<'_>,
) -> Vec<StoredCase> {
    let mut walked = Vec::new();
    let bundle = data.and_then(|data| verify(data, findings));
    if let Some(bundle) = &bundle {
        catalog::check_ties(bundle, &places(layout, authored), findings);
    }
    for (path, folder) in &layout.playbooks {
        if folder.cases.is_empty() {
            findings.add(vec![layout::missing_file(&format!("{path}/cases.yaml"))]);
            continue;
        }
        let cases = read_cases(folder, findings);
        let playbook = authored.playbooks.get(path);
        if let (Some(bundle), Some(playbook), Some(cases)) = (&bundle, playbook, &cases) {
            let suite = Suite {
                id: &folder.id,
                authored: &playbook.playbook,
                cases,
                alerts: &folder.alerts,
                outputs: &folder.outputs,
            };
            walked.extend(cases::check(bundle, &suite, findings));
        }
    }
    walked
}

/// Compares the cases that follow with the playbooks that they follow.
fn check_follow(
    data: &BundleData,
    layout: &Layout,
    authored: &Authored,
    findings: &mut Findings<'_>,
) {
    for (path, folder) in by_id(layout) {
        let compiled = data.playbooks.iter().find(|it| it.id == folder.id);
        if let (Some(whole), Some(compiled)) = (authored.playbooks.get(path), compiled) {
            let (all, vocabulary) = (&data.playbooks, &data.vocabulary);
            follow::check(&whole.playbook, compiled, all, vocabulary, findings);
        }
    }
}

/// Where each playbook stands, by its id.
fn places<'a>(layout: &'a Layout, authored: &Authored) -> BTreeMap<&'a str, Place> {
    let playbooks = layout.playbooks.iter();
    playbooks
        .filter_map(|(path, folder)| {
            let playbook = authored.playbooks.get(path)?;
            Some((folder.id.as_str(), playbook.playbook.place))
        })
        .collect()
}

/// Lets the core check what was compiled, as it does before it walks anything.
fn verify(data: &BundleData, findings: &mut Findings<'_>) -> Option<Bundle> {
    let verified = Bundle::verify(data.clone());
    if let Err(refusal) = &verified {
        let message = refusal.message.clone();
        let finding = Finding::at_top(&refused::BAD_BUNDLE, "".as_ref(), message);
        findings.add(vec![finding]);
    }
    verified.ok()
}

/// Reports the shared playbooks that no playbook uses. Of one that could not be read nobody knows
/// which it uses.
fn check_used(layout: &Layout, authored: &Authored, findings: &mut Findings<'_>) {
    if authored.playbooks.len() < layout.playbooks.len() {
        return;
    }
    let wholes = authored.playbooks.values();
    let inlined = wholes.flat_map(|whole| &whole.inlined);
    let used: BTreeSet<&str> = inlined.map(|part| part.shared.as_str()).collect();
    for (name, folder) in &layout.parts {
        if let (Some(file), false) = (folder.playbook, used.contains(name.as_str())) {
            let message = format!("no playbook uses `common/{name}`");
            findings.report(&code::UNUSED_FILE, Place::top(file), message);
        }
    }
}

/// No two folders have the same name, as that is the id of a playbook.
fn check_ids(layout: &Layout, findings: &mut Findings<'_>) {
    let mut taken = Taken::default();
    for folder in layout.playbooks.values().chain(layout.parts.values()) {
        let Some(file) = folder.playbook else {
            continue;
        };
        let name = Name {
            value: folder.id.clone(),
            place: Place::top(file),
        };
        names::check_folder(&name, findings);
        taken.take(&name, "another playbook", findings);
    }
}

fn by_id(layout: &Layout) -> Vec<(&String, &Folder)> {
    let mut folders: Vec<_> = layout.playbooks.iter().collect();
    folders.sort_by_key(|(path, folder)| (folder.id.as_str(), path.as_str()));
    folders
}
