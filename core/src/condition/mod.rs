//! The small condition language, in Sigma's reading: comparisons ignore ASCII case, several values
//! mean any of them, and a test of a fact that nobody knows is false.

mod nesting;
mod written;

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::net::IpAddr;

use serde::{Deserialize, Serialize};

use crate::fact::ValueRef;
pub use nesting::DEEPEST;

/// The place of a fact in the table that a condition belongs to.
pub type FactIndex = u16;

/// A condition over facts, nested at most [`DEEPEST`] levels deep where it was read from a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Condition {
    /// All hold; with none, it holds.
    All(Vec<Condition>),
    /// At least one holds; with none, it does not.
    Any(Vec<Condition>),
    /// The inner one does not hold.
    Not(Box<Condition>),
    /// A test of one fact.
    Test(FactIndex, Test),
}

/// A test of one value. Where it lists values, any of them will do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Test {
    /// The value is known (true), or is not (false).
    Exists(bool),
    /// The value as text equals one of these.
    Equals(Vec<String>),
    /// The value as text contains one of these.
    Contains(Vec<String>),
    /// The value as text starts with one of these.
    StartsWith(Vec<String>),
    /// The value as text ends with one of these.
    EndsWith(Vec<String>),
    /// The value is an address in one of these networks.
    Cidr(Vec<Network>),
}

/// An IP network: an address and how many leading bits count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Network {
    /// Any address of the network.
    pub address: IpAddr,
    /// How many leading bits count.
    pub bits: u8,
}

impl Condition {
    /// Whether the condition holds, given what is known of each fact.
    pub fn holds<'v>(&self, known: &dyn Fn(FactIndex) -> Option<ValueRef<'v>>) -> bool {
        match self {
            Self::All(conditions) => conditions.iter().all(|inner| inner.holds(known)),
            Self::Any(conditions) => conditions.iter().any(|inner| inner.holds(known)),
            Self::Not(inner) => !inner.holds(known),
            Self::Test(fact, test) => test.holds(known(*fact)),
        }
    }

    /// How specific the condition is where it holds: the more it asks for, and the more exactly, the
    /// greater. Of alternatives that hold the most specific counts. None where it does not hold.
    pub fn weight<'v>(&self, known: &dyn Fn(FactIndex) -> Option<ValueRef<'v>>) -> Option<u32> {
        match self {
            Self::All(conditions) => conditions.iter().try_fold(0_u32, |sum, inner| {
                inner.weight(known).map(|weight| sum.saturating_add(weight))
            }),
            Self::Any(conditions) => {
                let weights = conditions.iter().filter_map(|inner| inner.weight(known));
                weights.max()
            }
            Self::Not(inner) => (!inner.holds(known)).then_some(1),
            Self::Test(fact, test) => test.holds(known(*fact)).then(|| test.weight()),
        }
    }

    /// Whether it holds, where of some facts nobody can tell (Kleene); none where nobody can tell.
    #[must_use]
    pub fn judged<'v>(&self, known: &dyn Fn(FactIndex) -> Known<'v>) -> Option<bool> {
        match self {
            Self::All(conditions) => joined(conditions, known, false),
            Self::Any(conditions) => joined(conditions, known, true),
            Self::Not(inner) => inner.judged(known).map(|holds| !holds),
            Self::Test(fact, test) => match known(*fact) {
                Known::Value(value) => Some(test.holds(Some(value))),
                Known::Nothing => Some(test.holds(None)),
                // More items make a test true, and never false, but for the one that wants none.
                Known::AtLeast(items) => match test {
                    Test::Exists(there) => (!is_empty_list(items)).then_some(*there),
                    test => test.holds(Some(items)).then_some(true),
                },
                Known::Open => None,
            },
        }
    }

    /// The same condition over another table, in which `place` says where each fact stands.
    #[must_use]
    pub fn moved(&self, place: &mut dyn FnMut(FactIndex) -> FactIndex) -> Self {
        let mut all = |inner: &[Self]| inner.iter().map(|inner| inner.moved(place)).collect();
        match self {
            Self::All(inner) => Self::All(all(inner)),
            Self::Any(inner) => Self::Any(all(inner)),
            Self::Not(inner) => Self::Not(Box::new(inner.moved(place))),
            Self::Test(fact, test) => Self::Test(place(*fact), test.clone()),
        }
    }

    /// Calls `visit` with each fact that the condition reads.
    pub fn for_each_fact(&self, visit: &mut dyn FnMut(FactIndex)) {
        match self {
            Self::All(conditions) | Self::Any(conditions) => {
                conditions
                    .iter()
                    .for_each(|inner| inner.for_each_fact(visit));
            }
            Self::Not(inner) => inner.for_each_fact(visit),
            Self::Test(fact, _) => visit(*fact),
        }
    }
}

