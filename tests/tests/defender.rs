//! What the reader makes of alerts of Microsoft Defender for Cloud.

mod synthetic;

use nextmove::fact::Value as FactValue;
use serde_json::{Map, Value, json};
use synthetic::reading::{read_all, stated};
use synthetic::{text, values};

const SOURCE: &str = "microsoft-defender-for-cloud";
const VAULT_ID: &str = "/SUBSCRIPTIONS/00000000-0000-4000-8000-000000000001/RESOURCEGROUPS/vaults/providers/Microsoft.KeyVault/vaults/synthetic-kv";

/// A synthetic alert about a key vault, in the form of the REST API. Its resource group is named
/// like a kind of resource, and the entry of the account is of that type only in its last member.
fn arm() -> Value {
    json!({
        "id": "/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/vaults/providers/Microsoft.Security/locations/westeurope/alerts/2510000000000000000_synthetic",
        "name": "2510000000000000000_synthetic",
        "type": "Microsoft.Security/Locations/alerts",
        "properties": {
            "status": "Active",
            "alertType": "KV_UserAnomaly",
            "alertDisplayName": "Synthetic alert: an unusual user accessed a key vault",
            "severity": "Medium",
            "intent": "CredentialAccess",
            "systemAlertId": "2510000000000000000_synthetic",
            "startTimeUtc": "2026-11-22T02:10:00.0Z",
            "endTimeUtc": "2026-11-22T02:13:00.0Z",
            "productName": "Microsoft Defender for Cloud",
            "compromisedEntity": "synthetic-kv",
            "resourceIdentifiers": [
                {"aadTenantId": "00000000-0000-4000-8000-000000000009", "type": "AAD"},
                {"azureResourceId": VAULT_ID, "type": "AzureResource", "azureResourceTenantId": "00000000-0000-4000-8000-000000000009"}
            ],
            "entities": [
                {"$id": "1", "name": "a host, no account", "aadUserId": "ffffffff-ffff-4fff-8fff-ffffffffffff", "type": "host"},
                {"$id": "2", "aadUserId": "00000000-0000-4000-8000-0000000000a1", "name": "synthetic.user", "type": "Account"},
                {"$id": "3", "type": "ip", "address": "203.0.113.77", "location": {"countryName": "Nowhere"}},
                {"$ref": "2"},
                {"$id": "4", "type": "ip", "address": "198.51.100.7"}
            ],
            "extendedProperties": {
                "suspicious Operations": "[SecretGet:3, SecretList:5]",
                "attacker IP Address": "203.0.113.77",
                "application ID": "00000000-0000-4000-8000-0000000000b1",
                "result Signature": "OK",
                "target": "https://synthetic-kv.vault.azure.net/secrets/synthetic"
            },
            "alertUri": "https://portal.azure.com/#blade/Microsoft_Azure_Security_AzureDefenderForData/AlertBlade/alertId/2510000000000000000_synthetic/subscriptionId/00000000-0000-4000-8000-000000000001/resourceGroup/vaults/referencedFrom/alertDeepLink/location/westeurope"
        }
    })
}

/// The same with every key beginning with a capital.
fn pascal(json: &Value) -> Value {
    let capital = |key: &str| match key.split_at(1) {
        ("$", _) => key.to_owned(),
        (first, rest) => format!("{}{rest}", first.to_uppercase()),
    };
    match json {
        Value::Object(members) => {
            let renamed = members
                .iter()
                .map(|(key, value)| (capital(key), pascal(value)));
            Value::Object(renamed.collect())
        }
        Value::Array(items) => items.iter().map(pascal).collect(),
        other => other.clone(),
    }
}

/// The alert as continuous export and Logic Apps write it.
fn export() -> Value {
    pascal(&arm()["properties"])
}

/// The alert as a row of `SecurityAlert`.
fn row() -> Value {
    let export = export();
    let mut row = Map::new();
    for (key, value) in export.as_object().unwrap() {
        let (key, value) = match key.as_str() {
            "AlertDisplayName" => ("DisplayName", value.clone()),
            "Severity" => ("AlertSeverity", value.clone()),
            "Intent" => ("Tactics", value.clone()),
            "StartTimeUtc" => ("StartTime", value.clone()),
            "EndTimeUtc" => ("EndTime", value.clone()),
            "AlertUri" => ("AlertLink", value.clone()),
            "Entities" | "ExtendedProperties" => (key.as_str(), json!(value.to_string())),
            "ResourceIdentifiers" => ("ResourceId", json!(VAULT_ID)),
            other => (other, value.clone()),
        };
        row.insert(key.into(), value);
    }
    Value::Object(row)
}

