//! How many values each slot has. The map has thousands of slots and a document fills few of them, most
//! of those with one value, so that counting costs a bit for each slot and more only for the others.

use alloc::vec::Vec;

use super::map::SlotIndex;

/// A count for each slot.
#[derive(Debug, Default)]
pub(super) struct Counts {
    /// How many slots there are.
    slots: usize,
    /// A bit for each slot that has values; nothing before one has.
    some: Vec<u64>,
    /// The counts of those that have, or have had, several; in the order of the slots.
    several: Vec<(SlotIndex, u32)>,
}

impl Counts {
    /// So many slots without values.
    pub(super) fn new(slots: usize) -> Self {
        Self {
            slots,
            some: Vec::new(),
            several: Vec::new(),
        }
    }

    /// How many bytes the bits take.
    pub(super) fn size_of_some(&self) -> usize {
        self.slots.div_ceil(64).saturating_mul(size_of::<u64>())
    }

    /// How many bytes its lists take.
    pub(super) fn size(&self) -> usize {
        let several = size_of::<(SlotIndex, u32)>().saturating_mul(self.several.capacity());
        several.saturating_add(size_of::<u64>().saturating_mul(self.some.capacity()))
    }

    /// How many values a slot has.
    #[inline]
    pub(super) fn of(&self, slot: SlotIndex) -> u32 {
        match self.has(slot) {
            true => self.of_filled(slot),
            false => 0,
        }
    }

    /// Whether a slot has values.
    #[inline]
    pub(super) fn has(&self, slot: SlotIndex) -> bool {
        let word = self.some.get(usize::from(slot >> 6));
        word.is_some_and(|word| word >> (slot & 63) & 1 == 1)
    }

    fn of_filled(&self, slot: SlotIndex) -> u32 {
        let several = self.place(slot).ok().and_then(|at| self.several.get(at));
        several.map_or(1, |(_, count)| (*count).max(1))
    }

    fn place(&self, slot: SlotIndex) -> Result<usize, usize> {
        self.several.binary_search_by_key(&slot, |(slot, _)| *slot)
    }

    /// Adds a value to a slot unless it has so many already; whether it was added.
    #[inline]
    pub(super) fn add(&mut self, slot: SlotIndex, most: u32) -> bool {
        if !self.has(slot) && most > 0 {
            self.mark(slot, true);
            return true;
        }
        self.add_to_filled(slot, most)
    }

    fn add_to_filled(&mut self, slot: SlotIndex, most: u32) -> bool {
        let count = self.of(slot);
        let added = count < most;
        if added {
            self.set(slot, count.saturating_add(1));
        }
        added
    }

    /// Takes a value from a slot.
    pub(super) fn remove(&mut self, slot: SlotIndex) {
        self.set(slot, self.of(slot).saturating_sub(1));
    }

    fn set(&mut self, slot: SlotIndex, count: u32) {
        self.mark(slot, count > 0);
        match self.place(slot) {
            Ok(at) => self
                .several
                .iter_mut()
                .skip(at)
                .take(1)
                .for_each(|it| it.1 = count),
            Err(at) if count > 1 => self.several.insert(at, (slot, count)),
            Err(_) => {}
        }
    }

    #[inline]
    fn mark(&mut self, slot: SlotIndex, some: bool) {
        if self.some.is_empty() {
            self.some = alloc::vec![0; self.slots.div_ceil(64)];
        }
        if let Some(word) = self.some.get_mut(usize::from(slot >> 6)) {
            let bit = 1 << (slot & 63);
            *word = if some { *word | bit } else { *word & !bit };
        }
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use alloc::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_slot_is_counted_alone(
            steps in prop::collection::vec((0_u16..200, 0_u32..4), 0..300), last in 0_u16..200,
        ) {
            let mut counts = Counts::new(200);
            let mut expected: BTreeMap<SlotIndex, u32> = BTreeMap::new();
            for (slot, most) in steps {
                let slot = slot.min(last);
                let count = expected.entry(slot).or_default();
                match most {
                    0 => {
                        counts.remove(slot);
                        *count = count.saturating_sub(1);
                    }
                    _ => {
                        prop_assert_eq!(counts.add(slot, most), *count < most);
                        *count = (*count).max(most.min(count.saturating_add(1)));
                    }
                }
            }
            for slot in 0..200 {
                let expected = expected.get(&slot).copied().unwrap_or_default();
                prop_assert_eq!(counts.of(slot), expected);
                prop_assert_eq!(counts.has(slot), expected > 0);
            }
        }
    }
}
