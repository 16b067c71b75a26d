//! A value never leaves its argument, whatever it contains.

use std::process::Command;

use nextmove::command::{
    Command as Filled, FilledInput, Input, Language, Piece, Purpose, Request, Template, kql, posix,
    powershell, request, sql,
};
use nextmove::fact::{Number, ValueRef};
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
/// input delimit a verbatim string in which a doubled one stands for itself; in double quotes a
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

/// What Kusto's lexer makes of a literal in double quotes, by its grammar; none where the text is not
/// exactly one literal.
fn kql_literal(text: &str) -> Option<String> {
    let mut rest = text.strip_prefix('"')?.chars();
    let mut units: Vec<u16> = Vec::new();
    loop {
        match rest.next()? {
            '"' => {
                return rest
                    .next()
                    .is_none()
                    .then(|| String::from_utf16(&units).unwrap());
            }
            '\r' | '\n' => return None,
            '\\' => match rest.next()? {
                c @ ('\\' | '"' | '\'') => units.push(c as u16),
                'u' => {
                    let code: String = rest.by_ref().take(4).collect();
                    units.push(u16::from_str_radix(&code, 16).ok()?);
                }
                _ => return None,
            },
            c => units.extend(c.encode_utf16(&mut [0; 2]).iter()),
        }
    }
}

/// What SQL makes of a plain or Unicode literal; none where the text is not exactly one literal.
fn sql_literal(text: &str) -> Option<String> {
    let (escapes, inner) = match text.strip_prefix("U&'") {
        Some(inner) => (true, inner),
        None => (false, text.strip_prefix('\'')?),
    };
    let mut rest = inner.chars().peekable();
    let mut value = String::new();
    loop {
        match rest.next()? {
            '\'' if rest.peek() == Some(&'\'') => value.push(rest.next()?),
            '\'' => return rest.next().is_none().then_some(value),
            '\\' if escapes && rest.peek() == Some(&'\\') => value.push(rest.next()?),
            '\\' if escapes => {
                let digits = if rest.next_if_eq(&'+').is_some() {
                    6
                } else {
                    4
                };
                let code: String = rest.by_ref().take(digits).collect();
                value.push(char::from_u32(u32::from_str_radix(&code, 16).ok()?)?);
            }
            c => value.push(c),
        }
    }
}

/// What stands behind percent signs, by RFC 3986.
fn percent_decode(text: &str) -> Option<String> {
    let mut rest = text.bytes();
    let mut bytes = Vec::new();
    while let Some(byte) = rest.next() {
        match byte {
            b'%' => {
                let code = [rest.next()?, rest.next()?];
                bytes.push(u8::from_str_radix(str::from_utf8(&code).ok()?, 16).ok()?);
            }
            b'-' | b'.' | b'_' | b'~' => bytes.push(byte),
            byte if byte.is_ascii_alphanumeric() => bytes.push(byte),
            _ => return None,
        }
    }
    String::from_utf8(bytes).ok()
}

fn template(before: &str, after: &str) -> Template {
    let literal = |text: &str| Piece::Literal(text.into());
    Template(vec![literal(before), Piece::Fact(0), literal(after)])
}

/// The text of a command whose one fact has this value.
fn filled(input: Input, value: &str) -> FilledInput {
    let command = Filled {
        purpose: Purpose::Run,
        tool: "tool".into(),
        instead: false,
        input,
        save: None,
        each: None,
        reads: None,
        when: None,
        when_saved: None,
    };
    let known = |_| Some(ValueRef::Text(value));
    command
        .fill(None, &known, &|_| None)
        .unwrap()
        .remove(0)
        .input
}

/// The part of a text between what stands around a fact.
fn between<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    text.strip_prefix(before)
        .and_then(|text| text.strip_suffix(after))
        .unwrap()
}

#[test]
fn numbers_and_flags_are_literals_of_their_own() {
    let write = |language, value: ValueRef<'_>| {
        let command = Filled {
            purpose: Purpose::Run,
            tool: "tool".into(),
            instead: false,
            input: Input::Query(language, template("x == ", " ")),
            save: None,
            each: None,
            reads: None,
            when: None,
            when_saved: None,
        };
        let known = |_| Some(value);
        let filled = command.fill(None, &known, &|_| None).unwrap().remove(0);
        filled.input.text().to_owned()
    };
    let number = ValueRef::Number(Number::new(-7.5).unwrap());
    assert_eq!(write(Language::Kql, number), "x == -7.5 ");
    assert_eq!(write(Language::Sql, number), "x == -7.5 ");
    assert_eq!(write(Language::Kql, ValueRef::Flag(true)), "x == true ");
    assert_eq!(write(Language::Sql, ValueRef::Flag(false)), "x == FALSE ");
}

#[test]
fn only_the_author_names_parameters() {
    let literal = |text: &str| Template(vec![Piece::Literal(text.into())]);
    let words = vec![
        literal("Get-AzKeyVault"),
        literal("-VaultName"),
        Template(vec![Piece::Fact(0)]),
    ];
    let line = |value: &str| {
        filled(Input::Cmdlet(words.clone()), value)
            .text()
            .to_owned()
    };
    assert_eq!(line("kv-1"), "Get-AzKeyVault -VaultName kv-1");
    assert_eq!(line("-Force"), "Get-AzKeyVault -VaultName '-Force'");
    assert_eq!(line("--force"), "Get-AzKeyVault -VaultName '--force'");
    assert_eq!(line("a; whoami"), "Get-AzKeyVault -VaultName 'a; whoami'");
}

