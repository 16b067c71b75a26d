//! Reading what the command is given.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;

use flate2::read::MultiGzDecoder;
use nextmove::alert::Limits;
use nextmove::diagnostic::failed::FILE_UNREADABLE;
use nextmove::diagnostic::{Refusal, refused};
use nextmove::wire::GivenOutput;
use serde::de::{DeserializeOwned, IgnoredAny};

use crate::failure::Failure;

/// Where alerts are read from.
pub(crate) enum AlertInput {
    /// One document.
    Document(Vec<u8>),
    /// A stream of lines, each a document.
    Lines(Box<dyn Read>),
}

impl AlertInput {
    /// Opens a file, or standard input where it is called `-`.
    ///
    /// It is a stream where that is asked for, where its name says so, and where it is larger than a
    /// document may be and begins with a line that is a document. A stream is inflated as it is read.
    /// What is in UTF-16 has no lines before it is decoded, which is done to whole documents.
    pub(crate) fn open(file: &Path, as_lines: bool) -> Result<Self, Refusal> {
        let most = Limits::default().document_bytes;
        let as_lines = as_lines || is_named_as_lines(file);
        let mut source = source(file)?;
        let mut begun = Vec::new();
        read_to(&mut source, &mut begun, 2)?;
        if begun == GZIP && as_lines {
            let file = Cursor::new(begun).chain(source);
            return Ok(Self::Lines(Box::new(MultiGzDecoder::new(file))));
        }
        if begun == GZIP || is_utf16(&begun) || !as_lines {
            read_to(&mut source, &mut begun, most + 1)?;
            if begun.len() <= most {
                return Ok(Self::Document(begun));
            }
            if !begins_with_a_document(&begun) {
                return Err(too_large(most));
            }
        }
        Ok(Self::Lines(Box::new(Cursor::new(begun).chain(source))))
    }
}

const GZIP: [u8; 2] = [0x1f, 0x8b];

fn source(file: &Path) -> Result<Box<dyn Read>, Refusal> {
    if file == Path::new("-") {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = File::open(file).map_err(|error| unreadable(&error))?;
    Ok(Box::new(file))
}

/// Reads on until there are so many bytes, or no more.
fn read_to(source: &mut dyn Read, begun: &mut Vec<u8>, bytes: usize) -> Result<(), Refusal> {
    let more = bytes.saturating_sub(begun.len()) as u64;
    let read = source.take(more).read_to_end(begun);
    read.map(|_| ()).map_err(|error| unreadable(&error))
}

/// Whether it is UTF-16, as [`nextmove::alert`] tells it.
fn is_utf16(begun: &[u8]) -> bool {
    matches!(
        begun,
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, _, ..] | [_, 0, ..]
    )
}

/// Whether a file is called as JSON Lines are, compressed or not.
fn is_named_as_lines(file: &Path) -> bool {
    let has = |file: &Path, names: &[&str]| {
        let extension = file.extension().unwrap_or_default();
        names
            .iter()
            .any(|name| extension.eq_ignore_ascii_case(name))
    };
    let lines = &["jsonl", "ndjson"];
    has(file, lines)
        || has(file, &["gz"]) && has(Path::new(file.file_stem().unwrap_or_default()), lines)
}

/// Whether the first line is JSON of its own, which that of a document over several lines is not.
fn begins_with_a_document(begun: &[u8]) -> bool {
    let mut lines = begun.split(|byte| *byte == b'\n');
    let first = lines
        .find(|line| !line.trim_ascii().is_empty())
        .unwrap_or_default();
    let first = first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(first);
    lines.next().is_some() && serde_json::from_slice::<IgnoredAny>(first).is_ok()
}

fn too_large(most: usize) -> Refusal {
    refused::ONLY_LINES_ARE_LARGER.with(&[("most", &most)])
}

pub(crate) fn unreadable(error: &io::Error) -> Refusal {
    FILE_UNREADABLE.with(&[("error", &error)])
}

/// The bytes of a file, or of standard input where it is called `-`: of an alert, a case, a bundle or
/// answers. No more are read than a document may have, whatever the file has.
pub(crate) fn document(file: &Path) -> Result<Vec<u8>, Failure> {
    let most = Limits::default().document_bytes;
    let read = source(file).and_then(|mut source| {
        let mut bytes = Vec::new();
        read_to(&mut source, &mut bytes, most + 1)?;
        match bytes.len() <= most {
            true => Ok(bytes),
            false => Err(refused::FILE_TOO_LARGE.with(&[("most", &most)])),
        }
    });
    read.map_err(|refusal| Failure::in_file(refusal, file))
}

/// The answers in a file: one JSON object, key to value.
pub(crate) fn answers(file: &Path) -> Result<BTreeMap<String, serde_json::Value>, Failure> {
    json(file, "answers")
}

/// The outputs in a file: a JSON list.
pub(crate) fn outputs(file: &Path) -> Result<Vec<GivenOutput>, Failure> {
    json(file, "outputs")
}

/// A JSON file, which is called something where it cannot be read.
pub(crate) fn json<T: DeserializeOwned>(file: &Path, what: &str) -> Result<T, Failure> {
    let bytes = document(file)?;
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    serde_json::from_slice(text).map_err(|error| {
        let refusal = refused::GIVEN_FILE_UNREADABLE.with(&[("what", &what), ("error", &error)]);
        Failure::in_file(refusal, file)
    })
}
