//! What the reader makes of documents, good and bad.

mod synthetic;

use nextmove::alert::{Alert, Limits, Why, read};
use nextmove_builtin::bundle;
use proptest::prelude::*;
use serde_json::{Value, json};
use synthetic::reading::{read_all, read_one, stated};
use synthetic::{envelopes, finding, pascal, shuffled, text, values, with_keys};

/// What a JSON pointer leads to, going on inside strings that hold JSON.
fn follow(document: &Value, pointer: &str) -> Option<Value> {
    let mut at = document.clone();
    for key in pointer.split('/').skip(1) {
        let key = key.replace("~1", "/").replace("~0", "~");
        if let Value::String(json) = &at {
            at = serde_json::from_str(json).ok()?;
        }
        at = match &at {
            Value::Object(members) => members.get(&key)?.clone(),
            Value::Array(items) => items.get(key.parse::<usize>().ok()?)?.clone(),
            _ => return None,
        };
    }
    Some(at)
}

/// Where a fact of an alert stands.
fn place(alert: &Alert, fact: &str) -> String {
    alert.fact(fact).expect("the fact is known").pointer()
}

fn assert_pointers_lead_to_values(document: &str, alert: &Alert) {
    let json: Value = serde_json::from_str(document).unwrap();
    for (name, fact) in &alert.to_facts() {
        let there = follow(&json, &fact.from)
            .unwrap_or_else(|| panic!("{name}: {} leads nowhere", fact.from));
        let there = match there {
            Value::String(text) => text,
            other => other.to_string(),
        };
        assert!(
            fact.value.to_string().starts_with(&there),
            "{name}: {} is not {there}",
            fact.value
        );
    }
}

#[test]
fn a_finding_is_read_with_the_place_of_each_fact() {
    let document = finding().to_string();
    let alert = read_one(&document);
    assert_eq!(alert.source(), "aws-guardduty");
    assert_eq!(alert.envelope(), "bare");
    assert_eq!(
        alert.alert_type().as_deref(),
        Some("Exfiltration:S3/AnomalousBehavior")
    );
    assert!(!alert.is_sample());
    assert_eq!(
        text(&alert, "bucket").as_deref(),
        Some("nextmove-synthetic-payroll")
    );
    assert_eq!(place(&alert, "bucket"), "/resource/s3BucketDetails/0/name");
    assert_eq!(text(&alert, "account_id").as_deref(), Some("111122223333"));
    assert_eq!(text(&alert, "remote_ip").as_deref(), Some("203.0.113.77"));
    assert_pointers_lead_to_values(&document, &alert);
}

#[test]
fn the_same_finding_in_every_envelope_gives_the_same_facts() {
    let expected = values(&stated(&finding()));
    for (envelope, document) in envelopes(&finding()) {
        let alert = read_one(&document);
        assert_eq!(alert.envelope(), envelope, "{document}");
        assert_eq!(values(&alert), expected, "{envelope}");
        assert_pointers_lead_to_values(&document, &alert);
    }
}

#[test]
fn the_casing_of_an_sdk_gives_the_same_facts_at_its_own_places() {
    let sdk = with_keys(&finding(), &mut pascal);
    let alert = stated(&sdk);
    assert_eq!(values(&alert), values(&stated(&finding())));
    assert_eq!(place(&alert, "bucket"), "/Resource/S3BucketDetails/0/Name");
}

#[test]
fn json_lines_hold_an_alert_a_line() {
    let line = finding().to_string();
    let alerts = read_all(format!("{line}\n{line}\n")).unwrap();
    assert_eq!(alerts.len(), 2);
    assert!(alerts.iter().all(|alert| alert.envelope() == "json-lines"));
    assert_eq!(alerts[0].to_facts(), alerts[1].to_facts());
}

#[test]
fn a_byte_order_mark_and_blanks_around_the_document_are_nothing() {
    let padded = format!("\u{feff} \n{}\r\n ", finding());
    assert_eq!(read_one(&padded).to_facts(), stated(&finding()).to_facts());
}

