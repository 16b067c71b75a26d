//! An obvious reader: parses a document whole, then follows the map through the tree.
//!
//! Written to be seen to be right. What it finds is what the one pass over the bytes has to find.

use std::fmt;
use std::io::Read;

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use flate2::read::MultiGzDecoder;
use nextmove::alert::map::{Map, NodeIndex, Slot, TOP};
use nextmove::alert::{Found, Limits, Raw};
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// A JSON value with its members in the order of the document, repeated ones included.
#[derive(Debug)]
pub(crate) enum Json {
    Null,
    Flag(bool),
    Number(f64),
    Text(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// A step of a path: a key as the document spells it with the member of the map it names, or an index.
#[derive(Debug, Clone, PartialEq)]
enum Step {
    Member(String, NodeIndex, usize),
    Index(usize),
}

type Path = Vec<Step>;

/// How many values are kept where only one is asked for.
const CANDIDATES: usize = 8;

struct Obvious<'m> {
    map: &'m Map,
    limits: &'m Limits,
    /// How many documents have begun, and the places at which they stand.
    documents: Vec<Path>,
    found: Vec<(usize, u16, Path, Raw)>,
}

#[derive(Clone)]
struct Here {
    node: NodeIndex,
    path: Path,
    /// The index in the innermost array.
    element: Option<usize>,
    document: usize,
    /// How many documents are around this place.
    wrapped: u32,
}

/// What a document holds at the places of a map.
pub(crate) fn found(map: &Map, document: &Json, limits: &Limits) -> Vec<Found> {
    let mut reader = Obvious {
        map,
        limits,
        documents: Vec::new(),
        found: Vec::new(),
    };
    reader.document(document, Vec::new(), 0);
    let alive = numbered(&reader);
    let mut found: Vec<Found> = Vec::new();
    for (document, slot, path, value) in reader.found {
        found.push(Found {
            document: alive[document].expect("what was in a forgotten document is forgotten"),
            slot,
            at: pointer(&path),
            value,
        });
    }
    found.sort_by_key(|found| found.document);
    found
}

/// The numbers of the documents, without those of which a repeated key took the place.
fn numbered(reader: &Obvious<'_>) -> Vec<Option<usize>> {
    let mut next = 0;
    let number = |path: &Path| {
        let alive = path != FORGOTTEN;
        next += usize::from(alive);
        alive.then(|| next - 1)
    };
    reader.documents.iter().map(number).collect()
}

/// Where a document stands that is forgotten: nowhere.
const FORGOTTEN: &[Step] = &[Step::Index(usize::MAX)];

impl Obvious<'_> {
    fn document(&mut self, json: &Json, path: Path, wrapped: u32) {
        let document = self.documents.len();
        self.documents.push(path.clone());
        let here = Here {
            node: TOP,
            path,
            element: None,
            document,
            wrapped: wrapped + 1,
        };
        self.plain(json, &here);
    }

    fn value(&mut self, json: &Json, here: Here) {
        let content = self.map.nodes[usize::from(here.node)].content_of.is_some();
        // A string may hold the content, which is another place.
        let wraps = content && matches!(json, Json::Object(_) | Json::Array(_));
        match wraps {
            false => self.plain(json, &here),
            true if here.wrapped < self.limits.envelopes => {
                self.document(json, here.path, here.wrapped);
            }
            true => {}
        }
    }

    fn plain(&mut self, json: &Json, here: &Here) {
        match json {
            Json::Null => {}
            Json::Flag(flag) => self.keep(here, &Raw::Flag(*flag)),
            Json::Number(number) => self.keep(here, &Raw::Number(*number)),
            Json::Text(text) => self.text(text, here),
            Json::Object(members) => self.object(members, here),
            Json::Array(items) => self.array(items, here),
        }
    }

    fn object(&mut self, members: &[(String, Json)], here: &Here) {
        self.keep(here, &Raw::Container);
        let node = &self.map.nodes[usize::from(here.node)];
        let mut met = Vec::new();
        for (key, value) in members {
            let named =
                |member: &nextmove::alert::map::Member| member.key.eq_ignore_ascii_case(key);
            let Some(member) = node.members.iter().position(named) else {
                continue;
            };
            if met.contains(&member) {
                self.forget(here, member);
            }
            met.push(member);
            let mut there = here.clone();
            there.node = node.members[member].to;
            there
                .path
                .push(Step::Member(key.clone(), here.node, member));
            self.value(value, there);
        }
    }

