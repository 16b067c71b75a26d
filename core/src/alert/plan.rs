//! The map as reading needs it.
//!
//! A document comes by a hundred nodes of more than a thousand. What has to be known of each is packed,
//! and lies beside that of its neighbours, because most of the time would be spent on fetching it.

use alloc::vec::Vec;

use super::keys::{KeyMember, KeyPrefix, Keys, KeysBuilder, NodeKeys};
use super::map::{NodeIndex, Slot, SlotIndex, TrieNode};

/// What has to be known of all nodes.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    stops: Vec<Stop>,
    asking: Vec<Asking>,
    keys: Keys,
}

/// What has to be known of a node.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stop {
    /// Its place in the map.
    pub(super) node: NodeIndex,
    /// Where the elements of an array lead on.
    pub(super) element: Option<NodeIndex>,
    /// The envelope whose content stands here.
    pub(super) content_of: Option<u16>,
    /// Whether a string is read on.
    pub(super) is_read_on: bool,
    /// Where the slots that ask for the value begin, and how many they are.
    asking: (u32, u16),
    keys: NodeKeys,
}

/// A slot that asks for the value at a node.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asking {
    pub(super) slot: SlotIndex,
    /// Whether it is about one value and not about a list of them.
    pub(super) one: bool,
    /// The only element that it asks for.
    pub(super) element: Option<u32>,
}

impl Plan {
    pub(super) fn new(nodes: &[TrieNode], slots: &[Slot]) -> Self {
        let mut keys = KeysBuilder::default();
        let mut asking = Vec::new();
        let mut stops = Vec::with_capacity(nodes.len());
        for (index, node) in (0..).zip(nodes) {
            let start = asking.len();
            let kinds = node
                .slots
                .iter()
                .map(|slot| (*slot, slots.get(usize::from(*slot))));
            asking.extend(kinds.filter_map(|(slot, kind)| Some(Asking::new(slot, *kind?))));
            stops.push(Stop {
                node: index,
                element: node.element,
                content_of: node.content_of,
                is_read_on: node.is_read_on(),
                asking: range(start, asking.len()),
                keys: keys.add(&node.members),
            });
        }
        let keys = keys.finish();
        Self {
            stops,
            asking,
            keys,
        }
    }

    #[inline(always)]
    pub(super) fn stop(&self, node: NodeIndex) -> Option<&Stop> {
        self.stops.get(usize::from(node))
    }

    /// The slots that ask for the value at a node.
    #[inline(always)]
    pub(super) fn asking(&self, stop: &Stop) -> &[Asking] {
        let (start, count) = stop.asking;
        let from = usize::try_from(start)
            .ok()
            .and_then(|start| self.asking.get(start..));
        from.and_then(|from| from.get(..usize::from(count)))
            .unwrap_or_default()
    }

    /// The member of a node that a key names, and whether it is spelled just so.
    #[inline(always)]
    pub(super) fn find(&self, stop: &Stop, key: KeyPrefix<'_>) -> Option<(KeyMember, bool)> {
        self.keys.find(stop.keys, key)
    }
}

fn range(start: usize, end: usize) -> (u32, u16) {
    let count = end.saturating_sub(start);
    (
        u32::try_from(start).unwrap_or(u32::MAX),
        u16::try_from(count).unwrap_or(u16::MAX),
    )
}

impl Stop {
    /// Whether members of an object lead on.
    #[inline(always)]
    pub(super) fn has_keys(&self) -> bool {
        !self.keys.is_empty()
    }
}

impl Asking {
    fn new(slot: SlotIndex, kind: Slot) -> Self {
        let element = match kind {
            Slot::Element(element) => Some(element),
            _ => None,
        };
        let one = matches!(kind, Slot::First | Slot::Element(_));
        Self { slot, one, element }
    }
}