#[test]
fn an_event_vouches_for_a_finding_that_cannot_be_recognised() {
    let event = json!({"detail": {}, "account": "111122223333", "region": "eu-west-1", "detail-type": "GuardDuty Finding"});
    let alert = stated(&event);
    assert_eq!(
        (alert.source(), alert.alert_type()),
        ("aws-guardduty", None)
    );
    assert_eq!(text(&alert, "account_id").as_deref(), Some("111122223333"));
    assert_eq!(place(&alert, "region"), "/region");
}

#[test]
fn a_sample_is_recognised_by_each_of_its_marks() {
    let marks: [fn(&mut Value); 4] = [
        |finding| finding["service"]["additionalInfo"]["sample"] = json!(true),
        |finding| finding["service"]["additionalInfo"]["value"] = json!("{\"sample\":true}"),
        |finding| finding["title"] = json!("[SAMPLE] Synthetic finding"),
        |finding| {
            finding["resource"]["accessKeyDetails"]["userName"] = json!("GeneratedFindingUserName");
        },
    ];
    for mark in marks {
        let mut sample = finding();
        mark(&mut sample);
        assert!(stated(&sample).is_sample(), "{sample}");
    }
}

#[test]
fn of_a_key_that_occurs_twice_the_last_counts() {
    let document = finding().to_string();
    let twice = document.replacen("\"region\":", "\"region\":\"us-east-1\",\"region\":", 1);
    let alert = read_one(&twice);
    assert_eq!(text(&alert, "region").as_deref(), Some("eu-west-1"));
    assert!(
        alert
            .notices()
            .iter()
            .any(|notice| notice.why == Why::DuplicateKey && notice.at == "/region")
    );
    let object = document.replacen(
        "\"resource\":",
        "\"resource\":{\"accessKeyDetails\":{\"userName\":\"ghost\"}},\"resource\":",
        1,
    );
    assert_eq!(read_one(&object).to_facts(), read_one(&document).to_facts());
    let gone = document.replacen(
        "\"region\":\"eu-west-1\"",
        "\"region\":\"eu-west-1\",\"region\":null",
        1,
    );
    assert_eq!(text(&read_one(&gone), "region"), None);
}

#[test]
fn null_is_as_if_the_member_were_not_there() {
    let mut with_null = finding();
    with_null["resource"]["accessKeyDetails"]["userName"] = Value::Null;
    let mut without = finding();
    without["resource"]["accessKeyDetails"]
        .as_object_mut()
        .unwrap()
        .remove("userName");
    assert_eq!(stated(&with_null).to_facts(), stated(&without).to_facts());
}

#[test]
fn a_wrong_type_is_no_fact_and_is_told() {
    let mut wrong = finding();
    wrong["resource"]["s3BucketDetails"][0]["name"] = json!({"nested": true});
    wrong["service"]["action"]["awsApiCallAction"]["remoteIpDetails"]["ipAddressV4"] =
        json!("203.0.113.300");
    let alert = stated(&wrong);
    assert_eq!(text(&alert, "bucket"), None);
    assert_eq!(text(&alert, "remote_ip"), None);
    let told: Vec<_> = alert
        .notices()
        .into_iter()
        .filter_map(|notice| notice.fact)
        .collect();
    assert!(
        ["bucket", "remote_ip"]
            .iter()
            .all(|fact| told.contains(&(*fact).to_owned())),
        "{told:?}"
    );
    assert!(
        alert
            .notices()
            .iter()
            .all(|notice| notice.why == Why::WrongKind)
    );
}

#[test]
fn text_that_spells_what_is_wanted_is_taken_as_that() {
    let mut spelled = finding();
    spelled["service"]["archived"] = json!("false");
    spelled["severity"] = json!("8");
    spelled["accountId"] = json!(111_122_223_333_u64);
    assert_eq!(stated(&spelled).to_facts(), stated(&finding()).to_facts());
}

#[test]
fn escaped_keys_and_values_are_decoded() {
    let escaped = finding()
        .to_string()
        .replace("\"region\"", "\"\\u0072egion\"")
        .replace("eu-west-1\"", "eu\\u002dwest\\u002d1\"");
    assert_eq!(read_one(&escaped).to_facts(), stated(&finding()).to_facts());
}

#[test]
fn a_value_that_tries_to_break_out_is_no_bucket() {
    let mut hostile = finding();
    hostile["resource"]["s3BucketDetails"][0]["name"] = json!("x; aws s3 rb s3://y --force\n");
    assert_eq!(text(&stated(&hostile), "bucket"), None);
}

