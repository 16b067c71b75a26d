//! Which form of a word goes with a number: the cardinal plural categories of CLDR.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

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
    /// As in Arabic, of 0.
    Zero,
    /// As in Arabic, of 2.
    Two,
    /// As in « 2 klíče ».
    Few,
}

use Category::{Few, Many, One, Other, Two, Zero};

/// Languages, and for each category the condition on a number, in this order.
type Rules = (&'static [&'static str], &'static [(Category, &'static str)]);

/// The rules of languages, in the notation of CLDR; `Other` is what none of them describes. A language that
/// is not listed has one form.
///
/// `n` is the number without its sign, `i` what stands before the point and `f` behind it, and `v` how many
/// digits are behind it. Numbers are never written with zeros at their end.
const RULES: [Rules; 17] = [
    (
        &["de", "en", "et", "fi", "nl", "sv"],
        &[(One, "i = 1 and v = 0")],
    ),
    (
        &["fr", "pt"],
        &[
            (One, "i = 0..1"),
            (Many, "i != 0 and i % 1000000 = 0 and v = 0"),
        ],
    ),
    (
        &["es"],
        &[
            (One, "n = 1"),
            (Many, "i != 0 and i % 1000000 = 0 and v = 0"),
        ],
    ),
    (
        &["ca", "it"],
        &[
            (One, "i = 1 and v = 0"),
            (Many, "i != 0 and i % 1000000 = 0 and v = 0"),
        ],
    ),
    (
        &[
            "bg", "el", "eu", "hu", "ka", "kk", "nb", "nn", "no", "sq", "ta", "te", "tr", "uz",
        ],
        &[(One, "n = 1")],
    ),
    (&["da"], &[(One, "n = 1 or v != 0 and i = 0..1")]),
    (&["bn", "fa", "hi"], &[(One, "i = 0 or n = 1")]),
    (
        &["he"],
        &[
            (One, "i = 1 and v = 0 or i = 0 and v != 0"),
            (Two, "i = 2 and v = 0"),
        ],
    ),
    (
        &["ru", "uk"],
        &[
            (One, "v = 0 and i % 10 = 1 and i % 100 != 11"),
            (Few, "v = 0 and i % 10 = 2..4 and i % 100 != 12..14"),
            (
                Many,
                "v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14",
            ),
        ],
    ),
    (
        &["pl"],
        &[
            (One, "i = 1 and v = 0"),
            (Few, "v = 0 and i % 10 = 2..4 and i % 100 != 12..14"),
            (
                Many,
                "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14",
            ),
        ],
    ),
    (
        &["cs", "sk"],
        &[
            (One, "i = 1 and v = 0"),
            (Few, "i = 2..4 and v = 0"),
            (Many, "v != 0"),
        ],
    ),
    (
        &["ro"],
        &[
            (One, "i = 1 and v = 0"),
            (Few, "v != 0 or n = 0 or n != 1 and n % 100 = 1..19"),
        ],
    ),
    (
        &["bs", "hr", "sr"],
        &[
            (
                One,
                "v = 0 and i % 10 = 1 and i % 100 != 11 or f % 10 = 1 and f % 100 != 11",
            ),
            (
                Few,
                "v = 0 and i % 10 = 2..4 and i % 100 != 12..14 or f % 10 = 2..4 and f % 100 != 12..14",
            ),
        ],
    ),
    (
        &["sl"],
        &[
            (One, "v = 0 and i % 100 = 1"),
            (Two, "v = 0 and i % 100 = 2"),
            (Few, "v = 0 and i % 100 = 3..4 or v != 0"),
        ],
    ),
    (
        &["lt"],
        &[
            (One, "n % 10 = 1 and n % 100 != 11..19"),
            (Few, "n % 10 = 2..9 and n % 100 != 11..19"),
            (Many, "f != 0"),
        ],
    ),
    (
        &["ar"],
        &[
            (Zero, "n = 0"),
            (One, "n = 1"),
            (Two, "n = 2"),
            (Few, "n % 100 = 3..10"),
            (Many, "n % 100 = 11..99"),
        ],
    ),
    (
        &["is", "mk"],
        &[(
            One,
            "v = 0 and i % 10 = 1 and i % 100 != 11 or f % 10 = 1 and f % 100 != 11",
        )],
    ),
];

