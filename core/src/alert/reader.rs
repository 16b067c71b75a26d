//! One pass over the bytes: walks the map along the document and keeps what a slot asks for.

use alloc::string::String;
use alloc::vec::Vec;

use super::Limits;
use super::formats::Formats;
use super::map::{Node, NodeIndex, Slot, SlotIndex, TOP};
use super::scan::{self, Fault, Next, Scanner, Text};
use super::trace::{CANDIDATES, Mark, PlaceIndex, ROOT, Scalar, Trace, Why};
use super::transport;

/// How deep objects and arrays that are read may be nested; reading takes stack for each level.
pub(super) const LEVELS: u32 = 128;

/// Reads documents into a trace.
pub(super) struct Reader<'m> {
    formats: &'m Formats,
    limits: &'m Limits,
    trace: Trace,
    /// How many documents are open, each in the one before it.
    documents: u32,
    /// How many objects and arrays are open.
    levels: u32,
    /// Where strings are decoded of which a part is read on.
    decoded: Vec<String>,
    /// How many bytes may still come out of base64, so that many small strings are no bomb either.
    inflatable: usize,
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

/// The members of one object that have been met.
struct Met {
    low: u64,
    high: Vec<u16>,
    /// How much was there before the first of them.
    start: Mark,
    /// How much was there when a member was last met again.
    again: Vec<(u16, Mark)>,
}

impl<'m> Reader<'m> {
    /// Reads one top-level value.
    pub(super) fn document(
        formats: &'m Formats,
        limits: &'m Limits,
        json: &mut Scanner<'_>,
    ) -> Result<Trace, Fault> {
        let mut reader = Self {
            formats,
            limits,
            trace: Trace::new(),
            documents: 0,
            levels: 0,
            decoded: Vec::new(),
            inflatable: limits.document_bytes,
        };
        reader.content(json, None, None, ROOT)?;
        Ok(reader.trace)
    }

    /// Reads a value as a document of its own.
    fn content(
        &mut self,
        json: &mut Scanner<'_>,
        parent: Option<u32>,
        envelope: Option<u16>,
        place: PlaceIndex,
    ) -> Result<(), Fault> {
        if self.trace.frames.len() >= self.limits.documents() {
            return Err(json.too_many_documents());
        }
        let slots = self.formats.map().slots.len();
        let frame = self.trace.open(parent, envelope, place, slots);
        let here = Here {
            node: TOP,
            place,
            frame,
            element: None,
        };
        self.documents = self.documents.saturating_add(1);
        let read = self.plain_value(json, here);
        self.documents = self.documents.saturating_sub(1);
        read
    }

    /// Reads the value at a place, which may be a document of its own.
    fn value(&mut self, json: &mut Scanner<'_>, here: Here) -> Result<(), Fault> {
        match self.node(here).and_then(|node| node.content_of) {
            None => self.plain_value(json, here),
            // A string may hold the content, which is another place.
            Some(_) if json.next() == Next::Scalar => self.plain_value(json, here),
            Some(_) if self.documents >= self.limits.envelopes => json.skip(),
            envelope => self.content(json, Some(here.frame), envelope, here.place),
        }
    }

    fn plain_value(&mut self, json: &mut Scanner<'_>, here: Here) -> Result<(), Fault> {
        let next = json.next();
        if next == Next::Scalar {
            self.scalar(here, json.scalar()?);
            return Ok(());
        }
        let container = match next {
            Next::Array => Scalar::Array,
            _ => Scalar::Object,
        };
        self.keep(here, &container);
        let node = self.node(here);
        match (next, node.and_then(|node| node.element)) {
            (Next::Object, _) if node.is_some_and(|node| !node.members.is_empty()) => {
                self.deeper(json, |reader, json| reader.object(json, here))
            }
            (Next::Array, Some(element)) => {
                self.deeper(json, |reader, json| reader.array(json, here, element))
            }
            _ => json.skip(),
        }
    }

