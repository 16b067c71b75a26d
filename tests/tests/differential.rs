//! One pass over the bytes finds what an obvious reader finds, and refuses what is not JSON.

mod obvious;
mod synthetic;

use std::env;
use std::fs;
use std::path::Path;

use nextmove::alert::map::{NodeIndex, TOP, TrieNode};
use nextmove::alert::{Limits, found, read};
use nextmove_builtin::bundle;
use obvious::Json;
use proptest::prelude::*;
use serde_json::{Value, json};
use synthetic::delivery::{base64, gzip};
use synthetic::{envelopes, finding, shuffled};

/// Both readers find the same in a document, or both refuse it.
fn assert_alike(text: &str, limits: &Limits) {
    let formats = bundle().formats();
    let one_pass = found(formats, text, limits);
    match serde_json::from_str::<Json>(text) {
        Ok(json) => assert_eq!(
            one_pass.expect(text),
            obvious::found(formats.map(), &json, limits),
            "{text}"
        ),
        Err(_) => {
            let refused = read(formats, text.as_bytes(), limits).map(|alerts| alerts.len());
            assert!(refused.is_err() || one_pass.is_ok(), "{text}");
        }
    }
}

/// Limits that small documents reach.
fn narrow() -> impl Strategy<Value = Limits> {
    (1_usize..60, 1_u32..4, 0_u32..4).prop_map(|(text_bytes, list_items, envelopes)| Limits {
        text_bytes,
        list_items,
        envelopes,
        ..Limits::default()
    })
}

/// Keys that lead somewhere from anywhere in the map, and some that lead nowhere.
fn keys() -> impl Strategy<Value = String> {
    let nodes = &bundle().formats().map().nodes;
    let members = nodes.iter().flat_map(|node| &node.members);
    let mut keys: Vec<String> = members.map(|member| member.key.clone()).collect();
    keys.extend(["unknown", "a/b~c", ""].map(String::from));
    (prop::sample::select(keys), 0..8).prop_map(|(key, case)| match case {
        0 => key.to_ascii_uppercase(),
        1 => key.to_ascii_lowercase(),
        _ => key,
    })
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-z]{0,4}(/[a-zA-Z]{0,20}/[a-z0-9]{0,4}){0,3}",
        Just("/subscriptions/s/resourceGroups/g/providers/p/vaults/v".to_owned()),
    ]
}

/// JSON text with keys of the map in any nesting, also as text in strings.
fn documents() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        any::<bool>().prop_map(|flag| flag.to_string()),
        any::<i32>().prop_map(|number| number.to_string()),
        texts().prop_map(|text| json!(text).to_string()),
    ];
    leaf.prop_recursive(8, 96, 8, |inner| {
        prop_oneof![
            3 => prop::collection::vec((keys(), inner.clone()), 0..8).prop_map(|members| object(&members)),
            1 => prop::collection::vec(inner.clone(), 0..12).prop_map(|items| format!("[{}]", items.join(", "))),
            1 => inner.clone().prop_map(|json| json!(json).to_string()),
            1 => (inner, any::<bool>()).prop_map(|(json, packed)| delivered(&json, packed)),
        ]
    })
}

/// A document as a channel that carries bytes delivers it.
fn delivered(json: &str, packed: bool) -> String {
    let bytes = match packed {
        true => gzip(json.as_bytes()),
        false => json.as_bytes().to_vec(),
    };
    json!(base64(&bytes)).to_string()
}

fn object(members: &[(String, String)]) -> String {
    let members = members
        .iter()
        .map(|(key, value)| format!("{}: {value}", json!(key)));
    format!("{{{}}}", members.collect::<Vec<_>>().join(",\n"))
}

/// A document that follows the map: chance decides which of its ways are taken, how keys are
/// spelled and repeated, and what stands at their ends.
struct Growth {
    chance: u64,
    /// How many values may still grow others.
    left: usize,
}

