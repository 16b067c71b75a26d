//! What a typed question wants: the form of its values, and one that it takes.
//!
//! Forms are written in signs that need no language: a regular expression for what a shape describes, the
//! parts of a name by their names for what means something of its own.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::fact::{Number, Value};
use crate::form::Form;
use crate::kind::{CharSet, Kind, Shape};

/// The form of the values of a kind; none where they are chosen and not typed.
///
/// ```
/// use nextmove::{kind::Kind, wanted::form};
/// assert_eq!(form(&Kind::Time).unwrap(), "YYYY-MM-DDThh:mm:ssZ");
/// ```
#[must_use]
pub fn form(kind: &Kind) -> Option<String> {
    Some(match kind {
        Kind::Text(shape) | Kind::List(shape) => pattern(shape),
        Kind::Number => "-?[0-9]+(\\.[0-9]+)?".into(),
        Kind::Flag => "true | false".into(),
        Kind::Ip => form_of(Form::Ip).into(),
        Kind::Time => "YYYY-MM-DDThh:mm:ssZ".into(),
        Kind::Form(form) | Kind::ListOf(form) => form_of(*form).into(),
        Kind::OneOf(_) | Kind::SeveralOf(_) | Kind::Reply | Kind::Present => return None,
    })
}

/// A value that a kind takes; none where values are chosen and not typed, or where no character of a
/// shape can be shown.
///
/// ```
/// use nextmove::{kind::Kind, wanted::example};
/// let example = example(&Kind::Time).unwrap();
/// assert!(Kind::Time.admits(&example));
/// ```
#[must_use]
pub fn example(kind: &Kind) -> Option<Value> {
    let text = |text: &str| kind.parse(text);
    let example = match kind {
        Kind::Text(shape) | Kind::List(shape) => kind.parse(&filled(shape)?),
        Kind::Number => Number::new(1.0).map(Value::Number),
        Kind::Flag => Some(Value::Flag(true)),
        Kind::Ip => text(example_of(Form::Ip)),
        Kind::Time => text("2026-11-22T02:14:00Z"),
        Kind::Form(form) | Kind::ListOf(form) => text(example_of(*form)),
        Kind::OneOf(_) | Kind::SeveralOf(_) | Kind::Reply | Kind::Present => None,
    };
    example.filter(|value| kind.admits(value))
}

fn form_of(form: Form) -> &'static str {
    match form {
        Form::Ip => "n.n.n.n | h:h:h:h:h:h:h:h",
        Form::Cidr => "n.n.n.n/bits | h:h:h:h:h:h:h:h/bits",
        Form::Arn => "arn:partition:service:region:account:resource",
        Form::AzureResourceId => "/subscriptions/GUID/name/value/... | /providers/name/...",
        Form::Guid => "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh",
        Form::Email => "name@domain",
        Form::Domain => "label.label",
        Form::Hash => "[0-9A-Fa-f]{32|40|64|96|128}",
    }
}

fn example_of(form: Form) -> &'static str {
    match form {
        Form::Ip => "192.0.2.10",
        Form::Cidr => "192.0.2.0/24",
        Form::Arn => "arn:aws:iam::111122223333:role/example",
        Form::AzureResourceId => {
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/example"
        }
        Form::Guid => "00000000-0000-0000-0000-000000000000",
        Form::Email => "somebody@example.com",
        Form::Domain => "example.com",
        Form::Hash => "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    }
}

/// A shape as a regular expression.
fn pattern(shape: &Shape) -> String {
    let class = |set: Option<&CharSet>| set.map_or_else(|| ".".to_string(), class);
    let prefix: String = shape.prefix.chars().map(escaped).collect();
    let used = u32::try_from(shape.prefix.chars().count()).unwrap_or(u32::MAX);
    let (least, most) = (
        shape.min.saturating_sub(used),
        shape.max.saturating_sub(used),
    );
    match (&shape.first, prefix.is_empty()) {
        (Some(first), true) => format!(
            "{}{}{{{},{}}}",
            class(Some(first)),
            class(shape.chars.as_ref()),
            least.saturating_sub(1),
            most.saturating_sub(1)
        ),
        _ => format!("{prefix}{}{{{least},{most}}}", class(shape.chars.as_ref())),
    }
}

fn class(set: &CharSet) -> String {
    let range = |(low, high): &(char, char)| match u32::from(*high).abs_diff(u32::from(*low)) {
        0 => escaped(*low),
        1 => format!("{}{}", escaped(*low), escaped(*high)),
        _ => format!("{}-{}", escaped(*low), escaped(*high)),
    };
    let ranges: String = set.ranges().iter().map(range).collect();
    format!("[{ranges}]")
}

/// A character as it stands in a regular expression, inside or outside a class.
fn escaped(character: char) -> String {
    match character {
        letter if letter.is_alphanumeric() => letter.to_string(),
        control if control.is_control() => format!("\\u{{{:x}}}", u32::from(control)),
        plain @ (' ' | '_' | '/' | ':' | '@' | ',' | '=' | '%' | '#' | '~' | '!' | '"' | '\''
        | ';' | '<' | '>' | '&' | '`') => plain.to_string(),
        other => format!("\\{other}"),
    }
}

