//! The contract of the command line, which others script against.

mod common;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};

use common::languages;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn finding() -> PathBuf {
    root().join("tests/alerts/synthetic-s3-finding.json")
}

fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_nextmove"))
        .args(arguments)
        .current_dir(root().join("tests/alerts"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    // A command that has read enough closes its input, which is no fault.
    let _ = child
        .stdin
        .take()
        .expect("input is a pipe")
        .write_all(input.as_bytes());
    child.wait_with_output().expect("the command ends")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("output is UTF-8")
}

fn json_of(output: &Output) -> Value {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_str(&stdout(output)).expect("output is one JSON document")
}

fn error_of(output: &Output) -> Value {
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let error: Value = serde_json::from_slice(&output.stderr).expect("the error is JSON");
    assert_eq!(error.as_object().map(serde_json::Map::len), Some(1));
    for member in ["code", "message", "help"] {
        assert!(error["error"][member].is_string(), "{error}");
    }
    error["error"].clone()
}

/// Walks to the end with the first option of everything; gives the replies of each turn.
fn walk_to_the_end(lang: &str) -> Vec<Value> {
    let dir = tempfile_dir();
    // Tests run side by side, so each walk has a file of its own.
    static WALKS: AtomicUsize = AtomicUsize::new(0);
    let walk = WALKS.fetch_add(1, Ordering::Relaxed);
    let file = dir.join(format!("answers-{walk}.json"));
    let mut answers = json!({});
    let mut replies = Vec::new();
    loop {
        std::fs::write(&file, answers.to_string()).expect("answers can be written");
        let file = file.to_str().expect("a path in UTF-8");
        let reply = json_of(&run(
            &[
                "next",
                "synthetic-s3-finding.json",
                "--answers",
                file,
                "--lang",
                lang,
            ],
            "",
        ));
        replies.push(reply.clone());
        let step = &reply["step"];
        let value = match (step["kind"].as_str(), step["options"].get(0)) {
            (Some("end"), _) => return replies,
            (Some("act"), _) => json!({"value": "done", "approved_by": "lee"}),
            (_, Some(option)) => option["value"].clone(),
            _ => json!("responder"),
        };
        answers[step["asks"].as_str().expect("a step that is no end asks")] = value;
        assert!(replies.len() < 500);
    }
}

fn tempfile_dir() -> PathBuf {
    let dir = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    std::fs::create_dir_all(&dir).expect("the folder can be made");
    dir
}

#[test]
fn read_prints_one_object_a_line_for_each_alert() {
    let twice = std::fs::read_to_string(finding()).unwrap().repeat(2);
    let output = run(&["read", "synthetic-s3-finding.json", "-"], &twice);
    let lines: Vec<Value> = stdout(&output)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert!(output.status.success());
    assert_eq!(lines.len(), 3);
    for alert in &lines {
        assert_eq!(alert["source"], "aws-guardduty");
        assert_eq!(alert["alert_type"], "Exfiltration:S3/AnomalousBehavior");
        assert_eq!(alert["sample"], false);
        assert_eq!(alert["playbook"], "aws-s3-bucket");
        assert_eq!(
            alert["facts"]["bucket"]["value"],
            "nextmove-synthetic-payroll"
        );
        assert_eq!(
            alert["facts"]["bucket"]["from"],
            "/resource/s3BucketDetails/0/name"
        );
    }
    assert_eq!(
        (&lines[0]["envelope"], &lines[1]["envelope"]),
        (&json!("bare"), &json!("json-lines"))
    );
}

#[test]
fn a_file_that_is_refused_does_not_keep_the_others_from_being_read() {
    let output = run(
        &["read", "not-an-alert.json", "synthetic-s3-finding.json"],
        "",
    );
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stdout(&output).lines().count(), 1);
    let error: Value = serde_json::from_slice(&output.stderr).expect("the error is JSON");
    assert_eq!(
        error["error"]["code"], "NM1103",
        "it is an entry of an audit log"
    );
    assert_eq!(error["error"]["file"], "not-an-alert.json");
}

