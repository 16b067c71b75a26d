//! Computing with moments gives what a calendar library gives.

use jiff::civil::{DateTime, Weekday};
use jiff::{Span, Timestamp, tz::TimeZone};
use nextmove::case::Moment;
use proptest::prelude::*;

const FIRST: i64 = -62_167_219_200;
const LAST: i64 = 253_402_300_799;

fn civil(seconds: i64) -> DateTime {
    Timestamp::from_second(seconds)
        .unwrap()
        .to_zoned(TimeZone::UTC)
        .datetime()
}

fn written(moment: DateTime) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn seconds_become_the_date_they_are(seconds in -60_000_000_000..=LAST) {
        let moment = Moment::from_seconds(seconds);
        prop_assert_eq!(moment.as_str(), written(civil(seconds)));
        prop_assert_eq!(moment.seconds(), seconds);
        prop_assert_eq!(Moment::parse(moment.as_str()), Some(moment));
    }

    #[test]
    fn months_later_is_the_same_day_or_the_last(seconds in 0..200_000_000_000_i64, months in 0..200_u32) {
        let later = civil(seconds).checked_add(Span::new().months(months)).unwrap();
        let moment = Moment::from_seconds(seconds).plus_months(months);
        prop_assert_eq!(moment.as_str(), written(later));
    }

    #[test]
    fn days_at_the_end_of_months_are_found(year in 1970..2400_i16, month in 1..=12_i8, day in 27..=31_i8, months in 0..30_u32) {
        let Ok(date) = jiff::civil::Date::new(year, month, day) else { return Ok(()) };
        let later = date.checked_add(Span::new().months(months)).unwrap().at(9, 30, 0, 0);
        let moment = Moment::parse(&written(date.at(9, 30, 0, 0))).unwrap();
        prop_assert_eq!(moment.plus_months(months).as_str().to_owned(), written(later));
    }

    #[test]
    fn weekdays_leave_out_saturdays_and_sundays(seconds in 0..100_000_000_000_i64, count in 0..30_u32) {
        let mut date = civil(seconds);
        let mut left = count;
        while left > 0 {
            date = date.checked_add(Span::new().days(1)).unwrap();
            left -= u32::from(!matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday));
        }
        let moment = Moment::from_seconds(seconds).plus_weekdays(count);
        prop_assert_eq!(moment.as_str(), written(date));
    }

    #[test]
    fn times_of_vendors_are_taken_to_utc(seconds in 0..200_000_000_000_i64, minutes in -1439..=1439_i64, digits in 0..7_usize) {
        let sign = if minutes < 0 { '-' } else { '+' };
        let local = written(civil(seconds + minutes * 60));
        let local = local.trim_end_matches('Z');
        let fraction = if digits == 0 { String::new() } else { format!(".{}", "7".repeat(digits)) };
        let text = format!("{local}{fraction}{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60);
        prop_assert_eq!(Moment::of_vendor(&text), Some(Moment::from_seconds(seconds)));
    }
}

#[test]
fn moments_stay_within_the_years_that_can_be_written() {
    assert_eq!(
        Moment::from_seconds(i64::MIN).as_str(),
        "0000-01-01T00:00:00Z"
    );
    assert_eq!(
        Moment::from_seconds(i64::MAX).as_str(),
        "9999-12-31T23:59:59Z"
    );
    assert_eq!(Moment::from_seconds(FIRST).seconds(), FIRST);
    assert_eq!(
        Moment::from_seconds(LAST).plus_months(u32::MAX).seconds(),
        LAST
    );
}

#[test]
fn a_time_without_an_offset_is_no_moment() {
    for text in [
        "2026-11-22T01:30:00",
        "2026-11-22T01:30:00.5",
        "2026-11-22",
        "2026-11-22T01:30:00+2",
        "2026-11-22T01:30:00+24:00",
        "2026-02-30T01:30:00Z",
        "",
        "2026-11-22T01:30:00+0200",
        "２026-11-22T01:30:00Z",
    ] {
        assert!(Moment::of_vendor(text).is_none(), "{text}");
    }
    assert_eq!(
        Moment::of_vendor("2026-11-22t01:30:00z").unwrap().as_str(),
        "2026-11-22T01:30:00Z"
    );
}
