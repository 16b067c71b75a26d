//! Where strings may end: the bytes that a string cannot simply hold.

use alloc::vec::Vec;

/// Bytes that are looked at together.
const BLOCK: usize = 64;

/// The special bytes of a text, which are quotes, backslashes and control characters: a bit for each
/// byte, and one behind the last.
///
/// They are found before anything is read, block by block without a branch. Looking for the end of
/// each string as it begins would be less work, but every search would have to wait for the one before.
#[derive(Debug, Clone)]
pub(super) struct Specials {
    blocks: Vec<u64>,
}

impl Specials {
    pub(super) fn of(text: &[u8]) -> Self {
        let (whole, rest) = text.as_chunks::<BLOCK>();
        // NUL is special, so that the end is found like any other special byte.
        let mut last = [0; BLOCK];
        for (to, from) in last.iter_mut().zip(rest) {
            *to = *from;
        }
        // One more block than there are bytes, so that after each comes another.
        let blocks = whole.iter().chain([&last, &[0; BLOCK]]);
        Self {
            blocks: blocks.map(specials).collect(),
        }
    }

    /// The first special byte at or after a place in the text; the end of it, if there is none.
    #[inline(always)]
    pub(super) fn next_from(&self, at: usize) -> usize {
        let (block, offset) = (at / BLOCK, at % BLOCK);
        let Some([here, after]) = self.blocks.get(block..).and_then(<[u64]>::first_chunk::<2>)
        else {
            return usize::MAX;
        };
        // As many bytes as a block has, wherever in a block the place is; most strings are shorter.
        match here >> offset | after << 1 << (offset ^ (BLOCK - 1)) {
            0 => self.in_blocks(block.wrapping_add(1)),
            next => at.wrapping_add(next.trailing_zeros() as usize),
        }
    }

    #[inline(never)]
    fn in_blocks(&self, first: usize) -> usize {
        let mut block = first;
        while let Some(specials) = self.blocks.get(block) {
            if *specials != 0 {
                let before = block.wrapping_mul(BLOCK);
                return before.wrapping_add(specials.trailing_zeros() as usize);
            }
            block = block.wrapping_add(1);
        }
        usize::MAX
    }
}

/// The special bytes of a block, the first in the lowest bit.
fn specials(block: &[u8; BLOCK]) -> u64 {
    let flags = flags(block);
    let (bytes, _) = flags.as_chunks::<8>();
    let gathered = bytes.iter().map(|flags| gather(u64::from_le_bytes(*flags)));
    gathered.rev().fold(0, |all, eight| all << 8 | eight)
}

/// For each byte its bit among eight if it is special, and nothing if not.
///
/// A function by itself, because compilers then see what it is: the same few operations on each byte,
/// which they do on as many at once as the processor can.
#[inline(never)]
fn flags(block: &[u8; BLOCK]) -> [u8; BLOCK] {
    let mut flags = [0; BLOCK];
    for (index, (flag, byte)) in flags.iter_mut().zip(block).enumerate() {
        *flag = u8::from(is_special(*byte)) << (index & 7);
    }
    flags
}

#[inline(always)]
fn is_special(byte: u8) -> bool {
    // Exchanging 0x20 with 0x22 puts the quote right behind the control characters.
    byte ^ (b'"' ^ b' ') <= b' ' || byte == b'\\'
}

/// Eight bytes, each with its own bit or none, in one.
fn gather(flags: u64) -> u64 {
    // No two have a bit in common, so that the highest byte of the product, their sum, is all of them.
    flags.wrapping_mul(u64::from_le_bytes([1; 8])) >> 56
}
