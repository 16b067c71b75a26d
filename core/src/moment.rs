//! Points in time, as callers give them.

use alloc::format;
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
        let days = days_in(self.part(0, 4), month);
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

    /// The moment that a vendor's text names: as above, or with an offset from UTC in place of `Z`.
    ///
    /// A text that names no offset names no moment.
    ///
    /// ```
    /// use nextmove::case::Moment;
    /// let moment = Moment::of_vendor("2026-11-22T01:30:00.123+02:00").unwrap();
    /// assert_eq!(moment.as_str(), "2026-11-21T23:30:00Z");
    /// assert!(Moment::of_vendor("2026-11-22T01:30:00").is_none());
    /// ```
    #[must_use]
    pub fn of_vendor(text: &str) -> Option<Self> {
        let (wall, rest) = text.split_at_checked(PATTERN.len())?;
        let wall = wall.replace(['t', ' '], "T");
        let zone = rest.trim_start_matches(|it: char| it == '.' || it.is_ascii_digit());
        let local = Self::parse(&format!("{wall}Z"))?;
        Some(Self::from_seconds(
            local.seconds().saturating_sub(offset(zone)?),
        ))
    }

    /// The moment so many seconds after the beginning of 1970, leap seconds not counted; the years 0 to
    /// 9999 are those that can be written, and what lies beyond is taken to their edges.
    #[must_use]
    pub fn from_seconds(seconds: i64) -> Self {
        const EDGES: (i64, i64) = (-62_167_219_200, 253_402_300_799);
        let seconds = seconds.clamp(EDGES.0, EDGES.1);
        let (days, second) = (div(seconds, DAY), rem(seconds, DAY));
        let (year, month, day) = civil(days);
        let (hour, minute, second) = (div(second, 3600), rem(div(second, 60), 60), rem(second, 60));
        Self(format!(
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"
        ))
    }

    /// The moment so many seconds later.
    #[must_use]
    pub fn plus_seconds(&self, seconds: i64) -> Self {
        Self::from_seconds(self.seconds().saturating_add(seconds))
    }

    /// The same day and time so many months later; the last day of a month that has no such day.
    ///
    /// ```
    /// use nextmove::case::Moment;
    /// let moment = Moment::parse("2027-01-31T09:00:00Z").unwrap();
    /// assert_eq!(moment.plus_months(1).as_str(), "2027-02-28T09:00:00Z");
    /// ```
    #[must_use]
    pub fn plus_months(&self, months: u32) -> Self {
        let month = self
            .part(0, 4)
            .saturating_mul(12)
            .saturating_add(self.part(5, 7));
        let month = month.saturating_sub(1).saturating_add(i64::from(months));
        let (year, month) = (div(month, 12), rem(month, 12).saturating_add(1));
        let day = self.part(8, 10).min(days_in(year, month));
        let days = days_since_1970(year, month, day).saturating_mul(DAY);
        Self::from_seconds(days.saturating_add(rem(self.seconds(), DAY)))
    }

    /// The same time so many working days later, Saturdays and Sundays left out and no holiday known.
    ///
    /// ```
    /// use nextmove::case::Moment;
    /// let friday = Moment::parse("2026-11-20T09:00:00Z").unwrap();
    /// assert_eq!(friday.plus_weekdays(4).as_str(), "2026-11-26T09:00:00Z");
    /// ```
    #[must_use]
    pub fn plus_weekdays(&self, weekdays: u32) -> Self {
        let mut moment = self.clone();
        let mut left = weekdays;
        while left > 0 {
            moment = moment.plus_seconds(DAY);
            left = left.saturating_sub(u32::from(moment.is_weekday()));
        }
        moment
    }

    fn is_weekday(&self) -> bool {
        // 1 January 1970 was a Thursday, so Monday is 0.
        rem(div(self.seconds(), DAY).saturating_add(3), 7) < 5
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

/// Seconds east of UTC.
fn offset(zone: &str) -> Option<i64> {
    if zone.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let (sign, digits) = match zone.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let (hours, minutes) = digits.split_once(':')?;
    let number = |text: &str, most: i64| {
        let number = (text.len() == 2).then(|| text.parse().ok())??;
        (0..=most).contains(&number).then_some(number)
    };
    let minutes = number(hours, 23)?
        .saturating_mul(60)
        .saturating_add(number(minutes, 59)?);
    Some(minutes.saturating_mul(60).saturating_mul(sign))
}

/// Division that rounds down; no divisor here is zero.
fn div(number: i64, by: i64) -> i64 {
    number.checked_div_euclid(by).unwrap_or(0)
}

fn rem(number: i64, by: i64) -> i64 {
    number.checked_rem_euclid(by).unwrap_or(0)
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The year, month and day so many days after the beginning of 1970.
fn civil(days: i64) -> (i64, i64, i64) {
    // The year is at most one too late where its average length is taken.
    let year = div(days.saturating_mul(400), 146_097).saturating_add(1970);
    let starts = |year: i64| days_since_1970(year, 1, 1);
    let candidates = [year.saturating_add(1), year, year.saturating_sub(1)];
    let year = candidates
        .into_iter()
        .find(|year| starts(*year) <= days)
        .unwrap_or(year);
    let mut left = days.saturating_sub(starts(year));
    let mut month = 1;
    while month < 12 && left >= days_in(year, month) {
        left = left.saturating_sub(days_in(year, month));
        month = month.saturating_add(1);
    }
    (year, month, left.saturating_add(1))
}

fn is_leap(year: i64) -> bool {
    let divides = |by: i64| year.checked_rem(by) == Some(0);
    divides(4) && (!divides(100) || divides(400))
}

/// Days of whole years, of whole months, and of the month itself.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    const BEFORE: [i64; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let leap_days = |year: i64| {
        let leap = div(year, 4).saturating_sub(div(year, 100));
        leap.saturating_add(div(year, 400))
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
