//! Writing text that anybody may have chosen into Markdown, HTML and CSV, as text and nothing else.
//!
//! Each function makes characters [visible] that would show as nothing or move what is around them.

use alloc::format;
use alloc::string::String;

use crate::visible::visible;

/// What means something to CommonMark, GitHub's tables and autolinks, or a common extension,
/// wherever it stands.
const MARKUP: &str = r"\`*_[]<>|~&$^{}#@";

/// What only means something at the start of a line.
const LINE_STARTS: &str = "+-=";

/// What a spreadsheet takes for the beginning of a formula, also in the width of East Asian scripts.
const FORMULA_STARTS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A text for Markdown: one line, the same in a paragraph, a heading, an item and a cell.
///
/// ```
/// use nextmove::report::markdown_text;
/// assert_eq!(markdown_text("a|b <script>"), r"a\|b \<script\>");
/// assert_eq!(markdown_text("payroll-archive"), "payroll-archive");
/// ```
#[must_use]
pub fn markdown_text(text: &str) -> String {
    let text = visible(text);
    let last = text.chars().count().saturating_sub(1);
    let mut written = String::new();
    for (place, character) in text.chars().enumerate() {
        if character.is_whitespace() && (place == 0 || place == last) {
            // Markdown drops blanks at the edges, and takes them for an indented block.
            written.push_str(&format!("&#{};", u32::from(character)));
            continue;
        }
        if MARKUP.contains(character) || means_something_after(&written, character) {
            written.push('\\');
        }
        written.push(character);
    }
    written
}

/// Whether a character would be markup after what was written.
fn means_something_after(before: &str, character: char) -> bool {
    let starts_a_list = !before.is_empty() && before.bytes().all(|it| it.is_ascii_digit());
    match character {
        // An address or the number of an item.
        '.' => starts_a_list || ends_in_word(before, "www"),
        ')' => starts_a_list,
        '/' => before.ends_with(':'),
        ':' => ["mailto", "xmpp"].iter().any(|it| ends_in_word(before, it)) || before.is_empty(),
        other => before.is_empty() && LINE_STARTS.contains(other),
    }
}

fn ends_in_word(text: &str, word: &str) -> bool {
    let start = text.len().checked_sub(word.len());
    let end = start.and_then(|start| text.get(start..));
    end.is_some_and(|end| end.eq_ignore_ascii_case(word))
}

/// A text for HTML, in an element or in an attribute between quotes.
///
/// ```
/// use nextmove::report::html_text;
/// assert_eq!(html_text("</td><b>"), "&lt;/td&gt;&lt;b&gt;");
/// ```
#[must_use]
pub fn html_text(text: &str) -> String {
    let mut written = String::new();
    for character in visible(text).chars() {
        match character {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '\'' => written.push_str("&#39;"),
            other => written.push(other),
        }
    }
    written
}

/// A text for a cell of a table in CSV (RFC 4180), which no spreadsheet takes for a formula.
///
/// ```
/// use nextmove::report::csv_text;
/// assert_eq!(csv_text("=1+1"), "\"'=1+1\"");
/// assert_eq!(csv_text("a \"b\", c"), "\"a \"\"b\"\", c\"");
/// ```
#[must_use]
pub fn csv_text(text: &str) -> String {
    let text = visible(text);
    let is_formula = text.trim_start().starts_with(FORMULA_STARTS);
    let guard = if is_formula { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}
