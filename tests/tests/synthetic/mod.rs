//! Synthetic findings for tests, and ways to deliver them.

#![allow(dead_code, reason = "each test file uses a part")]

pub(crate) mod delivery;
pub(crate) mod forms;
pub(crate) mod reading;

use std::collections::BTreeMap;

use nextmove::alert::Alert;
use nextmove::fact::Value as FactValue;
use serde_json::{Map, Value, json};

/// A synthetic GuardDuty finding about an S3 bucket, in the casing of the wire.
pub(crate) fn finding() -> Value {
    json!({
        "schemaVersion": "2.0",
        "accountId": "111122223333",
        "region": "eu-west-1",
        "partition": "aws",
        "id": "0acedc0de0000000000000000000f1e1",
        "arn": "arn:aws:guardduty:eu-west-1:111122223333:detector/0acedc0de000000000000000000de7ec/finding/0acedc0de0000000000000000000f1e1",
        "type": "Exfiltration:S3/AnomalousBehavior",
        "title": "Synthetic finding: an IAM user read objects in an unusual way",
        "severity": 8,
        "createdAt": "2026-11-22T02:14:00.000Z",
        "updatedAt": "2026-11-22T02:20:00.000Z",
        "resource": {
            "resourceType": "S3Bucket",
            "accessKeyDetails": {
                "accessKeyId": "AKIASYNTHETIC0000001",
                "principalId": "AIDASYNTHETIC0000001",
                "userName": "synthetic-reporting",
                "userType": "IAMUser"
            },
            "s3BucketDetails": [{
                "arn": "arn:aws:s3:::nextmove-synthetic-payroll",
                "name": "nextmove-synthetic-payroll",
                "type": "Destination",
                "createdAt": 1_700_000_000,
                "owner": {"id": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f"},
                "tags": [{"key": "nextmove", "value": "synthetic"}],
                "publicAccess": {"effectivePermission": "NOT_PUBLIC"}
            }]
        },
        "service": {
            "serviceName": "guardduty",
            "detectorId": "0acedc0de000000000000000000de7ec",
            "resourceRole": "TARGET",
            "action": {
                "actionType": "AWS_API_CALL",
                "awsApiCallAction": {
                    "api": "GetObject",
                    "serviceName": "s3.amazonaws.com",
                    "callerType": "Remote IP",
                    "remoteIpDetails": {
                        "ipAddressV4": "203.0.113.77",
                        "country": {"countryName": "Nowhere"},
                        "organization": {"asn": "64500", "asnOrg": "Synthetic"}
                    }
                }
            },
            "additionalInfo": {"value": "{\"unusual\":{\"hoursOfDay\":[2]}}", "type": "default"},
            "eventFirstSeen": "2026-11-22T02:10:00.000Z",
            "eventLastSeen": "2026-11-22T02:13:00.000Z",
            "archived": false,
            "count": 3
        }
    })
}

/// The same with every key as a function spells it.
pub(crate) fn with_keys(value: &Value, spell: &mut dyn FnMut(&str) -> String) -> Value {
    match value {
        Value::Object(members) => {
            let spelled = members
                .iter()
                .map(|(key, inner)| (spell(key), with_keys(inner, spell)));
            Value::Object(spelled.collect::<Map<_, _>>())
        }
        Value::Array(items) => items.iter().map(|inner| with_keys(inner, spell)).collect(),
        other => other.clone(),
    }
}

/// `accessKeyId` as SDKs spell it: `AccessKeyId`.
pub(crate) fn pascal(key: &str) -> String {
    let mut letters = key.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The finding in each envelope, with the envelope's name as the reader gives it.
pub(crate) fn envelopes(finding: &Value) -> Vec<(&'static str, String)> {
    let event = json!({
        "version": "0", "id": "0e0e0e0e-0000-4000-8000-000000000000", "detail-type": "GuardDuty Finding",
        "source": "aws.guardduty", "account": "111122223333", "time": "2026-11-22T02:21:00Z",
        "region": "eu-west-1", "resources": [], "detail": finding
    });
    let sns = json!({
        "Type": "Notification", "MessageId": "0", "TopicArn": "arn:aws:sns:eu-west-1:111122223333:synthetic",
        "Message": event.to_string(), "Timestamp": "2026-11-22T02:21:00Z"
    });
    vec![
        ("bare", finding.to_string()),
        ("eventbridge", event.to_string()),
        ("findings", json!({"findings": [finding]}).to_string()),
        (
            "findings",
            json!({"Findings": [finding], "ResponseMetadata": {"HTTPStatusCode": 200}}).to_string(),
        ),
        ("array", json!([finding]).to_string()),
        ("sns/eventbridge", sns.to_string()),
        (
            "records/sns-to-lambda/eventbridge",
            json!({"Records": [{"EventSource": "aws:sns", "Sns": sns}]}).to_string(),
        ),
        (
            "records/sqs/eventbridge",
            json!({"Records": [{"messageId": "0", "body": event.to_string()}]}).to_string(),
        ),
        (
            "records/sqs/sns/eventbridge",
            json!({"Records": [{"messageId": "0", "body": sns.to_string()}]}).to_string(),
        ),
    ]
}

/// The JSON text with the members of every object in another order.
pub(crate) fn shuffled(value: &Value, state: &mut u64) -> String {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members
                .iter()
                .map(|(key, inner)| {
                    *state = state
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1);
                    let member = format!("{}:{}", json!(key), shuffled(inner, &mut state.clone()));
                    (*state >> 33, member)
                })
                .collect();
            members.sort();
            let members: Vec<_> = members.into_iter().map(|(_, member)| member).collect();
            format!("{{{}}}", members.join(","))
        }
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(|item| shuffled(item, state)).collect();
            format!("[{}]", items.join(","))
        }
        other => other.to_string(),
    }
}

/// What an alert states, without the places.
pub(crate) fn values(alert: &Alert) -> BTreeMap<String, FactValue> {
    alert
        .facts()
        .map(|fact| (fact.name().to_owned(), fact.value().owned()))
        .collect()
}

/// The value of a fact as text, if the alert states it.
pub(crate) fn text(alert: &Alert, fact: &str) -> Option<String> {
    alert.fact(fact).map(|fact| fact.value().to_string())
}
