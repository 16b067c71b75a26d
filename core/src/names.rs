//! Things with names, to be found by them.

use alloc::vec::Vec;

/// The places of named things in a list, in the order of the names and to be found by them.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Names {
    ordered: Vec<u16>,
    /// Places where the hashes of their names say, or as soon after that as there was room. At most
    /// half of it is filled, and its length is a power of two.
    table: Vec<u16>,
}

/// What stands in the table where there is nothing.
const NOTHING: u16 = u16::MAX;

impl Names {
    /// The places of things with these names, of which there are no more than can be counted. Of two
    /// with one name the first is found.
    pub(crate) fn new<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let mut named: Vec<(&str, u16)> = names.zip(0..NOTHING).collect();
        let mut table = alloc::vec![NOTHING; named.len().saturating_mul(2).next_power_of_two()];
        for (name, place) in &named {
            let free = probes(name, table.len()).find(|at| table.get(*at) == Some(&NOTHING));
            if let Some(slot) = free.and_then(|at| table.get_mut(at)) {
                *slot = *place;
            }
        }
        named.sort_unstable();
        Self {
            ordered: named.into_iter().map(|(_, place)| place).collect(),
            table,
        }
    }

    /// The place of the thing with a name, where `name_of` says what each is called.
    pub(crate) fn find<'n>(
        &self,
        name: &str,
        name_of: impl Fn(u16) -> Option<&'n str>,
    ) -> Option<u16> {
        let mut places = probes(name, self.table.len()).map_while(|at| self.table.get(at));
        let ends = |place: &&u16| **place == NOTHING || name_of(**place) == Some(name);
        places.find(ends).copied().filter(|place| *place != NOTHING)
    }

    /// All places, in the order of the names.
    pub(crate) fn places(&self) -> impl Iterator<Item = u16> + '_ {
        self.ordered.iter().copied()
    }
}

/// Where to look for a name in a table, one place after the other.
fn probes(name: &str, length: usize) -> impl Iterator<Item = usize> {
    let mask = length.wrapping_sub(1);
    let start = hash(name);
    (0..length).map(move |step| start.wrapping_add(step) & mask)
}

/// Eight bytes at a time. Names are those of authored files, so nobody picks them to collide.
#[allow(clippy::cast_possible_truncation, reason = "any of its bits will do")]
fn hash(name: &str) -> usize {
    let mix =
        |hash: u64, word: u64| (hash.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let (words, rest) = name.as_bytes().as_chunks::<8>();
    let rest = rest
        .iter()
        .fold(0, |word, byte| word << 8 | u64::from(*byte));
    let words = words.iter().map(|word| u64::from_le_bytes(*word));
    let hash = words.chain([rest]).fold(0, mix);
    (hash >> 32) as usize
}

#[cfg(test)]
mod tests {
    extern crate std;

    use alloc::collections::BTreeSet;
    use alloc::string::String;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn each_name_is_found_and_no_other(
            names in prop::collection::btree_set("[a-c_가]{0,20}", 0..60),
            others in prop::collection::vec("[a-c_가]{0,20}", 0..20),
        ) {
            let listed: Vec<&String> = names.iter().rev().collect();
            let found = Names::new(listed.iter().map(|name| name.as_str()));
            let name_of = |place: u16| listed.get(usize::from(place)).map(|name| name.as_str());
            for name in names.iter().chain(&others) {
                let expected = listed.iter().position(|it| *it == name);
                prop_assert_eq!(found.find(name, name_of).map(usize::from), expected);
            }
            let ordered: BTreeSet<&str> = found.places().filter_map(name_of).collect();
            prop_assert!(found.places().filter_map(name_of).eq(ordered));
            prop_assert_eq!(found.places().count(), names.len());
        }
    }
}
