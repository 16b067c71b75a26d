//! Finding the member of a node that a key names.
//!
//! Keys come in any order, so that a processor cannot guess what a question about one will be answered,
//! and a wrong guess costs as much as reading another twenty bytes. Hence there are few questions: the
//! first bytes of a key and its length choose one member, by a hash that was chosen to tell those of the
//! node apart, and one comparison says whether it is the one.

use alloc::string::String;
use alloc::vec::Vec;

use super::map::{Member, NodeIndex};

/// How many bytes of a key are looked at together.
const HEAD: usize = 16;

/// The members of all nodes by their keys.
#[derive(Debug, Clone, Default)]
pub(super) struct Keys {
    /// The place of the first member of each bucket; that of none where the bucket is empty.
    buckets: Vec<u16>,
    members: Vec<Candidate>,
    /// The keys of the members.
    text: String,
}

/// Which of them are those of a node.
#[derive(Debug, Clone, Copy)]
pub(super) struct NodeKeys {
    hash: KeyHash,
    first_bucket: u32,
    first_member: u32,
}

/// A key, and its first bytes as a number.
#[derive(Debug, Clone, Copy)]
pub(super) struct KeyPrefix<'k> {
    bytes: &'k [u8],
    head: u128,
}

/// A member that a key may name.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    head: u128,
    /// The length of the key, and where its text begins.
    length: u32,
    start: u32,
    named: KeyMember,
    /// The place of the next member of its bucket, or of none.
    next: u16,
}

/// A member that a key names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct KeyMember {
    /// Its place among the members of the node.
    pub(super) member: u16,
    /// Where it leads.
    pub(super) to: NodeIndex,
}

/// The place of no member.
const NONE: u16 = u16::MAX;

impl<'k> KeyPrefix<'k> {
    /// A key by itself.
    pub(super) fn new(text: &'k str) -> Self {
        Self::at_start_of(text.as_bytes(), text.len())
    }

    /// A key of some length with which some bytes begin.
    #[inline(always)]
    pub(super) fn at_start_of(bytes: &'k [u8], length: usize) -> Self {
        let head = match bytes.first_chunk::<HEAD>() {
            Some(head) => u128::from_le_bytes(*head),
            None => padded(bytes),
        };
        let own = OWN.get(length).copied().unwrap_or(u128::MAX);
        Self {
            bytes: bytes.get(..length).unwrap_or(bytes),
            head: head & own,
        }
    }

    /// The first bytes, without the bit of each that tells lower case from upper case.
    #[inline(always)]
    fn folded(self) -> u128 {
        folded(self.head)
    }

    /// As it counts in comparing.
    #[inline(always)]
    fn length(self) -> u32 {
        u32::try_from(self.bytes.len()).unwrap_or(u32::MAX)
    }
}

#[inline(always)]
fn folded(head: u128) -> u128 {
    head | u128::from_le_bytes([b' '; HEAD])
}

/// Which bytes of a head are those of a key, for each length that is less.
#[expect(
    clippy::indexing_slicing,
    reason = "it is computed when this is compiled"
)]
const OWN: [u128; HEAD] = {
    let mut own = [0; HEAD];
    let mut length = 1;
    while length < HEAD {
        own[length] = own[length - 1] << 8 | 0xff;
        length += 1;
    }
    own
};

#[cold]
fn padded(bytes: &[u8]) -> u128 {
    let bytes = bytes.iter().rev();
    bytes.fold(0, |head, byte| head << 8 | u128::from(*byte))
}

/// Collects the members of nodes.
#[derive(Debug, Default)]
pub(super) struct KeysBuilder {
    keys: Keys,
}

impl KeysBuilder {
    /// Adds the members of a node.
    pub(super) fn add(&mut self, members: &[Member]) -> NodeKeys {
        let Keys {
            buckets,
            members: all,
            text,
        } = &mut self.keys;
        let place = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let (first_bucket, first_member) = (place(buckets.len()), place(all.len()));
        let mut own: Vec<Candidate> = Vec::with_capacity(members.len());
        for (member, index) in members.iter().zip(0..) {
            own.push(Candidate::new(member, index, place(text.len())));
            text.push_str(&member.key);
        }
        let hash = KeyHash::best(&own);
        let mut own_buckets = alloc::vec![NONE; hash.count()];
        for (member, index) in own.iter_mut().zip(0..) {
            if let Some(first) =
                own_buckets.get_mut(hash.bucket(folded(member.head), member.length))
            {
                member.next = core::mem::replace(first, index);
            }
        }
        buckets.extend(own_buckets);
        all.extend(own);
        NodeKeys {
            hash,
            first_bucket,
            first_member,
        }
    }

    pub(super) fn finish(self) -> Keys {
        self.keys
    }
}

impl NodeKeys {
    /// Whether no key names anything.
    #[inline(always)]
    pub(super) fn is_empty(self) -> bool {
        self.hash.bits == 0
    }
}

