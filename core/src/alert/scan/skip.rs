//! Passing what nobody asked for.

use alloc::vec::Vec;

use super::number::number_end;
use super::special::Specials;
use super::text::text_end;
use super::{Misfit, after, after_blanks, byte, next, word_end};

/// The place behind a value, whatever it holds.
pub(super) fn value_end(bytes: &[u8], specials: &Specials, mut at: usize) -> Result<usize, Misfit> {
    let mut open = Nesting::default();
    loop {
        at = match byte(bytes, at) {
            b'"' => text_end(bytes, specials, at)?,
            bracket @ (b'{' | b'[') => {
                let object = bracket == b'{';
                let inside = after_blanks(bytes, next(at));
                if byte(bytes, inside) != closing(object) {
                    open.push(object);
                    at = value_inside(bytes, specials, inside, object)?;
                    continue;
                }
                next(inside)
            }
            b't' => word_end(bytes, at, b"true")?,
            b'f' => word_end(bytes, at, b"false")?,
            b'n' => word_end(bytes, at, b"null")?,
            b' ' | b'\n' | b'\r' | b'\t' => {
                at = after_blanks(bytes, at);
                continue;
            }
            _ => number_end(bytes, at)?,
        };
        // What ends with the value.
        at = loop {
            let Some(object) = open.innermost() else {
                return Ok(at);
            };
            if byte(bytes, at) <= b' ' {
                at = after_blanks(bytes, at);
            }
            if byte(bytes, at) == b',' {
                break value_inside(bytes, specials, next(at), object)?;
            }
            at = after(bytes, at, closing(object))?;
            open.pop();
        };
    }
}

/// The place of the next value of an object or array, behind its key if it has one.
#[inline(always)]
fn value_inside(
    bytes: &[u8],
    specials: &Specials,
    at: usize,
    object: bool,
) -> Result<usize, Misfit> {
    match object {
        true => {
            let key = text_end(bytes, specials, at)?;
            after(bytes, key, b':')
        }
        false => Ok(at),
    }
}

#[inline]
fn closing(object: bool) -> u8 {
    if object { b'}' } else { b']' }
}

/// The objects and arrays that are open, one bit each; set for an object.
struct Nesting {
    /// The innermost of them, the innermost of all in the lowest bit, below a bit that is always set.
    inner: u64,
    /// The others, 63 at a time.
    outer: Vec<u64>,
}

/// No bit but the one that is always set.
const NONE: u64 = 1;

impl Default for Nesting {
    fn default() -> Self {
        let (inner, outer) = (NONE, Vec::new());
        Self { inner, outer }
    }
}

impl Nesting {
    /// Whether the innermost is an object; none where nothing is open.
    #[inline]
    fn innermost(&self) -> Option<bool> {
        (self.inner != NONE).then_some(self.inner & 1 == 1)
    }

    #[inline]
    fn push(&mut self, object: bool) {
        if self.inner >> 63 == 1 {
            self.outer.push(self.inner);
            self.inner = NONE;
        }
        self.inner = self.inner << 1 | u64::from(object);
    }

    #[inline]
    fn pop(&mut self) {
        self.inner >>= 1;
        if self.inner == NONE {
            self.inner = self.outer.pop().unwrap_or(NONE);
        }
    }
}
