//! What a document holds at the places of the map, before anything is made of it.

use alloc::string::String;
use alloc::vec::Vec;

use super::budget::{Budget, Size};
use super::formats::Formats;
use super::map::SlotIndex;
use super::reader::Reader;
use super::scan::Scanner;
use super::trace::{Kept, Scalar, Trace};
use super::{Limits, unreadable};
use crate::diagnostic::Refusal;

/// Something that stands at a place where one of the formats may keep a fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The document it belongs to, wrapped ones counted from the outermost on in the order in which
    /// they begin.
    pub document: usize,
    /// The path of the map that leads there.
    pub slot: SlotIndex,
    /// Where it stands, a JSON pointer that goes on inside strings that hold JSON.
    pub at: String,
    /// What it is.
    pub value: Raw,
}

/// A value as it stands in a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Raw {
    /// A string, decoded.
    Text(String),
    /// A number.
    Number(f64),
    /// True or false.
    Flag(bool),
    /// An object or an array.
    Container,
}

/// What the first value of a text holds at the places of the map: what whoever writes a format
/// wants to see.
///
/// # Errors
///
/// A refusal where the text does not begin with a JSON value.
pub fn found(formats: &Formats, json: &str, limits: &Limits) -> Result<Vec<Found>, Refusal> {
    let budget = Budget::new(limits, Size::of(json));
    let trace = Reader::document(formats, limits, &budget, &mut Scanner::new(json))
        .map_err(|fault| unreadable(fault, json))?;
    let frames = trace.frames.iter().filter(|frame| !frame.forgotten);
    let kept = frames
        .enumerate()
        .flat_map(|(document, frame)| frame.values_kept().map(move |kept| (document, kept)));
    Ok(kept
        .map(|(document, kept)| spelled(formats, &trace, document, kept))
        .collect())
}

fn spelled(formats: &Formats, trace: &Trace, document: usize, kept: &Kept) -> Found {
    Found {
        document,
        slot: kept.slot,
        at: trace.pointer(formats.map(), kept.at).spelled(),
        value: match kept.scalar {
            Scalar::Text(range) => Raw::Text(trace.text(range).into()),
            Scalar::Number(number) => Raw::Number(number),
            Scalar::True => Raw::Flag(true),
            Scalar::False => Raw::Flag(false),
            Scalar::Object | Scalar::Array { .. } => Raw::Container,
        },
    }
}
