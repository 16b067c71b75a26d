//! The text of a Fluent file, and the terms that files define.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Expression, InlineExpression, Term};

use crate::files::FileIndex;
use crate::place::Place;

/// Terms by name, each with the file in which it stands.
pub(crate) type Terms<'s, 'r> = BTreeMap<&'s str, (FluentText<'s>, &'r Term<&'s str>)>;

/// The text of a Fluent file, whose parts know where they stand in it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FluentText<'s> {
    file: FileIndex,
    text: &'s str,
}

impl<'s> FluentText<'s> {
    pub(crate) fn new(file: FileIndex, text: &'s str) -> Self {
        Self { file, text }
    }

    pub(crate) fn text(self) -> &'s str {
        self.text
    }

    /// Where a slice of the text stands; the parser hands out nothing else.
    pub(crate) fn place(self, part: &'s str) -> Place {
        let start = part.as_ptr().addr() - self.text.as_ptr().addr();
        Place {
            file: self.file,
            start,
            end: start + part.len(),
        }
    }

    /// The place of the character that begins at a byte.
    pub(crate) fn character(self, start: usize) -> Place {
        let next = self.text.get(start..).and_then(|rest| rest.chars().next());
        Place {
            file: self.file,
            start,
            end: start + next.map_or(0, char::len_utf8),
        }
    }

    /// Where what stands in braces was written.
    pub(crate) fn place_of(self, inline: &InlineExpression<&'s str>) -> Place {
        match inline {
            InlineExpression::StringLiteral { value }
            | InlineExpression::NumberLiteral { value } => self.place(value),
            InlineExpression::FunctionReference { id, .. }
            | InlineExpression::MessageReference { id, .. }
            | InlineExpression::TermReference { id, .. }
            | InlineExpression::VariableReference { id } => self.place(id.name),
            InlineExpression::Placeable { expression } => match expression.as_ref() {
                Expression::Inline(inner)
                | Expression::Select {
                    selector: inner, ..
                } => self.place_of(inner),
            },
        }
    }
}
