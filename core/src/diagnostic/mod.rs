//! What can go wrong, as data with a stable code.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Display;

use serde::Serialize;

use crate::fact::{Number, Value};
use crate::visible::visible;
use crate::words::{DEFAULT_LANGUAGE, Words};

/// A kind of fault. Its code never changes its meaning and is never used again for another.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The code, for example `NM1001`.
    pub id: &'static str,
    /// What it means, in a few words.
    pub title: &'static str,
    /// What to do about it.
    pub help: &'static str,
}

/// What a code says of a request, with places for what the request holds.
#[derive(Debug, PartialEq, Eq)]
pub struct Message {
    /// The code.
    pub code: &'static Code,
    /// The part of the code's text that says the same in other languages.
    pub part: &'static str,
    /// What it says in English, with places such as `{ $step }`.
    pub pattern: &'static str,
}

/// A message with what stands in its places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    message: &'static Message,
    args: Vec<(&'static str, Arg)>,
}

/// What stands in a place of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Arg {
    Text(String),
    Said(Said),
}

/// A request that was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// The stable code.
    pub code: &'static str,
    /// What it means, in a few words, in the language that was asked for.
    pub title: Cow<'static, str>,
    /// What is wrong with this request, in the language that was asked for.
    pub message: String,
    /// What to do about it, in the language that was asked for.
    pub help: Cow<'static, str>,
    /// What the message says, so that it can be said in another language.
    #[serde(skip)]
    said: Said,
}

impl Code {
    /// The key of its texts: that of the title, whose part `help` says what to do.
    ///
    /// ```
    /// assert_eq!(nextmove::diagnostic::refused::NOT_JSON.key(), "nm1002");
    /// ```
    #[must_use]
    pub fn key(&self) -> String {
        self.id.to_ascii_lowercase()
    }

    /// Its title and its help in the language of the texts; in English where they do not have it.
    #[must_use]
    pub fn in_words(&self, words: Words<'_>) -> (Cow<'static, str>, Cow<'static, str>) {
        let key = self.key();
        let title = words.text(&key, &|_| None);
        let help = words.part(&key, "help", &|_| None);
        (
            title.map_or(self.title.into(), Cow::Owned),
            help.map_or(self.help.into(), Cow::Owned),
        )
    }
}

impl Message {
    /// The message with what stands in its places, each by name.
    #[must_use]
    pub fn say(&'static self, args: &[(&'static str, &dyn Display)]) -> Said {
        let args = args.iter();
        let args = args.map(|(name, value)| (*name, Arg::Text(value.to_string())));
        Said {
            message: self,
            args: args.collect(),
        }
    }

    /// A refusal that says this.
    #[must_use]
    pub fn with(&'static self, args: &[(&'static str, &dyn Display)]) -> Refusal {
        self.say(args).refuse()
    }

    /// A refusal that says this, where there is no place to fill.
    #[must_use]
    pub fn refuse(&'static self) -> Refusal {
        self.with(&[])
    }

    /// The key of its text: a part of the text of its code.
    ///
    /// ```
    /// assert_eq!(nextmove::diagnostic::refused::CUT_SHORT.key(), "nm3004.cut_short");
    /// ```
    #[must_use]
    pub fn key(&self) -> String {
        [&self.code.key(), ".", self.part].concat()
    }

    /// The names of its places, in their order.
    pub fn places(&self) -> impl Iterator<Item = &'static str> {
        let places = self.pattern.split("{ $").skip(1);
        places.filter_map(|rest| Some(rest.split_once(" }")?.0))
    }
}

impl Said {
    /// The same with another message in one of its places.
    #[must_use]
    pub fn and(mut self, name: &'static str, said: Said) -> Self {
        self.args.push((name, Arg::Said(said)));
        self
    }

    /// A refusal that says this.
    #[must_use]
    pub fn refuse(self) -> Refusal {
        let code = self.message.code;
        Refusal {
            code: code.id,
            title: code.title.into(),
            message: self.english(),
            help: code.help.into(),
            said: self,
        }
    }

