//! What is generated from the codes themselves: the page of all, docs/errors.md, and the English texts of those that
//! readers can meet, from which they are translated.

use std::path::Path;
use std::{env, fs};

use nextmove::diagnostic::{Code, messages, met_by_readers};

use crate::codes;

const HEAD: &str = "# Codes

Every refusal and every finding has a stable code; `nextmove explain CODE` says the same as this page, which is
generated from the code (`make bless`).
";

fn page() -> String {
    let sections: String = codes::all().values().map(|code| section(code)).collect();
    format!("{HEAD}{sections}")
}

fn section(code: &Code) -> String {
    let Code { id, title, help } = code;
    let explanation = codes::explanation(code).map_or(String::new(), |text| format!("\n{text}\n"));
    format!("\n## {id}\n\n**{title}**: {help}\n{explanation}")
}

const TEXTS_HEAD: &str =
    "# Texts that all playbooks share: what codes mean and what to do about them.
# The English stands in the code: this file is generated from it (`make bless`).
";

fn texts() -> String {
    let codes: String = met_by_readers().map(texts_of).collect();
    format!("{TEXTS_HEAD}{codes}")
}

fn texts_of(code: &Code) -> String {
    let (title, help) = (fluent(code.title), fluent(code.help));
    let own = messages().filter(|message| message.code == code);
    // The places of a pattern are written as Fluent writes them.
    let parts: String = own
        .map(|message| {
            let part = message.part.replace('_', "-");
            format!("    .{part} = {}\n", message.pattern)
        })
        .collect();
    format!("\n{} = {title}\n    .help = {help}\n{parts}", code.key())
}

/// A text as Fluent writes it.
fn fluent(text: &str) -> String {
    let literal = |c: char| match c {
        '{' | '}' => format!("{{\"{c}\"}}"),
        c => c.into(),
    };
    text.chars().map(literal).collect()
}

/// Compares a generated file with what it should be, or writes it.
fn check(file: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file);
    if env::var_os("NEXTMOVE_BLESS").is_some() {
        fs::write(&file, text).expect("the file can be written");
    }
    let current = fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(current, text, "{}: run `make bless`", file.display());
}

#[test]
fn the_page_of_codes_is_current() {
    check("docs/errors.md", &page());
}

#[test]
fn the_english_texts_of_codes_are_current() {
    for content in ["playbooks", "tests/faults/base", "tests/evidence"] {
        check(&format!("{content}/texts/codes.en.ftl"), &texts());
    }
}

#[test]
fn codes_speak_plain_lower_case_prose() {
    for code in codes::all().values() {
        let plain = |text: &str| {
            !text.is_empty()
                && text.starts_with(|c: char| !c.is_ascii_uppercase() || text.starts_with("UTF"))
        };
        assert!(
            plain(code.title) && plain(code.help),
            "{}: {} {}",
            code.id,
            code.title,
            code.help
        );
        assert!(code.help.ends_with('.'), "{}: {}", code.id, code.help);
    }
}
