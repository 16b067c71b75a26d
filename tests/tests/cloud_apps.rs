//! What the reader makes of alerts of Microsoft Defender for Cloud Apps where others have regrouped or passed them on.

mod synthetic;

use serde_json::{Value, json};
use synthetic::forms::{cloud_app, graph_v2};
use synthetic::reading::{read_all, stated};
use synthetic::{text, values};

const SOURCE: &str = "microsoft-defender-for-cloud-apps";

/// The alert with its entities under the names of their types, as Cortex XSOAR regroups them.
fn regrouped() -> Value {
    let mut alert = cloud_app();
    let entities = alert["entities"].take();
    alert.as_object_mut().unwrap().remove("entities");
    for entity in entities.as_array().unwrap() {
        let kind = entity["type"].as_str().unwrap();
        alert[kind] = json!([entity]);
    }
    alert
}

#[test]
fn entities_grouped_by_type_state_the_same() {
    let alert = stated(&regrouped());
    assert_eq!(alert.source(), SOURCE);
    assert_eq!(values(&alert), values(&stated(&cloud_app())));
}

#[test]
fn incidents_of_defender_xdr_name_users_and_addresses_among_the_entities() {
    let incident = json!({"value": [{"incidentId": 7, "alerts": [{
        "alertId": "ca00", "incidentId": 7, "serviceSource": "MicrosoftCloudAppSecurity", "detectionSource": "MCAS",
        "title": "Impossible travel", "severity": "Medium", "status": "New",
        "entities": [
            {"entityType": "Ip", "ipAddress": "203.0.113.77"},
            {"entityType": "User", "accountName": "synthetic.user", "aadUserId": "00000000-0000-4000-8000-0000000000a1",
             "userPrincipalName": "synthetic.user@example.com"}
        ]
    }]}]});
    let alert = stated(&incident);
    assert_eq!(
        (alert.source(), &*alert.envelope()),
        (SOURCE, "value/alerts")
    );
    for (fact, value) in [
        ("caller_upn", "synthetic.user@example.com"),
        ("principal_name", "synthetic.user"),
        ("caller_object_id", "00000000-0000-4000-8000-0000000000a1"),
        ("remote_ip", "203.0.113.77"),
        ("cloud_app_policy", "impossible_travel"),
    ] {
        assert_eq!(text(&alert, fact).unwrap(), value, "{fact}");
    }
}

#[test]
fn an_alert_belongs_to_the_service_that_it_is_from() {
    let mut alert = graph_v2();
    alert["detectionSource"] = json!("microsoftDefenderForCloud");
    for (service, source) in [
        (
            json!("microsoftDefenderForCloud"),
            Ok("microsoft-defender-for-cloud"),
        ),
        (json!(null), Ok("microsoft-defender-for-cloud")),
        (
            json!("microsoft365Defender"),
            Ok("microsoft-defender-for-cloud"),
        ),
        (json!("microsoftDefenderForCloudApps"), Ok(SOURCE)),
        (json!("microsoftDefenderForOffice365"), Err("NM1106")),
    ] {
        alert["serviceSource"] = service;
        let read = read_all(alert.to_string());
        let read = read
            .as_ref()
            .map(|alerts| alerts[0].source())
            .map_err(|refusal| refusal.code);
        assert_eq!(read, source, "{alert}");
    }
}

#[test]
fn a_record_tells_the_activity_and_the_alert_from_itself() {
    let record = json!({
        "RecordType": 98, "Workload": "MCAS", "Operation": "MCAS_ALERT_ANUBIS_DETECTION_VELOCITY",
        "Id": "00000000-0000-4000-8000-0000000000d1",
        "CreationTime": "2026-11-22T02:24:16", "ActivityStartTime": "2026-11-22T02:07:08",
        "AlertUri": "https://synthetic.portal.example/#/alerts/0f0f0f0f0f0f0f0f0f0f0f0f"
    });
    let alert = stated(&record);
    for (fact, value) in [
        ("first_seen", "2026-11-22T02:07:08"),
        ("created_at", "2026-11-22T02:24:16"),
        ("cloud_app_alert_id", "0f0f0f0f0f0f0f0f0f0f0f0f"),
    ] {
        assert_eq!(text(&alert, fact).unwrap(), value, "{fact}");
    }
}
