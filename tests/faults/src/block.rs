//! The fenced blocks of a fault: each changes the files.

use std::path::{Path, PathBuf};

use crate::{Tree, added};

/// What a block does to the files.
#[derive(Debug)]
pub(crate) enum Block {
    /// Puts some lines in the place of others.
    Edit(PathBuf, String, String),
    Write(PathBuf, Vec<u8>),
    /// Copies the second folder to the first.
    Copy(PathBuf, PathBuf),
    /// Adds a folder that several faults begin with.
    Add(PathBuf),
}

/// The blocks of a section, in order.
pub(crate) fn read(section: &str) -> Vec<Block> {
    let mut parts = section.split("\n```").skip(1);
    let mut blocks = Vec::new();
    while let (Some(opened), Some(_)) = (parts.next(), parts.next()) {
        let (info, text) = opened.split_once('\n').unwrap_or((opened, ""));
        let end = if text.is_empty() { "" } else { "\n" };
        blocks.push(block(info, &format!("{text}{end}")));
    }
    blocks
}

fn block(info: &str, text: &str) -> Block {
    let words: Vec<&str> = info.split(' ').collect();
    match words.as_slice() {
        ["diff", path] => Block::Edit(path.into(), side(text, '-'), side(text, '+')),
        ["hex", path] => Block::Write(path.into(), bytes(text)),
        ["yaml" | "ftl" | "json", path] => Block::Write(path.into(), text.into()),
        ["copy", to, "of", from] => Block::Copy(to.into(), from.into()),
        ["add", path] => Block::Add(path.into()),
        _ => panic!("a block of a fault begins with no {info:?}"),
    }
}

/// The lines of one side of a difference.
fn side(text: &str, mark: char) -> String {
    let lines = text.split_inclusive('\n');
    let kept = lines.filter_map(|line| line.strip_prefix([' ', mark]));
    kept.collect()
}

fn bytes(text: &str) -> Vec<u8> {
    let digits = text.split_whitespace();
    let byte = |digits| u8::from_str_radix(digits, 16).expect("two hexadecimal digits");
    digits.map(byte).collect()
}

impl Block {
    pub(crate) fn apply(&self, tree: &mut Tree) {
        match self {
            Self::Edit(path, old, new) => edit(tree, path, old, new),
            Self::Write(path, bytes) => drop(tree.insert(path.clone(), bytes.clone())),
            Self::Copy(to, from) => {
                let copied = tree.iter().filter_map(|(path, bytes)| {
                    Some((to.join(path.strip_prefix(from).ok()?), bytes.clone()))
                });
                let copied: Tree = copied.collect();
                assert!(!copied.is_empty(), "{} has no files", from.display());
                tree.extend(copied);
            }
            Self::Add(path) => tree.extend(added(path)),
        }
    }
}

fn edit(tree: &mut Tree, path: &Path, old: &str, new: &str) {
    let shown = path.display();
    let bytes = tree
        .get_mut(path)
        .unwrap_or_else(|| panic!("there is no {shown}"));
    // A line begins after another one, so that a part of a line is not found.
    let text = format!("\n{}", String::from_utf8_lossy(bytes));
    let old = format!("\n{old}");
    assert_eq!(text.matches(&old).count(), 1, "{shown} has once:{old}");
    let edited = text.replacen(&old, &format!("\n{new}"), 1);
    *bytes = edited.as_bytes()[1..].to_vec();
}
