//! What a trace keeps of one document, wrapped or not.

use alloc::vec::Vec;
use core::slice;

use super::{Before, FORGOTTEN, Kept, NOWHERE, PlaceIndex, Why, count};
use crate::alert::budget::{Room, size_of_list};
use crate::alert::counts::Counts;
use crate::alert::map::SlotIndex;

/// How many values are looked through for those of a slot.
const FEW: usize = 256;

/// How many values there is room for when the first is kept.
const USUAL: usize = 64;

/// How many notices a frame has at most; nobody reads more.
const NOTICES: usize = 1_000;

/// A document, wrapped or not, and what was kept of it.
#[derive(Debug, Default)]
pub(in crate::alert) struct Frame {
    /// The frame it is wrapped in.
    pub(in crate::alert) parent: Option<u32>,
    /// The envelope whose content it is.
    pub(in crate::alert) envelope: Option<u16>,
    /// Where it stands.
    pub(super) at: PlaceIndex,
    /// Whether a later member with the same key took its place.
    pub(in crate::alert) forgotten: bool,
    /// What was kept, in the order of the document.
    pub(in crate::alert) kept: Vec<Kept>,
    /// What was not taken over.
    pub(super) notices: Vec<(PlaceIndex, Why)>,
    /// How many values each slot has.
    pub(super) counts: Counts,
    /// The slots that were given more than they may have.
    pub(super) full: Vec<SlotIndex>,
    /// Where the values of each slot are in `kept`, where these are many; in the order of the slots.
    by_slot: Vec<u32>,
}

/// The values of a slot, in the order of the document.
#[derive(Clone)]
pub(in crate::alert) enum Values<'f> {
    /// They are among these.
    Among(slice::Iter<'f, Kept>, SlotIndex),
    /// They are those at these places.
    At(slice::Iter<'f, u32>, &'f Frame),
}

impl Values<'_> {
    /// How many values are looked at beside those of the slot.
    pub(in crate::alert) fn cost(&self) -> usize {
        match self {
            Self::Among(kept, _) => kept.len(),
            Self::At(..) => 1,
        }
    }
}

impl<'f> Iterator for Values<'f> {
    type Item = &'f Kept;

    #[inline]
    fn next(&mut self) -> Option<&'f Kept> {
        match self {
            Self::Among(kept, slot) => kept.find(|kept| kept.slot == *slot),
            Self::At(places, frame) => frame.at(*places.next()?),
        }
    }
}

impl Frame {
    pub(super) fn new(
        parent: Option<u32>,
        envelope: Option<u16>,
        at: PlaceIndex,
        slots: usize,
    ) -> Self {
        Self {
            parent,
            envelope,
            at,
            counts: Counts::new(slots),
            ..Self::default()
        }
    }

    /// What was kept and is not forgotten.
    pub(in crate::alert) fn values_kept(&self) -> impl Iterator<Item = &Kept> {
        self.kept.iter().filter(|kept| kept.slot != FORGOTTEN)
    }

    /// What was not taken over and is not forgotten.
    pub(in crate::alert) fn notices(&self) -> impl Iterator<Item = (PlaceIndex, Why)> {
        let notices = self.notices.iter().copied();
        notices.filter(|(at, _)| *at != NOWHERE)
    }

    /// How many values a slot has at most.
    pub(in crate::alert) fn count(&self, slot: SlotIndex) -> u32 {
        self.counts.of(slot)
    }