impl Growth {
    fn below(&mut self, most: usize) -> usize {
        self.chance = self
            .chance
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.chance >> 33) as usize % most.max(1)
    }

    fn value(&mut self, node: NodeIndex, depth: usize) -> String {
        let map = bundle().formats().map();
        let node = &map.nodes[usize::from(node)];
        if node.content_of.is_some() && depth > 0 {
            return self.inside(&map.nodes[usize::from(TOP)], depth);
        }
        self.inside(node, depth)
    }

    fn inside(&mut self, node: &TrieNode, depth: usize) -> String {
        let chosen = self.below(8);
        let depth = if self.left == 0 { 0 } else { depth };
        self.left = self.left.saturating_sub(1);
        match (node.embedded, node.decoded, node.element) {
            _ if depth == 0 || chosen == 0 => self.scalar(node),
            (Some(embedded), ..) if chosen < 4 => {
                json!(self.value(embedded, depth - 1)).to_string()
            }
            (_, Some(decoded), _) if chosen < 6 => {
                delivered(&self.value(decoded, depth - 1), chosen == 5)
            }
            (_, _, Some(element)) if chosen < 5 || node.members.is_empty() => {
                let items = 0..self.below(11);
                let items: Vec<String> = items.map(|_| self.value(element, depth - 1)).collect();
                format!("[{}]", items.join(","))
            }
            _ if node.members.is_empty() => self.scalar(node),
            _ => {
                let members = 0..self.below(node.members.len().min(9) * 2);
                object(
                    &members
                        .map(|_| self.member(node, depth))
                        .collect::<Vec<_>>(),
                )
            }
        }
    }

    fn member(&mut self, node: &TrieNode, depth: usize) -> (String, String) {
        let member = &node.members[self.below(node.members.len())];
        let value = self.value(member.to, depth - 1);
        match self.below(9) {
            0 => ("unknown".to_owned(), value),
            1 => (member.key.to_ascii_uppercase(), value),
            _ => (member.key.clone(), value),
        }
    }

    fn scalar(&mut self, node: &TrieNode) -> String {
        let kinds = node.parts.iter().map(|part| &*part.after);
        let names: String = kinds.map(|kind| format!("/{kind}/a \\name")).collect();
        match self.below(6) {
            0 => "null".to_owned(),
            1 => "true".to_owned(),
            2 => "-12.5".to_owned(),
            3 => "\"\\u00e9scaped \\\"text\\\" \\ud83d\\ude00\"".to_owned(),
            4 => "\"text\"".to_owned(),
            _ => json!(names).to_string(),
        }
    }
}

/// Puts a value in the place of another somewhere in a document.
fn put(document: &mut Value, at: &mut u32, value: Value) {
    let members = match document {
        Value::Object(members) => members.values_mut().collect(),
        Value::Array(items) => items.iter_mut().collect(),
        _ => Vec::new(),
    };
    let choices = u32::try_from(members.len()).unwrap() + 1;
    let choice = (*at % choices) as usize;
    *at /= choices;
    match members.into_iter().nth(choice) {
        Some(member) => put(member, at, value),
        None => *document = value,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_document_of_the_keys_of_the_map(document in documents(), limits in narrow()) {
        assert_alike(&document, &limits);
        assert_alike(&document, &Limits::default());
    }

    #[test]
    fn any_document_along_the_map(seed: u64, depth in 1_usize..14, limits in narrow()) {
        let document = Growth { chance: seed, left: 300 }.value(TOP, depth);
        assert_alike(&document, &limits);
        assert_alike(&document, &Limits::default());
    }

    #[test]
    fn any_finding_with_something_else_in_it(
        envelope: prop::sample::Index, mut at: u32, other in documents(), seed: u64, limits in narrow(),
    ) {
        let documents = envelopes(&finding());
        let document = &documents[envelope.index(documents.len())].1;
        let mut document: Value = serde_json::from_str(document).expect("it is JSON");
        put(&mut document, &mut at, serde_json::from_str(&other).expect("it is JSON"));
        assert_alike(&shuffled(&document, &mut seed.clone()), &limits);
        assert_alike(&document.to_string(), &Limits::default());
    }

    #[test]
    fn any_finding_with_a_damaged_byte(envelope: prop::sample::Index, at: prop::sample::Index, byte in 0_u8..0x80) {
        let documents = envelopes(&finding());
        let mut bytes = documents[envelope.index(documents.len())].1.clone().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(text) = String::from_utf8(bytes) {
            assert_alike(&text, &Limits::default());
        }
    }
}

#[test]
fn every_document_of_the_corpus() {
    let Some(corpus) = env::var_os("NEXTMOVE_CORPUS") else {
        return;
    };
    let mut compared = 0;
    each_file(Path::new(&corpus), &mut |text| {
        for document in [text].into_iter().chain(text.lines()) {
            assert_alike(document, &Limits::default());
        }
        compared += 1;
    });
    assert!(compared > 0, "the corpus holds no document");
}

fn each_file(folder: &Path, look: &mut dyn FnMut(&str)) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the entry can be read").path();
        if path.is_dir() {
            each_file(&path, look);
        } else if let Ok(text) = fs::read_to_string(&path) {
            look(text.trim_start_matches('\u{feff}'));
        }
    }
}
