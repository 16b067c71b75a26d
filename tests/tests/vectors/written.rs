//! Requests with their replies in full: alerts of formats that no stored case has, and what is refused.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::replay::{File, reply, spelled};
use super::session::opening;

const ALERT: &str = "tests/alerts/synthetic-s3-finding.json";

/// Requests of which each but the facts of the first two documents is about a mistake.
fn requests() -> Vec<Value> {
    let documents = [
        "synthetic-hub-event.json",
        "synthetic-cloud-app.cef",
        "not-an-alert.json",
        "synthetic-check.json",
        "not-json.txt",
    ];
    let reads = documents.map(|name| json!({ "alert": format!("tests/alerts/{name}") }));
    let requests = [
        json!({"lang": "xx"}),
        json!({"playbook": "none"}),
        json!({"alert": 7}),
        json!({"answers": {"begin.alert.freeze_alert": "perhaps"}}),
        json!({"answers": {"begin.alert.freeze_alert": "skipped"}}),
        json!({"answers": {"nobody_asks_this": 1}}),
        json!({"answers": {
            "begin.alert.freeze_alert": {"value": "skipped", "reason": "no access"},
            "bucket": "another-bucket",
        }}),
        json!({"unknown": 1}),
    ];
    let requests = requests.map(|request| json!({ "alert": ALERT, "request": request }));
    reads.into_iter().chain(requests).collect()
}

fn entry(event: &Value) -> Value {
    let mut entry = json!({"at": "2026-11-22T02:31:00Z", "by": "analyst"});
    let members = entry.as_object_mut().unwrap();
    members.extend(event.as_object().unwrap().clone());
    json!({"case": {"record": {"entry": entry}}})
}

/// Requests about a case file that are refused.
fn refused() -> Vec<Value> {
    let other = "0".repeat(64);
    vec![
        json!({"case": {"verify": {"head": other}}}),
        json!({"case": {"verify": {}}, "changed": ["nextmove-case/1", "nextmove-case/2"]}),
        json!({"case": {"verify": {}}, "changed": ["format", "famort"]}),
        json!({"case": {"verify": {}}, "changed": ["02:30:00Z", "02:29:00Z"]}),
        json!({"case": {"verify": {}}, "changed": ["nextmove-synthetic", "nextmove-changed"]}),
        json!({"case": {"verify": {}}, "changed": ["\n]", "\n"]}),
        json!({"case": {"record": {"entry": {"at": "yesterday", "by": "analyst", "note": {"text": "x"}}}}}),
        json!({"case": {"record": {"entry": {"at": "2026-11-22T02:31:00Z", "by": "analyst"}}}}),
        entry(&json!({"answer": {"key": "bucket", "value": "another-bucket"}})),
        entry(&json!({"answer": {"key": "begin.alert.freeze_alert", "value": "perhaps"}})),
        entry(&json!({"answer": {"key": "begin.alert.freeze_alert", "value": "skipped"}})),
        entry(&json!({"answer": {"key": "nobody_asks_this", "value": 1}})),
        entry(&json!({"answer": {"key": "block_bucket", "value": "done"}})),
        entry(&json!({"approve": {"step": "block_bucket", "role": "anybody"}})),
        entry(&json!({"approve": {"step": "begin.alert.freeze_alert", "role": "anybody"}})),
        entry(&json!({"retract": {"key": "begin.alert.freeze_alert"}})),
        entry(&json!({"undone": {"step": "begin.alert.freeze_alert"}})),
        entry(&json!({"note": {"text": " "}})),
        entry(&json!({"note": {"step": "no_such_step", "text": "x"}})),
        entry(&json!({"note": {"text": "x"}, "hand_over": {"to": "night"}})),
        entry(&json!({"opened": {}})),
        entry(&json!({"move": {"id": "aws-s3-bucket", "version": "1", "hash": other}})),
        json!({"case": {"redact": {"facts": ["nobody_states_this"]}}}),
        json!({"case": {"move": {"hash": other}}}),
        json!({"case": {"next": {"lang": "xx"}}}),
        json!({"case": {"next": {"ask": "nobody_asks_this"}}}),
        json!({"case": {"unknown": {}}}),
        json!({"case": {"clocks": {"deadlines": {"jurisdictions": ["mars"]}}}}),
        json!({"case": {"report": {"format": "markdown", "lang": "xx"}}}),
        json!({"case": {"report": {"format": "pdf"}}}),
        json!({"case": {"report": {}}}),
    ]
}

/// What a case is still good for after all that was refused, and that a copy takes no entry.
fn taken() -> Vec<Value> {
    let note = json!({"note": {"text": "x"}});
    vec![
        json!({"case": {"redact": {"facts": ["bucket"]}}}),
        json!({"case": {"next": {}}}),
        entry(&note),
    ]
}

pub(crate) fn text() -> String {
    let mut text = String::new();
    for turn in requests() {
        let _ = writeln!(text, "{turn}\n{}", reply(&turn));
    }
    let mut file = File::default();
    for turn in [vec![opening(ALERT)], refused(), taken()].concat() {
        let turn = spelled(&turn, "en");
        let _ = writeln!(text, "{turn}\n{}", file.named(&turn));
    }
    text
}

#[test]
fn what_is_refused_says_why() {
    let mut file = File::default();
    file.ask(&spelled(&opening(ALERT), "en"));
    for turn in refused() {
        let said: Value = serde_json::from_str(&file.ask(&turn)).unwrap();
        assert!(!said["error"].is_null(), "{turn}: {said}");
    }
    let copy: Value = serde_json::from_str(&file.ask(&taken()[0])).unwrap();
    assert!(copy["case"].is_string(), "{copy}");
}
