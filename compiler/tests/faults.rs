//! For each code there is one file of `tests/faults` that makes just this fault, and nothing else.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use nextmove_compiler::{Finding, code, compile};
use nextmove_faults::Tree;

/// A fresh folder with files. Tests run side by side, so each has its own.
fn written(test: &str, name: &str, tree: &Tree) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    nextmove_faults::write(tree, &folder).unwrap();
    folder
}

fn line(finding: &Finding) -> String {
    let Finding { line, column, .. } = finding;
    let file = finding.file.to_str().unwrap().replace('\\', "/");
    format!("{} {file}:{line}:{column}", finding.code.id)
}

#[test]
fn the_base_has_no_fault() {
    let data = compile(&nextmove_faults::base_folder()).unwrap();
    assert_eq!(data.playbooks.len(), 1);
}

#[test]
fn there_is_one_file_for_each_code() {
    let mut there: Vec<String> = nextmove_faults::all()
        .into_iter()
        .map(|it| it.code)
        .collect();
    there.dedup();
    let codes: Vec<&str> = code::ALL.iter().map(|code| code.id).collect();
    assert_eq!(there, codes);
}

#[test]
fn codes_are_never_used_twice() {
    let distinct: BTreeSet<&str> = code::ALL.iter().map(|code| code.id).collect();
    assert_eq!(distinct.len(), code::ALL.len());
}

#[test]
fn each_fault_is_just_that() {
    let mut wrong = Vec::new();
    for (number, fault) in nextmove_faults::all().iter().enumerate() {
        let name = format!("{}-{number}", fault.name);
        let findings = compile(&written("fault", &name, &fault.tree()));
        let findings = findings.err().unwrap_or_default();
        let found: Vec<String> = findings.iter().map(line).collect();
        if found != [format!("{} {}", fault.code, fault.at)] {
            let shown: Vec<String> = findings.iter().map(Finding::to_string).collect();
            wrong.push(format!("{name}\n  {}", shown.join("\n  ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_finding_can_be_shown() {
    for fault in nextmove_faults::all() {
        let folder = written("shown", &fault.name, &fault.tree());
        for finding in compile(&folder).err().unwrap_or_default() {
            let source = fs::read(folder.join(&finding.file)).unwrap_or_default();
            let shown = finding.render(&String::from_utf8_lossy(&source));
            assert!(shown.starts_with(&format!("error[{}]: ", finding.code.id)));
            assert!(shown.contains(&finding.help), "{shown}");
        }
    }
}
