//! Facts: named values, each with where it came from.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::moment::Moment;
use crate::purpose::Purpose;

/// The value of a fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// A text; also a chosen option and an address.
    Text(String),
    /// A decimal number.
    Number(Number),
    /// True or false.
    Flag(bool),
    /// Several texts.
    List(Vec<String>),
    /// That there is no value to give.
    Declined {
        /// Why.
        declined: Decline,
    },
}

/// Why somebody gives no value to a typed question. Commands that need it are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decline {
    /// There is no such thing.
    None,
    /// There is one, and whoever answers cannot get at it.
    CannotGet,
}

impl Decline {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::None, Self::CannotGet];

    /// The word for it on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::CannotGet => "cannot_get",
        }
    }
}

/// The value of a fact, borrowed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ValueRef<'v> {
    /// A text; also a chosen option and an address.
    Text(&'v str),
    /// A decimal number.
    Number(Number),
    /// True or false.
    Flag(bool),
    /// Several texts.
    List(&'v [String]),
    /// Several options of a choice.
    Chosen(Chosen<'v>),
    /// That there is no value to give.
    Declined(Decline),
}

/// Some of the options of a choice, in the order of the options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chosen<'v> {
    options: &'v [String],
    /// One bit for each of the first [`Self::MOST`] options.
    bits: u64,
}

impl<'v> Chosen<'v> {
    /// How many options can be told apart.
    pub const MOST: usize = 64;

    /// The options for which something holds.
    ///
    /// ```
    /// use nextmove::fact::Chosen;
    /// let options = ["keys", "secrets"].map(String::from);
    /// let chosen = Chosen::new(&options, |option| option == "secrets");
    /// assert!(chosen.options().eq(["secrets"]));
    /// ```
    pub fn new(options: &'v [String], mut holds: impl FnMut(&str) -> bool) -> Self {
        let bits = (0..64_u8).zip(options);
        let bits = bits.filter(|(_, option)| holds(option));
        Self {
            options,
            bits: bits.fold(0, |bits, (place, _)| bits | 1 << place),
        }
    }

    /// Those that are chosen.
    pub fn options(self) -> impl Iterator<Item = &'v str> {
        let options = (0..64_u8).zip(self.options);
        let chosen = options.filter(move |(place, _)| self.bits >> place & 1 == 1);
        chosen.map(|(_, option)| option.as_str())
    }

    /// Whether none is chosen.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.bits == 0
    }
}

impl Value {
    /// The same value, borrowed.
    #[must_use]
    pub fn borrowed(&self) -> ValueRef<'_> {
        match self {
            Self::Text(text) => ValueRef::Text(text),
            Self::Number(number) => ValueRef::Number(*number),
            Self::Flag(flag) => ValueRef::Flag(*flag),
            Self::List(items) => ValueRef::List(items),
            Self::Declined { declined } => ValueRef::Declined(*declined),
        }
    }
}

impl<'v> ValueRef<'v> {
    /// The value as a text; items of a list are joined by `, `.
    ///
    /// ```
    /// use nextmove::fact::ValueRef;
    /// assert_eq!(ValueRef::Flag(true).text(), "true");
    /// ```
    #[must_use]
    pub fn text(self) -> Cow<'v, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Flag(flag) => Cow::Borrowed(if flag { "true" } else { "false" }),
            other => Cow::Owned(other.to_string()),
        }
    }

    /// The same value, owned.
    #[must_use]
    pub fn owned(self) -> Value {
        match self {
            Self::Text(text) => Value::Text(text.into()),
            Self::Number(number) => Value::Number(number),
            Self::Flag(flag) => Value::Flag(flag),
            Self::List(items) => Value::List(items.into()),
            Self::Chosen(chosen) => Value::List(chosen.options().map(String::from).collect()),
            Self::Declined(declined) => Value::Declined { declined },
        }
    }

    /// The texts, where it is several.
    pub(crate) fn items(self) -> Option<impl Iterator<Item = &'v str>> {
        let (items, chosen) = match self {
            Self::List(items) => (items, None),
            Self::Chosen(chosen) => (&[][..], Some(chosen)),
            Self::Text(_) | Self::Number(_) | Self::Flag(_) | Self::Declined(_) => return None,
        };
        let items = items.iter().map(String::as_str);
        Some(items.chain(chosen.into_iter().flat_map(Chosen::options)))
    }

    /// Whether it is several texts, one of which is this one.
    pub(crate) fn includes(self, text: &str) -> bool {
        self.items()
            .is_some_and(|mut items| items.any(|item| item == text))
    }
}

