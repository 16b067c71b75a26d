//! The ways in which channels deliver a document.

use std::io::Read;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::{Compression, GzBuilder};
use serde_json::{Value, json};

/// Bytes in base64, padded.
pub(crate) fn base64(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(bytes)
}

/// Bytes as a gzip file that names them.
pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let named = GzBuilder::new().filename("alert.json");
    let mut file = Vec::new();
    let mut packed = named.read(bytes, Compression::default());
    packed.read_to_end(&mut file).expect("bytes can be read");
    file
}

/// Bytes as a shipper appends them to a gzip file that has some already.
fn two_members(bytes: &[u8]) -> Vec<u8> {
    let (first, second) = bytes.split_at(bytes.len() / 2);
    [gzip(first), gzip(second)].concat()
}

/// A text in UTF-16.
pub(crate) fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// The alert as channels deliver it.
pub(crate) fn delivered(alert: &Value) -> Vec<(&'static str, Vec<u8>)> {
    let text = alert.to_string();
    let log = json!({"logEvents": [{"id": "1", "message": text}]}).to_string();
    let wrapped = |document: Value| document.to_string().into_bytes();
    let marked = format!("\u{feff}{text}");
    vec![
        ("bare", text.clone().into_bytes()),
        ("a fence", format!("```json\n{text}\n```\n").into_bytes()),
        (
            "an HTTP message",
            format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{text}").into_bytes(),
        ),
        (
            "a line of syslog",
            format!("<134>1 2026-11-22T02:21:00Z synthetic-host forwarder - - - {text}\n")
                .into_bytes(),
        ),
        ("gzip", gzip(text.as_bytes())),
        ("gzip in two members", two_members(text.as_bytes())),
        ("a byte order mark", marked.clone().into_bytes()),
        ("UTF-16 LE", utf16(&marked, u16::to_le_bytes)),
        ("UTF-16 BE", utf16(&marked, u16::to_be_bytes)),
        ("UTF-16 LE without mark", utf16(&text, u16::to_le_bytes)),
        ("UTF-16 BE without mark", utf16(&text, u16::to_be_bytes)),
        ("array", wrapped(json!([alert]))),
        ("value", wrapped(json!({"value": [alert]}))),
        ("alerts", wrapped(json!({"alerts": [alert]}))),
        ("data", wrapped(json!({"data": [alert]}))),
        ("findings", wrapped(json!({"Findings": [alert]}))),
        ("records", wrapped(json!({"records": [alert]}))),
        ("event-hub", wrapped(json!({"body": alert}))),
        (
            "event-hub in base64",
            wrapped(json!({"Body": base64(text.as_bytes())})),
        ),
        ("sqs", wrapped(json!({"Records": [{"body": text}]}))),
        (
            "sns",
            wrapped(
                json!({"TopicArn": "arn:aws:sns:eu-west-1:111122223333:synthetic", "MessageId": "0", "Message": text}),
            ),
        ),
        (
            "kinesis",
            wrapped(json!({"Records": [{"kinesis": {"data": base64(text.as_bytes())}}]})),
        ),
        (
            "firehose",
            wrapped(json!({"records": [{"recordId": "1", "data": base64(text.as_bytes())}]})),
        ),
        (
            "pubsub",
            wrapped(json!({"message": {"data": base64(text.as_bytes()), "messageId": "0"}})),
        ),
        (
            "cloudwatch-logs",
            wrapped(json!({"awslogs": {"data": base64(&gzip(log.as_bytes()))}})),
        ),
    ]
}
