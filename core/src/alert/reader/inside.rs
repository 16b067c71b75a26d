//! Reading on inside of strings.

use super::{Cursor, FaultKind, Reader};
use crate::alert::map::{NodeIndex, TrieNode};
use crate::alert::scan::{Scanner, Text};
use crate::alert::transport::{self, NotText};

impl<'m> Reader<'m> {
    /// Reads what a string holds.
    #[inline(never)]
    pub(super) fn read_on(&mut self, here: &Cursor<'m>, text: Text<'_>) {
        let Some(node) = self.formats.node(here.stop.node) else {
            return;
        };
        self.strings = self.strings.saturating_add(1);
        self.budget
            .steps
            .add((text.range().len() / 64).saturating_add(1));
        match text.as_plain() {
            Some(text) => self.inside(node, here, text),
            None => self.inside_decoded(node, here, text),
        }
        self.strings = self.strings.saturating_sub(1);
    }

    fn inside_decoded(&mut self, node: &TrieNode, here: &Cursor<'m>, text: Text<'_>) {
        let taken = in_use(text.range().len());
        if !self.trace.room.take(taken) {
            self.stopped = Some(FaultKind::TooMuch);
            return;
        }
        let mut decoded = self.decoded.pop().unwrap_or_default();
        decoded.reserve_exact(text.range().len());
        text.decode_into(&mut decoded);
        self.inside(node, here, &decoded);
        if decoded.capacity() <= SPARE {
            decoded.clear();
            self.decoded.push(decoded);
        }
        self.trace.room.give_back(taken);
    }

    /// Reads what a string holds: JSON, or names of things in order.
    fn inside(&mut self, node: &TrieNode, here: &Cursor<'m>, text: &str) {
        if let Some(node) = node.embedded {
            self.embedded(here, node, text);
        }
        if let Some(node) = node.decoded {
            self.inside_base64(here, node, text);
        }
        for part in &node.parts {
            if let Some(name) = name_after(text, &part.after)
                && let Some(stop) = self.plan.stop(part.to)
            {
                let (here, name) = (Cursor { stop, ..*here }, Text::plain(name));
                if stop.is_read_on {
                    self.read_on(&here, name);
                }
                self.keep_text(&here, name, false);
            }
        }
    }

    /// Reads what base64 holds.
    fn inside_base64(&mut self, here: &Cursor<'m>, node: NodeIndex, text: &str) {
        // The bytes, and twice what comes out of them while that grows.
        let room = self.trace.room.left().saturating_sub(text.len()) / 3;
        let most = room.min(self.budget.decodable.get());
        match transport::from_base64(text, most) {
            Ok(text) => {
                let taken = in_use(text.capacity());
                let left = self.budget.decodable.get().saturating_sub(text.len());
                self.budget.decodable.set(left);
                self.budget.steps.add(text.len() / 64);
                if self.trace.room.take(taken) {
                    self.embedded(here, node, &text);
                    self.trace.room.give_back(taken);
                }
            }
            Err(NotText::TooLarge) => self.stopped = Some(FaultKind::TooMuch),
            Err(NotText::Other) => {}
        }
    }

    /// Reads the JSON in a string. Where it holds something else, nothing is kept of it.
    fn embedded(&mut self, here: &Cursor<'m>, node: NodeIndex, text: &str) {
        let is_container = text.trim_ascii_start().starts_with(['{', '[']);
        let Some(stop) = self.plan.stop(node).filter(|_| is_container) else {
            return;
        };
        let mut json = Scanner::new(text);
        let before = self.trace.before(here.frame);
        let levels = self.levels;
        if self.value(&mut json, &Cursor { stop, ..*here }).is_err() || !json.is_at_end() {
            let forgotten = self.trace.back_to(&before, here.frame);
            self.budget.steps.add(forgotten);
            self.levels = levels;
            self.stopped = self.stopped.filter(|why| why.is_final());
        }
    }
}

/// A buffer that is larger is not kept for the next string.
const SPARE: usize = 64 << 10;

/// How many bytes a string takes while it is read on: itself, and where its strings end.
fn in_use(bytes: usize) -> usize {
    bytes.saturating_add(bytes / 8)
}

/// What stands after a kind in a text like `/kind/name/kind/name`.
fn name_after<'t>(text: &'t str, kind: &str) -> Option<&'t str> {
    let mut segments = text.strip_prefix('/').unwrap_or(text).split('/');
    loop {
        let (here, name) = (segments.next()?, segments.next()?);
        if here.eq_ignore_ascii_case(kind) {
            return (!name.is_empty()).then_some(name);
        }
    }
}
