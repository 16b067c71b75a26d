//! Alerts of every source in every format, however they are delivered.

mod synthetic;

use nextmove::alert::{Limits, read};
use nextmove_builtin::bundle;
use proptest::prelude::*;
use serde_json::{Value, json};
use synthetic::delivery::{base64, delivered, gzip, utf16};
use synthetic::forms::{asff, cloud_app, cloud_app_record, forms, graph, graph_v2, ocsf};
use synthetic::reading::{read_all, read_one, refusal, stated};
use synthetic::{shuffled, text, values, with_keys};

#[test]
fn every_format_is_recognised_as_its_source() {
    for (source, envelope, document) in forms() {
        let alert = stated(&document);
        assert_eq!((alert.source(), &*alert.envelope()), (source, envelope));
        assert!(alert.alert_type().is_some(), "{document}");
        assert!(!alert.is_sample(), "{document}");
        assert!(alert.notices().is_empty(), "{:?}", alert.notices());
    }
}

#[test]
fn every_way_of_delivery_states_the_same() {
    for (_, _, document) in forms() {
        let bare = stated(&document);
        for (way, bytes) in delivered(&document) {
            let alert = read_one(&bytes);
            assert_eq!(values(&alert), values(&bare), "{way}: {document}");
            assert_eq!(alert.source(), bare.source(), "{way}");
        }
    }
}

#[test]
fn types_of_findings_are_those_of_guardduty_in_every_format() {
    for (written, own) in [
        (
            "TTPs/Defense Evasion/Stealth:IAMUser-CloudTrailLoggingDisabled",
            "Stealth:IAMUser/CloudTrailLoggingDisabled",
        ),
        (
            "TTPs/Policy:IAMUser-RootCredentialUsage",
            "Policy:IAMUser/RootCredentialUsage",
        ),
        (
            "Trojan:EC2/DNSDataExfiltration",
            "Trojan:EC2/DNSDataExfiltration",
        ),
        (
            "TTPs/Command and Control/Backdoor:EC2-C&CActivity.B!DNS",
            "Backdoor:EC2/C&CActivity.B!DNS",
        ),
        (
            "TTPs/Defense Evasion/IAMUser-AnomalousBehavior",
            "DefenseEvasion:IAMUser/AnomalousBehavior",
        ),
    ] {
        let (mut hub, mut lake) = (asff(), ocsf());
        hub["Types"] = json!(["Threats", written]);
        lake["finding_info"]["types"] = json!(["Threats", written]);
        assert_eq!(stated(&hub).alert_type().unwrap(), own);
        assert_eq!(stated(&lake).alert_type().unwrap(), own);
    }
}

#[test]
fn what_was_rewritten_keeps_what_stood_there() {
    let alert = stated(&asff());
    let raw = |fact| {
        alert
            .fact(fact)
            .and_then(|fact| fact.raw())
            .map(|raw| raw.to_string())
    };
    assert_eq!(
        raw("finding_type").unwrap(),
        "TTPs/Defense Evasion/Stealth:IAMUser-CloudTrailLoggingDisabled"
    );
    assert_eq!(raw("count").unwrap(), "3");
    assert_eq!(
        raw("access_key_id").unwrap(),
        "AWS::IAM::AccessKey:AKIASYNTHETIC0000001"
    );
    assert_eq!(raw("api"), None);
    assert_eq!(text(&alert, "resource_type").unwrap(), "AccessKey");
}

#[test]
fn other_values_of_a_fact_are_told_with_their_places() {
    let alert = stated(&graph());
    let subscription = alert.fact("subscription_id").unwrap();
    assert_eq!(
        subscription.value().to_string(),
        "00000000-0000-4000-8000-000000000001"
    );
    let others = subscription.others();
    assert_eq!(others.len(), 1);
    assert_eq!(
        others[0].value.to_string(),
        "00000000-0000-4000-8000-000000000002"
    );
    assert_eq!(others[0].from, "/azureSubscriptionId");
    assert!(alert.fact("title").unwrap().others().is_empty());
    let event = json!({"detail-type": "GuardDuty Finding", "account": "999988887777", "region": "EU-WEST-1", "detail": synthetic::finding()});
    let alert = stated(&event);
    let others = alert.fact("account_id").unwrap().others();
    assert_eq!(
        (
            others[0].value.to_string().as_str(),
            others[0].from.as_str()
        ),
        ("999988887777", "/account")
    );
    assert!(alert.fact("region").unwrap().others().is_empty());
}

