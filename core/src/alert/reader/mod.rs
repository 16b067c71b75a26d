//! One pass over the bytes: walks the map along the document and keeps what a slot asks for.

mod inside;
mod met;

use alloc::string::String;
use alloc::vec::Vec;

use super::Limits;
use super::budget::{Budget, Room};
use super::formats::Formats;
use super::keys::KeyPrefix;
use super::map::TOP;
use super::plan::{Asking, Plan, Stop};
use super::scan::{Misfit, NextValue, Plain, Scanner, Text};
use super::trace::{CANDIDATES, Kept, PlaceIndex, ROOT, Scalar, Trace, Why};
use met::MetMembers;

/// How deep objects and arrays that are read may be nested; reading takes stack for each level.
pub(super) const LEVELS: u32 = 128;

/// Why a document cannot be read, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) kind: FaultKind,
    /// The byte that is at fault; the length of the text where it ends too early.
    pub(super) at: usize,
}

/// Why a document cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FaultKind {
    NotJson,
    TooDeep,
    TooManyDocuments,
    TooMuch,
}

impl FaultKind {
    /// Whether nothing more of the document is read, not even around a string in which it came up.
    fn is_final(self) -> bool {
        matches!(self, Self::TooManyDocuments | Self::TooMuch)
    }
}

/// Reads documents into a trace.
pub(super) struct Reader<'m> {
    formats: &'m Formats,
    plan: &'m Plan,
    limits: &'m Limits,
    budget: &'m Budget,
    trace: Trace,
    /// How many documents are open, each in the one before it.
    documents: u32,
    /// How many objects and arrays are open.
    levels: u32,
    /// Where strings are decoded of which a part is read on.
    decoded: Vec<String>,
    /// Where the document begins in what is read.
    start: usize,
    /// How many strings are open that are read on.
    strings: u32,
    /// Why the reading stopped, where it is not that the text is no JSON.
    stopped: Option<FaultKind>,
}

/// Where the reading stands.
#[derive(Clone, Copy)]
struct Cursor<'m> {
    stop: &'m Stop,
    place: PlaceIndex,
    frame: u32,
    /// The index in the innermost array.
    element: Option<u32>,
}

impl<'m> Reader<'m> {
    /// Reads one top-level value, as far as the budget goes.
    pub(super) fn document(
        formats: &'m Formats,
        limits: &'m Limits,
        budget: &'m Budget,
        json: &mut Scanner<'_>,
    ) -> Result<Trace, Fault> {
        let length = json.json().len().saturating_sub(json.at());
        let mut reader = Self {
            formats,
            plan: formats.plan(),
            limits,
            budget,
            trace: Trace::new(length, Room::new(budget.room.get())),
            documents: 0,
            levels: 0,
            decoded: Vec::new(),
            start: json.at(),
            strings: 0,
            stopped: None,
        };
        match reader.content(json, None, None, ROOT) {
            Ok(()) => {
                let document = json.json().get(reader.start..json.at());
                Ok(reader.trace.of(document.unwrap_or_default()))
            }
            Err(Misfit(at)) => Err(Fault {
                kind: reader.stopped.unwrap_or(FaultKind::NotJson),
                at,
            }),
        }
    }

    /// Reads a value as a document of its own.
    fn content(
        &mut self,
        json: &mut Scanner<'_>,
        parent: Option<u32>,
        envelope: Option<u16>,
        place: PlaceIndex,
    ) -> Result<(), Misfit> {
        let Some(frames) = self.budget.frames.get().checked_sub(1) else {
            return self.stop(json, FaultKind::TooManyDocuments);
        };
        self.budget.frames.set(frames);
        let slots = self.formats.map().slots.len();
        let frame = self.trace.open(parent, envelope, place, slots);
        let Some(stop) = self.plan.stop(TOP) else {
            return json.skip();
        };
        let here = Cursor {
            stop,
            place,
            frame,
            element: None,
        };
        self.documents = self.documents.saturating_add(1);
        let read = self.plain_value(json, &here);
        self.documents = self.documents.saturating_sub(1);
        if parent.is_some() {
            self.trace.close(frame);
        }
        read
    }

