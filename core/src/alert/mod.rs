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

mod budget;
mod cef;
mod counts;
pub mod formats;
mod found;
mod gzip;
mod keys;
mod lines;
pub mod map;
mod nothing;
mod plan;
mod reader;
mod refusal;
mod resolve;
pub mod rewrite;
pub(crate) mod scan;
mod stated;
mod surroundings;
mod tables;
mod told;
mod trace;
pub(crate) mod transport;

use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::diagnostic::{Refusal, refused};
use budget::Budget;
pub(crate) use budget::Room;
use formats::Formats;
pub use found::{Found, Raw, found};
pub use lines::{Line, Lines};
use reader::{Fault, FaultKind, Reader};
use resolve::Resolver;
use scan::Scanner;
pub use stated::{Alert, Notice, StatedFact};
pub(crate) use trace::Pointer;
use trace::Trace;
pub use trace::Why;

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
pub fn read(
    formats: &Arc<Formats>,
    document: &[u8],
    limits: &Limits,
) -> Result<Vec<Alert>, Refusal> {
    Ok(read_with_room(formats, document, limits)?.0)
}

/// Reads the alerts of a document; also says for how many more bytes there is room, in memory.
pub(crate) fn read_with_room(
    formats: &Arc<Formats>,
    document: &[u8],
    limits: &Limits,
) -> Result<(Vec<Alert>, usize), Refusal> {
    let delivered = transport::text(document, limits.document_bytes)?;
    let budget = Budget::new(limits, delivered.size);
    let alerts = DocumentValues::new(formats, limits, &budget, &delivered.text).read()?;
    Ok((alerts, budget.room.get()))
}

/// The values of a document that are read one after the other.
struct DocumentValues<'d> {
    formats: &'d Arc<Formats>,
    limits: &'d Limits,
    budget: &'d Budget,
    json: Scanner<'d>,
    alerts: Vec<Alert>,
    /// What the document is instead, where no alert was found so far.
    instead: Option<Refusal>,
}

impl<'d> DocumentValues<'d> {
    fn new(
        formats: &'d Arc<Formats>,
        limits: &'d Limits,
        budget: &'d Budget,
        text: &'d str,
    ) -> Self {
        Self {
            formats,
            limits,
            budget,
            json: Scanner::new(text),
            alerts: Vec::new(),
            instead: None,
        }
    }

    /// The alerts of all values.
    fn read(mut self) -> Result<Vec<Alert>, Refusal> {
        let mut outer = None;
        loop {
            let trace = self.next()?;
            let last = self.json.is_at_end();
            if !last {
                outer = Some("json-lines");
            }
            self.take(trace, outer)?;
            if last {
                break;
            }
        }
        match self.alerts.is_empty() {
            true => Err(self.instead.unwrap_or_else(no_alert)),
            false => Ok(self.alerts),
        }
    }

    fn next(&mut self) -> Result<Trace, Refusal> {
        let Self {
            formats,
            limits,
            budget,
            json,
            ..
        } = self;
        let trace = Reader::document(formats, limits, budget, json);
        trace.map_err(|fault| unreadable(fault, json.json()))
    }

    /// Takes the alerts of a value. What was read of it stays in memory if it has some.
    fn take(&mut self, mut trace: Trace, outer: Option<&'static str>) -> Result<(), Refusal> {
        if outer.is_some() {
            trace.shrink();
        }
        let trace = Arc::new(trace);
        let resolver = Resolver::new(self.formats, &trace, &self.budget.steps);
        let found = resolver.alerts();
        if self.alerts.is_empty() && found.is_empty() && self.instead.is_none() {
            self.instead = refusal::other(resolver);
        }
        if found.is_empty() {
            return Ok(());
        }
        let left = self.limits.alerts.saturating_sub(self.alerts.len());
        if found.len() > left {
            return Err(too_many_alerts(self.limits));
        }
        let mut room = Room::new(self.budget.room.get());
        room.take(trace.size());
        for (frame, source) in found {
            let account = resolver.account(frame, source, &mut room);
            if room.has_ended() {
                return Err(too_much());
            }
            self.alerts.push(Alert::new(
                self.formats,
                &trace,
                (frame, source),
                account,
                outer,
            ));
        }
        self.budget.room.set(room.left());
        Ok(())
    }
}

/// What it costs to read a document and to ask for all that its alerts say: in steps, which are the
/// same for the same document everywhere, unlike any clock.
///
/// They grow with the document, and never faster.
#[must_use]
pub fn effort(formats: &Arc<Formats>, document: &[u8], limits: &Limits) -> u64 {
    let Ok(delivered) = transport::text(document, limits.document_bytes) else {
        return 0;
    };
    let budget = Budget::new(limits, delivered.size);
    let alerts = DocumentValues::new(formats, limits, &budget, &delivered.text).read();
    alerts
        .iter()
        .flatten()
        .for_each(|alert| alert.ask_all(&budget.steps));
    budget.steps.so_far()
}

fn too_many_alerts(limits: &Limits) -> Refusal {
    let most = limits.alerts;
    refused::MORE_ALERTS.with(&[("most", &most)])
}

pub(crate) fn too_much() -> Refusal {
    refused::SWELLS.refuse()
}

fn no_alert() -> Refusal {
    refused::UNRECOGNISED.refuse()
}

/// Says where reading stopped: in which line, and at which of its bytes, both counted from 1.
fn unreadable(fault: Fault, text: &str) -> Refusal {
    let read = text.get(..fault.at).unwrap_or(text);
    let line = read.matches('\n').count().saturating_add(1);
    let before = read.rsplit('\n').next().map_or(0, str::len);
    let ends_early = fault.at >= text.len() && fault.kind == FaultKind::NotJson;
    let there = usize::from(!ends_early);
    let column = before.saturating_add(there);
    let at = || refused::PLACE.say(&[("line", &line), ("column", &column)]);
    match fault.kind {
        FaultKind::TooManyDocuments => refused::WRAPS_TOO_MANY.say(&[]).and("at", at()).refuse(),
        FaultKind::TooDeep => refused::TOO_MANY_LEVELS
            .say(&[("levels", &reader::LEVELS)])
            .and("at", at())
            .refuse(),
        FaultKind::TooMuch => refused::SWELLS_AT.say(&[]).and("at", at()).refuse(),
        FaultKind::NotJson if ends_early => refused::ENDS_EARLY.say(&[]).and("at", at()).refuse(),
        FaultKind::NotJson => refused::NO_JSON_AT.say(&[]).and("at", at()).refuse(),
    }
}