#[test]
fn next_prints_the_step_the_trail_and_what_remains() {
    for lang in languages() {
        let replies = walk_to_the_end(&lang);
        for reply in &replies {
            assert_eq!(reply["playbook"]["id"], "aws-s3-bucket");
            assert_eq!(reply["playbook"]["hash"].as_str().map(str::len), Some(64));
            assert!(reply["playbook"]["version"].is_string());
            assert_eq!(reply["lang"], *lang);
            assert!(reply["remaining"]["least"].as_u64() <= reply["remaining"]["most"].as_u64());
            let step = &reply["step"];
            assert!(
                ["id", "title", "text"]
                    .iter()
                    .all(|member| step[member].is_string()),
                "{step}"
            );
            match step["kind"].as_str() {
                Some("ask") => assert!(step["answer"].is_string() && step["options"].is_array()),
                Some("act") => assert!(step["commands"].is_array() && step["replies"].is_array()),
                kind => assert!(kind == Some("end") && step["verdict"].is_string()),
            }
        }
        let commands: Vec<&Value> = replies
            .iter()
            .filter_map(|reply| reply["step"]["commands"].as_array())
            .flatten()
            .collect();
        assert!(!commands.is_empty());
        for command in commands {
            assert_eq!(command["argv"][0], command["tool"]);
            assert!(command["posix"].is_string() && command["powershell"].is_string());
        }
        let last = replies.last().expect("there are replies");
        assert!(
            last["trail"]
                .as_array()
                .is_some_and(|trail| !trail.is_empty())
        );
        assert_eq!(last["remaining"], json!({"least": 0, "most": 0}));
    }
}

