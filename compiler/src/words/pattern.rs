//! The inside of a text: literals, facts, and terms written out.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Entry, Expression, Identifier, InlineExpression, Message, Pattern, PatternElement, Term,
    Variant as FluentVariant, VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::code;
use crate::finding::Findings;
use crate::place::{Name, Place};
use crate::words::source::{FluentText, Terms};

/// A piece of a text.
#[derive(Debug, Clone)]
pub(crate) enum Piece {
    Literal(String),
    Fact(Name),
    Select(Select),
}

/// Texts of which the value of a fact chooses one.
#[derive(Debug, Clone)]
pub(crate) struct Select {
    pub(crate) fact: Name,
    pub(crate) variants: Vec<Variant>,
}

/// One of several texts.
#[derive(Debug, Clone)]
pub(crate) struct Variant {
    pub(crate) key: Name,
    pub(crate) is_number: bool,
    /// Whether it is shown where no other is.
    pub(crate) is_default: bool,
    /// None of them is a choice.
    pub(crate) pieces: Vec<Piece>,
}

/// Writes out terms and other texts wherever a text names them.
pub(crate) struct Inliner<'s, 'r> {
    source: FluentText<'s>,
    terms: Terms<'s, 'r>,
    own: BTreeMap<&'s str, &'r Term<&'s str>>,
    messages: BTreeMap<&'s str, &'r Message<&'s str>>,
    used: BTreeSet<String>,
}

/// What a text is written out inside of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum InlinedName<'s> {
    Term(&'s str),
    Message(&'s str),
}

/// The pieces of one text so far, and where the next one stands.
struct Draft<'s> {
    pieces: Vec<Piece>,
    inside: Vec<InlinedName<'s>>,
    source: FluentText<'s>,
    chooses: bool,
}

