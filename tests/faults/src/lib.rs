//! Authored files with one fault each, kept as small edits of files without any.
//!
//! `README.md` says how a fault is written. Whatever is written otherwise is a panic: this is for tests.

mod block;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use block::Block;

/// The bytes of authored files by their path.
pub type Tree = BTreeMap<PathBuf, Vec<u8>>;

/// A way to earn a code.
#[derive(Debug)]
pub struct Fault {
    /// The name of its file without the ending, as `NM0042-unknown-citation`.
    pub name: String,
    /// The code, as `NM0042`.
    pub code: String,
    /// Where it is found, as `aws/storage/playbook.yaml:34:20`.
    pub at: String,
    blocks: Vec<Block>,
}

impl Fault {
    /// The files of the base with the fault in them.
    ///
    /// # Panics
    ///
    /// If an edit does not fit the base.
    #[must_use]
    pub fn tree(&self) -> Tree {
        let mut tree = base();
        for block in &self.blocks {
            block.apply(&mut tree);
        }
        tree
    }

    fn read(name: &str, section: &str) -> Self {
        let (code, _) = name.split_once('-').expect("a file is called after a code");
        let (_, place) = section
            .split_once("\nFound at `")
            .expect("a fault is found somewhere");
        let (at, _) = place.split_once('`').expect("a place ends");
        Self {
            name: name.into(),
            code: code.into(),
            at: at.into(),
            blocks: block::read(section),
        }
    }
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of the files without a fault.
#[must_use]
pub fn base_folder() -> PathBuf {
    folder().join("base")
}

/// The files without a fault.
///
/// # Panics
///
/// If they cannot be read.
#[must_use]
pub fn base() -> Tree {
    tree(&base_folder(), base_folder())
}

/// The files of a folder that several faults begin with.
fn added(path: &Path) -> Tree {
    let all = folder().join("added");
    tree(&all, all.join(path))
}

/// The files in a folder, by their path below another one.
fn tree(below: &Path, folder: PathBuf) -> Tree {
    let mut tree = Tree::new();
    let mut open = vec![folder];
    while let Some(folder) = open.pop() {
        for path in entries(&folder) {
            if path.is_dir() {
                open.push(path);
            } else {
                let place = path.strip_prefix(below).expect("it is below");
                tree.insert(place.into(), fs::read(&path).expect("a file can be read"));
            }
        }
    }
    tree
}

/// All faults, by the name of their file.
///
/// # Panics
///
/// If one is not written as faults are.
#[must_use]
pub fn all() -> Vec<Fault> {
    let mut files = entries(&folder());
    files.retain(|path| {
        path.extension().is_some_and(|it| it == "md") && !path.ends_with("README.md")
    });
    files.sort();
    files.iter().flat_map(|path| read(path)).collect()
}

/// The first fault whose name begins so.
///
/// # Panics
///
/// If there is none.
#[must_use]
pub fn named(begin: &str) -> Fault {
    let mut faults = all().into_iter();
    let fault = faults.find(|fault| fault.name.starts_with(begin));
    fault.unwrap_or_else(|| panic!("there is no fault {begin}"))
}

/// Writes files into a folder.
///
/// # Errors
///
/// Whatever keeps one of them from being written.
pub fn write(tree: &Tree, folder: &Path) -> io::Result<()> {
    for (path, bytes) in tree {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, bytes)?;
    }
    Ok(())
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder can be read");
    entries
        .map(|entry| entry.expect("an entry").path())
        .collect()
}

fn read(path: &Path) -> Vec<Fault> {
    let name = path
        .file_stem()
        .and_then(|name| name.to_str())
        .expect("a name");
    let text = fs::read_to_string(path).expect("a fault can be read");
    let sections: Vec<&str> = text.split("\n## ").collect();
    let several = sections.len() > 1;
    let sections = sections.into_iter().skip(usize::from(several));
    sections.map(|section| Fault::read(name, section)).collect()
}
