//! An alert, and what it states.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use serde::Serialize;

use super::budget::Steps;
use super::formats::Formats;
use super::map::{Located, Source};
use super::resolve::Resolver;
use super::told::{Account, Extracted};
use super::trace::{Frame, PlaceIndex, Pointer, Trace, Why};
use crate::fact::{AlertFact, AlertFacts, Elsewhere, ValueRef};

/// One alert of a document.
///
/// Its facts lie in the buffer into which the document was read; they become owned values and
/// spelled pointers where somebody asks for them.
#[derive(Debug, Clone)]
pub struct Alert {
    formats: Arc<Formats>,
    /// The place of its source in the map.
    source: u16,
    trace: Arc<Trace>,
    frame: u32,
    account: Account,
    /// What the whole document is, where that wraps the alert.
    outer: Option<&'static str>,
}

/// A fact of an alert.
#[derive(Debug, Clone, Copy)]
pub struct StatedFact<'a> {
    told: &'a Extracted,
    alert: &'a Alert,
}

/// How many notices are told of an alert; nobody reads more.
const NOTICES: usize = 1_000;

/// Something that stands in the document and was not taken over.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Notice {
    /// Where it stands, a JSON pointer.
    pub at: String,
    /// The fact that it would have been, where it would have been one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
    /// Why it was not taken over.
    pub why: Why,
}

impl Alert {
    /// What a frame of a trace tells as an alert of a source.
    pub(super) fn new(
        formats: &Arc<Formats>,
        trace: &Arc<Trace>,
        (frame, source): (u32, u16),
        account: Account,
        outer: Option<&'static str>,
    ) -> Self {
        Self {
            formats: Arc::clone(formats),
            source,
            trace: Arc::clone(trace),
            frame,
            account,
            outer,
        }
    }

    fn resolver<'a: 's, 's>(&'a self, steps: &'s Steps) -> Resolver<'a, 's> {
        Resolver::new(&self.formats, &self.trace, steps)
    }

    /// Asks for everything, to count the steps.
    pub(super) fn ask_all(&self, steps: &Steps) {
        let notices = self.notices_in(steps);
        steps.add(notices.len());
        for fact in self.facts() {
            steps.add(fact.others_in(steps).len());
        }
    }

    fn frame(&self) -> Option<&Frame> {
        self.trace.frame(self.frame)
    }

    fn pointer(&self, at: PlaceIndex) -> Pointer<'_> {
        self.trace.pointer(self.formats.map(), at)
    }

    fn declared(&self) -> Option<&Source> {
        self.formats.source(self.source)
    }

    /// The format, for example `aws-guardduty`.
    #[must_use]
    pub fn source(&self) -> &str {
        self.declared().map_or("", |source| &source.id)
    }

    /// What it was wrapped in: `bare`, or names from the outermost in, joined by `/`.
    #[must_use]
    pub fn envelope(&self) -> Cow<'_, str> {
        let steps = Steps::default();
        let resolver = self.resolver(&steps);
        let around = self.frame().map(|frame| resolver.names_around(frame));
        let mut names: Vec<&str> = around.into_iter().flatten().collect();
        names.extend(self.outer);
        names.reverse();
        names.extend(self.declared().and_then(|source| source.form.as_deref()));
        match names.as_slice() {
            [] => "bare".into(),
            [name] => Cow::Borrowed(name),
            names => names.join("/").into(),
        }
    }

    /// The vendor's type of the alert; none where it does not say.
    #[must_use]
    pub fn alert_type(&self) -> Option<Cow<'_, str>> {
        let mut facts = self.declared()?.alert_type.iter();
        let stated = facts.find_map(|name| self.fact(name))?;
        Some(stated.value().text())
    }

    /// Whether the vendor made it up to show what an alert looks like.
    #[must_use]
    pub fn is_sample(&self) -> bool {
        let steps = Steps::default();
        let sample = || {
            let (frame, source) = (self.frame()?, self.declared()?);
            let resolver = self.resolver(&steps);
            Some(resolver.holds(frame, &source.facts, &source.sample))
        };
        sample().unwrap_or(false)
    }

    /// What it states, in the order of the names.
    pub fn facts(&self) -> impl Iterator<Item = StatedFact<'_>> {
        let facts = self.formats.facts_by_name(self.source);
        facts.filter_map(|fact| self.told(fact))
    }

    /// What it states under a name.
    #[must_use]
    pub fn fact(&self, name: &str) -> Option<StatedFact<'_>> {
        self.told(self.formats.fact_named(self.source, name)?)
    }

    /// What it states of the fact at a place of its source.
    fn told(&self, fact: u16) -> Option<StatedFact<'_>> {
        let told = self.account.of(fact)?;
        Some(StatedFact { told, alert: self })
    }

    /// What it states, owned.
    #[must_use]
    pub fn to_facts(&self) -> AlertFacts {
        let owned = |fact: StatedFact<'_>| {
            let (value, from) = (fact.value().owned(), fact.pointer());
            (fact.name().into(), AlertFact { value, from })
        };
        self.facts().map(owned).collect()
    }

    /// What was not taken over from it, in the order of the places.
    #[must_use]
    pub fn notices(&self) -> Vec<Notice> {
        self.notices_in(&Steps::default())
    }

    fn notices_in(&self, steps: &Steps) -> Vec<Notice> {
        let resolver = self.resolver(steps);
        let Some(frame) = self.frame() else {
            return Vec::new();
        };
        let notice = |at, fact: Option<&str>, why| Notice {
            at: self.pointer(at).spelled(),
            fact: fact.map(String::from),
            why,
        };
        let read = frame.notices().map(|(at, why)| notice(at, None, why));
        let facts = (0..).zip(self.formats.facts(self.source));
        let missing = facts.filter(|(fact, located)| {
            located.told && located.rewrite.is_empty() && self.account.of(*fact).is_none()
        });
        let unusable = missing.flat_map(|(_, located)| {
            let kept = resolver.values(frame, located);
            let kept = kept.filter(|kept| !kept.scalar.says_nothing(&self.trace));
            kept.map(|kept| notice(kept.at, Some(&*located.name), Why::WrongKind))
        });
        let mut notices: Vec<Notice> = read.chain(unusable).take(NOTICES).collect();
        notices.sort();
        notices.dedup();
        notices
    }
}

