//! The authored files, held in memory so that compiling needs no disk.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::code;
use crate::finding::Finding;
use crate::layout;

/// The place of a file in [`Files`].
pub(crate) type FileIndex = usize;

/// How deep authored files lie: group, playbook, `alerts`, file.
const DEEPEST: usize = 4;

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
    /// Reads every authored file below a folder; what is not authored is left alone.
    ///
    /// # Errors
    ///
    /// A finding for each file or folder that cannot be read as text.
    pub fn load(dir: &Path) -> Result<Self, Vec<Finding>> {
        let mut entries = BTreeMap::new();
        let mut findings = Vec::new();
        let mut open = vec![PathBuf::new()];
        while let Some(folder) = open.pop() {
            match list(dir, &folder) {
                Ok((folders, files)) => {
                    open.extend(folders);
                    read_all(dir, files, &mut entries, &mut findings);
                }
                Err(error) => findings.push(unreadable(dir, &folder, &error)),
            }
        }
        if findings.is_empty() {
            return Ok(entries.into_iter().collect());
        }
        Err(findings)
    }

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

/// The folders and the authored files directly in a folder, relative to `dir`.
fn list(dir: &Path, folder: &Path) -> io::Result<(Vec<PathBuf>, Vec<PathBuf>)> {
    let (mut folders, mut files) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(dir.join(folder))? {
        let entry = entry?;
        let path = folder.join(entry.file_name());
        if !entry.path().is_dir() {
            files.push(path);
        } else if path.components().count() < DEEPEST {
            folders.push(path);
        }
    }
    files.retain(|path| layout::is_authored(path));
    Ok((folders, files))
}

fn read_all(
    dir: &Path,
    files: Vec<PathBuf>,
    entries: &mut BTreeMap<PathBuf, String>,
    findings: &mut Vec<Finding>,
) {
    for path in files {
        match fs::read_to_string(dir.join(&path)) {
            Ok(text) => {
                entries.insert(path, text);
            }
            Err(error) => findings.push(unreadable(dir, &path, &error)),
        }
    }
}

fn unreadable(dir: &Path, path: &Path, error: &io::Error) -> Finding {
    let shown = dir.join(path);
    let message = format!("`{}` cannot be read: {error}", shown.display());
    Finding::at_top(&code::UNREADABLE, path, message)
}