    /// Reads the value at a place, which may be a document of its own.
    #[inline(always)]
    fn value(&mut self, json: &mut Scanner<'_>, here: &Cursor<'m>) -> Result<(), Misfit> {
        match here.stop.content_of {
            None => self.plain_value(json, here),
            Some(envelope) => self.wrapped(json, here, envelope),
        }
    }

    /// Reads the content of an envelope.
    #[inline(never)]
    fn wrapped(
        &mut self,
        json: &mut Scanner<'_>,
        here: &Cursor<'m>,
        envelope: u16,
    ) -> Result<(), Misfit> {
        if !json.next().is_container() {
            // A string may hold the content, which is another place.
            return self.plain_value(json, here);
        }
        match self.documents >= self.limits.envelopes {
            true => json.skip(),
            false => self.content(json, Some(here.frame), Some(envelope), here.place),
        }
    }

    #[inline(always)]
    fn plain_value(&mut self, json: &mut Scanner<'_>, here: &Cursor<'m>) -> Result<(), Misfit> {
        match json.next() {
            NextValue::Text => {
                let text = json.text()?;
                if here.stop.is_read_on {
                    self.read_on(here, text);
                    self.go_on(json)?;
                }
                self.keep_text(here, text, self.strings == 0);
                Ok(())
            }
            NextValue::Plain => self.plain(json, here),
            NextValue::Object => self.object(json, here),
            NextValue::Array => self.array(json, here),
        }
    }

    fn object(&mut self, json: &mut Scanner<'_>, here: &Cursor<'m>) -> Result<(), Misfit> {
        self.keep(here, Scalar::Object);
        if !here.stop.has_keys() {
            return json.skip();
        }
        self.enter(json)?;
        let mut met = MetMembers::new(self.trace.mark(here.frame));
        let mut more = json.first_member()?;
        while more {
            let key = json.key()?;
            match self.member(here, key, &mut met) {
                Some(there) => self.value(json, &there)?,
                None => json.skip()?,
            }
            more = json.next_member()?;
            self.go_on_with_room(json)?;
        }
        self.leave();
        Ok(())
    }

    fn array(&mut self, json: &mut Scanner<'_>, here: &Cursor<'m>) -> Result<(), Misfit> {
        let empty = json.is_empty_array();
        self.keep(here, Scalar::Array { empty });
        let element = here.stop.element.and_then(|node| self.plan.stop(node));
        let Some(stop) = element else {
            return json.skip();
        };
        self.enter(json)?;
        let mut index = 0_u32;
        let mut more = json.first_element()?;
        while more {
            self.budget.steps.add(1);
            let there = Cursor {
                stop,
                place: self.trace.element(here.place, index),
                frame: here.frame,
                element: Some(index),
            };
            self.value(json, &there)?;
            self.trace.leave(there.place);
            index = index.saturating_add(1);
            more = json.next_element()?;
            self.go_on_with_room(json)?;
        }
        self.leave();
        Ok(())
    }

    /// Goes into an object or array, if it is not nested too deeply.
    fn enter(&mut self, json: &Scanner<'_>) -> Result<(), Misfit> {
        if self.levels >= LEVELS {
            return self.stop(json, FaultKind::TooDeep);
        }
        self.levels = self.levels.saturating_add(1);
        Ok(())
    }

    fn leave(&mut self) {
        self.levels = self.levels.saturating_sub(1);
    }

    /// Reads on, unless what came up in a string ends all.
    fn go_on(&self, json: &Scanner<'_>) -> Result<(), Misfit> {
        match self.stopped.is_some_and(FaultKind::is_final) {
            true => Err(Misfit(json.at())),
            false => Ok(()),
        }
    }

    /// Reads on, if there is room for more.
    #[inline(always)]
    fn go_on_with_room(&mut self, json: &Scanner<'_>) -> Result<(), Misfit> {
        match self.trace.room.has_ended() {
            true => self.stop(json, FaultKind::TooMuch),
            false => Ok(()),
        }
    }

    /// Reads no further, although it might be JSON.
    #[cold]
    fn stop(&mut self, json: &Scanner<'_>, why: FaultKind) -> Result<(), Misfit> {
        self.stopped = Some(why);
        Err(Misfit(json.at()))
    }