#[test]
fn only_the_source_of_a_call_is_the_remote_address() {
    assert_eq!(text(&stated(&ocsf()), "remote_ip").unwrap(), "203.0.113.77");
}

#[test]
fn entities_that_others_point_to_are_followed() {
    let alert = stated(&json!({
        "type": "Microsoft.Security/locations/alerts",
        "properties": {
            "alertType": "AzureDNS_PhishingDomain", "alertDisplayName": "Synthetic", "systemAlertId": "1",
            "entities": [
                {"$id": "1", "type": "ip", "address": "203.0.113.1"},
                {"$id": "2", "type": "ip", "address": "203.0.113.2"},
                {"$id": "3", "type": "account", "name": "bystander"},
                {"$id": "4", "type": "account", "name": "runner"},
                {"$id": "5", "type": "dns", "domainName": "phish.example", "ipAdresses": [{"$ref": "2"}]},
                {"$id": "6", "type": "process", "account": {"$ref": "4"}}
            ]
        }
    }));
    assert_eq!(text(&alert, "dns_answers").unwrap(), "203.0.113.2");
    assert_eq!(text(&alert, "process_account").unwrap(), "runner");
    let at = alert.fact("process_account").unwrap().pointer();
    assert_eq!(at, "/properties/entities/3/name");
}

#[test]
fn a_policy_has_one_name_in_every_language_and_format() {
    for title in [
        "Impossible travel",
        "Impossible travel activity",
        "이동 불가능",
        "불가능한 이동",
        "あり得ない移動",
        "Voyage impossible",
    ] {
        let mut alert = cloud_app();
        alert["title"] = json!(title);
        alert["entities"][0]["label"] = json!(title);
        assert_eq!(
            text(&stated(&alert), "cloud_app_policy").unwrap(),
            "impossible_travel",
            "{title}"
        );
    }
    assert_eq!(
        text(&stated(&cloud_app_record()), "cloud_app_policy").unwrap(),
        "impossible_travel"
    );
    let mut own = cloud_app();
    own["entities"][0]["label"] = json!("A policy of our own");
    own["title"] = json!("A policy of our own");
    let alert = stated(&own);
    assert_eq!(text(&alert, "cloud_app_policy"), None);
    assert_eq!(
        text(&alert, "cloud_app_policy_name").unwrap(),
        "A policy of our own"
    );
}

#[test]
fn a_line_of_cef_is_an_alert_whose_pointers_name_extensions() {
    let line = "2026-11-22T02:14:00.000Z CEF:0|MCAS|SIEM_Agent|0.111.85|ALERT_ANUBIS_DETECTION_VELOCITY|Impossible travel|5|externalId=0f0f start=1795313640000 msg=It\\=he moved suser=synthetic.user@example.com destinationServiceName=Amazon Web Services cn1= cs1=https://synthetic.example/#/alerts/0f0f cs4=";
    let alert = read_one(line);
    assert_eq!(
        text(&alert, "cloud_app_policy").unwrap(),
        "impossible_travel"
    );
    assert_eq!(text(&alert, "cloud_app").unwrap(), "Amazon Web Services");
    assert_eq!(text(&alert, "alert_text").unwrap(), "It=he moved");
    assert_eq!(text(&alert, "first_seen").unwrap(), "2026-11-22T02:14:00Z");
    assert_eq!(alert.fact("caller_upn").unwrap().pointer(), "/suser");
    assert!(alert.notices().is_empty(), "{:?}", alert.notices());
    let two = read_all(format!("{line}\n{line}\n").as_bytes()).unwrap();
    assert_eq!((two.len(), &*two[1].envelope()), (2, "json-lines"));
}

