//! Alerts: bytes in, facts out.
//!
//! A document is read once, along the [`map`] of all formats; what the map does not name is skipped
//! unread. One document may hold many alerts, in lists, in envelopes, or one a line.
//!
//! What a reader meets, and what becomes of it:
//!
//! - **duplicate keys**: the last one counts, as in most readers, and a notice says so;
//! - **null**: as if the member were not there;
//! - **a wrong type**: text that spells a number or a flag is taken as one where one is wanted, and
//!   a number as text where text is wanted; anything else is no fact, and a notice says so;
//! - **escaped keys and values**: decoded before they are compared or kept;
//! - **deep nesting**: skipped in constant stack where nothing is read from it; refused beyond 128
//!   levels where something might be;
//! - **large documents**: read in one pass up to [`Limits::document_bytes`], then refused.

pub mod map;
mod reader;
mod resolve;
mod trace;

use alloc::string::String;
use alloc::vec::Vec;
use core::str;

use serde::Serialize;

use crate::diagnostic::{Refusal, refused};
use crate::fact::AlertFacts;
use map::Map;
use reader::Reader;
use resolve::Resolver;
pub use trace::Why;

/// One alert as its document states it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Alert {
    /// The format, for example `aws-guardduty`.
    pub source: String,
    /// What it was wrapped in: `bare`, or names from the outermost in, joined by `/`.
    pub envelope: String,
    /// The vendor's type of the alert; none where it does not say.
    pub alert_type: Option<String>,
    /// Whether the vendor made it up to show what an alert looks like.
    pub sample: bool,
    /// What it states.
    pub facts: AlertFacts,
    /// What was not taken over from it.
    pub notices: Vec<Notice>,
}

/// Something that stands in the document and was not taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
/// The document is UTF-8 with or without a byte order mark, and holds one JSON value or several
/// (JSON Lines).
///
/// # Errors
///
/// A refusal where the document is no JSON, is beyond a limit, or holds no alert.
pub fn read(map: &Map, document: &[u8], limits: &Limits) -> Result<Vec<Alert>, Refusal> {
    if document.len() > limits.document_bytes {
        return Err(too_large(document.len(), limits.document_bytes));
    }
    let text = str::from_utf8(document).map_err(|error| {
        let at = error.valid_up_to();
        refused::NOT_TEXT.refuse(alloc::format!(
            "the document is not UTF-8 text: byte {at} is not part of a character"
        ))
    })?;
    let alerts = read_values(map, text.trim_start_matches('\u{feff}'), limits)?;
    if alerts.is_empty() {
        return Err(refused::NO_ALERT
            .refuse("no alert of a supported source was recognised in this document"));
    }
    Ok(alerts)
}

fn read_values(map: &Map, text: &str, limits: &Limits) -> Result<Vec<Alert>, Refusal> {
    let mut reader = Reader::new(map, limits);
    let mut json = serde_json::Deserializer::from_str(text);
    let mut alerts = Vec::new();
    let mut several = false;
    loop {
        reader
            .document(&mut json)
            .map_err(|error| not_json(&error))?;
        let last = json.end().is_ok();
        several |= !last;
        let resolver = Resolver {
            map,
            trace: &reader.trace,
            outer: several.then_some("json_lines"),
        };
        alerts.extend(resolver.alerts());
        if alerts.len() > limits.alerts {
            let most = limits.alerts;
            return Err(refused::TOO_MANY_ALERTS
                .refuse(alloc::format!("the document holds more than {most} alerts")));
        }
        if last {
            return Ok(alerts);
        }
    }
}

fn too_large(bytes: usize, most: usize) -> Refusal {
    refused::TOO_LARGE.refuse(alloc::format!(
        "the document has {bytes} bytes, the limit is {most}"
    ))
}

/// Says where the reader stopped. `serde_json` tells kinds of faults apart only in its text.
fn not_json(error: &serde_json::Error) -> Refusal {
    let (line, column) = (error.line(), error.column());
    let text = alloc::string::ToString::to_string(error);
    if text.starts_with("recursion limit") {
        return refused::TOO_DEEP.refuse(alloc::format!(
            "the document is nested more than 128 levels deep at line {line}, column {column}"
        ));
    }
    let what = if error.is_eof() {
        "it ends too early"
    } else {
        "it is not JSON"
    };
    refused::NOT_JSON.refuse(alloc::format!(
        "the document cannot be read: {what} at line {line}, column {column}"
    ))
}
