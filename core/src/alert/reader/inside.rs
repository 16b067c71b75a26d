//! Reading on inside of strings.

use super::{Here, Reader};
use crate::alert::map::{Node, NodeIndex};
use crate::alert::scan::{Scanner, Text};
use crate::alert::transport;

impl<'m> Reader<'m> {
    /// Reads what a string holds.
    #[inline(never)]
    pub(super) fn read_on(&mut self, here: &Here<'m>, text: Text<'_>) {
        let Some(node) = self.formats.node(here.stop.node) else {
            return;
        };
        self.strings = self.strings.saturating_add(1);
        match text.as_plain() {
            Some(text) => self.inside(node, here, text),
            None => self.inside_decoded(node, here, text),
        }
        self.strings = self.strings.saturating_sub(1);
    }

    fn inside_decoded(&mut self, node: &Node, here: &Here<'m>, text: Text<'_>) {
        let mut decoded = self.decoded.pop().unwrap_or_default();
        text.decode_into(&mut decoded);
        self.inside(node, here, &decoded);
        decoded.clear();
        self.decoded.push(decoded);
    }

    /// Reads what a string holds: JSON, or names of things in order.
    fn inside(&mut self, node: &Node, here: &Here<'m>, text: &str) {
        if let Some(node) = node.embedded {
            self.embedded(here, node, text);
        }
        if let Some(node) = node.decoded
            && let Some(text) = transport::from_base64(text, self.inflatable)
        {
            self.inflatable = self.inflatable.saturating_sub(text.len());
            self.embedded(here, node, &text);
        }
        for part in &node.parts {
            if let Some(name) = name_after(text, &part.after)
                && let Some(stop) = self.plan.stop(part.to)
            {
                let (here, name) = (Here { stop, ..*here }, Text::plain(name));
                if stop.is_read_on {
                    self.read_on(&here, name);
                }
                self.keep_text(&here, name, false);
            }
        }
    }

    /// Reads the JSON in a string. Where it holds something else, nothing is kept of it.
    fn embedded(&mut self, here: &Here<'m>, node: NodeIndex, text: &str) {
        let is_container = text.trim_ascii_start().starts_with(['{', '[']);
        let Some(stop) = self.plan.stop(node).filter(|_| is_container) else {
            return;
        };
        let mut json = Scanner::new(text);
        let (mark, levels) = (self.trace.mark(here.frame), self.levels);
        if self.value(&mut json, &Here { stop, ..*here }).is_err() || !json.is_at_end() {
            self.trace.back_to(&mark, here.frame);
            self.levels = levels;
            self.stopped = None;
        }
    }
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
