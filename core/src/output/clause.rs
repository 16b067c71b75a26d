//! Conditions over outputs.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::path::Path;
use crate::command::{Piece, Template, changed};
use crate::condition::FactIndex;

/// The place of a node in its clause.
pub type ClauseNodeIndex = u16;

/// How deep conditions over outputs are nested at most.
const DEEPEST: u8 = 32;

/// A condition over an output: nodes of which each stands after those in it, the whole last.
///
/// They are kept in a list, and not in each other, so that reading a bundle takes no stack.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OutputClause(pub Vec<ClauseNode>);

/// A part of a condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClauseNode {
    /// All of them hold.
    All(Vec<ClauseNodeIndex>),
    /// At least one of them holds.
    Any(Vec<ClauseNodeIndex>),
    /// It does not hold.
    Not(ClauseNodeIndex),
    /// It holds of one of the values at a place, which is where its own paths begin.
    Within(Path, ClauseNodeIndex),
    /// One of the values at a place passes a test.
    At(Path, OutputTest),
    /// The code of the error, or for all but equality what the tool printed of it, passes a test.
    Error(OutputTest),
    /// Whether nothing was printed and nothing went wrong.
    Empty(bool),
}

/// A test of one value. Literals are compared without regard to ASCII case, what facts fill exactly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum OutputTest {
    /// Whether there is one.
    Exists(bool),
    /// It equals one of these.
    Equals(Vec<Operand>),
    /// It contains one of these.
    Contains(Vec<Operand>),
    /// It begins with one of these.
    StartsWith(Vec<Operand>),
    /// It ends with one of these.
    EndsWith(Vec<Operand>),
    /// It is a time after this one.
    After(Operand),
    /// It is a time before this one.
    Before(Operand),
    /// It is a number of at least so much.
    AtLeast(Operand),
    /// It is a number of at most so much.
    AtMost(Operand),
}

/// What a value is compared with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Operand {
    /// A text, with places for facts.
    Text(Template),
    /// Any of the items of a list.
    AnyOf(FactIndex),
}

impl OutputClause {
    /// The whole, where there is anything.
    pub(super) fn root(&self) -> Option<ClauseNodeIndex> {
        self.0.len().checked_sub(1)?.try_into().ok()
    }

    pub(super) fn node(&self, index: ClauseNodeIndex) -> Option<&ClauseNode> {
        self.0.get(usize::from(index))
    }

    /// The facts that it compares with, with repetitions.
    pub fn facts(&self) -> impl Iterator<Item = FactIndex> + '_ {
        let tests = self.0.iter().filter_map(|node| match node {
            ClauseNode::At(_, test) | ClauseNode::Error(test) => Some(test),
            _ => None,
        });
        tests.flat_map(OutputTest::wanted).flat_map(Operand::facts)
    }

    /// The same condition with every place changed.
    #[must_use]
    pub fn map(&self, change: &dyn Fn(&Piece) -> Piece) -> Self {
        let nodes = self.0.iter().map(|node| match node {
            ClauseNode::At(path, test) => ClauseNode::At(path.clone(), test.map(change)),
            ClauseNode::Error(test) => ClauseNode::Error(test.map(change)),
            other => other.clone(),
        });
        Self(nodes.collect())
    }

    /// Whether each node leads to earlier ones only, none to the same, and none too deep, and whether
    /// all facts are among so many.
    pub(crate) fn is_sound(&self, facts: usize) -> bool {
        let mut depths: Vec<u8> = Vec::with_capacity(self.0.len());
        let mut used = alloc::vec![false; self.0.len()];
        for node in &self.0 {
            let mut depth = 0_u8;
            for inner in node.inner() {
                let inner = usize::from(*inner);
                let Some(below) = depths.get(inner) else {
                    return false;
                };
                depth = depth.max(below.saturating_add(1));
                match used.get_mut(inner) {
                    Some(used) if !*used => *used = true,
                    _ => return false,
                }
            }
            let is_short = match node {
                ClauseNode::Within(path, _) | ClauseNode::At(path, _) => path.is_short(),
                _ => true,
            };
            if depth > DEEPEST || !is_short {
                return false;
            }
            depths.push(depth);
        }
        self.root().is_some() && self.facts().all(|fact| usize::from(fact) < facts)
    }
}

impl ClauseNode {
    /// The nodes in it.
    pub fn inner(&self) -> &[ClauseNodeIndex] {
        match self {
            Self::All(inner) | Self::Any(inner) => inner,
            Self::Not(inner) | Self::Within(_, inner) => core::slice::from_ref(inner),
            Self::At(..) | Self::Error(_) | Self::Empty(_) => &[],
        }
    }
}

impl OutputTest {
    /// What it compares with.
    #[must_use]
    pub fn wanted(&self) -> &[Operand] {
        match self {
            Self::Exists(_) => &[],
            Self::Equals(wanted)
            | Self::Contains(wanted)
            | Self::StartsWith(wanted)
            | Self::EndsWith(wanted) => wanted,
            Self::After(wanted)
            | Self::Before(wanted)
            | Self::AtLeast(wanted)
            | Self::AtMost(wanted) => core::slice::from_ref(wanted),
        }
    }

    fn map(&self, change: &dyn Fn(&Piece) -> Piece) -> Self {
        let all = |wanted: &[Operand]| wanted.iter().map(|it| it.map(change)).collect();
        match self {
            Self::Exists(there) => Self::Exists(*there),
            Self::Equals(wanted) => Self::Equals(all(wanted)),
            Self::Contains(wanted) => Self::Contains(all(wanted)),
            Self::StartsWith(wanted) => Self::StartsWith(all(wanted)),
            Self::EndsWith(wanted) => Self::EndsWith(all(wanted)),
            Self::After(wanted) => Self::After(wanted.map(change)),
            Self::Before(wanted) => Self::Before(wanted.map(change)),
            Self::AtLeast(wanted) => Self::AtLeast(wanted.map(change)),
            Self::AtMost(wanted) => Self::AtMost(wanted.map(change)),
        }
    }
}

impl Operand {
    fn facts(&self) -> Vec<FactIndex> {
        match self {
            Self::Text(template) => template.facts().collect(),
            Self::AnyOf(fact) => alloc::vec![*fact],
        }
    }

    fn map(&self, change: &dyn Fn(&Piece) -> Piece) -> Self {
        match self {
            Self::Text(template) => Self::Text(template.map(change)),
            Self::AnyOf(fact) => Self::AnyOf(changed(*fact, change)),
        }
    }

    /// Whether it is as the author wrote it, so that its case does not count.
    pub(super) fn is_literal(&self) -> bool {
        let literal = |piece: &Piece| matches!(piece, Piece::Literal(_));
        matches!(self, Self::Text(template) if template.0.iter().all(literal))
    }
}

/// A text that stands for itself.
#[must_use]
pub fn word(text: &str) -> Operand {
    Operand::Text(Template(alloc::vec![Piece::Literal(String::from(text))]))
}
