//! Each of the six with outputs that are right, refused, empty, cut, of something else, and hostile.

use serde_json::{Value, json};

use super::changes::{devices, keys, standing};
use super::{at, failed, for_item, next, printed, tell};

pub(super) fn vault(properties: &Value) -> Value {
    let mut properties = properties.clone();
    properties["vaultUri"] = json!("https://kv1");
    printed(
        "save_vault",
        "run",
        0,
        &json!({"name": "kv1", "properties": properties}),
    )
}

#[test]
fn a_setting_answers_three_questions() {
    let right = vault(&json!({"enableRbacAuthorization": true, "publicNetworkAccess": "Enabled"}));
    let told = tell("settings", &right, &[]).unwrap();
    assert_eq!(
        told["told"]["purge_protection"],
        json!({"value": "inactive", "from": "/properties", "missing": "enablePurgeProtection"})
    );
    let reply = next("settings", &json!({}), &[right]).unwrap();
    assert_eq!(at(&reply), "open");
    assert_eq!(reply["remaining"], json!({"least": 0, "most": 0}));
    let protection = &reply["trail"][1];
    assert_eq!(
        protection["provenance"]["output"]["missing"],
        "enablePurgeProtection"
    );
    // What was kept stands for the output itself.
    let again = next("settings", &json!({}), &[told["output"].clone()]).unwrap();
    assert_eq!(again["trail"], reply["trail"]);
}

#[test]
fn a_setting_that_was_not_read_is_asked() {
    let denied = json!({"step": "save_vault", "purpose": "run", "n": 0, "status": 1,
        "stderr": "ERROR: (AuthorizationFailed) no"});
    let whole = vault(&json!({"publicNetworkAccess": "Enabled"}));
    let whole = whole["stdout"].as_str().unwrap();
    let cut = printed("save_vault", "run", 0, &json!(whole[..whole.len() - 3]));
    let other = printed(
        "save_vault",
        "run",
        0,
        &json!({"name": "kv2", "properties": {"vaultUri": "x"}}),
    );
    let empty = printed("save_vault", "run", 0, &json!(""));
    let twice = r#"{"name":"kv1","properties":{"vaultUri":"x","publicNetworkAccess":"Enabled",
        "enablePurgeProtection":true,"enablepurgeprotection":false}}"#;
    let twice = printed("save_vault", "run", 0, &json!(twice));
    let deep = format!(
        r#"{{"name":"kv1","properties":{}1{}}}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    for output in [
        denied,
        cut,
        other,
        empty,
        printed("save_vault", "run", 0, &json!(deep)),
    ] {
        let reply = next("settings", &json!({}), &[output]).unwrap();
        assert_eq!(at(&reply), "save_vault");
        assert!(!reply["notices"].as_array().unwrap().is_empty());
    }
    let reply = next("settings", &json!({}), &[twice]).unwrap();
    assert_eq!(reply["step"]["asks"], "purge_protection");
}

#[test]
fn an_output_of_something_else_is_refused() {
    for name in [
        json!("kv2"),
        json!("KV1"),
        json!(null),
        json!(1),
        json!(["kv1", "kv1"]),
    ] {
        let other = json!({"name": name, "properties": {"vaultUri": "x"}});
        let refusal = tell("settings", &printed("save_vault", "run", 0, &other), &[]);
        assert_eq!(refusal.unwrap_err().code, "NM2011");
    }
    for (step, purpose, n, item) in [
        ("nowhere", "run", 0, None),
        ("save_vault", "verify", 0, None),
        ("save_vault", "run", 1, None),
        ("save_vault", "run", 0, Some("x")),
    ] {
        let mut output = printed(step, purpose, n, &json!({}));
        output["item"] = json!(item);
        assert_eq!(tell("settings", &output, &[]).unwrap_err().code, "NM2010");
    }
}

pub(super) fn doors(replication: Value, points: &Value) -> Vec<Value> {
    let rules =
        json!({"OwnershipControls": {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}});
    vec![
        failed("save_bucket", "run", 0, "NoSuchBucketPolicy"),
        printed(
            "save_bucket",
            "run",
            1,
            &json!({"Owner": {"ID": "x"}, "Grants": []}),
        ),
        printed("save_bucket", "run", 2, &rules),
        replication,
        failed("save_bucket", "run", 4, "NoSuchLifecycleConfiguration"),
        printed("save_bucket", "run", 5, points),
    ]
}

pub(super) fn no_replication() -> Value {
    failed(
        "save_bucket",
        "run",
        3,
        "ReplicationConfigurationNotFoundError",
    )
}

