//! What texts can do: choose by facts, name terms of their own and common ones, and other texts.

use nextmove::bundle::Bundle;
use nextmove::fact::{Number, ValueRef};
use nextmove_compiler::{Files, compile_files};

/// The base with another reason in both languages, and more in the common texts.
fn files(english: &str, korean: &str, common: &str) -> Files {
    let base = Files::load(&nextmove_faults::base_folder()).unwrap();
    let texts = base.paths().map(|path| {
        let text = base.text(path).unwrap();
        let why = |reason: &str| {
            let lines = text.lines();
            let mut done = false;
            let lines = lines.map(|line| {
                if line.starts_with("    .why") && !std::mem::replace(&mut done, true) {
                    return format!("    .why = {reason}");
                }
                line.into()
            });
            lines.collect::<Vec<String>>().join("\n") + "\n"
        };
        let text = match path.to_str().unwrap() {
            "aws/storage/en.ftl" => why(english),
            "aws/storage/ko.ftl" => why(korean),
            "common/en.ftl" | "common/ko.ftl" => format!("{text}\n{common}\n"),
            _ => text.to_owned(),
        };
        (path.to_owned(), text)
    });
    texts.collect()
}

fn codes(files: &Files) -> Vec<&'static str> {
    let findings = compile_files(files).err().unwrap_or_default();
    findings.iter().map(|finding| finding.code.id).collect()
}

/// The reason in a language, with these values of facts.
fn told(files: &Files, lang: &str, known: &[(&str, ValueRef<'_>)]) -> String {
    let data = compile_files(files).unwrap_or_else(|found| panic!("{found:?}"));
    let bundle = Bundle::load(&data.encode()).unwrap();
    let playbook = bundle.playbook("storage").unwrap();
    let value = |name: &str| {
        let mut known = known.iter();
        known
            .find(|(known, _)| *known == name)
            .map(|(_, value)| *value)
    };
    bundle
        .words(playbook, lang)
        .unwrap()
        .part("freeze", "why", &value)
        .unwrap()
}

fn number(text: &str) -> ValueRef<'_> {
    ValueRef::Number(Number::parse(text).unwrap())
}

const COUNTED: &str = "{ $size -> [0] Nothing [one] One byte *[other] { $size } bytes } left.";
const COUNTED_KO: &str = "{ $size -> [0] 없음 *[other] { $size }바이트 }";

/// Variants stand on lines of their own.
fn spread(text: &str) -> String {
    text.replace(" [", "\n        [")
        .replace(" *[", "\n       *[")
        .replace(" }", "\n    }")
        .replace("{ $size\n    }", "{ $size }")
}

#[test]
fn a_number_chooses_its_plural_form() {
    let files = files(&spread(COUNTED), &spread(COUNTED_KO), "");
    for (size, english, korean) in [
        ("0", "Nothing left.", "없음"),
        ("1", "One byte left.", "1바이트"),
        ("2", "2 bytes left.", "2바이트"),
        ("1.5", "1.5 bytes left.", "1.5바이트"),
    ] {
        assert_eq!(told(&files, "en", &[("size", number(size))]), english);
        assert_eq!(told(&files, "ko", &[("size", number(size))]), korean);
    }
    let absent = told(&files, "en", &[]);
    assert!(
        absent.ends_with(" bytes left.") && absent.len() > " bytes left.".len(),
        "{absent}"
    );
}

#[test]
fn a_choice_and_a_text_choose_by_their_value() {
    let text = "{ $caller ->\n        [cannot-tell] Nobody knows\n        [staff] We\n       *[other] They\n    } called.";
    let chosen = files(text, text, "");
    for (caller, expected) in [
        ("staff", "We"),
        ("cannot_tell", "Nobody knows"),
        ("anonymous", "They"),
    ] {
        let told = told(&chosen, "en", &[("caller", ValueRef::Text(caller))]);
        assert_eq!(told, format!("{expected} called."));
    }
    let text = "{ $principal-type ->\n        [Root] Root\n       *[any] Somebody\n    } called.";
    let open = files(text, text, "");
    assert_eq!(
        told(&open, "ko", &[("principal_type", ValueRef::Text("ROOT"))]),
        "Root called."
    );
    assert_eq!(
        told(
            &open,
            "ko",
            &[("principal_type", ValueRef::Text("\u{202e}"))]
        ),
        "Somebody called."
    );
}

#[test]
fn terms_of_common_and_other_texts_are_written_out() {
    let files = files(
        "The { -store } of { closed }: { closed.text }",
        "{ -store } { closed } { closed.text }",
        "-store = store",
    );
    assert_eq!(
        told(&files, "en", &[]),
        "The store of Closed: The bucket was open."
    );
}

#[test]
fn what_texts_name_has_to_be_there() {
    let codes = |english: &str, common: &str| codes(&files(english, "그대로", common));
    assert_eq!(codes("Stale.", ""), [""; 0]);
    assert_eq!(
        codes("{ -stroe }", "-store = { -store }"),
        ["NM0067", "NM0063", "NM0063"]
    );
    assert_eq!(
        codes("{ -store }", "-store = { -store }"),
        ["NM0067", "NM0063"]
    );
    assert_eq!(codes("{ nowhere }", ""), ["NM0067"]);
    assert_eq!(codes("{ closed.nowhere }", ""), ["NM0067"]);
    assert_eq!(codes("{ freeze.why }", ""), ["NM0067"]);
    assert_eq!(codes("Stale.", "-store = store"), ["NM0063", "NM0063"]);
}

#[test]
fn a_text_chooses_by_what_has_an_end() {
    let both = |text: &str| codes(&files(text, text, ""));
    assert_eq!(
        both("{ $remote-ip ->\n       *[any] x\n    }"),
        ["NM0061"; 2]
    );
    assert_eq!(
        both("{ -bucket ->\n       *[any] x\n    }").first(),
        Some(&"NM0060")
    );
    assert_eq!(
        both("{ $caller ->\n       *[a] { $caller ->\n       *[b] x\n    }\n    }"),
        ["NM0061"; 2]
    );
    assert_eq!(
        both("{ $caller ->\n        [staff] x\n        [staff] y\n       *[any] z\n    }"),
        ["NM0064"; 2]
    );
    assert_eq!(
        both("{ $caller ->\n        [staff] x\n    }").first(),
        Some(&"NM0060")
    );
}

#[test]
fn korean_has_no_form_for_one() {
    let text = "{ $size ->\n        [one] 1\n       *[other] { $size }\n    }";
    assert_eq!(codes(&files(text, text, "")), ["NM0084"]);
    let text = "{ $size ->\n        [many] 1\n       *[other] { $size }\n    }";
    assert_eq!(
        codes(&files(text, text, "")),
        ["NM0085", "NM0084", "NM0084"]
    );
}
