//! Plural categories against the samples that CLDR prints beside its rules.

use nextmove::fact::Number;
use nextmove::plural::{Category, categories, category};

fn of(lang: &str, number: &str) -> Category {
    category(lang, Number::parse(number).unwrap())
}

const OTHER_EVERYWHERE: [&str; 7] = ["2", "16", "17", "100", "1000", "10000", "100000"];

#[test]
fn english_has_one_and_other() {
    assert_eq!(of("en", "1"), Category::One);
    assert_eq!(of("en", "-1"), Category::One);
    for number in ["0", "1000000", "0.1", "1.1", "1.5", "10.5"]
        .iter()
        .chain(&OTHER_EVERYWHERE)
    {
        assert_eq!(of("en", number), Category::Other, "{number}");
    }
}

#[test]
fn french_has_one_many_and_other() {
    for number in ["0", "1", "0.1", "0.5", "1.5", "-1"] {
        assert_eq!(of("fr", number), Category::One, "{number}");
    }
    for number in ["1000000", "2000000", "7000000", "10000000"] {
        assert_eq!(of("fr", number), Category::Many, "{number}");
    }
    for number in ["2.5", "1000000.5", "1500000"]
        .iter()
        .chain(&OTHER_EVERYWHERE)
    {
        assert_eq!(of("fr", number), Category::Other, "{number}");
    }
}

#[test]
fn japanese_and_korean_have_one_form() {
    for lang in ["ja", "ko"] {
        for number in ["0", "1", "1.5", "1000000"].iter().chain(&OTHER_EVERYWHERE) {
            assert_eq!(of(lang, number), Category::Other, "{lang} {number}");
        }
    }
}

#[test]
fn no_number_has_a_category_that_its_language_lacks() {
    for lang in ["en", "fr", "ja", "ko", "und"] {
        for number in -2000..2000 {
            for written in [
                number.to_string(),
                format!("{number}.5"),
                format!("{number}000000"),
            ] {
                let Some(number) = Number::parse(&written) else {
                    continue;
                };
                assert!(
                    categories(lang).contains(&category(lang, number)),
                    "{lang} {written}"
                );
            }
        }
    }
}
