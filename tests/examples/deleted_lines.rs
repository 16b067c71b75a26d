//! Deletes each line of a playbook in turn: `check` or a stored case has to notice.
//!
//! Takes names of playbooks; with none, all are tried. What survives is compared with `survivors.txt` beside this file,
//! which gives the reason for each.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use nextmove::bundle::Bundle;
use nextmove::wire::{self, NextRequest};
use nextmove_compiler::{Files, Requirement, check_files};

/// One request of a stored case.
struct Turn {
    document: Vec<u8>,
    request: NextRequest,
}

/// The authored files by path.
type Tree = BTreeMap<String, String>;

fn main() -> ExitCode {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = Files::load(&dir.join("../playbooks")).expect("the authored files can be read");
    let known = dir.join("examples/survivors.txt");
    let known = fs::read_to_string(known).unwrap_or_default();
    let names: Vec<String> = env::args().skip(1).collect();
    let is_chosen = |line: &str| {
        let mut folders = names.iter().map(|name| format!("/{name}/playbook.yaml"));
        line.contains("/playbook.yaml")
            && (names.is_empty() || folders.any(|it| line.contains(&it)))
    };
    let known: BTreeSet<&str> = known.lines().filter(|line| is_chosen(line)).collect();
    let mut survivors = BTreeSet::new();
    for playbook in tree(&files).keys().filter(|path| is_chosen(path)) {
        survivors.extend(survivors_of(&of_one_playbook(&files, playbook), playbook));
    }
    let new = report(
        "survives",
        survivors
            .iter()
            .filter(|line| !known.contains(line.as_str())),
    );
    let gone = known.iter().filter(|line| !survivors.contains(**line));
    let gone = report("is listed and does not survive", gone);
    println!(
        "{} survivors, {new} of them not listed, {gone} listed in vain",
        survivors.len()
    );
    if new + gone == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn report<T: std::fmt::Display>(what: &str, lines: impl Iterator<Item = T>) -> usize {
    lines.inspect(|line| println!("{what}: {line}")).count()
}

fn tree(files: &Files) -> Tree {
    let text = |path| files.text(path).expect("it is one of them").to_owned();
    let name = |path: &Path| path.to_string_lossy().into_owned();
    files.paths().map(|path| (name(path), text(path))).collect()
}

/// Where shared playbooks are.
const SHARED: &str = "common/";

/// The files that a playbook is checked with; all of them for a shared playbook, as those that use it
/// try it.
fn of_one_playbook(files: &Files, playbook: &str) -> Tree {
    if playbook.starts_with(SHARED) {
        return tree(files);
    }
    let id = playbook.rsplit('/').nth(1).unwrap_or_default();
    tree(&files.of_playbook(id).expect("it is one of them"))
}

fn survivors_of(tree: &Tree, playbook: &str) -> Vec<String> {
    let turns = match playbook.strip_prefix(SHARED) {
        Some(_) => turns(""),
        None => turns(playbook.rsplit('/').nth(1).unwrap_or_default()),
    };
    let original = replies(tree, &turns).expect("what ships compiles");
    let lines: Vec<&str> = tree[playbook].lines().collect();
    let carries_meaning = |line: &str| !line.trim().is_empty() && !line.trim().starts_with('#');
    (0..lines.len())
        .filter(|number| carries_meaning(lines[*number]))
        .filter(|number| {
            let mut mutant = tree.clone();
            let kept = lines
                .iter()
                .enumerate()
                .filter(|(other, _)| other != number);
            let text: Vec<&str> = kept.map(|(_, line)| *line).collect();
            mutant.insert(playbook.to_owned(), text.join("\n") + "\n");
            replies(&mutant, &turns).as_ref() == Some(&original)
        })
        .map(|number| format!("{playbook}: {}", lines[number].trim()))
        .collect()
}

/// What the steps meet, and what the core replies to every request of the stored cases; none where the
/// files are refused.
fn replies(tree: &Tree, turns: &[Turn]) -> Option<(Vec<Requirement>, Vec<String>)> {
    let files: Files = tree
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    let checked = check_files(&files).ok()?;
    let bundle = Bundle::verify(checked.data).ok()?;
    let replies = turns.iter().map(|turn| reply(&bundle, turn)).collect();
    Some((checked.requirements, replies))
}

fn reply(bundle: &Bundle, turn: &Turn) -> String {
    match wire::next(bundle, &turn.document, &turn.request) {
        Err(refusal) => wire::error_json(&refusal),
        Ok(mut reply) => {
            reply.playbook.hash.clear();
            wire::to_json(&reply)
        }
    }
}

/// The requests of the stored cases of a playbook, from the conformance vectors.
fn turns(id: &str) -> Vec<Turn> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let vectors = root.join(format!("tests/vectors/{id}.txt"));
    let vectors = fs::read_to_string(vectors).expect("the playbook has vectors");
    let cases = vectors
        .lines()
        .filter_map(|line| line.strip_prefix("case "));
    cases.flat_map(|case| turns_of(&root, case)).collect()
}

/// One request for each answer of a case, and one without any.
fn turns_of(root: &Path, case: &str) -> Vec<Turn> {
    let case: serde_json::Value = serde_json::from_str(case).expect("a case is JSON");
    let document = fs::read(root.join(case["alert"].as_str().expect("a path"))).expect("an alert");
    let answers = case["answers"].as_array().expect("a case has answers");
    let turn = |most: usize| {
        let given = answers[..most]
            .iter()
            .filter_map(|pair| Some((pair[0].as_str()?, &pair[1])));
        let given: BTreeMap<&str, &serde_json::Value> = given.collect();
        let request = serde_json::json!({ "answers": given, "lang": "en" });
        Turn {
            document: document.clone(),
            request: NextRequest::from_json(&request.to_string()).expect("a request"),
        }
    };
    (0..=answers.len()).map(turn).collect()
}
