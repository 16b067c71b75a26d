//! The scanner against `serde_json`, on the same texts.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::string_slice,
    reason = "a test may panic"
)]

extern crate std;

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use proptest::prelude::*;
use serde::de::IgnoredAny;
use serde_json::{Map, Value, json};

use super::{Misfit, NextValue, Plain, Scanner};

/// Passes the one value that a text holds.
fn skipped(text: &str) -> Result<(), Misfit> {
    let mut json = Scanner::new(text);
    json.skip()?;
    ended(&mut json)
}

/// Reads the one value that a text holds, whole.
fn read(text: &str) -> Result<Value, Misfit> {
    let mut json = Scanner::new(text);
    let value = value(&mut json)?;
    ended(&mut json).map(|()| value)
}

fn ended(json: &mut Scanner<'_>) -> Result<(), Misfit> {
    let at = json.at;
    json.is_at_end().then_some(()).ok_or(Misfit(at))
}

fn value(json: &mut Scanner<'_>) -> Result<Value, Misfit> {
    match json.next() {
        NextValue::Object => object(json),
        NextValue::Array => array(json),
        NextValue::Text => json.text().map(|text| Value::String(decoded(text))),
        NextValue::Plain => Ok(match json.plain()? {
            Plain::Number(number) => json!(number),
            Plain::True => Value::Bool(true),
            Plain::False => Value::Bool(false),
            Plain::Null => Value::Null,
        }),
    }
}

fn object(json: &mut Scanner<'_>) -> Result<Value, Misfit> {
    let mut members = Map::new();
    let mut more = json.first_member()?;
    while more {
        let key = json.key()?;
        members.insert(decoded(key), value(json)?);
        more = json.next_member()?;
    }
    Ok(Value::Object(members))
}

fn array(json: &mut Scanner<'_>) -> Result<Value, Misfit> {
    let mut items = Vec::new();
    let mut more = json.first_element()?;
    while more {
        items.push(value(json)?);
        more = json.next_element()?;
    }
    Ok(Value::Array(items))
}

fn decoded(text: super::Text<'_>) -> String {
    let mut decoded = String::new();
    text.decode_into(&mut decoded);
    if let Some(plain) = text.as_plain() {
        assert_eq!(plain, decoded);
    }
    decoded
}

/// The same value with all numbers as the scanner gives them.
fn floating(value: Value) -> Value {
    match value {
        Value::Number(number) => json!(number.as_f64()),
        Value::Array(items) => items.into_iter().map(floating).collect(),
        Value::Object(members) => {
            let floating = |(key, value)| (key, floating(value));
            Value::Object(members.into_iter().map(floating).collect())
        }
        other => other,
    }
}

/// The laws that hold of any text at all.
fn assert_agrees_with_serde(text: &str) {
    let theirs = serde_json::from_str::<IgnoredAny>(text);
    let ours = skipped(text);
    assert_eq!(
        ours.is_ok(),
        theirs.is_ok(),
        "{text:?}: {ours:?} {theirs:?}"
    );
    let read = read(text);
    assert_eq!(read.as_ref().err(), ours.as_ref().err(), "{text:?}");
    if let Err(Misfit(at)) = ours {
        // Up to the byte that is at fault, it could have become JSON.
        let before = skipped(&text[..at]);
        assert!(
            before.is_ok() || before == Err(Misfit(at)),
            "{text:?}: {before:?}"
        );
    }
    if let Ok(theirs) = serde_json::from_str::<Value>(text) {
        assert_eq!(read, Ok(floating(theirs)), "{text:?}");
    }
}

