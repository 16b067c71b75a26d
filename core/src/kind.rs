//! What values a fact may take, and whether a given value is one of them.
//!
//! A value that fails its kind never becomes a fact: it is neither shown in a command nor decided
//! on, it is asked for instead.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::fact::{Number, Value, ValueRef};
use crate::form::Form;

/// The option that every choice has: the analyst could not find out.
pub const CANNOT_TELL: &str = "cannot_tell";

/// The replies that every action takes, in the order in which they are offered.
pub const REPLIES: [&str; 4] = [DONE, FAILED, SKIPPED, NOT_APPLICABLE];

/// The reply that says an action was done.
pub const DONE: &str = "done";

/// The reply that says an action was tried and did not work.
pub const FAILED: &str = "failed";

/// The reply that says an action was left out on purpose.
pub const SKIPPED: &str = "skipped";

/// The reply that says there is nothing that an action could be done to.
pub const NOT_APPLICABLE: &str = "not_applicable";

/// The reply that says an action waits until the harm is contained; only some actions take it. The action
/// is then a debt, which is called in before a step that needs it, and before the case ends.
pub const LATER: &str = "later";

/// The replies for which nobody has to know what the commands of the action name.
pub const WITHOUT_DOING: [&str; 2] = [SKIPPED, NOT_APPLICABLE];

/// The kind of values a fact takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// One of named options; [`CANNOT_TELL`] is always the last of them.
    OneOf(Vec<String>),
    /// Any number of named options, also none of them; [`CANNOT_TELL`] is always the last of them
    /// and is chosen alone.
    SeveralOf(Vec<String>),
    /// The reply to an action, one of [`REPLIES`] or, where the action can wait, [`LATER`].
    Reply,
    /// Text of a given shape.
    Text(Shape),
    /// A decimal number, see [`Number`].
    Number,
    /// True or false.
    Flag,
    /// An IPv4 or IPv6 address.
    Ip,
    /// A point in time, RFC 3339, as the vendor wrote it.
    Time,
    /// Several texts of a given shape, in the order of the alert.
    List(Shape),
    /// Whether anything but null stands at a place of a document; never asked.
    Present,
    /// Text of a form that means something of its own.
    Form(Form),
    /// Several texts of such a form, in the order of the alert.
    ListOf(Form),
}

/// The shape of a text: which characters, how many, and how it begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shape {
    /// What the text begins with, empty for anything.
    pub prefix: String,
    /// Which character may come first; none means any of `chars`.
    pub first: Option<CharSet>,
    /// Which characters may occur; none means any but NUL.
    pub chars: Option<CharSet>,
    /// Least number of characters.
    pub min: u32,
    /// Most number of characters.
    pub max: u32,
}

/// A set of characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CharSet {
    /// One bit for each ASCII character, which are nearly all that is ever asked for.
    ascii: [u64; 2],
    /// Ranges of the others, each with both ends included.
    others: Vec<(char, char)>,
}

impl CharSet {
    /// The characters of ranges, each with both ends included.
    ///
    /// ```
    /// let name = nextmove::kind::CharSet::new(&[('a', 'z'), ('가', '힣')]);
    /// assert!(name.contains('b') && name.contains('키') && !name.contains('B'));
    /// ```
    #[must_use]
    pub fn new(ranges: &[(char, char)]) -> Self {
        let within = |character: char| {
            let mut ranges = ranges.iter();
            ranges.any(|&(low, high)| (low..=high).contains(&character))
        };
        let bits = |from: u8| {
            let bit = |code: u8| u64::from(within(char::from(from.saturating_add(code))));
            (0..64_u8).fold(0_u64, |set, code| set | bit(code) << code)
        };
        Self {
            ascii: [bits(0), bits(64)],
            others: ranges
                .iter()
                .filter(|(_, high)| !high.is_ascii())
                .copied()
                .collect(),
        }
    }

    /// The characters as ranges, each with both ends included.
    pub(crate) fn ranges(&self) -> Vec<(char, char)> {
        let mut ranges: Vec<(char, char)> = Vec::new();
        let ascii = (0..128_u8).filter(|code| self.contains_ascii(*code));
        for code in ascii {
            let here = char::from(code);
            match ranges.last_mut() {
                Some((_, last)) if u32::from(*last).saturating_add(1) == u32::from(code) => {
                    *last = here;
                }
                _ => ranges.push((here, here)),
            }
        }
        ranges.extend(self.others.iter().copied());
        ranges
    }

    fn contains_ascii(&self, code: u8) -> bool {
        let [low, high] = self.ascii;
        let half = if code < 64 { low } else { high };
        half >> (code & 63) & 1 == 1
    }