/// The shortest text of a shape of the plainest characters.
fn filled(shape: &Shape) -> Option<String> {
    let mut text = shape.prefix.clone();
    let least = usize::try_from(shape.min.max(1)).ok()?;
    let missing = least.saturating_sub(text.chars().count());
    let missing = missing.max(usize::from(text.is_empty()));
    let first = match text.is_empty() {
        true => plainest(&[shape.first.as_ref(), shape.chars.as_ref()]),
        false => plainest(&[shape.chars.as_ref()]),
    };
    let other = plainest(&[shape.chars.as_ref()]);
    for place in 0..missing {
        text.push(if place == 0 { first? } else { other? });
    }
    Some(text)
}

/// The plainest character that is in all of these sets; no set holds them all.
fn plainest(sets: &[Option<&CharSet>]) -> Option<char> {
    let is_in = |character: &char| sets.iter().flatten().all(|set| set.contains(*character));
    let plain = ['a', 'A', '0'].into_iter();
    let ranges: Vec<(char, char)> = sets.iter().flatten().flat_map(|set| set.ranges()).collect();
    let others = ranges.into_iter().map(|(low, _)| low);
    plain.chain('!'..='~').chain(others).find(is_in)
}

/// Whether a text is a moment that everybody reads alike: a day that is there and a zone.
///
/// Vendors write times in more ways; whoever types one is asked for this.
pub(crate) fn is_moment(text: &str) -> bool {
    let two = |at: usize| text.get(at..at.saturating_add(2))?.parse::<u8>().ok();
    let within = |at, most: u8, least: u8| two(at).is_some_and(|it| (least..=most).contains(&it));
    let zone = text.get(19..).unwrap_or_default();
    let zone = zone.trim_start_matches(|it: char| it == '.' || it.is_ascii_digit());
    let has_zone = match zone.split_at_checked(1) {
        Some(("Z" | "z", rest)) => rest.is_empty(),
        Some(("+" | "-", rest)) => matches!(rest.len(), 4 | 5),
        _ => false,
    };
    Kind::Time.takes(text)
        && within(5, 12, 1)
        && within(8, 31, 1)
        && within(11, 23, 0)
        && within(14, 59, 0)
        && within(17, 60, 0)
        && has_zone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_that_is_typed_takes_its_example() {
        let shapes = [
            Shape::default(),
            Shape {
                chars: Some(CharSet::new(&[('0', '9')])),
                min: 12,
                max: 12,
                ..Shape::default()
            },
            Shape {
                prefix: "AKIA".into(),
                chars: Some(CharSet::new(&[('A', 'Z'), ('0', '9')])),
                min: 20,
                max: 20,
                ..Shape::default()
            },
            Shape {
                first: Some(CharSet::new(&[('가', '힣')])),
                chars: Some(CharSet::new(&[('가', '힣'), ('-', '-')])),
                min: 3,
                max: 9,
                ..Shape::default()
            },
        ];
        let kinds = shapes.into_iter().map(Kind::Text).chain([
            Kind::Number,
            Kind::Flag,
            Kind::Ip,
            Kind::Time,
        ]);
        for kind in kinds
            .chain(Form::ALL.map(Kind::Form))
            .chain(Form::ALL.map(Kind::ListOf))
        {
            let example = example(&kind).expect("an example");
            assert!(kind.admits(&example), "{kind:?} {example}");
            assert!(form(&kind).is_some());
        }
    }

    #[test]
    fn a_shape_is_written_as_a_regular_expression() {
        let key = Shape {
            prefix: "AKIA".into(),
            chars: Some(CharSet::new(&[('A', 'Z'), ('0', '9')])),
            min: 20,
            max: 20,
            ..Shape::default()
        };
        assert_eq!(form(&Kind::Text(key)).unwrap(), "AKIA[0-9A-Z]{16,16}");
        let bucket = Shape {
            first: Some(CharSet::new(&[('a', 'z')])),
            chars: Some(CharSet::new(&[('a', 'z'), ('.', '.'), ('-', '-')])),
            min: 3,
            max: 63,
            ..Shape::default()
        };
        assert_eq!(form(&Kind::Text(bucket)).unwrap(), "[a-z][\\-\\.a-z]{2,62}");
    }

    #[test]
    fn a_moment_has_a_day_that_is_there_and_a_zone() {
        for time in [
            "2026-11-22T02:14:00Z",
            "2026-11-22 02:14:00.5+09:00",
            "2026-11-22T02:14:00+0000",
        ] {
            assert!(is_moment(time), "{time}");
        }
        for other in [
            "2026-11-22T02:14:00",
            "2026-13-22T02:14:00Z",
            "2026-11-22T24:14:00Z",
            "1763777640",
            "22.11.2026 02:14",
        ] {
            assert!(!is_moment(other), "{other}");
        }
    }
}
