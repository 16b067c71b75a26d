//! Which form of a word goes with a number: the cardinal plural categories of CLDR, for the languages
//! in which there are texts.

use alloc::string::ToString;

use serde::{Deserialize, Serialize};

use crate::fact::Number;

/// A plural category, by the name that CLDR gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Category {
    /// As in "1 key".
    One,
    /// As in « 1 000 000 de clés ».
    Many,
    /// As in "2 keys".
    Other,
}

impl Category {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::One, Self::Many, Self::Other];

    /// The name in CLDR and in Fluent.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

/// The categories that a language has.
///
/// ```
/// use nextmove::plural::{Category, categories};
/// assert_eq!(categories("en"), [Category::One, Category::Other]);
/// assert_eq!(categories("ko"), [Category::Other]);
/// ```
#[must_use]
pub fn categories(lang: &str) -> &'static [Category] {
    match lang {
        "en" => &[Category::One, Category::Other],
        "fr" => &Category::ALL,
        _ => &[Category::Other],
    }
}

/// The category of a number in a language; `Other` in languages that have no rule here.
///
/// ```
/// use nextmove::{fact::Number, plural::{Category, category}};
/// let of = |lang, number| category(lang, Number::parse(number).unwrap());
/// assert_eq!(of("en", "1"), Category::One);
/// assert_eq!(of("fr", "1.5"), Category::One);
/// assert_eq!(of("ko", "1"), Category::Other);
/// ```
#[must_use]
pub fn category(lang: &str, number: Number) -> Category {
    let written = number.to_string();
    let written = written.trim_start_matches('-');
    let (whole, fraction) = match written.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (written, None),
    };
    match lang {
        "en" if written == "1" => Category::One,
        "fr" if matches!(whole, "0" | "1") => Category::One,
        "fr" if fraction.is_none() && whole.ends_with("000000") => Category::Many,
        _ => Category::Other,
    }
}
