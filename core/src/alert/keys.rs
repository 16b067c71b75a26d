//! Finding the member of a node that a key names.
//!
//! Most keys of a document are those of members that nobody reads, so that a key is none of a node's
//! has to show at once: by its length and three of its letters, before any text is compared.

use alloc::vec::Vec;

use super::map::{Member, Node};

/// The members of a node by their keys.
#[derive(Debug, Clone)]
pub(super) struct Keys {
    /// The members in the order of their buckets.
    members: Vec<(Mark, u16)>,
    /// Where the members of each bucket begin, and where those of the last one end.
    buckets: Vec<u16>,
}

/// What two keys have in common that differ only in ASCII case, and few others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Mark(u32);

impl Keys {
    pub(super) fn new(node: &Node) -> Self {
        // With four buckets a member, few are shared.
        let count = node.members.len().saturating_mul(4).next_power_of_two();
        let marks = node.members.iter().map(|member| Mark::of(&member.key));
        let mut members: Vec<(Mark, u16)> = marks.zip(0..).collect();
        members.sort_by_key(|(mark, _)| mark.bucket(count));
        let start = |bucket| {
            let before = members.partition_point(|(mark, _)| mark.bucket(count) < bucket);
            u16::try_from(before).unwrap_or(u16::MAX)
        };
        Self {
            buckets: (0..=count).map(start).collect(),
            members,
        }
    }

    /// The place among the members of the one that a key names.
    #[inline]
    pub(super) fn find(&self, key: &str, members: &[Member]) -> Option<u16> {
        let mark = Mark::of(key);
        let bucket = mark.bucket(self.buckets.len().saturating_sub(1));
        let start = *self.buckets.get(bucket)?;
        let end = *self.buckets.get(bucket.saturating_add(1))?;
        let candidates = self.members.get(usize::from(start)..usize::from(end))?;
        let named = |(candidate, index): &&(Mark, u16)| {
            let member = members.get(usize::from(*index));
            *candidate == mark && member.is_some_and(|member| names(key, &member.key))
        };
        candidates.iter().find(named).map(|(_, index)| *index)
    }
}

/// Nearly all documents spell keys as the map does, and comparing those is cheap.
fn names(key: &str, member: &str) -> bool {
    key == member || key.eq_ignore_ascii_case(member)
}

impl Mark {
    /// The length, and the first, middle and last byte without the bit that tells letter cases apart.
    #[inline]
    fn of(key: &str) -> Self {
        let bytes = key.as_bytes();
        let at = |index: usize| bytes.get(index).map_or(0, |byte| byte | 0x20);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the lowest byte says enough"
        )]
        let length = bytes.len() as u8;
        let last = bytes.len().saturating_sub(1);
        Self(u32::from_le_bytes([
            length,
            at(0),
            at(bytes.len() / 2),
            at(last),
        ]))
    }

    /// One of a number of buckets, which is a power of two.
    #[inline]
    fn bucket(self, count: usize) -> usize {
        // Fibonacci hashing: the upper bits of the product depend on all bits of the mark.
        let mixed = self.0.wrapping_mul(0x9e37_79b9) >> 16;
        mixed as usize & count.saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use alloc::collections::BTreeMap;
    use alloc::string::String;
    use alloc::vec::Vec;

    use proptest::prelude::*;

    use super::Keys;
    use crate::alert::map::{Member, Node};

    /// A node with members of which no two are alike but for ASCII case.
    fn node(keys: Vec<String>) -> Node {
        let unlike = keys.into_iter().map(|key| (key.to_ascii_lowercase(), key));
        let unlike: BTreeMap<String, String> = unlike.collect();
        let member = |key| Member { key, to: 0 };
        Node {
            members: unlike.into_values().map(member).collect(),
            ..Node::default()
        }
    }

    proptest! {
        #[test]
        fn a_key_names_the_member_that_comparing_with_each_would_find(
            keys in prop::collection::vec("[a-cA-C\\[{é]{0,6}", 0..80), wanted in "[a-cA-C\\[{é]{0,6}",
        ) {
            let node = node(keys);
            let index = Keys::new(&node);
            let spelled = node.members.iter().map(|member| member.key.to_ascii_uppercase());
            for key in spelled.chain([wanted]) {
                let alike = |member: &Member| member.key.eq_ignore_ascii_case(&key);
                let expected = node.members.iter().position(alike);
                prop_assert_eq!(index.find(&key, &node.members).map(usize::from), expected, "{}", key);
            }
        }
    }
}