#[test]
fn an_error_proves_absence_and_a_refusal_does_not() {
    let reply = next(
        "doors",
        &json!({}),
        &doors(no_replication(), &json!({"AccessPointList": []})),
    );
    assert_eq!(at(&reply.unwrap()), "closed");
    let denied = failed("save_bucket", "run", 3, "AccessDenied");
    let outputs = doors(denied, &json!({"AccessPointList": []}));
    let reply = next("doors", &json!({}), &outputs).unwrap();
    // What was refused is left to a person, and so is the question that it would have answered.
    assert_eq!(at(&reply), "save_bucket");
    let reply = next("doors", &json!({"save_bucket": "done"}), &outputs).unwrap();
    assert_eq!(reply["step"]["asks"], "unknown_door");
}

#[test]
fn a_list_that_was_cut_or_is_not_there_is_not_empty() {
    let answers = json!({"save_bucket": "done"});
    for points in [
        json!({"AccessPointList": [], "NextToken": "more"}),
        json!({}),
        json!({"AccessPointList": [{"Name": "-option"}]}),
        json!({"AccessPointList": "none"}),
        json!({"AccessPointList": [{"Name": "door"}, {"Name": ["a", "b"]}]}),
    ] {
        let reply = next("doors", &answers, &doors(no_replication(), &points)).unwrap();
        assert_eq!(reply["step"]["asks"], "unknown_door", "{points}");
    }
    let whole = json!({"AccessPointList": [], "NextToken": null});
    let reply = next("doors", &answers, &doors(no_replication(), &whole)).unwrap();
    assert_eq!(at(&reply), "closed");
}

#[test]
fn an_empty_output_is_three_answers() {
    let saved = |stderr: Value| {
        let output = json!({"step": "save_bucket", "purpose": "run", "n": 3, "stdout": "", "stderr": stderr});
        let told = tell("doors", &output, &[]).unwrap();
        (told["output"]["unread"].clone(), told["told"].clone())
    };
    // Nobody kept the error text, so nobody knows whether there was one.
    assert_eq!(saved(json!(null)), (json!("unknown"), json!({})));
    assert_eq!(saved(json!("")), (json!(null), json!({})));
    let error = "An error occurred (ReplicationConfigurationNotFoundError) when calling it";
    let (_, told) = saved(json!(error));
    assert_eq!(told["replicates"]["value"], "no");
}

#[test]
fn no_absence_is_proved_by_what_was_refused_cut_or_of_another() {
    let before = printed("deactivate_keys", "before", 0, &keys(&["Active"]));
    let mut cut = keys(&["Inactive"]);
    cut["IsTruncated"] = json!(true);
    let mut unclear = keys(&["Inactive"]);
    unclear["AccessKeyMetadata"][0]["Status"] = json!({"Active": false});
    let other = json!({"AccessKeyMetadata": [{"UserName": "other", "Status": "Inactive"}]});
    for after in [
        printed("deactivate_keys", "verify", 0, &cut),
        printed("deactivate_keys", "verify", 0, &unclear),
        printed("deactivate_keys", "verify", 0, &other),
        printed(
            "deactivate_keys",
            "verify",
            0,
            &json!({"AccessKeyMetadata": []}),
        ),
        printed("deactivate_keys", "verify", 0, &json!("")),
        failed("deactivate_keys", "verify", 0, "AccessDenied"),
    ] {
        let reply = next("keys", &json!({}), &[before.clone(), after.clone()]).unwrap();
        assert_eq!(standing(&reply), "cannot_tell", "{after}");
    }
}

pub(super) fn regions() -> Value {
    let region = |name: &str| json!({"RegionName": name, "RegionOptStatus": "ENABLED"});
    let regions = json!({"Regions": [region("us-east-1"), region("eu-north-1")]});
    printed("save_key_events", "run", 0, &regions)
}

fn event(name: &str, mut event: Value) -> Value {
    event["userIdentity"] = json!({"accessKeyId": "AKIAEXAMPLE000000001"});
    json!({"EventName": name, "CloudTrailEvent": event.to_string()})
}

fn assumed(role: &str) -> Value {
    let arn = format!("arn:aws:iam::111122223333:role/{role}");
    event("AssumeRole", json!({"requestParameters": {"roleArn": arn}}))
}

pub(super) fn events(region: &str, events: &[Value]) -> Value {
    for_item(
        printed("save_key_events", "run", 1, &json!({"Events": events})),
        region,
    )
}

