//! Quoting for bash, zsh and other shells that know `$'...'` (POSIX.1-2024).

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;

use crate::visible::{is_all_plain, is_plain};

/// One argument as a shell reads it back.
///
/// Characters that a terminal or a person could take for something else (controls, line ends,
/// direction marks) are written as octal bytes, so that pasting cannot act on them.
///
/// ```
/// use nextmove::command::posix::quote;
/// assert_eq!(quote("my-bucket"), "my-bucket");
/// assert_eq!(quote("a'; rm -rf /"), r#"'a'\''; rm -rf /'"#);
/// assert_eq!(quote("a\nb"), r"$'a\012b'");
/// ```
#[must_use]
pub fn quote(argument: &str) -> Cow<'_, str> {
    if !is_all_plain(argument) {
        let inner: String = argument.chars().map(escape).collect();
        return format!("$'{inner}'").into();
    }
    let bare = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(
                byte,
                b'-' | b'_' | b'.' | b'/' | b':' | b'=' | b'@' | b'%' | b'+' | b','
            )
    };
    if !argument.is_empty() && !argument.starts_with('=') && argument.bytes().all(bare) {
        return argument.into();
    }
    format!("'{}'", argument.replace('\'', r"'\''")).into()
}

fn escape(character: char) -> String {
    match character {
        '\'' => r"\'".into(),
        '\\' => r"\\".into(),
        // Not every shell leaves history expansion alone between these quotes.
        '!' => r"\041".into(),
        plain if is_plain(plain) => plain.into(),
        other => other
            .encode_utf8(&mut [0; 4])
            .bytes()
            .map(|byte| format!(r"\{byte:03o}"))
            .collect(),
    }
}
