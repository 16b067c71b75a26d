//! Reading findings against parsing them, interleaved in one run: only the ratios mean something.

use std::hint::black_box;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use findings::finding;
use nextmove::alert::map::{Map, Node, SlotIndex};
use nextmove::alert::{Limits, read};
use nextmove::bundle::{Bundle, BundleData};
use nextmove::wire::{self, NextRequest};
use nextmove_playbooks::bundle;
use serde::Deserialize;
use serde_json::Value;

mod findings;

const ROUNDS: usize = 15;
const FINDINGS: usize = 300;

/// A contestant: what it does to one document.
struct Contestant {
    name: &'static str,
    run: fn(&[u8]),
}

const CONTESTANTS: [Contestant; 5] = [
    Contestant {
        name: "serde_json::Value",
        run: |bytes| {
            black_box(serde_json::from_slice::<Value>(bytes).expect("it is JSON"));
        },
    },
    Contestant {
        name: "serde, 12 fields",
        run: |bytes| {
            black_box(serde_json::from_slice::<Finding<'_>>(bytes).expect("it is a finding"));
        },
    },
    Contestant {
        name: "bytes -> facts, one source",
        run: |bytes| {
            let formats = ONE_SOURCE.formats();
            black_box(read(formats, bytes, &Limits::default()).expect("it is an alert"));
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

/// Twelve fields of a finding, as a program would declare that needs no others.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code, reason = "it is what reading them costs that counts")]
struct Finding<'d> {
    account_id: &'d str,
    region: &'d str,
    arn: &'d str,
    id: &'d str,
    r#type: &'d str,
    severity: f64,
    #[serde(borrow)]
    resource: Resource<'d>,
    service: Service<'d>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code, reason = "it is what reading them costs that counts")]
struct Resource<'d> {
    #[serde(borrow)]
    access_key_details: AccessKey<'d>,
    s3_bucket_details: Vec<S3Bucket<'d>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code, reason = "it is what reading them costs that counts")]
struct AccessKey<'d> {
    access_key_id: &'d str,
    user_name: &'d str,
    user_type: &'d str,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "it is what reading them costs that counts")]
struct S3Bucket<'d> {
    name: &'d str,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code, reason = "it is what reading them costs that counts")]
struct Service<'d> {
    count: u64,
    event_first_seen: &'d str,
}

/// The source of the findings alone, with the part of the map that leads to its facts.
static ONE_SOURCE: LazyLock<Bundle> = LazyLock::new(|| {
    let map = only_guardduty(bundle().formats().map());
    let data = BundleData {
        map,
        vocabulary: Vec::new(),
        catalogs: Vec::new(),
        playbooks: Vec::new(),
        words: Vec::new(),
        laws: Vec::new(),
    };
    Bundle::verify(data).expect("less of a map is a map")
});

fn only_guardduty(map: &Map) -> Map {
    let mut map = map.clone();
    map.sources
        .retain(|source| source.id == "aws-guardduty" && source.form.is_none());
    // What envelopes vouch for are places among all sources; the findings here are in none.
    for envelope in &mut map.envelopes {
        envelope.content = None;
    }
    let sources = map.sources.iter().flat_map(|source| &source.facts);
    let envelopes = map.envelopes.iter().flat_map(|envelope| &envelope.facts);
    let slots = sources.chain(envelopes).flat_map(|fact| &fact.slots);
    let wanted: Vec<SlotIndex> = slots.copied().collect();
    for node in &mut map.nodes {
        node.slots.retain(|slot| wanted.contains(slot));
    }
    // Nodes lie before those they lead to or after them, so dead ends are cut until none is left.
    loop {
        let dead: Vec<bool> = map.nodes.iter().map(leads_nowhere).collect();
        let is_dead = |node: u16| dead[usize::from(node)];
        let before = map.nodes.clone();
        for node in &mut map.nodes {
            node.members.retain(|member| !is_dead(member.to));
            node.parts.retain(|part| !is_dead(part.to));
            node.element = node.element.filter(|node| !is_dead(*node));
            node.embedded = node.embedded.filter(|node| !is_dead(*node));
        }
        if map.nodes == before {
            return map;
        }
    }
}

fn leads_nowhere(node: &Node) -> bool {
    let inside = node.element.is_some() || node.embedded.is_some();
    let ends = node.slots.is_empty() && node.content_of.is_none();
    ends && !inside && node.members.is_empty() && node.parts.is_empty()
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
            "{:26} min {:8.0} ns  median {:8.0} ns  {:5.2} times as fast as serde_json::Value",
            contestant.name,
            nanoseconds_each(least),
            nanoseconds_each(median),
            reference.as_secs_f64() / least.as_secs_f64(),
        );
    }
}
