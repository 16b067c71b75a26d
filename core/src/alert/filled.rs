//! Which slots have values. Looking for what a document does not have is most of recognising it, so
//! that has to cost nothing, however many sources there are.

use alloc::vec::Vec;

use super::map::SlotIndex;

/// A bit for each slot that has values; with no bits, any may have.
#[derive(Debug, Default)]
pub(super) struct Filled(Vec<u64>);

impl Filled {
    /// Of so many slots, those that have values.
    pub(super) fn new(slots: usize, filled: impl Iterator<Item = SlotIndex>) -> Self {
        let mut words = alloc::vec![0; slots.div_ceil(64)];
        for slot in filled {
            let (word, bit) = place_of(slot);
            if let Some(word) = words.get_mut(word) {
                *word |= bit;
            }
        }
        Self(words)
    }

    /// Whether a slot may have values; no is certain.
    pub(super) fn may_have(&self, slot: SlotIndex) -> bool {
        let (word, bit) = place_of(slot);
        self.0.get(word).is_none_or(|word| word & bit != 0)
    }
}

/// The word and the bit in it that stand for a slot.
fn place_of(slot: SlotIndex) -> (usize, u64) {
    (usize::from(slot / 64), 1 << (slot % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_filled_slots_have_values() {
        let filled = Filled::new(200, [0, 63, 64, 199].into_iter());
        let found: Vec<SlotIndex> = (0..200).filter(|slot| filled.may_have(*slot)).collect();
        assert_eq!(found, [0, 63, 64, 199]);
        assert!(Filled::default().may_have(7));
    }
}