#[test]
fn all_forms_of_an_alert_state_the_same() {
    let alert = stated(&arm());
    assert_eq!(alert.source(), SOURCE);
    let told = values(&alert);
    assert_eq!(told.len(), 26, "{told:#?}");
    assert_eq!(values(&stated(&export())), told);
    let mut row = values(&stated(&row()));
    // A row has a column for the tenant of the workspace only.
    row.insert("azure_tenant_id".into(), told["azure_tenant_id"].clone());
    assert_eq!(row, told);
    let listed = stated(&json!({"value": [arm()]}));
    assert_eq!((&*listed.envelope(), values(&listed)), ("value", told));
}

#[test]
fn the_reply_to_a_query_has_rows_under_the_names_of_its_columns() {
    let row = row();
    let columns: Vec<Value> = row
        .as_object()
        .unwrap()
        .keys()
        .map(|name| json!({"name": name, "type": "string"}))
        .collect();
    let cells: Vec<&Value> = row.as_object().unwrap().values().collect();
    let reply =
        json!({"tables": [{"name": "PrimaryResult", "columns": columns, "rows": [cells, cells]}]});
    let alerts = read_all(reply.to_string()).unwrap();
    assert_eq!(alerts.len(), 2);
    for alert in &alerts {
        assert_eq!(alert.envelope(), "json-lines");
        assert_eq!(values(alert), values(&stated(&row)));
    }
}

#[test]
fn entries_are_selected_by_their_type() {
    let alert = stated(&arm());
    let caller = alert.fact("caller_object_id").unwrap();
    assert_eq!(caller.pointer(), "/properties/entities/1/aadUserId");
    assert_eq!(text(&alert, "principal_name").unwrap(), "synthetic.user");
    let ips = FactValue::List(vec!["203.0.113.77".into(), "198.51.100.7".into()]);
    assert_eq!(alert.fact("named_ips").unwrap().value(), ips.borrowed());
    assert!(alert.notices().is_empty(), "{:?}", alert.notices());
}

#[test]
fn entries_of_another_type_are_no_facts_and_give_no_notices() {
    let mut document = arm();
    let entities = json!([{"aadUserId": "no GUID", "type": "host"}, {"aadUserId": "no GUID"}]);
    document["properties"]["entities"] = entities;
    let alert = stated(&document);
    assert!(alert.fact("caller_object_id").is_none());
    assert!(alert.notices().is_empty(), "{:?}", alert.notices());
}

#[test]
fn many_entries_are_read_quickly_and_to_a_limit() {
    let mut document = arm();
    let other = |index: u32| json!({"aadUserId": index.to_string(), "type": "host"});
    let mut entities: Vec<Value> = (0..900).map(other).collect();
    entities.push(json!({"type": "account", "aadUserId": "00000000-0000-4000-8000-0000000000a1"}));
    document["properties"]["entities"] = Value::Array(entities);
    let caller = text(&stated(&document), "caller_object_id");
    assert_eq!(caller.unwrap(), "00000000-0000-4000-8000-0000000000a1");
}

#[test]
fn names_are_cut_out_of_resource_ids_in_pairs() {
    let alert = stated(&arm());
    assert_eq!(text(&alert, "resource_group").unwrap(), "vaults");
    assert_eq!(text(&alert, "vault").unwrap(), "synthetic-kv");
    assert_eq!(text(&alert, "azure_location").unwrap(), "westeurope");
    let at = alert.fact("vault").unwrap().pointer();
    assert_eq!(at, "/properties/resourceIdentifiers/1/azureResourceId");
    let mut unsafe_name = arm();
    let id = "/subscriptions/x/resourceGroups/g/providers/p/vaults/$(reboot)";
    unsafe_name["properties"]["resourceIdentifiers"][1]["azureResourceId"] = json!(id);
    assert!(stated(&unsafe_name).fact("vault").is_none());
}

