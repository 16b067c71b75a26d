//! The authored files by what they are.

use std::collections::BTreeMap;
use std::path::Path;

use crate::code;
use crate::files::{FileIndex, Files};
use crate::finding::{Finding, Findings};
use crate::place::Place;
use crate::role::{PlaybookFile, Role, role};

/// The language that all texts are compared with.
pub(crate) const REFERENCE_LANGUAGE: &str = "en";

/// Files by the area they are about; one that is not divided by areas has none, which is written "".
pub(crate) type ByArea = BTreeMap<String, FileIndex>;

/// The authored files by what they are.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    /// The facts by area.
    pub(crate) vocabulary: ByArea,
    pub(crate) requirements: Option<FileIndex>,
    pub(crate) rules: Option<FileIndex>,
    pub(crate) deadlines: Option<FileIndex>,
    pub(crate) envelopes: Option<FileIndex>,
    pub(crate) others: Option<FileIndex>,
    pub(crate) sources: Vec<FileIndex>,
    pub(crate) catalogs: Vec<FileIndex>,
    /// What is known of the outputs of tools.
    pub(crate) tools: Vec<FileIndex>,
    /// The shared texts by language.
    pub(crate) shared: BTreeMap<String, ByArea>,
    /// The playbooks that others use, by the name of their folder in `common/`.
    pub(crate) parts: BTreeMap<String, Folder>,
    /// The playbooks by the path of their folder.
    pub(crate) playbooks: BTreeMap<String, Folder>,
}

/// The files of one playbook, or of one that others use.
#[derive(Debug, Default)]
pub(crate) struct Folder {
    pub(crate) id: String,
    pub(crate) playbook: Option<FileIndex>,
    /// The texts by language.
    pub(crate) words: BTreeMap<String, FileIndex>,
    /// The files of stored cases, in order.
    pub(crate) cases: Vec<FileIndex>,
    /// The alerts of the cases by file name.
    pub(crate) alerts: BTreeMap<String, FileIndex>,
    /// The outputs of the cases by file name.
    pub(crate) outputs: BTreeMap<String, FileIndex>,
}

/// Sorts the files, and reports those that are missing and those that nobody reads.
pub(crate) fn sort(files: &Files, findings: &mut Findings<'_>) -> Layout {
    let mut layout = Layout::default();
    for (index, path) in files.paths().enumerate() {
        match role(path) {
            Some(Role::Stray) => report_stray(path, index, findings),
            Some(role) => layout.put(role, index),
            None => {}
        }
    }
    report_extra_languages(&layout, findings);
    layout
}

/// A finding for each file that nothing can be compiled without.
pub(crate) fn missing(layout: &Layout) -> Vec<Finding> {
    let mut missing = Vec::new();
    let mut demand = |there: bool, path: String| {
        if !there {
            missing.push(missing_file(&path));
        }
    };
    demand(!layout.vocabulary.is_empty(), "facts.yaml".into());
    demand(layout.rules.is_some(), "rules.yaml".into());
    demand(
        layout.shared.contains_key(REFERENCE_LANGUAGE),
        shared_words("", REFERENCE_LANGUAGE),
    );
    for (lang, files) in &layout.shared {
        for area in layout.shared.values().flat_map(ByArea::keys) {
            demand(files.contains_key(area), shared_words(area, lang));
        }
    }
    let shared = layout.parts.iter();
    let shared = shared.map(|(name, folder)| (format!("common/{name}"), folder));
    let own = layout.playbooks.iter();
    for (path, folder) in own
        .map(|(path, folder)| (path.clone(), folder))
        .chain(shared)
    {
        demand(folder.playbook.is_some(), format!("{path}/playbook.yaml"));
        for lang in layout.shared.keys() {
            let there = folder.words.contains_key(lang);
            demand(there, format!("{path}/{lang}.ftl"));
        }
    }
    missing
}

/// The path of the shared texts of an area in a language.
fn shared_words(area: &str, lang: &str) -> String {
    match area {
        "" => format!("common/{lang}.ftl"),
        area => format!("texts/{area}.{lang}.ftl"),
    }
}

/// The finding for a file that has to be there and is not.
pub(crate) fn missing_file(path: &str) -> Finding {
    let message = format!("the file `{path}` is missing");
    Finding::at_top(&code::MISSING_FILE, path.as_ref(), message)
}

impl Layout {
    fn put(&mut self, role: Role<'_>, file: FileIndex) {
        match role {
            Role::Vocabulary(area) => {
                self.vocabulary.insert(area.into(), file);
            }
            Role::Requirements => self.requirements = Some(file),
            Role::Rules => self.rules = Some(file),
            Role::Deadlines => self.deadlines = Some(file),
            Role::Envelopes => self.envelopes = Some(file),
            Role::Others => self.others = Some(file),
            Role::Source => self.sources.push(file),
            Role::Catalog => self.catalogs.push(file),
            Role::Tool => self.tools.push(file),
            Role::SharedWords(area, lang) => {
                let files = self.shared.entry(lang.into()).or_default();
                files.insert(area.into(), file);
            }
            Role::InShared(name, part) => {
                let folder = self.parts.entry(name.into()).or_default();
                folder.id = name.into();
                folder.put(part, file);
            }
            Role::InPlaybook(group, id, part) => {
                let folder = self.playbooks.entry(format!("{group}/{id}")).or_default();
                folder.id = id.into();
                folder.put(part, file);
            }
            Role::Stray => {}
        }
    }
}

impl Folder {
    fn put(&mut self, part: PlaybookFile<'_>, file: FileIndex) {
        match part {
            PlaybookFile::Playbook => self.playbook = Some(file),
            PlaybookFile::Cases => self.cases.push(file),
            PlaybookFile::Words(lang) => {
                self.words.insert(lang.into(), file);
            }
            PlaybookFile::Output(name) => {
                self.outputs.insert(name.into(), file);
            }
            PlaybookFile::Alert(name) => {
                self.alerts.insert(name.into(), file);
            }
        }
    }
}

/// A playbook can only be shown in the languages of the shared texts.
fn report_extra_languages(layout: &Layout, findings: &mut Findings<'_>) {
    for folder in layout.playbooks.values().chain(layout.parts.values()) {
        for (lang, file) in &folder.words {
            if !layout.shared.contains_key(lang) && lang != REFERENCE_LANGUAGE {
                let message = format!("there are no shared texts in `{lang}`");
                findings.report(&code::UNUSED_FILE, Place::top(*file), message);
            }
        }
    }
}

fn report_stray(path: &Path, file: FileIndex, findings: &mut Findings<'_>) {
    let message = format!("nobody reads `{}`", path.display());
    findings.report(&code::UNUSED_FILE, Place::top(file), message);
}
