//! Where values stand: places in a document.

use super::{Trace, count};
use crate::alert::map::NodeIndex;
use crate::alert::scan::Text;

/// A place in the document, an index into [`Trace::places`].
pub(in crate::alert) type PlaceIndex = u32;

/// The top of the document.
pub(in crate::alert) const ROOT: PlaceIndex = 0;

#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) parent: PlaceIndex,
    pub(super) key: PlaceKey,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlaceKey {
    Root,
    /// A member of the map's node, spelled as the map spells it.
    AsMapped(NodeIndex, u16),
    /// The same, spelled otherwise; an index into [`Trace::spelled`].
    Spelled(NodeIndex, u16, u32),
    Index(u32),
}

impl Trace {
    #[inline(always)]
    pub(in crate::alert) fn member(
        &mut self,
        parent: PlaceIndex,
        node: NodeIndex,
        member: u16,
    ) -> PlaceIndex {
        self.place(parent, PlaceKey::AsMapped(node, member))
    }

    /// Says how the key of a place is spelled, where the map spells it otherwise.
    #[cold]
    pub(in crate::alert) fn spell(&mut self, place: PlaceIndex, key: Text<'_>) {
        let span = self.append(key);
        let spelled = count(self.spelled.len());
        let place = usize::try_from(place).ok();
        if let Some(place) = place.and_then(|place| self.places.get_mut(place))
            && let PlaceKey::AsMapped(node, member) = place.key
        {
            place.key = PlaceKey::Spelled(node, member, spelled);
            self.room.push(&mut self.spelled, span);
        }
    }

    #[inline(always)]
    pub(in crate::alert) fn element(&mut self, parent: PlaceIndex, index: u32) -> PlaceIndex {
        self.place(parent, PlaceKey::Index(index))
    }

    #[inline(always)]
    pub(super) fn place(&mut self, parent: PlaceIndex, key: PlaceKey) -> PlaceIndex {
        let index = count(self.places.len());
        self.room.push(&mut self.places, Place { parent, key });
        index
    }

    /// The place so many places above another.
    pub(in crate::alert) fn above(&self, place: PlaceIndex, levels: u16) -> Option<PlaceIndex> {
        (0..levels).try_fold(place, |at, _| Some(self.place_at(at)?.parent))
    }

    /// Whether a place is another or lies inside it. A place comes after those that it lies in.
    pub(super) fn is_inside(&self, place: PlaceIndex, outer: PlaceIndex) -> bool {
        let mut at = place;
        while at > outer {
            let Some(place) = self.place_at(at) else {
                return false;
            };
            at = place.parent;
        }
        at == outer
    }

    /// How a key is spelled, by its index among those that are spelled otherwise.
    pub(super) fn spelling(&self, index: u32) -> &str {
        let index = usize::try_from(index).ok();
        let span = index.and_then(|index| self.spelled.get(index));
        span.map_or("", |span| self.text(*span))
    }

    pub(super) fn place_at(&self, index: PlaceIndex) -> Option<&Place> {
        self.places.get(usize::try_from(index).ok()?)
    }
}