#[test]
fn a_log_is_distilled_for_each_region() {
    let denied = event(
        "GetSecretValue",
        json!({"errorCode": "AccessDenied", "requestParameters": {"secretId": "prod/other"}}),
    );
    let got = event(
        "GetSecretValue",
        json!({"requestParameters": {"secretId": "prod/db"}}),
    );
    let first = events(
        "us-east-1",
        &[assumed("deploy"), assumed("deploy"), denied, got],
    );
    let told = tell("distilled", &first, &[regions()]).unwrap();
    assert_eq!(told["told"]["roles_assumed"]["value"], json!(["deploy"]));
    assert_eq!(told["told"]["roles_assumed"]["at_least"], true);
    assert_eq!(told["told"]["secrets_got"]["value"], json!(["prod/db"]));
    assert_eq!(told["output"]["looked"], 4);
    let answers = json!({"save_key_events": "done"});
    // One Region shows it; none shows that there is nothing else.
    let reply = next("distilled", &answers, &[regions(), first.clone()]).unwrap();
    assert_eq!(at(&reply), "revoke_assumed");
    // Whatever is said of the list then, the route that led to its question stays.
    assert_eq!(reply["step"]["asks"], "roles_assumed");
    for roles in [json!([]), json!(["deploy", "backup"])] {
        let answers = json!({"save_key_events": "done", "roles_assumed": roles});
        let reply = next("distilled", &answers, &[regions(), first.clone()]).unwrap();
        assert_eq!(at(&reply), "revoke_assumed");
        assert_eq!(reply["step"]["kind"], "act");
    }
    let all = [regions(), first, events("eu-north-1", &[assumed("backup")])];
    let reply = next("distilled", &json!({}), &all).unwrap();
    assert_eq!(at(&reply), "revoke_assumed");
    let nothing = [
        regions(),
        events("us-east-1", &[]),
        events("eu-north-1", &[]),
    ];
    let answers = json!({"call_outcome": "all_refused"});
    assert_eq!(
        at(&next("distilled", &answers, &nothing).unwrap()),
        "closed"
    );
    let answers = json!({"save_key_events": "done", "call_outcome": "all_refused"});
    let reply = next("distilled", &answers, &nothing[..2]).unwrap();
    assert_eq!(reply["step"]["asks"], "assumed_roles");
}

#[test]
fn broken_and_flooding_events_leave_the_question_open() {
    let broken = json!({"EventName": "AssumeRole", "CloudTrailEvent": "{\"errorCode\":"});
    let flood: Vec<Value> = (0..400)
        .map(|number| assumed(&format!("role-{number}")))
        .collect();
    let hostile = assumed("--policy-document");
    for (shown, at_least) in [
        (vec![broken, assumed("deploy")], 1),
        (flood, 256),
        (vec![assumed("a"), hostile], 1),
    ] {
        let told = tell("distilled", &events("us-east-1", &shown), &[regions()]).unwrap();
        let roles = &told["told"]["roles_assumed"];
        assert_eq!(roles["value"].as_array().unwrap().len(), at_least);
        assert_eq!(roles["at_least"], true);
    }
    // An item that is not one of the list is of no command.
    let elsewhere = tell("distilled", &events("mars-1", &[]), &[regions()]);
    assert_eq!(elsewhere.unwrap_err().code, "NM2010");
}

#[test]
fn a_time_without_a_zone_is_none() {
    for made in ["2026-11-22T09:30:00", "yesterday"] {
        let found = printed(
            "save_devices",
            "run",
            0,
            &devices(&[("arn:aws:iam::1:mfa/new", made)]),
        );
        let told = tell("devices", &found, &[]).unwrap();
        assert_eq!(told["told"].get("devices_made_since"), None, "{made}");
    }
    for made in [json!(1_795_312_800), json!("2026-11-22T00:30:00Z")] {
        let found =
            json!({"MFADevices": [{"SerialNumber": "arn:aws:iam::1:mfa/new", "EnableDate": made}]});
        let told = tell("devices", &printed("save_devices", "run", 0, &found), &[]).unwrap();
        let since = &told["told"]["devices_made_since"]["value"];
        assert_eq!(since, &json!(["arn:aws:iam::1:mfa/new"]));
    }
}

#[test]
fn an_output_that_is_an_alert_fills_what_the_alert_lacks_and_contradicts_it_aloud() {
    let finding = |bucket: &str| {
        let detail =
            json!({"bucket": bucket, "region": "us-east-1", "finding_id": "f1", "iam_name": "ci"});
        printed(
            "freeze",
            "run",
            0,
            &json!({"type": "Test:Frozen/It", "detail": detail}),
        )
    };
    let same = next("frozen", &json!({}), &[finding("payroll")]).unwrap();
    assert_eq!(
        (at(&same), &same["step"]["kind"]),
        ("close_bucket", &json!("act"))
    );
    let other = next("frozen", &json!({}), &[finding("elsewhere")]).unwrap();
    assert_eq!(other["step"]["asks"], "bucket");
    let sides: Vec<&Value> = other["step"]["conflict"]
        .as_array()
        .unwrap()
        .iter()
        .collect();
    assert_eq!(sides[0]["provenance"], json!({"alert": "/detail/bucket"}));
    assert_eq!(sides[1]["provenance"]["output"]["from"], "/detail/bucket");
    let settled = json!({"bucket": "elsewhere"});
    let reply = next("frozen", &settled, &[finding("elsewhere")]).unwrap();
    assert_eq!(reply["step"]["kind"], "act");
    // What is no alert, or another one, tells nothing.
    let detail = json!({"bucket": "elsewhere", "region": "us-east-1", "iam_name": "innocent"});
    for other in [
        json!({"a": 1}),
        json!({"type": "Test:Frozen/Other", "detail": detail}),
    ] {
        let output = printed("freeze", "run", 0, &other);
        let reply = next("frozen", &json!({}), &[output]).unwrap();
        assert_eq!(at(&reply), "freeze");
        assert_eq!(reply["notices"][0]["why"], "not_this_output");
    }
}

