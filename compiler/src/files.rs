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

    /// The files that one playbook is checked with: its own, those of the playbooks that it uses or whose
    /// cases follow from its steps, and those that all playbooks share. None where there is no playbook of
    /// that id.
    ///
    /// ```
    /// use nextmove_compiler::Files;
    /// let (a, b) = ("aws/a/playbook.yaml", "aws/b/playbook.yaml");
    /// let texts = [("rules.yaml", ""), (a, "follow: {playbook: b}"), (b, "")];
    /// let files: Files = texts.into_iter().collect();
    /// let kept = files.of_playbook("b").unwrap();
    /// assert!(kept.paths().eq([b, "rules.yaml"].map(std::path::Path::new)));
    /// assert_eq!(files.of_playbook("a"), Some(files.clone()));
    /// assert_eq!(files.of_playbook("c"), None);
    /// ```
    #[must_use]
    pub fn of_playbook(&self, id: &str) -> Option<Self> {
        self.playbook_file(id)?;
        let named = self.named_from(Named::Followed(id));
        let wanted = |path: &Path| match role(path) {
            Some(Role::InPlaybook(_, id, _)) => named.contains(&Named::Followed(id)),
            Some(Role::InShared(name, _)) => named.contains(&Named::Used(name)),
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

    fn playbook_file(&self, id: &str) -> Option<&Path> {
        let own = |path: &Path| matches!(role(path), Some(Role::InPlaybook(_, own, PlaybookFile::Playbook)) if own == id);
        self.paths().find(|path| own(path))
    }

    /// A playbook, and all that it names: read line by line, since files at fault are to be checked, too.
    fn named_from<'f>(&'f self, first: Named<'f>) -> BTreeSet<Named<'f>> {
        let mut named = BTreeSet::from([first]);
        let mut open = vec![first];
        while let Some(next) = open.pop() {
            let path = match next {
                Named::Followed(id) => self.playbook_file(id).map(PathBuf::from),
                Named::Used(name) => Some(Path::new("common").join(name).join("playbook.yaml")),
            };
            let text = path.and_then(|path| self.text(&path)).unwrap_or_default();
            let found = text.lines().filter_map(named_in);
            open.extend(found.filter(|found| named.insert(*found)));
        }
        named
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

/// What a line of a playbook names.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Named<'f> {
    /// A shared playbook, in the place of a step.
    Used(&'f str),
    /// A playbook whose case follows from a step.
    Followed(&'f str),
}

fn named_in(line: &str) -> Option<Named<'_>> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let word = |text: &str| text.find(|c| !is_name(c)).unwrap_or(text.len());
    let after = |key: &str| {
        let (before, after) = line.split_once(key)?;
        (!before.contains('#')).then(|| after.trim_start())
    };
    if let Some(name) = after("use:").and_then(|used| used.strip_prefix("common/")) {
        return Some(Named::Used(&name[..word(name)]));
    }
    let id = after("playbook:")?;
    Some(Named::Followed(&id[..word(id)]))
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