    #[inline(never)]
    fn plain(&mut self, json: &mut Scanner<'_>, here: &Cursor<'m>) -> Result<(), Misfit> {
        let scalar = match json.plain()? {
            Plain::Null => return Ok(()),
            Plain::True => Scalar::True,
            Plain::False => Scalar::False,
            Plain::Number(number) => Scalar::Number(number),
        };
        self.keep(here, scalar);
        Ok(())
    }

    /// Keeps a text, which may stand in the document itself, for each slot that asks for it.
    #[inline(always)]
    fn keep_text(&mut self, here: &Cursor<'m>, text: Text<'_>, stands: bool) {
        let range = text.range();
        if !stands || !text.is_plain() || range.len() > self.limits.text_bytes {
            return self.keep_decoded(here, text);
        }
        let at = |place: usize| place.wrapping_sub(self.start);
        let span = Trace::standing(at(range.start)..at(range.end));
        self.keep(here, Scalar::Text(span));
    }

    #[inline(never)]
    fn keep_decoded(&mut self, here: &Cursor<'m>, text: Text<'_>) {
        if self.asking(here).next().is_none() {
            return;
        }
        self.budget.steps.add(text.range().len() / 64);
        match self.trace.keep_text(text, self.limits.text_bytes) {
            Some(span) => self.keep(here, Scalar::Text(span)),
            None => self.trace.notice(here.frame, here.place, Why::TooLong),
        }
    }

    /// Keeps a value for each slot that asks for it.
    #[inline(always)]
    fn keep(&mut self, here: &Cursor<'m>, scalar: Scalar) {
        for asking in self.asking(here) {
            let most = match asking.one {
                true => CANDIDATES,
                false => self.limits.list_items,
            };
            let kept = Kept {
                slot: asking.slot,
                at: here.place,
                scalar,
            };
            self.trace.keep(here.frame, kept, most);
        }
    }

    /// The slots that ask for the value at a place.
    #[inline(always)]
    fn asking(&self, here: &Cursor<'m>) -> impl Iterator<Item = &'m Asking> + use<'m> {
        let element = here.element;
        let asking = self.plan.asking(here.stop).iter();
        asking.filter(move |it| it.element.is_none() || it.element == element)
    }

    /// Where a key leads, if anywhere.
    #[inline(always)]
    fn member(
        &mut self,
        here: &Cursor<'m>,
        key: Text<'_>,
        met: &mut MetMembers,
    ) -> Option<Cursor<'m>> {
        match key.is_plain() {
            true => self.named_member(here, key, met),
            false => self.escaped_member(here, key, met),
        }
    }

    #[cold]
    fn escaped_member(
        &mut self,
        here: &Cursor<'m>,
        key: Text<'_>,
        met: &mut MetMembers,
    ) -> Option<Cursor<'m>> {
        let mut decoded = String::new();
        key.decode_into(&mut decoded);
        self.named_member(here, Text::plain(&decoded), met)
    }

    #[inline(always)]
    fn named_member(
        &mut self,
        here: &Cursor<'m>,
        key: Text<'_>,
        met: &mut MetMembers,
    ) -> Option<Cursor<'m>> {
        let name = KeyPrefix::at_start_of(key.onwards(), key.range().len());
        let (named, as_mapped) = self.plan.find(here.stop, name)?;
        self.budget.steps.add(1);
        let stop = self.plan.stop(named.to)?;
        let again = met.again(named.member);
        if again {
            self.forget(here, named.member, met);
        }
        let place = self.trace.member(here.place, here.stop.node, named.member);
        if !as_mapped {
            self.trace.spell(place, key);
        }
        if again {
            self.trace.notice(here.frame, place, Why::DuplicateKey);
        }
        Some(Cursor {
            stop,
            place,
            ..*here
        })
    }

    /// Forgets what a member held that is met again.
    #[cold]
    fn forget(&mut self, here: &Cursor<'m>, member: u16, met: &mut MetMembers) {
        let it = (here.place, here.stop.node, member);
        let looked_through = self.trace.forget_member(here.frame, it, met.since(member));
        self.budget.steps.add(looked_through);
        self.budget.steps.add(met.looked_through());
        met.start_again(member, self.trace.mark(here.frame));
    }
}
