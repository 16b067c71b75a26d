//! The map of all formats, verified and indexed, as reading needs it.

use alloc::vec::Vec;

use super::map::{
    Envelope, Located, Map, MemberValue, NodeIndex, NonAlert, Selection, Slot, SlotIndex, Source,
    TrieNode,
};
use super::plan::Plan;
use crate::condition::Condition;
use crate::names::Names;

/// The formats of alerts: a map of which every index leads somewhere.
#[derive(Debug, Clone)]
pub struct Formats {
    map: Map,
    plan: Plan,
    uses: Uses,
    /// The facts of each source by name.
    names: Vec<Names>,
}

/// The facts that may be kept at each slot.
#[derive(Debug, Clone)]
struct Uses {
    /// In the order of the slots.
    uses: Vec<SlotUse>,
    /// Where those of each slot begin, and where those of the last one end.
    starts: Vec<u32>,
}

/// A fact that may be kept at a slot.
#[derive(Debug, Clone, Copy)]
pub(super) struct SlotUse {
    /// The source whose fact it is.
    pub(super) source: u16,
    /// Its place among the facts of the source.
    pub(super) fact: u16,
    /// Its place among the candidates of the fact; the first is preferred.
    pub(super) rank: u16,
    /// Whether the fact is a list.
    pub(super) list: bool,
    /// Whether the slot is about some elements only.
    pub(super) selected: bool,
}

impl Formats {
    /// Checks and indexes a map.
    ///
    /// # Errors
    ///
    /// What is wrong, where an index leads nowhere.
    pub(crate) fn verify(map: Map) -> Result<Self, &'static str> {
        if !leads_somewhere(&map) {
            return Err("its map of alert formats names a place that is not there");
        }
        let names = map.sources.iter().map(|source| names(&source.facts));
        let Some(names) = names.collect() else {
            return Err("its map of alert formats calls two facts of a source by one name");
        };
        Ok(Self {
            plan: Plan::new(&map.nodes, &map.slots),
            uses: Uses::new(&map),
            names,
            map,
        })
    }

    /// The map.
    #[must_use]
    pub fn map(&self) -> &Map {
        &self.map
    }

    pub(super) fn source(&self, index: u16) -> Option<&Source> {
        self.map.sources.get(usize::from(index))
    }

    /// What a source keeps where.
    pub(super) fn facts(&self, source: u16) -> &[Located] {
        self.source(source).map_or(&[], |source| &source.facts)
    }

    /// The places of the facts of a source, in the order of their names.
    pub(super) fn facts_by_name(&self, source: u16) -> impl Iterator<Item = u16> {
        let names = self.names.get(usize::from(source));
        names.into_iter().flat_map(Names::places)
    }

    /// The place of the fact of a source with a name.
    pub(super) fn fact_named(&self, source: u16, name: &str) -> Option<u16> {
        let facts = self.facts(source);
        let name_of = |fact: u16| Some(facts.get(usize::from(fact))?.name.as_str());
        self.names.get(usize::from(source))?.find(name, name_of)
    }

    pub(super) fn node(&self, index: NodeIndex) -> Option<&TrieNode> {
        self.map.nodes.get(usize::from(index))
    }

    /// The told facts that may be kept at a slot.
    #[inline]
    pub(super) fn uses(&self, slot: SlotIndex) -> &[SlotUse] {
        self.uses.of(slot).unwrap_or_default()
    }

    /// The elements that a slot is about, where it is not about all of them.
    pub(super) fn selection(&self, slot: SlotIndex) -> Option<&Selection> {
        match self.map.slots.get(usize::from(slot))? {
            Slot::Selected(selection) => self.map.selections.get(usize::from(*selection)),
            _ => None,
        }
    }

    /// The map as reading needs it.
    pub(super) fn plan(&self) -> &Plan {
        &self.plan
    }
}

/// Facts by name, if no two have the same.
fn names(facts: &[Located]) -> Option<Names> {
    let names = Names::new(facts.iter().map(|fact| fact.name.as_str()));
    let name_of = |place: u16| facts.get(usize::from(place)).map(|fact| &fact.name);
    let next = names.places().skip(1);
    let distinct = names
        .places()
        .zip(next)
        .all(|(one, next)| name_of(one) != name_of(next));
    (distinct && facts.len() < usize::from(u16::MAX)).then_some(names)
}