impl Category {
    /// All of them.
    pub const ALL: [Self; 6] = [Zero, One, Two, Few, Many, Other];

    /// The name in CLDR and in Fluent.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Zero => "zero",
            One => "one",
            Two => "two",
            Few => "few",
            Many => "many",
            Other => "other",
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
pub fn categories(lang: &str) -> Vec<Category> {
    let named = rules(lang).iter().map(|(category, _)| *category);
    named.chain([Other]).collect()
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
    let number = Operands::of(number);
    let mut rules = rules(lang).iter();
    let fits = |rule: &str| rule.split(" or ").any(|part| number.meet(part));
    let found = rules.find(|(_, rule)| fits(rule));
    found.map_or(Other, |(category, _)| *category)
}

/// The rules of a language, whatever the country.
fn rules(lang: &str) -> &'static [(Category, &'static str)] {
    let primary = lang.split('-').next().unwrap_or(lang);
    let mut all = RULES.iter();
    let found = all.find(|(langs, _)| langs.contains(&primary));
    found.map_or(&[], |(_, rules)| rules)
}

/// What rules ask about a number.
struct Operands {
    whole: String,
    fraction: String,
}

impl Operands {
    fn of(number: Number) -> Self {
        let written = number.to_string();
        let written = written.trim_start_matches('-');
        let (whole, fraction) = written.split_once('.').unwrap_or((written, ""));
        Self {
            whole: whole.into(),
            fraction: fraction.into(),
        }
    }

    /// Whether all relations of a part of a rule hold.
    fn meet(&self, part: &str) -> bool {
        part.split(" and ").all(|relation| {
            let (operand, wanted, equal) = match relation.split_once(" != ") {
                Some((operand, wanted)) => (operand, wanted, false),
                None => {
                    let (operand, wanted) = relation.split_once(" = ").unwrap_or_default();
                    (operand, wanted, true)
                }
            };
            self.is_within(operand, wanted) == equal
        })
    }

    fn is_within(&self, operand: &str, wanted: &str) -> bool {
        let (low, high) = wanted.split_once("..").unwrap_or((wanted, wanted));
        let bounds = low.parse::<u64>().ok().zip(high.parse::<u64>().ok());
        let value = self.value(operand).zip(bounds);
        value.is_some_and(|(value, (low, high))| (low..=high).contains(&value))
    }

    /// The value of an operand, such as `i` or `i % 100`; none where it is no whole number.
    fn value(&self, operand: &str) -> Option<u64> {
        let (name, modulus) = match operand.split_once(" % ") {
            Some((name, modulus)) => (name, modulus.parse().ok()),
            None => (operand, None),
        };
        let value = match name {
            "n" if !self.fraction.is_empty() => return None,
            "n" | "i" => last_digits(&self.whole),
            "f" => last_digits(&self.fraction),
            _ => u64::try_from(self.fraction.len()).unwrap_or(u64::MAX),
        };
        match modulus {
            Some(modulus) => value.checked_rem(modulus),
            None => Some(value),
        }
    }
}

/// A number by its last digits, which are all that a rule asks about where it is a large one.
fn last_digits(digits: &str) -> u64 {
    const MOST: usize = 18;
    let value = |digits: &str| digits.parse().unwrap_or(0);
    match digits.len().checked_sub(MOST) {
        None | Some(0) => value(digits),
        // Large, whatever its last digits are.
        Some(cut) => {
            let last: u64 = value(digits.get(cut..).unwrap_or_default());
            last.saturating_add(1_000_000_000_000_000_000)
        }
    }
}
