//! One pass over the bytes: walks the map along the document and keeps what a slot asks for.

use core::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::Limits;
use super::formats::Formats;
use super::map::{Node, NodeIndex, Slot, TOP};
use super::trace::{CANDIDATES, PlaceIndex, ROOT, Scalar, Trace, Why};

/// Reads documents into a trace.
pub(super) struct Reader<'m> {
    formats: &'m Formats,
    limits: &'m Limits,
    trace: Trace,
    depth: u32,
}

/// Where the reading stands.
#[derive(Clone, Copy)]
struct Here {
    node: NodeIndex,
    place: PlaceIndex,
    frame: u32,
    /// The index in the innermost array.
    element: Option<u32>,
}

/// Reads the value at a place.
struct Value<'r, 'm> {
    reader: &'r mut Reader<'m>,
    here: Here,
}

/// Finds the member of a node that a key names.
struct Key<'m>(&'m Formats, NodeIndex);

/// A member that was found.
struct Found {
    index: u16,
    to: NodeIndex,
    /// The key, where the map spells it otherwise.
    spelled: Option<alloc::string::String>,
}

/// The members of one object that have been met.
#[derive(Default)]
struct Met {
    low: u64,
    high: alloc::vec::Vec<u16>,
}

impl<'m> Reader<'m> {
    /// Reads one top-level value.
    pub(super) fn document<'de, D: Deserializer<'de>>(
        formats: &'m Formats,
        limits: &'m Limits,
        json: D,
    ) -> Result<Trace, D::Error> {
        let mut reader = Self {
            formats,
            limits,
            trace: Trace::new(),
            depth: 0,
        };
        reader.content(json, None, None, ROOT)?;
        Ok(reader.trace)
    }

    /// Reads a value as a document of its own.
    fn content<'de, D: Deserializer<'de>>(
        &mut self,
        json: D,
        parent: Option<u32>,
        envelope: Option<u16>,
        place: PlaceIndex,
    ) -> Result<(), D::Error> {
        let frame = self
            .trace
            .open(parent, envelope, place, self.formats.map().slots.len());
        let here = Here {
            node: TOP,
            place,
            frame,
            element: None,
        };
        self.depth = self.depth.saturating_add(1);
        let read = json.deserialize_any(Value { reader: self, here });
        self.depth = self.depth.saturating_sub(1);
        self.trace.close(frame);
        read
    }

    fn node(&self, here: Here) -> Option<&'m Node> {
        self.formats.node(here.node)
    }

    /// Keeps a value for each slot that ends here.
    fn keep(&mut self, here: Here, scalar: &Scalar) {
        let Some(node) = self.node(here) else { return };
        if node.slots.is_empty() {
            return;
        }
        for &index in &node.slots {
            let most = match self.formats.map().slots.get(usize::from(index)) {
                Some(Slot::First) => CANDIDATES,
                Some(Slot::Element(wanted)) if here.element == Some(*wanted) => CANDIDATES,
                Some(Slot::Every | Slot::Selected(_)) => self.limits.list_items,
                _ => continue,
            };
            let kept = (here.place, scalar.clone());
            self.trace.keep(here.frame, index, kept, most);
        }
    }

    fn keep_text(&mut self, here: Here, text: &str) {
        let Some(node) = self.node(here) else { return };
        if let Some(embedded) = node.embedded {
            self.embedded(
                Here {
                    node: embedded,
                    ..here
                },
                text,
            );
        }
        for part in &node.parts {
            let there = Here {
                node: part.to,
                ..here
            };
            if let Some(name) = name_after(text, &part.after) {
                self.keep_text(there, name);
            }
        }
        if node.slots.is_empty() {
            return;
        }
        if text.len() > self.limits.text_bytes {
            self.trace.notice(here.frame, here.place, Why::TooLong);
            return;
        }
        let range = self.trace.keep_text(text);
        self.keep(here, &Scalar::Text(range));
    }

    /// Reads the JSON in a string. Where it holds something else, nothing is kept of it.
    fn embedded(&mut self, here: Here, text: &str) {
        if !text.trim_start().starts_with(['{', '[']) {
            return;
        }
        let mark = self.trace.mark(here.frame);
        let mut json = serde_json::Deserializer::from_str(text);
        let value = Value { reader: self, here };
        if value
            .deserialize(&mut json)
            .and_then(|()| json.end())
            .is_err()
        {
            self.trace.back_to(&mark, here.frame);
        }
    }

    fn member(&mut self, here: Here, found: &Found, met: &mut Met) -> Here {
        let again = met.again(found.index);
        if again {
            self.trace.forget_member(here.place, here.node, found.index);
        }
        let spelled = found.spelled.as_deref();
        let place = self
            .trace
            .member(here.place, here.node, found.index, spelled);
        if again {
            self.trace.notice(here.frame, place, Why::DuplicateKey);
        }
        Here {
            node: found.to,
            place,
            ..here
        }
    }
}