#[test]
fn an_error_that_is_an_answer_holds_no_reply_up() {
    let digest = printed("look", "run", 1, &json!("SHA2-256(x)= e3b0"));
    let none = failed("look", "run", 0, "NoSuchWebsiteConfiguration");
    let given = json!({"open_to_all": "no"});
    let reply = next("site", &given, &[none, digest.clone()]).unwrap();
    // An action to which the route does not come is not done: nobody is asked.
    assert_eq!(at(&reply), "left");
    let denied = failed("look", "run", 0, "AccessDenied");
    let reply = next("site", &json!({}), &[denied, digest]).unwrap();
    assert_eq!(at(&reply), "look");
}

#[test]
fn a_rule_reads_whether_a_change_holds() {
    let verified = |blocked: bool| {
        let block = json!({"PublicAccessBlockConfiguration": {"BlockPublicPolicy": blocked}});
        printed("close_bucket", "verify", 0, &block)
    };
    let by_hand = json!({"close_bucket": {"value": "done", "reason": "by the console"}});
    for (outputs, answers, end) in [
        (vec![verified(true)], json!({}), "closed"),
        (vec![verified(false)], by_hand.clone(), "handed_over"),
        (vec![], by_hand.clone(), "open"),
        (
            vec![failed("close_bucket", "verify", 0, "AccessDenied")],
            by_hand,
            "open",
        ),
    ] {
        let reply = next("proved", &answers, &outputs).unwrap();
        assert_eq!(at(&reply), end);
    }
    let reply = next("proved", &json!({}), &[verified(true)]).unwrap();
    let read = &reply["trail"][1]["provenance"]["derived"][0];
    assert_eq!(read["fact"], "close_bucket|holds");
    assert_eq!(read["value"], true);
    assert_eq!(read["provenance"]["output"]["purpose"], "verify");
}

#[test]
fn an_output_names_the_questions_that_it_answers() {
    let vault = json!({"name": "kv1", "properties": {"vaultUri": "x", "publicNetworkAccess": "Enabled",
        "enableRbacAuthorization": true}});
    let told = tell("settings", &printed("save_vault", "run", 0, &vault), &[]).unwrap();
    let settled = told["settled"].as_array().unwrap();
    let facts = settled.iter().map(|it| it["fact"].as_str().unwrap());
    let mut facts: Vec<&str> = facts.collect();
    facts.sort_unstable();
    assert_eq!(
        facts,
        ["access_model", "purge_protection", "vault_firewall"]
    );
    assert!(
        settled
            .iter()
            .all(|it| it["provenance"]["output"]["step"] == "save_vault")
    );
    // Nothing is asked less because of what says nothing.
    let refused = failed("save_vault", "run", 0, "AuthorizationFailed");
    assert_eq!(
        tell("settings", &refused, &[]).unwrap()["settled"],
        json!([])
    );
}

#[test]
fn a_question_shows_what_outputs_could_not_answer() {
    let policy = printed(
        "save_bucket",
        "run",
        0,
        &json!({"PolicyStatus": {"IsPublic": true}}),
    );
    let acl = failed("save_bucket", "run", 1, "AccessDenied");
    let done = json!({"save_bucket": "done"});
    let reply = next("doors", &done, &[policy, acl]).unwrap();
    assert_eq!(reply["step"]["asks"], "public_through");
    let seen = reply["step"]["seen"].as_array().unwrap();
    assert_eq!(seen.len(), 2);
    assert_eq!(seen[0]["told"]["policy_opens"]["value"], "yes");
    assert_eq!(seen[1]["error"], "AccessDenied");
    assert_eq!(seen[1].get("told"), None);
    // Of what has nothing to do with it nothing is shown.
    let other = printed("save_bucket", "run", 5, &json!({"AccessPointList": []}));
    let reply = next("doors", &done, &[other]).unwrap();
    assert_eq!(reply["step"].get("seen"), None);
}
