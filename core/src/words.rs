//! Texts of playbooks, in one language each.
//!
//! A text is looked up by its key: `step-id` for a title, `step-id.part` for a part of it. Keys are
//! written as the playbook writes its names, with underscores.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::fact::ValueRef;
use crate::plural::{Category, category};
use crate::visible::visible;

/// The language that every bundle has texts in, and of replies where none is asked for.
pub const DEFAULT_LANGUAGE: &str = "en";

/// The texts of one playbook, or those that all share, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct WordsData {
    /// The language, a BCP 47 tag such as `ko`.
    pub lang: String,
    /// The playbook; empty for the texts that all share.
    pub playbook: String,
    /// The texts by key.
    pub messages: BTreeMap<String, Text>,
}

/// A text with places for facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text(pub Vec<TextPiece>);

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextPiece {
    /// As it stands.
    Literal(String),
    /// The value of the fact with this name.
    Fact(String),
    /// One of several texts, by the value of a fact.
    Select(Select),
}

/// Texts of which the value of a fact chooses one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Select {
    /// The fact.
    pub fact: String,
    /// The texts in the order in which they are tried; the first that fits is shown.
    pub variants: Vec<Variant>,
    /// What is shown where none fits, or nobody knows the fact.
    pub otherwise: Vec<PlainPiece>,
}

/// One of several texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variant {
    /// When it is shown.
    pub when: When,
    /// What is shown.
    pub text: Vec<PlainPiece>,
}

/// What a value has to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum When {
    /// This text or number, without regard to ASCII case.
    Is(String),
    /// A number of this plural category in the language of the text.
    Plural(Category),
}

/// A piece of a text that chooses nothing, so that texts are nested to a bound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlainPiece {
    /// As it stands.
    Literal(String),
    /// The value of the fact with this name.
    Fact(String),
}

/// The texts of a playbook and the shared ones, in one language.
#[derive(Debug, Clone, Copy)]
pub struct Words<'b> {
    own: &'b WordsData,
    shared: &'b WordsData,
}

impl<'b> Words<'b> {
    /// Joins the texts of a playbook with those that all share.
    #[must_use]
    pub fn new(own: &'b WordsData, shared: &'b WordsData) -> Self {
        Self { own, shared }
    }

    /// The language.
    #[must_use]
    pub fn lang(&self) -> &'b str {
        &self.shared.lang
    }

    /// The text with this key, filled; none where there is no such text.
    ///
    /// Values are made [visible], as whoever wrote the alert chose them. A fact that nobody knows yet
    /// shows as what the shared text `fact.absent` calls it ("this bucket").
    pub fn text<'v>(
        &self,
        key: &str,
        known: &dyn Fn(&str) -> Option<ValueRef<'v>>,
    ) -> Option<String> {
        let text = self
            .own
            .messages
            .get(key)
            .or_else(|| self.shared.messages.get(key))?;
        Some(
            text.0
                .iter()
                .map(|piece| self.piece(piece, known))
                .collect(),
        )
    }

    /// The text of a part of something, such as `check` of a step.
    pub fn part<'v>(
        &self,
        of: &str,
        part: &str,
        known: &dyn Fn(&str) -> Option<ValueRef<'v>>,
    ) -> Option<String> {
        self.text(&alloc::format!("{of}.{part}"), known)
    }

    fn piece<'v>(&self, piece: &TextPiece, known: &dyn Fn(&str) -> Option<ValueRef<'v>>) -> String {
        match piece {
            TextPiece::Literal(text) => text.clone(),
            TextPiece::Fact(name) => self.fact(name, known),
            TextPiece::Select(select) => self.chosen(select, known),
        }
    }

    fn fact<'v>(&self, name: &str, known: &dyn Fn(&str) -> Option<ValueRef<'v>>) -> String {
        match known(name) {
            Some(value) => visible(&value.to_string()).into_owned(),
            None => self
                .part(name, "absent", &|_| None)
                .unwrap_or_else(|| name.into()),
        }
    }

    fn chosen<'v>(&self, select: &Select, known: &dyn Fn(&str) -> Option<ValueRef<'v>>) -> String {
        let value = known(&select.fact);
        let fits = |variant: &&Variant| value.is_some_and(|it| variant.when.fits(it, self.lang()));
        let variant = select.variants.iter().find(fits);
        let text = variant.map_or(&select.otherwise, |variant| &variant.text);
        let pieces = text.iter().map(|piece| match piece {
            PlainPiece::Literal(text) => text.clone(),
            PlainPiece::Fact(name) => self.fact(name, known),
        });
        pieces.collect()
    }
}

impl When {
    fn fits(&self, value: ValueRef<'_>, lang: &str) -> bool {
        match (self, value) {
            (Self::Is(text), value) => value.to_string().eq_ignore_ascii_case(text),
            (Self::Plural(wanted), ValueRef::Number(number)) => category(lang, number) == *wanted,
            (Self::Plural(_), _) => false,
        }
    }
}
