//! Values as outputs write them.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};

use crate::alert::rewrite::{Rewrite, rewritten};
use crate::alert::scan::{NextValue, Plain, Scanner};
use crate::fact::{Number, Value};
use crate::kind::Kind;
use crate::moment::Moment;

/// How many bytes a text may have that is compared or told.
const TEXT_BYTES: usize = 64 << 10;

/// A value that holds no others.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Scalar {
    Text(String),
    Number(Number),
    Flag(bool),
}

impl Scalar {
    /// The value at a place; none for an object, an array, a text that is too long, and a number that
    /// not all languages write alike.
    pub(super) fn at(json: &mut Scanner<'_>, at: usize) -> Option<Self> {
        json.go_to(at);
        match json.next() {
            NextValue::Object | NextValue::Array => None,
            NextValue::Text => {
                let text = json.text().ok()?;
                if text.range().len() > TEXT_BYTES {
                    return None;
                }
                let mut decoded = String::new();
                text.decode_into(&mut decoded);
                Some(Self::Text(decoded))
            }
            NextValue::Plain => match json.plain().ok()? {
                Plain::Number(number) => Number::new(number).map(Self::Number),
                Plain::True => Some(Self::Flag(true)),
                Plain::False => Some(Self::Flag(false)),
                Plain::Null => None,
            },
        }
    }

    /// As it is compared.
    pub(super) fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => text.into(),
            Self::Number(number) => number.to_string().into(),
            Self::Flag(flag) => flag.to_string().into(),
        }
    }

    /// The point in time that it names: seconds since 1970, or a time with its zone.
    pub(super) fn seconds(&self) -> Option<i64> {
        match self {
            Self::Text(text) => moment(text),
            #[expect(clippy::cast_possible_truncation, reason = "seconds are whole here")]
            Self::Number(number) => Some(number.get() as i64),
            Self::Flag(_) => None,
        }
    }

    /// The value as one of a kind.
    pub(super) fn told(&self, kind: &Kind, rewrite: &Rewrite) -> Option<Value> {
        let text = self.text();
        let text = match rewrite.is_empty() {
            true => text,
            false => rewritten(rewrite, &text)?.into_owned().into(),
        };
        if *kind == Kind::Time {
            let moment = Moment::from_seconds(moment(&text)?);
            return Some(Value::Text(moment.as_str().into()));
        }
        kind.parse(&text)
    }
}

/// Seconds since 1970 of a time with its zone, or of a number of them.
pub(super) fn moment(text: &str) -> Option<i64> {
    let counted = Number::parse(text);
    #[expect(clippy::cast_possible_truncation, reason = "seconds are whole here")]
    let counted = counted.map(|number| number.get() as i64);
    counted.or_else(|| Moment::of_vendor(text).map(|moment| moment.seconds()))
}
