//! `compile`, `playbooks` and `--bundle`.

mod common;

use std::fs;

use common::{FINDING, fresh, json, root, run, run_in, stderr, stdout, success};
use serde_json::{Value, json};

fn summaries() -> Vec<Value> {
    success(&["playbooks"]).lines().map(json).collect()
}

#[test]
fn playbooks_are_told_in_numbers_one_object_a_line() {
    let about = json(&success(&["about"]));
    let summaries = summaries();
    assert_eq!(
        about["playbooks"].as_array().map(Vec::len),
        Some(summaries.len())
    );
    for (summary, about) in summaries.iter().zip(about["playbooks"].as_array().unwrap()) {
        for member in ["id", "version", "hash", "steps"] {
            assert_eq!(summary[member], about[member]);
        }
        let number = |member: &str| summary[member].as_u64().unwrap();
        let outcomes = summary["outcomes"].as_array().unwrap();
        let parts = number("acts") + number("decides") + outcomes.len() as u64;
        assert_eq!(parts, number("steps"));
        assert!(
            outcomes
                .iter()
                .all(|it| it["id"].is_string() && it["verdict"].is_string())
        );
        assert_eq!(summary["languages"], about_languages());
    }
}

#[test]
fn each_known_type_tells_who_takes_it() {
    let lines = |arguments: &[&str]| -> Vec<Value> {
        let printed = success(arguments);
        printed.lines().map(json).collect()
    };
    let types = lines(&["types"]);
    let taken_by = |id: &str| {
        let taken = types.iter().filter(|known| {
            let playbooks = known["playbooks"].as_array().unwrap();
            playbooks.iter().any(|taker| taker == id)
        });
        taken.count() as u64
    };
    for summary in summaries() {
        let id = summary["id"].as_str().unwrap();
        assert_eq!(summary["alert_types"], taken_by(id), "{id}");
        assert!(taken_by(id) > 0, "{id}");
    }
    let untaken = lines(&["types", "--untaken"]);
    let nobody = |known: &&Value| known["playbooks"] == json!([]);
    let expected: Vec<&Value> = types.iter().filter(nobody).collect();
    assert_eq!(untaken.iter().collect::<Vec<_>>(), expected);
}

#[test]
fn each_waiver_tells_the_rule_the_reason_and_the_steps() {
    let playbooks = root().join("playbooks");
    let listed = success(&["check", playbooks.to_str().unwrap(), "--waivers"]);
    let mut told = Vec::new();
    for summary in summaries() {
        for waiver in summary["waivers"].as_array().unwrap() {
            let text = |member: &Value| member.as_str().unwrap().to_owned();
            let (id, rule) = (text(&summary["id"]), text(&waiver["rule"]));
            told.push(format!("{id} waives {rule}: {}", text(&waiver["reason"])));
            assert!(!waiver["steps"].as_array().unwrap().is_empty(), "{waiver}");
        }
    }
    assert_eq!(listed.lines().collect::<Vec<_>>(), told);
    assert!(!told.is_empty());
}

fn about_languages() -> Value {
    json(&success(&["about"]))["languages"].clone()
}

#[test]
fn routes_have_bounds_that_a_walk_keeps() {
    let summary = summaries()
        .into_iter()
        .find(|it| it["id"] == "aws-s3-bucket")
        .unwrap();
    let of = |route: &str, what: &str| summary[route][what].as_u64().unwrap();
    let first = json(&success(&["next", FINDING]));
    let remaining = |bound: &str| first["remaining"][bound].as_u64().unwrap();
    assert!(of("shortest", "steps") >= 2);
    assert!(of("longest", "steps") <= summary["steps"].as_u64().unwrap());
    assert!(of("shortest", "replies") <= remaining("least"));
    assert!(of("longest", "replies") >= remaining("least"));
}

#[test]
fn handles_is_written_as_authors_do() {
    let written = &summaries()
        .into_iter()
        .find(|it| it["id"] == "aws-s3-bucket")
        .unwrap()["handles"];
    let written = written.as_str().unwrap();
    assert!(
        written.contains(r#"finding_type|contains: ":S3/""#),
        "{written}"
    );
    assert!(
        written.contains("not: {finding_type|startswith: ["),
        "{written}"
    );
}

#[test]
fn a_compiled_bundle_says_what_the_built_in_one_says() {
    let dir = fresh("compiled");
    let bundle = dir.join("nextmove.bundle");
    let bundle = bundle.to_str().unwrap();
    assert_eq!(success(&["compile", "playbooks", "-o", bundle]), "");
    // Writing again replaces the file, and leaves no draft behind.
    assert_eq!(success(&["compile", "playbooks", "--output", bundle]), "");
    assert_eq!(fs::read_dir(&dir).unwrap().count(), 1);
    for arguments in [
        &["about"][..],
        &["playbooks"],
        &["read", FINDING],
        &["next", FINDING],
    ] {
        let chosen = [arguments, &["--bundle", bundle]].concat();
        assert_eq!(success(&chosen), success(arguments));
    }
    let walked = run(&["walk", FINDING, "--bundle", bundle]);
    assert_eq!(stdout(&walked), stdout(&run(&["walk", FINDING])));
}

#[test]
fn a_bundle_of_other_playbooks_replaces_the_built_in_one() {
    let dir = fresh("other");
    let bundle = dir.join("other.bundle");
    let bundle = bundle.to_str().unwrap();
    success(&["compile", "tests/faults/base", "-o", bundle]);
    let about = json(&success(&["about", "--bundle", bundle]));
    assert_eq!(about["playbooks"].as_array().map(Vec::len), Some(1));
    assert_eq!(about["playbooks"][0]["id"], "storage");
    let refused = run(&["next", FINDING, "--bundle", bundle]);
    assert_eq!(refused.status.code(), Some(1));
}

#[test]
fn a_damaged_bundle_is_refused() {
    let dir = fresh("damaged");
    let whole = dir.join("whole");
    success(&["compile", "playbooks", "-o", whole.to_str().unwrap()]);
    let mut bytes = fs::read(&whole).unwrap();
    bytes[1000] ^= 1;
    fs::write(dir.join("damaged"), bytes).unwrap();
    for verb in [
        &["about"][..],
        &["playbooks"],
        &["read", "x"],
        &["next", "x"],
        &["walk", "x"],
    ] {
        let output = run_in(&dir, &[verb, &["--bundle", "damaged"]].concat());
        assert_eq!(output.status.code(), Some(1), "{verb:?}");
        let error = &json(&stderr(&output))["error"];
        assert_eq!(
            (&error["code"], &error["file"]),
            (&json!("NM3001"), &json!("damaged"))
        );
    }
}

#[test]
fn nothing_is_written_where_there_are_findings_or_no_room() {
    let dir = fresh("unwritten");
    let bad = fresh("unwritten-faulty");
    nextmove_faults::write(&nextmove_faults::named("NM0001").tree(), &bad).unwrap();
    let output = run_in(&dir, &["compile", bad.to_str().unwrap(), "-o", "bundle"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("NM0"));
    let playbooks = root().join("playbooks");
    let playbooks = playbooks.to_str().unwrap();
    let output = run_in(&dir, &["compile", playbooks, "-o", "no-such-folder/bundle"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(json(&stderr(&output))["error"]["code"], "NM4003");
    assert_eq!(fs::read_dir(&dir).unwrap().count(), 0);
}
