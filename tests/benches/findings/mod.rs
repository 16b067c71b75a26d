//! Findings of the size that vendors send.

use serde_json::{Value, json};

#[path = "../../tests/synthetic/mod.rs"]
mod synthetic;

/// A finding of 4 to 5 kB: the synthetic one with what the vendor sends beside what is read.
pub(crate) fn finding(number: usize) -> String {
    let mut finding = synthetic::finding();
    let tags: Vec<Value> = (0..12 + number % 6)
        .map(|tag| json!({"key": format!("synthetic-tag-{tag}"), "value": format!("value {number} of {tag}")}))
        .collect();
    finding["resource"]["s3BucketDetails"][0]["tags"] = json!(tags);
    finding["resource"]["instanceDetails"] = json!({
        "instanceId": format!("i-{number:017x}"), "instanceType": "m5.large", "imageId": "ami-0synthetic",
        "launchTime": "2026-11-01T00:00:00Z", "availabilityZone": "eu-west-1a", "platform": null,
        "networkInterfaces": [{
            "networkInterfaceId": "eni-0synthetic", "privateIpAddress": "10.0.0.7", "publicIp": "203.0.113.9",
            "subnetId": "subnet-0synthetic", "vpcId": "vpc-0synthetic", "ipv6Addresses": [],
            "securityGroups": [{"groupId": "sg-0synthetic", "groupName": "synthetic \"quoted\" group"}]
        }]
    });
    let behavior = json!({"unusual": {"asn": [64500], "userAgents": ["aws-cli/2.31 synthetic"], "buckets": ["nextmove-synthetic-payroll"]},
        "profiles": {"hourly": (0..24).collect::<Vec<u32>>()}});
    finding["service"]["additionalInfo"]["value"] = json!(behavior.to_string());
    finding["service"]["detection"] = json!({"anomaly": anomaly(number)});
    finding["description"] = json!(format!(
        "Synthetic finding {number}: an IAM user read objects from Orléans. {}",
        "Detail. ".repeat(40)
    ));
    // Vendors do not sort keys, which a parser into sorted maps would profit from.
    let mut order = 0x5eed_u64.wrapping_add(number as u64);
    synthetic::shuffled(&finding, &mut order)
}

/// What anomaly findings say of the usual behaviour, which nobody reads.
fn anomaly(number: usize) -> Value {
    let profile = |frequency: &str| {
        json!({"profileType": "FREQUENCY", "profileSubtype": frequency,
            "observations": {"text": [format!("observed-{number}-1"), format!("observed-{number}-2")]}})
    };
    let profiles =
        || json!({"apis": [profile("FREQUENT"), profile("RARE")], "asns": [profile("INFREQUENT")]});
    json!({"profiles": {"account": profiles(), "user": profiles()}, "unusual": {"behavior": {"account": "apis", "user": "asns"}}})
}
