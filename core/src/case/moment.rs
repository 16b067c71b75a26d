//! Points in time, as callers give them.

use alloc::string::String;
use core::fmt;

use serde::{Deserialize, Serialize};

/// A point in time in UTC, written as RFC 3339 writes it, with `Z`.
///
/// The core has no clock: whoever records something says when it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Moment(String);

/// What the characters of a time have to be; `0` is any digit.
const PATTERN: &[u8; 19] = b"0000-00-00T00:00:00";

const DAY: i64 = 86_400;

impl Moment {
    /// The moment that a text names, if it is one.
    ///
    /// ```
    /// use nextmove::case::Moment;
    /// assert_eq!(Moment::parse("1970-01-02T00:00:01Z").unwrap().seconds(), 86_401);
    /// assert!(Moment::parse("2026-02-30T00:00:00Z").is_none());
    /// assert!(Moment::parse("2026-11-22T09:00:00+01:00").is_none());
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let fraction = text.get(PATTERN.len()..)?.strip_suffix('Z')?;
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
        let has_fraction =
            |text: &str| text.len() <= 10 && text.strip_prefix('.').is_some_and(digits);
        let fits = |(byte, pattern): (u8, &u8)| match pattern {
            b'0' => byte.is_ascii_digit(),
            other => byte == *other,
        };
        let moment = Self(text.into());
        let formed = text.bytes().zip(PATTERN).all(fits)
            && (fraction.is_empty() || has_fraction(fraction))
            && moment.is_on_the_calendar();
        formed.then_some(moment)
    }

    fn is_on_the_calendar(&self) -> bool {
        let month = self.part(5, 7);
        let days = match month {
            2 if is_leap(self.part(0, 4)) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        (1..=12).contains(&month)
            && (1..=days).contains(&self.part(8, 10))
            && self.part(11, 13) < 24
            && self.part(14, 16) < 60
            && self.part(17, 19) < 60
    }

    /// The number that some of the characters spell.
    fn part(&self, from: usize, to: usize) -> i64 {
        let digits = self.0.get(from..to).and_then(|it| it.parse().ok());
        digits.unwrap_or(0)
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whole seconds since 1970, without leap seconds.
    #[must_use]
    pub fn seconds(&self) -> i64 {
        let days = days_since_1970(self.part(0, 4), self.part(5, 7), self.part(8, 10));
        let minutes = self.part(11, 13).saturating_mul(60);
        let minutes = minutes.saturating_add(self.part(14, 16));
        let seconds = minutes.saturating_mul(60).saturating_add(self.part(17, 19));
        days.saturating_mul(DAY).saturating_add(seconds)
    }
}

fn is_leap(year: i64) -> bool {
    let divides = |by: i64| year.checked_rem(by) == Some(0);
    divides(4) && (!divides(100) || divides(400))
}

/// Days of whole years, of whole months, and of the month itself.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    const BEFORE: [i64; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let leap_days = |year: i64| {
        let quotient = |by: i64| year.checked_div_euclid(by).unwrap_or(0);
        quotient(4)
            .saturating_sub(quotient(100))
            .saturating_add(quotient(400))
    };
    let past = year.saturating_sub(1);
    let years = year.saturating_sub(1970).saturating_mul(365);
    let years = years.saturating_add(leap_days(past).saturating_sub(leap_days(1969)));
    let before = usize::try_from(month.saturating_sub(1));
    let months = before.ok().and_then(|it| BEFORE.get(it)).copied();
    let leap = i64::from(month > 2 && is_leap(year));
    let days = day.saturating_sub(1).saturating_add(leap);
    years
        .saturating_add(months.unwrap_or(0))
        .saturating_add(days)
}

impl TryFrom<String> for Moment {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("a time is written like 2026-11-22T05:30:00Z, in UTC")
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
