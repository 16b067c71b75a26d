//! What reading one document may cost: one account for all of its layers.
//!
//! A document is an attacker's, and what wraps others multiplies: lists, lines, strings in strings,
//! base64, gzip. Hence nothing is limited for each layer by itself. Whatever a layer keeps, opens or
//! decodes is paid from one budget that follows from the size of the document.

use alloc::string::String;
use alloc::vec::Vec;
use core::cell::Cell;

use super::Limits;

/// How many bytes are in use at most for each byte of a document.
const EACH: usize = 8;

/// How many more bytes are in use at most.
const BEYOND: usize = 32 << 20;

/// How many of these are left for what nobody counts, such as the reader's own state.
const UNCOUNTED: usize = 3 << 20;

/// How many bytes of a document pay for one more frame than a document of any size may open.
const BYTES_OF_FRAME: usize = 256;

/// What is left of what reading a document may cost.
#[derive(Debug)]
pub(super) struct Budget {
    /// How many bytes may still be kept.
    pub(super) room: Cell<usize>,
    /// Bytes that may still come out of base64 and gzip inside.
    pub(super) decodable: Cell<usize>,
    /// Documents that may still begin, wrapped or not.
    pub(super) frames: Cell<usize>,
    /// What has been done so far.
    pub(super) steps: Steps,
}

/// How much has been done, in the reader's own steps: a value, a look at something kept, 64 bytes of a
/// string that are copied.
///
/// It is the same for the same document everywhere, unlike any clock.
#[derive(Debug, Default)]
pub(super) struct Steps(Cell<u64>);

impl Steps {
    #[inline(always)]
    pub(super) fn add(&self, steps: usize) {
        self.0.set(self.0.get().wrapping_add(steps as u64));
    }

    pub(super) fn so_far(&self) -> u64 {
        self.0.get()
    }
}

/// What of a document is in memory while it is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Size {
    /// Its bytes, after its outermost inflating.
    pub(super) document: usize,
    /// The bytes as whoever asks holds them, and what was made of them.
    pub(super) held: usize,
    /// The bytes of the text that is read.
    pub(super) text: usize,
}

impl Size {
    /// That of a document which is read as it is.
    pub(super) fn of(document: &str) -> Self {
        Self {
            document: document.len(),
            held: document.len(),
            text: document.len(),
        }
    }
}

impl Budget {
    /// The budget of a document.
    pub(super) fn new(limits: &Limits, size: Size) -> Self {
        let Size {
            document,
            held,
            text,
        } = size;
        // The text, where its strings end, and a copy for what is told of it.
        let read = held.saturating_add(text / 8).saturating_add(text);
        Self {
            room: Cell::new(most_in_use(document).saturating_sub(read)),
            decodable: Cell::new(limits.document_bytes),
            frames: Cell::new(limits.documents().saturating_add(document / BYTES_OF_FRAME)),
            steps: Steps::default(),
        }
    }
}

/// How many bytes are in use at most for a document of so many.
fn most_in_use(document: usize) -> usize {
    let all = document.saturating_mul(EACH).saturating_add(BEYOND);
    all.saturating_sub(UNCOUNTED)
}

/// How many bytes may be made of a document to read it, such as the JSON of a table.
pub(super) fn most_rewritten(document: usize) -> usize {
    document.saturating_mul(2).saturating_add(BEYOND / 8)
}

/// Bytes that may still be kept, of which lists take what they reserve.
#[derive(Debug, Default)]
pub(crate) struct Room {
    left: usize,
    /// Whether something found none.
    ended: bool,
}

/// How many bytes a list has before it grows by parts of itself.
const LARGE: usize = 256 << 10;

impl Room {
    /// Room for so many bytes.
    pub(crate) fn new(bytes: usize) -> Self {
        Self {
            left: bytes,
            ended: false,
        }
    }

    pub(super) fn left(&self) -> usize {
        self.left
    }

    /// Whether something found no room.
    #[inline(always)]
    pub(super) fn has_ended(&self) -> bool {
        self.ended
    }

    /// Takes room for so many bytes, if there is some.
    pub(super) fn take(&mut self, bytes: usize) -> bool {
        let left = self.left.checked_sub(bytes);
        self.ended |= left.is_none();
        self.left = left.unwrap_or(self.left);
        left.is_some()
    }

    /// Gives room back that was taken.
    pub(super) fn give_back(&mut self, bytes: usize) {
        self.left = self.left.saturating_add(bytes);
    }

    /// Adds something to a list, if there is room.
    #[inline(always)]
    pub(super) fn push<T>(&mut self, list: &mut Vec<T>, item: T) {
        if list.len() < list.capacity() || self.grow(list, 4) {
            list.push(item);
        }
    }

    /// Makes a full list larger, by so many items at least, if there is room.
    #[cold]
    pub(super) fn grow<T>(&mut self, list: &mut Vec<T>, least: usize) -> bool {
        let bytes = size_of_list(list);
        let items = growth(bytes)
            .checked_div(size_of::<T>())
            .unwrap_or(0)
            .max(least);
        let grows = self.grows(bytes, items.saturating_mul(size_of::<T>()));
        if grows {
            list.reserve_exact(items);
        }
        grows
    }

    /// Makes a text larger, so that it holds so many bytes more, if there is room.
    pub(crate) fn grow_text(&mut self, text: &mut String, bytes: usize) -> bool {
        let (length, capacity) = (text.len(), text.capacity());
        let lacking = length.saturating_add(bytes).saturating_sub(capacity);
        if lacking == 0 {
            return true;
        }
        let more = lacking.max(growth(capacity));
        let grows = self.grows(capacity, more);
        if grows {
            text.reserve_exact(capacity.saturating_sub(length).saturating_add(more));
        }
        grows
    }

    /// Takes room for a list that grows: as long as it is copied, it is there twice.
    fn grows(&mut self, bytes: usize, more: usize) -> bool {
        let fits = bytes.saturating_add(more) <= self.left;
        self.ended |= !fits;
        fits && self.take(more)
    }
}

/// By how many bytes a list grows: as many as it has while it is small, a quarter of these once it is
/// large, so that it never takes much more than what it holds.
fn growth(bytes: usize) -> usize {
    if bytes < LARGE { bytes } else { bytes / 4 }
}

/// How many bytes a list takes.
pub(super) fn size_of_list<T>(list: &Vec<T>) -> usize {
    list.capacity().saturating_mul(size_of::<T>())
}
