//! Passing what nobody asked for.

use alloc::vec::Vec;

use super::number::number_end;
use super::text::text_end;
use super::{Fault, after, after_blanks, byte, misfit, next, word_end};

/// The objects and arrays that are open, one bit each.
#[derive(Default)]
struct Nesting {
    /// The innermost 64 at most, the innermost in the lowest bit; set for an object.
    objects: u64,
    depth: usize,
    /// What did not fit, 64 at a time.
    further_out: Vec<u64>,
}

/// The place behind a value, whatever it holds.
pub(super) fn value_end(bytes: &[u8], mut at: usize) -> Result<usize, Fault> {
    let mut open = Nesting::default();
    loop {
        at = after_blanks(bytes, at);
        at = match byte(bytes, at) {
            b'"' => text_end(bytes, at)?.0,
            b'{' => {
                let inside = after_blanks(bytes, next(at));
                match byte(bytes, inside) {
                    b'}' => next(inside),
                    _ => {
                        open.push(true);
                        at = key_end(bytes, inside)?;
                        continue;
                    }
                }
            }
            b'[' => {
                let inside = after_blanks(bytes, next(at));
                match byte(bytes, inside) {
                    b']' => next(inside),
                    _ => {
                        open.push(false);
                        at = inside;
                        continue;
                    }
                }
            }
            b't' => word_end(bytes, at, b"true")?,
            b'f' => word_end(bytes, at, b"false")?,
            b'n' => word_end(bytes, at, b"null")?,
            _ => number_end(bytes, at)?,
        };
        match after_value(bytes, at, &mut open)? {
            (end, false) => return Ok(end),
            (value, true) => at = value,
        }
    }
}

/// After a value: the place behind all that ends with it; or of the value after it, and true.
#[inline]
fn after_value(bytes: &[u8], mut at: usize, open: &mut Nesting) -> Result<(usize, bool), Fault> {
    while let Some(object) = open.innermost() {
        at = after_blanks(bytes, at);
        match (byte(bytes, at), object) {
            (b',', true) => return Ok((key_end(bytes, next(at))?, true)),
            (b',', false) => return Ok((next(at), true)),
            (b'}', true) | (b']', false) => {
                at = next(at);
                open.pop();
            }
            _ => return Err(misfit(bytes, at)),
        }
    }
    Ok((at, false))
}

/// The place behind a key and its colon.
#[inline]
fn key_end(bytes: &[u8], at: usize) -> Result<usize, Fault> {
    let (key, _) = text_end(bytes, after_blanks(bytes, at))?;
    after(bytes, key, b':')
}

impl Nesting {
    /// Whether the innermost is an object; none where nothing is open.
    #[inline]
    fn innermost(&self) -> Option<bool> {
        (self.depth > 0).then_some(self.objects & 1 == 1)
    }

    #[inline]
    fn push(&mut self, object: bool) {
        if self.depth > 0 && self.depth & 63 == 0 {
            self.further_out.push(self.objects);
        }
        self.objects = self.objects << 1 | u64::from(object);
        self.depth = self.depth.saturating_add(1);
    }

    #[inline]
    fn pop(&mut self) {
        self.objects >>= 1;
        self.depth = self.depth.saturating_sub(1);
        if self.depth > 0 && self.depth & 63 == 0 {
            self.objects = self.further_out.pop().unwrap_or_default();
        }
    }
}
