//! A value never leaves its argument, whatever it contains.

use std::process::Command;

use nextmove::command::{posix, powershell};
use proptest::prelude::*;

/// Strings that are rich in what shells care about.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("'".to_owned()),
        Just("''".to_owned()),
        Just("\"".to_owned()),
        Just("\\".to_owned()),
        Just("$(id)".to_owned()),
        Just("`id`".to_owned()),
        Just("${x}".to_owned()),
        Just("; rm -rf /".to_owned()),
        Just("| sh".to_owned()),
        Just("&&".to_owned()),
        Just("\n".to_owned()),
        Just("\r".to_owned()),
        Just("\t".to_owned()),
        Just("\u{1b}[201~".to_owned()),
        Just("\u{3}".to_owned()),
        Just("\u{202e}".to_owned()),
        Just("\u{2018}\u{2019}\u{201a}\u{201b}".to_owned()),
        Just("\u{201c}\u{201d}\u{201e}".to_owned()),
        Just("!!".to_owned()),
        Just("~".to_owned()),
        Just("*?[a]".to_owned()),
        Just("{a,b}".to_owned()),
        Just("#".to_owned()),
        Just("-".to_owned()),
        Just("=x".to_owned()),
        Just("@x".to_owned()),
        Just("%PATH%".to_owned()),
        Just("7".to_owned()),
        Just(" ".to_owned()),
        "[a-z0-9]{1,4}",
        any::<char>()
            .prop_filter("no argument holds NUL", |c| *c != '\0')
            .prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// What bash makes of a line: its words, each ended by NUL.
fn bash_words(line: &str) -> Vec<u8> {
    let script = format!("printf '%s\\0' {line}");
    let output = Command::new("bash").args(["-c", &script]).output();
    output.expect("bash runs").stdout
}

/// What PowerShell's tokenizer makes of one argument, by its documented rules: single quotes of any
/// form delimit a verbatim string in which a doubled one stands for itself; in double quotes a
/// backtick escapes. None where the text is not exactly one argument without expansion.
fn powershell_argument(text: &str) -> Option<String> {
    const SINGLE: &[char] = &['\'', '\u{2018}', '\u{2019}', '\u{201a}', '\u{201b}'];
    const DOUBLE: &[char] = &['"', '\u{201c}', '\u{201d}', '\u{201e}'];
    let mut rest = text.chars().peekable();
    let mut value = String::new();
    match rest.next()? {
        open if SINGLE.contains(&open) => loop {
            let c = rest.next()?;
            if !SINGLE.contains(&c) {
                value.push(c);
            } else if rest.peek().is_some_and(|next| SINGLE.contains(next)) {
                value.push(rest.next()?);
            } else {
                return rest.next().is_none().then_some(value);
            }
        },
        open if DOUBLE.contains(&open) => loop {
            match rest.next()? {
                '`' => match rest.next()? {
                    'u' => {
                        let code: String =
                            rest.by_ref().skip(1).take_while(|c| *c != '}').collect();
                        value.push(char::from_u32(u32::from_str_radix(&code, 16).ok()?)?);
                    }
                    escaped if escaped.is_ascii_alphanumeric() => return None,
                    escaped => value.push(escaped),
                },
                '$' => return None,
                c if DOUBLE.contains(&c) => return rest.next().is_none().then_some(value),
                c => value.push(c),
            }
        },
        first => {
            let bare = |c: char| c.is_ascii_alphanumeric() || "-_./:".contains(c);
            let plain = first.is_ascii_alphabetic() || first == '/' || text.starts_with("--");
            (plain && text.chars().all(bare)).then(|| text.to_owned())
        }
    }
}

proptest! {
    #[test]
    fn bash_reads_the_argument_back(arguments in prop::collection::vec(hostile(), 1..4)) {
        let line = arguments.iter().map(|a| posix::quote(a)).collect::<Vec<_>>().join(" ");
        let expected: Vec<u8> = arguments.iter().flat_map(|a| [a.as_bytes(), b"\0"].concat()).collect();
        prop_assert_eq!(bash_words(&line), expected);
    }

    #[test]
    fn powershell_reads_the_argument_back(argument in hostile()) {
        let quoted = powershell::quote(&argument);
        prop_assert_eq!(powershell_argument(&quoted), Some(argument), "{}", quoted);
    }

    #[test]
    fn a_quoted_argument_shows_as_what_it_is(argument in hostile()) {
        for quoted in [posix::quote(&argument), powershell::quote(&argument)] {
            prop_assert!(quoted.chars().all(nextmove::visible::is_plain), "{quoted:?}");
        }
    }
}
