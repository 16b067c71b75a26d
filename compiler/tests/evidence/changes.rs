//! How far a change is, as outputs show: sent, held, not yet, and the reply that they give or contest.

use std::slice;

use serde_json::{Value, json};

use super::{at, failed, for_item, next, printed, tell};

pub(super) fn keys(states: &[&str]) -> Value {
    let keys = states.iter().enumerate().map(|(number, state)| {
        json!({"UserName": "ci", "AccessKeyId": format!("AKIA000000000000000{number}"), "Status": state})
    });
    json!({"AccessKeyMetadata": keys.collect::<Vec<_>>()})
}

pub(super) fn standing(reply: &Value) -> &Value {
    &reply["step"]["standing"]["value"]
}

#[test]
fn each_item_has_a_command_and_a_standing() {
    let bare = next("keys", &json!({}), &[]).unwrap();
    assert_eq!(bare["step"]["awaits"], json!(["active_keys"]));
    let purposes = |reply: &Value| {
        let commands = reply["step"]["commands"].as_array().unwrap().clone();
        let of = |it: &Value| {
            (
                it["purpose"].as_str().unwrap().to_owned(),
                it["item"].clone(),
            )
        };
        commands
            .iter()
            .map(of)
            .filter(|(purpose, _)| purpose == "run")
            .count()
    };
    assert_eq!(purposes(&bare), 0);
    let before = printed(
        "deactivate_keys",
        "before",
        0,
        &keys(&["Active", "Active", "Inactive"]),
    );
    let first = for_item(
        printed("deactivate_keys", "run", 0, &json!("")),
        "AKIA0000000000000000",
    );
    let reply = next("keys", &json!({}), &[before, first]).unwrap();
    assert_eq!(purposes(&reply), 2);
    assert_eq!(
        reply["step"]["standing"]["items"],
        json!([{"item": "AKIA0000000000000000", "value": "sent"},
            {"item": "AKIA0000000000000001", "value": "not_sent"}])
    );
    assert_eq!(standing(&reply), "not_sent");
}

#[test]
fn done_needs_a_reason_where_it_does_not_hold() {
    let before = printed(
        "deactivate_keys",
        "before",
        0,
        &keys(&["Active", "Active", "Inactive"]),
    );
    let first = for_item(
        printed("deactivate_keys", "run", 0, &json!("")),
        "AKIA0000000000000000",
    );
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
    let reply = next("keys", &why, &[before.clone(), stays]).unwrap();
    assert_eq!(at(&reply), "closed");
    // The end says what is not proved.
    let not_done = &reply["step"]["not_done"][0];
    assert_eq!(not_done["step"], "deactivate_keys");
    assert_eq!(not_done["reply"], "done");
    assert_ne!(not_done["label"], "Done");
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

pub(super) fn lock(effect: &str, sid: &str) -> Value {
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

pub(super) fn devices(devices: &[(&str, &str)]) -> Value {
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
