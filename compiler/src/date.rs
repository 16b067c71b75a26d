//! Days of the calendar, written YYYY-MM-DD.

/// Whether a text is a day that exists.
pub(crate) fn is_day(text: &str) -> bool {
    let plain = text.bytes().enumerate().all(|(index, byte)| match index {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    if text.len() != 10 || !plain {
        return false;
    }
    let number = |from: usize, to: usize| text[from..to].parse().unwrap_or(0);
    (1..=days_in(number(0, 4), number(5, 7))).contains(&number(8, 10))
}

fn days_in(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::is_day;

    #[test]
    fn knows_the_calendar() {
        assert!(is_day("2024-02-29") && is_day("2000-02-29") && is_day("2026-11-22"));
        for text in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
        ] {
            assert!(!is_day(text), "{text}");
        }
        for text in ["", "2026-1-1", "22.11.2026", "2026-11-2x", "２026-11-2"] {
            assert!(!is_day(text), "{text}");
        }
    }
}
