//! Texts that have a form, and texts that do not.

use nextmove::fact::Value;
use nextmove::form::Form;
use nextmove::kind::Kind;
use proptest::prelude::*;

/// For each form a pattern of texts that have it.
fn pattern(form: Form) -> &'static str {
    match form {
        Form::Ip => "((0|1?[1-9][0-9]?)\\.){3}(0|[1-9][0-9]?)|[0-9a-f]{1,4}::[0-9a-f]{1,4}",
        Form::Cidr => "(10|192)\\.[1-9]\\.[0-9]\\.0/([0-9]|[12][0-9]|3[0-2])",
        Form::Arn => {
            "arn:aws(-cn|-us-gov)?:[a-z][a-z0-9-]{1,9}:([a-z]{2}-[a-z]{4}-[1-9])?:([0-9]{12})?:[A-Za-z0-9/:*_.-]{1,60}"
        }
        Form::AzureResourceId => {
            "/subscriptions/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(/[A-Za-z.]{1,9}/[A-Za-z0-9._()-]{1,20}){0,4}"
        }
        Form::Guid => "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
        Form::Email => "[a-z0-9_][A-Za-z0-9._%+'-]{0,20}@([a-z0-9]{1,9}\\.){1,3}[a-z]{2,6}",
        Form::Domain => "([a-z0-9_]([a-z0-9-]{0,9}[a-z0-9])?\\.){1,4}[a-z]{2,6}",
        Form::Hash => "[0-9a-f]{32}|[0-9A-F]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128}",
    }
}

fn of_its_form() -> impl Strategy<Value = (Form, String)> {
    prop::sample::select(&Form::ALL[..])
        .prop_flat_map(|form| pattern(form).prop_map(move |text| (form, text)))
}

fn is_safe(text: &str) -> bool {
    !text.is_empty() && !text.starts_with('-') && text.bytes().all(|byte| byte.is_ascii_graphic())
}

proptest! {
    #[test]
    fn what_is_built_after_a_form_has_it((form, text) in of_its_form()) {
        prop_assert!(form.fits(&text), "{} {text}", form.name());
        prop_assert!(Kind::Form(form).admits(&Value::Text(text.clone())));
        prop_assert!(Kind::ListOf(form).admits(&Value::List(vec![text.clone(), text])));
    }

    #[test]
    fn no_character_that_means_something_to_a_shell_word_gets_in(
        (form, text) in of_its_form(),
        at in any::<prop::sample::Index>(),
        stray in "[ \t\r\n\0\u{7f}é\u{202e}]",
    ) {
        let mut characters: Vec<char> = text.chars().collect();
        let place = at.index(characters.len() + 1);
        characters.splice(place..place, stray.chars());
        let spoilt: String = characters.into_iter().collect();
        prop_assert!(!form.fits(&spoilt), "{} {spoilt:?}", form.name());
    }

    #[test]
    fn whatever_has_a_form_may_stand_in_a_command(text in "([ -~]|\\PC|[/:.@-]){0,40}") {
        for form in Form::ALL {
            prop_assert!(!form.fits(&text) || is_safe(&text), "{} {text:?}", form.name());
        }
    }
}

#[test]
fn what_only_looks_alike_is_refused() {
    let refused = [
        (Form::Cidr, "10.0.0.0/33"),
        (Form::Cidr, "10.0.0.0"),
        (Form::Arn, "arn:aws:s3"),
        (Form::Arn, "arn:evil:s3:::archive"),
        (Form::Arn, "arn:aws:s3:::"),
        (Form::AzureResourceId, "/subscriptions/mine"),
        (
            Form::AzureResourceId,
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups",
        ),
        (
            Form::AzureResourceId,
            "/subscriptions/00000000-0000-0000-0000-000000000000/a//b/c",
        ),
        (Form::Guid, "{00000000-0000-0000-0000-000000000000}"),
        (Form::Guid, "00000000-0000-0000-0000-00000000000"),
        (Form::Email, "-x@example.com"),
        (Form::Email, "x@localhost"),
        (Form::Domain, "example"),
        (Form::Domain, "example.com."),
        (Form::Domain, "a..b"),
        (Form::Hash, "d41d8cd98f00b204e9800998ecf8427"),
    ];
    for (form, text) in refused {
        assert!(!form.fits(text), "{} {text}", form.name());
    }
}

/// Tools take `file://…` and `@…` in the place of a value for a file, and send what it holds.
#[test]
fn a_text_for_commands_names_no_file() {
    use nextmove::kind::{CharSet, Shape};
    let shape = |chars| Shape {
        chars,
        ..Shape::default()
    };
    let in_commands = shape(Some(CharSet::new(&[(' ', '~')])));
    for text in ["file:///etc/passwd", "fileb://key", "@key.pem"] {
        assert!(!in_commands.fits(text), "{text}");
        assert!(shape(None).fits(text), "{text}");
    }
    assert!(in_commands.fits("a@b") && in_commands.fits("files"));
}