    /// What it says in English, which stands in the code itself, so that it is whole before there is any content.
    fn english(&self) -> String {
        let mut text = String::new();
        let mut rest = self.message.pattern;
        while let Some((before, place)) = rest.split_once("{ $") {
            let (name, after) = place.split_once(" }").unwrap_or((place, ""));
            text.push_str(before);
            let arg = self.args.iter().find(|(known, _)| *known == name);
            debug_assert!(arg.is_some(), "nothing is said of {name}");
            match arg {
                Some((_, Arg::Text(value))) => text.push_str(&visible(value)),
                Some((_, Arg::Said(said))) => text.push_str(&said.english()),
                None => text.push_str(name),
            }
            rest = after;
        }
        text.push_str(rest);
        text
    }

    /// What it says in the language of these texts; in English where they do not have it.
    fn text(&self, words: Words<'_>) -> String {
        let values: Vec<(&str, Value)> = self
            .args
            .iter()
            .map(|(name, arg)| (*name, arg.value(words)))
            .collect();
        let known = |name: &str| {
            let value = values.iter().find(|(known, _)| *known == name);
            value.map(|(_, value)| value.borrowed())
        };
        let Message { code, part, .. } = self.message;
        let text = words.part(&code.key(), part, &known);
        text.unwrap_or_else(|| self.english())
    }
}

impl Arg {
    /// A value that a text can name or choose by: a number where it is written as one.
    fn value(&self, words: Words<'_>) -> Value {
        match self {
            Self::Said(said) => Value::Text(said.text(words)),
            Self::Text(text) => {
                let number = Number::parse(text).filter(|number| number.to_string() == *text);
                number.map_or_else(|| Value::Text(text.clone()), Value::Number)
            }
        }
    }
}

impl Refusal {
    /// The refusal in the language of the texts.
    #[must_use]
    pub fn in_words(self, words: Words<'_>) -> Self {
        if words.lang() == DEFAULT_LANGUAGE {
            return self;
        }
        let (title, help) = self.said.message.code.in_words(words);
        Self {
            title,
            message: self.said.text(words),
            help,
            ..self
        }
    }
}

/// The codes that readers of alerts and cases can meet. The texts that all playbooks share have each, in
/// every language.
pub fn met_by_readers() -> impl Iterator<Item = &'static Code> {
    refused::ALL.iter().chain(failed::ALL).copied()
}

/// The places in which a number stands, so that a text can choose by its plural form.
pub const NUMBERS: [&str; 9] = [
    "byte", "bytes", "column", "count", "levels", "limit", "line", "most", "number",
];

/// All that they say of single requests.
pub fn messages() -> impl Iterator<Item = &'static Message> {
    refused::MESSAGES.iter().chain(failed::MESSAGES).copied()
}

/// Declares statics of kind [`Code`], each with its [messages](Message) where it has some, and `ALL` codes in order.
#[macro_export]
macro_rules! codes {
    ($($name:ident = $id:literal, $title:literal, $help:literal
        $(, { $($message:ident = $part:literal, $pattern:literal;)* })?;)*) => {
        $(
            #[doc = $title]
            pub static $name: $crate::diagnostic::Code = $crate::diagnostic::Code {
                id: $id,
                title: $title,
                help: $help,
            };
            $($(
                #[doc = $pattern]
                pub static $message: $crate::diagnostic::Message = $crate::diagnostic::Message {
                    code: &$name,
                    part: $part,
                    pattern: $pattern,
                };
            )*)?
        )*
        /// Every code declared here, in order.
        pub static ALL: &[&$crate::diagnostic::Code] = &[$(&$name),*];
        /// What they say of single requests, in order.
        pub static MESSAGES: &[&$crate::diagnostic::Message] = &[$($($(&$message,)*)?)*];
    };
}

pub mod refused;

pub mod failed;