/// What is known of a fact.
#[derive(Debug, Clone, Copy)]
pub enum Known<'v> {
    /// It has this value.
    Value(ValueRef<'v>),
    /// It is a list with at least these items.
    AtLeast(ValueRef<'v>),
    /// It has none.
    Nothing,
    /// Something that was not looked at, or not wholly, may tell it.
    Open,
}

/// Several conditions of which one that `decides` decides for all.
fn joined<'v>(
    conditions: &[Condition],
    known: &dyn Fn(FactIndex) -> Known<'v>,
    decides: bool,
) -> Option<bool> {
    let mut open = false;
    for condition in conditions {
        match condition.judged(known) {
            Some(holds) if holds == decides => return Some(decides),
            Some(_) => {}
            None => open = true,
        }
    }
    (!open).then_some(!decides)
}

/// Whether there is nothing in what is known.
fn is_empty_list(value: ValueRef<'_>) -> bool {
    matches!(value, ValueRef::List([]))
}

impl Test {
    /// Whether the test holds for a value, or for its absence.
    #[must_use]
    pub fn holds(&self, value: Option<ValueRef<'_>>) -> bool {
        let wants_known = match self {
            Self::Exists(known) => Some(*known),
            _ => None,
        };
        match (wants_known, value) {
            (Some(known), Some(ValueRef::Declined(_))) => !known,
            (Some(known), value) => value.is_some_and(|value| !is_empty_list(value)) == known,
            (None, None | Some(ValueRef::Declined(_))) => false,
            (None, Some(ValueRef::Text(text))) => self.holds_for(text),
            (None, Some(ValueRef::Number(number))) => self.holds_for(&number.to_string()),
            (None, Some(ValueRef::Flag(flag))) => {
                self.holds_for(if flag { "true" } else { "false" })
            }
            (None, Some(ValueRef::List(items))) => items.iter().any(|item| self.holds_for(item)),
            (None, Some(ValueRef::Chosen(chosen))) => {
                chosen.options().any(|option| self.holds_for(option))
            }
        }
    }

    /// How narrow the test is, equality being the narrowest.
    fn weight(&self) -> u32 {
        match self {
            Self::Exists(_) => 1,
            Self::Contains(_) | Self::Cidr(_) => 2,
            Self::StartsWith(_) | Self::EndsWith(_) => 4,
            Self::Equals(_) => 8,
        }
    }

    fn holds_for(&self, text: &str) -> bool {
        let any = |values: &[String], test: fn(&str, &str) -> bool| {
            values.iter().any(|value| test(text, value))
        };
        match self {
            Self::Exists(known) => *known,
            Self::Equals(values) => any(values, str::eq_ignore_ascii_case),
            Self::Contains(values) => any(values, contains),
            Self::StartsWith(values) => any(values, starts_with),
            Self::EndsWith(values) => any(values, ends_with),
            Self::Cidr(networks) => text
                .parse()
                .is_ok_and(|address| networks.iter().any(|network| network.contains(address))),
        }
    }
}

fn contains(text: &str, part: &str) -> bool {
    part.is_empty()
        || text
            .as_bytes()
            .windows(part.len())
            .any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
}

fn starts_with(text: &str, part: &str) -> bool {
    text.as_bytes()
        .get(..part.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(part.as_bytes()))
}

fn ends_with(text: &str, part: &str) -> bool {
    text.len()
        .checked_sub(part.len())
        .and_then(|start| text.as_bytes().get(start..))
        .is_some_and(|end| end.eq_ignore_ascii_case(part.as_bytes()))
}

impl Network {
    /// Reads `address/bits`.
    ///
    /// ```
    /// use nextmove::condition::Network;
    /// let private = Network::parse("10.0.0.0/8").unwrap();
    /// assert!(private.contains("10.20.30.40".parse().unwrap()));
    /// assert!(Network::parse("10.0.0.0/33").is_none());
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (address, bits) = text.split_once('/')?;
        let address: IpAddr = address.parse().ok()?;
        let bits: u8 = bits.parse().ok()?;
        (u32::from(bits) <= width(address)).then_some(Self { address, bits })
    }

    /// Whether an address lies in the network. IPv4 and IPv6 never match each other.
    #[must_use]
    pub fn contains(&self, address: IpAddr) -> bool {
        let shift = width(self.address).saturating_sub(u32::from(self.bits));
        let prefix = |address| number(address).checked_shr(shift).unwrap_or(0);
        width(address) == width(self.address) && prefix(address) == prefix(self.address)
    }
}

fn width(address: IpAddr) -> u32 {
    if address.is_ipv4() { 32 } else { 128 }
}

fn number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(v4) => u128::from(v4.to_bits()),
        IpAddr::V6(v6) => v6.to_bits(),
    }
}
