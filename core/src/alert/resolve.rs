//! From frames to alerts: which frames are alerts, and what their facts are.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::ops::Range;

use super::formats::Formats;
use super::map::{Envelope, Located, Source, Wanted};
use super::rewrite::rewritten;
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
    /// What stands there.
    stands: Scalar,
}

#[derive(Debug, Clone)]
enum ToldValue {
    Text(Range<u32>),
    Number(Number),
    Flag(bool),
    List(Vec<String>),
    /// A text that the document writes in another way.
    Rewritten(String),
}

impl Told {
    /// The value, of the fact's kind.
    pub(super) fn value<'t>(&'t self, trace: &'t Trace) -> ValueRef<'t> {
        match &self.value {
            ToldValue::Text(range) => ValueRef::Text(trace.text(range)),
            ToldValue::Number(number) => ValueRef::Number(*number),
            ToldValue::Flag(flag) => ValueRef::Flag(*flag),
            ToldValue::List(items) => ValueRef::List(items),
            ToldValue::Rewritten(text) => ValueRef::Text(text),
        }
    }

    /// What stands in the document, where the value says it otherwise. A list is its items.
    pub(super) fn raw<'t>(&self, trace: &'t Trace) -> Option<ValueRef<'t>> {
        let stands = self.stands.value(trace)?;
        let list = matches!(self.value, ToldValue::List(_));
        (!list && stands != self.value(trace)).then_some(stands)
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
        inside
            .any(|kept| kept.slot == selection.by && self.is_wanted(frame, &selection.wanted, kept))
    }

    /// Whether a value is that by which elements are selected.
    fn is_wanted(self, frame: &Frame, wanted: &Wanted, kept: &Kept) -> bool {
        let Scalar::Text(range) = &kept.scalar else {
            return *wanted == Wanted::Any;
        };
        let text = self.trace.text(range);
        match wanted {
            Wanted::Any => true,
            Wanted::Text(value) => value.eq_ignore_ascii_case(text),
            Wanted::ValuesOf(slot) => {
                let mut values = frame.values(*slot);
                values.any(|kept| self.is_selected(frame, kept) && self.says(kept, text))
            }
        }
    }

    fn says(self, kept: &Kept, text: &str) -> bool {
        match &kept.scalar {
            Scalar::Text(range) => self.trace.text(range).eq_ignore_ascii_case(text),
            _ => false,
        }
    }

    /// One fact of a frame, as it stands there, without lists: those decide nothing about a
    /// document.
    pub(super) fn look(self, frame: &'t Frame, located: &Located) -> Option<ValueRef<'t>> {
        let mut kept = self.values(frame, located);
        kept.find_map(|kept| match self.single(kept, located)?.value {
            ToldValue::Text(range) => Some(ValueRef::Text(self.trace.text(&range))),
            ToldValue::Number(number) => Some(ValueRef::Number(number)),
            ToldValue::Flag(flag) => Some(ValueRef::Flag(flag)),
            ToldValue::Rewritten(_) => self.stands(kept),
            ToldValue::List(_) => None,
        })
    }

    /// What stands in the document, as it stands there.
    fn stands(self, kept: &Kept) -> Option<ValueRef<'t>> {
        kept.scalar.value(self.trace)
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
                let Some(found_here) = self.single(kept, located) else {
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
            let found = kept.find_map(|kept| self.single(kept, said));
            told.extend(found.map(|found| Told { fact, ..found }));
        }
    }

    /// What a value comes to as a fact, if it is one.
    fn single(self, kept: &Kept, located: &Located) -> Option<Told> {
        let kind = &located.kind;
        let value = match (&kept.scalar, kind) {
            (_, Kind::Present) => ToldValue::Flag(true),
            (scalar, _) if !located.rewrite.is_empty() => self.rewritten(scalar, located)?,
            (Scalar::Text(range), kind) => self.text(range, kind)?,
            (Scalar::Flag(flag), Kind::Flag) => ToldValue::Flag(*flag),
            (Scalar::Number(number), Kind::Number) => ToldValue::Number(Number::new(*number)?),
            (Scalar::Number(number), Kind::Text(shape)) => {
                let digits = Number::new(*number)?.to_string();
                shape
                    .fits(&digits)
                    .then_some(ToldValue::Rewritten(digits))?
            }
            _ => return None,
        };
        Some(Told {
            fact: 0,
            rank: 0,
            at: kept.at,
            value,
            stands: kept.scalar.clone(),
        })
    }

    fn rewritten(self, scalar: &Scalar, located: &Located) -> Option<ToldValue> {
        let text = scalar.value(self.trace)?.to_string();
        let text = rewritten(&located.rewrite, &text)?;
        Some(match located.kind.parse(&text)? {
            Value::Text(text) => ToldValue::Rewritten(text),
            Value::Number(number) => ToldValue::Number(number),
            Value::Flag(flag) => ToldValue::Flag(flag),
            Value::List(items) => ToldValue::List(items),
        })
    }

    fn text(self, range: &Range<u32>, kind: &Kind) -> Option<ToldValue> {
        let text = self.trace.text(range);
        match (kind.takes(text), kind.is_list()) {
            (true, false) => Some(ToldValue::Text(range.clone())),
            (true, true) => Some(ToldValue::List(alloc::vec![text.into()])),
            (false, _) => match kind.parse(text)? {
                Value::Number(number) => Some(ToldValue::Number(number)),
                Value::Flag(flag) => Some(ToldValue::Flag(flag)),
                Value::Text(_) | Value::List(_) => None,
            },
        }
    }

    /// What a fact could also have been, had it been taken from another place: the values that
    /// differ from the one told, in the order in which the places are preferred.
    pub(super) fn rivals(self, frame: &'t Frame, source: &Source, told: &Told) -> Vec<Told> {
        let Some(located) = source.facts.get(usize::from(told.fact)) else {
            return Vec::new();
        };
        let mut values = alloc::vec![told.value(self.trace).owned()];
        let mut differs = |other: &Told| {
            let value = other.value(self.trace).owned();
            let new = !values.iter().any(|known| same(known, &value));
            if new {
                values.push(value);
            }
            new
        };
        let own = self.values(frame, located).map(|kept| (kept, located));
        let around = self.around(frame).flat_map(|(outer, envelope)| {
            let said = envelope.facts.iter();
            let said = said.filter(|said| said.told && said.name == located.name);
            said.flat_map(move |said| self.values(outer, said).map(move |kept| (kept, said)))
        });
        let candidates = own.chain(around).filter(|_| !located.kind.is_list());
        let other = candidates.filter_map(|(kept, located)| self.single(kept, located));
        other.filter(|other| differs(other)).collect()
    }
}

/// Whether two values say the same; vendors differ in the case of what they write.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Text(one), Value::Text(other)) => one.eq_ignore_ascii_case(other),
        _ => one == other,
    }
}