#[test]
fn answers_that_play_no_part_are_listed() {
    let file = tempfile_dir().join("unused.json");
    std::fs::write(&file, r#"{"nobody_asks_this": 1}"#).unwrap();
    let reply = json_of(&run(
        &[
            "next",
            "synthetic-s3-finding.json",
            "--answers",
            file.to_str().unwrap(),
        ],
        "",
    ));
    assert_eq!(reply["unused"], json!(["nobody_asks_this"]));
}

#[test]
fn refusals_are_one_json_object_on_standard_error() {
    assert_eq!(
        error_of(&run(&["next", "not-an-alert.json"], ""))["code"],
        "NM1103"
    );
    assert_eq!(
        error_of(&run(&["read", "not-json.txt"], ""))["code"],
        "NM1002"
    );
    assert_eq!(
        error_of(&run(&["read", "no-such-file"], ""))["code"],
        "NM4001"
    );
    assert_eq!(
        error_of(&run(
            &["next", "synthetic-s3-finding.json", "--lang", "xx"],
            ""
        ))["code"],
        "NM2003"
    );
    assert_eq!(
        error_of(&run(
            &["next", "synthetic-s3-finding.json", "--playbook", "none"],
            ""
        ))["code"],
        "NM2002"
    );
    assert_eq!(
        error_of(&run(
            &[
                "next",
                "synthetic-s3-finding.json",
                "--answers",
                "not-json.txt"
            ],
            ""
        ))["code"],
        "NM2006"
    );
}

#[test]
fn wrong_usage_is_status_2() {
    for arguments in [
        &["read"][..],
        &["next"],
        &["unknown"],
        &[],
        &["next", "x", "--alert", "many"],
    ] {
        assert_eq!(run(arguments, "").status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn what_a_terminal_would_act_on_is_escaped() {
    let hostile = std::fs::read_to_string(finding())
        .unwrap()
        .replace("Orléans", "\\u001b[2J\u{9b}2J\u{202e}");
    let output = run(&["read", "-"], &hostile);
    let printed = stdout(&output);
    assert!(
        printed
            .trim_end()
            .chars()
            .all(|c| c >= ' ' && c != '\u{9b}' && c != '\u{202e}'),
        "{printed:?}"
    );
    let alert = json_of(&output);
    assert_eq!(
        alert["facts"]["remote_city"]["value"],
        "\u{1b}[2J\u{9b}2J\u{202e}"
    );
}

#[test]
fn walk_asks_in_the_terminal_until_the_case_is_closed() {
    let shells = ["posix", "powershell"].into_iter().cycle();
    for (lang, shell) in languages().into_iter().zip(shells) {
        let replies = walk_to_the_end(&lang);
        let typed: String = replies
            .iter()
            .map(
                |reply| match (&reply["step"]["kind"], reply["step"]["options"].get(0)) {
                    (kind, None) if kind == "ask" => "responder\n",
                    _ if reply["approval"].is_object() => "a\nlee\n1\n",
                    _ => "1\n",
                },
            )
            .collect();
        let input = format!("no such option\nb\n{typed}");
        let output = run(
            &[
                "walk",
                "synthetic-s3-finding.json",
                "--lang",
                &lang,
                "--shell",
                shell,
            ],
            &input,
        );
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let end = &replies.last().expect("there are replies")["step"];
        let printed = stdout(&output);
        let status = &end["status"];
        let told = [&end["title"], &end["verdict_label"], &status["label"]];
        for text in told.map(|text| text.as_str().unwrap()) {
            assert!(printed.contains(text), "{text}: {printed}");
        }
        let last = status["commands"].as_array().unwrap().last().unwrap();
        let last = last[shell].as_str().unwrap();
        assert!(printed.trim_end().ends_with(last), "{last}: {printed}");
    }
}

#[test]
fn a_walk_that_is_left_says_so() {
    let output = run(&["walk", "synthetic-s3-finding.json"], "q\n");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("NM4002"));
}

#[test]
fn check_is_silent_on_what_ships_and_lists_waivers_where_asked() {
    let playbooks = root().join("playbooks");
    let silent = run(&["check", playbooks.to_str().unwrap()], "");
    assert!(silent.status.success() && silent.stderr.is_empty() && silent.stdout.is_empty());
    let listed = run(&["check", playbooks.to_str().unwrap(), "--waivers"], "");
    assert!(listed.status.success() && !listed.stdout.is_empty());
    let waivers = String::from_utf8_lossy(&listed.stdout);
    assert!(waivers.lines().all(|line| line.contains(" waives ")));
    let listed = run(&["check", playbooks.to_str().unwrap(), "--routes"], "");
    let routes = String::from_utf8_lossy(&listed.stdout);
    assert!(listed.status.success() && routes.lines().count() > 100);
    let first =
        "any-alert: a generated sample is an exercise: begin.is_sample, begin.closed_exercise";
    assert!(routes.lines().any(|line| line == first), "{routes}");
    let empty = tempfile_dir().join("empty");
    std::fs::create_dir_all(&empty).unwrap();
    let findings = run(&["check", empty.to_str().unwrap()], "");
    assert_eq!(findings.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&findings.stderr).contains("NM0"));
}

#[test]
fn a_refusal_has_its_texts_in_the_language_of_the_command() {
    let refused = |lang: &str| {
        let commands = [
            &["next", "not-an-alert.json"][..],
            &["read", "not-json.txt"],
            &["walk", "no-such-file"],
        ];
        commands.map(|command| error_of(&run(&[command, &["--lang", lang]].concat(), "")))
    };
    let english = refused("en");
    for lang in languages().iter().filter(|lang| *lang != "en") {
        for (error, english) in refused(lang).iter().zip(&english) {
            assert_eq!(error["code"], english["code"]);
            for text in ["title", "message", "help"] {
                assert!(
                    error[text].is_string() && error[text] != english[text],
                    "{error}"
                );
            }
        }
    }
}
