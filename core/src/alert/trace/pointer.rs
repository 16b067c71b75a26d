//! JSON pointers (RFC 6901), spelled from the places of a trace.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::{Serialize, Serializer};

use super::place::PlaceKey;
use super::{PlaceIndex, Trace};
use crate::alert::map::{Map, NodeIndex};

/// The JSON pointer of a place, spelled where it is written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pointer<'t> {
    trace: &'t Trace,
    map: &'t Map,
    place: PlaceIndex,
}

impl Trace {
    /// The JSON pointer of a place.
    pub(in crate::alert) fn pointer<'t>(&'t self, map: &'t Map, place: PlaceIndex) -> Pointer<'t> {
        Pointer {
            trace: self,
            map,
            place,
        }
    }
}

impl<'t> Pointer<'t> {
    /// The pointer as a text.
    pub(crate) fn spelled(self) -> String {
        let mut keys = Vec::with_capacity(16);
        keys.extend(self.keys());
        let mut pointer = String::with_capacity(96);
        for key in keys.into_iter().rev() {
            pointer.push('/');
            match key {
                PlaceKey::Root => {}
                PlaceKey::AsMapped(node, member) => {
                    push_key(&mut pointer, self.mapped(node, member));
                }
                PlaceKey::Spelled(_, _, index) => {
                    push_key(&mut pointer, self.trace.spelling(index));
                }
                PlaceKey::Index(index) => pointer.push_str(&index.to_string()),
            }
        }
        pointer
    }

    /// The keys on the way up from the place.
    fn keys(self) -> impl Iterator<Item = PlaceKey> {
        let mut at = self.place;
        core::iter::from_fn(move || {
            let place = self.trace.place_at(at)?;
            at = place.parent;
            (place.key != PlaceKey::Root).then_some(place.key)
        })
    }

    fn mapped(self, node: NodeIndex, member: u16) -> &'t str {
        let node = self.map.nodes.get(usize::from(node));
        let member = node.and_then(|node| node.members.get(usize::from(member)));
        member.map_or("", |member| &member.key)
    }
}

impl Serialize for Pointer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.spelled())
    }
}

/// Adds a key as a pointer spells it.
fn push_key(pointer: &mut String, key: &str) {
    if !key.bytes().any(|byte| matches!(byte, b'~' | b'/')) {
        return pointer.push_str(key);
    }
    for character in key.chars() {
        match character {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
}
