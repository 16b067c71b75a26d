//! From frames to alerts: which frames are alerts, and what their facts are.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::ops::Range;

use super::formats::Formats;
use super::map::{Envelope, Located, Source};
use super::trace::{Frame, Kept, PlaceIndex, Scalar, Trace};
use crate::condition::Condition;
use crate::fact::{Number, Value, ValueRef};
use crate::kind::Kind;

/// A trace, and the formats along which it was made.
#[derive(Debug, Clone, Copy)]
pub(super) struct Resolver<'m, 't> {
    pub(super) formats: &'m Formats,
    pub(super) trace: &'t Trace,
}

/// What an alert tells of a fact.
#[derive(Debug, Clone)]
pub(super) struct Told {
    /// The fact's place among those of the source.
    pub(super) fact: u16,
    /// Which of its candidates this is; the first is preferred.
    rank: u16,
    pub(super) at: PlaceIndex,
    value: ToldValue,
}

#[derive(Debug, Clone)]
enum ToldValue {
    Text(Range<u32>),
    Number(Number),
    Flag(bool),
    /// A number where a text is wanted.
    Digits(Number),
    List(Vec<String>),
}

impl Told {
    /// The value; a number that stands for a text is still a number.
    pub(super) fn value<'t>(&'t self, trace: &'t Trace) -> ValueRef<'t> {
        match &self.value {
            ToldValue::Text(range) => ValueRef::Text(trace.text(range)),
            ToldValue::Number(number) | ToldValue::Digits(number) => ValueRef::Number(*number),
            ToldValue::Flag(flag) => ValueRef::Flag(*flag),
            ToldValue::List(items) => ValueRef::List(items),
        }
    }

    /// The value, owned.
    pub(super) fn owned(&self, trace: &Trace) -> Value {
        match &self.value {
            ToldValue::Digits(number) => Value::Text(number.to_string()),
            _ => self.value(trace).owned(),
        }
    }

    /// Takes a better candidate's place, or adds the items of one as good.
    fn improve(&mut self, better: Told) {
        match (&mut self.value, better) {
            (
                ToldValue::List(items),
                Told {
                    rank,
                    value: ToldValue::List(more),
                    ..
                },
            ) if rank == self.rank => {
                items.extend(more);
            }
            (_, better) => *self = better,
        }
    }
}

impl<'m, 't> Resolver<'m, 't> {
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
            .all(|(outer, envelope)| self.holds(outer, &envelope.facts, &envelope.when))
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
        let kept = located.slots.iter().flat_map(|slot| frame.values(*slot));
        kept.filter(move |kept| self.is_selected(frame, kept))
    }

    /// Whether a value stands in an element that its slot is about.
    fn is_selected(self, frame: &Frame, kept: &Kept) -> bool {
        let Some(selection) = self.formats.selection(kept.slot) else {
            return true;
        };
        let Some(element) = self.trace.above(kept.at, selection.below) else {
            return false;
        };
        let mut inside = self.trace.inside(frame, element);
        inside.any(|kept| match &kept.scalar {
            Scalar::Text(range) if kept.slot == selection.by => {
                selection.value.eq_ignore_ascii_case(self.trace.text(range))
            }
            _ => false,
        })
    }

    /// One fact of a frame, without lists: those decide nothing about a document.
    fn look(self, frame: &'t Frame, located: &Located) -> Option<ValueRef<'t>> {
        let mut kept = self.values(frame, located);
        kept.find_map(|kept| match self.single(kept, &located.kind)?.value {
            ToldValue::Text(range) => Some(ValueRef::Text(self.trace.text(&range))),
            ToldValue::Number(number) | ToldValue::Digits(number) => Some(ValueRef::Number(number)),
            ToldValue::Flag(flag) => Some(ValueRef::Flag(flag)),
            ToldValue::List(_) => None,
        })
    }

    /// The facts of an alert, its own or else those of what it is wrapped in, in the order of
    /// the document.
    pub(super) fn told(self, frame: &Frame, source: u16) -> Vec<Told> {
        let Some(declared) = self.formats.map().sources.get(usize::from(source)) else {
            return Vec::new();
        };
        let mut told = self.found(frame, source, &declared.facts);
        for (outer, envelope) in self.around(frame) {
            self.inherit(outer, &envelope.facts, &declared.facts, &mut told);
        }
        told
    }

    /// The best of what was kept for each fact.
    fn found(self, frame: &Frame, source: u16, facts: &[Located]) -> Vec<Told> {
        let mut found: Vec<Told> = Vec::with_capacity(frame.kept.len());
        let mut places: Vec<u16> = alloc::vec![u16::MAX; facts.len()];
        for kept in &frame.kept {
            let uses = self.formats.uses(kept.slot).iter();
            for used in uses.filter(|used| used.source == source) {
                let Some(located) = facts.get(usize::from(used.fact)).filter(|it| it.told) else {
                    continue;
                };
                let Some(place) = places.get_mut(usize::from(used.fact)) else {
                    continue;
                };
                let known = found.get_mut(usize::from(*place));
                let list = located.kind.is_list();
                if known.as_ref().is_some_and(|known| match list {
                    true => used.rank > known.rank,
                    false => used.rank >= known.rank,
                }) {
                    continue;
                }
                if !self.is_selected(frame, kept) {
                    continue;
                }
                let Some(found_here) = self.single(kept, &located.kind) else {
                    continue;
                };
                let told = Told {
                    fact: used.fact,
                    rank: used.rank,
                    ..found_here
                };
                match known {
                    Some(known) => known.improve(told),
                    None => {
                        *place = u16::try_from(found.len()).unwrap_or(u16::MAX);
                        found.push(told);
                    }
                }
            }
        }
        found
    }

    /// Adds what an envelope says and the alert does not.
    fn inherit(self, outer: &Frame, said: &[Located], facts: &[Located], told: &mut Vec<Told>) {
        for said in said.iter().filter(|said| said.told) {
            let fact = facts
                .iter()
                .position(|fact| fact.told && fact.name == said.name);
            let Some(fact) = fact.and_then(|fact| u16::try_from(fact).ok()) else {
                continue;
            };
            if told.iter().any(|told| told.fact == fact) {
                continue;
            }
            let mut kept = self.values(outer, said);
            let found = kept.find_map(|kept| self.single(kept, &said.kind));
            told.extend(found.map(|found| Told { fact, ..found }));
        }
    }

    fn single(self, kept: &Kept, kind: &Kind) -> Option<Told> {
        let value = match (&kept.scalar, kind) {
            (_, Kind::Present) => ToldValue::Flag(true),
            (Scalar::Text(range), kind) => self.text(range, kind)?,
            (Scalar::Flag(flag), Kind::Flag) => ToldValue::Flag(*flag),
            (Scalar::Number(number), Kind::Number) => ToldValue::Number(Number::new(*number)?),
            (Scalar::Number(number), Kind::Text(shape)) => {
                let number = Number::new(*number)?;
                shape
                    .fits(&number.to_string())
                    .then_some(ToldValue::Digits(number))?
            }
            _ => return None,
        };
        Some(Told {
            fact: 0,
            rank: 0,
            at: kept.at,
            value,
        })
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
}
