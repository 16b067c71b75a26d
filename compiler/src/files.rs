//! The authored files, held in memory so that compiling needs no disk.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::layout::REFERENCE_LANGUAGE;
use crate::role::{PlaybookFile, Role, role};

/// The place of a file in [`Files`].
pub(crate) type FileIndex = usize;

/// Authored files by their path relative to the folder that holds them all.
///
/// ```
/// use nextmove_compiler::Files;
/// let files: Files = [("facts.yaml", "{}")].into_iter().collect();
/// assert_eq!(files.text("facts.yaml".as_ref()), Some("{}"));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files {
    entries: Vec<(PathBuf, String)>,
}

impl Files {
    /// The text of a file.
    #[must_use]
    pub fn text(&self, path: &Path) -> Option<&str> {
        let index = self
            .entries
            .binary_search_by(|(known, _)| known.as_path().cmp(path))
            .ok()?;
        Some(self.text_of(index))
    }

    /// The paths of all files, in order.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.entries.iter().map(|(path, _)| path.as_path())
    }

    /// The files that one playbook is checked with: its own, those of the shared playbooks that it
    /// uses, and those that all playbooks share. None where there is no playbook of that id.
    ///
    /// ```
    /// use nextmove_compiler::Files;
    /// let paths = ["rules.yaml", "aws/a/playbook.yaml", "aws/b/playbook.yaml"];
    /// let files: Files = paths.into_iter().map(|path| (path, "")).collect();
    /// let kept = files.of_playbook("b").unwrap();
    /// assert!(kept.paths().eq(["aws/b/playbook.yaml", "rules.yaml"].map(std::path::Path::new)));
    /// assert_eq!(files.of_playbook("c"), None);
    /// ```
    #[must_use]
    pub fn of_playbook(&self, id: &str) -> Option<Self> {
        let own = |path: &Path| matches!(role(path), Some(Role::InPlaybook(_, own, PlaybookFile::Playbook)) if own == id);
        let playbook = self.paths().find(|path| own(path))?;
        let used = self.used_by(playbook);
        let wanted = |path: &Path| match role(path) {
            Some(Role::InPlaybook(_, other, _)) => other == id,
            Some(Role::InShared(name, _)) => used.contains(name),
            _ => true,
        };
        let entries = self.entries.iter().filter(|(path, _)| wanted(path));
        Some(Self {
            entries: entries.cloned().collect(),
        })
    }

    /// The same files, and beside each English one with texts an empty one of a language that has none there.
    pub(crate) fn with_language(&self, lang: &str) -> Self {
        let english = self
            .paths()
            .filter(|path| Self::language_of(path) == Some(REFERENCE_LANGUAGE));
        let empty = english.filter_map(|path| {
            let stem = path
                .file_stem()?
                .to_str()?
                .strip_suffix(REFERENCE_LANGUAGE)?;
            Some((
                path.with_file_name(format!("{stem}{lang}.ftl")),
                String::new(),
            ))
        });
        // Of two files of one name the later counts.
        empty.chain(self.entries.iter().cloned()).collect()
    }

    /// The language of the texts in a file; none where it has no texts.
    pub(crate) fn language_of(path: &Path) -> Option<&str> {
        match role(path)? {
            Role::SharedWords(_, lang)
            | Role::InShared(_, PlaybookFile::Words(lang))
            | Role::InPlaybook(_, _, PlaybookFile::Words(lang)) => Some(lang),
            _ => None,
        }
    }

    /// The names of the shared playbooks that a playbook uses, and of those that they use.
    fn used_by(&self, playbook: &Path) -> BTreeSet<&str> {
        let mut used = BTreeSet::new();
        let mut open: Vec<PathBuf> = vec![playbook.into()];
        while let Some(path) = open.pop() {
            for name in self
                .text(&path)
                .unwrap_or_default()
                .lines()
                .filter_map(used_in)
            {
                if used.insert(name) {
                    open.push(Path::new("common").join(name).join("playbook.yaml"));
                }
            }
        }
        used
    }

    pub(crate) fn path_of(&self, file: FileIndex) -> &Path {
        self.entries
            .get(file)
            .map_or(Path::new(""), |(path, _)| path)
    }

    pub(crate) fn text_of(&self, file: FileIndex) -> &str {
        self.entries.get(file).map_or("", |(_, text)| text)
    }
}

/// The name of the shared playbook that a line of a playbook uses.
fn used_in(line: &str) -> Option<&str> {
    let (before, after) = line.split_once("use:")?;
    let name = after.trim_start().strip_prefix("common/")?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let end = name.find(|c| !is_name(c)).unwrap_or(name.len());
    (!before.contains('#')).then(|| &name[..end])
}

impl<P: Into<PathBuf>, T: Into<String>> FromIterator<(P, T)> for Files {
    fn from_iter<I: IntoIterator<Item = (P, T)>>(files: I) -> Self {
        let sorted: BTreeMap<PathBuf, String> = files
            .into_iter()
            .map(|(path, text)| (path.into(), text.into()))
            .collect();
        Self {
            entries: sorted.into_iter().collect(),
        }
    }
}
