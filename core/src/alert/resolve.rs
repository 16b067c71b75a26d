//! From frames to alerts: which frames are alerts, and which of their values are meant.

use alloc::vec::Vec;

use super::budget::Steps;
use super::formats::Formats;
use super::map::{Envelope, Located, MemberValue, SlotIndex, Source};
use super::told::says;
use super::trace::{Frame, Kept, Scalar, Trace};
use crate::condition::Condition;
use crate::fact::{Value, ValueRef};

/// A trace, and the formats along which it was made.
#[derive(Debug, Clone, Copy)]
pub(super) struct Resolver<'m, 't> {
    pub(super) formats: &'m Formats,
    pub(super) trace: &'t Trace,
    /// What is looked at is counted here.
    pub(super) steps: &'t Steps,
}

impl<'m, 't> Resolver<'m, 't> {
    pub(super) fn new(formats: &'m Formats, trace: &'t Trace, steps: &'t Steps) -> Self {
        Self {
            formats,
            trace,
            steps,
        }
    }

    /// The frames that are alerts, each with its source, in the order of the document.
    pub(super) fn alerts(self) -> Vec<(u32, u16)> {
        let mut inside_alert: Vec<bool> = Vec::with_capacity(self.trace.frames.len());
        let mut alerts = Vec::new();
        for (index, frame) in (0..).zip(&self.trace.frames) {
            let parent = frame.parent.and_then(|parent| usize::try_from(parent).ok());
            let wrapped = parent.and_then(|parent| inside_alert.get(parent)) == Some(&true);
            let looked_at = !wrapped && !frame.forgotten;
            let source = looked_at.then(|| self.source(frame)).flatten();
            inside_alert.push(wrapped || source.is_some());
            alerts.extend(source.map(|source| (index, source)));
        }
        alerts
    }

    /// The source of a frame: the one it is recognised as, or the one its envelope vouches for.
    fn source(self, frame: &Frame) -> Option<u16> {
        if !self.unwrapped(frame) {
            return None;
        }
        let recognised =
            |(_, source): &(u16, &Source)| self.holds(frame, &source.facts, &source.recognise);
        let known = (0..).zip(&self.formats.map().sources).find(recognised);
        known
            .map(|(index, _)| index)
            .or_else(|| self.vouched(frame))
    }

    /// Whether everything around a frame is the envelope that it seems to be.
    fn unwrapped(self, frame: &Frame) -> bool {
        self.around(frame)
            .all(|(outer, envelope)| envelope.otherwise.is_some() || self.is_this(outer, envelope))
    }

    fn is_this(self, outer: &Frame, envelope: &Envelope) -> bool {
        self.holds(outer, &envelope.facts, &envelope.when)
    }

    /// The names of what is around a frame, from the inside out.
    pub(super) fn names_around(self, frame: &Frame) -> impl Iterator<Item = &'m str> {
        self.around(frame).map(move |(outer, envelope)| {
            let otherwise = envelope.otherwise.as_deref();
            let otherwise = otherwise.filter(|_| !self.is_this(outer, envelope));
            otherwise.unwrap_or(&envelope.id)
        })
    }

    fn vouched(self, frame: &Frame) -> Option<u16> {
        let (outer, envelope) = self.around(frame).next()?;
        let vouched = envelope.content.as_ref()?;
        self.holds(outer, &envelope.facts, &vouched.when)
            .then_some(vouched.source)
    }

    /// The frames around a frame with the envelopes they are, from the inside out.
    pub(super) fn around(self, frame: &Frame) -> impl Iterator<Item = (&'t Frame, &'m Envelope)> {
        let mut inner = (frame.parent, frame.envelope);
        core::iter::from_fn(move || {
            let outer = self.trace.frame(inner.0?)?;
            let envelope = self.formats.map().envelopes.get(usize::from(inner.1?))?;
            inner = (outer.parent, outer.envelope);
            Some((outer, envelope))
        })
    }

    /// Whether a condition holds of a frame; only what it reads is looked up.
    pub(super) fn holds(self, frame: &Frame, facts: &[Located], condition: &Condition) -> bool {
        condition.holds(&|fact| self.look(frame, facts.get(usize::from(fact))?))
    }

    /// The values that may be a fact of a frame, preferred places first.
    pub(super) fn values(
        self,
        frame: &'t Frame,
        located: &Located,
    ) -> impl Iterator<Item = &'t Kept> {
        let slots = located.slots.iter();
        let kept = slots.flat_map(move |slot| self.values_of(frame, *slot));
        kept.filter(move |kept| self.is_selected(frame, kept))
    }

    /// The values of a slot, looked for among those of its frame.
    fn values_of(
        self,
        frame: &'t Frame,
        slot: SlotIndex,
    ) -> impl Iterator<Item = &'t Kept> + Clone {
        let values = frame.values(slot);
        self.steps.add(values.cost().saturating_add(1));
        values.inspect(move |_| self.steps.add(1))
    }

    /// Whether a value stands in an element that its slot is about.
    pub(super) fn is_selected(self, frame: &Frame, kept: &Kept) -> bool {
        let Some(selection) = self.formats.selection(kept.slot) else {
            return true;
        };
        let Some(element) = self.trace.above(kept.at, selection.below) else {
            return false;
        };
        let inside = self.trace.values_inside(frame, selection.by, element);
        let mut inside = inside.inspect(|_| self.steps.add(1));
        inside.any(|kept| self.is_wanted(frame, &selection.wanted, kept))
    }

    /// Whether a value is that by which elements are selected.
    fn is_wanted(self, frame: &Frame, wanted: &MemberValue, kept: &Kept) -> bool {
        let Scalar::Text(span) = kept.scalar else {
            return *wanted == MemberValue::Any;
        };
        let text = self.trace.text(span);
        match wanted {
            MemberValue::Any => true,
            MemberValue::Text(value) => value.eq_ignore_ascii_case(text),
            MemberValue::ValuesOf(slot) => {
                let mut values = self.values_of(frame, *slot);
                values.any(|kept| self.is_selected(frame, kept) && self.says(kept, text))
            }
        }
    }

    fn says(self, kept: &Kept, text: &str) -> bool {
        match kept.scalar {
            Scalar::Text(span) => self.trace.text(span).eq_ignore_ascii_case(text),
            _ => false,
        }
    }

    /// One fact of a frame, without lists: those decide nothing about a document. A text is as it
    /// stands there, even where it is to be rewritten.
    pub(super) fn look(self, frame: &'t Frame, located: &Located) -> Option<ValueRef<'t>> {
        let mut kept = self.values(frame, located);
        kept.find_map(|kept| {
            let mut made = Vec::new();
            says(self.trace, kept.scalar, located, &mut made)?;
            match made.pop() {
                None | Some(Value::Text(_)) => kept.scalar.value(self.trace),
                Some(Value::Number(number)) => Some(ValueRef::Number(number)),
                Some(Value::Flag(flag)) => Some(ValueRef::Flag(flag)),
                Some(Value::List(_) | Value::Declined { .. }) => None,
            }
        })
    }
}
