//! Outputs in the journal of a case.

use nextmove::diagnostic::Refusal;
use nextmove::wire::{self, CaseRequest, OpenRequest};
use serde_json::{Value, json};

use super::{BUNDLE, alert, at, failed, printed};

const AT: &str = "2026-11-22T02:30:00Z";

fn open(playbook: &str) -> String {
    let request = json!({"at": AT, "by": "kim", "key": "a".repeat(64)}).to_string();
    let request = OpenRequest::from_json(&request).unwrap();
    let opened = wire::case_open(&BUNDLE, &alert(playbook), &request).unwrap();
    opened.case.unwrap()
}

fn ask(case: &str, request: &Value) -> Result<Value, Refusal> {
    let request = CaseRequest::from_json(&request.to_string())?;
    let reply = wire::case_file(&BUNDLE, case.as_bytes(), &request)?;
    Ok(serde_json::from_str(&wire::to_json(&reply)).unwrap())
}

fn told(case: &str, output: &Value) -> Result<Value, Refusal> {
    ask(
        case,
        &json!({"tell": {"at": AT, "by": "kim", "output": output}}),
    )
}

fn answered(case: &str, key: &str, value: &str, reason: Option<&str>) -> Result<Value, Refusal> {
    let answer = json!({"key": key, "value": value, "reason": reason});
    ask(
        case,
        &json!({"record": {"entry": {"at": AT, "by": "kim", "answer": answer}}}),
    )
}

fn file(reply: &Value) -> &str {
    reply["case"].as_str().unwrap()
}

fn vault(protected: bool) -> Value {
    let properties = json!({"vaultUri": "x", "enablePurgeProtection": protected.then_some(true),
        "enableRbacAuthorization": true, "publicNetworkAccess": "Enabled"});
    printed(
        "save_vault",
        "run",
        0,
        &json!({"name": "kv1", "properties": properties}),
    )
}