#[test]
fn deep_nesting_is_skipped_where_nothing_is_read_and_refused_where_something_is() {
    let deep = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    let skipped = format!(
        "{{\"unknown\":{},{}",
        deep(100_000),
        &finding().to_string()[1..]
    );
    assert_eq!(read_one(&skipped).to_facts(), stated(&finding()).to_facts());
    assert_eq!(read_all(deep(200).as_bytes()).unwrap_err().code, "NM1006");
    let objects = "{\"detail\":".repeat(200) + "1" + &"}".repeat(200);
    assert_eq!(read_all(objects.as_bytes()).unwrap_err().code, "NM1006");
}

#[test]
fn fifty_megabytes_are_read_and_what_is_beyond_the_limit_is_refused() {
    let padded = format!(
        "{{\"padding\":\"{}\",{}",
        "x".repeat(50 << 20),
        &finding().to_string()[1..]
    );
    assert_eq!(read_one(&padded).to_facts(), stated(&finding()).to_facts());
    let limits = Limits {
        document_bytes: 100,
        ..Limits::default()
    };
    let refused = read(
        bundle().formats(),
        finding().to_string().as_bytes(),
        &limits,
    );
    assert_eq!(refused.unwrap_err().code, "NM1004");
}

#[test]
fn too_many_alerts_and_too_long_texts_are_handled() {
    let limits = Limits {
        alerts: 1,
        text_bytes: 10,
        ..Limits::default()
    };
    let two = json!([finding(), finding()]).to_string();
    assert_eq!(
        read(bundle().formats(), two.as_bytes(), &limits)
            .unwrap_err()
            .code,
        "NM1005"
    );
    let mut alerts = read(
        bundle().formats(),
        finding().to_string().as_bytes(),
        &limits,
    )
    .unwrap_or_default();
    let long = alerts.pop().map(|alert| {
        alert
            .notices()
            .iter()
            .any(|notice| notice.why == Why::TooLong)
    });
    assert_ne!(long, Some(false));
}

#[test]
fn what_is_no_alert_is_refused_with_a_code() {
    for document in ["", " ", "{", "nonsense", "{\"a\":}", "[1,]"] {
        assert_eq!(
            read_all(document.as_bytes()).unwrap_err().code,
            "NM1002",
            "{document}"
        );
    }
    for document in [
        &b"\xff{}"[..],
        b"\xff\xfe{\0}",
        b"\xff\xfe\0\xd8",
        b"\x1f\x8bcut",
    ] {
        assert_eq!(read_all(document).unwrap_err().code, "NM1001");
    }
    for document in ["{}", "[]", "null", "1", "\"text\""] {
        assert_eq!(
            read_all(document.as_bytes()).unwrap_err().code,
            "NM1006",
            "{document}"
        );
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(bundle().formats(), &bytes, &Limits::default());
    }

    #[test]
    fn a_finding_with_damaged_bytes_is_read_or_refused(
        at in any::<prop::sample::Index>(), byte in any::<u8>(), envelope in any::<prop::sample::Index>(),
    ) {
        let documents = envelopes(&finding());
        let mut bytes = documents[envelope.index(documents.len())].1.clone().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = read(bundle().formats(), &bytes, &Limits::default());
    }

    #[test]
    fn no_casing_of_keys_changes_the_facts(flips in prop::collection::vec(any::<bool>(), 64)) {
        let mut flips = flips.into_iter().cycle();
        let mut spell = |key: &str| -> String {
            let flip = |c: char| if flips.next() == Some(true) { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() };
            key.chars().map(flip).collect()
        };
        let document = with_keys(&finding(), &mut spell).to_string();
        let alert = read_one(&document);
        prop_assert_eq!(values(&alert), values(&stated(&finding())));
        assert_pointers_lead_to_values(&document, &alert);
    }

    #[test]
    fn no_order_of_keys_changes_the_facts(seed in any::<u64>()) {
        let document = shuffled(&finding(), &mut seed.clone());
        let alert = read_one(&document);
        prop_assert_eq!(&alert.to_facts(), &stated(&finding()).to_facts());
    }
}
