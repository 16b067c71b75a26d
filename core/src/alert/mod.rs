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

use alloc::format;
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::diagnostic::{Refusal, refused};
use formats::Formats;
pub use found::{Found, Raw, found};
pub use lines::{Line, Lines};
use reader::{Fault, FaultKind, Reader};
use resolve::Resolver;
use scan::Scanner;
pub use stated::{Alert, Fact, Notice};
pub(crate) use trace::Pointer;
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
    let text = transport::text(document, limits.document_bytes)?;
    read_values(formats, &text, limits)
}

fn read_values(formats: &Arc<Formats>, text: &str, limits: &Limits) -> Result<Vec<Alert>, Refusal> {
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
