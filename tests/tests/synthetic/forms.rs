//! Synthetic alerts in the formats in which products and those who pass their alerts on write them.

use serde_json::{Value, json};

/// A synthetic alert of each format, with the source and the envelope that it is read with.
pub(crate) fn forms() -> Vec<(&'static str, &'static str, Value)> {
    vec![
        ("aws-guardduty", "bare", super::finding()),
        ("aws-guardduty", "asff", asff()),
        ("aws-guardduty", "ocsf", ocsf()),
        ("microsoft-defender-for-cloud", "graph", graph()),
        ("microsoft-defender-for-cloud", "defender-xdr", graph_v2()),
        (
            "microsoft-defender-for-cloud",
            "activity-log",
            activity_log(),
        ),
        ("microsoft-defender-for-cloud-apps", "bare", cloud_app()),
        (
            "microsoft-defender-for-cloud-apps",
            "bare",
            cloud_app_record(),
        ),
    ]
}

/// A GuardDuty finding as Security Hub writes it; a sample would list its instance first.
pub(crate) fn asff() -> Value {
    json!({
        "SchemaVersion": "2018-10-08",
        "Id": "arn:aws:guardduty:eu-west-1:111122223333:detector/0acedc0de/finding/0f1e",
        "ProductArn": "arn:aws:securityhub:eu-west-1::product/aws/guardduty",
        "GeneratorId": "arn:aws:guardduty:eu-west-1:111122223333:detector/0acedc0de",
        "AwsAccountId": "111122223333",
        "Region": "eu-west-1",
        "Types": ["TTPs/Defense Evasion/Stealth:IAMUser-CloudTrailLoggingDisabled"],
        "CreatedAt": "2026-11-22T02:14:00.000Z",
        "UpdatedAt": "2026-11-22T02:20:00.000Z",
        "Severity": {"Label": "LOW", "Normalized": 40, "Product": 2},
        "Title": "Synthetic finding: a trail was disabled",
        "ProductFields": {
            "aws/guardduty/service/action/actionType": "AWS_API_CALL",
            "aws/guardduty/service/action/awsApiCallAction/api": "StopLogging",
            "aws/guardduty/service/action/awsApiCallAction/remoteIpDetails/ipAddressV4": "203.0.113.77",
            "aws/guardduty/service/archived": "false",
            "aws/guardduty/service/count": "3"
        },
        "Resources": [
            {"Type": "AwsEc2Instance", "Id": "arn:aws:ec2:eu-west-1:111122223333:instance/i-0synthetic", "Partition": "aws", "Region": "eu-west-1"},
            {"Type": "AwsIamAccessKey", "Id": "AWS::IAM::AccessKey:AKIASYNTHETIC0000001", "Partition": "aws", "Region": "eu-west-1",
             "Details": {"AwsIamAccessKey": {"PrincipalName": "synthetic-reporting", "PrincipalType": "IAMUser", "PrincipalId": "AIDASYNTHETIC0000001"}}}
        ],
        "RecordState": "ACTIVE"
    })
}

/// A GuardDuty finding as Security Lake writes it.
pub(crate) fn ocsf() -> Value {
    let key = json!({"AwsIamAccessKey": {"PrincipalName": "synthetic-reporting", "PrincipalType": "IAMUser"}});
    json!({
        "class_uid": 2004,
        "class_name": "Detection Finding",
        "metadata": {"version": "1.1.0", "product": {"name": "GuardDuty", "uid": "arn:aws:securityhub:eu-west-1::product/aws/guardduty"}},
        "cloud": {"account": {"uid": "111122223333"}, "region": "eu-west-1", "provider": "AWS"},
        "finding_info": {
            "uid": "arn:aws:guardduty:eu-west-1:111122223333:detector/0acedc0de/finding/0f1e",
            "title": "Synthetic finding: a trail was disabled",
            "types": ["TTPs/Defense Evasion/Stealth:IAMUser-CloudTrailLoggingDisabled"],
            "created_time": 1_795_313_640_000_i64,
            "first_seen_time_dt": null
        },
        "severity": "Low",
        "resources": [{"type": "AwsIamAccessKey", "uid": "AWS::IAM::AccessKey:AKIASYNTHETIC0000001", "data": key.to_string()}],
        "evidences": [
            {"src_endpoint": {"ip": "192.0.2.1"}},
            {"api": {"operation": "StopLogging", "service": {"name": "cloudtrail.amazonaws.com"}}, "src_endpoint": {"ip": "203.0.113.77"}}
        ]
    })
}

