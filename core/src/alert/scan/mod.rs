//! A scanner of JSON text (RFC 8259), as strict about what it passes as about what it reads.
//!
//! It is a cursor that builds nothing: who holds it asks for the value, key or element that comes
//! next, or has it passed. Both follow one grammar, so whether a document is JSON does not depend on
//! what of it anybody wanted to know. Passing takes constant stack, however deep a value is.
//!
//! Two things that the grammar allows and that some parsers refuse are allowed: a number of any size,
//! and an escape that names half a character, which is read as U+FFFD.
//!
//! The grammar itself is written as functions from the place where something begins to the place
//! behind it, which keeps places in registers; [`Scanner`] remembers the place between two questions.

mod number;
mod skip;
mod special;
mod text;

pub(crate) use text::Text;

use special::Specials;

/// A place in a JSON text, from where it is read on.
#[derive(Debug, Clone)]
pub(crate) struct Scanner<'d> {
    json: &'d str,
    specials: Specials,
    at: usize,
}

/// What kind of value comes next, if any does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NextValue {
    Object,
    Array,
    Text,
    /// A [`Plain`] value, or nothing that could begin one.
    Plain,
}

impl NextValue {
    pub(crate) fn is_container(self) -> bool {
        matches!(self, Self::Object | Self::Array)
    }
}

/// A value that is neither a string nor holds others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Plain {
    Number(f64),
    True,
    False,
    Null,
}

/// The first byte that does not fit into JSON; the length of the text where it ends too early.
///
/// So little, because every step of the way may come to it and none but the last has use for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Misfit(pub(crate) usize);

impl<'d> Scanner<'d> {
    /// Starts before the first byte of a text.
    pub(crate) fn new(json: &'d str) -> Self {
        Self {
            json,
            specials: Specials::of(json.as_bytes()),
            at: 0,
        }
    }

    /// Whether nothing but blanks is left.
    pub(crate) fn is_at_end(&mut self) -> bool {
        self.at = after_blanks(self.bytes(), self.at);
        self.at >= self.json.len()
    }

    /// The place from where it is read on.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// Whether what comes next, which is a [plain](Next::Plain) value, is null.
    pub(crate) fn is_null(&self) -> bool {
        word_end(self.bytes(), self.at, b"null").is_ok()
    }

    /// Reads on from a place that was come by before.
    pub(crate) fn go_to(&mut self, at: usize) {
        self.at = at;
    }

