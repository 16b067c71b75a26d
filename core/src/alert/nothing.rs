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
    // Nearly every text begins otherwise.
    match text.bytes().next() {
        None => true,
        Some(b'0') => text == NO_ID,
        Some(b' ' | b'\t' | b'\r' | b'\n') => is_nothing(text.trim()),
        Some(b'-' | b'(' | b'<' | b'N' | b'n' | b'U' | b'u') => is_nothing(text.trim_end()),
        Some(_) => false,
    }
}

#[cold]
fn is_nothing(text: &str) -> bool {
    text.len() <= LONGEST && NOTHING.iter().any(|it| text.eq_ignore_ascii_case(it))
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
