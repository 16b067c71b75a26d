//! `next --ask`: the question for a fact, so that its value can be changed.

mod common;

use std::fs;

use common::{FINDING, fresh, json, run, stderr, success};
use serde_json::Value;

fn asked(fact: &str) -> Value {
    json(&success(&["next", FINDING, "--ask", fact]))
}

#[test]
fn a_fact_that_was_decided_without_asking_gets_its_question() {
    let answers = fresh("ask").join("answers.json");
    let mut reply = json(&success(&["next", FINDING]));
    let mut given = serde_json::json!({});
    // On the way to an end there is a choice that a rule decided.
    let derived = loop {
        let trail = reply["trail"].as_array().unwrap();
        let derived = trail
            .iter()
            .find(|it| it["provenance"]["derived"].is_array());
        if let Some(entry) = derived {
            break entry.clone();
        }
        let step = &reply["step"];
        let value = match step["options"].get(0) {
            Some(option) => option["value"].clone(),
            None if step["kind"] == "act" => {
                serde_json::json!({"value": "done", "approved_by": "lee"})
            }
            None => "responder".into(),
        };
        given[step["asks"].as_str().expect("there is a derived choice")] = value;
        fs::write(&answers, given.to_string()).unwrap();
        let file = answers.to_str().unwrap();
        reply = json(&success(&["next", FINDING, "--answers", file]));
    };
    fs::write(&answers, given.to_string()).unwrap();
    let fact = derived["fact"].as_str().unwrap();
    let file = answers.to_str().unwrap();
    let again = json(&success(&[
        "next",
        FINDING,
        "--answers",
        file,
        "--ask",
        fact,
    ]));
    assert_eq!(again["step"]["kind"], "ask");
    assert_eq!(again["step"]["asks"], fact);
    assert_eq!(again["step"]["id"], derived["step"]);
    let options = again["step"]["options"].as_array().unwrap();
    assert!(options.iter().any(|it| it["value"] == derived["value"]));
    for member in ["trail", "remaining", "unused", "playbook"] {
        assert_eq!(again[member], reply[member]);
    }
}

#[test]
fn an_action_is_asked_for_with_its_replies() {
    let first = json(&success(&["next", FINDING]));
    let step = asked(first["step"]["asks"].as_str().unwrap())["step"].clone();
    assert_eq!(step["asks"], first["step"]["asks"]);
    if first["step"]["kind"] == "act" {
        assert_eq!(step["answer"], "reply");
        assert_eq!(step["options"].as_array().map(Vec::len), Some(4));
        assert_eq!(step["text"], first["step"]["text"]);
    }
}

#[test]
fn a_typed_fact_is_asked_without_options() {
    let step = asked("bucket")["step"].clone();
    assert_eq!(
        (&step["kind"], &step["answer"]),
        (&"ask".into(), &"text".into())
    );
    assert_eq!(step["options"], serde_json::json!([]));
}

#[test]
fn an_unknown_fact_is_refused() {
    let output = run(&["next", FINDING, "--ask", "nobody_asks_this"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(json(&stderr(&output))["error"]["code"], "NM2007");
}
