//! The page of all codes, docs/errors.md, generated from the codes themselves.

use std::path::Path;
use std::{env, fs};

use nextmove::diagnostic::Code;

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
