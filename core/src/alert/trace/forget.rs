//! Forgetting what a later member with the same key takes the place of.

use super::{Frame, Mark, Place, PlaceIndex, PlaceKey, Trace};
use crate::alert::map::{NodeIndex, SlotIndex};

/// The slot of a value that a later member with the same key took the place of.
pub(in crate::alert) const FORGOTTEN: SlotIndex = SlotIndex::MAX;

/// The place of a notice on such a value.
pub(in crate::alert) const NOWHERE: PlaceIndex = PlaceIndex::MAX;

impl Trace {
    /// Forgets what an earlier member with the same key held, in this frame and those inside it; gives
    /// how much was looked through for it.
    pub(in crate::alert) fn forget_member(
        &mut self,
        frame: u32,
        member: (PlaceIndex, NodeIndex, u16),
        since: Mark,
    ) -> usize {
        let now = self.mark(frame);
        let places = core::mem::take(&mut self.places);
        let inside = |at| descends(&places, at, member);
        for frame in self.frames.iter_mut().skip(since.frames) {
            frame.forgotten |= inside(frame.at);
        }
        if let Some(frame) = self.frame_mut(frame) {
            frame.forget(since, &inside);
        }
        self.places = places;
        let frames = now.frames.saturating_sub(since.frames);
        frames.saturating_add(now.kept.saturating_sub(since.kept))
    }
}

impl Frame {
    /// Forgets what stands inside of something, of all that was kept since some moment. Nothing moves
    /// by it, so that what was noted of other moments stays true.
    fn forget(&mut self, since: Mark, inside: &dyn Fn(PlaceIndex) -> bool) {
        for kept in self.kept.iter_mut().skip(since.kept) {
            if kept.slot != FORGOTTEN && inside(kept.at) {
                self.counts.remove(kept.slot);
                self.full.retain(|slot| *slot != kept.slot);
                kept.slot = FORGOTTEN;
            }
        }
        for (at, _) in self.notices.iter_mut().skip(since.notices) {
            if inside(*at) {
                *at = NOWHERE;
            }
        }
    }
}

/// Whether a place is a certain member of a certain object, or lies inside it.
fn descends(
    places: &[Place],
    mut at: PlaceIndex,
    (parent, node, member): (PlaceIndex, NodeIndex, u16),
) -> bool {
    let get = |index: PlaceIndex| {
        usize::try_from(index)
            .ok()
            .and_then(|index| places.get(index))
    };
    while let Some(place) = get(at) {
        match &place.key {
            PlaceKey::Root => return false,
            PlaceKey::AsMapped(n, m) | PlaceKey::Spelled(n, m, _)
                if place.parent == parent && *n == node && *m == member =>
            {
                return true;
            }
            _ => at = place.parent,
        }
    }
    false
}