/// Numbers of so few digits that no parser rounds them.
fn numbers() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<i32>().prop_map(|number| json!(number)),
        (any::<i32>(), 1_u32..6).prop_map(|(n, e)| json!(f64::from(n) / 10_f64.powi(e as i32))),
    ]
}

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        numbers(),
        any::<String>().prop_map(Value::String),
        "[ -~]{0,40}".prop_map(Value::String),
    ];
    leaf.prop_recursive(6, 64, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::Array),
            prop::collection::vec((any::<String>(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// What JSON is made of, and what it is not made of.
const PIECES: [&str; 46] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    " ",
    "\n",
    "\t",
    "\r",
    "\u{b}",
    "\0",
    "\u{7f}",
    "\u{a0}",
    "\"a\"",
    "\"key\":",
    "\"a longer text, of several blocks\"",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
    "\"\\u00e9\"",
    "\"\\ud83d\\ude00\"",
    "\"\\ud83d\"",
    "\"\\ude00\\ud83dx\"",
    "\"\\uD83D\\u0041\"",
    "\"\\u12\"",
    "\"\\x\"",
    "é",
    "\"é😀\"",
    "\u{feff}",
    "0",
    "1",
    "-",
    "01",
    "-0",
    "1.5",
    "1.",
    ".5",
    "1e5",
    "1E+5",
    "1e",
    "1e999",
    "true",
    "false",
    "null",
    "nul",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_text(text: String) {
        assert_agrees_with_serde(&text);
    }

    #[test]
    fn any_order_of_pieces(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..12)) {
        assert_agrees_with_serde(&pieces.concat());
    }

    #[test]
    fn any_value(value in values(), pretty: bool) {
        let text = if pretty { format!("{value:#}") } else { value.to_string() };
        assert_agrees_with_serde(&text);
        prop_assert_eq!(read(&text), Ok(floating(value)));
    }

    #[test]
    fn any_value_with_a_piece_in_it(
        value in values(), at: prop::sample::Index, length in 0_usize..3, piece in prop::sample::select(&PIECES[..]),
    ) {
        let mut characters: Vec<String> = value.to_string().chars().map(String::from).collect();
        let start = at.index(characters.len());
        let end = (start + length).min(characters.len());
        characters.splice(start..end, [piece.to_string()]);
        assert_agrees_with_serde(&characters.concat());
    }

    #[test]
    fn any_beginning_of_a_value(value in values(), at: prop::sample::Index) {
        let text = value.to_string();
        let ends = text.char_indices().map(|(at, _)| at).collect::<Vec<_>>();
        assert_agrees_with_serde(&text[..ends[at.index(ends.len())]]);
    }

    #[test]
    fn any_nesting(arrays in prop::collection::vec(any::<bool>(), 0..300), wrong in prop::option::of(any::<prop::sample::Index>())) {
        let open = arrays.iter().map(|array| if *array { "[" } else { "{\"\":" });
        let mut close: Vec<&str> = arrays.iter().rev().map(|array| if *array { "]" } else { "}" }).collect();
        if let Some(wrong) = wrong.filter(|_| !close.is_empty()) {
            let at = wrong.index(close.len());
            close[at] = if close[at] == "]" { "}" } else { "]" };
        }
        let text = open.collect::<String>() + "0" + &close.concat();
        prop_assert_eq!(skipped(&text).is_ok(), serde_json::from_str::<IgnoredAny>(&text).is_ok());
    }
}

#[test]
fn a_quote_or_escape_is_found_wherever_in_a_block_it_stands() {
    for before in 0..140 {
        for special in [
            "\"", "\\n", "\\u00e9", "\u{1}", "\u{1f}", "é", "\u{7f}", "!", " ",
        ] {
            let text = format!("\"{}{special}{}\"", "x".repeat(before), "y".repeat(17));
            assert_agrees_with_serde(&text);
            assert_agrees_with_serde(&format!("[{text}, {text}]"));
        }
    }
}

#[test]
fn half_a_character_is_read_as_a_replacement() {
    let read = |text| read(text).unwrap();
    assert_eq!(read(r#""\ud83d""#), json!("\u{fffd}"));
    assert_eq!(read(r#""\ude00\ud83d!""#), json!("\u{fffd}\u{fffd}!"));
    assert_eq!(read(r#""\ud83d\ud83d\ude00""#), json!("\u{fffd}😀"));
    assert_eq!(read(r#""\ud83d\u0041""#), json!("\u{fffd}A"));
    assert_eq!(read(r#""\ud83d\n""#), json!("\u{fffd}\n"));
}

#[test]
fn a_text_that_is_plain_keeps_its_backslashes() {
    for plain in ["a\\\\b", "\\u0041", "\\", ""] {
        let mut decoded = String::new();
        super::Text::plain(plain).decode_into(&mut decoded);
        assert_eq!(decoded, plain);
    }
}

#[test]
fn a_number_of_any_size_is_a_number() {
    let read = |text| {
        let mut json = Scanner::new(text);
        json.plain()
    };
    assert_eq!(read("1e999"), Ok(Plain::Number(f64::INFINITY)));
    assert_eq!(read("-1e999"), Ok(Plain::Number(f64::NEG_INFINITY)));
    let long = "9".repeat(1000);
    assert_eq!(read(&long), Ok(Plain::Number(f64::INFINITY)));
}
