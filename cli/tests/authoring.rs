//! What `docs/authoring.md` shows is true: every block in it is run.
//!
//! A block says after its language what becomes of it. `console` is a session: each line after `$ ` is
//! run, and what is below it is its output; `…` ends a line that goes on. Any other block names a tree
//! and a file in it, as `rules/rules.yaml`: a tree is the playbooks without a fault of
//! `tests/faults/base`, with the folder of `tests/authoring` of that name laid over them, and
//! with the blocks that name it. A block stands in its file where that has the line `<<<`, or is all of it.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use common::{fresh, lay_over, root, run_in, stderr, stdout};

/// Where a block stands in its file.
const SLOT: &str = "<<<";

/// A fenced block: what follows the fence, and what it holds.
struct Block {
    info: String,
    text: String,
}

fn blocks() -> Vec<Block> {
    let page = fs::read_to_string(root().join("docs/authoring.md")).expect("there is a page");
    let mut fences = page.split("\n```");
    let mut blocks = Vec::new();
    fences.next();
    while let (Some(opened), Some(_)) = (fences.next(), fences.next()) {
        let (info, text) = opened.split_once('\n').unwrap_or((opened, ""));
        blocks.push(Block {
            info: info.into(),
            text: format!("{text}\n"),
        });
    }
    blocks
}

/// The blocks that stand in a file of a tree, by tree.
fn trees() -> BTreeMap<String, Vec<(PathBuf, String)>> {
    let mut trees = BTreeMap::<_, Vec<_>>::new();
    for block in blocks() {
        let Some((_, place)) = block.info.split_once(' ') else {
            continue;
        };
        let (tree, file) = place.split_once('/').expect("a tree and a file");
        trees
            .entry(tree.into())
            .or_default()
            .push((file.into(), block.text));
    }
    trees
}

fn contexts() -> PathBuf {
    root().join("cli/tests/authoring")
}

/// The text in the place of the line that keeps it free, indented as that is.
fn filled(around: &str, text: &str) -> String {
    let mut lines = Vec::new();
    for line in around.lines() {
        if line.trim() != SLOT {
            lines.push(line.to_owned());
            continue;
        }
        let indent = line.trim_end_matches(SLOT);
        lines.extend(text.lines().map(|line| format!("{indent}{line}")));
    }
    lines.join("\n") + "\n"
}

fn put(tree: &Path, file: &Path, text: &str) {
    let path = tree.join(file);
    let around = fs::read_to_string(&path).unwrap_or_default();
    let has_slot = around.lines().any(|line| line.trim() == SLOT);
    let text = if has_slot {
        filled(&around, text)
    } else {
        text.into()
    };
    fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
    fs::write(path, text).expect("the file can be written");
}

#[test]
fn every_fragment_fits_into_playbooks_without_a_fault() {
    let mut wrong = Vec::new();
    for (name, blocks) in trees() {
        let dir = fresh(&format!("authoring-{name}"));
        lay_over(&root().join("tests/faults/base"), &dir);
        lay_over(&contexts().join(&name), &dir);
        for (file, text) in blocks {
            put(&dir, &file, &text);
        }
        let checked = run_in(&dir, &["check", "."]);
        if !checked.status.success() {
            wrong.push(format!("{name}\n{}", stderr(&checked)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_block_is_run() {
    let known = ["console", "text"];
    for Block { info, .. } in blocks() {
        let placed = info.contains(' ') && !info.starts_with("text");
        assert!(placed || known.contains(&info.as_str()), "```{info}");
    }
    let used: BTreeSet<String> = trees().into_keys().collect();
    let entries = fs::read_dir(contexts()).expect("the folder can be read");
    let there = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert_eq!(used, there.collect());
}

#[test]
fn the_page_shows_where_files_lie() {
    let page = blocks();
    let mut shown = page.iter().filter(|block| block.info == "text");
    let tree = &shown.next().expect("the folder is drawn").text;
    assert!(
        shown.next().is_none(),
        "one drawing is all that is compared"
    );
    for path in tree
        .lines()
        .filter_map(|line| line.split("  ").find(|part| !part.is_empty()))
    {
        for name in path
            .split(", ")
            .filter(|name| !name.contains('*') && name.contains('.'))
        {
            let name = Path::new(name).file_name().expect("a file");
            let mut all = files_below(&root().join("playbooks")).into_iter();
            assert!(all.any(|file| file.file_name() == Some(name)), "{name:?}");
        }
    }
}

fn files_below(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).expect("the folder can be read");
    let paths = entries.map(|entry| entry.unwrap().path());
    let below = |path: PathBuf| {
        if path.is_dir() {
            files_below(&path)
        } else {
            vec![path]
        }
    };
    paths.flat_map(below).collect()
}

/// The commands of a session, each with the output that is shown.
fn session(text: &str) -> Vec<(&str, Vec<&str>)> {
    let mut session: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix("$ "), session.last_mut()) {
            (Some(command), _) => session.push((command, Vec::new())),
            (None, Some((_, shown))) => shown.push(line),
            (None, None) => panic!("output before any command: {line}"),
        }
    }
    session
}

/// Whether a line is what the page shows, which may leave out its end.
fn is_shown(line: &str, shown: &str) -> bool {
    match shown.strip_suffix('…') {
        Some(begin) => line.starts_with(begin),
        None => line == shown,
    }
}

#[test]
fn the_sessions_go_as_shown() {
    let dir = fresh("authoring-session");
    lay_over(&root().join("playbooks"), &dir.join("playbooks"));
    let page = blocks();
    let sessions = page.iter().filter(|block| block.info == "console");
    let lines: Vec<_> = sessions.flat_map(|block| session(&block.text)).collect();
    assert!(lines.len() > 4, "{lines:?}");
    for (command, shown) in lines {
        let mut words = command.split_whitespace();
        assert_eq!(words.next(), Some("nextmove"), "{command}");
        let arguments: Vec<&str> = words.collect();
        let output = run_in(&dir, &arguments);
        let said = stdout(&output) + &stderr(&output);
        let same = said.lines().count() == shown.len()
            && said
                .lines()
                .zip(&shown)
                .all(|(line, shown)| is_shown(line, shown));
        assert!(same, "$ {command}\n{said}");
    }
}
