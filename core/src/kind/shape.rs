//! What a text has to look like.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

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

/// How the value of an argument begins that tools take for the name of a file whose content they send.
const FILE_MARKS: [&str; 3] = ["file://", "fileb://", "@"];

fn names_a_file(text: &str) -> bool {
    FILE_MARKS.iter().any(|mark| text.starts_with(mark))
}

impl Shape {
    /// Whether a text has this shape. One that may stand in a command names no file that a tool would read
    /// in its place.
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
            && (self.chars.is_none() || !names_a_file(text))
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
