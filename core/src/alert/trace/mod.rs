//! What one pass over a document leaves behind: places, values, frames.
//!
//! Texts are copied into one buffer and places into one list, so that keeping a value costs no
//! allocation of its own and nothing borrows from the document. A JSON pointer is spelled from
//! these only when it is shown.

mod forget;
mod pointer;

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::alert::counts::Counts;
use crate::alert::map::{NodeIndex, SlotIndex};
use crate::alert::scan::Text;
use crate::fact::{Number, ValueRef};
pub(in crate::alert) use forget::{FORGOTTEN, NOWHERE};
pub(crate) use pointer::Pointer;

/// A place in the document, an index into [`Trace::places`].
pub(in crate::alert) type PlaceIndex = u32;

/// How many values are kept where only one is asked for: the first may not be usable.
pub(in crate::alert) const CANDIDATES: u32 = 8;

/// The top of the document.
pub(in crate::alert) const ROOT: PlaceIndex = 0;

/// The places, values and frames of one document.
#[derive(Debug, Default)]
pub(in crate::alert) struct Trace {
    text: String,
    places: Vec<Place>,
    pub(in crate::alert) frames: Vec<Frame>,
}

#[derive(Debug)]
struct Place {
    parent: PlaceIndex,
    key: Key,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Key {
    Root,
    /// A member of the map's node, spelled as the map spells it.
    AsMapped(NodeIndex, u16),
    /// The same, spelled otherwise.
    Spelled(NodeIndex, u16, Range<u32>),
    Index(u32),
}

/// A document, wrapped or not, and what was kept of it.
#[derive(Debug, Default)]
pub(in crate::alert) struct Frame {
    /// The frame it is wrapped in.
    pub(in crate::alert) parent: Option<u32>,
    /// The envelope whose content it is.
    pub(in crate::alert) envelope: Option<u16>,
    /// Where it stands.
    at: PlaceIndex,
    /// Whether a later member with the same key took its place.
    pub(in crate::alert) forgotten: bool,
    /// What was kept, in the order of the document.
    pub(in crate::alert) kept: Vec<Kept>,
    /// What was not taken over.
    pub(in crate::alert) notices: Vec<(PlaceIndex, Why)>,
    /// How many values each slot has.
    counts: Counts,
    /// The slots that were given more than they may have.
    full: Vec<SlotIndex>,
}

#[derive(Debug, Clone)]
pub(in crate::alert) struct Kept {
    pub(in crate::alert) slot: SlotIndex,
    pub(in crate::alert) at: PlaceIndex,
    pub(in crate::alert) scalar: Scalar,
}

/// A value as it stands in the document.
#[derive(Debug, Clone)]
pub(in crate::alert) enum Scalar {
    Text(Range<u32>),
    Number(f64),
    Flag(bool),
    Object,
    Array,
}

impl Scalar {
    /// The value, if it is a single one that all languages write alike.
    pub(in crate::alert) fn value<'t>(&self, trace: &'t Trace) -> Option<ValueRef<'t>> {
        match self {
            Self::Text(range) => Some(ValueRef::Text(trace.text(range))),
            Self::Number(number) => Number::new(*number).map(ValueRef::Number),
            Self::Flag(flag) => Some(ValueRef::Flag(*flag)),
            Self::Object | Self::Array => None,
        }
    }
}

/// Why something was not taken over as a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The value is not of the fact's kind.
    WrongKind,
    /// The text is longer than the limit.
    TooLong,
    /// There are more values than the limit.
    TooMany,
    /// The key occurs twice in its object; the last one counts, as in most readers.
    DuplicateKey,
}

/// How much was there at some moment, to go back to.
#[derive(Clone, Copy)]
pub(in crate::alert) struct Mark {
    frames: usize,
    kept: usize,
    notices: usize,
}

impl Trace {
    pub(in crate::alert) fn new() -> Self {
        let mut trace = Self {
            text: String::with_capacity(2048),
            places: Vec::with_capacity(128),
            frames: Vec::new(),
        };
        trace.places.push(Place {
            parent: ROOT,
            key: Key::Root,
        });
        trace
    }

    pub(in crate::alert) fn member(
        &mut self,
        parent: PlaceIndex,
        node: NodeIndex,
        member: u16,
        spelled: Option<&str>,
    ) -> PlaceIndex {
        let key = match spelled {
            None => Key::AsMapped(node, member),
            Some(text) => Key::Spelled(node, member, self.append(Text::plain(text))),
        };
        self.place(parent, key)
    }

    pub(in crate::alert) fn element(&mut self, parent: PlaceIndex, index: u32) -> PlaceIndex {
        self.place(parent, Key::Index(index))
    }

    fn place(&mut self, parent: PlaceIndex, key: Key) -> PlaceIndex {
        let index = count(self.places.len());
        self.places.push(Place { parent, key });
        index
    }

    /// Keeps a text that is not longer than so many bytes.
    pub(in crate::alert) fn keep_text(
        &mut self,
        text: Text<'_>,
        most: usize,
    ) -> Option<Range<u32>> {
        let before = self.text.len();
        let range = self.append(text);
        if range.len() > most {
            self.text.truncate(before);
            return None;
        }
        Some(range)
    }

    fn append(&mut self, text: Text<'_>) -> Range<u32> {
        let start = count(self.text.len());
        text.decode_into(&mut self.text);
        start..count(self.text.len())
    }

