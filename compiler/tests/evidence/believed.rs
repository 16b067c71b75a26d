//! What is not believed, though it looks like what would be.

use serde_json::{Value, json};

use super::changes::{keys, lock, standing};
use super::{at, next, printed, tell};

fn taken(mut output: Value, at: &str) -> Value {
    output["taken_at"] = json!(at);
    output
}

#[test]
fn an_error_is_one_that_the_tool_itself_says() {
    let error = |status: i64, stdout: &str, stderr: &str| {
        let output = json!({"step": "save_bucket", "purpose": "run", "n": 3, "status": status,
            "stdout": stdout, "stderr": stderr});
        tell("doors", &output, &[]).unwrap()["told"].clone()
    };
    let said = "An error occurred (ReplicationConfigurationNotFoundError) when calling it";
    for says in [
        said.to_owned(),
        format!("\n{said}\n"),
        format!("aws: [ERROR]: {said}"),
        format!("a warning\n{said}"),
    ] {
        assert_eq!(error(254, "", &says)["replicates"]["value"], "no", "{says}");
    }
    // An argument that the tool quotes, and a result beside the error.
    let quoted = format!("aws: error: argument --bucket: invalid value '{said}'");
    assert_eq!(error(252, "", &quoted), json!({}));
    let rules = r#"{"ReplicationConfiguration":{"Rules":[{"Status":"Enabled"}]}}"#;
    assert_eq!(error(254, rules, said), json!({}));
}

#[test]
fn a_check_from_before_the_saved_state_proves_nothing() {
    let before = taken(
        printed("lock_bucket", "before", 0, &lock("Allow", "Site")),
        "2026-11-22T02:00:00Z",
    );
    let verify = printed("lock_bucket", "verify", 0, &lock("Deny", "x"));
    let early = taken(verify.clone(), "2019-01-01T00:00:00Z");
    let reply = next("locked", &json!({}), &[before.clone(), early]).unwrap();
    assert_eq!(at(&reply), "lock_bucket");
    assert_ne!(standing(&reply), "holds");
    let late = taken(verify, "2026-11-22T02:05:00Z");
    assert_eq!(
        at(&next("locked", &json!({}), &[before, late]).unwrap()),
        "closed"
    );
}

#[test]
fn an_output_of_no_time_between_two_lets_no_older_one_pass() {
    let verify = |states: &[&str]| printed("deactivate_keys", "verify", 0, &keys(states));
    let newer = taken(verify(&["Active"]), "2026-11-22T10:00:00Z");
    let older = taken(verify(&["Inactive"]), "2026-11-22T09:00:00Z");
    let timeless = verify(&["Active"]);
    let before = printed("deactivate_keys", "before", 0, &keys(&["Active"]));
    let given = [before, newer, timeless, older];
    let reply = next("keys", &json!({}), &given).unwrap();
    assert_eq!(standing(&reply), "does_not_hold");
}