impl<'a> StatedFact<'a> {
    /// Its name in the vocabulary.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.located().map_or("", |located| &located.name)
    }

    /// Its value, of the kind that the vocabulary gives it.
    #[must_use]
    pub fn value(&self) -> ValueRef<'a> {
        self.alert.account.value(self.told, &self.alert.trace)
    }

    fn located(&self) -> Option<&'a Located> {
        let facts = self.alert.formats.facts(self.alert.source);
        facts.get(usize::from(self.told.fact))
    }

    /// Where it stands: a JSON pointer (RFC 6901) that goes on inside strings that hold JSON.
    #[must_use]
    pub fn pointer(&self) -> String {
        self.place().spelled()
    }

    /// Where it stands, to be spelled.
    pub(crate) fn place(&self) -> Pointer<'a> {
        self.alert.pointer(self.told.at)
    }

    /// What stands in the document, where the value says it in another way: a number for a text
    /// that spells one, or a text that was rewritten.
    #[must_use]
    pub fn raw(&self) -> Option<ValueRef<'a>> {
        self.alert.account.raw(self.told, &self.alert.trace)
    }

    /// The other values that the alert gives for this fact, with their places, in the order in which
    /// the source prefers these. Looked up when asked for; nearly always there are none.
    #[must_use]
    pub fn others(&self) -> Vec<Elsewhere> {
        self.others_in(&Steps::default())
    }

    fn others_in(&self, steps: &Steps) -> Vec<Elsewhere> {
        let alert = self.alert;
        let resolver = alert.resolver(steps);
        let (Some(frame), Some(source)) = (alert.frame(), alert.declared()) else {
            return Vec::new();
        };
        if !self.is_contested(frame, resolver) {
            return Vec::new();
        }
        let told = (self.told, self.value().owned());
        let rivals = resolver.rivals(frame, source, told);
        let elsewhere = |(value, at)| Elsewhere {
            value,
            from: alert.pointer(at).spelled(),
        };
        rivals.into_iter().map(elsewhere).collect()
    }

    /// Whether more than one value of the document may be the fact, which is no list.
    fn is_contested(&self, frame: &Frame, resolver: Resolver<'_, '_>) -> bool {
        let Some(located) = self.located().filter(|it| !it.kind.is_list()) else {
            return false;
        };
        let around = resolver.around(frame);
        let around = around.flat_map(|(outer, envelope)| {
            let said = envelope.facts.iter();
            let said = said.filter(|said| said.name == located.name);
            said.map(move |said| held(outer, said))
        });
        around.fold(held(frame, located), u32::saturating_add) > 1
    }
}

/// How many values a frame holds at most where a fact may be.
fn held(frame: &Frame, located: &Located) -> u32 {
    let counts = located.slots.iter().map(|slot| frame.count(*slot));
    counts.fold(0, u32::saturating_add)
}
