//! Alerts: bytes in, facts out.
//!
//! A document is read once, along the [`map`] of all formats; what the map does not name is passed
//! unread, though held to the same grammar. One document may hold many alerts, in lists, in
//! envelopes, or one a line.
//!
//! What a reader meets, and what becomes of it:
//!
//! - **duplicate keys**: the last one counts, as in most readers, and a notice says so;
//! - **null**: as if the member were not there;
//! - **a wrong type**: text that spells a number or a flag is taken as one where one is wanted, and
//!   a number as text where text is wanted; anything else is no fact, and a notice says so;
//! - **escaped keys and values**: decoded before they are compared or kept, half a character (a
//!   surrogate without its pair) as U+FFFD;
//! - **a number beyond what a double holds**: as a wrong type;
//! - **what is not JSON** (RFC 8259), wherever it stands: the document is refused with the place;
//! - **deep nesting**: skipped in constant stack where nothing is read from it; refused beyond 128
//!   levels where something might be;
//! - **large documents**: read in one pass up to [`Limits::document_bytes`], then refused; a stream of
//!   any length is read line by line with [`Lines`], each line a document.

mod cef;
mod counts;
pub mod formats;
mod found;
mod gzip;
mod keys;
mod lines;
pub mod map;
mod plan;
mod pointer;
mod reader;
mod refusal;
mod resolve;
pub mod rewrite;
mod scan;
mod surroundings;
mod tables;
mod told;
mod trace;
mod transport;

use alloc::format;
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;

use serde::Serialize;

use crate::diagnostic::{Refusal, refused};
use crate::fact::{AlertFact, AlertFacts, Elsewhere, Value, ValueRef};
use formats::Formats;
pub use found::{Found, Raw, found};
pub use lines::{Line, Lines};
use map::Source;
use reader::{Fault, FaultKind, Reader};
use resolve::Resolver;
use scan::Scanner;
use told::{Account, Told};
pub use trace::Why;
use trace::{Frame, Trace};

/// One alert of a document.
///
/// Its facts lie in the buffer into which the document was read; they become owned values and
/// spelled pointers where somebody asks for them.
#[derive(Debug, Clone)]
pub struct Alert<'m> {
    formats: &'m Formats,
    source: &'m Source,
    trace: Arc<Trace>,
    frame: u32,
    account: Account,
    /// What the whole document is, where that wraps the alert.
    outer: Option<&'static str>,
}

/// A fact of an alert.
#[derive(Debug, Clone, Copy)]
pub struct Fact<'a> {
    /// Its name in the vocabulary.
    pub name: &'a str,
    /// Its value. Where the vendor wrote a number for a text, it is still a number.
    pub value: ValueRef<'a>,
    told: &'a Told,
    alert: &'a Alert<'a>,
}

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

/// How much is read before a document is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a document.
    pub document_bytes: usize,
    /// Alerts in a document.
    pub alerts: usize,
    /// Bytes of a text that may become a fact; a longer one becomes a notice.
    pub text_bytes: usize,
    /// Items of a list that may become a fact; further ones become a notice.
    pub list_items: u32,
    /// Envelopes around an alert; what is wrapped deeper is not looked at.
    pub envelopes: u32,
}

impl Limits {
    /// Documents in a document, itself included: as many as the alerts and all their envelopes.
    fn documents(&self) -> usize {
        let around = usize::try_from(self.envelopes).unwrap_or(usize::MAX);
        self.alerts.saturating_mul(around).saturating_add(1)
    }
}

impl Default for Limits {
    /// 64 MiB, 10,000 alerts, texts of 64 KiB, lists of 1,000 items, 8 envelopes.
    fn default() -> Self {
        Self {
            document_bytes: 64 << 20,
            alerts: 10_000,
            text_bytes: 64 << 10,
            list_items: 1_000,
            envelopes: 8,
        }
    }
}

