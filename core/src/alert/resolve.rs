//! From frames to alerts: which frames are alerts, and what their facts are.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::map::{Envelope, Located, Map, Source};
use super::trace::{Frame, Kept, Scalar, Trace, Why};
use super::{Alert, Notice};
use crate::condition::Condition;
use crate::fact::{AlertFact, AlertFacts, Number, Value};
use crate::kind::Kind;

/// The frames of one top-level value, and what it came in.
pub(super) struct Resolver<'a> {
    pub(super) map: &'a Map,
    pub(super) trace: &'a Trace,
    /// What the top-level value itself is wrapped in, for example JSON Lines.
    pub(super) outer: Option<&'static str>,
}

/// What was found at the paths of a fact.
struct Told {
    value: Value,
    at: u32,
}

impl<'a> Resolver<'a> {
    /// The alerts, in the order of the document.
    pub(super) fn alerts(&self) -> Vec<Alert> {
        let mut alerts = Vec::new();
        let mut inside_alert = alloc::vec![false; self.trace.frames.len()];
        for (index, frame) in self.trace.frames.iter().enumerate() {
            let parent = frame.parent.and_then(|parent| usize::try_from(parent).ok());
            let wrapped = parent.and_then(|parent| inside_alert.get(parent)) == Some(&true);
            let source = match wrapped || frame.forgotten {
                true => None,
                false => self.source(frame),
            };
            if let Some(inside) = inside_alert.get_mut(index) {
                *inside = wrapped || source.is_some();
            }
            alerts.extend(source.map(|source| self.alert(frame, source)));
        }
        alerts
    }

    /// The source of a frame: the one it is recognised as, or the one its envelope vouches for.
    fn source(&self, frame: &Frame) -> Option<&'a Source> {
        if !self.unwrapped(frame) {
            return None;
        }
        let recognised = |source: &&Source| self.holds(frame, &source.facts, &source.recognise);
        self.map
            .sources
            .iter()
            .find(recognised)
            .or_else(|| self.vouched(frame))
    }

    /// Whether everything around a frame is the envelope that it seems to be.
    fn unwrapped(&self, frame: &Frame) -> bool {
        self.around(frame)
            .all(|(outer, envelope)| self.holds(outer, &envelope.facts, &envelope.when))
    }

    fn vouched(&self, frame: &Frame) -> Option<&'a Source> {
        let (outer, envelope) = self.around(frame).next()?;
        let vouched = envelope.content.as_ref()?;
        self.holds(outer, &envelope.facts, &vouched.when)
            .then(|| self.map.sources.get(usize::from(vouched.source)))?
    }

    /// The frames around a frame with the envelopes they are, from the inside out.
    fn around(&self, frame: &Frame) -> impl Iterator<Item = (&'a Frame, &'a Envelope)> {
        let (map, trace) = (self.map, self.trace);
        let mut inner = (frame.parent, frame.envelope);
        core::iter::from_fn(move || {
            let outer = trace.frame(inner.0?)?;
            let envelope = map.envelopes.get(usize::from(inner.1?))?;
            inner = (outer.parent, outer.envelope);
            Some((outer, envelope))
        })
    }

    fn holds(&self, frame: &Frame, facts: &[Located], condition: &Condition) -> bool {
        let values: Vec<Option<Value>> = facts
            .iter()
            .map(|located| self.told(frame, located).map(|told| told.value))
            .collect();
        condition.holds(&|fact| values.get(usize::from(fact))?.as_ref())
    }

    fn alert(&self, frame: &Frame, source: &Source) -> Alert {
        let facts: AlertFacts = source
            .facts
            .iter()
            .filter(|located| located.told)
            .filter_map(|located| Some((located.name.clone(), self.fact(frame, located)?)))
            .collect();
        let alert_type = facts
            .get(&source.alert_type)
            .map(|fact| fact.value.to_string());
        Alert {
            source: source.id.clone(),
            envelope: self.envelope(frame),
            alert_type,
            sample: self.holds(frame, &source.facts, &source.sample),
            notices: self.notices(frame, source, &facts),
            facts,
        }
    }

    /// A fact of the alert itself, or else of what it is wrapped in.
    fn fact(&self, frame: &Frame, located: &Located) -> Option<AlertFact> {
        let own = self.told(frame, located);
        let told = own.or_else(|| {
            self.around(frame).find_map(|(outer, envelope)| {
                let same = |other: &&Located| other.told && other.name == located.name;
                self.told(outer, envelope.facts.iter().find(same)?)
            })
        })?;
        Some(AlertFact {
            value: told.value,
            from: self.trace.pointer(self.map, told.at),
        })
    }

    fn told(&self, frame: &Frame, located: &Located) -> Option<Told> {
        located.slots.iter().find_map(|slot| {
            let values = frame.values(*slot);
            match &located.kind {
                Kind::List(_) => self.list(values, &located.kind),
                kind => values.iter().find_map(|kept| self.single(kept, kind)),
            }
        })
    }

    fn single(&self, kept: &Kept, kind: &Kind) -> Option<Told> {
        let value = match (&kept.scalar, kind) {
            (_, Kind::Present) => Some(Value::Flag(true)),
            (Scalar::Text(range), kind) => kind.parse(self.trace.text(range)),
            (Scalar::Flag(flag), Kind::Flag) => Some(Value::Flag(*flag)),
            (Scalar::Number(number), Kind::Number) => Number::new(*number).map(Value::Number),
            (Scalar::Number(number), Kind::Text(_)) => {
                kind.parse(&Number::new(*number)?.to_string())
            }
            _ => None,
        };
        value.map(|value| Told { value, at: kept.at })
    }

    fn list(&self, values: &[Kept], kind: &Kind) -> Option<Told> {
        let mut items = Vec::new();
        let mut at = None;
        for told in values.iter().filter_map(|kept| self.single(kept, kind)) {
            at = at.or(Some(told.at));
            if let Value::List(more) = told.value {
                items.extend(more);
            }
        }
        Some(Told {
            value: Value::List(items),
            at: at?,
        })
    }

    /// The names of what the frame is wrapped in, from the outermost in.
    fn envelope(&self, frame: &Frame) -> String {
        let mut names: Vec<&str> = self.around(frame).map(|(_, around)| &*around.id).collect();
        names.extend(self.outer);
        names.reverse();
        match names.is_empty() {
            true => "bare".into(),
            false => names.join("/"),
        }
    }

    fn notices(&self, frame: &Frame, source: &Source, facts: &AlertFacts) -> Vec<Notice> {
        let mut notices: BTreeMap<(String, Why), Notice> = BTreeMap::new();
        let mut add = |at, fact: Option<&String>, why| {
            let at = self.trace.pointer(self.map, at);
            let fact = fact.cloned();
            notices.insert((at.clone(), why), Notice { at, fact, why });
        };
        for (at, why) in &frame.notices {
            add(*at, None, *why);
        }
        let missing = |located: &&Located| located.told && !facts.contains_key(&located.name);
        for located in source.facts.iter().filter(missing) {
            for kept in located.slots.iter().flat_map(|slot| frame.values(*slot)) {
                add(kept.at, Some(&located.name), Why::WrongKind);
            }
        }
        notices.into_values().collect()
    }
}