/// A Defender for Cloud alert as the older form of Microsoft Graph gives it.
pub(crate) fn graph() -> Value {
    json!({
        "id": "2510000000000000000_synthetic",
        "azureTenantId": "00000000-0000-4000-8000-000000000009",
        "azureSubscriptionId": "00000000-0000-4000-8000-000000000002",
        "category": "KV_UserAnomaly",
        "createdDateTime": "2026-11-22T02:20:00Z",
        "eventDateTime": "2026-11-22T02:10:00Z",
        "severity": "medium",
        "status": "newAlert",
        "title": "Synthetic alert: an unusual user accessed a key vault",
        "vendorInformation": {"provider": "ASC", "vendor": "Microsoft", "subProvider": null},
        "networkConnections": [],
        "securityResources": [{"resource": "/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/vaults/providers/Microsoft.KeyVault/vaults/synthetic-kv"}],
        "userStates": [{"aadUserId": "00000000-0000-4000-8000-0000000000a1", "userPrincipalName": "synthetic.user@example.com", "logonIp": "203.0.113.77"}]
    })
}

/// The same as the newer form gives it.
pub(crate) fn graph_v2() -> Value {
    json!({
        "id": "da00000000",
        "providerAlertId": "00000000-0000-4000-8000-0000000000c1",
        "incidentId": "7",
        "status": "new",
        "severity": "medium",
        "serviceSource": "microsoftDefenderForCloud",
        "detectionSource": "microsoftDefenderForCloud",
        "detectorId": "KV_UserAnomaly",
        "category": "CredentialAccess",
        "title": "Synthetic alert: an unusual user accessed a key vault",
        "firstActivityDateTime": "2026-11-22T02:10:00Z",
        "evidence": [
            {"@odata.type": "#microsoft.graph.security.ipEvidence", "ipAddress": "203.0.113.77"},
            {"@odata.type": "#microsoft.graph.security.azureResourceEvidence",
             "resourceId": "/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/vaults/providers/Microsoft.KeyVault/vaults/synthetic-kv"},
            {"@odata.type": "#microsoft.graph.security.userEvidence",
             "userAccount": {"userPrincipalName": "synthetic.user@example.com", "azureAdUserId": "00000000-0000-4000-8000-0000000000a1"}}
        ]
    })
}

/// The same as an event of the Activity log, which has a title and no type.
pub(crate) fn activity_log() -> Value {
    json!({
        "category": {"value": "Security"},
        "operationName": {"value": "Microsoft.Security/locations/alerts/activate/action"},
        "eventName": {"value": "Unusual user accessed a key vault"},
        "eventTimestamp": "2026-11-22T02:20:00Z",
        "resourceId": "/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/vaults/providers/Microsoft.Security/locations/westeurope/alerts/2510000000000000000_synthetic",
        "status": {"value": "Active"},
        "properties": {"severity": "Medium", "compromisedEntity": "synthetic-kv"}
    })
}

/// An alert of Defender for Cloud Apps as its REST API gives it.
pub(crate) fn cloud_app() -> Value {
    json!({
        "_id": "0f0f0f0f0f0f0f0f0f0f0f0f",
        "title": "불가능한 이동",
        "severityValue": 1,
        "statusValue": 0,
        "resolutionStatusValue": 0,
        "timestamp": 1_795_313_640_000_i64,
        "URL": "https://synthetic.example/#/alerts/0f0f0f0f0f0f0f0f0f0f0f0f",
        "entities": [
            {"type": "policyRule", "label": "불가능한 이동", "id": "0a0a0a0a0a0a0a0a0a0a0a0a", "policyType": "ANOMALY_DETECTION"},
            {"type": "ip", "id": "203.0.113.77", "label": "203.0.113.77"},
            {"type": "service", "id": 11_599, "label": "Amazon Web Services"},
            {"type": "account", "id": "00000000-0000-4000-8000-0000000000a1", "label": "synthetic.user", "pa": "synthetic.user@example.com"}
        ]
    })
}

/// An alert of Defender for Cloud Apps as a record of the Office 365 Management Activity API.
pub(crate) fn cloud_app_record() -> Value {
    let data = json!({"an": "Voyage impossible", "ad": "Synthetic", "f3u": "synthetic.user@example.com", "mat": "MCAS_ALERT_ANUBIS_DETECTION_VELOCITY"});
    json!({
        "RecordType": 40,
        "Workload": "SecurityComplianceCenter",
        "Operation": "AlertTriggered",
        "Source": "Cloud App Security",
        "Name": "Voyage impossible",
        "Severity": "Medium",
        "AlertId": "00000000-0000-4000-8000-0000000000d1",
        "CreationTime": "2026-11-22T02:20:00",
        "Data": data.to_string()
    })
}
