//! Reading findings against parsing them, interleaved in one run: only the ratios mean something.

use std::hint::black_box;
use std::time::{Duration, Instant};

use nextmove::alert::{Limits, read};
use nextmove::wire::{self, NextRequest};
use nextmove_playbooks::bundle;
use serde_json::{Value, json};

#[path = "../tests/synthetic/mod.rs"]
mod synthetic;

const ROUNDS: usize = 15;
const FINDINGS: usize = 300;

/// A contestant: what it does to one document.
struct Contestant {
    name: &'static str,
    run: fn(&[u8]),
}

const CONTESTANTS: [Contestant; 3] = [
    Contestant {
        name: "serde_json::Value",
        run: |bytes| {
            black_box(serde_json::from_slice::<Value>(bytes).expect("it is JSON"));
        },
    },
    Contestant {
        name: "bytes -> facts",
        run: |bytes| {
            black_box(read(bundle().formats(), bytes, &Limits::default()).expect("it is an alert"));
        },
    },
    Contestant {
        name: "bytes -> next step",
        run: |bytes| {
            black_box(wire::next(bundle(), bytes, &NextRequest::default()).expect("it has a step"));
        },
    },
];

/// A finding of 4 to 5 kB: the synthetic one with what the vendor sends beside what is read.
fn finding(number: usize) -> String {
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

/// How long a contestant takes for all findings.
fn time(contestant: &Contestant, findings: &[String]) -> Duration {
    let start = Instant::now();
    findings
        .iter()
        .for_each(|finding| (contestant.run)(finding.as_bytes()));
    start.elapsed()
}

fn nanoseconds_each(total: Duration) -> f64 {
    total.as_secs_f64() * 1e9 / FINDINGS as f64
}

fn main() {
    let findings: Vec<String> = (0..FINDINGS).map(finding).collect();
    let bytes: usize = findings.iter().map(String::len).sum();
    println!(
        "{FINDINGS} synthetic findings of {} bytes, {ROUNDS} rounds, interleaved",
        bytes / FINDINGS
    );
    let mut times = CONTESTANTS.map(|_| Vec::with_capacity(ROUNDS));
    for _ in 0..ROUNDS {
        for (contestant, times) in CONTESTANTS.iter().zip(&mut times) {
            times.push(time(contestant, &findings));
        }
    }
    times.iter_mut().for_each(|times| times.sort());
    let reference = times[0][0];
    for (contestant, times) in CONTESTANTS.iter().zip(&times) {
        let (least, median) = (times[0], times[ROUNDS / 2]);
        println!(
            "{:20} min {:8.0} ns  median {:8.0} ns  {:5.2} times as fast as serde_json::Value",
            contestant.name,
            nanoseconds_each(least),
            nanoseconds_each(median),
            reference.as_secs_f64() / least.as_secs_f64(),
        );
    }
}
