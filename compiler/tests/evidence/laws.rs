//! What holds of any outputs.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::{failed, for_item, next, printed, tell};

/// A JSON value of any kind, with the names that the playbooks look for.
fn anything() -> impl Strategy<Value = Value> {
    let names = prop::sample::select(vec![
        "Statement",
        "Effect",
        "Principal",
        "Action",
        "Resource",
        "Condition",
        "ArnNotLike",
        "Sid",
        "aws:PrincipalArn",
        "AccessKeyMetadata",
        "UserName",
        "AccessKeyId",
        "Status",
        "NextToken",
        "Grants",
        "Grantee",
        "URI",
        "Owner",
        "ID",
        "PolicyStatus",
        "IsPublic",
        "AccessPointList",
        "Name",
        "other",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i32>().prop_map(|number| json!(number)),
        prop::sample::select(vec![
            "Deny", "*", "s3:*", "ci", "Active", "Inactive", "{bucket}", "-x", ""
        ])
        .prop_map(|text| json!(text)),
    ];
    leaf.prop_recursive(5, 40, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            prop::collection::vec((names.clone(), inner), 0..5).prop_map(|members| {
                Value::Object(
                    members
                        .into_iter()
                        .map(|(name, it)| (name.to_owned(), it))
                        .collect(),
                )
            }),
        ]
    })
}

/// The outputs of the commands that keep a bucket, each there or not.
fn doors() -> impl Strategy<Value = Vec<Value>> {
    let one = |n: u16| {
        prop_oneof![
            anything().prop_map(move |it| printed("save_bucket", "run", n, &it)),
            prop::sample::select(vec![
                "AccessDenied",
                "NoSuchBucketPolicy",
                "OwnershipControlsNotFoundError",
                "ReplicationConfigurationNotFoundError",
                "NoSuchLifecycleConfiguration",
            ])
            .prop_map(move |code| failed("save_bucket", "run", n, code)),
            Just(printed("save_bucket", "run", n, &good(n))),
        ]
    };
    let all: Vec<_> = (0..6).map(|n| prop::option::of(one(n))).collect();
    all.prop_map(|outputs| outputs.into_iter().flatten().collect())
}

fn good(n: u16) -> Value {
    match n {
        0 => json!({"PolicyStatus": {"IsPublic": true}}),
        1 => json!({"Owner": {"ID": "x"}, "Grants": []}),
        2 => json!({"OwnershipControls": {"Rules": [{"ObjectOwnership": "ObjectWriter"}]}}),
        3 => json!({"ReplicationConfiguration": {"Rules": []}}),
        4 => json!({"Rules": [{"Status": "Enabled"}]}),
        _ => json!({"AccessPointList": []}),
    }
}

/// The same value with the members of all objects in the opposite order.
fn reversed(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let members = members.iter().rev();
            let members = members.map(|(name, it)| format!("{}:{}", json!(name), reversed(it)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        }
        Value::Array(items) => {
            format!(
                "[{}]",
                items.iter().map(reversed).collect::<Vec<_>>().join(",")
            )
        }
        other => other.to_string(),
    }
}

