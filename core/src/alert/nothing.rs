//! What vendors write where there is nothing.

/// The ID that stands for none.
const NO_ID: &str = "00000000-0000-0000-0000-000000000000";

/// The other texts that say that there is nothing, in lower case.
const NOTHING: [&str; 10] = [
    "",
    "-",
    "--",
    "null",
    "(null)",
    "<null>",
    "nil",
    "none",
    "n/a",
    "undefined",
];

/// The longest of these.
const LONGEST: usize = 9;

/// Whether a text says that there is nothing, so that it is no fact. Case and blanks around do not
/// count.
#[inline]
pub(super) fn says_nothing(text: &str) -> bool {
    match text.len() {
        0..=LONGEST => NOTHING.iter().any(|nothing| is(text, nothing)),
        36 => text == NO_ID,
        _ => text.trim().is_empty(),
    }
}

fn is(text: &str, nothing: &str) -> bool {
    text.trim().eq_ignore_ascii_case(nothing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_vendors_write_for_nothing_is_nothing() {
        for text in NOTHING
            .into_iter()
            .chain([NO_ID, " ", "  NULL ", "None", "N/A", "          "])
        {
            assert!(says_nothing(text), "{text:?}");
        }
        for text in [
            "0",
            "nobody",
            "nullable",
            "none of it",
            "00000000-0000-0000-0000-000000000001",
        ] {
            assert!(!says_nothing(text), "{text:?}");
        }
    }
}