proptest! {
    #[test]
    fn a_kql_literal_is_read_back(value in hostile()) {
        prop_assert_eq!(kql_literal(&kql::quote(&value)), Some(value.clone()));
        let query = filled(Input::Query(Language::Kql, template("T | where x == ", " | take 1")), &value);
        let literal = between(query.text(), "T | where x == ", " | take 1");
        prop_assert_eq!(kql_literal(literal), Some(value));
    }

    #[test]
    fn a_sql_literal_is_read_back(value in hostile()) {
        prop_assert_eq!(sql_literal(&sql::quote(&value)), Some(value.clone()));
        let query = filled(Input::Query(Language::Sql, template("WHERE x = ", " LIMIT 1")), &value);
        let literal = between(query.text(), "WHERE x = ", " LIMIT 1");
        prop_assert_eq!(sql_literal(literal), Some(value));
    }

    #[test]
    fn a_request_keeps_its_path_and_its_body(value in hostile()) {
        let encoded = request::percent_encode(&value);
        prop_assert_eq!(percent_decode(&encoded), Some(value.clone()));
        let input = Input::Request(Request {
            method: "POST".into(),
            url: template("https://example.com/users/", "/revoke"),
            body: Some(template("{\"why\": ", ", \"on\": true}")),
        });
        let FilledInput::Request { url, body, .. } = filled(input, &value) else {
            return Err(TestCaseError::fail("this is a request"));
        };
        let segment = between(&url, "https://example.com/users/", "/revoke");
        prop_assert_eq!(percent_decode(segment), Some(value.clone()));
        let body: serde_json::Value = serde_json::from_str(&body.unwrap()).unwrap();
        prop_assert_eq!(body, serde_json::json!({"why": value, "on": true}));
    }

    #[test]
    fn a_value_of_a_cmdlet_is_one_argument(value in hostile()) {
        let quoted = powershell::value(&value).into_owned();
        prop_assert!(!quoted.starts_with('-'), "{}", quoted);
        prop_assert_eq!(powershell_argument(&quoted), Some(value), "{}", quoted);
    }

    #[test]
    fn every_language_shows_a_value_as_what_it_is(value in hostile()) {
        let quoted = [kql::quote(&value), sql::quote(&value), request::percent_encode(&value)];
        for quoted in quoted.into_iter().chain([powershell::value(&value).into_owned()]) {
            prop_assert!(quoted.chars().all(nextmove::visible::is_plain), "{quoted:?}");
        }
    }

    #[test]
    fn bash_reads_the_argument_back(arguments in prop::collection::vec(hostile(), 1..4)) {
        let line = arguments.iter().map(|a| posix::quote(a)).collect::<Vec<_>>().join(" ");
        let expected: Vec<u8> = arguments.iter().flat_map(|a| [a.as_bytes(), b"\0"].concat()).collect();
        prop_assert_eq!(bash_words(&line), expected);
    }

    #[test]
    fn powershell_reads_the_argument_back(argument in hostile()) {
        let quoted = powershell::quote(&argument).into_owned();
        prop_assert_eq!(powershell_argument(&quoted), Some(argument), "{}", quoted);
    }

    #[test]
    fn a_quoted_argument_shows_as_what_it_is(argument in hostile()) {
        for quoted in [posix::quote(&argument), powershell::quote(&argument)] {
            prop_assert!(quoted.chars().all(nextmove::visible::is_plain), "{quoted:?}");
        }
    }
}

/// How a program with one argument is written for bash and for PowerShell, with the file that keeps its output.
fn saved(purpose: Purpose, tool: &str, file: &str) -> (String, String) {
    let command = Filled {
        purpose,
        tool: tool.into(),
        instead: false,
        input: Input::Program(vec![template("", "")]),
        save: Some(template("", ".json")),
        each: None,
        reads: None,
        when: None,
        when_saved: None,
    };
    let known = |_| Some(ValueRef::Text(file));
    match command
        .fill(None, &known, &|_| None)
        .unwrap()
        .remove(0)
        .input
    {
        FilledInput::Program {
            posix, powershell, ..
        } => (posix, powershell),
        other => panic!("{other:?} is not a program"),
    }
}

#[test]
fn a_state_that_was_saved_stays_and_errors_stand_beside_it() {
    let (posix, powershell) = saved(Purpose::Before, "aws", "b");
    assert_eq!(
        posix,
        "[ -e b.json ] || aws b > b.json 2> b.json.err || ! cat b.json.err >&2"
    );
    assert_eq!(
        powershell,
        "if (!(Test-Path -LiteralPath b.json)) { aws b > b.json 2> b.json.err; \
         if (!$?) { Get-Content -LiteralPath b.json.err } }"
    );
}

#[test]
fn evidence_stays_unless_it_is_empty() {
    let (posix, powershell) = saved(Purpose::Run, "aws", "it's");
    assert_eq!(
        posix,
        r"[ -s 'it'\''s.json' ] || aws 'it'\''s' > 'it'\''s.json' 2> 'it'\''s.json.err' || ! cat 'it'\''s.json.err' >&2"
    );
    assert!(powershell.starts_with(
        "if (!(Get-Item -LiteralPath 'it''s.json' -ErrorAction Ignore).Length) { aws 'it''s' > "
    ));
}

#[test]
fn what_is_computed_is_written_anew_and_shows_its_errors() {
    for purpose in [Purpose::Before, Purpose::Run, Purpose::Undo] {
        let (posix, powershell) = saved(purpose, "jq", "b");
        assert_eq!(posix, "jq b > b.json");
        assert_eq!(powershell, "jq b > b.json");
    }
}

#[test]
fn a_read_of_az_that_failed_is_done_again() {
    for purpose in [Purpose::Before, Purpose::Run] {
        let (posix, powershell) = saved(purpose, "az", "b");
        assert!(posix.starts_with("[ -s b.json ] || az b > b.json "));
        assert!(powershell.starts_with("if (!(Get-Item -LiteralPath b.json "));
    }
}
