//! The page of all codes, docs/errors.md, generated from the codes themselves.

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

use nextmove::diagnostic::{Code, refused};

const HEAD: &str = "# Codes

Every refusal and every finding has a stable code. This page is generated from the code (`make bless`).

| code | means | what to do |
|---|---|---|
";

fn all() -> BTreeMap<&'static str, &'static Code> {
    let codes = nextmove_compiler::code::ALL
        .iter()
        .chain(refused::ALL)
        .chain(crate::failure::ALL);
    let mut by_id = BTreeMap::new();
    for code in codes {
        assert!(
            by_id.insert(code.id, *code).is_none(),
            "{} is used twice",
            code.id
        );
    }
    by_id
}

fn page() -> String {
    let row = |code: &&Code| {
        format!(
            "| `{}` | {} | {} |\n",
            code.id,
            code.title,
            code.help.replace('|', "\\|")
        )
    };
    let rows: String = all().values().map(row).collect();
    format!("{HEAD}{rows}")
}

#[test]
fn the_page_of_codes_is_current() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/errors.md");
    if env::var_os("NEXTMOVE_BLESS").is_some() {
        fs::write(&file, page()).expect("the page can be written");
    }
    let current = fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(current, page(), "run `make bless`");
}

#[test]
fn codes_speak_plain_lower_case_prose() {
    for code in all().values() {
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
