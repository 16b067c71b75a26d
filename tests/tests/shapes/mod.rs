//! Shapes of documents that could cost more than their length: each is given how often it repeats what
//! it repeats.

use serde_json::{Value, json};

use crate::synthetic::delivery::{base64, gzip};
use crate::synthetic::{finding, forms};

/// A shape, and what makes a document of it.
pub(crate) struct Shape {
    pub(crate) name: &'static str,
    pub(crate) document: fn(usize) -> Vec<u8>,
}

/// The shapes that attacks were made of, and those like them.
pub(crate) const SHAPES: &[Shape] = &[
    shape("a list of nothing", |n| list("{}", n)),
    shape("a list of unknown events", |n| {
        list(r#"{"eventName":"x","n":1}"#, n)
    }),
    shape("records of empty lists", |n| in_records("[]", n)),
    shape("records of lists in strings", |n| in_records(r#""[]""#, n)),
    shape("records of documents in strings", |n| {
        in_records(r#""{}""#, n)
    }),
    shape("entities in strings", |n| list(r#"{"Entities":"[]"}"#, n)),
    shape("lines of nothing", |n| "{}\n".repeat(n).into_bytes()),
    shape("a key again before strings that fail", |n| {
        format!(
            r#"{{{}"records":[{}]}}"#,
            r#""type":"x","#.repeat(n),
            rows(r#""[""#, n)
        )
        .into_bytes()
    }),
    shape("a key again before messages that fail", |n| {
        let events = rows(r#"{"message":"{"}"#, n);
        format!(
            r#"{{{}"logEvents":[{events}]}}"#,
            r#""type":"x","#.repeat(n)
        )
        .into_bytes()
    }),
    shape("a text that fails again and again", |n| {
        inside_finding(&r#""service":"{\"action\":{\"actionType\":\"x\"","#.repeat(n))
    }),
    shape("two keys by turns", |n| {
        inside_finding(&r#""region":"x","type":"y","#.repeat(n))
    }),
    shape("a key again around what is wrapped", |n| {
        format!(
            "{{{}\"findings\":[{}]}}",
            r#""region":"x","#.repeat(n),
            rows("{}", n)
        )
        .into_bytes()
    }),
    shape("documents below long lists", |n| {
        let resources = rows(r#""arn:aws:s3:::synthetic""#, n);
        let event = format!(
            r#""detail-type":"x","resources":[{resources}],"findings":[{}]"#,
            rows("{}", n)
        );
        format!("{{{event}}}").into_bytes()
    }),
    shape("findings", |n| list(&finding().to_string(), n)),
    shape("findings on lines", |n| {
        format!("{}\n", finding()).repeat(n).into_bytes()
    }),
    shape("findings in gzip", |n| {
        gzip(&list(&finding().to_string(), n))
    }),
    shape("findings of Security Hub", |n| {
        list(&forms::asff().to_string(), n)
    }),
    shape("alerts in strings", |n| {
        let record = json!({"body": json!({"Message": finding().to_string(), "TopicArn": "arn:aws:sns:::t", "MessageId": "0"}).to_string()});
        format!(r#"{{"Records":[{}]}}"#, rows(&record.to_string(), n)).into_bytes()
    }),
    shape("almost findings", |n| {
        list(
            r#"{"schemaVersion":"2.0","arn":"arn:aws:guardduty:a","type":"A:S3/B"}"#,
            n,
        )
    }),
    shape("members again in elements", |n| {
        inside_finding(&format!(
            r#""resources":[{}],"#,
            rows(r#"{"id":1,"id":1,"Type":2,"Type":3}"#, n)
        ))
    }),
    shape("long texts in a list", |n| {
        long_threats(n / 8).to_string().into_bytes()
    }),
    shape("long texts behind escapes", |n| {
        long_threats(n / 40)
            .to_string()
            .replace('A', r"\u0041")
            .into_bytes()
    }),
    shape("logs in gzip on lines", |n| {
        zipped_logs().repeat(n / 20).into_bytes()
    }),
    shape("logs in gzip on lines, in gzip", |n| {
        gzip(zipped_logs().repeat(n / 20).as_bytes())
    }),
    shape("strings in strings", |n| {
        let mut text = "A".repeat(n * 16);
        for _ in 0..12 {
            text = json!({"Message": text, "TopicArn": "arn:aws:sns:::t", "MessageId": "0"})
                .to_string();
        }
        text.into_bytes()
    }),
    shape("base64 in base64", |n| {
        let mut text = "A".repeat(n * 16);
        for _ in 0..8 {
            text = json!({"body": base64(text.as_bytes())}).to_string();
        }
        text.into_bytes()
    }),
    shape("a list of numbers", |n| {
        inside_finding(&format!(r#""resources":[{}],"#, rows("0", n)))
    }),
    shape("lists of many values", |n| {
        let ports = rows(
            r#"{"localPortDetails":{"port":1},"remoteIpDetails":{"ipAddressV4":"203.0.113.7"}}"#,
            n,
        );
        inside_finding(&format!(
            r#""service":{{"action":{{"portProbeAction":{{"portProbeDetails":[{ports}]}}}}}},"#
        ))
    }),
    shape("elements that refer to each other", |n| {
        let entities: Vec<Value> = (0..n)
            .map(|id| json!({"$id": id.to_string(), "type": "process", "imageFile": {"$ref": (id + 1).to_string()}, "account": {"$ref": "0"}}))
            .collect();
        defender(&json!(entities))
    }),
    shape("entities without number", |n| {
        let entities: Vec<Value> = (0..n)
            .map(|id| json!({"$id": id.to_string(), "type": "ip", "address": "203.0.113.7"}))
            .collect();
        defender(&json!(entities))
    }),
    shape("tables of long columns", |n| {
        let columns: Vec<Value> = (0..20).map(|_| json!({"name": "A".repeat(200)})).collect();
        let row = rows("1", 20);
        let rows = rows(&format!("[{row}]"), n);
        format!(
            r#"{{"tables":[{{"name":"t","columns":{},"rows":[{rows}]}}]}}"#,
            json!(columns)
        )
        .into_bytes()
    }),
    shape("lines of CEF", |n| "CEF:0|||||||\n".repeat(n).into_bytes()),
    shape("CEF of controls", |n| {
        format!("CEF:0|||||||a={}", "\u{1}".repeat(n * 12)).into_bytes()
    }),
    shape("members of gzip", |n| gzip(b"").repeat(n)),
    shape("a deep nest that nobody reads", |n| {
        format!(r#"{{"x":{}{}}}"#, "[".repeat(n), "]".repeat(n)).into_bytes()
    }),
    shape("facts of one envelope", |n| {
        let findings = rows(&finding().to_string(), n);
        format!(
            r#"{{"account":"{}","detail-type":"GuardDuty Finding","findings":[{findings}]}}"#,
            "1".repeat(40_000)
        )
        .into_bytes()
    }),
];

const fn shape(name: &'static str, document: fn(usize) -> Vec<u8>) -> Shape {
    Shape { name, document }
}

/// So many of something, with commas between them.
fn rows(row: &str, n: usize) -> String {
    vec![row; n].join(",")
}

fn list(element: &str, n: usize) -> Vec<u8> {
    format!("[{}]", rows(element, n)).into_bytes()
}

fn in_records(element: &str, n: usize) -> Vec<u8> {
    format!(r#"{{"records":[{}]}}"#, rows(element, n)).into_bytes()
}

/// A finding that has some members first.
fn inside_finding(members: &str) -> Vec<u8> {
    let finding = finding().to_string();
    finding
        .replacen('{', &format!("{{{members}"), 1)
        .into_bytes()
}

/// A finding that names threats by long names.
fn long_threats(n: usize) -> Value {
    let mut finding = finding();
    let names = json!([{"threatNames": vec!["A".repeat(65_000); n.clamp(1, 1_000)]}]);
    finding["service"]["evidence"] = json!({"threatIntelligenceDetails": names});
    finding
}

/// A line with a finding that says in few bytes what takes many.
fn zipped_logs() -> String {
    let packed = base64(&gzip(long_threats(100).to_string().as_bytes()));
    format!("{}\n", json!({"awslogs": {"data": packed}}))
}

/// An alert of Defender for Cloud about some entities.
fn defender(entities: &Value) -> Vec<u8> {
    let alert = json!({"properties": {
        "alertType": "KV_Synthetic", "alertDisplayName": "Synthetic", "severity": "High", "systemAlertId": "0",
        "productName": "Microsoft Defender for Cloud", "entities": entities,
    }, "id": "/subscriptions/s/providers/Microsoft.Security/locations/l/alerts/0", "type": "Microsoft.Security/Locations/alerts"});
    alert.to_string().into_bytes()
}
