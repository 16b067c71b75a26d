//! Quoting for PowerShell 7.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;

use crate::visible::{is_all_plain, is_plain};

/// One argument as PowerShell reads it back.
///
/// PowerShell takes four typographic marks for a single quote; each is doubled as the plain one is.
/// Controls, line ends and direction marks are written as code points.
///
/// ```
/// use nextmove::command::powershell::quote;
/// assert_eq!(quote("my-bucket"), "my-bucket");
/// assert_eq!(quote("it's $(whoami)"), "'it''s $(whoami)'");
/// assert_eq!(quote("a\nb"), "\"a`u{a}b\"");
/// ```
#[must_use]
pub fn quote(argument: &str) -> Cow<'_, str> {
    if !is_all_plain(argument) {
        let inner: String = argument.chars().map(escape_in_double_quotes).collect();
        return format!("\"{inner}\"").into();
    }
    if is_bare(argument) {
        return argument.into();
    }
    let mut quoted = String::with_capacity(argument.len().saturating_add(2));
    quoted.push('\'');
    for character in argument.chars() {
        if is_single_quote(character) {
            quoted.push(character);
        }
        quoted.push(character);
    }
    quoted.push('\'');
    quoted.into()
}

/// The value of a parameter, which is never taken for a parameter itself.
///
/// ```
/// use nextmove::command::powershell::value;
/// assert_eq!(value("my-vault"), "my-vault");
/// assert_eq!(value("-Force"), "'-Force'");
/// assert_eq!(value("--force"), "'--force'");
/// ```
#[must_use]
pub fn value(text: &str) -> Cow<'_, str> {
    let quoted = quote(text);
    if quoted.starts_with('-') {
        return format!("'{quoted}'").into();
    }
    quoted
}

/// Whether a word is the name of a command (`Get-AzKeyVault`) or of a parameter (`-Name`,
/// `-Confirm:$false`).
///
/// ```
/// use nextmove::command::powershell::is_name;
/// assert!(is_name("Get-AzKeyVault") && is_name("-VaultName") && is_name("-Confirm:$false"));
/// assert!(!is_name("my-vault;") && !is_name("--name") && !is_name("-") && !is_name("-a:$(b)"));
/// ```
#[must_use]
pub fn is_name(word: &str) -> bool {
    let word = word
        .strip_suffix(":$false")
        .or(word.strip_suffix(":$true"))
        .unwrap_or(word);
    let plain = |part: &str| {
        part.starts_with(|first: char| first.is_ascii_alphabetic())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    match word.split_once('-') {
        Some(("", parameter)) => plain(parameter),
        Some((verb, noun)) => plain(verb) && plain(noun),
        None => false,
    }
}

/// Letters, digits and a few marks, nothing that PowerShell reads as a number, operator or splat.
fn is_bare(argument: &str) -> bool {
    let bare =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'/' | b':');
    let first = argument.bytes().next();
    let starts_plainly = first.is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'/')
        || (argument.starts_with("--") && argument.len() > 2);
    let ends_as_drive = argument.contains(':') && argument.starts_with('-');
    starts_plainly && !ends_as_drive && argument.bytes().all(bare)
}

fn is_single_quote(character: char) -> bool {
    matches!(
        character,
        '\'' | '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}'
    )
}

fn escape_in_double_quotes(character: char) -> String {
    match character {
        '"' | '`' | '$' | '\u{201c}' | '\u{201d}' | '\u{201e}' => format!("`{character}"),
        plain if is_plain(plain) => plain.into(),
        other => format!("`u{{{:x}}}", u32::from(other)),
    }
}