    fn array(&mut self, items: &[Json], here: &Here) {
        self.keep(here, &Raw::Container);
        let Some(element) = self.map.nodes[usize::from(here.node)].element else {
            return;
        };
        for (index, item) in items.iter().enumerate() {
            let mut there = here.clone();
            there.node = element;
            there.element = Some(index);
            there.path.push(Step::Index(index));
            self.value(item, there);
        }
    }

    fn text(&mut self, text: &str, here: &Here) {
        let node = &self.map.nodes[usize::from(here.node)];
        let at = |node| Here {
            node,
            ..here.clone()
        };
        if let Some(embedded) = node.embedded
            && let Some(json) = embedded_json(text)
        {
            self.value(&json, at(embedded));
        }
        if let Some(decoded) = node.decoded
            && let Some(text) = from_base64(text)
            && let Some(json) = embedded_json(&text)
        {
            self.value(&json, at(decoded));
        }
        for part in &node.parts {
            if let Some(name) = name_after(text, &part.after) {
                self.text(name, &at(part.to));
            }
        }
        if text.len() <= self.limits.text_bytes {
            self.keep(here, &Raw::Text(text.to_owned()));
        }
    }

    fn keep(&mut self, here: &Here, value: &Raw) {
        for &slot in &self.map.nodes[usize::from(here.node)].slots {
            let most = match self.map.slots[usize::from(slot)] {
                Slot::Element(wanted) if here.element != Some(wanted as usize) => continue,
                Slot::First | Slot::Element(_) => CANDIDATES,
                Slot::Every | Slot::Selected(_) => self.limits.list_items as usize,
            };
            let same = |it: &&(usize, u16, Path, Raw)| it.0 == here.document && it.1 == slot;
            if self.found.iter().filter(same).count() < most {
                let path = here.path.clone();
                self.found.push((here.document, slot, path, value.clone()));
            }
        }
    }

    /// Forgets all that an earlier member of the object here held.
    fn forget(&mut self, here: &Here, member: usize) {
        let depth = here.path.len();
        let inside = |path: &Path| {
            path.starts_with(&here.path)
                && matches!(path.get(depth), Some(Step::Member(_, node, it)) if (*node, *it) == (here.node, member))
        };
        for document in self.documents.iter_mut().filter(|path| inside(path)) {
            *document = FORGOTTEN.to_vec();
        }
        self.found.retain(|(_, _, path, _)| !inside(path));
    }
}

/// The object or array that a text spells.
fn embedded_json(text: &str) -> Option<Json> {
    let spells_one = text.trim_start().starts_with(['{', '[']);
    serde_json::from_str(text).ok().filter(|_| spells_one)
}

/// The text in base64 of either alphabet, inflated where it is gzip.
fn from_base64(text: &str) -> Option<String> {
    let lenient = GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent);
    let text = text.trim_end().trim_end_matches('=');
    let text: String = text.split_ascii_whitespace().collect();
    let standard = text.replace('-', "+").replace('_', "/");
    let bytes = GeneralPurpose::new(&STANDARD, lenient).decode(standard);
    let text = inflated(bytes.ok()?).and_then(|bytes| String::from_utf8(bytes).ok())?;
    Some(text.trim_start_matches('\u{feff}').to_owned())
}

fn inflated(bytes: Vec<u8>) -> Option<Vec<u8>> {
    if !bytes.starts_with(&[0x1f, 0x8b]) {
        return Some(bytes);
    }
    let mut inflated = Vec::new();
    let whole = MultiGzDecoder::new(&bytes[..]).read_to_end(&mut inflated);
    whole.ok().map(|_| inflated)
}

/// What stands after a kind in a text like `/kind/name/kind/name`.
fn name_after<'t>(text: &'t str, kind: &str) -> Option<&'t str> {
    let segments: Vec<&str> = text.strip_prefix('/').unwrap_or(text).split('/').collect();
    let mut pairs = segments.chunks_exact(2);
    let pair = pairs.find(|pair| pair[0].eq_ignore_ascii_case(kind))?;
    Some(pair[1]).filter(|name| !name.is_empty())
}

fn pointer(path: &[Step]) -> String {
    let spelled = |step: &Step| match step {
        Step::Member(key, ..) => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
        Step::Index(index) => format!("/{index}"),
    };
    path.iter().map(spelled).collect()
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Tree)
    }
}

struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = array.next_element()? {
            items.push(item);
        }
        Ok(Json::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = object.next_entry()? {
            members.push(member);
        }
        Ok(Json::Object(members))
    }
}
