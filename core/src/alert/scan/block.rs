//! Looking at eight bytes at once.

/// Bytes in a block.
const WIDTH: usize = 8;

/// Each byte of a block set to the same value.
const fn all(byte: u8) -> u64 {
    u64::from_le_bytes([byte; WIDTH])
}

/// Where the first byte at or after a place is that a string cannot simply hold: a quote, a backslash
/// or a control character. The end, if there is none.
#[inline]
pub(super) fn after_ordinary(bytes: &[u8], mut at: usize) -> usize {
    while let Some(block) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        let special = special(u64::from_le_bytes(*block));
        if special != 0 {
            return at.wrapping_add((special.trailing_zeros() >> 3) as usize);
        }
        at = at.wrapping_add(WIDTH);
    }
    let rest = bytes.get(at..).unwrap_or_default().iter();
    at.wrapping_add(rest.take_while(|byte| !is_special(**byte)).count())
}

#[inline]
fn is_special(byte: u8) -> bool {
    matches!(byte, b'"' | b'\\' | 0..=0x1f)
}

/// The top bit of the first special byte of a block, and of no earlier one. Later ones may be wrong:
/// a borrow runs upwards from a byte that is special.
#[inline]
fn special(block: u64) -> u64 {
    // Exchanging 0x20 with 0x22 puts the quote right behind the control characters.
    let quote_or_control = (block ^ all(b'"' ^ b' ')).wrapping_sub(all(b' ' + 1));
    let backslash = (block ^ all(b'\\')).wrapping_sub(all(1));
    (quote_or_control | backslash) & !block & all(0x80)
}
