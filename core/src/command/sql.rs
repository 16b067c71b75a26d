//! Literals of SQL, as the standard and the engines that keep to it have them.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;

use crate::fact::ValueRef;
use crate::visible::is_plain;

/// A value as one literal.
pub(super) fn literal(value: ValueRef<'_>) -> Cow<'_, str> {
    match value {
        ValueRef::Number(_) => value.text(),
        ValueRef::Flag(true) => "TRUE".into(),
        ValueRef::Flag(false) => "FALSE".into(),
        ValueRef::Text(_) | ValueRef::List(_) | ValueRef::Chosen(_) | ValueRef::Declined(_) => {
            quote(&value.text()).into()
        }
    }
}

/// A text as a string literal.
///
/// A backslash means nothing in a plain literal. Where there are controls, line ends or direction
/// marks, the text is written as a Unicode literal, in which these are code points.
///
/// ```
/// use nextmove::command::sql::quote;
/// assert_eq!(quote("AKIAEXAMPLE"), "'AKIAEXAMPLE'");
/// assert_eq!(quote(r"o'k\"), r"'o''k\'");
/// assert_eq!(quote("a\n'\\"), r"U&'a\000A''\\'");
/// ```
#[must_use]
pub fn quote(text: &str) -> String {
    if text.chars().all(is_plain) {
        return format!("'{}'", text.replace('\'', "''"));
    }
    format!("U&'{}'", text.chars().map(escape).collect::<String>())
}

fn escape(character: char) -> String {
    match character {
        '\'' => "''".into(),
        '\\' => r"\\".into(),
        plain if is_plain(plain) => plain.into(),
        other => match u32::from(other) {
            point @ 0..=0xffff => format!(r"\{point:04X}"),
            point => format!(r"\+{point:06X}"),
        },
    }
}