    /// Whether all characters of an ASCII text are in the set, and none is NUL.
    fn has_all_ascii(&self, text: &str) -> bool {
        let [low, high] = self.ascii;
        let low = low & !1;
        let half = |code: u8| if code < 64 { low } else { high };
        // Without a branch for each character, as nearly all texts fit.
        let missing = |missing, code: u8| missing | !(half(code) >> (code & 63));
        text.bytes().fold(0, missing) & 1 == 0
    }

    /// Whether a character is in the set.
    #[must_use]
    pub fn contains(&self, character: char) -> bool {
        if let Ok(code @ 0..128) = u8::try_from(character) {
            return self.contains_ascii(code);
        }
        let mut others = self.others.iter();
        others.any(|&(low, high)| (low..=high).contains(&character))
    }
}

impl Default for Shape {
    fn default() -> Self {
        Self {
            prefix: String::new(),
            first: None,
            chars: None,
            min: 1,
            max: 4096,
        }
    }
}

impl Shape {
    /// Whether a text has this shape.
    ///
    /// ```
    /// use nextmove::kind::{CharSet, Shape};
    /// let digits = Shape { chars: Some(CharSet::new(&[('0', '9')])), min: 1, max: 12, ..Shape::default() };
    /// assert!(digits.fits("123456789012"));
    /// assert!(!digits.fits("12; rm -rf /"));
    /// ```
    #[must_use]
    pub fn fits(&self, text: &str) -> bool {
        self.has_length(text)
            && self.has_chars(text)
            && (self.prefix.is_empty() || text.starts_with(&self.prefix))
            && text.chars().take(1).all(|first| self.allows_first(first))
    }

    /// Bytes bound characters from above, so counting is rarely needed.
    fn has_length(&self, text: &str) -> bool {
        let bytes = u32::try_from(text.len()).unwrap_or(u32::MAX);
        if self.min <= 1 && bytes <= self.max {
            return bytes >= self.min;
        }
        let count = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        (self.min..=self.max).contains(&count)
    }

    fn has_chars(&self, text: &str) -> bool {
        match &self.chars {
            None => !text.bytes().fold(false, |nul, byte| nul | (byte == 0)),
            Some(set) if text.is_ascii() => set.has_all_ascii(text),
            Some(_) => text.chars().all(|character| self.allows(character)),
        }
    }

    /// Whether a text of this shape can be mistaken for a command option.
    #[must_use]
    pub fn may_lead_with_dash(&self) -> bool {
        if let Some(first) = self.prefix.chars().next() {
            return first == '-';
        }
        self.allows_first('-') && self.allows('-')
    }

    fn allows(&self, character: char) -> bool {
        character != '\0'
            && self
                .chars
                .as_ref()
                .is_none_or(|set| set.contains(character))
    }

    fn allows_first(&self, character: char) -> bool {
        self.first
            .as_ref()
            .is_none_or(|set| set.contains(character))
    }
}