/// Answers until the case is closed, each question with its last option and each action as done; how
/// many replies that took.
fn replies(playbook: &str, outputs: &[Value], given: &BTreeMap<String, Value>) -> usize {
    let mut answers = Map::new();
    for replies in 0..100 {
        let reply = next(playbook, &Value::Object(answers.clone()), outputs).unwrap();
        let step = &reply["step"];
        let Some(asks) = step["asks"].as_str() else {
            return replies;
        };
        let chosen = match (step["kind"].as_str(), given.get(asks)) {
            (Some("act"), _) if step["approve"].is_string() => {
                json!({"value": "done", "reason": "so", "approved_by": "lead"})
            }
            (Some("act"), _) => json!({"value": "done", "reason": "so"}),
            (_, Some(value)) => value.clone(),
            (_, None) => match step["options"].as_array().unwrap().last() {
                Some(option) if step["answer"] == "one_of" => option["value"].clone(),
                _ => json!([]),
            },
        };
        answers.insert(asks.to_owned(), chosen);
    }
    panic!("the walk does not end");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn outputs_in_any_order_tell_the_same(outputs in doors()) {
        let forwards = next("doors", &json!({}), &outputs).unwrap();
        let mut backwards = outputs;
        backwards.reverse();
        prop_assert_eq!(next("doors", &json!({}), &backwards).unwrap(), forwards);
    }

    #[test]
    fn members_in_any_order_tell_the_same(value in anything(), n in 0_u16..6) {
        let told = |text: &str| {
            let told = tell("doors", &printed("save_bucket", "run", n, &json!(text)), &[]);
            told.map(|it| it["told"].clone()).map_err(|it| it.code)
        };
        prop_assert_eq!(told(&value.to_string()), told(&reversed(&value)));
    }

    #[test]
    fn an_error_tells_nothing_but_by_its_code(value in anything(), n in 0_u16..6) {
        let mut output = printed("save_bucket", "run", n, &value);
        output["status"] = json!(1);
        output["stderr"] = json!("An error occurred (SomethingElse) when calling it");
        prop_assert_eq!(&tell("doors", &output, &[]).unwrap()["told"], &json!({}));
        output["stderr"] = json!("An error occurred (AccessDenied) when calling it");
        prop_assert_eq!(&tell("doors", &output, &[]).unwrap()["told"], &json!({}));
    }

    #[test]
    fn what_was_cut_tells_nothing_by_absence(
        states in prop::collection::vec(prop::sample::select(vec!["Active", "Inactive"]), 0..6),
        kept in 0_usize..6,
    ) {
        let keys: Vec<Value> = states.iter().enumerate().map(|(number, state)| {
            json!({"UserName": "ci", "AccessKeyId": format!("AKIA000000000000000{number}"), "Status": state})
        }).collect();
        let whole = json!({"AccessKeyMetadata": keys});
        let shorter = &keys[..kept.min(keys.len())];
        let cut = json!({"AccessKeyMetadata": shorter, "NextToken": "more"});
        let of = |value: &Value| tell("keys", &printed("deactivate_keys", "before", 0, value), &[]).ok();
        let items = |told: &Option<Value>| {
            let told = told.as_ref().map(|it| it["told"]["active_keys"].clone());
            told.unwrap_or_default()
        };
        let (whole, cut) = (items(&of(&whole)), items(&of(&cut)));
        if let Some(shown) = cut["value"].as_array() {
            prop_assert_eq!(&cut["at_least"], &json!(true));
            prop_assert!(!shown.is_empty());
            prop_assert!(shown.iter().all(|key| whole["value"].as_array().unwrap().contains(key)));
        }
    }

    #[test]
    fn no_value_of_an_output_is_anything_but_a_value(name in "[ -~]{1,40}") {
        let keys = json!({"AccessKeyMetadata": [{"UserName": "ci", "AccessKeyId": name, "Status": "Active"}]});
        let before = printed("deactivate_keys", "before", 0, &keys);
        let reply = next("keys", &json!({}), &[before]).unwrap();
        let plain = name.len() >= 16 && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        for command in reply["step"]["commands"].as_array().unwrap() {
            if let Some(item) = command["item"].as_str() {
                prop_assert!(plain && item == name);
                prop_assert!(command["argv"].as_array().unwrap().contains(&json!(name)));
            }
        }
    }

    #[test]
    fn any_walk_ends_and_outputs_make_it_no_longer(outputs in doors()) {
        let shown = next("doors", &json!({"save_bucket": "done"}), &outputs).unwrap();
        let by_hand = |key: &str| {
            let passed = shown["trail"].as_array().unwrap().iter().find(|it| it["fact"] == key);
            passed.map(|it| (key.to_owned(), it["value"].clone()))
        };
        let given = ["public_through", "unknown_door"].into_iter().filter_map(by_hand).collect();
        prop_assert!(replies("doors", &outputs, &given) <= replies("doors", &[], &given));
    }

    #[test]
    fn any_output_of_any_command_is_read_to_its_end(value in anything()) {
        for (playbook, output) in [
            ("settings", printed("save_vault", "run", 0, &value)),
            ("keys", printed("deactivate_keys", "verify", 0, &value)),
            ("locked", printed("lock_bucket", "verify", 0, &value)),
            ("locked", printed("lock_bucket", "before", 0, &value)),
            ("devices", printed("save_devices", "run", 0, &value)),
            ("distilled", printed("revoke_assumed", "run", 0, &value)),
        ] {
            let reply = next(playbook, &json!({}), &[output]).unwrap();
            prop_assert!(reply["remaining"]["least"].as_u64() <= reply["remaining"]["most"].as_u64());
            replies(playbook, &[], &BTreeMap::new());
        }
    }
}

#[test]
fn without_outputs_everything_is_as_if_nothing_were_read() {
    for playbook in [
        "settings",
        "doors",
        "keys",
        "distilled",
        "locked",
        "devices",
    ] {
        let reply = next(playbook, &json!({}), &[]).unwrap();
        assert_eq!(reply.get("notices"), None);
        assert_eq!(reply["step"].get("standing"), None);
    }
}

#[test]
fn a_large_log_is_read_in_one_pass() {
    let event =
        json!({"userIdentity": {"accessKeyId": "ASIAOTHER00000000000"}, "requestParameters": {}});
    let event = json!({"EventName": "ListBuckets", "CloudTrailEvent": event.to_string()});
    let events = vec![event; 20_000];
    let log = printed("save_key_events", "run", 1, &json!({"Events": events}));
    let region = json!({"Regions": [{"RegionName": "us-east-1", "RegionOptStatus": "ENABLED"}]});
    let regions = printed("save_key_events", "run", 0, &region);
    let told = tell("distilled", &for_item(log, "us-east-1"), &[regions]).unwrap();
    assert_eq!(told["output"]["looked"], 20_000);
    assert_eq!(told["told"]["roles_assumed"]["value"], json!([]));
}
