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

mod block;
mod number;
mod skip;
mod text;

pub(super) use text::Text;

/// A place in a JSON text, from where it is read on.
#[derive(Debug, Clone)]
pub(super) struct Scanner<'d> {
    json: &'d str,
    at: usize,
}

/// What kind of value comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    Object,
    Array,
    Scalar,
}

/// A value that holds no others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Scalar<'d> {
    Text(Text<'d>),
    Number(f64),
    Flag(bool),
    Null,
}

/// Why reading cannot go on, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) kind: FaultKind,
    /// The byte that is at fault; the length of the text where it ends too early.
    pub(super) at: usize,
}

/// Why reading cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FaultKind {
    EndsEarly,
    NotJson,
    TooDeep,
    TooManyDocuments,
}

impl<'d> Scanner<'d> {
    /// Starts before the first byte of a text.
    pub(super) fn new(json: &'d str) -> Self {
        Self { json, at: 0 }
    }

    /// Whether nothing but blanks is left.
    pub(super) fn is_at_end(&mut self) -> bool {
        self.at = after_blanks(self.bytes(), self.at);
        self.at >= self.json.len()
    }

    /// The kind of the value that comes next.
    #[inline]
    pub(super) fn next(&mut self) -> Next {
        match self.peek() {
            b'{' => Next::Object,
            b'[' => Next::Array,
            _ => Next::Scalar,
        }
    }

    /// Reads a value that is no object and no array.
    #[inline]
    pub(super) fn scalar(&mut self) -> Result<Scalar<'d>, Fault> {
        match self.peek() {
            b'"' => self.text().map(Scalar::Text),
            b't' => self.word(b"true").map(|()| Scalar::Flag(true)),
            b'f' => self.word(b"false").map(|()| Scalar::Flag(false)),
            b'n' => self.word(b"null").map(|()| Scalar::Null),
            _ => self.number().map(Scalar::Number),
        }
    }

    /// Passes a value, whatever it holds.
    #[inline]
    pub(super) fn skip(&mut self) -> Result<(), Fault> {
        self.at = skip::value_end(self.bytes(), self.at)?;
        Ok(())
    }

    /// Enters an object: its first key, or none where it is empty and left already.
    #[inline]
    pub(super) fn first_key(&mut self) -> Result<Option<Text<'d>>, Fault> {
        self.expect(b'{')?;
        match self.passes(b'}') {
            true => Ok(None),
            false => self.key().map(Some),
        }
    }

    /// The next key of an object after a value of it, or none where it ends.
    #[inline]
    pub(super) fn next_key(&mut self) -> Result<Option<Text<'d>>, Fault> {
        match self.passes(b',') {
            true => self.key().map(Some),
            false => self.expect(b'}').map(|()| None),
        }
    }

    /// Enters an array: whether it has an element. If not, it is left already.
    #[inline]
    pub(super) fn first_element(&mut self) -> Result<bool, Fault> {
        self.expect(b'[')?;
        Ok(!self.passes(b']'))
    }

    /// Whether another element follows the last; if not, the array is left.
    #[inline]
    pub(super) fn next_element(&mut self) -> Result<bool, Fault> {
        match self.passes(b',') {
            true => Ok(true),
            false => self.expect(b']').map(|()| false),
        }
    }

    /// That what comes next is one document too many.
    pub(super) fn too_many_documents(&self) -> Fault {
        let (kind, at) = (FaultKind::TooManyDocuments, self.at);
        Fault { kind, at }
    }

    /// That what comes next is nested too deeply.
    pub(super) fn too_deep(&self) -> Fault {
        let (kind, at) = (FaultKind::TooDeep, self.at);
        Fault { kind, at }
    }

    #[inline]
    fn key(&mut self) -> Result<Text<'d>, Fault> {
        let key = self.text()?;
        self.expect(b':')?;
        Ok(key)
    }

    fn word(&mut self, word: &[u8]) -> Result<(), Fault> {
        self.at = word_end(self.bytes(), self.at, word)?;
        Ok(())
    }

    /// Passes blanks and then a byte that has to come.
    #[inline]
    fn expect(&mut self, wanted: u8) -> Result<(), Fault> {
        self.at = after(self.bytes(), self.at, wanted)?;
        Ok(())
    }

    /// Passes blanks, and the byte after them if it is the wanted one.
    #[inline]
    fn passes(&mut self, wanted: u8) -> bool {
        let is_wanted = self.peek() == wanted;
        self.at = self.at.wrapping_add(usize::from(is_wanted));
        is_wanted
    }

    /// Passes blanks; the byte after them.
    #[inline]
    fn peek(&mut self) -> u8 {
        self.at = after_blanks(self.bytes(), self.at);
        byte(self.bytes(), self.at)
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
fn after(bytes: &[u8], at: usize, wanted: u8) -> Result<usize, Fault> {
    let at = after_blanks(bytes, at);
    match byte(bytes, at) == wanted {
        true => Ok(next(at)),
        false => Err(misfit(bytes, at)),
    }
}

/// The place behind a word that has to stand at a place.
fn word_end(bytes: &[u8], at: usize, word: &[u8]) -> Result<usize, Fault> {
    word.iter().try_fold(at, |at, letter| {
        let fits = byte(bytes, at) == *letter;
        fits.then(|| next(at)).ok_or_else(|| misfit(bytes, at))
    })
}

/// That the byte at a place does not fit, or is missing.
#[cold]
fn misfit(bytes: &[u8], at: usize) -> Fault {
    let kind = match at < bytes.len() {
        true => FaultKind::NotJson,
        false => FaultKind::EndsEarly,
    };
    Fault { kind, at }
}

#[cfg(test)]
mod tests;
