//! Findings of GuardDuty as tables keep them and as summaries repeat them, and what has types like theirs.

mod synthetic;

use nextmove::alert::Alert;
use serde_json::{Value, json};
use synthetic::forms::ocsf;
use synthetic::reading::{refusal, stated};
use synthetic::{finding, text, values};

/// The finding as a row of `AWSGuardDuty`; details are objects or strings, as the client shows them.
fn row(details: fn(&Value) -> Value) -> Value {
    let finding = finding();
    let mut row = json!({
        "TenantId": "00000000-0000-4000-8000-0000000000f0", "SourceSystem": "AWS",
        "ActivityType": finding["type"], "TimeCreated": finding["createdAt"], "Type": "AWSGuardDuty",
        "ResourceDetails": details(&finding["resource"]), "ServiceDetails": details(&finding["service"])
    });
    for (column, member) in [
        ("Id", "id"),
        ("Arn", "arn"),
        ("AccountId", "accountId"),
        ("Region", "region"),
        ("Partition", "partition"),
        ("Severity", "severity"),
        ("Title", "title"),
    ] {
        row[column] = finding[member].clone();
    }
    row
}

#[test]
fn a_row_of_log_analytics_states_what_the_finding_does() {
    let mut whole = values(&stated(&finding()));
    whole.remove("updated_at");
    for row in [row(Value::clone), row(|details| json!(details.to_string()))] {
        let alert = stated(&row);
        assert_eq!(alert.source(), "aws-guardduty");
        assert_eq!(values(&alert), whole, "{row}");
    }
}

#[test]
fn parts_of_a_finding_may_be_strings_that_hold_them() {
    let mut kept = finding();
    for part in ["service", "resource"] {
        kept[part] = json!(kept[part].to_string());
    }
    let (alert, whole) = (stated(&kept), stated(&finding()));
    assert_eq!(values(&alert), values(&whole));
    let places =
        |alert: &Alert| -> Vec<String> { alert.facts().map(|fact| fact.pointer()).collect() };
    assert_eq!(places(&alert), places(&whole));
}

#[test]
fn a_summary_with_the_type_and_severity_of_a_finding_is_one() {
    let summary = json!({
        "findingId": "0f1e", "severity": 8, "type": "UnauthorizedAccess:IAMUser/MaliciousIPCaller",
        "title": "Synthetic summary"
    });
    for document in [summary.clone(), json!({"detail": summary})] {
        let alert = stated(&document);
        assert_eq!(
            alert.alert_type().unwrap(),
            "UnauthorizedAccess:IAMUser/MaliciousIPCaller"
        );
        assert_eq!(text(&alert, "finding_id").unwrap(), "0f1e");
    }
    let repeated =
        json!({"category": "Recon:EC2/Portscan", "severity": "INFO", "details": finding()});
    let alert = stated(&repeated);
    assert_eq!(alert.envelope(), "mozdef");
    assert_eq!(values(&alert), values(&stated(&finding())));
    let without_severity = json!({"type": "UnauthorizedAccess:IAMUser/MaliciousIPCaller"});
    assert_eq!(refusal(&without_severity).code, "NM1006");
}

#[test]
fn what_security_hub_says_of_its_product_is_enough() {
    let mut lake = ocsf();
    lake.as_object_mut().unwrap().remove("class_uid");
    assert_eq!(values(&stated(&lake)), values(&stated(&ocsf())));
}

#[test]
fn other_findings_and_events_of_amazon_are_refused_for_what_they_are() {
    let event = |source: &str, detail_type: &str, detail: Value| json!({"detail-type": detail_type, "source": source, "account": "111122223333", "detail": detail});
    let macie = json!({
        "id": "0f", "type": "Policy:IAMUser/S3BucketPublic", "severity": {"score": 3},
        "category": "POLICY", "resourcesAffected": {"s3Bucket": {"name": "synthetic-bucket"}}
    });
    let inspector = json!({
        "findingArn": "arn:aws:inspector2:eu-west-1:111122223333:finding/0f", "type": "PACKAGE_VULNERABILITY",
        "awsAccountId": "111122223333", "severity": "HIGH"
    });
    let config = json!({"configRuleName": "synthetic-rule", "newEvaluationResult": {"complianceType": "NON_COMPLIANT"}});
    let of_class = |class: u32, product: &str| json!({"class_uid": class, "class_name": "Synthetic", "metadata": {"product": {"name": product}}});
    for (document, code) in [
        (event("aws.macie", "Macie Finding", macie.clone()), "NM1106"),
        (macie, "NM1106"),
        (
            event("aws.inspector2", "Inspector2 Finding", inspector),
            "NM1102",
        ),
        (
            event("aws.config", "Config Rules Compliance Change", config),
            "NM1101",
        ),
        (
            event(
                "aws.ec2",
                "EC2 Instance State-change Notification",
                json!({"state": "running"}),
            ),
            "NM1104",
        ),
        (of_class(2006, "Macie"), "NM1106"),
        (of_class(2007, "Synthetic Posture"), "NM1101"),
        (of_class(4002, "Synthetic Proxy"), "NM1104"),
    ] {
        assert_eq!(refusal(&document).code, code, "{document}");
    }
}