impl Keys {
    /// The member that a key names, and whether it is spelled just so.
    #[inline(always)]
    pub(super) fn find(&self, of: NodeKeys, key: KeyPrefix<'_>) -> Option<(KeyMember, bool)> {
        let (folded_key, length) = (key.folded(), key.length());
        let first = |place: u32| usize::try_from(place).unwrap_or(usize::MAX);
        let bucket = of.hash.bucket(folded_key, length);
        let mut place = *self
            .buckets
            .get(first(of.first_bucket).wrapping_add(bucket))?;
        while place != NONE {
            let member = first(of.first_member).wrapping_add(usize::from(place));
            let candidate = self.members.get(member)?;
            if folded(candidate.head) == folded_key
                && candidate.length == length
                && let Some(same) = self.is_named(candidate, key)
            {
                return Some((candidate.named, same));
            }
            place = candidate.next;
        }
        None
    }

    /// Whether a key names a member, and is spelled just so, as nearly all are.
    #[inline(always)]
    fn is_named(&self, candidate: &Candidate, key: KeyPrefix<'_>) -> Option<bool> {
        let same = candidate.head == key.head;
        if same && key.bytes.len() <= HEAD {
            return Some(true);
        }
        self.is_named_beyond_head(candidate, key.bytes)
    }

    #[inline(never)]
    fn is_named_beyond_head(&self, candidate: &Candidate, key: &[u8]) -> Option<bool> {
        let start = usize::try_from(candidate.start).ok()?;
        let named = self
            .text
            .as_bytes()
            .get(start..start.checked_add(key.len())?)?;
        named.eq_ignore_ascii_case(key).then_some(named == key)
    }
}

impl Candidate {
    fn new(member: &Member, index: u16, start: u32) -> Self {
        let key = KeyPrefix::new(&member.key);
        Self {
            head: key.head,
            length: key.length(),
            start,
            named: KeyMember {
                member: index,
                to: member.to,
            },
            next: NONE,
        }
    }
}

/// One of many ways to put keys into buckets.
#[derive(Debug, Clone, Copy)]
struct KeyHash {
    /// Which of them.
    number: u8,
    /// How many bits of the hash count; none if there are no keys.
    bits: u8,
}

impl KeyHash {
    /// The one by which fewest keys share a bucket.
    fn best(members: &[Candidate]) -> Self {
        // With four buckets a key there soon is one by which none do.
        let count = members.len().saturating_mul(4).next_power_of_two();
        let bits = u8::try_from(count.trailing_zeros()).unwrap_or_default();
        let hashes = (0..64).map(|number| Self { number, bits });
        let mut best = (usize::MAX, Self { number: 0, bits });
        for hash in hashes {
            let shared = hash.shared(members);
            if shared < best.0 {
                best = (shared, hash);
            }
            if shared == 0 {
                break;
            }
        }
        best.1
    }

    /// How many keys share a bucket with another.
    fn shared(self, members: &[Candidate]) -> usize {
        let bucket = |it: &Candidate| self.bucket(folded(it.head), it.length);
        let mut buckets: Vec<usize> = members.iter().map(bucket).collect();
        buckets.sort_unstable();
        buckets.dedup();
        members.len().saturating_sub(buckets.len())
    }

    fn count(self) -> usize {
        1 << self.bits
    }

    #[inline(always)]
    fn bucket(self, folded: u128, length: u32) -> usize {
        // Fibonacci hashing: the upper bits of a product depend on all bits of what is multiplied.
        let factor = 0x9e37_79b9_7f4a_7c15_u64.wrapping_add(u64::from(self.number) << 17);
        #[expect(clippy::cast_possible_truncation, reason = "the lower half is wanted")]
        let halves = [folded as u64, (folded >> 64) as u64];
        let [low, high] = halves.map(|half| half.wrapping_mul(factor));
        let mixed = low ^ high.rotate_left(23).wrapping_add(u64::from(length));
        (mixed >> 40) as usize & self.count().wrapping_sub(1)
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use alloc::collections::BTreeMap;
    use alloc::string::String;
    use alloc::vec::Vec;

    use proptest::prelude::*;

    use super::{KeyPrefix, KeysBuilder};
    use crate::alert::map::{Member, TrieNode};

    /// A node with members of which no two are alike but for ASCII case.
    fn node(keys: Vec<String>) -> TrieNode {
        let unlike = keys.into_iter().map(|key| (key.to_ascii_lowercase(), key));
        let unlike: BTreeMap<String, String> = unlike.collect();
        let member = |key| Member { key, to: 0 };
        TrieNode {
            members: unlike.into_values().map(member).collect(),
            ..TrieNode::default()
        }
    }

    proptest! {
        #[test]
        fn a_key_names_the_member_that_comparing_with_each_would_find(
            keys in prop::collection::vec("[a-cA-C\\[{é]{0,6}", 0..80), wanted in "[a-cA-C\\[{é]{0,6}",
        ) {
            let node = node(keys);
            let mut index = KeysBuilder::default();
            index.add(&[Member { key: "other".into(), to: 0 }]);
            let its = index.add(&node.members);
            let index = index.finish();
            let spelled = node.members.iter().map(|member| member.key.to_ascii_uppercase());
            for key in spelled.chain([wanted]) {
                let alike = |member: &Member| member.key.eq_ignore_ascii_case(&key);
                let expected = node.members.iter().position(alike);
                prop_assert_eq!(index.find(its, KeyPrefix::new(&key)).map(|(named, _)| usize::from(named.member)), expected, "{}", key);
            }
        }
    }
}
