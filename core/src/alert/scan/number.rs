//! Numbers.

use super::{Misfit, Scanner, byte, next};

impl Scanner<'_> {
    /// Reads a number. One that is too large for its type is infinite.
    pub(crate) fn number(&mut self, start: usize) -> Result<f64, Misfit> {
        self.at = number_end(self.bytes(), start)?;
        let digits = self.json.get(start..self.at).unwrap_or_default();
        Ok(digits.parse().unwrap_or(f64::NAN))
    }
}

/// The place behind a number.
#[inline]
pub(crate) fn number_end(bytes: &[u8], at: usize) -> Result<usize, Misfit> {
    let at = integer_end(bytes, at)?;
    match byte(bytes, at) {
        b'.' | b'e' | b'E' => fraction_end(bytes, at),
        _ => Ok(at),
    }
}

#[inline]
fn integer_end(bytes: &[u8], at: usize) -> Result<usize, Misfit> {
    let at = at.wrapping_add(usize::from(byte(bytes, at) == b'-'));
    let end = digits_end(bytes, at)?;
    match byte(bytes, at) == b'0' && end != next(at) {
        true => Err(Misfit(next(at))),
        false => Ok(end),
    }
}

/// The place behind a fraction and an exponent, either of which may be missing.
#[inline(never)]
fn fraction_end(bytes: &[u8], mut at: usize) -> Result<usize, Misfit> {
    if byte(bytes, at) == b'.' {
        at = digits_end(bytes, next(at))?;
    }
    if let b'e' | b'E' = byte(bytes, at) {
        let signed = matches!(byte(bytes, next(at)), b'+' | b'-');
        at = digits_end(bytes, next(at).wrapping_add(usize::from(signed)))?;
    }
    Ok(at)
}

/// The place behind some digits; there has to be one.
#[inline]
fn digits_end(bytes: &[u8], start: usize) -> Result<usize, Misfit> {
    let mut at = start;
    while byte(bytes, at).is_ascii_digit() {
        at = next(at);
    }
    match at == start {
        true => Err(Misfit(at)),
        false => Ok(at),
    }
}