    pub(in crate::alert) fn text(&self, range: &Range<u32>) -> &str {
        let usize = |end: u32| usize::try_from(end).unwrap_or(usize::MAX);
        self.text
            .get(usize(range.start)..usize(range.end))
            .unwrap_or_default()
    }

    pub(in crate::alert) fn open(
        &mut self,
        parent: Option<u32>,
        envelope: Option<u16>,
        at: PlaceIndex,
        slots: usize,
    ) -> u32 {
        let index = count(self.frames.len());
        self.frames.push(Frame {
            parent,
            envelope,
            at,
            counts: Counts::new(slots),
            kept: Vec::with_capacity(64),
            ..Frame::default()
        });
        index
    }

    pub(in crate::alert) fn frame(&self, index: u32) -> Option<&Frame> {
        self.frames.get(usize::try_from(index).ok()?)
    }

    fn frame_mut(&mut self, index: u32) -> Option<&mut Frame> {
        self.frames.get_mut(usize::try_from(index).ok()?)
    }

    /// Keeps a value for a slot of a frame unless there are `most` of them already.
    pub(in crate::alert) fn keep(
        &mut self,
        frame: u32,
        slot: SlotIndex,
        kept: (PlaceIndex, Scalar),
        most: u32,
    ) {
        let (at, scalar) = kept;
        let Some(frame) = self.frame_mut(frame) else {
            return;
        };
        if frame.counts.of(slot) < most {
            frame.counts.add(slot);
            frame.kept.push(Kept { slot, at, scalar });
        } else if !frame.full.contains(&slot) {
            frame.full.push(slot);
            frame.notices.push((at, Why::TooMany));
        }
    }

    pub(in crate::alert) fn notice(&mut self, frame: u32, at: PlaceIndex, why: Why) {
        if let Some(frame) = self.frame_mut(frame) {
            frame.notices.push((at, why));
        }
    }

    pub(in crate::alert) fn mark(&self, frame: u32) -> Mark {
        let open = self.frame(frame);
        Mark {
            frames: self.frames.len(),
            kept: open.map_or(0, |frame| frame.kept.len()),
            notices: open.map_or(0, |frame| frame.notices.len()),
        }
    }

    /// Forgets what was kept since a mark.
    pub(in crate::alert) fn back_to(&mut self, mark: &Mark, frame: u32) {
        self.frames.truncate(mark.frames);
        if let Some(frame) = self.frame_mut(frame) {
            frame.kept.truncate(mark.kept);
            frame.notices.truncate(mark.notices);
            frame.recount();
        }
    }

    /// The place so many places above another.
    pub(in crate::alert) fn above(&self, place: PlaceIndex, levels: u16) -> Option<PlaceIndex> {
        (0..levels).try_fold(place, |at, _| Some(self.place_at(at)?.parent))
    }

    /// Whether a place is another or lies inside it. A place comes after those that it lies in.
    fn is_inside(&self, place: PlaceIndex, outer: PlaceIndex) -> bool {
        let mut at = place;
        while at > outer {
            let Some(place) = self.place_at(at) else {
                return false;
            };
            at = place.parent;
        }
        at == outer
    }

    /// Whether no element of an array was met; of an object only the members on the map are.
    pub(in crate::alert) fn is_empty(&self, array: PlaceIndex) -> bool {
        self.places.iter().all(|place| place.parent != array)
    }

    /// What a frame keeps of the inside of a place, in the order of the document.
    pub(in crate::alert) fn inside<'t>(
        &'t self,
        frame: &'t Frame,
        outer: PlaceIndex,
    ) -> impl Iterator<Item = &'t Kept> {
        let start = frame.kept.partition_point(|kept| kept.at <= outer);
        let after = frame.kept.get(start..).unwrap_or_default().iter();
        after.take_while(move |kept| self.is_inside(kept.at, outer))
    }

    fn place_at(&self, index: PlaceIndex) -> Option<&Place> {
        self.places.get(usize::try_from(index).ok()?)
    }
}

impl Frame {
    /// What was kept and is not forgotten.
    pub(in crate::alert) fn values_kept(&self) -> impl Iterator<Item = &Kept> {
        self.kept.iter().filter(|kept| kept.slot != FORGOTTEN)
    }

    /// What was not taken over and is not forgotten.
    pub(in crate::alert) fn notices(&self) -> impl Iterator<Item = (PlaceIndex, Why)> {
        let notices = self.notices.iter().copied();
        notices.filter(|(at, _)| *at != NOWHERE)
    }

    /// How many values a slot has at most.
    pub(in crate::alert) fn count(&self, slot: SlotIndex) -> u32 {
        self.counts.of(slot)
    }

    /// The values of a slot, in the order of the document.
    pub(in crate::alert) fn values(&self, slot: SlotIndex) -> impl Iterator<Item = &Kept> + Clone {
        let kept = match self.counts.of(slot) {
            0 => &[],
            _ => &self.kept[..],
        };
        kept.iter().filter(move |kept| kept.slot == slot)
    }

    /// Counts anew.
    fn recount(&mut self) {
        self.full.clear();
        self.counts.clear();
        for kept in &self.kept {
            self.counts.add(kept.slot);
        }
    }
}

/// Documents are limited to less than 2^32 bytes, so nothing is counted beyond that.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
