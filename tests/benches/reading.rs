//! Reading findings against parsing them, interleaved in one run: only the ratios mean something.

use std::hint::black_box;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use findings::finding;
use nextmove::alert::map::{Map, MemberValue, Slot, SlotIndex, Source, TrieNode};
use nextmove::alert::{Alert, Limits, read};
use nextmove::bundle::{Bundle, BundleData};
use nextmove::fact::{AlertFacts, Answers};
use nextmove::walk::next_step;
use nextmove::wire::{self, NextRequest, alerts};
use nextmove_builtin::bundle;
use serde::Deserialize;
use serde_json::Value;

mod findings;

const ROUNDS: usize = 101;

/// Few enough that a round is over before the system gives the processor to somebody else.
const FINDINGS: usize = 40;

/// A contestant: what it does to one document.
struct Contestant {
    name: &'static str,
    run: fn(&[u8]),
}

const CONTESTANTS: [Contestant; 7] = [
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
        name: "bytes -> facts as text",
        run: |bytes| {
            let reply = wire::read(bundle(), bytes).expect("it is an alert");
            black_box(wire::to_json(&reply));
        },
    },
    Contestant {
        name: "bytes -> decided step",
        run: |bytes| {
            let [alert] = &alerts(bundle(), bytes).expect("it is an alert")[..] else {
                panic!("it is one alert");
            };
            let playbook = bundle().playbook_for(alert).expect("a playbook takes it");
            black_box(next_step(playbook, alert, &Answers::new()));
        },
    },
    Contestant {
        name: "bytes -> next step as text",
        run: |bytes| {
            let reply = wire::next(bundle(), bytes, &NextRequest::default());
            black_box(wire::to_json(&reply.expect("it has a step")));
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
    let map = only_one_source(bundle().formats().map());
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

fn only_one_source(map: &Map) -> Map {
    let mut map = map.clone();
    let its_own = |source: &Source| source.id == "aws-guardduty" && source.form.is_none();
    let kept = map.sources.iter().position(its_own).expect("it is there");
    map.sources = vec![map.sources.swap_remove(kept)];
    map.others.clear();
    for envelope in &mut map.envelopes {
        let content = envelope.content.take();
        let mut content = content.filter(|vouched| usize::from(vouched.source) == kept);
        content.iter_mut().for_each(|vouched| vouched.source = 0);
        envelope.content = content;
    }
    let wanted = wanted_slots(&map);
    for node in &mut map.nodes {
        node.slots.retain(|slot| wanted.contains(slot));
    }
    cut_dead_ends(&mut map);
    map
}

/// The slots of facts, and those by which elements are selected for them.
fn wanted_slots(map: &Map) -> Vec<SlotIndex> {
    let sources = map.sources.iter().flat_map(|source| &source.facts);
    let envelopes = map.envelopes.iter().flat_map(|envelope| &envelope.facts);
    let facts = sources.chain(envelopes);
    let mut wanted: Vec<SlotIndex> = facts.flat_map(|fact| fact.slots.clone()).collect();
    let mut looked_at = 0;
    while let Some(slot) = wanted.get(looked_at) {
        if let Slot::Selected(selection) = map.slots[usize::from(*slot)] {
            let selection = &map.selections[usize::from(selection)];
            wanted.push(selection.by);
            if let MemberValue::ValuesOf(slot) = selection.wanted {
                wanted.push(slot);
            }
        }
        looked_at += 1;
    }
    wanted
}

/// Nodes lie before those they lead to or after them, so dead ends are cut until none is left.
fn cut_dead_ends(map: &mut Map) {
    loop {
        let dead: Vec<bool> = map.nodes.iter().map(leads_nowhere).collect();
        let is_alive = |node: u16| !dead[usize::from(node)];
        let before = map.nodes.clone();
        for node in &mut map.nodes {
            node.members.retain(|member| is_alive(member.to));
            node.parts.retain(|part| is_alive(part.to));
            for inside in [&mut node.element, &mut node.embedded, &mut node.decoded] {
                *inside = inside.filter(|node| is_alive(*node));
            }
        }
        if map.nodes == before {
            return;
        }
    }
}

fn leads_nowhere(node: &TrieNode) -> bool {
    let inside = [node.element, node.embedded, node.decoded];
    let ends = node.slots.is_empty() && node.content_of.is_none();
    ends && inside == [None; 3] && node.members.is_empty() && node.parts.is_empty()
}

fn facts(bundle: &Bundle, finding: &str) -> Vec<AlertFacts> {
    let alerts = read(bundle.formats(), finding.as_bytes(), &Limits::default());
    let alerts = alerts.expect("it is an alert");
    alerts.iter().map(Alert::to_facts).collect()
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
    for finding in &findings {
        let [one, all] = [&*ONE_SOURCE, bundle()].map(|bundle| facts(bundle, finding));
        assert_eq!(one, all, "one source reads what all of them read");
    }
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