/// Reads the alerts of a document.
///
/// The document is UTF-8 or UTF-16, with or without a byte order mark, alone or in gzip. It holds one
/// JSON value or several (JSON Lines), or lines of CEF.
///
/// # Errors
///
/// A refusal where the document is none of these, is beyond a limit, or holds no alert; that of a
/// document which is known to be something else says what it is.
pub fn read<'m>(
    formats: &'m Formats,
    document: &[u8],
    limits: &Limits,
) -> Result<Vec<Alert<'m>>, Refusal> {
    let text = transport::text(document, limits.document_bytes)?;
    read_values(formats, &text, limits)
}

fn read_values<'m>(
    formats: &'m Formats,
    text: &str,
    limits: &Limits,
) -> Result<Vec<Alert<'m>>, Refusal> {
    let mut json = Scanner::new(text);
    let mut alerts = Vec::new();
    let mut lines = false;
    let mut instead = None;
    loop {
        let trace = Reader::document(formats, limits, &mut json)
            .map_err(|fault| unreadable(fault, text))?;
        let last = json.is_at_end();
        lines |= !last;
        let outer = lines.then_some("json-lines");
        let trace = Arc::new(trace);
        alerts.extend(Alert::all(formats, &trace, outer));
        if alerts.is_empty() && instead.is_none() {
            let trace = &trace;
            instead = refusal::other(Resolver { formats, trace });
        }
        if alerts.len() > limits.alerts {
            let most = limits.alerts;
            return Err(refused::TOO_MANY_ALERTS
                .refuse(format!("the document holds more than {most} alerts")));
        }
        if last && alerts.is_empty() {
            return Err(instead.unwrap_or_else(no_alert));
        }
        if last {
            return Ok(alerts);
        }
    }
}

impl<'m> Alert<'m> {
    fn all(formats: &'m Formats, trace: &Arc<Trace>, outer: Option<&'static str>) -> Vec<Self> {
        let resolver = Resolver { formats, trace };
        let alert = |(frame, source): (u32, u16)| {
            Some(Self {
                formats,
                source: formats.map().sources.get(usize::from(source))?,
                account: resolver.account(trace.frame(frame)?, source),
                trace: Arc::clone(trace),
                frame,
                outer,
            })
        };
        resolver.alerts().into_iter().filter_map(alert).collect()
    }

    fn resolver(&self) -> Resolver<'m, '_> {
        Resolver {
            formats: self.formats,
            trace: &self.trace,
        }
    }

    fn frame(&self) -> Option<&Frame> {
        self.trace.frame(self.frame)
    }

