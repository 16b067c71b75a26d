//! Strings.

use alloc::string::String;

use super::block::after_ordinary;
use super::{Fault, Scanner, after_blanks, byte, misfit, next};

/// A string as it stands between its quotes; its escapes are known to be well formed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) struct Text<'d> {
    raw: &'d str,
    escaped: bool,
}

impl<'d> Scanner<'d> {
    /// Reads a string.
    #[inline]
    pub(super) fn text(&mut self) -> Result<Text<'d>, Fault> {
        let quote = after_blanks(self.bytes(), self.at);
        let (end, escaped) = text_end(self.bytes(), quote)?;
        self.at = end;
        let raw = self.json.get(next(quote)..end.wrapping_sub(1));
        let raw = raw.unwrap_or_default();
        Ok(Text { raw, escaped })
    }
}

/// The place behind a string, and whether it has escapes.
#[inline]
pub(super) fn text_end(bytes: &[u8], at: usize) -> Result<(usize, bool), Fault> {
    if byte(bytes, at) != b'"' {
        return Err(misfit(bytes, at));
    }
    let at = after_ordinary(bytes, next(at));
    match byte(bytes, at) {
        b'"' => Ok((next(at), false)),
        _ => Ok((escaped_end(bytes, at)?, true)),
    }
}

/// The place behind a string, from its first escape on.
#[inline(never)]
fn escaped_end(bytes: &[u8], mut at: usize) -> Result<usize, Fault> {
    loop {
        match byte(bytes, at) {
            b'"' => return Ok(next(at)),
            b'\\' => at = after_ordinary(bytes, escape_end(bytes, next(at))?),
            _ => return Err(misfit(bytes, at)),
        }
    }
}

/// The place behind an escape, from behind its backslash on.
#[inline]
fn escape_end(bytes: &[u8], at: usize) -> Result<usize, Fault> {
    match byte(bytes, at) {
        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Ok(next(at)),
        b'u' => (0..4).try_fold(next(at), |at, _| hex_digit_end(bytes, at)),
        _ => Err(misfit(bytes, at)),
    }
}

fn hex_digit_end(bytes: &[u8], at: usize) -> Result<usize, Fault> {
    match byte(bytes, at).is_ascii_hexdigit() {
        true => Ok(next(at)),
        false => Err(misfit(bytes, at)),
    }
}

impl<'d> Text<'d> {
    /// A text in which a backslash is just that.
    pub(in super::super) fn plain(text: &'d str) -> Self {
        Self {
            raw: text,
            escaped: false,
        }
    }

    /// The text, where it can be read as it stands.
    #[inline]
    pub(in super::super) fn as_plain(self) -> Option<&'d str> {
        (!self.escaped).then_some(self.raw)
    }

    /// Writes the text behind another.
    pub(in super::super) fn decode_into(self, text: &mut String) {
        if !self.escaped {
            return text.push_str(self.raw);
        }
        text.reserve(self.raw.len());
        let mut rest = self.raw;
        while let Some((ordinary, escape)) = split_at_escape(rest) {
            text.push_str(ordinary);
            rest = decode_escape(escape, text);
        }
        text.push_str(rest);
    }
}

/// What stands before a backslash, and what behind it. A text between quotes holds nothing else that
/// is not ordinary.
fn split_at_escape(text: &str) -> Option<(&str, &str)> {
    let (ordinary, rest) = text.split_at_checked(after_ordinary(text.as_bytes(), 0))?;
    Some((ordinary, rest.strip_prefix('\\')?))
}

/// Decodes what stands behind a backslash; gives what follows it.
fn decode_escape<'d>(escape: &'d str, text: &mut String) -> &'d str {
    let mut characters = escape.chars();
    let decoded = match characters.next() {
        Some('b') => '\u{8}',
        Some('f') => '\u{c}',
        Some('n') => '\n',
        Some('r') => '\r',
        Some('t') => '\t',
        Some('u') => return decode_unicode(characters.as_str(), text),
        Some(itself) => itself,
        None => return escape,
    };
    text.push(decoded);
    characters.as_str()
}

/// Decodes four hexadecimal digits, and four more where the two make up one character.
fn decode_unicode<'d>(digits: &'d str, text: &mut String) -> &'d str {
    let (first, rest) = code_unit(digits);
    let pair = rest.strip_prefix("\\u").map(code_unit);
    if let Some((second, after)) = pair
        && let Some(Ok(character)) = char::decode_utf16([first, second]).next()
        && character.len_utf16() == 2
    {
        text.push(character);
        return after;
    }
    text.push(char::from_u32(first.into()).unwrap_or(char::REPLACEMENT_CHARACTER));
    rest
}

/// A UTF-16 code unit in four hexadecimal digits, and what follows.
fn code_unit(digits: &str) -> (u16, &str) {
    let (digits, rest) = digits.split_at_checked(4).unwrap_or((digits, ""));
    (u16::from_str_radix(digits, 16).unwrap_or_default(), rest)
}
