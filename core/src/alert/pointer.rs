//! JSON pointers (RFC 6901).

use alloc::string::String;

/// A key as a pointer spells it (RFC 6901).
pub(super) fn push_escaped(pointer: &mut String, key: &str) {
    for character in key.chars() {
        match character {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
}