    /// The format, for example `aws-guardduty`.
    #[must_use]
    pub fn source(&self) -> &'m str {
        &self.source.id
    }

    /// What it was wrapped in: `bare`, or names from the outermost in, joined by `/`.
    #[must_use]
    pub fn envelope(&self) -> String {
        let around = self
            .frame()
            .map(|frame| self.resolver().names_around(frame));
        let mut names: Vec<&str> = around.into_iter().flatten().collect();
        names.extend(self.outer);
        names.reverse();
        names.extend(self.source.form.as_deref());
        match names.is_empty() {
            true => "bare".into(),
            false => names.join("/"),
        }
    }

    /// The vendor's type of the alert; none where it does not say.
    #[must_use]
    pub fn alert_type(&self) -> Option<String> {
        let mut facts = self.source.alert_type.iter();
        let stated = facts.find_map(|name| self.fact(name));
        stated.map(|fact| fact.owned().to_string())
    }

    /// Whether the vendor made it up to show what an alert looks like.
    #[must_use]
    pub fn is_sample(&self) -> bool {
        let source = self.source;
        self.frame()
            .is_some_and(|frame| self.resolver().holds(frame, &source.facts, &source.sample))
    }

    /// What it states.
    pub fn facts(&self) -> impl Iterator<Item = Fact<'_>> {
        self.account.told().iter().filter_map(|told| {
            Some(Fact {
                name: &self.source.facts.get(usize::from(told.fact))?.name,
                value: self.account.value(told, &self.trace),
                told,
                alert: self,
            })
        })
    }

    /// What it states under a name.
    #[must_use]
    pub fn fact(&self, name: &str) -> Option<Fact<'_>> {
        self.facts().find(|fact| fact.name == name)
    }

    /// What it states, owned.
    #[must_use]
    pub fn to_facts(&self) -> AlertFacts {
        let owned = |fact: Fact<'_>| {
            let (value, from) = (fact.owned(), fact.pointer());
            (fact.name.into(), AlertFact { value, from })
        };
        self.facts().map(owned).collect()
    }

    /// What was not taken over from it, in the order of the places.
    #[must_use]
    pub fn notices(&self) -> Vec<Notice> {
        let Some(frame) = self.frame() else {
            return Vec::new();
        };
        let notice = |at, fact: Option<&str>, why| Notice {
            at: self.trace.pointer(self.formats.map(), at),
            fact: fact.map(String::from),
            why,
        };
        let read = frame.notices().map(|(at, why)| notice(at, None, why));
        let missing = self
            .source
            .facts
            .iter()
            .filter(|located| located.told && located.rewrite.is_empty())
            .filter(|located| self.fact(&located.name).is_none());
        let unusable = missing.flat_map(|located| {
            let kept = self.resolver().values(frame, located);
            kept.map(|kept| notice(kept.at, Some(&*located.name), Why::WrongKind))
        });
        let mut notices: Vec<Notice> = read.chain(unusable).collect();
        notices.sort();
        notices.dedup();
        notices
    }
}

impl<'a> Fact<'a> {
    /// Where it stands: a JSON pointer (RFC 6901) that goes on inside strings that hold JSON.
    #[must_use]
    pub fn pointer(&self) -> String {
        let alert = self.alert;
        alert.trace.pointer(alert.formats.map(), self.told.at)
    }

    /// The value, owned and of the fact's kind.
    #[must_use]
    pub fn owned(&self) -> Value {
        self.alert.account.owned(self.told, &self.alert.trace)
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
        let alert = self.alert;
        let Some(frame) = alert.frame() else {
            return Vec::new();
        };
        let told = (self.told, self.owned());
        let rivals = alert.resolver().rivals(frame, alert.source, told);
        let elsewhere = |(value, at)| Elsewhere {
            value,
            from: alert.trace.pointer(alert.formats.map(), at),
        };
        rivals.into_iter().map(elsewhere).collect()
    }
}

fn no_alert() -> Refusal {
    refused::NO_ALERT.refuse("no alert of a supported source was recognised in this document")
}

/// Says where reading stopped: in which line, and at which of its bytes, both counted from 1.
fn unreadable(fault: Fault, text: &str) -> Refusal {
    let read = text.get(..fault.at).unwrap_or(text);
    let line = read.matches('\n').count().saturating_add(1);
    let before = read.rsplit('\n').next().map_or(0, str::len);
    let ends_early = fault.at >= text.len() && fault.kind == FaultKind::NotJson;
    let there = usize::from(!ends_early);
    let at = format!("line {line}, column {}", before.saturating_add(there));
    match fault.kind {
        FaultKind::TooManyDocuments => refused::TOO_MANY_ALERTS.refuse(format!(
            "the document wraps more others than a list of as many alerts as are read, at {at}"
        )),
        FaultKind::TooDeep => refused::TOO_DEEP.refuse(format!(
            "the document is nested more than {} levels deep at {at}",
            reader::LEVELS
        )),
        FaultKind::NotJson if ends_early => refused::NOT_JSON.refuse(format!(
            "the document cannot be read: it ends too early at {at}"
        )),
        FaultKind::NotJson => refused::NOT_JSON.refuse(format!(
            "the document cannot be read: it is not JSON at {at}"
        )),
    }
}
