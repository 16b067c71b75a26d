//! Strings.

use alloc::string::String;
use core::ops::Range;

use super::special::Specials;
use super::{Misfit, Scanner, after, byte, next};

/// A string as it stands between its quotes; its escapes are known to be well formed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Text<'d> {
    /// What it stands in, where it begins there and where it ends.
    within: &'d str,
    start: usize,
    end: usize,
    /// Up to where it can be read as it stands; where it has no escape, that is its end.
    plain: usize,
}

impl<'d> Scanner<'d> {
    /// Reads the string at a place, after blanks maybe.
    #[inline(always)]
    pub(crate) fn text_at(&mut self, at: usize) -> Result<Text<'d>, Misfit> {
        let start = after(self.bytes(), at, b'"')?;
        let plain = self.specials.next_from(start);
        let end = match byte(self.bytes(), plain) {
            b'"' => plain,
            _ => escaped_end(self.bytes(), &self.specials, plain)?,
        };
        self.at = next(end);
        Ok(Text {
            within: self.json,
            start,
            end,
            plain,
        })
    }
}

/// The place behind a string, which begins at a place or after blanks.
#[inline(always)]
pub(crate) fn text_end(bytes: &[u8], specials: &Specials, at: usize) -> Result<usize, Misfit> {
    let end = specials.next_from(after(bytes, at, b'"')?);
    match byte(bytes, end) {
        b'"' => Ok(next(end)),
        _ => escaped_end(bytes, specials, end).map(next),
    }
}

/// The place of the quote that ends a string, from its first escape on.
#[inline(never)]
fn escaped_end(bytes: &[u8], specials: &Specials, mut at: usize) -> Result<usize, Misfit> {
    loop {
        match byte(bytes, at) {
            b'"' => return Ok(at),
            b'\\' => at = specials.next_from(escape_end(bytes, next(at))?),
            _ => return Err(Misfit(at)),
        }
    }
}

/// The place behind an escape, from behind its backslash on.
#[inline]
fn escape_end(bytes: &[u8], at: usize) -> Result<usize, Misfit> {
    match byte(bytes, at) {
        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Ok(next(at)),
        b'u' => (0..4).try_fold(next(at), |at, _| hex_digit_end(bytes, at)),
        _ => Err(Misfit(at)),
    }
}

fn hex_digit_end(bytes: &[u8], at: usize) -> Result<usize, Misfit> {
    match byte(bytes, at).is_ascii_hexdigit() {
        true => Ok(next(at)),
        false => Err(Misfit(at)),
    }
}

impl<'d> Text<'d> {
    /// A text in which a backslash is just that.
    pub(crate) fn plain(text: &'d str) -> Self {
        Self {
            within: text,
            start: 0,
            end: text.len(),
            plain: text.len(),
        }
    }

    /// Whether it can be read as it stands.
    #[inline(always)]
    pub(crate) fn is_plain(self) -> bool {
        self.plain == self.end
    }

    /// The text, where it can be read as it stands.
    #[inline(always)]
    pub(crate) fn as_plain(self) -> Option<&'d str> {
        self.is_plain().then(|| self.raw())
    }

    /// Where it stands in what it was read from.
    #[inline(always)]
    pub(crate) fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// All from its beginning on.
    #[inline(always)]
    pub(crate) fn onwards(self) -> &'d [u8] {
        let onwards = self.within.as_bytes().get(self.start..);
        onwards.unwrap_or_default()
    }

    fn raw(self) -> &'d str {
        self.within.get(self.start..self.end).unwrap_or_default()
    }

    /// Writes the text behind another.
    pub(crate) fn decode_into(self, text: &mut String) {
        let raw = self.raw();
        let plain = self.plain.saturating_sub(self.start);
        let (plain, mut rest) = raw.split_at_checked(plain).unwrap_or((raw, ""));
        text.reserve(raw.len());
        text.push_str(plain);
        while let Some((ordinary, escape)) = split_at_escape(rest) {
            text.push_str(ordinary);
            rest = decode_escape(escape, text);
        }
        text.push_str(rest);
    }
}

/// What stands before the first backslash, and what behind it.
fn split_at_escape(text: &str) -> Option<(&str, &str)> {
    let escape = text.bytes().position(|byte| byte == b'\\')?;
    let (ordinary, rest) = text.split_at_checked(escape)?;
    Some((ordinary, rest.get(1..)?))
}

/// Decodes what stands behind a backslash; gives what follows it.
fn decode_escape<'d>(escape: &'d str, text: &mut String) -> &'d str {
    let Some((kind, rest)) = escape.split_at_checked(1) else {
        return escape;
    };
    match kind {
        "b" => text.push('\u{8}'),
        "f" => text.push('\u{c}'),
        "n" => text.push('\n'),
        "r" => text.push('\r'),
        "t" => text.push('\t'),
        "u" => return decode_unicode(rest, text),
        itself => text.push_str(itself),
    }
    rest
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