#[test]
fn samples_are_known_by_their_marks() {
    assert!(!stated(&arm()).is_sample());
    let mut by_type = arm();
    by_type["properties"]["alertType"] = json!("simulated_KV_UserAnomaly");
    assert!(stated(&by_type).is_sample());
    let mut by_title = row();
    by_title["DisplayName"] = json!("[SAMPLE ALERT] Unusual user accessed a key vault");
    assert!(stated(&by_title).is_sample());
}

#[test]
fn alerts_of_other_products_are_not_taken() {
    let mut automated_investigation = export();
    automated_investigation["ProviderName"] = json!("OATP");
    let mut incident = arm();
    incident["type"] = json!("Microsoft.SecurityInsights/Incidents");
    let mut sentinel_rule = row();
    sentinel_rule["ProductName"] = json!("Azure Sentinel");
    let mut graph = export();
    graph["vendorInformation"] = json!({"provider": "IPC"});
    let mut ocsf = export();
    ocsf["class_uid"] = json!(2004);
    for document in [
        automated_investigation,
        incident,
        sentinel_rule,
        graph,
        ocsf,
    ] {
        assert!(read_all(document.to_string()).is_err(), "{document}");
    }
}

/// The alert as the REST API wrote it until 2019.
fn arm_of_2019() -> Value {
    json!({
        "id": "/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/vaults/providers/Microsoft.Security/locations/westeurope/alerts/2510000000000000000_synthetic",
        "type": "Microsoft.Security/Locations/alerts",
        "properties": {
            "alertDisplayName": "Synthetic alert of 2019",
            "alertName": "SyntheticAlert",
            "reportedSeverity": "High",
            "state": "Active",
            "detectedTimeUtc": "2019-05-01T19:50:47Z",
            "reportedTimeUtc": "2019-05-02T05:36:12Z",
            "instanceId": "00000000-0000-4000-8000-0000000000c1",
            "compromisedEntity": "synthetic-vm",
            "associatedResource": "/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/vaults/providers/Microsoft.Compute/virtualMachines/synthetic-vm",
            "extendedProperties": {"user name": "synthetic\\user"},
            "entities": [{"type": "ip", "address": "203.0.113.77"}]
        }
    })
}

/// What the Azure CLI shows of an alert: the members of `properties` stand beside its name.
fn shown_by_cli(arm: &Value) -> Value {
    let mut shown = arm.clone();
    let properties = shown["properties"].take();
    let shown_members = shown.as_object_mut().unwrap();
    shown_members.remove("properties");
    shown_members.extend(properties.as_object().unwrap().clone());
    shown
}

#[test]
fn an_alert_cut_down_to_its_properties_is_known_by_its_product() {
    let cut = json!({"properties": {
        "alertDisplayName": "Synthetic alert", "severity": "High", "productName": "Azure Security Center",
        "compromisedEntity": "synthetic-vm"
    }});
    let alert = stated(&cut);
    assert_eq!(alert.source(), SOURCE);
    assert_eq!(text(&alert, "compromised_entity").unwrap(), "synthetic-vm");
    let mut other = cut;
    other["properties"]["productName"] = json!("Azure Sentinel");
    assert!(read_all(other.to_string()).is_err());
}

#[test]
fn alerts_of_2019_are_read_under_the_names_of_that_time() {
    let alert = stated(&arm_of_2019());
    assert_eq!(alert.alert_type().unwrap(), "SyntheticAlert");
    for (fact, value) in [
        ("azure_severity", "High"),
        ("azure_status", "Active"),
        ("first_seen", "2019-05-01T19:50:47Z"),
        ("created_at", "2019-05-02T05:36:12Z"),
        ("system_alert_id", "00000000-0000-4000-8000-0000000000c1"),
        ("subscription_id", "00000000-0000-4000-8000-000000000001"),
        ("resource_group", "vaults"),
        ("principal_name", "synthetic\\user"),
        ("azure_alert_name", "2510000000000000000_synthetic"),
    ] {
        assert_eq!(text(&alert, fact).unwrap(), value, "{fact}");
    }
}

#[test]
fn the_azure_cli_shows_the_same_alert() {
    let shown = stated(&shown_by_cli(&arm()));
    assert_eq!(values(&shown), values(&stated(&arm())));
    let mut of_2019 = values(&stated(&arm_of_2019()));
    // Without `properties`, a member `alertName` is the title, as in rows.
    of_2019.remove("azure_alert_type");
    of_2019.remove("system_alert_id");
    assert_eq!(values(&stated(&shown_by_cli(&arm_of_2019()))), of_2019);
}
