//! Literals of Kusto Query Language.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;

use crate::fact::ValueRef;
use crate::visible::is_plain;

/// A value as one literal.
pub(super) fn literal(value: ValueRef<'_>) -> Cow<'_, str> {
    match value {
        ValueRef::Number(_) | ValueRef::Flag(_) => value.text(),
        ValueRef::Text(_) | ValueRef::List(_) | ValueRef::Chosen(_) | ValueRef::Declined(_) => {
            quote(&value.text()).into()
        }
    }
}

/// A text as a string literal.
///
/// Controls, line ends and direction marks are written as code units, so that none is taken for
/// something else on the way into the query.
///
/// ```
/// use nextmove::command::kql::quote;
/// assert_eq!(quote("203.0.113.7"), r#""203.0.113.7""#);
/// assert_eq!(quote(r#"a" | take 1 // \"#), r#""a\" | take 1 // \\""#);
/// assert_eq!(quote("a\nb"), r#""a\u000ab""#);
/// ```
#[must_use]
pub fn quote(text: &str) -> String {
    format!("\"{}\"", text.chars().map(escape).collect::<String>())
}

fn escape(character: char) -> String {
    match character {
        '"' => "\\\"".into(),
        '\\' => "\\\\".into(),
        plain if is_plain(plain) => plain.into(),
        other => {
            let mut units = [0; 2];
            let units = other.encode_utf16(&mut units).iter();
            units.map(|unit| format!("\\u{unit:04x}")).collect()
        }
    }
}
