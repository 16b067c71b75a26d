//! What one pass over a document leaves behind: places, values, frames.
//!
//! The document is copied as a whole, so that keeping a text of it means to note where it stands, and
//! nothing borrows from the document; only what has to be decoded is copied by itself. Places are one
//! list, and a JSON pointer is spelled from these only when it is shown.

mod forget;
mod place;
mod pointer;

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::alert::counts::Counts;
use crate::alert::map::SlotIndex;
use crate::alert::scan::Text;
use crate::fact::{Number, ValueRef};
pub(in crate::alert) use forget::{FORGOTTEN, NOWHERE};
use place::{Key, Place};
pub(in crate::alert) use place::{PlaceIndex, ROOT};
pub(crate) use pointer::Pointer;

/// How many values are kept where only one is asked for: the first may not be usable.
pub(in crate::alert) const CANDIDATES: u32 = 8;

/// The places, values and frames of one document.
#[derive(Debug, Default)]
pub(in crate::alert) struct Trace {
    /// The document, where what it says is said as it stands.
    document: String,
    /// What had to be decoded.
    decoded: String,
    /// Where in a [`Span`] the decoded begins; the document is no longer.
    decoded_from: u32,
    /// How the keys are spelled that are spelled otherwise than by the map.
    spelled: Vec<Span>,
    places: Vec<Place>,
    pub(in crate::alert) frames: Vec<Frame>,
}

/// A part of the document or of what was decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::alert) struct Span {
    start: u32,
    end: u32,
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

#[derive(Debug, Clone, Copy)]
pub(in crate::alert) struct Kept {
    pub(in crate::alert) slot: SlotIndex,
    pub(in crate::alert) at: PlaceIndex,
    pub(in crate::alert) scalar: Scalar,
}

/// A value as it stands in the document. So that it is copied as a few words, it has no part that is
/// smaller.
#[derive(Debug, Clone, Copy)]
pub(in crate::alert) enum Scalar {
    Text(Span),
    Number(f64),
    True,
    False,
    Object,
    Array,
}

impl Scalar {
    /// The value, if it is a single one that all languages write alike.
    pub(in crate::alert) fn value<'t>(self, trace: &'t Trace) -> Option<ValueRef<'t>> {
        match self {
            Self::Text(span) => Some(ValueRef::Text(trace.text(span))),
            Self::Number(number) => Number::new(number).map(ValueRef::Number),
            Self::True => Some(ValueRef::Flag(true)),
            Self::False => Some(ValueRef::Flag(false)),
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
    /// An empty trace of a document that is at most so long.
    pub(in crate::alert) fn new(most: usize) -> Self {
        let mut trace = Self {
            decoded_from: count(most),
            places: Vec::with_capacity(128),
            ..Self::default()
        };
        trace.place(ROOT, Key::Root);
        trace
    }

    /// Says which document it is a trace of.
    pub(in crate::alert) fn of(mut self, document: &str) -> Self {
        self.document.push_str(document);
        self
    }

    /// A text that stands in the document.
    #[inline(always)]
    pub(in crate::alert) fn standing(range: Range<usize>) -> Span {
        let [start, end] = [range.start, range.end].map(count);
        Span { start, end }
    }

    /// Keeps a text that is not longer than so many bytes once it is decoded.
    pub(in crate::alert) fn keep_text(&mut self, text: Text<'_>, most: usize) -> Option<Span> {
        let before = self.decoded.len();
        let span = self.append(text);
        if self.decoded.len().wrapping_sub(before) > most {
            self.decoded.truncate(before);
            return None;
        }
        Some(span)
    }

    fn append(&mut self, text: Text<'_>) -> Span {
        let start = count(self.decoded.len());
        text.decode_into(&mut self.decoded);
        let end = count(self.decoded.len());
        let [start, end] = [start, end].map(|at| at.saturating_add(self.decoded_from));
        Span { start, end }
    }

    #[inline(always)]
    pub(in crate::alert) fn text(&self, span: Span) -> &str {
        let (text, before) = match span.start < self.decoded_from {
            true => (&self.document, 0),
            false => (&self.decoded, self.decoded_from),
        };
        let at = |at: u32| usize::try_from(at.saturating_sub(before)).unwrap_or(usize::MAX);
        text.get(at(span.start)..at(span.end)).unwrap_or_default()
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
    #[inline(always)]
    pub(in crate::alert) fn keep(&mut self, frame: u32, kept: Kept, most: u32) {
        let Some(frame) = self.frame_mut(frame) else {
            return;
        };
        match frame.counts.add(kept.slot, most) {
            true => frame.kept.push(kept),
            false => frame.keep_no_more(&kept),
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
        let kept = match self.counts.has(slot) {
            false => &[],
            true => &self.kept[..],
        };
        kept.iter().filter(move |kept| kept.slot == slot)
    }

    /// Says once of a slot that it has more values than are kept.
    #[cold]
    fn keep_no_more(&mut self, kept: &Kept) {
        if !self.full.contains(&kept.slot) {
            self.full.push(kept.slot);
            self.notices.push((kept.at, Why::TooMany));
        }
    }

    /// Counts anew.
    fn recount(&mut self) {
        self.full.clear();
        self.counts.clear();
        for kept in &self.kept {
            self.counts.add(kept.slot, u32::MAX);
        }
    }
}

/// Documents are limited to less than 2^32 bytes, so nothing is counted beyond that.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
