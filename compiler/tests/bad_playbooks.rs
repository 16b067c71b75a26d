//! For each code there is one tree of authored files that has just this fault, and nothing else.
//!
//! A tree is `base/`, which has no fault, with the files of the bad folder laid over it; its file
//! `expected` says which finding it gives, and where.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use nextmove_compiler::{Finding, code, compile};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/bad-playbooks")
}

/// The bad folders, each called after its code.
fn bad_folders() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder()).unwrap();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    folders.retain(|path| path.is_dir() && !path.ends_with("base"));
    folders.sort();
    folders
}

fn code_of(folder: &Path) -> &str {
    let name = folder.file_name().and_then(|name| name.to_str()).unwrap();
    name.split_once('-').unwrap().0
}

fn lay_over(from: &Path, onto: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = onto.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir_all(&target).unwrap();
            lay_over(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A fresh copy of the base with a bad folder over it. Tests run side by side, so each has its own.
fn tree(test: &str, bad: Option<&Path>) -> PathBuf {
    let name = bad.map_or("base", |bad| bad.file_name().unwrap().to_str().unwrap());
    let tree = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test).join(name);
    if tree.exists() {
        fs::remove_dir_all(&tree).unwrap();
    }
    fs::create_dir_all(&tree).unwrap();
    lay_over(&folder().join("base"), &tree);
    if let Some(bad) = bad {
        lay_over(bad, &tree);
    }
    tree
}

fn line(finding: &Finding) -> String {
    let Finding { line, column, .. } = finding;
    let file = finding.file.to_str().unwrap().replace('\\', "/");
    format!("{} {file}:{line}:{column}", finding.code.id)
}

#[test]
fn the_base_has_no_fault() {
    let data = compile(&tree("base", None)).unwrap();
    assert_eq!(data.playbooks.len(), 1);
}

#[test]
fn there_is_one_bad_tree_for_each_code() {
    let folders = bad_folders();
    let there: Vec<&str> = folders.iter().map(|folder| code_of(folder)).collect();
    let codes: Vec<&str> = code::ALL.iter().map(|code| code.id).collect();
    assert_eq!(there, codes);
}

#[test]
fn codes_are_never_used_twice() {
    let distinct: BTreeSet<&str> = code::ALL.iter().map(|code| code.id).collect();
    assert_eq!(distinct.len(), code::ALL.len());
}

#[test]
fn each_bad_tree_has_just_its_fault() {
    let mut wrong = Vec::new();
    for bad in bad_folders() {
        let findings = compile(&tree("fault", Some(&bad)))
            .err()
            .unwrap_or_default();
        let found: Vec<String> = findings.iter().map(line).collect();
        let expected = fs::read_to_string(bad.join("expected")).unwrap_or_default();
        if found != [expected.trim()] {
            let shown: Vec<String> = findings.iter().map(Finding::to_string).collect();
            wrong.push(format!("{}\n  {}", bad.display(), shown.join("\n  ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_finding_can_be_shown() {
    for bad in bad_folders() {
        let tree = tree("shown", Some(&bad));
        for finding in compile(&tree).err().unwrap_or_default() {
            let source = fs::read(tree.join(&finding.file)).unwrap_or_default();
            let shown = finding.render(&String::from_utf8_lossy(&source));
            assert!(shown.starts_with(&format!("error[{}]: ", finding.code.id)));
            assert!(shown.contains(&finding.help), "{shown}");
        }
    }
}
