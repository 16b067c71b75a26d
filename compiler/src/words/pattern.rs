//! The inside of a text: literals, facts, and terms written out.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement, Term,
};
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::code;
use crate::files::FileIndex;
use crate::finding::Findings;
use crate::place::{Name, Place};

/// A piece of a text.
#[derive(Debug, Clone)]
pub(crate) enum Piece {
    Literal(String),
    Fact(Name),
}

/// The text of a Fluent file, whose parts know where they stand in it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Source<'s> {
    file: FileIndex,
    text: &'s str,
}

impl<'s> Source<'s> {
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
}

/// Writes out the terms of a file wherever a text names them.
pub(crate) struct Inliner<'s, 'r> {
    source: Source<'s>,
    terms: BTreeMap<&'s str, &'r Term<&'s str>>,
    used: BTreeSet<&'s str>,
}

/// The pieces of one text so far, and the terms inside which the next one stands.
#[derive(Default)]
struct Draft<'s> {
    pieces: Vec<Piece>,
    inside: Vec<&'s str>,
}

impl<'s, 'r> Inliner<'s, 'r> {
    /// Collects the terms of a file, and reports those that are defined twice.
    pub(crate) fn new(
        source: Source<'s>,
        entries: &'r [Entry<&'s str>],
        findings: &mut Findings<'_>,
    ) -> Self {
        let mut terms = BTreeMap::new();
        for entry in entries {
            let Entry::Term(term) = entry else { continue };
            if terms.contains_key(term.id.name) {
                let message = format!("the term `-{}` stands here a second time", term.id.name);
                findings.report(&code::DUPLICATE_TEXT, source.place(term.id.name), message);
            } else {
                terms.insert(term.id.name, term);
            }
        }
        Self {
            source,
            terms,
            used: BTreeSet::new(),
        }
    }

    pub(crate) fn source(&self) -> Source<'s> {
        self.source
    }

    /// The pieces of a text.
    pub(crate) fn pieces(
        &mut self,
        pattern: &'r Pattern<&'s str>,
        findings: &mut Findings<'_>,
    ) -> Vec<Piece> {
        let mut draft = Draft::default();
        self.pattern(pattern, &mut draft, findings);
        draft.pieces
    }

    /// Reports the terms that no text names.
    pub(crate) fn report_unused(&self, findings: &mut Findings<'_>) {
        for name in self.terms.keys().filter(|name| !self.used.contains(*name)) {
            let message = format!("no text names the term `-{name}`");
            findings.report(&code::UNUSED_TEXT, self.source.place(name), message);
        }
    }

    fn pattern(
        &mut self,
        pattern: &'r Pattern<&'s str>,
        draft: &mut Draft<'s>,
        findings: &mut Findings<'_>,
    ) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    draft.pieces.push(Piece::Literal((*value).into()));
                }
                PatternElement::Placeable { expression } => {
                    self.expression(expression, draft, findings);
                }
            }
        }
    }

    fn expression(
        &mut self,
        expression: &'r Expression<&'s str>,
        draft: &mut Draft<'s>,
        findings: &mut Findings<'_>,
    ) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, draft, findings),
            Expression::Select { selector, .. } => {
                self.refuse(
                    selector,
                    "texts cannot choose between variants yet",
                    findings,
                );
            }
        }
    }

    fn inline(
        &mut self,
        inline: &'r InlineExpression<&'s str>,
        draft: &mut Draft<'s>,
        findings: &mut Findings<'_>,
    ) {
        match inline {
            InlineExpression::StringLiteral { value } => {
                let text = unescape_unicode_to_string(value).into_owned();
                draft.pieces.push(Piece::Literal(text));
            }
            InlineExpression::NumberLiteral { value } => {
                draft.pieces.push(Piece::Literal((*value).into()));
            }
            InlineExpression::VariableReference { id } => draft.pieces.push(Piece::Fact(Name {
                value: id.name.replace('-', "_"),
                place: self.source.place(id.name),
            })),
            InlineExpression::Placeable { expression } => {
                self.expression(expression, draft, findings);
            }
            InlineExpression::TermReference {
                id,
                attribute: None,
                arguments: None,
            } => self.term(id, draft, findings),
            InlineExpression::TermReference { .. } => {
                self.refuse(
                    inline,
                    "terms have neither parts nor arguments yet",
                    findings,
                );
            }
            InlineExpression::MessageReference { .. } => {
                self.refuse(inline, "texts cannot name other texts yet", findings);
            }
            InlineExpression::FunctionReference { .. } => {
                self.refuse(inline, "texts cannot call functions yet", findings);
            }
        }
    }

    fn term(
        &mut self,
        id: &Identifier<&'s str>,
        draft: &mut Draft<'s>,
        findings: &mut Findings<'_>,
    ) {
        let place = self.source.place(id.name);
        let Some(term) = self.terms.get(id.name).copied() else {
            let message = format!("this file has no term `-{}`", id.name);
            let name = Name {
                value: id.name.into(),
                place,
            };
            let known = self.terms.keys().copied();
            findings.report_unknown(&code::UNKNOWN_TERM, &name, known, message);
            return;
        };
        self.used.insert(id.name);
        if draft.inside.contains(&id.name) {
            let message = format!("the term `-{}` is made of itself", id.name);
            findings.report(&code::UNKNOWN_TERM, place, message);
            return;
        }
        draft.inside.push(id.name);
        self.pattern(&term.value, draft, findings);
        draft.inside.pop();
    }

    fn refuse(
        &self,
        inline: &InlineExpression<&'s str>,
        because: &str,
        findings: &mut Findings<'_>,
    ) {
        let place = self.place_of(inline);
        findings.report(&code::UNSUPPORTED_FLUENT, place, because);
    }

    fn place_of(&self, inline: &InlineExpression<&'s str>) -> Place {
        match inline {
            InlineExpression::StringLiteral { value }
            | InlineExpression::NumberLiteral { value } => self.source.place(value),
            InlineExpression::FunctionReference { id, .. }
            | InlineExpression::MessageReference { id, .. }
            | InlineExpression::TermReference { id, .. }
            | InlineExpression::VariableReference { id } => self.source.place(id.name),
            InlineExpression::Placeable { expression } => match expression.as_ref() {
                Expression::Inline(inner)
                | Expression::Select {
                    selector: inner, ..
                } => self.place_of(inner),
            },
        }
    }
}
