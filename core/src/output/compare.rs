//! What a test of an output compares with, and how.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::clause::{Operand, OutputTest};
use super::heard::Facts;
use crate::command::Template;
use crate::command::filled::as_it_is;

/// What a test compares with.
pub(super) struct Operands<'c> {
    pub(super) texts: Vec<OperandText<'c>>,
    /// Whether these are all.
    pub(super) all: bool,
}

pub(super) struct OperandText<'c> {
    pub(super) text: Cow<'c, str>,
    pub(super) exact: bool,
}

/// What a test compares with; none where a fact is not known.
pub(super) fn wants<'c>(test: &'c OutputTest, facts: &'c dyn Facts) -> Option<Operands<'c>> {
    let mut wants = Operands {
        texts: Vec::new(),
        all: true,
    };
    for wanted in test.wanted() {
        match wanted {
            Operand::Text(template) => wants.texts.push(OperandText {
                text: filled(template, facts)?,
                exact: !wanted.is_literal(),
            }),
            Operand::AnyOf(fact) => {
                let items = facts.value(*fact)?.items()?;
                wants.all &= facts.is_whole(*fact);
                wants.texts.extend(items.map(|item| OperandText {
                    text: item.into(),
                    exact: true,
                }));
            }
        }
    }
    Some(wants)
}

pub(super) fn filled<'c>(template: &'c Template, facts: &'c dyn Facts) -> Option<Cow<'c, str>> {
    let known = |fact| facts.value(fact);
    template
        .fill(&known, facts.item(), as_it_is)
        .map(Cow::Owned)
}

pub(super) fn equals(text: &str, want: &OperandText<'_>) -> bool {
    match want.exact {
        true => text == want.text,
        false => text.eq_ignore_ascii_case(&want.text),
    }
}

pub(super) fn contains(text: &str, want: &OperandText<'_>) -> bool {
    match want.exact {
        true => text.contains(&*want.text),
        false => text
            .to_ascii_lowercase()
            .contains(&want.text.to_ascii_lowercase()),
    }
}

pub(super) fn starts_with(text: &str, want: &OperandText<'_>) -> bool {
    let start = text.get(..want.text.len());
    start.is_some_and(|start| equals(start, want))
}

pub(super) fn ends_with(text: &str, want: &OperandText<'_>) -> bool {
    let from = text.len().checked_sub(want.text.len());
    let end = from.and_then(|from| text.get(from..));
    end.is_some_and(|end| equals(end, want))
}