    /// The values of a slot, in the order of the document.
    pub(in crate::alert) fn values(&self, slot: SlotIndex) -> Values<'_> {
        match (self.counts.has(slot), self.by_slot.is_empty()) {
            (false, _) => Values::Among([].iter(), slot),
            (true, true) => Values::Among(self.kept.iter(), slot),
            (true, false) => Values::At(self.indices(slot).iter(), self),
        }
    }

    /// The values of a slot from the first on that comes after a place.
    pub(super) fn values_after(&self, slot: SlotIndex, at: PlaceIndex) -> Values<'_> {
        let is_before = |kept: &Kept| kept.at <= at;
        if self.by_slot.is_empty() {
            let start = self.kept.partition_point(is_before);
            let after = self.kept.get(start..).unwrap_or_default();
            return Values::Among(after.iter(), slot);
        }
        let indices = self.indices(slot);
        let start = indices.partition_point(|index| self.at(*index).is_some_and(is_before));
        Values::At(indices.get(start..).unwrap_or_default().iter(), self)
    }

    fn at(&self, index: u32) -> Option<&Kept> {
        self.kept.get(usize::try_from(index).ok()?)
    }

    /// Where the values of a slot are in what was kept.
    fn indices(&self, slot: SlotIndex) -> &[u32] {
        let of = |index: &u32| self.at(*index).map_or(FORGOTTEN, |kept| kept.slot);
        let start = self.by_slot.partition_point(|index| of(index) < slot);
        let from = self.by_slot.get(start..).unwrap_or_default();
        let end = from.partition_point(|index| of(index) == slot);
        from.get(..end).unwrap_or_default()
    }

    #[inline(always)]
    pub(super) fn keep(&mut self, kept: Kept, most: u32, room: &mut Room) {
        if self.kept.len() == self.kept.capacity() && !self.grow(room) {
            return;
        }
        match self.counts.add(kept.slot, most) {
            true => self.kept.push(kept),
            false => self.keep_no_more(&kept, room),
        }
    }

    #[cold]
    fn grow(&mut self, room: &mut Room) -> bool {
        let counted = self.kept.capacity() > 0 || room.take(self.counts.size_of_some());
        counted && room.grow(&mut self.kept, USUAL)
    }

    pub(super) fn notice(&mut self, at: PlaceIndex, why: Why, room: &mut Room) {
        if self.notices.len() < NOTICES {
            room.push(&mut self.notices, (at, why));
        }
    }

    /// Says once of a slot that it has more values than are kept.
    #[cold]
    fn keep_no_more(&mut self, kept: &Kept, room: &mut Room) {
        if !self.full.contains(&kept.slot) {
            room.push(&mut self.full, kept.slot);
            self.notice(kept.at, Why::TooMany, room);
        }
    }

    /// Forgets what was kept since some moment; gives how much that was.
    pub(super) fn back_to(&mut self, before: &Before) -> usize {
        let since = self.kept.get(before.mark.kept..).unwrap_or_default();
        for kept in since.iter().filter(|kept| kept.slot != FORGOTTEN) {
            self.counts.remove(kept.slot);
        }
        let forgotten = since.len();
        self.kept.truncate(before.mark.kept);
        self.notices.truncate(before.mark.notices);
        self.full.truncate(before.full);
        forgotten
    }

    /// Gives back what is reserved for more; says how many bytes that is.
    pub(super) fn shrink(&mut self) -> usize {
        let before = self.size();
        self.kept.shrink_to_fit();
        self.notices.shrink_to_fit();
        before.saturating_sub(self.size())
    }

    /// Notes where the values of each slot are, if they are many.
    pub(super) fn index(&mut self) {
        if self.kept.len() > FEW {
            let kept = &self.kept;
            let slot = |index: &u32| {
                let kept = usize::try_from(*index)
                    .ok()
                    .and_then(|index| kept.get(index));
                (kept.map_or(FORGOTTEN, |kept| kept.slot), *index)
            };
            let mut by_slot: Vec<u32> = (0..count(kept.len())).collect();
            by_slot.sort_unstable_by_key(slot);
            self.by_slot = by_slot;
        }
    }

    /// How many bytes its parts take.
    pub(super) fn size(&self) -> usize {
        let kept = size_of_list(&self.kept).saturating_add(size_of_list(&self.by_slot));
        let rest = size_of_list(&self.notices).saturating_add(size_of_list(&self.full));
        kept.saturating_add(rest).saturating_add(self.counts.size())
    }
}
