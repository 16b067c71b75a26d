//! Six examples, each with an output that is right, and with five that prove nothing: refused, empty, cut, of
//! something else, and made up by an intruder.

use serde_json::{Value, json};

use super::changes::{devices, keys, lock};
use super::told::{doors, events, no_replication, regions, vault};
use super::{at, failed, for_item, next, printed};

/// An output that lets the route go on without a person, and what must not.
struct Example {
    playbook: &'static str,
    answers: Value,
    /// The other outputs of the step, all of them right.
    others: Vec<Value>,
    right: Value,
    refused: Value,
    empty: Value,
    cut: Value,
    foreign: Value,
    hostile: Value,
}

impl Example {
    /// Whether the step of the output is passed and nobody is asked what the output says.
    fn passes(&self, output: &Value) -> bool {
        let outputs = [self.others.as_slice(), std::slice::from_ref(output)].concat();
        match next(self.playbook, &self.answers, &outputs) {
            Ok(reply) => reply["step"]["kind"] != "ask" && output["step"] != at(&reply),
            Err(refusal) => {
                assert_eq!(refusal.code, "NM2011", "{}: {refusal:?}", self.playbook);
                false
            }
        }
    }
}

/// The same output with the end of what was printed lost.
fn cut(output: &Value) -> Value {
    let mut cut = output.clone();
    for stream in ["stdout", "stderr"] {
        let text = output[stream].as_str().unwrap();
        cut[stream] = json!(text[..text.len() - text.len().min(16)]);
    }
    cut
}

fn nothing(output: &Value) -> Value {
    let mut empty = output.clone();
    empty["stdout"] = json!("");
    empty["stderr"] = json!("");
    empty["status"] = json!(0);
    empty
}

fn setting() -> Example {
    let right = vault(&json!({"enableRbacAuthorization": true, "publicNetworkAccess": "Enabled"}));
    let other = json!({"name": "kv2", "properties": {"vaultUri": "https://kv2"}});
    let twice = r#"{"name":"kv1","properties":{"vaultUri":"x","publicNetworkAccess":"Enabled",
        "publicNetworkAccess":"Disabled"}}"#;
    let error = json!({"step": "save_vault", "purpose": "run", "n": 0, "status": 1, "stdout": "",
        "stderr": "ERROR: (AuthorizationFailed) no"});
    Example {
        playbook: "settings",
        answers: json!({}),
        others: Vec::new(),
        refused: error,
        empty: nothing(&right),
        cut: cut(&right),
        foreign: printed("save_vault", "run", 0, &other),
        hostile: printed("save_vault", "run", 0, &json!(twice)),
        right,
    }
}

fn error() -> Example {
    let right = no_replication();
    let mut others = doors(right.clone(), &json!({"AccessPointList": []}));
    others.remove(3);
    let mut hostile = right.clone();
    hostile["stdout"] = right["stderr"].clone();
    hostile["stderr"] = json!("");
    hostile["status"] = json!(0);
    Example {
        playbook: "doors",
        answers: json!({}),
        others,
        refused: failed("save_bucket", "run", 3, "AccessDenied"),
        empty: nothing(&right),
        cut: json!({"step": "save_bucket", "purpose": "run", "n": 3, "status": 254, "stdout": "",
            "stderr": "An error occurred (ReplicationConfigurationNot"}),
        foreign: failed("save_bucket", "run", 3, "NoSuchLifecycleConfiguration"),
        hostile,
        right,
    }
}

fn items() -> Example {
    let verify = |shown: &Value| printed("deactivate_keys", "verify", 0, shown);
    let right = verify(&keys(&["Inactive"]));
    let other = json!({"AccessKeyMetadata": [{"UserName": "other", "Status": "Inactive"}]});
    let twice =
        r#"{"AccessKeyMetadata":[{"UserName":"ci","Status":"Active","Status":"Inactive"}]}"#;
    Example {
        playbook: "keys",
        answers: json!({}),
        others: vec![printed("deactivate_keys", "before", 0, &keys(&["Active"]))],
        refused: failed("deactivate_keys", "verify", 0, "AccessDenied"),
        empty: nothing(&right),
        cut: cut(&right),
        foreign: verify(&other),
        hostile: verify(&json!(twice)),
        right,
    }
}

fn log() -> Example {
    let right = events("eu-north-1", &[]);
    let broken = json!({"EventName": "AssumeRole", "CloudTrailEvent": "{\"errorCode\":"});
    Example {
        playbook: "distilled",
        answers: json!({"call_outcome": "all_refused"}),
        others: vec![regions(), events("us-east-1", &[])],
        refused: for_item(
            failed("save_key_events", "run", 1, "AccessDenied"),
            "eu-north-1",
        ),
        empty: nothing(&right),
        cut: cut(&right),
        // Another Region a second time.
        foreign: events("us-east-1", &[]),
        hostile: events("eu-north-1", &[broken]),
        right,
    }
}

fn change() -> Example {
    let verify = |policy: &Value| printed("lock_bucket", "verify", 0, policy);
    let right = verify(&lock("Deny", "x"));
    let mut other = lock("Deny", "x");
    other["Statement"][0]["Resource"] = json!("arn:aws:s3:::another/*");
    Example {
        playbook: "locked",
        answers: json!({}),
        others: Vec::new(),
        refused: failed("lock_bucket", "verify", 0, "AccessDenied"),
        empty: nothing(&right),
        cut: cut(&right),
        foreign: verify(&other),
        hostile: verify(&lock("Allow", "IncidentLock")),
        right,
    }
}

fn choice() -> Example {
    let list = |shown: &Value| printed("save_devices", "run", 0, shown);
    let right = list(&devices(&[]));
    Example {
        playbook: "devices",
        answers: json!({}),
        others: Vec::new(),
        refused: failed("save_devices", "run", 0, "AccessDenied"),
        empty: nothing(&right),
        cut: cut(&right),
        foreign: list(&json!({"AccessKeyMetadata": []})),
        hostile: list(&json!({"MFADevices": [{"SerialNumber": "--user-name=other"}]})),
        right,
    }
}

#[test]
fn only_the_right_output_lets_the_route_go_on() {
    for example in [setting(), error(), items(), log(), change(), choice()] {
        let name = example.playbook;
        assert!(example.passes(&example.right), "{name}: right");
        assert!(!example.passes(&example.refused), "{name}: refused");
        assert!(!example.passes(&example.empty), "{name}: empty");
        assert!(!example.passes(&example.cut), "{name}: cut");
        assert!(!example.passes(&example.foreign), "{name}: foreign");
        assert!(!example.passes(&example.hostile), "{name}: hostile");
    }
}
