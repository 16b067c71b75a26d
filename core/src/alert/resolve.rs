//! From frames to alerts: which frames are alerts, and what their facts are.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::ops::Range;

use super::map::{Envelope, Located, Map, Source};
use super::trace::{Frame, Kept, PlaceIndex, Scalar, Trace};
use crate::condition::{Condition, FactIndex};
use crate::fact::{Number, Value, ValueRef};
use crate::kind::Kind;

/// A trace, and the map along which it was made.
#[derive(Debug, Clone, Copy)]
pub(super) struct Resolver<'m, 't> {
    pub(super) map: &'m Map,
    pub(super) trace: &'t Trace,
}

/// The value of a fact and its place.
#[derive(Debug, Clone)]
pub(super) struct Told {
    value: ToldValue,
    pub(super) at: PlaceIndex,
}

#[derive(Debug, Clone)]
enum ToldValue {
    Text(Range<u32>),
    Number(Number),
    Flag(bool),
    /// Text that does not stand in the document as it is, such as the digits of a number.
    Spelled(String),
    List(Vec<String>),
}

impl Told {
    pub(super) fn value<'t>(&'t self, trace: &'t Trace) -> ValueRef<'t> {
        match &self.value {
            ToldValue::Text(range) => ValueRef::Text(trace.text(range)),
            ToldValue::Number(number) => ValueRef::Number(*number),
            ToldValue::Flag(flag) => ValueRef::Flag(*flag),
            ToldValue::Spelled(text) => ValueRef::Text(text),
            ToldValue::List(items) => ValueRef::List(items),
        }
    }
}

impl<'m, 't> Resolver<'m, 't> {
    /// The frames that are alerts, each with its source, in the order of the document.
    pub(super) fn alerts(self) -> Vec<(u32, &'m Source)> {
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
    fn source(self, frame: &Frame) -> Option<&'m Source> {
        if !self.unwrapped(frame) {
            return None;
        }
        let recognised = |source: &&Source| self.holds(frame, &source.facts, &source.recognise);
        let known = self.map.sources.iter().find(recognised);
        known.or_else(|| self.vouched(frame))
    }

    /// Whether everything around a frame is the envelope that it seems to be.
    fn unwrapped(self, frame: &Frame) -> bool {
        self.around(frame)
            .all(|(outer, envelope)| self.holds(outer, &envelope.facts, &envelope.when))
    }

    fn vouched(self, frame: &Frame) -> Option<&'m Source> {
        let (outer, envelope) = self.around(frame).next()?;
        let vouched = envelope.content.as_ref()?;
        self.holds(outer, &envelope.facts, &vouched.when)
            .then(|| self.map.sources.get(usize::from(vouched.source)))?
    }

    /// The frames around a frame with the envelopes they are, from the inside out.
    pub(super) fn around(self, frame: &Frame) -> impl Iterator<Item = (&'t Frame, &'m Envelope)> {
        let mut inner = (frame.parent, frame.envelope);
        core::iter::from_fn(move || {
            let outer = self.trace.frame(inner.0?)?;
            let envelope = self.map.envelopes.get(usize::from(inner.1?))?;
            inner = (outer.parent, outer.envelope);
            Some((outer, envelope))
        })
    }

    /// Whether a condition holds; only what it reads is looked up.
    pub(super) fn holds(self, frame: &Frame, facts: &[Located], condition: &Condition) -> bool {
        let mut told: Vec<(FactIndex, Told)> = Vec::new();
        condition.for_each_fact(&mut |fact| {
            let located = facts.get(usize::from(fact));
            let value = located.and_then(|located| self.own(frame, located));
            told.extend(value.map(|value| (fact, value)));
        });
        condition.holds(&|wanted| {
            let known = told.iter().find(|(fact, _)| *fact == wanted);
            known.map(|(_, told)| told.value(self.trace))
        })
    }

    /// A fact of the alert itself, or else of what it is wrapped in.
    pub(super) fn told(self, frame: &Frame, located: &Located) -> Option<Told> {
        self.own(frame, located).or_else(|| {
            self.around(frame).find_map(|(outer, envelope)| {
                let same = |other: &&Located| other.told && other.name == located.name;
                self.own(outer, envelope.facts.iter().find(same)?)
            })
        })
    }

    fn own(self, frame: &Frame, located: &Located) -> Option<Told> {
        located.slots.iter().find_map(|slot| {
            let values = frame.values(*slot);
            match &located.kind {
                Kind::List(_) => self.list(values, &located.kind),
                kind => values.iter().find_map(|kept| self.single(kept, kind)),
            }
        })
    }

    fn single(self, kept: &Kept, kind: &Kind) -> Option<Told> {
        let value = match (&kept.scalar, kind) {
            (_, Kind::Present) => ToldValue::Flag(true),
            (Scalar::Text(range), kind) => self.text(range, kind)?,
            (Scalar::Flag(flag), Kind::Flag) => ToldValue::Flag(*flag),
            (Scalar::Number(number), Kind::Number) => ToldValue::Number(Number::new(*number)?),
            (Scalar::Number(number), Kind::Text(shape)) => {
                let digits = Number::new(*number)?.to_string();
                ToldValue::Spelled(shape.fits(&digits).then_some(digits)?)
            }
            _ => return None,
        };
        Some(Told { value, at: kept.at })
    }

    fn text(self, range: &Range<u32>, kind: &Kind) -> Option<ToldValue> {
        let text = self.trace.text(range);
        if let Kind::Text(shape) = kind {
            return shape.fits(text).then(|| ToldValue::Text(range.clone()));
        }
        Some(match kind.parse(text)? {
            Value::Text(_) => ToldValue::Text(range.clone()),
            Value::Number(number) => ToldValue::Number(number),
            Value::Flag(flag) => ToldValue::Flag(flag),
            Value::List(items) => ToldValue::List(items),
        })
    }

    fn list(self, values: &[Kept], kind: &Kind) -> Option<Told> {
        let mut items = Vec::new();
        let mut at = None;
        for told in values.iter().filter_map(|kept| self.single(kept, kind)) {
            at = at.or(Some(told.at));
            if let ToldValue::List(more) = told.value {
                items.extend(more);
            }
        }
        Some(Told {
            value: ToldValue::List(items),
            at: at?,
        })
    }
}
