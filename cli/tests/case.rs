//! `walk --case` and what else is done with the file of a case.

mod common;

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::Duration;

use common::{FINDING, fresh, json, root, run, stderr, stdout, success};
use nextmove::case::{Case, Event};
use serde_json::Value;

/// What the command shows before it reads a line.
const PROMPT: &str = "q quits): ";

fn start(arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_nextmove"))
        .args(arguments)
        .current_dir(root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts")
}

fn typed(arguments: &[&str], lines: &str) -> Output {
    let mut child = start(arguments);
    // A command that ended early reads no more.
    let _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
    child.wait_with_output().expect("the command ends")
}

fn walk(file: &str, lines: &str) -> Output {
    typed(&["walk", FINDING, "--case", file, "--by", "kim"], lines)
}

fn case(file: &Path) -> Case {
    let bytes = fs::read(file).expect("the case is there");
    Case::read(&bytes).expect("the case is whole")
}

fn kinds(file: &Path) -> Vec<&'static str> {
    case(file)
        .journal()
        .iter()
        .map(|entry| entry.event.kind())
        .collect()
}

fn code(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{}", stdout(output));
    json(&stderr(output))["error"]["code"]
        .as_str()
        .expect("a code")
        .to_owned()
}

fn file(name: &str) -> (PathBuf, String) {
    let file = fresh(name).join("a.case.json");
    let text = file.to_str().expect("a path").to_owned();
    (file, text)
}

#[test]
fn a_case_is_opened_resumed_and_taken_back() {
    let (file, name) = file("resumed");
    assert_eq!(code(&walk(&name, "done\n")), "NM4002");
    assert_eq!(kinds(&file), ["opened", "answer"]);
    assert_eq!(code(&walk(&name, "b\n")), "NM4002");
    assert_eq!(kinds(&file), ["opened", "answer", "retract"]);
    assert_eq!(
        code(&typed(
            &["resume", &name, "--by", "lee", "--lang", "ko"],
            "1\n"
        )),
        "NM4002"
    );
    assert_eq!(kinds(&file).len(), 4);
    assert_eq!(case(&file).journal()[3].by, "lee");
}

#[test]
fn what_the_core_refuses_is_not_written() {
    let (file, name) = file("refused");
    let output = walk(&name, "perhaps\nskipped\n\n");
    assert_eq!(code(&output), "NM4002");
    assert!(stdout(&output).contains("expected one of"));
    assert_eq!(kinds(&file), ["opened"]);
}

#[test]
fn two_do_not_write_one_case() {
    let (file, name) = file("locked");
    let mut first = start(&["walk", FINDING, "--case", &name, "--by", "kim"]);
    let mut shown = String::new();
    let out = first.stdout.as_mut().unwrap();
    while !shown.contains(PROMPT) {
        let mut byte = [0];
        out.read_exact(&mut byte).expect("the command asks");
        shown.push(char::from(byte[0]));
    }
    assert_eq!(code(&walk(&name, "1\n")), "NM4004");
    let note = r#"{"note": {"text": "x"}}"#;
    assert_eq!(
        code(&run(&["record", note, &name, "--by", "lee"])),
        "NM4004"
    );
    success(&["verify", &name]);
    drop(first.stdin.take());
    first.wait().expect("the command ends");
    success(&["record", note, &name, "--by", "lee"]);
    assert_eq!(kinds(&file), ["opened", "note"]);
}

