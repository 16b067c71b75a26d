//! Texts of playbooks, in one language each.
//!
//! A text is looked up by its key: `step-id` for a title, `step-id.part` for a part of it. Keys are
//! written as the playbook writes its names, with underscores.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::fact::ValueRef;
use crate::label::source_key;
use crate::names::Names;
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

/// What is known of facts, by name.
type FactLookup<'k, 'v> = &'k dyn Fn(&str) -> Option<ValueRef<'v>>;

/// The texts of one playbook, or those that all share, in one language, to be found by their keys.
#[derive(Debug, Clone)]
pub(crate) struct Texts {
    pub(crate) lang: String,
    pub(crate) playbook: String,
    texts: Vec<(String, Text)>,
    keys: Names,
}

impl From<WordsData> for Texts {
    fn from(words: WordsData) -> Self {
        let texts: Vec<(String, Text)> = words.messages.into_iter().collect();
        Self {
            lang: words.lang,
            playbook: words.playbook,
            keys: Names::new(texts.iter().map(|(key, _)| key.as_str())),
            texts,
        }
    }
}

impl Texts {
    fn get(&self, key: &str) -> Option<&Text> {
        let text = |place| self.texts.get(usize::from(place));
        let place = self.keys.find(key, |place| Some(text(place)?.0.as_str()))?;
        text(place).map(|(_, text)| text)
    }
}

/// The texts of a playbook and the shared ones, in one language.
#[derive(Debug, Clone, Copy)]
pub struct Words<'b> {
    own: &'b Texts,
    shared: &'b Texts,
}

impl<'b> Words<'b> {
    /// Joins the texts of a playbook with those that all share.
    pub(crate) fn new(own: &'b Texts, shared: &'b Texts) -> Self {
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
    pub fn text<'v>(&self, key: &str, known: FactLookup<'_, 'v>) -> Option<String> {
        let text = self.own.get(key).or_else(|| self.shared.get(key))?;
        let mut filled = String::new();
        for piece in &text.0 {
            match piece {
                TextPiece::Literal(text) => filled.push_str(text),
                TextPiece::Fact(name) => self.push_fact(&mut filled, name, known),
                TextPiece::Select(select) => self.push_chosen(&mut filled, select, known),
            }
        }
        Some(filled)
    }

    /// The name of a source of alerts; its id where no text names it, as in a case of another bundle.
    #[must_use]
    pub fn source(&self, id: &str) -> String {
        let name = self.text(&source_key(id), &|_| None);
        name.unwrap_or_else(|| visible(id).into_owned())
    }

    /// The text of a part of something, such as `check` of a step.
    pub fn part<'v>(&self, of: &str, part: &str, known: FactLookup<'_, 'v>) -> Option<String> {
        self.text(&[of, ".", part].concat(), known)
    }

    fn push_fact<'v>(&self, filled: &mut String, name: &str, known: FactLookup<'_, 'v>) {
        match known(name) {
            Some(value) => filled.push_str(&visible(&value.text())),
            None => {
                let absent = self.part(name, "absent", &|_| None);
                filled.push_str(absent.as_deref().unwrap_or(name));
            }
        }
    }

    fn push_chosen<'v>(&self, filled: &mut String, select: &Select, known: FactLookup<'_, 'v>) {
        let value = known(&select.fact);
        let fits = |variant: &&Variant| value.is_some_and(|it| variant.when.fits(it, self.lang()));
        let variant = select.variants.iter().find(fits);
        for piece in variant.map_or(&select.otherwise, |variant| &variant.text) {
            match piece {
                PlainPiece::Literal(text) => filled.push_str(text),
                PlainPiece::Fact(name) => self.push_fact(filled, name, known),
            }
        }
    }
}

impl When {
    fn fits(&self, value: ValueRef<'_>, lang: &str) -> bool {
        match (self, value) {
            (Self::Is(text), value) => value.text().eq_ignore_ascii_case(text),
            (Self::Plural(wanted), ValueRef::Number(number)) => category(lang, number) == *wanted,
            (Self::Plural(_), _) => false,
        }
    }
}
