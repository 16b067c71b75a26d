//! Which members of an object have been met, so that one met again is noticed.

use alloc::vec::Vec;

use crate::alert::trace::Mark;

/// The members of one object that have been met.
pub(super) struct MetMembers {
    low: u64,
    high: Vec<u16>,
    /// How much was there before the first of them.
    start: Mark,
    /// How much was there when a member was last met again.
    again: Vec<(u16, Mark)>,
}

impl MetMembers {
    pub(super) fn new(start: Mark) -> Self {
        Self {
            low: 0,
            high: Vec::new(),
            start,
            again: Vec::new(),
        }
    }

    /// Since when there can be anything of a member that has not been forgotten yet. Looking no
    /// further back keeps a document that repeats a key a million times from costing the square.
    pub(super) fn since(&self, member: u16) -> Mark {
        let again = self.again.iter().find(|(it, _)| *it == member);
        again.map_or(self.start, |(_, mark)| *mark)
    }

    /// How much is looked through for a member.
    pub(super) fn looked_through(&self) -> usize {
        self.high.len().saturating_add(self.again.len())
    }

    pub(super) fn start_again(&mut self, member: u16, now: Mark) {
        match self.again.iter_mut().find(|(it, _)| *it == member) {
            Some((_, mark)) => *mark = now,
            None => self.again.push((member, now)),
        }
    }

    /// Notes a member; true if it was met before.
    pub(super) fn again(&mut self, member: u16) -> bool {
        let Some(bit) = 1_u64.checked_shl(u32::from(member)) else {
            let before = self.high.contains(&member);
            if !before {
                self.high.push(member);
            }
            return before;
        };
        let before = self.low & bit != 0;
        self.low |= bit;
        before
    }
}