    /// Reads an object or array, if it is not nested too deeply.
    fn deeper<'d>(
        &mut self,
        json: &mut Scanner<'d>,
        read: impl FnOnce(&mut Self, &mut Scanner<'d>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        if self.levels >= LEVELS {
            return Err(json.too_deep());
        }
        self.levels = self.levels.saturating_add(1);
        let done = read(self, json);
        self.levels = self.levels.saturating_sub(1);
        done
    }

    fn object(&mut self, json: &mut Scanner<'_>, here: Here) -> Result<(), Fault> {
        let mut met = Met::new(self.trace.mark(here.frame));
        let mut next = json.first_key()?;
        while let Some(key) = next {
            match self.member(here, key, &mut met) {
                Some(there) => self.value(json, there)?,
                None => json.skip()?,
            }
            next = json.next_key()?;
        }
        Ok(())
    }

    fn array(
        &mut self,
        json: &mut Scanner<'_>,
        here: Here,
        element: NodeIndex,
    ) -> Result<(), Fault> {
        let mut index = 0_u32;
        let mut more = json.first_element()?;
        while more {
            let there = Here {
                node: element,
                place: self.trace.element(here.place, index),
                frame: here.frame,
                element: Some(index),
            };
            self.value(json, there)?;
            index = index.saturating_add(1);
            more = json.next_element()?;
        }
        Ok(())
    }

    fn scalar(&mut self, here: Here, scalar: scan::Scalar<'_>) {
        match scalar {
            scan::Scalar::Text(text) => self.text(here, text),
            scan::Scalar::Number(number) => self.keep(here, &Scalar::Number(number)),
            scan::Scalar::Flag(flag) => self.keep(here, &Scalar::Flag(flag)),
            scan::Scalar::Null => {}
        }
    }

    fn text(&mut self, here: Here, text: Text<'_>) {
        let Some(node) = self.node(here) else { return };
        if node.embedded.is_some() || node.decoded.is_some() || !node.parts.is_empty() {
            match text.as_plain() {
                Some(text) => self.inside(node, here, text),
                None => self.inside_decoded(node, here, text),
            }
        }
        self.keep_text(here, text);
    }

    fn inside_decoded(&mut self, node: &Node, here: Here, text: Text<'_>) {
        let mut decoded = self.decoded.pop().unwrap_or_default();
        text.decode_into(&mut decoded);
        self.inside(node, here, &decoded);
        decoded.clear();
        self.decoded.push(decoded);
    }

    /// Reads what a string holds: JSON, or names of things in order.
    fn inside(&mut self, node: &Node, here: Here, text: &str) {
        if let Some(node) = node.embedded {
            self.embedded(Here { node, ..here }, text);
        }
        if let Some(node) = node.decoded
            && let Some(text) = transport::from_base64(text, self.inflatable)
        {
            self.inflatable = self.inflatable.saturating_sub(text.len());
            self.embedded(Here { node, ..here }, &text);
        }
        for part in &node.parts {
            if let Some(name) = name_after(text, &part.after) {
                let node = part.to;
                self.text(Here { node, ..here }, Text::plain(name));
            }
        }
    }

    /// Reads the JSON in a string. Where it holds something else, nothing is kept of it.
    fn embedded(&mut self, here: Here, text: &str) {
        let mut json = Scanner::new(text);
        if json.next() == Next::Scalar {
            return;
        }
        let mark = self.trace.mark(here.frame);
        if self.value(&mut json, here).is_err() || !json.is_at_end() {
            self.trace.back_to(&mark, here.frame);
        }
    }

    /// Keeps a text for each slot that asks for it.
    fn keep_text(&mut self, here: Here, text: Text<'_>) {
        if self.asked(here).next().is_none() {
            return;
        }
        match self.trace.keep_text(text, self.limits.text_bytes) {
            Some(range) => self.keep(here, &Scalar::Text(range)),
            None => self.trace.notice(here.frame, here.place, Why::TooLong),
        }
    }

    /// Keeps a value for each slot that asks for it.
    fn keep(&mut self, here: Here, scalar: &Scalar) {
        for (slot, most) in self.asked(here) {
            let kept = (here.place, scalar.clone());
            self.trace.keep(here.frame, slot, kept, most);
        }
    }

    /// The slots that ask for a value here, and how many values each may have.
    fn asked(&self, here: Here) -> impl Iterator<Item = (SlotIndex, u32)> + use<'m> {
        let list_items = self.limits.list_items;
        let formats = self.formats;
        let slots = self.node(here).map_or(&[][..], |node| &node.slots);
        slots.iter().filter_map(move |&index| {
            let most = match formats.map().slots.get(usize::from(index))? {
                Slot::First => CANDIDATES,
                Slot::Element(wanted) if here.element == Some(*wanted) => CANDIDATES,
                Slot::Element(_) => return None,
                Slot::Every | Slot::Selected(_) => list_items,
            };
            Some((index, most))
        })
    }

    fn node(&self, here: Here) -> Option<&'m Node> {
        self.formats.node(here.node)
    }

    /// Where a key leads, if anywhere.
    fn member(&mut self, here: Here, key: Text<'_>, met: &mut Met) -> Option<Here> {
        if let Some(key) = key.as_plain() {
            return self.named_member(here, key, met);
        }
        let mut decoded = String::new();
        key.decode_into(&mut decoded);
        self.named_member(here, &decoded, met)
    }

    fn named_member(&mut self, here: Here, key: &str, met: &mut Met) -> Option<Here> {
        let (index, member) = self.formats.member(here.node, key)?;
        let again = met.again(index);
        if again {
            let member = (here.place, here.node, index);
            self.trace
                .forget_member(here.frame, member, met.since(index));
            met.start_again(index, self.trace.mark(here.frame));
        }
        let spelled = (member.key != key).then_some(key);
        let place = self.trace.member(here.place, here.node, index, spelled);
        if again {
            self.trace.notice(here.frame, place, Why::DuplicateKey);
        }
        Some(Here {
            node: member.to,
            place,
            ..here
        })
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
    fn new(start: Mark) -> Self {
        Self {
            low: 0,
            high: Vec::new(),
            start,
            again: Vec::new(),
        }
    }

    /// Since when there can be anything of a member that has not been forgotten yet. Looking no
    /// further back keeps a document that repeats a key a million times from costing the square.
    fn since(&self, member: u16) -> Mark {
        let again = self.again.iter().find(|(it, _)| *it == member);
        again.map_or(self.start, |(_, mark)| *mark)
    }

    fn start_again(&mut self, member: u16, now: Mark) {
        match self.again.iter_mut().find(|(it, _)| *it == member) {
            Some((_, mark)) => *mark = now,
            None => self.again.push((member, now)),
        }
    }

    /// Notes a member; true if it was met before.
    fn again(&mut self, member: u16) -> bool {
        let Some(bit) = 1_u64.checked_shl(u32::from(member)) else {
            let before = self.high.contains(&member);
            if !before {
                self.high.push(member);
            }
            return before;
        };
        let before = self.low & bit != 0;
        self.low |= bit;
        before
    }
}