impl<'s, 'r> Inliner<'s, 'r> {
    /// Collects the terms of a file beside common ones, and reports those that are defined twice.
    pub(crate) fn new(
        source: FluentText<'s>,
        entries: &'r [Entry<&'s str>],
        common: Terms<'s, 'r>,
        findings: &mut Findings<'_>,
    ) -> Self {
        let mut inliner = Self {
            source,
            terms: common,
            own: BTreeMap::new(),
            messages: BTreeMap::new(),
            used: BTreeSet::new(),
        };
        for entry in entries {
            match entry {
                Entry::Term(term) if inliner.own.contains_key(term.id.name) => {
                    let message = format!("the term `-{}` stands here a second time", term.id.name);
                    findings.report(&code::DUPLICATE_TEXT, source.place(term.id.name), message);
                }
                Entry::Term(term) => {
                    inliner.own.insert(term.id.name, term);
                    inliner.terms.insert(term.id.name, (source, term));
                }
                Entry::Message(message) => {
                    inliner.messages.entry(message.id.name).or_insert(message);
                }
                _ => {}
            }
        }
        inliner
    }

    pub(crate) fn source(&self) -> FluentText<'s> {
        self.source
    }

    /// The pieces of a text.
    pub(crate) fn pieces(
        &mut self,
        pattern: &'r Pattern<&'s str>,
        findings: &mut Findings<'_>,
    ) -> Vec<Piece> {
        let mut draft = Draft {
            pieces: Vec::new(),
            inside: Vec::new(),
            source: self.source,
            chooses: false,
        };
        self.pattern(pattern, &mut draft, findings);
        draft.pieces
    }

    /// The terms of the file, and the names of all terms that its texts named.
    pub(crate) fn finish(self) -> (BTreeMap<String, Place>, BTreeSet<String>) {
        let own = self.own.keys();
        let own = own.map(|name| ((*name).to_owned(), self.source.place(name)));
        (own.collect(), self.used)
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
            Expression::Select { selector, variants } => {
                self.select(selector, variants, draft, findings);
            }
        }
    }

    fn select(
        &mut self,
        selector: &'r InlineExpression<&'s str>,
        variants: &'r [FluentVariant<&'s str>],
        draft: &mut Draft<'s>,
        findings: &mut Findings<'_>,
    ) {
        let InlineExpression::VariableReference { id } = selector else {
            refuse(selector, "a text chooses by a fact", draft, findings);
            return;
        };
        if draft.chooses {
            refuse(selector, "a variant does not choose again", draft, findings);
            return;
        }
        let fact = fact_name(id, draft);
        let before = std::mem::take(&mut draft.pieces);
        draft.chooses = true;
        let variants = variants.iter().map(|variant| {
            let (key, is_number) = match &variant.key {
                VariantKey::Identifier { name } => (*name, false),
                VariantKey::NumberLiteral { value } => (*value, true),
            };
            self.pattern(&variant.value, draft, findings);
            Variant {
                key: Name {
                    value: key.into(),
                    place: draft.source.place(key),
                },
                is_number,
                is_default: variant.default,
                pieces: std::mem::take(&mut draft.pieces),
            }
        });
        let variants = variants.collect();
        draft.chooses = false;
        draft.pieces = before;
        draft.pieces.push(Piece::Select(Select { fact, variants }));
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
            InlineExpression::VariableReference { id } => {
                let fact = fact_name(id, draft);
                draft.pieces.push(Piece::Fact(fact));
            }
            InlineExpression::Placeable { expression } => {
                self.expression(expression, draft, findings);
            }
            InlineExpression::TermReference {
                id,
                attribute: None,
                arguments: None,
            } => self.term(id, draft, findings),
            InlineExpression::MessageReference { id, attribute } => {
                self.message(id, attribute.as_ref(), draft, findings);
            }
            InlineExpression::TermReference { .. } => {
                refuse(
                    inline,
                    "terms have neither parts nor arguments",
                    draft,
                    findings,
                );
            }
            InlineExpression::FunctionReference { .. } => {
                refuse(inline, "texts cannot call functions", draft, findings);
            }
        }
    }

    fn term(
        &mut self,
        id: &Identifier<&'s str>,
        draft: &mut Draft<'s>,
        findings: &mut Findings<'_>,
    ) {
        let place = draft.source.place(id.name);
        let Some((source, term)) = self.terms.get(id.name).copied() else {
            let message = format!(
                "neither this file nor the shared texts have a term `-{}`",
                id.name
            );
            let known = self.terms.keys().copied();
            findings.report_unknown(&code::UNKNOWN_TERM, &name(id, place), known, message);
            return;
        };
        self.used.insert(id.name.into());
        let spelled = format!("the term `-{}`", id.name);
        self.write_out(
            InlinedName::Term(id.name),
            &spelled,
            &term.value,
            source,
            draft,
            place,
            findings,
        );
    }

    fn message(
        &mut self,
        id: &Identifier<&'s str>,
        part: Option<&Identifier<&'s str>>,
        draft: &mut Draft<'s>,
        findings: &mut Findings<'_>,
    ) {
        let place = draft.source.place(id.name);
        let message = self.messages.get(id.name).copied();
        let text = message.and_then(|message| match part {
            None => message.value.as_ref(),
            Some(part) => {
                let mut parts = message.attributes.iter();
                let found = parts.find(|attribute| attribute.id.name == part.name);
                found.map(|attribute| &attribute.value)
            }
        });
        let Some(text) = text else {
            let part = part.map_or(String::new(), |part| format!(".{}", part.name));
            let message = format!("this file has no text `{}{part}`", id.name);
            let known = self.messages.keys().copied();
            findings.report_unknown(&code::UNKNOWN_TERM, &name(id, place), known, message);
            return;
        };
        let spelled = format!("the text `{}`", id.name);
        let named = InlinedName::Message(part.map_or(id.name, |part| part.name));
        self.write_out(named, &spelled, text, self.source, draft, place, findings);
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "what is written out, where, and into what"
    )]
    fn write_out(
        &mut self,
        named: InlinedName<'s>,
        spelled: &str,
        text: &'r Pattern<&'s str>,
        source: FluentText<'s>,
        draft: &mut Draft<'s>,
        place: Place,
        findings: &mut Findings<'_>,
    ) {
        if draft.inside.contains(&named) {
            let message = format!("{spelled} is made of itself");
            findings.report(&code::UNKNOWN_TERM, place, message);
            return;
        }
        let outside = std::mem::replace(&mut draft.source, source);
        draft.inside.push(named);
        self.pattern(text, draft, findings);
        draft.inside.pop();
        draft.source = outside;
    }
}

fn name(id: &Identifier<&str>, place: Place) -> Name {
    Name {
        value: id.name.into(),
        place,
    }
}

/// The name of a fact as playbooks write it.
fn fact_name<'s>(id: &Identifier<&'s str>, draft: &Draft<'s>) -> Name {
    Name {
        value: id.name.replace('-', "_"),
        place: draft.source.place(id.name),
    }
}

fn refuse<'s>(
    inline: &InlineExpression<&'s str>,
    because: &str,
    draft: &Draft<'s>,
    findings: &mut Findings<'_>,
) {
    let place = draft.source.place_of(inline);
    findings.report(&code::UNSUPPORTED_FLUENT, place, because);
}