impl Kind {
    /// The word for this kind on the wire.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::OneOf(_) => "one_of",
            Self::SeveralOf(_) => "several_of",
            Self::Reply => "reply",
            Self::Text(_) => "text",
            Self::Number => "number",
            Self::Flag => "flag",
            Self::Ip => "ip",
            Self::Time => "time",
            Self::List(_) | Self::ListOf(_) => "list",
            Self::Present => "present",
            Self::Form(form) => form.name(),
        }
    }

    /// Whether its values are several texts.
    #[must_use]
    pub fn is_list(&self) -> bool {
        matches!(self, Self::SeveralOf(_) | Self::List(_) | Self::ListOf(_))
    }

    /// What can be chosen, [`CANNOT_TELL`] last; nothing where it is no choice.
    #[must_use]
    pub fn options(&self) -> &[String] {
        match self {
            Self::OneOf(options) | Self::SeveralOf(options) => options,
            _ => &[],
        }
    }

    /// The value that a text stands for, if it is one of this kind.
    ///
    /// ```
    /// use nextmove::{fact::Value, kind::Kind};
    /// assert_eq!(Kind::Flag.parse("false"), Some(Value::Flag(false)));
    /// assert_eq!(Kind::Ip.parse("203.0.113.300"), None);
    /// ```
    #[must_use]
    pub fn parse(&self, text: &str) -> Option<Value> {
        match self {
            Self::Number => Number::parse(text).map(Value::Number),
            Self::Flag => parse_flag(text),
            Self::Present => Some(Value::Flag(true)),
            Self::SeveralOf(_) | Self::List(_) | Self::ListOf(_) => self
                .takes(text)
                .then(|| Value::List(alloc::vec![text.into()])),
            Self::OneOf(_)
            | Self::Reply
            | Self::Text(_)
            | Self::Ip
            | Self::Time
            | Self::Form(_) => self.takes(text).then(|| Value::Text(text.into())),
        }
    }

    /// Whether a text, as it stands, is a value of this kind or an item of one.
    pub(crate) fn takes(&self, text: &str) -> bool {
        match self {
            Self::OneOf(options) | Self::SeveralOf(options) => {
                options.iter().any(|option| option == text)
            }
            Self::Reply => REPLIES.contains(&text) || text == LATER,
            Self::Text(shape) | Self::List(shape) => shape.fits(text),
            Self::Ip => Form::Ip.fits(text),
            Self::Time => looks_like_time(text),
            Self::Form(form) | Self::ListOf(form) => form.fits(text),
            Self::Number | Self::Flag | Self::Present => false,
        }
    }

    /// Whether a question for it takes a value that is typed, and may be declined.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        !matches!(
            self,
            Self::OneOf(_) | Self::SeveralOf(_) | Self::Reply | Self::Present
        )
    }

    /// Whether a value is one of this kind, or an answer that there is none to give.
    #[must_use]
    pub fn admits<'v>(&self, value: impl Into<ValueRef<'v>>) -> bool {
        match (self, value.into()) {
            (_, ValueRef::Declined(_)) => self.is_typed(),
            (Self::Number, ValueRef::Number(_))
            | (Self::Flag | Self::Present, ValueRef::Flag(_)) => true,
            (Self::SeveralOf(options), ValueRef::List(items)) => are_chosen(options, items),
            (Self::List(shape), ValueRef::List(items)) => items.iter().all(|it| shape.fits(it)),
            (Self::ListOf(form), ValueRef::List(items)) => items.iter().all(|it| form.fits(it)),
            (_, ValueRef::Chosen(chosen)) => {
                self.admits(ValueRef::Chosen(chosen).owned().borrowed())
            }
            (Self::SeveralOf(_) | Self::List(_) | Self::ListOf(_), _)
            | (_, ValueRef::Number(_) | ValueRef::Flag(_) | ValueRef::List(_)) => false,
            (_, ValueRef::Text(text)) => self.takes(text),
        }
    }
}

/// Whether items are options, none of them twice, and [`CANNOT_TELL`] alone if at all.
fn are_chosen(options: &[String], items: &[String]) -> bool {
    let is_new = |(place, item): (usize, &String)| !items.iter().take(place).any(|it| it == item);
    items.iter().all(|item| options.contains(item))
        && items.iter().enumerate().all(is_new)
        && (items.len() <= 1 || items.iter().all(|item| item != CANNOT_TELL))
}

fn parse_flag(text: &str) -> Option<Value> {
    if text.eq_ignore_ascii_case("true") {
        return Some(Value::Flag(true));
    }
    text.eq_ignore_ascii_case("false")
        .then_some(Value::Flag(false))
}

/// Vendors write times in many ways that RFC 3339 does not know (`+0000`, a blank for `T`), so this
/// only refuses what could not be shown as a time at all.
fn looks_like_time(text: &str) -> bool {
    const LEAST: &[u8; 19] = b"0000-00-00 00:00:00";
    const MOST: &[u8; 19] = b"9999-99-99t99:99:99";
    let Some((start, rest)) = text.as_bytes().split_first_chunk::<19>() else {
        return false;
    };
    // Without a branch for each byte, as nearly all texts fit.
    let bounds = LEAST.iter().zip(MOST).map(|(least, most)| least..=most);
    let bounded = start.iter().zip(bounds);
    let within = bounded.fold(true, |all, (byte, bounds)| all & bounds.contains(&byte));
    let [.., between, _, _, _, _, _, _, _, _] = start;
    let may_follow = |byte: &u8| byte.is_ascii_digit() || b".+-:Zz".contains(byte);
    within
        && matches!(between, b'T' | b't' | b' ')
        && rest.len() <= 16
        && rest.iter().all(may_follow)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_taken_however_vendors_write_it_and_nothing_else_is() {
        let takes = |text| Kind::Time.takes(text);
        for time in [
            "2026-11-22T02:14:00Z",
            "2026-11-22t02:14:00",
            "2026-11-22 02:14:00.1234567+09:00",
            "2026-11-22T02:14:00+0000",
            "2026-11-22T02:14:00.123456789+09:00",
        ] {
            assert!(takes(time), "{time}");
        }
        for other in [
            "",
            "2026-11-22T02:14:0",
            "2026-11-22T02:14:00.1234567890+09:00",
            "2026/11-22T02:14:00Z",
            "2026-11-22_02:14:00Z",
            "2026-11-22\u{21}02:14:00Z",
            "2026-11-22T02-14:00Z",
            "2026-1a-22T02:14:00Z",
            "2026-11-22T02:14:00 UTC",
            "2026-11-22T02:14:0é",
        ] {
            assert!(!takes(other), "{other}");
        }
    }
}
