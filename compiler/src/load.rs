//! Reads authored files from the disk.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::code;
use crate::files::Files;
use crate::finding::Finding;
use crate::role::role;

/// How deep authored files lie: group, playbook, `alerts`, file.
const DEEPEST: usize = 4;

/// How many bytes an authored file has at most.
const LONGEST: u64 = 16 << 20;

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
    files.retain(|path| role(path).is_some());
    Ok((folders, files))
}

fn read_all(
    dir: &Path,
    files: Vec<PathBuf>,
    entries: &mut BTreeMap<PathBuf, String>,
    findings: &mut Vec<Finding>,
) {
    for path in files {
        match text(&dir.join(&path)) {
            Ok(text) => {
                entries.insert(path, text);
            }
            Err(error) => findings.push(unreadable(dir, &path, &error)),
        }
    }
}

/// The text of a file, which people wrote and therefore is short.
fn text(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    let read = File::open(path)?
        .take(LONGEST + 1)
        .read_to_string(&mut text)?;
    match read as u64 <= LONGEST {
        true => Ok(text),
        false => Err(io::Error::other(format!(
            "it has more than {LONGEST} bytes"
        ))),
    }
}

fn unreadable(dir: &Path, path: &Path, error: &io::Error) -> Finding {
    let shown = dir.join(path);
    let message = format!("`{}` cannot be read: {error}", shown.display());
    Finding::at_top(&code::UNREADABLE, path, message)
}
