//! Each of the six with outputs that are right, refused, empty, cut, of something else, and hostile.

use std::slice;

use serde_json::{Value, json};

use super::{at, failed, for_item, next, printed, tell};

fn vault(properties: &Value) -> Value {
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

fn doors(replication: Value, points: &Value) -> Vec<Value> {
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

fn no_replication() -> Value {
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

fn keys(states: &[&str]) -> Value {
    let keys = states.iter().enumerate().map(|(number, state)| {
        json!({"UserName": "ci", "AccessKeyId": format!("AKIA000000000000000{number}"), "Status": state})
    });
    json!({"AccessKeyMetadata": keys.collect::<Vec<_>>()})
}

/// Two of three keys are active, and the command was sent for the first of them.
fn first_of_two_sent() -> [Value; 2] {
    let before = keys(&["Active", "Active", "Inactive"]);
    let first = printed("deactivate_keys", "run", 0, &json!(""));
    [
        printed("deactivate_keys", "before", 0, &before),
        for_item(first, "AKIA0000000000000000"),
    ]
}

fn standing(reply: &Value) -> &Value {
    &reply["step"]["standing"]["value"]
}

#[test]
fn each_item_has_a_command_and_a_standing() {
    let bare = next("keys", &json!({}), &[]).unwrap();
    assert_eq!(bare["step"]["awaits"], json!(["active_keys"]));
    let runs = |reply: &Value| {
        let commands = reply["step"]["commands"].as_array().unwrap().iter();
        commands.filter(|it| it["purpose"] == "run").count()
    };
    assert_eq!(runs(&bare), 0);
    let [before, first] = first_of_two_sent();
    let reply = next("keys", &json!({}), &[before, first]).unwrap();
    assert_eq!(runs(&reply), 2);
    assert_eq!(
        reply["step"]["standing"]["items"],
        json!([{"item": "AKIA0000000000000000", "value": "sent"},
            {"item": "AKIA0000000000000001", "value": "not_sent"}])
    );
    assert_eq!(standing(&reply), "not_sent");
}

#[test]
fn done_needs_a_reason_where_it_does_not_hold() {
    let [before, first] = first_of_two_sent();
    let stays = printed(
        "deactivate_keys",
        "verify",
        0,
        &keys(&["Inactive", "Active"]),
    );
    let reply = next(
        "keys",
        &json!({}),
        &[before.clone(), first.clone(), stays.clone()],
    )
    .unwrap();
    assert_eq!(standing(&reply), "does_not_hold");
    assert_eq!(reply["step"]["replies"][0]["needs_reason"], true);
    // Without a reason it does not count as done.
    let said = next(
        "keys",
        &json!({"deactivate_keys": "done"}),
        &[before.clone(), stays.clone()],
    );
    assert_eq!(at(&said.unwrap()), "deactivate_keys");
    let why = json!({"deactivate_keys": {"value": "done", "reason": "the other key is ours"}});
    assert_eq!(
        at(&next("keys", &why, &[before.clone(), stays]).unwrap()),
        "closed"
    );
    let gone = printed(
        "deactivate_keys",
        "verify",
        0,
        &keys(&["Inactive", "Inactive"]),
    );
    assert_eq!(
        at(&next("keys", &json!({}), &[before, first, gone]).unwrap()),
        "closed"
    );
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

fn regions() -> Value {
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

fn events(region: &str, events: &[Value]) -> Value {
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

fn lock(effect: &str, sid: &str) -> Value {
    json!({"Statement": [{"Sid": sid, "Effect": effect, "Principal": "*", "Action": "s3:*",
        "Resource": ["arn:aws:s3:::payroll", "arn:aws:s3:::payroll/*"],
        "Condition": {"ArnNotLike": {"aws:PrincipalArn": "x"}}}]})
}

#[test]
fn a_change_holds_by_what_it_does_and_not_by_its_name() {
    let after = |policy: &Value| printed("lock_bucket", "verify", 0, policy);
    let holds = |policy: &Value| {
        let reply = next("locked", &json!({}), &[after(policy)]).unwrap();
        match at(&reply) {
            "lock_bucket" => standing(&reply).clone(),
            other => json!(other),
        }
    };
    assert_eq!(holds(&lock("Deny", "Anything")), "closed");
    assert_eq!(holds(&lock("Allow", "IncidentLock")), "does_not_hold");
    assert_eq!(holds(&json!({"Statement": []})), "does_not_hold");
    assert_eq!(holds(&json!({})), "does_not_hold");
    assert_eq!(holds(&json!("")), "does_not_hold");
    // IAM writes one statement without a list as well.
    let mut single = lock("Deny", "x");
    single["Statement"] = single["Statement"][0].clone();
    assert_eq!(holds(&single), "closed");
    let mut another = lock("Deny", "x");
    another["Statement"][0]["Resource"] = json!("arn:aws:s3:::payrol/*");
    assert_eq!(holds(&another), "does_not_hold");
    let mut unclear = lock("Deny", "x");
    unclear["Statement"][0]["Principal"] = json!({"AWS": "*"});
    assert_eq!(holds(&unclear), "cannot_tell");
    let reply = next(
        "locked",
        &json!({}),
        &[failed("lock_bucket", "verify", 0, "NoSuchBucketPolicy")],
    );
    assert_eq!(standing(&reply.unwrap()), "cannot_tell");
}

#[test]
fn a_change_waits_for_the_state_before_it() {
    let done = json!({"lock_bucket": "done"});
    let denied = failed("lock_bucket", "before", 0, "AccessDenied");
    let reply = next("locked", &json!({}), slice::from_ref(&denied)).unwrap();
    assert_eq!(reply["step"]["standing"]["before"], "no");
    let offered = reply["step"]["replies"].as_array().unwrap();
    assert!(offered.iter().all(|reply| reply["value"] != "done"));
    assert_eq!(next("locked", &done, &[denied]).unwrap_err().code, "NM2012");
    // Read while the lock is in place it is not the state before.
    let late = printed("lock_bucket", "before", 0, &lock("Deny", "IncidentLock"));
    assert_eq!(
        next("locked", &done, slice::from_ref(&late))
            .unwrap_err()
            .code,
        "NM2012"
    );
    assert_eq!(tell("locked", &late, &[]).unwrap_err().code, "NM2011");
    for good in [
        failed("lock_bucket", "before", 0, "NoSuchBucketPolicy"),
        printed("lock_bucket", "before", 0, &lock("Allow", "Site")),
    ] {
        assert_eq!(at(&next("locked", &done, &[good]).unwrap()), "closed");
    }
    // Without an output a person's word counts, as ever.
    assert_eq!(at(&next("locked", &done, &[]).unwrap()), "closed");
}

#[test]
fn what_was_read_before_the_change_says_nothing_and_what_lags_is_not_yet() {
    let taken = |mut output: Value, at: &str| {
        output["taken_at"] = json!(at);
        output
    };
    let sent = taken(
        printed("lock_bucket", "run", 0, &json!("")),
        "2026-11-22T02:00:00Z",
    );
    let open = printed("lock_bucket", "verify", 0, &json!({"Statement": []}));
    for (at, stands) in [
        ("2026-11-22T01:59:59Z", "cannot_tell"),
        ("2026-11-22T02:00:59Z", "not_yet"),
        ("2026-11-22T02:01:00Z", "does_not_hold"),
    ] {
        let reply = next(
            "locked",
            &json!({}),
            &[sent.clone(), taken(open.clone(), at)],
        )
        .unwrap();
        assert_eq!(standing(&reply), stands);
    }
    let early = printed("lock_bucket", "verify", 0, &lock("Deny", "x"));
    let early = taken(early, "2026-11-22T01:59:59Z");
    assert_eq!(
        at(&next("locked", &json!({}), &[sent, early]).unwrap()),
        "lock_bucket"
    );
}

fn devices(devices: &[(&str, &str)]) -> Value {
    let devices = devices.iter();
    let devices = devices.map(|(number, made)| json!({"SerialNumber": number, "EnableDate": made}));
    json!({"MFADevices": devices.collect::<Vec<_>>()})
}

#[test]
fn a_person_chooses_among_what_was_found() {
    let (ci, new) = ("arn:aws:iam::1:mfa/ci", "arn:aws:iam::1:mfa/new");
    let found = devices(&[
        (ci, "2020-01-01T00:00:00Z"),
        (new, "2026-11-22 09:30:00+09:00"),
    ]);
    let found = printed("save_devices", "run", 0, &found);
    let reply = next("devices", &json!({}), slice::from_ref(&found)).unwrap();
    let step = &reply["step"];
    assert_eq!(
        (&step["asks"], &step["answer"]),
        (&json!("unknown_devices"), &json!("several_of"))
    );
    assert_eq!(step["options"][1]["value"], new);
    assert_eq!(step["suggested"]["value"], json!([new]));
    let chosen = json!({"unknown_devices": [new]});
    let reply = next("devices", &chosen, slice::from_ref(&found)).unwrap();
    assert_eq!(reply["step"]["commands"][0]["item"], new);
    // What was not found cannot be chosen.
    let invented = json!({"unknown_devices": ["arn:aws:iam::1:mfa/other"]});
    let reply = next("devices", &invented, &[found]).unwrap();
    assert_eq!(reply["step"]["asks"], "unknown_devices");
    // Where there is none, nobody is asked.
    let none = printed("save_devices", "run", 0, &devices(&[]));
    let reply = next("devices", &json!({}), &[none]).unwrap();
    assert_eq!(reply["step"]["kind"], "act");
    assert_eq!(at(&reply), "remove_devices");
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
    // What is no alert tells nothing.
    let none = next(
        "frozen",
        &json!({}),
        &[printed("freeze", "run", 0, &json!({"a": 1}))],
    )
    .unwrap();
    assert_eq!(at(&none), "close_bucket");
}
