//! From the bytes that a channel delivers to text: compression, character encodings, and lines that
//! are no JSON.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::str;

use super::budget::{Size, most_rewritten};
use super::cef;
use super::gzip::{self, is_gzip};
use super::{surroundings, tables, too_much};
use crate::diagnostic::{Refusal, refused};

/// A document as JSON text.
#[derive(Debug)]
pub(super) struct Delivered<'d> {
    pub(super) text: Cow<'d, str>,
    /// What of it is in memory.
    pub(super) size: Size,
}

/// The document as JSON text: inflated where it is gzip, decoded where it is UTF-16, written as JSON
/// where it is lines of CEF or the tables of a query, and without what people and loggers put around
/// it.
///
/// # Errors
///
/// A refusal where it is larger than the limit, before or after inflating, or is no text.
pub(super) fn text(document: &[u8], most: usize) -> Result<Delivered<'_>, Refusal> {
    if document.len() > most {
        let bytes = document.len();
        return Err(refused::DOCUMENT_TOO_LARGE.with(&[("bytes", &bytes), ("limit", &most)]));
    }
    let (text, size) = plain(document, most)?;
    let most = most_rewritten(size).min(most);
    let rewritten = cef::to_json_lines(&text, most)
        .or_else(|| tables::to_json_lines(&text, most))
        .or_else(|| surroundings::blanked(&text).map(Ok));
    let text = match rewritten {
        Some(rewritten) => Cow::Owned(rewritten.map_err(|TooLong| too_much())?),
        None => text,
    };
    let owned = match &text {
        Cow::Owned(text) => text.capacity(),
        Cow::Borrowed(_) => 0,
    };
    let size = Size {
        document: size,
        held: document.len().saturating_add(owned),
        text: text.len(),
    };
    Ok(Delivered { text, size })
}

/// What was to be written of a document is longer than it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooLong;

/// The text of bytes, inflated where they are gzip, and nothing else done to it; also how many bytes
/// they then are.
///
/// # Errors
///
/// A refusal where it is larger than the limit once it is inflated, or is no text.
pub(crate) fn plain(bytes: &[u8], most: usize) -> Result<(Cow<'_, str>, usize), Refusal> {
    if is_gzip(bytes) {
        let inflated = inflated(bytes, most)?;
        let size = inflated.len();
        return decoded_from(inflated).map(|text| (Cow::Owned(text), size));
    }
    decoded(bytes).map(|text| (text, bytes.len()))
}

/// The text that bytes hold: UTF-8, or UTF-16 that a byte order mark or the NUL bytes around the
/// first character give away.
fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, Refusal> {
    let utf16 = match bytes {
        [0xff, 0xfe, rest @ ..] => Some((rest, u16::from_le_bytes as fn([u8; 2]) -> u16)),
        [0xfe, 0xff, rest @ ..] => Some((rest, u16::from_be_bytes as fn([u8; 2]) -> u16)),
        [1..=0x7f, 0, ..] => Some((bytes, u16::from_le_bytes as fn([u8; 2]) -> u16)),
        [0, 1..=0x7f, ..] => Some((bytes, u16::from_be_bytes as fn([u8; 2]) -> u16)),
        _ => None,
    };
    if let Some((bytes, unit)) = utf16 {
        return utf16_text(bytes, unit).map(Cow::Owned);
    }
    let text = str::from_utf8(bytes).map_err(|error| not_text(&error))?;
    Ok(Cow::Borrowed(text.trim_start_matches('\u{feff}')))
}

fn not_text(error: &str::Utf8Error) -> Refusal {
    let at = error.valid_up_to();
    refused::NO_UTF8.with(&[("byte", &at)])
}

/// The text that bytes hold, which become it where they can.
fn decoded_from(bytes: Vec<u8>) -> Result<String, Refusal> {
    let plain = matches!(bytes.as_slice(), [first, second, ..] if first.is_ascii() && *first > 0 && *second > 0);
    match plain {
        true => String::from_utf8(bytes).map_err(|error| not_text(&error.utf8_error())),
        false => decoded(&bytes).map(Cow::into_owned),
    }
}

fn utf16_text(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Refusal> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    match text {
        Ok(text) if rest.is_empty() => Ok(text),
        _ => Err(refused::NO_UTF16.refuse()),
    }
}

fn inflated(file: &[u8], most: usize) -> Result<Vec<u8>, Refusal> {
    gzip::inflated(file, most).map_err(|fault| match fault {
        gzip::GzipFault::TooLarge => refused::INFLATES_TOO_LARGE.with(&[("most", &most)]),
        gzip::GzipFault::Broken => refused::BROKEN_GZIP.refuse(),
        gzip::GzipFault::Followed => refused::GZIP_FOLLOWED.refuse(),
    })
}

/// Why there is no text in what should be base64.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotText {
    /// It is more than the limit.
    TooLarge,
    /// It is something else.
    Other,
}

/// The text in the base64 of a channel, inflated where it is gzip.
///
/// # Errors
///
/// See [`NotText`].
pub(super) fn from_base64(text: &str, most: usize) -> Result<String, NotText> {
    let bytes = base64(text).ok_or(NotText::Other)?;
    let bytes = match is_gzip(&bytes) {
        true => gzip::inflated(&bytes, most)?,
        false => bytes,
    };
    if bytes.len() > most {
        return Err(NotText::TooLarge);
    }
    decoded_from(bytes).map_err(|_| NotText::Other)
}

impl From<gzip::GzipFault> for NotText {
    fn from(fault: gzip::GzipFault) -> Self {
        match fault {
            gzip::GzipFault::TooLarge => Self::TooLarge,
            gzip::GzipFault::Broken | gzip::GzipFault::Followed => Self::Other,
        }
    }
}

/// The bytes in base64 (RFC 4648), in either alphabet, padded or not; blanks between are skipped.
fn base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut bits, mut held) = (0_u32, 0_u32);
    for byte in text.trim_end().trim_end_matches('=').bytes() {
        let Some(value) = digit(byte) else {
            byte.is_ascii_whitespace().then_some(())?;
            continue;
        };
        if bytes.capacity() == 0 {
            bytes.reserve_exact((text.len() / 4).saturating_add(1).saturating_mul(3));
        }
        bits = bits << 6 | u32::from(value);
        held = held.saturating_add(6);
        if let Some(left) = held.checked_sub(8) {
            held = left;
            bytes.push((bits >> left & 0xff).try_into().ok()?);
            bits &= (1_u32 << left).saturating_sub(1);
        }
    }
    // Bits that make no byte are padding, or the text was cut.
    (held < 6).then_some(bytes)
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => byte.checked_sub(b'A'),
        b'a'..=b'z' => byte.checked_sub(b'a' - 26),
        b'0'..=b'9' => byte.checked_add(52 - b'0'),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_read_in_both_alphabets() {
        for (text, bytes) in [
            ("", &b""[..]),
            ("Zg==", b"f"),
            ("Zg", b"f"),
            ("Zm8=", b"fo"),
            ("Zm9v\r\nYmFy", b"foobar"),
            ("-_8=", b"\xfb\xff"),
            ("+/8=", b"\xfb\xff"),
        ] {
            assert_eq!(base64(text).as_deref(), Some(bytes), "{text}");
        }
        for text in ["Z", "Zm9vZ", "{}", "Zm=9v", "é"] {
            assert_eq!(base64(text), None, "{text}");
        }
    }
}
