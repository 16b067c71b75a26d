//! What a command came to: something, nothing, or an error.

use alloc::borrow::Cow;
use alloc::string::String;

use super::{ErrorMark, Notation, Reading, csv};
use crate::alert::scan::Scanner;
use crate::alert::{Limits, transport};
use crate::diagnostic::{Refusal, refused};

/// What a command printed, and how it ended.
#[derive(Debug, Clone, Copy, Default)]
pub struct Output<'o> {
    /// What it printed.
    pub stdout: Option<&'o str>,
    /// What it printed of errors; none where nobody kept it.
    pub stderr: Option<&'o str>,
    /// Its exit status; none where nobody kept it.
    pub status: Option<i64>,
}

/// How much of what a tool prints of an error is looked at.
const ERROR_BYTES: usize = 64 << 10;

/// How long the code of an error may be.
const CODE_BYTES: usize = 128;

/// How long the name of a tool before its message may be.
const NAME_BYTES: usize = 24;

/// What a command came to.
#[derive(Debug)]
pub(super) enum State<'o> {
    /// An error, with its code where it has one.
    Failed {
        code: Option<&'o str>,
        text: &'o str,
    },
    /// It printed nothing, and nothing went wrong.
    Empty,
    /// It printed one JSON value.
    Json(Cow<'o, str>),
    /// It printed something else, or less.
    Unreadable,
    /// Nothing was kept of it that says whether anything went wrong.
    Unknown,
}

/// The text of saved bytes: UTF-8 or UTF-16, inflated where they are gzip.
///
/// # Errors
///
/// A refusal where they are more than a document may have, or no text.
pub fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, Refusal> {
    let most = Limits::default().document_bytes;
    if bytes.len() > most {
        return Err(refused::OUTPUT_TOO_LARGE.with(&[("bytes", &bytes.len()), ("limit", &most)]));
    }
    Ok(transport::plain(bytes, most)?.0)
}

impl<'o> Output<'o> {
    pub(super) fn state(&self, reading: &Reading) -> State<'o> {
        let error = self.stderr.unwrap_or("").trim();
        let printed = self
            .stdout
            .unwrap_or("")
            .trim_start_matches('\u{feff}')
            .trim();
        let code = code_in(&reading.errors, error);
        let failed = match self.status {
            Some(status) => status != 0,
            None => code.is_some() || (printed.is_empty() && !error.is_empty()),
        };
        if failed {
            let text = cut(error, ERROR_BYTES);
            // What failed and printed its result all the same says two things: neither is taken.
            let code = code.filter(|_| printed.is_empty());
            return State::Failed { code, text };
        }
        let nothing_wrong = self.status.is_some() || self.stderr.is_some();
        match printed {
            "" | "null" if nothing_wrong => State::Empty,
            "" | "null" => State::Unknown,
            printed => as_json(printed, reading.form),
        }
    }

    /// Whether what it printed of errors leaves open that it printed all: nobody knows its status.
    pub(super) fn may_be_cut(&self) -> bool {
        let warned = self.stderr.is_some_and(|error| !error.trim().is_empty());
        self.status.is_none() && warned
    }
}

fn as_json(printed: &str, form: Notation) -> State<'_> {
    if printed.len() > Limits::default().document_bytes {
        return State::Unreadable;
    }
    let json = match form {
        Notation::Json => Some(Cow::Borrowed(printed)),
        Notation::Csv => csv::to_json(printed).map(Cow::Owned),
    };
    match json {
        Some(json) if is_one_value(&json) => State::Json(json),
        _ => State::Unreadable,
    }
}

fn is_one_value(text: &str) -> bool {
    let mut json = Scanner::new(text);
    json.skip().is_ok() && json.is_at_end()
}

/// The code of an error: what stands between the marks that the tool writes around it.
fn code_in<'o>(marks: &[ErrorMark], error: &'o str) -> Option<&'o str> {
    let error = cut(error, ERROR_BYTES);
    marks.iter().find_map(|mark| {
        let (before, rest) = error.split_once(&*mark.after)?;
        let (code, _) = rest.split_once(&*mark.before)?;
        (is_code(code) && speaks(mark, before)).then_some(code)
    })
}

/// Whether the tool itself speaks where a mark stands: a mark in words begins a line but for the name of the
/// tool, so that what a message quotes of an argument is not taken for its error.
fn speaks(mark: &ErrorMark, before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or(before);
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b" []:.-_".contains(&byte);
    mark.after.starts_with('"') || (line.len() <= NAME_BYTES && line.bytes().all(is_name))
}

/// Codes are words, so that nothing else of what was printed is taken for one.
fn is_code(code: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._:-".contains(&byte);
    !code.is_empty() && code.len() <= CODE_BYTES && code.bytes().all(plain)
}

/// The beginning of a text, at most so many bytes.
fn cut(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end = end.saturating_sub(1);
    }
    text.get(..end).unwrap_or(text)
}

/// The code of an error as it is kept.
pub(super) fn kept(code: Option<&str>) -> String {
    code.unwrap_or("").into()
}
