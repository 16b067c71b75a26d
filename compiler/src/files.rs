//! The authored files, held in memory so that compiling needs no disk.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

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

    pub(crate) fn path_of(&self, file: FileIndex) -> &Path {
        self.entries
            .get(file)
            .map_or(Path::new(""), |(path, _)| path)
    }

    pub(crate) fn text_of(&self, file: FileIndex) -> &str {
        self.entries.get(file).map_or("", |(_, text)| text)
    }
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
