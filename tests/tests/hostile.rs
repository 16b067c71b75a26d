//! Documents made to cost much: they are refused, or cost no more than their length.

mod synthetic;

use nextmove::alert::{Limits, read};
use nextmove_builtin::bundle;
use serde_json::{Value, json};
use synthetic::finding;

fn code(document: &str, limits: &Limits) -> &'static str {
    let read = read(bundle().formats(), document.as_bytes(), limits);
    read.expect_err("it is refused").code
}

#[test]
fn a_list_of_more_than_are_ever_read_is_refused_before_it_is_kept() {
    let limits = Limits {
        alerts: 10,
        envelopes: 2,
        ..Limits::default()
    };
    let nothing = |times: usize| json!({"findings": vec![json!({}); times]}).to_string();
    assert_eq!(code(&nothing(20), &limits), "NM1006");
    assert_eq!(code(&nothing(21), &limits), "NM1005");
}

#[test]
fn of_lists_that_repeat_a_key_the_last_one_counts_each_time() {
    let named = |bucket: &str| {
        let mut finding = finding();
        finding["resource"]["s3BucketDetails"][0]["name"] = bucket.into();
        Value::Array(vec![finding])
    };
    let document = format!(
        r#"{{"findings": {}, "Findings": {}, "data": {}, "findings": {}, "data": {}}}"#,
        named("first"),
        named("second"),
        named("other"),
        named("third"),
        named("fourth"),
    );
    let alerts = read(bundle().formats(), document.as_bytes(), &Limits::default()).unwrap();
    let buckets: Vec<String> = alerts
        .iter()
        .map(|alert| synthetic::text(alert, "bucket").unwrap())
        .collect();
    assert_eq!(buckets, ["third", "fourth"]);
}

#[test]
fn a_key_that_is_repeated_without_end_keeps_its_last_value() {
    let repeated = r#""region": "us-east-1", "#.repeat(50_000);
    let document = finding()
        .to_string()
        .replacen('{', &format!("{{{repeated}"), 1);
    let alerts = read(bundle().formats(), document.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(
        synthetic::text(&alerts[0], "region").as_deref(),
        Some("eu-west-1")
    );
}