    /// The whole text.
    pub(crate) fn json(&self) -> &'d str {
        self.json
    }

    /// The kind of the value that comes next.
    #[inline(always)]
    pub(crate) fn next(&mut self) -> NextValue {
        match byte(self.bytes(), self.at) {
            b'{' => NextValue::Object,
            b'[' => NextValue::Array,
            b'"' => NextValue::Text,
            0..=b' ' => self.next_after_blanks(),
            _ => NextValue::Plain,
        }
    }

    #[inline(never)]
    fn next_after_blanks(&mut self) -> NextValue {
        self.at = after_blanks(self.bytes(), self.at);
        match byte(self.bytes(), self.at) {
            0..=b' ' => NextValue::Plain,
            _ => self.next(),
        }
    }

    /// Reads a string.
    #[inline(always)]
    pub(crate) fn text(&mut self) -> Result<Text<'d>, Misfit> {
        self.text_at(self.at)
    }

    /// Reads a value that is no string, no object and no array.
    pub(crate) fn plain(&mut self) -> Result<Plain, Misfit> {
        let at = after_blanks(self.bytes(), self.at);
        match byte(self.bytes(), at) {
            b't' => self.word(at, b"true").map(|()| Plain::True),
            b'f' => self.word(at, b"false").map(|()| Plain::False),
            b'n' => self.word(at, b"null").map(|()| Plain::Null),
            _ => self.number(at).map(Plain::Number),
        }
    }

    /// Passes a value, whatever it holds.
    #[inline]
    pub(crate) fn skip(&mut self) -> Result<(), Misfit> {
        self.at = skip::value_end(self.bytes(), &self.specials, self.at)?;
        Ok(())
    }

    /// Enters an object: whether it has a member. If not, it is left already.
    #[inline]
    pub(crate) fn first_member(&mut self) -> Result<bool, Misfit> {
        self.first(b'{', b'}')
    }

    /// Whether another member follows the last; if not, the object is left.
    #[inline]
    pub(crate) fn next_member(&mut self) -> Result<bool, Misfit> {
        self.another(b'}')
    }

    /// Enters an array: whether it has an element. If not, it is left already.
    #[inline]
    pub(crate) fn first_element(&mut self) -> Result<bool, Misfit> {
        self.first(b'[', b']')
    }

    /// Whether the array that comes next has no element.
    pub(super) fn is_empty_array(&self) -> bool {
        let inside = after_blanks(self.bytes(), next(self.at));
        byte(self.bytes(), inside) == b']'
    }

    /// Whether another element follows the last; if not, the array is left.
    #[inline]
    pub(crate) fn next_element(&mut self) -> Result<bool, Misfit> {
        self.another(b']')
    }

    #[inline(always)]
    fn first(&mut self, open: u8, close: u8) -> Result<bool, Misfit> {
        let inside = after(self.bytes(), self.at, open)?;
        let at = after_blanks(self.bytes(), inside);
        let empty = byte(self.bytes(), at) == close;
        self.at = at.wrapping_add(usize::from(empty));
        Ok(!empty)
    }

    #[inline(always)]
    fn another(&mut self, close: u8) -> Result<bool, Misfit> {
        if byte(self.bytes(), self.at) == b',' {
            self.at = next(self.at);
            return Ok(true);
        }
        let at = after_blanks(self.bytes(), self.at);
        let more = byte(self.bytes(), at) == b',';
        self.at = after(self.bytes(), at, if more { b',' } else { close })?;
        Ok(more)
    }

    /// Reads the key of a member, and its colon.
    #[inline(always)]
    pub(crate) fn key(&mut self) -> Result<Text<'d>, Misfit> {
        let key = self.text_at(self.at)?;
        self.at = after(self.bytes(), self.at, b':')?;
        Ok(key)
    }

    fn word(&mut self, at: usize, word: &[u8]) -> Result<(), Misfit> {
        self.at = word_end(self.bytes(), at, word)?;
        Ok(())
    }

    #[inline]
    fn bytes(&self) -> &'d [u8] {
        self.json.as_bytes()
    }
}

/// The byte at a place; NUL, which stands nowhere in JSON, at the end.
#[inline]
fn byte(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).copied().unwrap_or(0)
}

/// The place behind the byte at a place.
#[inline]
fn next(at: usize) -> usize {
    at.wrapping_add(1)
}

/// The first place at or after another at which there is no blank.
#[inline]
fn after_blanks(bytes: &[u8], at: usize) -> usize {
    if byte(bytes, at) > b' ' {
        return at;
    }
    after_some_blanks(bytes, at)
}

#[inline(never)]
fn after_some_blanks(bytes: &[u8], at: usize) -> usize {
    let blank = |byte: &&u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
    let rest = bytes.get(at..).unwrap_or_default().iter();
    at.wrapping_add(rest.take_while(blank).count())
}

/// The place behind blanks and a byte that has to come.
#[inline]
fn after(bytes: &[u8], at: usize, wanted: u8) -> Result<usize, Misfit> {
    match byte(bytes, at) == wanted {
        true => Ok(next(at)),
        false => after_blanks_and(bytes, at, wanted),
    }
}

#[inline(never)]
fn after_blanks_and(bytes: &[u8], at: usize, wanted: u8) -> Result<usize, Misfit> {
    let at = after_blanks(bytes, at);
    match byte(bytes, at) == wanted {
        true => Ok(next(at)),
        false => Err(Misfit(at)),
    }
}

/// The place behind a word that has to stand at a place.
fn word_end(bytes: &[u8], at: usize, word: &[u8]) -> Result<usize, Misfit> {
    word.iter().try_fold(at, |at, letter| {
        let fits = byte(bytes, at) == *letter;
        fits.then(|| next(at)).ok_or(Misfit(at))
    })
}

#[cfg(test)]
mod tests;
