//! What one pass over a document leaves behind: places, values, frames.
//!
//! The document is copied as a whole, so that keeping a text of it means to note where it stands, and
//! nothing borrows from the document; only what has to be decoded is copied by itself. Places are one
//! list, and a JSON pointer is spelled from these only when it is shown.

mod forget;
mod frame;
mod place;
mod pointer;

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::alert::budget::{Room, size_of_list};
use crate::alert::map::SlotIndex;
use crate::alert::nothing::says_nothing;
use crate::alert::scan::Text;
use crate::fact::{Number, ValueRef};
pub(in crate::alert) use forget::{FORGOTTEN, NOWHERE};
pub(in crate::alert) use frame::Frame;
use place::{Place, PlaceKey};
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
    /// What it may still keep. Where there is no room, nothing is kept, and whoever reads stops.
    pub(in crate::alert) room: Room,
    /// The last place at which something is kept.
    used: PlaceIndex,
}

/// A part of the document or of what was decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::alert) struct Span {
    start: u32,
    end: u32,
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
    Array { empty: bool },
}

impl Scalar {
    /// The value, if it is a single one that all languages write alike.
    pub(in crate::alert) fn value<'t>(self, trace: &'t Trace) -> Option<ValueRef<'t>> {
        match self {
            Self::Text(span) => Some(ValueRef::Text(trace.text(span))),
            Self::Number(number) => Number::new(number).map(ValueRef::Number),
            Self::True => Some(ValueRef::Flag(true)),
            Self::False => Some(ValueRef::Flag(false)),
            Self::Object | Self::Array { .. } => None,
        }
    }
}

impl Scalar {
    /// Whether it is a text that says that there is nothing.
    pub(in crate::alert) fn says_nothing(self, trace: &Trace) -> bool {
        matches!(self, Self::Text(span) if says_nothing(trace.text(span)))
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

/// How much was there at some moment.
#[derive(Clone, Copy)]
pub(in crate::alert) struct Mark {
    frames: usize,
    kept: usize,
    notices: usize,
}

/// How much was there at some moment, to go back to.
pub(in crate::alert) struct Before {
    mark: Mark,
    full: usize,
    decoded: usize,
    spelled: usize,
    places: usize,
    used: PlaceIndex,
}

impl Trace {
    /// An empty trace of a document that is at most so long, with room for so many bytes.
    pub(in crate::alert) fn new(most: usize, room: Room) -> Self {
        let mut trace = Self {
            decoded_from: count(most),
            places: Vec::with_capacity(128),
            room,
            ..Self::default()
        };
        trace.place(ROOT, PlaceKey::Root);
        trace
    }

    /// Says which document it is a trace of.
    pub(in crate::alert) fn of(mut self, document: &str) -> Self {
        self.document.push_str(document);
        self.frames.iter_mut().for_each(Frame::index);
        self
    }

    /// Gives back what is reserved for more.
    pub(in crate::alert) fn shrink(&mut self) {
        self.places.shrink_to_fit();
        self.decoded.shrink_to_fit();
        self.spelled.shrink_to_fit();
        self.frames.shrink_to_fit();
        for frame in &mut self.frames {
            frame.shrink();
        }
    }

    /// How many bytes it takes, beside the copy of the document.
    pub(in crate::alert) fn size(&self) -> usize {
        let frames = self.frames.iter().map(Frame::size);
        let places = size_of_list(&self.places).saturating_add(size_of_list(&self.frames));
        let texts = self
            .decoded
            .capacity()
            .saturating_add(size_of_list(&self.spelled));
        let own = size_of::<Self>()
            .saturating_add(places)
            .saturating_add(texts);
        frames.fold(own, usize::saturating_add)
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
        if self.room.grow_text(&mut self.decoded, text.range().len()) {
            text.decode_into(&mut self.decoded);
        }
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
        self.used = self.used.max(at);
        self.room
            .push(&mut self.frames, Frame::new(parent, envelope, at, slots));
        index
    }

    /// Ends a frame inside of others, which is one of many maybe.
    pub(in crate::alert) fn close(&mut self, frame: u32) {
        let given_back = self.frame_mut(frame).map_or(0, Frame::shrink);
        self.room.give_back(given_back);
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
        self.used = self.used.max(kept.at);
        let index = usize::try_from(frame).unwrap_or(usize::MAX);
        if let Some(frame) = self.frames.get_mut(index) {
            frame.keep(kept, most, &mut self.room);
        }
    }

    pub(in crate::alert) fn notice(&mut self, frame: u32, at: PlaceIndex, why: Why) {
        self.used = self.used.max(at);
        let index = usize::try_from(frame).unwrap_or(usize::MAX);
        if let Some(frame) = self.frames.get_mut(index) {
            frame.notice(at, why, &mut self.room);
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

    pub(in crate::alert) fn before(&self, frame: u32) -> Before {
        Before {
            mark: self.mark(frame),
            full: self.frame(frame).map_or(0, |frame| frame.full.len()),
            decoded: self.decoded.len(),
            spelled: self.spelled.len(),
            places: self.places.len(),
            used: self.used,
        }
    }

    /// Forgets what was kept since some moment; gives how much that was.
    pub(in crate::alert) fn back_to(&mut self, before: &Before, frame: u32) -> usize {
        let frames = self
            .frames
            .drain(before.mark.frames.min(self.frames.len())..);
        let sizes = frames.map(|frame| frame.size());
        self.room.give_back(sizes.fold(0, usize::saturating_add));
        self.decoded.truncate(before.decoded);
        self.spelled.truncate(before.spelled);
        self.places.truncate(before.places);
        self.used = before.used;
        let frame = self.frame_mut(frame);
        frame.map_or(0, |frame| frame.back_to(before))
    }

    /// Forgets the places from one on, if nothing is kept there.
    #[inline(always)]
    pub(in crate::alert) fn leave(&mut self, place: PlaceIndex) {
        if self.used < place {
            let before = usize::try_from(place).unwrap_or(usize::MAX);
            self.places.truncate(before);
        }
    }

    /// The values of a slot that a frame keeps of the inside of a place, in the order of the document.
    pub(in crate::alert) fn values_inside<'t>(
        &'t self,
        frame: &'t Frame,
        slot: SlotIndex,
        outer: PlaceIndex,
    ) -> impl Iterator<Item = &'t Kept> {
        let after = frame.values_after(slot, outer);
        after.take_while(move |kept| self.is_inside(kept.at, outer))
    }
}

/// Documents are limited to less than 2^32 bytes, so nothing is counted beyond that.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
