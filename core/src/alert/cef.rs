//! The Common Event Format: lines of a syslog, each with seven header fields and named extensions.
//!
//! Each line becomes a JSON object, so that the map of formats leads through it like through any
//! other: its extensions are members under their own keys, and the header fields under the names
//! that the dictionary of the format gives them.

use alloc::borrow::Cow;
use alloc::string::String;

use super::transport::TooLong;

/// What stands before the version, wherever in a line it is.
const MARK: &str = "CEF:";

/// The names of the header fields.
const HEADER: [&str; 7] = [
    "CEF",
    "deviceVendor",
    "deviceProduct",
    "deviceVersion",
    "deviceEventClassId",
    "name",
    "agentSeverity",
];

/// The lines of a document as JSON Lines of at most so many bytes; none where the document is no CEF.
pub(super) fn to_json_lines(text: &str, most: usize) -> Option<Result<String, TooLong>> {
    let start = text.trim_start();
    if start.starts_with(['{', '[']) || !start.lines().next()?.contains(MARK) {
        return None;
    }
    let mut json = String::with_capacity(text.len().saturating_mul(3) / 2);
    for line in text.lines() {
        // A line without the mark says nothing by itself.
        if let Some((_, event)) = line.split_once(MARK) {
            push_event(&mut json, event)?;
        }
        if json.len() > most {
            return Some(Err(TooLong));
        }
    }
    Some(Ok(json))
}

fn push_event(json: &mut String, event: &str) -> Option<()> {
    json.push('{');
    let mut rest = event;
    for name in HEADER {
        let (value, after) = split_field(rest)?;
        push_member(json, name, &unescaped(value));
        rest = after;
    }
    for (key, value) in Extensions(rest) {
        // An extension without a value is one that the event does not have.
        if !value.is_empty() {
            push_member(json, key, &unescaped(value));
        }
    }
    json.push_str("}\n");
    Some(())
}

/// A header field, and what comes after the bar that ends it.
fn split_field(text: &str) -> Option<(&str, &str)> {
    let mut escaped = false;
    let end = text.find(|letter| {
        let ends = letter == '|' && !escaped;
        escaped = letter == '\\' && !escaped;
        ends
    })?;
    Some((text.get(..end)?, text.get(end..)?.strip_prefix('|')?))
}

/// The extensions in a text like `suser=a@b.example msg=two words cn1=`.
struct Extensions<'t>(&'t str);

impl<'t> Iterator for Extensions<'t> {
    type Item = (&'t str, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        let (key, rest) = self.0.split_once('=')?;
        let end = next_key(rest).unwrap_or(rest.len());
        let (value, after) = rest.split_at(end);
        self.0 = after.trim_start();
        Some((key.trim(), value.trim()))
    }
}

/// Where the blank is before the next key: a value may hold blanks, and equals signs with a
/// backslash.
fn next_key(text: &str) -> Option<usize> {
    let mut blank = None;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b' ' => blank = Some(at),
            b'=' if blank.is_some_and(|blank| blank.saturating_add(1) < at) => return blank,
            other if !is_key(other) => blank = None,
            _ => {}
        }
    }
    None
}

fn is_key(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-')
}

fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => plain.push('\n'),
                Some('r') => plain.push('\r'),
                Some(mark @ ('\\' | '|' | '=')) => plain.push(mark),
                // A backslash that escapes nothing, as in the paths of Windows.
                Some(other) => plain.extend(['\\', other]),
                None => plain.push('\\'),
            },
            other => plain.push(other),
        }
    }
    Cow::Owned(plain)
}

fn push_member(json: &mut String, key: &str, value: &str) {
    if !json.ends_with('{') {
        json.push(',');
    }
    push_text(json, key);
    json.push(':');
    push_text(json, value);
}

fn push_text(json: &mut String, text: &str) {
    // A text always has a JSON form.
    json.push_str(&serde_json::to_string(text).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> serde_json::Value {
        let lines = to_json_lines(text, usize::MAX).expect("it is CEF");
        let lines = lines.expect("it is short");
        serde_json::from_str(lines.lines().next().expect("there is a line")).expect("it is JSON")
    }

    #[test]
    fn header_and_extensions_are_members() {
        let event = first(
            r"2026-11-22T02:14:00Z host CEF:0|Maker|Product|1.0|CLASS|a \| b|3|start=1 msg=two words, x\=y and C:\temp cn1= url=https://e.example/?a\=b last=end",
        );
        for (key, value) in [
            ("CEF", "0"),
            ("deviceVendor", "Maker"),
            ("deviceEventClassId", "CLASS"),
            ("name", "a | b"),
            ("agentSeverity", "3"),
            ("start", "1"),
            ("msg", "two words, x=y and C:\\temp"),
            ("url", "https://e.example/?a=b"),
            ("last", "end"),
        ] {
            assert_eq!(event[key], value, "{key}");
        }
        assert!(event.get("cn1").is_none());
    }

    #[test]
    fn each_line_is_an_event_of_its_own() {
        let read =
            |most| to_json_lines("CEF:0|a|b|c|d|e|1|k=1\n\nCEF:0|a|b|c|d|e|1|k=2\n", most).unwrap();
        let lines = read(usize::MAX).unwrap();
        assert_eq!(lines.lines().count(), 2);
        assert_eq!(read(lines.len() - 1), Err(TooLong));
    }

    #[test]
    fn what_is_no_cef_is_left_alone() {
        for text in ["", "{\"a\":\"CEF:0|\"}", "text", "CEF:0|too|few", "\nCEF"] {
            assert_eq!(to_json_lines(text, usize::MAX), None, "{text}");
        }
    }
}