#[test]
fn a_list_gives_the_alerts_among_other_things() {
    let mut endpoint = graph_v2();
    endpoint["serviceSource"] = json!("microsoftDefenderForEndpoint");
    endpoint["detectionSource"] = json!("antivirus");
    let listed = json!({"value": [endpoint, graph_v2()]});
    assert_eq!(stated(&listed).envelope(), "value/defender-xdr");
    assert_eq!(refusal(&json!({"value": [endpoint]})).code, "NM1106");
}

#[test]
fn what_is_no_alert_is_named() {
    let mut check = asff();
    check["ProductArn"] = json!("arn:aws:securityhub:eu-west-1::product/aws/securityhub");
    check["GeneratorId"] = json!("security-control/S3.1");
    check["Id"] =
        json!("arn:aws:securityhub:eu-west-1:111122223333:security-control/S3.1/finding/0f1e");
    check["Types"] = json!(["Software and Configuration Checks/Industry and Regulatory Standards"]);
    check["ProductFields"] = json!({});
    check["Compliance"] = json!({"Status": "FAILED"});
    let mut weakness = check.clone();
    weakness["Types"] = json!(["Software and Configuration Checks/Vulnerabilities/CVE"]);
    let trail = json!({"eventVersion": "1.1", "eventSource": "guardduty.amazonaws.com", "eventName": "CreateSampleFindings"});
    for (code, document) in [
        ("NM1101", check),
        (
            "NM1101",
            json!({"class_uid": 2004, "metadata": {"product": {"name": "Prowler"}}, "status_code": "FAIL"}),
        ),
        (
            "NM1101",
            json!({"type": "Microsoft.Security/assessments", "properties": {"displayName": "x"}}),
        ),
        ("NM1102", weakness),
        ("NM1103", trail.clone()),
        (
            "NM1103",
            json!({"detail-type": "AWS API Call via CloudTrail", "source": "aws.guardduty", "detail": trail}),
        ),
        (
            "NM1103",
            json!({"RecordType": 15, "Operation": "UserLoggedIn", "Workload": "AzureActiveDirectory"}),
        ),
        (
            "NM1104",
            json!({"category": "AdvancedHunting-DeviceEvents", "properties": {}}),
        ),
        (
            "NM1105",
            json!({"detail-type": "GuardDuty Malware Protection Object Scan Result", "detail": {"scanResultDetails": {"scanResultStatus": "NO_THREATS_FOUND"}}}),
        ),
        (
            "NM1106",
            json!({"class_uid": 2004, "metadata": {"product": {"name": "Okta"}}}),
        ),
        ("NM1107", json!({"Findings": [], "ResponseMetadata": {}})),
        (
            "NM1107",
            json!({"detail-type": "Security Hub Findings - Imported", "detail": {"findings": []}}),
        ),
        (
            "NM1108",
            json!({"type": "Microsoft.SecurityInsights/Incidents", "properties": {"incidentNumber": 1}}),
        ),
        ("NM1006", json!({"hello": "world"})),
    ] {
        let refused = refusal(&document);
        assert_eq!(refused.code, code, "{document}: {}", refused.message);
    }
}

#[test]
fn a_name_in_a_refusal_cannot_pass_for_anything_else() {
    let name = format!("Okta\u{202e}\n{}", "x".repeat(200));
    let refused = refusal(&json!({"class_uid": 2004, "metadata": {"product": {"name": name}}}));
    assert!(
        refused.message.contains("Okta⟨U+202E⟩⟨U+000A⟩xxx"),
        "{}",
        refused.message
    );
    assert!(refused.message.len() < 250);
}

