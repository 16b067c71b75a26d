//! Showing text that an attacker may have written, on one line and as what it is.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;

/// Whether a character shows as itself and moves nothing around it.
///
/// Controls, line and paragraph separators, direction marks, invisible and private characters do
/// not.
#[must_use]
pub fn is_plain(character: char) -> bool {
    !(character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{10ffff}'))
}

/// Whether every character of a text [is plain](is_plain).
#[must_use]
pub fn is_all_plain(text: &str) -> bool {
    // Of ASCII, which nearly all is, only controls are not.
    match text.is_ascii() {
        true => !text.bytes().any(|byte| byte.is_ascii_control()),
        false => text.chars().all(is_plain),
    }
}

/// The text with every character that is not [plain](is_plain) written as its code point.
///
/// ```
/// use nextmove::visible::visible;
/// assert_eq!(visible("bucket\u{202e}gpj.exe"), "bucket⟨U+202E⟩gpj.exe");
/// assert_eq!(visible("버킷"), "버킷");
/// ```
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if is_all_plain(text) {
        return Cow::Borrowed(text);
    }
    let spell = |character| match character {
        plain if is_plain(plain) => String::from(plain),
        other => format!("⟨U+{:04X}⟩", u32::from(other)),
    };
    Cow::Owned(text.chars().map(spell).collect())
}

/// JSON text with every character that is not [plain](is_plain) written as a `\u` escape.
///
/// In compact JSON such characters can only stand inside strings, so the document stays the same.
#[must_use]
pub fn visible_json(json: &str) -> Cow<'_, str> {
    if is_all_plain(json) {
        return Cow::Borrowed(json);
    }
    let spell = |character: char| match character {
        plain if is_plain(plain) => String::from(plain),
        other => other
            .encode_utf16(&mut [0; 2])
            .iter()
            .map(|unit| format!("\\u{unit:04x}"))
            .collect(),
    };
    Cow::Owned(json.chars().map(spell).collect())
}
