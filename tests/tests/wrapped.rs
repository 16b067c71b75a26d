//! Alerts as the tools keep them that collect, search and forward them.

mod synthetic;

use serde_json::{Value, json};
use synthetic::forms::{activity_log, cloud_app_record, forms};
use synthetic::reading::stated;
use synthetic::{text, values};

/// The alert as tools keep it, with the names of what is around it.
fn kept_by_tools(alert: &Value) -> Vec<(&'static str, Value)> {
    let line = alert.to_string();
    vec![
        ("array", json!([line])),
        ("records", json!({"records": [line]})),
        (
            "message",
            json!({"@timestamp": "2026-11-22T02:21:00Z", "message": line}),
        ),
        ("event", json!({"sourcetype": "synthetic", "event": alert})),
        ("event", json!({"sourcetype": "synthetic", "event": line})),
        (
            "event/original",
            json!({"event": {"kind": "alert", "original": line}}),
        ),
        ("original", json!({"event.original": line})),
        (
            "elasticsearch",
            json!({"_index": "synthetic", "_source": alert}),
        ),
        (
            "elasticsearch",
            json!({"took": 1, "hits": {"total": 1, "hits": [{"_source": alert}]}}),
        ),
        ("splunk-raw", json!({"_raw": line, "_time": "1"})),
        (
            "splunk-result/splunk-raw",
            json!({"sid": "1", "result": {"_raw": line}}),
        ),
        ("results/splunk-raw", json!({"results": [{"_raw": line}]})),
        (
            "datadog",
            json!({"id": "1", "content": {"attributes": alert}}),
        ),
        (
            "data/datadog",
            json!({"data": [{"attributes": {"attributes": alert}}]}),
        ),
        (
            "wazuh",
            json!({"rule": {"level": 3}, "data": {"aws": alert}}),
        ),
        (
            "wazuh",
            json!({"rule": {"level": 3}, "data": {"office365": alert}}),
        ),
        (
            "wazuh",
            json!({"integration": "ms-graph", "ms-graph": alert}),
        ),
        (
            "array/xsoar",
            json!([{"name": "synthetic", "rawJSON": line}]),
        ),
        ("array/xsoar", json!([{"Type": 1, "Contents": alert}])),
    ]
}

/// The alert as it is sent on, with the names of what is around it.
fn sent_on(alert: &Value) -> Vec<(&'static str, Value)> {
    let line = alert.to_string();
    vec![
        (
            "graph-batch",
            json!({"responses": [{"id": "1", "body": alert}]}),
        ),
        (
            "graph-batch/value",
            json!({"responses": [{"id": "1", "body": {"value": [alert]}}]}),
        ),
        (
            "log-events",
            json!({"events": [{"timestamp": 1, "message": line}]}),
        ),
        (
            "lambda-destination",
            json!({"version": "1.0", "requestPayload": alert}),
        ),
        (
            "step-functions",
            json!({"executionArn": "synthetic", "input": line}),
        ),
        (
            "put-events/eventbridge",
            json!({"Entries": [{"DetailType": "synthetic", "Detail": line}]}),
        ),
        ("eventbridge", json!({"detail": alert})),
    ]
}

#[test]
fn what_a_tool_keeps_or_sends_states_the_same_and_names_the_tool() {
    for (source, envelope, document) in forms() {
        let bare = stated(&document);
        for (around, kept) in [kept_by_tools(&document), sent_on(&document)].concat() {
            let alert = stated(&kept);
            assert_eq!(alert.source(), source, "{kept}");
            assert_eq!(values(&alert), values(&bare), "{kept}");
            let named = match envelope {
                "bare" => around.to_owned(),
                form => format!("{around}/{form}"),
            };
            assert_eq!(alert.envelope(), named, "{kept}");
        }
    }
}

#[test]
fn a_message_is_of_sns_where_a_topic_sent_it() {
    let line = synthetic::finding().to_string();
    let log = json!({"Message": line});
    let notification = json!({"Message": line, "MessageId": "0", "TopicArn": "arn:aws:sns:eu-west-1:111122223333:synthetic"});
    assert_eq!(stated(&log).envelope(), "message");
    assert_eq!(stated(&notification).envelope(), "sns");
}

#[test]
fn a_row_of_the_audit_log_is_read_for_the_record_in_it() {
    let record = cloud_app_record();
    let row = json!({
        "RecordType": 98, "UserIds": "someone@other.example", "Operations": "Synthetic",
        "CreationDate": "2026-11-22T03:00:00Z", "AuditData": record.to_string()
    });
    let alert = stated(&row);
    assert_eq!(alert.envelope(), "audit-data");
    assert_eq!(values(&alert), values(&stated(&record)));
}

#[test]
fn the_common_alert_schema_of_azure_monitor_names_the_resource_beside_the_event() {
    let mut event = activity_log();
    event["eventSource"] = json!("Security");
    let members = event.as_object_mut().expect("an event is an object");
    for beside in [
        "category",
        "subscriptionId",
        "resourceGroupName",
        "resourceId",
        "id",
        "properties",
    ] {
        members.remove(beside);
    }
    let vault = "/subscriptions/00000000-0000-4000-8000-00000000000a/resourceGroups/synthetic/providers/Microsoft.KeyVault/vaults/synthetic-vault";
    let call = json!({
        "schemaId": "azureMonitorCommonAlertSchema",
        "data": {"essentials": {"alertTargetIDs": [vault]}, "alertContext": event}
    });
    let alert = stated(&call);
    assert_eq!(alert.envelope(), "azure-monitor/activity-log");
    assert_eq!(text(&alert, "azure_resource_id").unwrap(), vault);
    assert_eq!(
        text(&alert, "subscription_id").unwrap(),
        "00000000-0000-4000-8000-00000000000a"
    );
    assert_eq!(text(&alert, "resource_group").unwrap(), "synthetic");
}
