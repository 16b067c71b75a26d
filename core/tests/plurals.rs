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
fn slavic_languages_and_arabic_have_more_forms() {
    for (lang, samples) in [
        ("ru", "1:one 2:few 5:many 11:many 21:one 22:few 1.5:other"),
        ("pl", "1:one 2:few 5:many 12:many 22:few 1.5:other"),
        ("cs", "1:one 2:few 5:other 1.5:many"),
        ("ar", "0:zero 1:one 2:two 3:few 11:many 100:other"),
        ("lt", "1:one 2:few 11:other 1.5:many 10:other"),
        ("pt-BR", "0:one 1:one 2:other 1000000:many"),
    ] {
        for sample in samples.split(' ') {
            let (number, category) = sample.split_once(':').unwrap();
            assert_eq!(of(lang, number).name(), category, "{lang} {number}");
        }
    }
}

#[test]
fn every_category_of_a_language_has_a_number() {
    for lang in [
        "ar", "bg", "bn", "bs", "ca", "cs", "da", "de", "en", "es", "fr", "he", "is", "it", "ja",
        "ko", "lt", "pl", "pt", "ro", "ru", "sl", "uk",
    ] {
        let numbers = (0..200).map(|number| number.to_string());
        let numbers = numbers.chain(["1000000", "0.5", "1.1", "2.5"].map(String::from));
        let found: Vec<Category> = numbers.map(|number| of(lang, &number)).collect();
        for category in categories(lang) {
            assert!(found.contains(&category), "{lang} {category:?}");
        }
    }
}

#[test]
fn no_number_has_a_category_that_its_language_lacks() {
    for lang in [
        "ar", "cs", "en", "fr", "hr", "ja", "ko", "lt", "pl", "ru", "und",
    ] {
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