/// What stands after a kind in a text like `/kind/name/kind/name`.
fn name_after<'t>(text: &'t str, kind: &str) -> Option<&'t str> {
    let mut segments = text.strip_prefix('/').unwrap_or(text).split('/');
    loop {
        let (here, name) = (segments.next()?, segments.next()?);
        if here.eq_ignore_ascii_case(kind) {
            return (!name.is_empty()).then_some(name);
        }
    }
}

impl Met {
    /// Notes a member; true if it was met before.
    fn again(&mut self, member: u16) -> bool {
        let Some(bit) = 1_u64.checked_shl(u32::from(member)) else {
            let before = self.high.contains(&member);
            self.high.push(member);
            return before;
        };
        let before = self.low & bit != 0;
        self.low |= bit;
        before
    }
}

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = Option<Found>;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Self::Value, D::Error> {
        json.deserialize_str(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = Option<Found>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        let found = self.0.member(self.1, key);
        Ok(found.map(|(index, member)| Found {
            index,
            to: member.to,
            spelled: (member.key != key).then(|| key.into()),
        }))
    }
}

impl<'de> DeserializeSeed<'de> for Value<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        let Some(envelope) = self.reader.node(self.here).and_then(|node| node.content_of) else {
            return json.deserialize_any(self);
        };
        if self.reader.depth >= self.reader.limits.envelopes {
            return json.deserialize_ignored_any(IgnoredAny).map(|_| ());
        }
        let Here { place, frame, .. } = self.here;
        self.reader
            .content(json, Some(frame), Some(envelope), place)
    }
}

impl<'de> Visitor<'de> for Value<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<(), E> {
        self.reader.keep(self.here, &Scalar::Flag(flag));
        Ok(())
    }

    #[allow(clippy::cast_precision_loss)]
    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.visit_f64(number as f64)
    }

    #[allow(clippy::cast_precision_loss)]
    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.visit_f64(number as f64)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        self.reader.keep(self.here, &Scalar::Number(number));
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.reader.keep_text(self.here, text);
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        let Self { reader, here } = self;
        reader.keep(here, &Scalar::Container);
        let mut met = Met::default();
        while let Some(found) = object.next_key_seed(Key(reader.formats, here.node))? {
            let Some(found) = found else {
                object.next_value::<IgnoredAny>()?;
                continue;
            };
            let here = reader.member(here, &found, &mut met);
            object.next_value_seed(Value { reader, here })?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<(), A::Error> {
        let Self { reader, here } = self;
        reader.keep(here, &Scalar::Container);
        let Some(node) = reader.node(here).and_then(|node| node.element) else {
            while array.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(());
        };
        let mut index = 0_u32;
        loop {
            let here = Here {
                node,
                place: reader.trace.element(here.place, index),
                frame: here.frame,
                element: Some(index),
            };
            if array.next_element_seed(Value { reader, here })?.is_none() {
                return Ok(());
            }
            index = index.saturating_add(1);
        }
    }
}
