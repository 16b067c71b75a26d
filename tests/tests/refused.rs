//! What arrives where alerts do and is none, and the code that says what it is.

mod synthetic;

use serde_json::json;
use synthetic::reading::refusal;

#[test]
fn records_and_checks_of_amazon_are_known() {
    let record = json!({"eventVersion": "1.08", "eventName": "ConsoleLogin", "eventSource": "signin.amazonaws.com"});
    let inspector =
        json!({"arn": "arn:aws:inspector:eu-west-1:111122223333:target/0", "title": "Synthetic"});
    let analyzer = json!({"analyzedAt": "2026-11-22T02:14:00Z", "resourceType": "AWS::S3::Bucket"});
    for (document, code) in [
        (json!({"findings": [inspector]}), "NM1102"),
        (json!({"findings": [analyzer]}), "NM1101"),
        (
            json!({"Provider": "aws", "CheckID": "synthetic_check", "Status": "FAIL"}),
            "NM1101",
        ),
        (
            json!({"Events": [{"CloudTrailEvent": record.to_string()}]}),
            "NM1103",
        ),
        (
            json!({"AlarmName": "synthetic", "NewStateValue": "ALARM"}),
            "NM1104",
        ),
    ] {
        assert_eq!(refusal(&document).code, code, "{document}");
    }
}

#[test]
fn records_and_alerts_of_microsoft_are_known() {
    let monitor = json!({"schemaId": "azureMonitorCommonAlertSchema", "data": {"essentials": {"alertRule": "synthetic"}}});
    for (document, code) in [
        (
            json!({"data": [{"eventTypeName": "EVENT_CATEGORY_LOGIN", "appName": "Synthetic"}]}),
            "NM1103",
        ),
        (
            json!({"value": [{"activityDisplayName": "Add user", "loggedByService": "Core Directory"}]}),
            "NM1103",
        ),
        (
            json!({"value": [{"appDisplayName": "Synthetic", "conditionalAccessStatus": "success"}]}),
            "NM1103",
        ),
        (
            json!({"value": [{"riskEventType": "unfamiliarFeatures", "riskState": "atRisk"}]}),
            "NM1106",
        ),
        (monitor, "NM1104"),
    ] {
        assert_eq!(refusal(&document).code, code, "{document}");
    }
}

#[test]
fn records_and_findings_of_others_are_known() {
    let scc = json!({"name": "organizations/1/sources/2/findings/3", "category": "Synthetic", "findingClass": "THREAT"});
    for (document, code) in [
        (json!({"finding": scc}), "NM1106"),
        (
            json!({"rule": "Synthetic", "priority": "Warning", "output_fields": {}}),
            "NM1106",
        ),
        (
            json!({"protoPayload": {"methodName": "synthetic"}, "logName": "projects/synthetic/logs/a"}),
            "NM1103",
        ),
        (
            json!({"auditID": "0", "apiVersion": "audit.k8s.io/v1", "verb": "get"}),
            "NM1103",
        ),
        (
            json!({"uuid": "0", "eventType": "user.session.start", "outcome": {"result": "SUCCESS"}}),
            "NM1103",
        ),
    ] {
        assert_eq!(refusal(&document).code, code, "{document}");
    }
}

#[test]
fn what_names_alerts_does_not_hold_them() {
    let change = json!({"changeType": "updated", "subscriptionId": "0", "resource": "security/alerts_v2('0')"});
    let object =
        json!({"eventSource": "aws:s3", "s3": {"object": {"key": "AWSLogs/synthetic.jsonl.gz"}}});
    for document in [
        json!({"FindingIds": ["0f1e"]}),
        json!({"value": [change]}),
        json!({"Records": [object]}),
    ] {
        assert_eq!(refusal(&document).code, "NM1108", "{document}");
    }
}

#[test]
fn only_a_list_without_elements_is_one() {
    for empty in [
        json!({"Findings": []}),
        json!({"value": [], "@odata.context": "synthetic"}),
        json!({"body": {"data": [], "total": 0}}),
        json!({"tables": [{"columns": [{"name": "AlertName"}], "rows": []}]}),
    ] {
        assert_eq!(refusal(&empty).code, "NM1107", "{empty}");
    }
    for other in [
        json!({"data": {"unknown": []}}),
        json!({"data": {}}),
        json!({"value": 5}),
        json!({"records": ["text"]}),
        json!({"results": [[]]}),
    ] {
        assert_eq!(refusal(&other).code, "NM1006", "{other}");
    }
}
