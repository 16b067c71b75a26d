//! Building the one trie that all paths of all formats share.

use std::collections::BTreeMap;

use nextmove::alert::map::{
    IdPart, Member, MemberValue, NodeIndex, Selection, Slot, SlotIndex, TOP, TrieNode,
};

use crate::path::{self, Path, Segment, Selects};

/// How many members of one object a map can name.
pub(crate) const MOST_MEMBERS: usize = 1024;

/// A trie under construction.
#[derive(Debug)]
pub(crate) struct Trie {
    nodes: Vec<TrieNode>,
    slots: Vec<Slot>,
    selections: Vec<Selection>,
    /// The members of each node by lower-case key.
    members: Vec<BTreeMap<String, NodeIndex>>,
}

impl Default for Trie {
    fn default() -> Self {
        Self {
            nodes: vec![TrieNode::default()],
            slots: Vec::new(),
            selections: Vec::new(),
            members: vec![BTreeMap::new()],
        }
    }
}

impl Trie {
    /// The node at the end of a path, made where it is not there yet.
    pub(crate) fn node(&mut self, path: &Path) -> NodeIndex {
        path.0
            .iter()
            .fold(TOP, |node, segment| self.descend(node, segment))
    }

    /// The slot that keeps what stands at the end of a path.
    pub(crate) fn slot(&mut self, path: &Path, slot: Slot) -> SlotIndex {
        let node = self.node(path);
        let known = self.nodes[usize::from(node)].slots.iter().copied();
        let mut same = known.filter(|index| self.slots[usize::from(*index)] == slot);
        if let Some(index) = same.next() {
            return index;
        }
        let index = number(self.slots.len());
        self.slots.push(slot);
        self.nodes[usize::from(node)].slots.push(index);
        index
    }

    /// The slot that keeps what stands at the end of a path in the elements that the path selects.
    pub(crate) fn selected(&mut self, path: &Path, selects: &Selects<'_>) -> SlotIndex {
        let selection = Selection {
            by: self.slot(&selects.by, Slot::Every),
            wanted: self.wanted(selects.wanted),
            below: number(selects.below),
        };
        let known = self.selections.iter().position(|it| *it == selection);
        let index = known.unwrap_or_else(|| {
            self.selections.push(selection);
            self.selections.len() - 1
        });
        self.slot(path, Slot::Selected(number(index)))
    }

    fn wanted(&mut self, wanted: &path::MemberValue) -> MemberValue {
        match wanted {
            path::MemberValue::Any => MemberValue::Any,
            path::MemberValue::Text(text) => MemberValue::Text(text.clone()),
            path::MemberValue::At(path) => MemberValue::ValuesOf(match path.selects() {
                Some(selects) => self.selected(path, &selects),
                None => self.slot(path, Slot::Every),
            }),
        }
    }

    /// Makes the end of a path the content of an envelope; says no where it is that of another.
    pub(crate) fn content(&mut self, path: &Path, envelope: usize) -> bool {
        let node = self.node(path);
        let content = &mut self.nodes[usize::from(node)].content_of;
        let free = content.is_none();
        content.get_or_insert(number(envelope));
        free
    }

    /// Lets a member at the top lead where another leads; says no where it leads elsewhere already.
    pub(crate) fn alias(&mut self, alias: &str, member: &str) -> bool {
        let node = self.descend(TOP, &Segment::Member(member.into()));
        if let Some(known) = self.members[usize::from(TOP)].get(&alias.to_ascii_lowercase()) {
            return *known == node;
        }
        self.add_member(TOP, alias, node);
        true
    }

    /// Lets the JSON in a string that is a member at the top lead where the member does; says no where it leads
    /// elsewhere already.
    pub(crate) fn embed(&mut self, member: &str) -> bool {
        let node = self.descend(TOP, &Segment::Member(member.into()));
        *self.nodes[usize::from(node)].embedded.get_or_insert(node) == node
    }

    /// Whether every index fits its type and no object has too many members.
    pub(crate) fn fits(&self) -> bool {
        let most = usize::from(u16::MAX);
        self.nodes.len() < most
            && self.slots.len() < most
            && self.members.iter().all(|node| node.len() <= MOST_MEMBERS)
    }

    /// The nodes, the slots and the selections.
    pub(crate) fn finish(self) -> (Vec<TrieNode>, Vec<Slot>, Vec<Selection>) {
        (self.nodes, self.slots, self.selections)
    }

    fn descend(&mut self, from: NodeIndex, segment: &Segment) -> NodeIndex {
        let at = usize::from(from);
        let known = match segment {
            Segment::Member(key) => self.members[at].get(&key.to_ascii_lowercase()).copied(),
            Segment::Element(_) | Segment::Selected(..) => self.nodes[at].element,
            Segment::Embedded => self.nodes[at].embedded,
            Segment::Decoded => self.nodes[at].decoded,
            Segment::Part(after) => {
                let mut parts = self.nodes[at].parts.iter();
                let same = parts.find(|part| part.after.eq_ignore_ascii_case(after));
                same.map(|part| part.to)
            }
        };
        known.unwrap_or_else(|| self.grow(from, segment))
    }

    fn grow(&mut self, from: NodeIndex, segment: &Segment) -> NodeIndex {
        let to = number(self.nodes.len());
        self.nodes.push(TrieNode::default());
        self.members.push(BTreeMap::new());
        match segment {
            Segment::Member(key) => self.add_member(from, key, to),
            Segment::Element(_) | Segment::Selected(..) => {
                self.nodes[usize::from(from)].element = Some(to);
            }
            Segment::Embedded => self.nodes[usize::from(from)].embedded = Some(to),
            Segment::Decoded => self.nodes[usize::from(from)].decoded = Some(to),
            Segment::Part(after) => self.nodes[usize::from(from)].parts.push(IdPart {
                after: after.clone(),
                to,
            }),
        }
        to
    }

    fn add_member(&mut self, from: NodeIndex, key: &str, to: NodeIndex) {
        let at = usize::from(from);
        self.members[at].insert(key.to_ascii_lowercase(), to);
        self.nodes[at].members.push(Member {
            key: key.into(),
            to,
        });
    }
}

/// A length as an index. One that is too large is caught by [`Trie::fits`] before anything is made
/// of it.
pub(crate) fn number(length: usize) -> u16 {
    u16::try_from(length).unwrap_or(u16::MAX)
}