impl Uses {
    fn new(map: &Map) -> Self {
        let mut uses: Vec<(SlotIndex, SlotUse)> = Vec::new();
        for (source, owner) in (0..).zip(&map.sources) {
            for (fact, located) in (0..).zip(&owner.facts).filter(|(_, it)| it.told) {
                let list = located.kind.is_list();
                uses.extend((0..).zip(&located.slots).map(|(rank, slot)| {
                    let selected =
                        matches!(map.slots.get(usize::from(*slot)), Some(Slot::Selected(_)));
                    let used = SlotUse {
                        source,
                        fact,
                        rank,
                        list,
                        selected,
                    };
                    (*slot, used)
                }));
            }
        }
        uses.sort_by_key(|(slot, _)| *slot);
        let before = |slot: usize| uses.partition_point(|(of, _)| usize::from(*of) < slot);
        let starts = (0..=map.slots.len()).map(before);
        Self {
            starts: starts
                .map(|start| u32::try_from(start).unwrap_or(u32::MAX))
                .collect(),
            uses: uses.into_iter().map(|(_, used)| used).collect(),
        }
    }

    #[inline]
    fn of(&self, slot: SlotIndex) -> Option<&[SlotUse]> {
        let [start, end] = *self.starts.get(usize::from(slot)..)?.first_chunk::<2>()?;
        self.uses
            .get(usize::try_from(start).ok()?..usize::try_from(end).ok()?)
    }
}

fn leads_somewhere(map: &Map) -> bool {
    let slot = |slot: &SlotIndex| usize::from(*slot) < map.slots.len();
    let located = |located: &Located| located.slots.iter().all(slot);
    let node = |node: &NodeIndex| usize::from(*node) < map.nodes.len();
    let nodes = map.nodes.iter().all(|from| {
        let members = from.members.iter().map(|member| &member.to);
        let to = members.chain(from.parts.iter().map(|part| &part.to));
        let inside = [&from.element, &from.embedded, &from.decoded];
        to.chain(inside.into_iter().flatten()).all(node)
            && from.slots.iter().all(slot)
            && from
                .content_of
                .is_none_or(|envelope| usize::from(envelope) < map.envelopes.len())
            && from.members.len() < usize::from(u16::MAX)
    });
    let source = |source: &Source| {
        let facts = source.facts.len();
        source.facts.iter().all(located)
            && reads_only(&source.recognise, facts)
            && reads_only(&source.sample, facts)
    };
    let envelope = |envelope: &Envelope| {
        let facts = envelope.facts.len();
        let vouched = envelope.content.as_ref();
        envelope.facts.iter().all(located)
            && reads_only(&envelope.when, facts)
            && vouched.is_none_or(|vouched| {
                usize::from(vouched.source) < map.sources.len() && reads_only(&vouched.when, facts)
            })
    };
    let other = |other: &NonAlert| {
        let facts = other.facts.len();
        let named = other.named.map(usize::from);
        other.facts.iter().all(located)
            && reads_only(&other.recognise, facts)
            && named.is_none_or(|named| named < facts)
    };
    let selections = map.selections.len();
    let selected =
        |slot: &Slot| !matches!(slot, Slot::Selected(at) if usize::from(*at) >= selections);
    let kept = map.slots.iter().all(selected) && refers_back(map);
    nodes
        && kept
        && map.sources.iter().all(source)
        && map.envelopes.iter().all(envelope)
        && map.others.iter().all(other)
}

/// Whether what elements are selected by is there, and is itself selected by earlier selections at
/// most, so that looking one up comes to an end.
fn refers_back(map: &Map) -> bool {
    let selected = |slot: &SlotIndex, before: usize| match map.slots.get(usize::from(*slot)) {
        Some(Slot::Selected(selection)) => usize::from(*selection) < before,
        slot => slot.is_some(),
    };
    let mut selections = map.selections.iter().enumerate();
    selections.all(|(index, selection)| {
        let wanted = match &selection.wanted {
            MemberValue::Any | MemberValue::Text(_) => true,
            MemberValue::ValuesOf(slot) => selected(slot, index),
        };
        wanted && selected(&selection.by, index)
    })
}

fn reads_only(condition: &Condition, facts: usize) -> bool {
    let mut inside = true;
    condition.for_each_fact(&mut |fact| inside &= usize::from(fact) < facts);
    inside
}