#[test]
fn damaged_truncated_and_foreign_files_are_refused_and_left_alone() {
    let (file, name) = file("damaged");
    walk(&name, "done\n");
    let whole = fs::read(&file).unwrap();
    let flipped = String::from_utf8(whole.clone())
        .unwrap()
        .replacen("kim", "lee", 1);
    let bad: [(&[u8], &str); 5] = [
        (flipped.as_bytes(), "NM3004"),
        (&whole[..whole.len() / 2], "NM3004"),
        (b"", "NM3002"),
        (b"{\"shopping\": [\"milk\"]}\n", "NM3002"),
        (b"\xff\xfe\x00", "NM3002"),
    ];
    for (bytes, expected) in bad {
        fs::write(&file, bytes).unwrap();
        assert_eq!(code(&walk(&name, "done\n")), expected);
        let others: [&[&str]; 5] = [
            &["verify", &name],
            &["undo", &name],
            &["move", &name],
            &["redact", &name, "--fact", "bucket", "-o", &name],
            &["record", r#"{"note": {"text": "x"}}"#, &name, "--by", "kim"],
        ];
        for arguments in others {
            assert_eq!(code(&run(arguments)), expected, "{arguments:?}");
        }
        assert_eq!(fs::read(&file).unwrap(), bytes);
    }
}

#[test]
fn a_case_about_another_alert_is_left_alone() {
    let (file, name) = file("other");
    walk(&name, "done\n");
    let before = fs::read(&file).unwrap();
    let other = file.with_file_name("other.json");
    let finding = fs::read_to_string(root().join(FINDING)).unwrap();
    fs::write(&other, format!("{finding}\n")).unwrap();
    let output = typed(
        &[
            "walk",
            other.to_str().unwrap(),
            "--case",
            &name,
            "--by",
            "kim",
        ],
        "1\n",
    );
    assert_eq!(code(&output), "NM4005");
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn an_approval_is_recorded_before_what_it_allows() {
    let (file, name) = file("approved");
    walk(&name, "");
    let mut waits = None;
    for _ in 0..60 {
        let text = fs::read_to_string(&file).unwrap();
        let step = json(&success(&[
            "record",
            r#"{"note": {"text": "on"}}"#,
            &name,
            "--by",
            "kim",
        ]));
        assert_ne!(fs::read_to_string(&file).unwrap(), text);
        if step["approval"].is_object() {
            waits = Some(step);
            break;
        }
        let step = &step["next"]["step"];
        // The last but `cannot_tell` is the answer that leads to containment most often.
        let options = step["options"].as_array().cloned().unwrap_or_default();
        let value = match step["kind"].as_str() {
            Some("act") => "done".into(),
            Some("end") => break,
            _ => options
                .get(options.len().saturating_sub(2))
                .map_or(Value::from("responder"), |it| it["value"].clone()),
        };
        let answer = serde_json::json!({"answer": {"key": step["asks"], "value": value}});
        success(&["record", &answer.to_string(), &name, "--by", "kim"]);
    }
    let waits = waits.expect("the route comes to a step that has to be approved");
    let replies = waits["next"]["step"]["replies"].as_array().unwrap();
    assert!(replies.iter().all(|reply| reply["value"] != "done"));
    let key = waits["next"]["step"]["asks"].as_str().unwrap();
    let done = serde_json::json!({"answer": {"key": key, "value": "done"}}).to_string();
    assert_eq!(
        code(&run(&["record", &done, &name, "--by", "kim"])),
        "NM3008"
    );
    walk(&name, "a\nlee\ndone\n");
    let journal = case(&file).journal().to_vec();
    let [.., approved, answered] = &journal[..] else {
        panic!("two entries")
    };
    assert_eq!((approved.event.kind(), &*approved.by), ("approve", "lee"));
    assert!(matches!(&answered.event, Event::Answer { key: it, .. } if it == key));
}

#[test]
fn a_case_is_verified_redacted_and_moved() {
    let (file, name) = file("verbs");
    walk(&name, "done\n");
    let verified = json(&success(&["verify", &name]));
    assert_eq!(verified["entries"], 2);
    let head = verified["head"].as_str().unwrap();
    success(&[
        "record",
        r#"{"note": {"text": "later"}}"#,
        &name,
        "--by",
        "kim",
    ]);
    assert_eq!(
        json(&success(&["verify", &name, "--head", head]))["anchored"],
        1
    );
    assert_eq!(
        code(&run(&["verify", &name, "--head", &"0".repeat(64)])),
        "NM3005"
    );
    let copy = file.with_file_name("copy.json");
    let copied = copy.to_str().unwrap();
    success(&["redact", &name, "--fact", "bucket", "-o", copied]);
    assert!(json(&success(&["verify", copied]))["withheld"].as_u64() > Some(0));
    assert!(
        !fs::read_to_string(&copy)
            .unwrap()
            .contains("nextmove-synthetic-payroll")
    );
    assert_eq!(code(&run(&["undo", copied])), "NM3007");
    let onto_itself = run(&["redact", &name, "--fact", "bucket", "-o", &name]);
    assert_eq!(code(&onto_itself), "NM4003");
    let moving = json(&success(&["move", &name, "--playbook", "aws-credentials"]));
    assert_eq!(moving["to"]["id"], "aws-credentials");
    assert_eq!(kinds(&file).len(), 3);
    success(&[
        "move",
        &name,
        "--playbook",
        "aws-credentials",
        "--record",
        "--by",
        "kim",
    ]);
    assert_eq!(json(&success(&["verify", &name]))["playbook"], moving["to"]);
}

/// Reads what a walk shows until it has asked so many times; gives how often it has.
fn read_until(asked: usize, out: &mut impl Read, shown: &mut Vec<u8>) {
    let mut chunk = [0; 256];
    while count(shown) < asked {
        match out.read(&mut chunk) {
            Ok(0) | Err(_) => return,
            Ok(length) => shown.extend(&chunk[..length]),
        }
    }
}

fn count(shown: &[u8]) -> usize {
    shown
        .windows(PROMPT.len())
        .filter(|it| *it == PROMPT.as_bytes())
        .count()
}

#[cfg(unix)]
#[test]
fn a_walk_that_is_killed_at_any_moment_loses_at_most_the_answer_being_typed() {
    let dir = fresh("killed");
    for moment in 0..100_usize {
        let file = dir.join(format!("{}.json", moment / 10));
        let before = file.exists().then(|| case(&file));
        let answered = before
            .as_ref()
            .is_some_and(|it| !it.standing().answers.is_empty());
        let mut child = start(&[
            "walk",
            FINDING,
            "--case",
            file.to_str().unwrap(),
            "--by",
            "kim",
        ]);
        let mut keys = child.stdin.take().unwrap();
        // Answers the first step and takes the answer back, for as long as the walk lives.
        let typing = thread::spawn(move || {
            let lines = ["b\n", "done\n"]
                .into_iter()
                .cycle()
                .skip(usize::from(!answered));
            lines
                .map(|line| keys.write_all(line.as_bytes()))
                .take(10_000)
                .all(|it| it.is_ok())
        });
        let mut out = child.stdout.take().unwrap();
        let mut shown = Vec::new();
        read_until(moment % 13, &mut out, &mut shown);
        thread::sleep(Duration::from_micros((moment as u64 * 97) % 2_000));
        child.kill().expect("the walk is killed");
        child.wait().expect("the walk is dead");
        read_until(usize::MAX, &mut out, &mut shown);
        typing.join().expect("nobody types any more");
        if count(&shown) == 0 && !file.exists() {
            continue;
        }
        let after = case(&file);
        let entries = before.as_ref().map_or(1, |it| it.journal().len());
        if let Some(before) = &before {
            assert!(after.journal().starts_with(before.journal()));
        }
        // Each time it asked, all that had been typed before was in the file.
        let asked = count(&shown);
        let written = after.journal().len() - entries;
        assert!(
            written + 1 >= asked,
            "{written} entries after it asked {asked} times"
        );
        assert!(
            written <= asked,
            "{written} entries after it asked only {asked} times"
        );
    }
    let left = fs::read_dir(&dir)
        .unwrap()
        .map(|it| it.unwrap().file_name());
    let cases = left
        .filter(|name| !name.to_string_lossy().starts_with('.'))
        .count();
    assert_eq!(cases, 10);
}
