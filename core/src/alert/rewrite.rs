//! Rewriting of texts: a small closed set of operations that a source names for a fact, so that what
//! a format wrote in its own way reads as the vocabulary has it.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

/// Ways to rewrite a text; the first of which every step applies is taken.
pub type Rewrite = Vec<Vec<RewriteStep>>;

/// One operation on a text, or on a part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RewriteStep {
    /// The part that it works on; the rest stays as it is.
    pub part: TextPart,
    /// What it does.
    pub operation: Operation,
}

/// A part of a text. Where the mark is missing, it is the whole text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextPart {
    /// All of it.
    Whole,
    /// What comes before the first of these marks.
    Before(String),
    /// What comes after the first of these marks.
    After(String),
}

/// What is done to a text. Where a mark is missing, the text stays as it is, unless said otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Operation {
    /// Nothing; does not apply to a text without this mark.
    Contains(String),
    /// Nothing; does not apply to a text that begins otherwise. ASCII case does not count.
    StartsWith(String),
    /// Keeps what comes after the first of these marks.
    AfterFirst(String),
    /// Keeps what comes after the last of these marks.
    AfterLast(String),
    /// Keeps what comes before the first of these marks.
    BeforeFirst(String),
    /// Takes every such mark out.
    Remove(String),
    /// Puts a text in the place of the first of several characters.
    FirstOf {
        /// The characters.
        characters: String,
        /// What takes the place of whichever comes first.
        becomes: String,
    },
    /// Puts a name in the place of any of its spellings; ASCII case does not count. Does not apply to
    /// a text that is none of them.
    OneOf(Vec<Spellings>),
    /// Writes a number of units since 1970 as a time (RFC 3339). Does not apply to anything else.
    Epoch(TimeUnit),
}

/// A name, and the texts that mean it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spellings {
    /// The name.
    pub name: String,
    /// The texts.
    pub spellings: Vec<String>,
}

/// A unit of time since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TimeUnit {
    /// Seconds.
    Seconds,
    /// Thousandths of a second.
    Milliseconds,
}

/// A text rewritten in the first way that applies; none where no way does.
pub(crate) fn rewritten<'t>(ways: &[Vec<RewriteStep>], text: &'t str) -> Option<Cow<'t, str>> {
    ways.iter().find_map(|steps| {
        let mut steps = steps.iter();
        steps.try_fold(Cow::Borrowed(text), |text, step| step.apply(text))
    })
}

impl RewriteStep {
    fn apply<'t>(&self, text: Cow<'t, str>) -> Option<Cow<'t, str>> {
        let split = match &self.part {
            TextPart::Whole => None,
            TextPart::Before(mark) | TextPart::After(mark) => text.split_once(&**mark),
        };
        match (&self.part, split) {
            (TextPart::Before(mark), Some((part, rest))) => {
                let part = self.operation.apply(part)?;
                Some(Cow::Owned(format!("{part}{mark}{rest}")))
            }
            (TextPart::After(mark), Some((rest, part))) => {
                let part = self.operation.apply(part)?;
                Some(Cow::Owned(format!("{rest}{mark}{part}")))
            }
            _ => match text {
                Cow::Borrowed(text) => self.operation.apply(text),
                Cow::Owned(text) => {
                    let applied = self.operation.apply(&text)?;
                    Some(Cow::Owned(applied.into_owned()))
                }
            },
        }
    }
}

impl Operation {
    fn apply<'t>(&self, text: &'t str) -> Option<Cow<'t, str>> {
        Some(match self {
            Self::Contains(mark) => Cow::Borrowed(text.contains(&**mark).then_some(text)?),
            Self::StartsWith(start) => {
                let begins = text.get(..start.len())?.eq_ignore_ascii_case(start);
                Cow::Borrowed(begins.then_some(text)?)
            }
            Self::AfterFirst(mark) => text.split_once(&**mark).map_or(text, |(_, end)| end).into(),
            Self::AfterLast(mark) => text
                .rsplit_once(&**mark)
                .map_or(text, |(_, end)| end)
                .into(),
            Self::BeforeFirst(mark) => text
                .split_once(&**mark)
                .map_or(text, |(start, _)| start)
                .into(),
            Self::Remove(mark) => text.replace(&**mark, "").into(),
            Self::FirstOf {
                characters,
                becomes,
            } => {
                let among = |character: char| characters.contains(character);
                match text.split_once(among) {
                    Some((start, end)) => format!("{start}{becomes}{end}").into(),
                    None => text.into(),
                }
            }
            Self::OneOf(table) => name_of(table, text)?.into(),
            Self::Epoch(unit) => time(text, *unit)?.into(),
        })
    }
}

