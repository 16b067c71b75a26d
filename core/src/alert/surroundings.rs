//! What stands around a document where people and loggers pass it on: a fence of Markdown, the head of
//! an HTTP message, or the head of a line in a log.

use alloc::string::String;
use core::ops::Range;

/// The months as syslog begins a line with them (RFC 3164).
const MONTHS: [&str; 12] = [
    "Jan ", "Feb ", "Mar ", "Apr ", "May ", "Jun ", "Jul ", "Aug ", "Sep ", "Oct ", "Nov ", "Dec ",
];

/// A text with blanks where its surroundings were, so that what is said of lines and columns holds;
/// none where nothing known stands around it.
pub(super) fn blanked(text: &str) -> Option<String> {
    let start = text.trim_start();
    if start.starts_with(['{', '[']) {
        return None;
    }
    if start.starts_with("```") {
        return only(text, fenced(text)?);
    }
    if is_http(start) {
        return only(text, body(text)?..text.len());
    }
    start.lines().next().is_some_and(is_logged).then_some(())?;
    let mut kept = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        kept.push_str(&only(line, logged(line)?..line.len())?);
    }
    Some(kept)
}

/// What a fence holds; the closing one may stand on the last line of the document.
fn fenced(text: &str) -> Option<Range<usize>> {
    let start = text.find(['{', '['])?;
    let end = text.rfind("```").filter(|end| *end > start);
    Some(start..end.unwrap_or(text.len()))
}

fn is_http(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    line.starts_with("HTTP/") || line.ends_with("HTTP/1.1") || line.ends_with("HTTP/2")
}

/// Where the body of an HTTP message begins.
fn body(text: &str) -> Option<usize> {
    let ends = ["\r\n\r\n", "\n\n"].map(|end| text.find(end));
    ends.into_iter().flatten().min()
}

/// Whether a line begins as loggers begin theirs: with a priority, or with a time.
fn is_logged(line: &str) -> bool {
    let priority = line
        .strip_prefix('<')
        .and_then(|rest| rest.split_once('>'))
        .is_some_and(|(number, _)| number.len() <= 3 && number.parse::<u16>().is_ok());
    let date = line.split('-').take(3);
    let numbers = date.filter(|part| part.get(..2).unwrap_or(part).parse::<u8>().is_ok());
    let dated = numbers.count() == 3 && line.find('-') == Some(4);
    priority || dated || MONTHS.iter().any(|month| line.starts_with(month))
}

/// Where the JSON in a line of a log begins; an empty line has none, and begins nowhere else.
fn logged(line: &str) -> Option<usize> {
    match line.trim().is_empty() {
        true => Some(0),
        false => line.find('{'),
    }
}

/// A text of which only a part is left.
fn only(text: &str, part: Range<usize>) -> Option<String> {
    let (before, rest) = text.split_at_checked(part.start)?;
    let (kept, after) = rest.split_at_checked(part.end.checked_sub(part.start)?)?;
    let mut only = String::with_capacity(text.len());
    push_blanks(&mut only, before);
    only.push_str(kept);
    push_blanks(&mut only, after);
    Some(only)
}

fn push_blanks(text: &mut String, blanked: &str) {
    text.extend(blanked.bytes().map(|byte| match byte {
        b'\n' => '\n',
        _ => ' ',
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_document_is_left_and_stands_where_it_stood() {
        for (text, left) in [
            ("```json\n{\"a\": 1}\n```\n", "       \n{\"a\": 1}\n   \n"),
            ("```{\"a\": \"```\"}```", "   {\"a\": \"```\"}   "),
            (
                "HTTP/1.1 200 OK\r\nx: {\r\n\r\n[1]",
                "                \n    \r\n\r\n[1]",
            ),
            ("POST / HTTP/1.1\n\n{}", "               \n\n{}"),
            ("<134>1 host app: {\"a\": 1}", "                 {\"a\": 1}"),
            (
                "2026-11-22T02:14:00Z é {}\n\n",
                "                        {}\n\n",
            ),
            (
                "Nov 22 02:14:00 host app: {}\nNov 22 {}",
                "                          {}\n       {}",
            ),
        ] {
            assert_eq!(blanked(text).as_deref(), Some(left), "{text}");
        }
    }

    #[test]
    fn other_texts_are_left_alone() {
        for text in [
            "",
            "{}",
            " [1]",
            "see {}",
            "<b>{}",
            "<1234>{}",
            "2026 {}",
            "20é-{}",
            "Nov 22 no document",
            "Nov 22 {}\nand more",
            "HTTP/1.1 200 OK",
            "```\n```",
        ] {
            assert_eq!(blanked(text), None, "{text}");
        }
    }
}
