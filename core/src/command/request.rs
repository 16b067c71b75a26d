//! Parts of requests over HTTP.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;

use crate::fact::ValueRef;
use crate::visible::visible_json;

/// A value as one part of an address.
pub(super) fn percent(value: ValueRef<'_>) -> Cow<'_, str> {
    percent_encode(&value.text()).into()
}

/// A text as one segment of a path or one value of a query (RFC 3986): all but letters, digits and
/// `-._~` is percent-encoded.
///
/// A segment that is `.` or `..` leads elsewhere however it is written, so the compiler lets no fact
/// stand in an address that could be one.
///
/// ```
/// use nextmove::command::request::percent_encode;
/// assert_eq!(percent_encode("a/b?c=d&e 키"), "a%2Fb%3Fc%3Dd%26e%20%ED%82%A4");
/// ```
#[must_use]
pub fn percent_encode(text: &str) -> String {
    let encode = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
            String::from(char::from(byte))
        }
        other => format!("%{other:02X}"),
    };
    text.bytes().map(encode).collect()
}

/// A value as JSON on one line, with everything that does not show as itself written as `\u` escapes.
pub(super) fn json(value: ValueRef<'_>) -> Cow<'_, str> {
    // A value always has a JSON form.
    let json = serde_json::to_string(&value).unwrap_or_default();
    visible_json(&json).into_owned().into()
}