fn name_of(table: &[Spellings], text: &str) -> Option<String> {
    let text = text.trim();
    let means = |entry: &&Spellings| {
        let mut spellings = entry.spellings.iter();
        spellings.any(|spelling| spelling.eq_ignore_ascii_case(text))
    };
    table.iter().find(means).map(|entry| entry.name.clone())
}

/// The end of the year 9999, in seconds.
const LATEST: i64 = 253_402_300_799;

fn time(text: &str, unit: TimeUnit) -> Option<String> {
    let number: i64 = text.parse().ok()?;
    let (seconds, milliseconds) = match unit {
        TimeUnit::Seconds => (number, 0),
        TimeUnit::Milliseconds => (number.div_euclid(1000), number.rem_euclid(1000)),
    };
    if !(0..=LATEST).contains(&seconds) {
        return None;
    }
    let (year, month, day) = date(seconds.div_euclid(86_400));
    let of_day = seconds.rem_euclid(86_400);
    let (hour, minute, second) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
    let fraction = match milliseconds {
        0 => String::new(),
        some => format!(".{some:03}"),
    };
    Some(format!(
        "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}Z"
    ))
}

/// The year, month and day of a day counted from 1970-01-01.
fn date(days: i64) -> (i64, i64, i64) {
    let mut left = days;
    let mut year = 1970_i64;
    while left >= days_of_year(year) {
        left = left.saturating_sub(days_of_year(year));
        year = year.saturating_add(1);
    }
    for (month, days) in (1_i64..).zip(days_of_months(year)) {
        if left < days {
            return (year, month, left.saturating_add(1));
        }
        left = left.saturating_sub(days);
    }
    (year, 12, 31)
}

fn is_leap(year: i64) -> bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
}

fn days_of_year(year: i64) -> i64 {
    if is_leap(year) { 366 } else { 365 }
}

fn days_of_months(year: i64) -> [i64; 12] {
    let february = if is_leap(year) { 29 } else { 28 };
    [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;

    fn whole(operation: Operation) -> RewriteStep {
        RewriteStep {
            part: TextPart::Whole,
            operation,
        }
    }

    fn apply(steps: Vec<RewriteStep>, text: &str) -> Option<String> {
        rewritten(&[steps], text).map(Cow::into_owned)
    }

    #[test]
    fn steps_follow_each_other_and_work_on_parts() {
        let steps = vec![
            whole(Operation::Contains(":".into())),
            RewriteStep {
                part: TextPart::Before(":".into()),
                operation: Operation::AfterLast("/".into()),
            },
            RewriteStep {
                part: TextPart::After(":".into()),
                operation: Operation::FirstOf {
                    characters: "-/".into(),
                    becomes: "/".into(),
                },
            },
        ];
        let read = |text| apply(steps.clone(), text);
        assert_eq!(read("a b/c d/E:F-G-h").unwrap(), "E:F/G-h");
        assert_eq!(read("E:F/G-h").unwrap(), "E:F/G-h");
        assert_eq!(read("no mark"), None);
    }

    #[test]
    fn the_first_way_that_applies_is_taken() {
        let ways = [
            vec![
                whole(Operation::StartsWith("A".into())),
                whole(Operation::Remove("-".into())),
            ],
            vec![whole(Operation::BeforeFirst("-".into()))],
        ];
        assert_eq!(rewritten(&ways, "a-b-c").unwrap(), "abc");
        assert_eq!(rewritten(&ways, "b-c").unwrap(), "b");
        assert_eq!(rewritten(&[], "b"), None);
    }

    #[test]
    fn spellings_become_names_whatever_their_case() {
        let table = vec![Spellings {
            name: "low".into(),
            spellings: vec!["0".into(), "Low".into()],
        }];
        let read = |text| apply(vec![whole(Operation::OneOf(table.clone()))], text);
        assert_eq!(read(" LOW ").unwrap(), "low");
        assert_eq!(read("lower"), None);
    }

    #[test]
    fn numbers_since_1970_become_times() {
        let read = |unit, text| apply(vec![whole(Operation::Epoch(unit))], text);
        let milliseconds = [
            ("0", "1970-01-01T00:00:00Z"),
            ("951782400000", "2000-02-29T00:00:00Z"),
            ("1621941916475", "2021-05-25T11:25:16.475Z"),
            ("253402300799999", "9999-12-31T23:59:59.999Z"),
        ];
        for (number, time) in milliseconds {
            assert_eq!(read(TimeUnit::Milliseconds, number).unwrap(), time);
        }
        assert_eq!(
            read(TimeUnit::Seconds, "1700000000").unwrap(),
            "2023-11-14T22:13:20Z"
        );
        for none in ["", "-1", "1.5", "2026-01-01", "253402300800000"] {
            assert_eq!(read(TimeUnit::Milliseconds, none), None, "{none}");
        }
    }
}