#[test]
fn the_journal_keeps_what_was_told_and_nothing_else() {
    let case = open("settings");
    let reply = told(&case, &vault(false)).unwrap();
    assert_eq!(at(&reply["next"]), "open");
    assert_eq!(reply["tell"]["told"]["access_model"]["value"], "rbac");
    let file = file(&reply);
    assert!(file.contains(r#""output":{"step":"save_vault""#));
    assert!(!file.contains("vaultUri"));
    // Read again it is the same, and its chain holds.
    let again = ask(file, &json!({"next": {}})).unwrap();
    assert_eq!(again["next"], reply["next"]);
    assert_eq!(ask(file, &json!({"verify": {}})).unwrap()["entries"], 2);
}

#[test]
fn an_output_that_contradicts_an_answer_is_asked() {
    let case = open("settings");
    let case = answered(&case, "save_vault", "done", None).unwrap();
    let case = answered(file(&case), "purge_protection", "active", None).unwrap();
    let reply = told(file(&case), &vault(false)).unwrap();
    let step = &reply["next"]["step"];
    assert_eq!(step["asks"], "purge_protection");
    let said = step["conflict"].as_array().unwrap();
    let values: Vec<&Value> = said.iter().map(|side| &side["value"]).collect();
    assert_eq!(values, ["active", "inactive"]);
    // Answered again it counts, whatever it is.
    let reply = answered(file(&reply), "purge_protection", "active", None).unwrap();
    assert_eq!(at(&reply["next"]), "open");
}

#[test]
fn done_waits_for_the_state_before_and_needs_a_reason_where_it_does_not_hold() {
    let case = open("locked");
    let denied = told(&case, &failed("lock_bucket", "before", 0, "AccessDenied")).unwrap();
    let refusal = answered(file(&denied), "lock_bucket", "done", None);
    assert_eq!(refusal.unwrap_err().code, "NM2012");
    let fails = printed("lock_bucket", "verify", 0, &json!({"Statement": []}));
    let reply = told(&case, &fails).unwrap();
    let refusal = answered(file(&reply), "lock_bucket", "done", None);
    assert_eq!(refusal.unwrap_err().code, "NM2005");
    let done = answered(file(&reply), "lock_bucket", "done", Some("by the console")).unwrap();
    assert_eq!(done["recorded"]["meaning"], json!(["unproven"]));
    let report = ask(file(&done), &json!({"report": {"format": "markdown"}})).unwrap();
    let content = report["content"].as_str().unwrap();
    assert!(content.contains("shows that it does not hold"), "{content}");
}

#[test]
fn a_copy_withholds_digests_and_what_was_told() {
    let reply = told(&open("settings"), &vault(false)).unwrap();
    let digest = reply["tell"]["output"]["sha256"]
        .as_str()
        .unwrap()
        .to_owned();
    let redact = json!({"redact": {"facts": ["access_model"]}});
    let copy = ask(file(&reply), &redact).unwrap();
    let copied = file(&copy);
    assert!(!copied.contains(&digest) && !copied.contains(r#""value":"rbac""#));
    assert!(copied.contains("access_model-1"));
    let head = ask(file(&reply), &json!({"verify": {}})).unwrap()["head"].clone();
    assert_eq!(ask(copied, &json!({"verify": {}})).unwrap()["head"], head);
}

#[test]
fn nothing_is_recorded_that_no_command_tells() {
    let case = open("settings");
    let kept = |told: Value| {
        let output = json!({"step": "save_vault", "purpose": "run", "n": 0, "size": 2, "sha256": "00",
            "whole": true, "told": told});
        ask(
            &case,
            &json!({"record": {"entry": {"at": AT, "by": "kim", "output": output}}}),
        )
    };
    let value = |value: &str| json!({"value": value, "from": "/x"});
    assert!(kept(json!({"access_model": value("rbac")})).is_ok());
    for told in [
        json!({"access_model": value("other")}),
        json!({"bucket": value("x")}),
    ] {
        assert_eq!(kept(told).unwrap_err().code, "NM2004");
    }
}

#[test]
fn what_was_sent_is_on_the_way_back() {
    let keys = json!({"AccessKeyMetadata": [
        {"UserName": "ci", "AccessKeyId": "AKIA0000000000000000", "Status": "Active"}]});
    let case = told(
        &open("keys"),
        &printed("deactivate_keys", "before", 0, &keys),
    )
    .unwrap();
    let mut run = printed("deactivate_keys", "run", 0, &json!(""));
    run["item"] = json!("AKIA0000000000000000");
    let case = told(file(&case), &run).unwrap();
    let undo = ask(file(&case), &json!({"undo": {}})).unwrap();
    let undo = undo["undo"].as_array().unwrap();
    assert_eq!(undo.len(), 1);
    assert_eq!(undo[0]["commands"][0]["item"], "AKIA0000000000000000");
}

#[test]
fn outputs_are_compared_with_what_is_kept_of_them() {
    let case = told(&open("settings"), &vault(false)).unwrap();
    let compared = |outputs: Value| {
        let request = json!({"verify": {"outputs": outputs}});
        ask(file(&case), &request).unwrap()["outputs"].clone()
    };
    let entry = json!([{"entry": 1, "step": "save_vault", "purpose": "run", "n": 0}]);
    let none = json!([]);
    let same = json!({"same": entry, "differ": none, "missing": none});
    assert_eq!(compared(json!([vault(false)])), same);
    let missing = json!({"same": none, "differ": none, "missing": entry});
    assert_eq!(compared(json!([])), missing);
    assert_eq!(compared(json!([vault(true)])), missing);
    // What somebody wrote into the journal that the output does not tell.
    let mut kept = case["tell"]["output"].clone();
    kept["told"]["access_model"]["value"] = json!("policies");
    let entry_of = json!({"at": AT, "by": "kim", "output": kept});
    let forged = ask(&open("settings"), &json!({"record": {"entry": entry_of}})).unwrap();
    let request = json!({"verify": {"outputs": [vault(false)]}});
    let compared = ask(file(&forged), &request).unwrap()["outputs"].clone();
    assert_eq!(compared["differ"], entry);
    assert_eq!(
        ask(file(&case), &json!({"verify": {}}))
            .unwrap()
            .get("outputs"),
        None
    );
}