#[test]
fn what_inflates_beyond_the_limit_is_refused() {
    let limits = Limits {
        document_bytes: 10_000,
        ..Limits::default()
    };
    let refused = |bytes: &[u8]| read(bundle().formats(), bytes, &limits).unwrap_err().code;
    let blanks = " ".repeat(1_000_000);
    assert_eq!(refused(&gzip(blanks.as_bytes())), "NM1004");
    let bomb = json!({"awslogs": {"data": base64(&gzip(blanks.as_bytes()))}}).to_string();
    assert_eq!(refused(bomb.as_bytes()), "NM1009");
}

#[test]
fn what_inflates_counts_for_the_document_as_a_whole() {
    let log = json!({"logEvents": [{"message": asff().to_string()}]}).to_string();
    let padded = format!("{log}{}", " ".repeat(6_000));
    let record = json!({"data": base64(&gzip(padded.as_bytes()))});
    let document = json!({"records": vec![record; 4]}).to_string();
    let read_within = |document_bytes| {
        let limits = Limits {
            document_bytes,
            ..Limits::default()
        };
        let read = read(bundle().formats(), document.as_bytes(), &limits);
        read.map(|alerts| alerts.len())
            .map_err(|refusal| refusal.code)
    };
    assert_eq!(read_within(1 << 20), Ok(4));
    // Less than all of it is never taken for all of it.
    assert_eq!(read_within(20_000), Err("NM1009"));
}

#[test]
fn every_member_of_a_gzip_file_is_read() {
    let line = asff().to_string() + "\n";
    let members = gzip(line.as_bytes()).repeat(3);
    assert_eq!(read_all(&members).map(|alerts| alerts.len()), Ok(3));
    let on_tape = [&members[..], &[0; 512]].concat();
    assert_eq!(read_all(&on_tape).map(|alerts| alerts.len()), Ok(3));
}

#[test]
fn damaged_compression_and_encodings_are_refused() {
    let document = asff().to_string();
    let mut cut = gzip(document.as_bytes());
    cut.truncate(60);
    let mut method = gzip(document.as_bytes());
    method[2] = 7;
    let mut checksum = gzip(document.as_bytes());
    let place = checksum.len() - 8;
    checksum[place] ^= 1;
    let mut length = gzip(document.as_bytes());
    let place = length.len() - 4;
    length[place] ^= 1;
    let appended = [&gzip(document.as_bytes())[..], b"{}"].concat();
    let odd = &utf16(&document, u16::to_le_bytes)[1..];
    let damaged = [&cut, &method, &checksum, &length, &appended].map(|file| &file[..]);
    for bytes in [&damaged[..], &[odd, &[0x1f, 0x8b]]].concat() {
        assert_eq!(read_all(bytes).unwrap_err().code, "NM1001");
    }
}

proptest! {
    #[test]
    fn neither_case_nor_order_of_keys_changes_the_facts(
        form in 0..forms().len(),
        flips in prop::collection::vec(any::<bool>(), 64),
        seed in any::<u64>(),
        way in any::<prop::sample::Index>(),
    ) {
        let document = forms().swap_remove(form).2;
        let mut flips = flips.into_iter().cycle();
        let mut spell = |key: &str| -> String {
            let flip = |c: char| if flips.next() == Some(true) { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() };
            key.chars().map(flip).collect()
        };
        let spelled = with_keys(&document, &mut spell);
        let mixed: Value = serde_json::from_str(&shuffled(&spelled, &mut seed.clone())).unwrap();
        let ways = delivered(&mixed);
        let (_, bytes) = &ways[way.index(ways.len())];
        let (alert, plain) = (read_one(bytes), stated(&document));
        prop_assert_eq!(alert.alert_type(), plain.alert_type());
        prop_assert_eq!(values(&alert), values(&plain));
        prop_assert_eq!(read_one(shuffled(&document, &mut seed.clone())).to_facts(), plain.to_facts());
    }

    #[test]
    fn any_line_of_cef_is_read_or_refused(text in "CEF:[0|=\\\\ a-zé\n]{0,80}") {
        let _ = read_all(text.as_bytes());
    }
}