impl<'v> From<&'v Value> for ValueRef<'v> {
    fn from(value: &'v Value) -> Self {
        value.borrowed()
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.borrowed().fmt(f)
    }
}

impl fmt::Display for ValueRef<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Number(number) => number.fmt(f),
            Self::Flag(flag) => flag.fmt(f),
            Self::List(items) => f.write_str(&items.join(", ")),
            Self::Chosen(_) => self.owned().fmt(f),
            Self::Declined(declined) => f.write_str(declined.name()),
        }
    }
}

impl Serialize for ValueRef<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => number.serialize(serializer),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::List(_) | Self::Chosen(_) => {
                serializer.collect_seq(self.items().into_iter().flatten())
            }
            Self::Declined(declined) => {
                let value = Value::Declined {
                    declined: *declined,
                };
                value.serialize(serializer)
            }
        }
    }
}

/// A decimal number that is written with the same digits in Rust, JavaScript and Python.
///
/// Whole numbers up to 2^53 and fractions between 10^-4 and 10^15 are; others are no numbers here.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number(f64);

const MOST_EXACT: f64 = 9_007_199_254_740_991.0;

impl Number {
    /// The number, if all languages write it alike.
    ///
    /// ```
    /// use nextmove::fact::Number;
    /// assert_eq!(Number::new(8.0).unwrap().to_string(), "8");
    /// assert_eq!(Number::new(5.3).unwrap().to_string(), "5.3");
    /// assert!(Number::new(1e300).is_none());
    /// ```
    #[must_use]
    pub fn new(value: f64) -> Option<Self> {
        let magnitude = if value < 0.0 { -value } else { value };
        let exact = whole(value).is_some() && magnitude <= MOST_EXACT;
        let plain = (1e-4..1e15).contains(&magnitude);
        (exact || plain).then_some(Self(value))
    }

    /// The number as it is.
    #[must_use]
    pub fn get(self) -> f64 {
        self.0
    }

    /// The number as an integer, where it is whole.
    #[must_use]
    pub fn integer(self) -> Option<i64> {
        whole(self.0)
    }

    /// The number that a text spells, if there is one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().and_then(Self::new)
    }
}

/// The value as an integer, where it is one and fits.
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
fn whole(value: f64) -> Option<i64> {
    let integer = value as i64;
    (integer as f64 == value).then_some(integer)
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.integer() {
            Some(integer) => integer.fmt(f),
            None => self.0.fmt(f),
        }
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.integer() {
            Some(integer) => serializer.serialize_i64(integer),
            None => serializer.serialize_f64(self.0),
        }
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        Self::new(number)
            .ok_or_else(|| D::Error::custom("a number that not all languages write alike"))
    }
}

/// A fact as an alert states it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AlertFact {
    /// The value, of the kind that the vocabulary gives the fact.
    pub value: Value,
    /// Where it stands: a JSON pointer (RFC 6901) into the document. Where a string holds JSON, the
    /// pointer goes on inside that string.
    pub from: String,
}

/// Another value that an alert gives for a fact.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Elsewhere {
    /// The value.
    pub value: Value,
    /// Where it stands, a JSON pointer.
    pub from: String,
}

/// The facts of one alert, by name.
pub type AlertFacts = BTreeMap<String, AlertFact>;

/// What the analyst replied to one question or action.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer<V = Value> {
    /// The value.
    pub value: V,
    /// Why, where a reason is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// The analyst's answers, by the name of the fact they supply.
pub type Answers = BTreeMap<String, Answer>;

/// Where the value of a fact came from.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Provenance {
    /// Whoever began without an alert, or the case from which this one follows: the name of the fact there,
    /// empty where somebody typed it.
    Given(String),
    /// Read from the alert, at this JSON pointer.
    Alert(String),
    /// Told by the output of a command.
    Output(Box<ToldBy>),
    /// Derived by a rule of the playbook from these facts.
    Derived(Vec<Read>),
    /// Answered by the analyst.
    Answer(Answered),
}

/// Which output told something.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ToldBy {
    /// The step.
    pub step: String,
    /// What its command is for.
    pub purpose: Purpose,
    /// Its number among the commands of that purpose.
    pub n: u16,
    /// The item that it was for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// The place in the output.
    pub from: String,
    /// The member that is missing there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing: Option<String>,
    /// When it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taken_at: Option<Moment>,
}

/// A fact that a derivation read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Read {
    /// The name of the fact.
    pub fact: String,
    /// Its value; none where the rule turned on its absence.
    pub value: Option<Value>,
    /// Where the value came from.
    pub provenance: Option<Provenance>,
}

/// What an answer says beyond its value.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Answered {
    /// The reason that was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What the alert or a rule had said, where the answer overrides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<Value>,
}
