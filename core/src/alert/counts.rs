//! How many values each slot has. The map has thousands of slots and a document fills few of them, so
//! neither counting nor looking for what is not there may cost anything for the others.

use alloc::vec::Vec;

use super::map::SlotIndex;

/// How many slots are counted together. Those of one format lie side by side.
const RUN: u16 = 64;

/// A count for each slot.
#[derive(Debug, Default)]
pub(super) struct Counts {
    /// For each run of slots the number of its page, from 1; 0 where all of them count nothing.
    numbers: Vec<u16>,
    pages: Vec<[u32; RUN as usize]>,
}

impl Counts {
    /// So many slots without values.
    pub(super) fn new(slots: usize) -> Self {
        Self {
            numbers: alloc::vec![0; slots.div_ceil(usize::from(RUN))],
            pages: Vec::new(),
        }
    }

    /// How many values a slot has.
    pub(super) fn of(&self, slot: SlotIndex) -> u32 {
        let number = self.numbers.get(usize::from(slot / RUN));
        let page = number.and_then(|number| self.pages.get(usize::from(number.checked_sub(1)?)));
        let count = page.and_then(|page| page.get(usize::from(slot % RUN)));
        count.copied().unwrap_or_default()
    }

    /// Adds a value to a slot; gives how many there were before.
    pub(super) fn add(&mut self, slot: SlotIndex) -> u32 {
        let Some(count) = self.count_mut(slot) else {
            return 0;
        };
        let before = *count;
        *count = before.saturating_add(1);
        before
    }

    /// Takes a value from a slot.
    pub(super) fn remove(&mut self, slot: SlotIndex) {
        if let Some(count) = self.count_mut(slot) {
            *count = count.saturating_sub(1);
        }
    }

    /// Takes all values from all slots.
    pub(super) fn clear(&mut self) {
        self.numbers.fill(0);
        self.pages.clear();
    }

    fn count_mut(&mut self, slot: SlotIndex) -> Option<&mut u32> {
        let number = self.numbers.get_mut(usize::from(slot / RUN))?;
        if *number == 0 {
            self.pages.push([0; RUN as usize]);
            *number = u16::try_from(self.pages.len()).ok()?;
        }
        let page = self.pages.get_mut(usize::from(number.checked_sub(1)?))?;
        page.get_mut(usize::from(slot % RUN))
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
        fn every_slot_is_counted_alone(added in prop::collection::vec(0_u16..200, 0..300)) {
            let mut counts = Counts::new(200);
            let mut expected: BTreeMap<SlotIndex, u32> = BTreeMap::new();
            for slot in added {
                let before = expected.entry(slot).or_default();
                prop_assert_eq!(counts.add(slot), *before);
                *before = before.saturating_add(1);
            }
            for slot in 0..200 {
                prop_assert_eq!(counts.of(slot), expected.get(&slot).copied().unwrap_or_default());
            }
            counts.clear();
            prop_assert!((0..200).all(|slot| counts.of(slot) == 0));
        }
    }
}
