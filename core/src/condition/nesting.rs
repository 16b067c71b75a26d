//! Reading conditions without trusting how deeply they are nested.
//!
//! A condition holds conditions, and bundles may come from anywhere. A derived implementation would
//! go as deep as its input says and exhaust the stack.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};

use super::{Condition, Test};

/// How deep conditions are nested at most; the compiler reads no deeper ones from authored files.
pub const DEEPEST: u8 = 64;

/// The variants in the order of their declaration, which numbers them in a bundle.
const VARIANTS: &[&str] = &["All", "Any", "Not", "Test"];

/// A condition that may nest so many more levels.
#[derive(Clone, Copy)]
struct Nested(u8);

/// A list of such conditions.
struct List(Nested);

impl<'de> Deserialize<'de> for Condition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Nested(DEEPEST).deserialize(deserializer)
    }
}

impl Nested {
    fn inner<E: Error>(self) -> Result<Self, E> {
        let left = self.0.checked_sub(1);
        left.map(Self)
            .ok_or_else(|| E::custom("a condition is nested too deeply"))
    }
}

impl<'de> DeserializeSeed<'de> for Nested {
    type Value = Condition;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Condition, D::Error> {
        deserializer.deserialize_enum("Condition", VARIANTS, self)
    }
}

impl<'de> Visitor<'de> for Nested {
    type Value = Condition;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a condition")
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Condition, A::Error> {
        let (variant, content) = data.variant::<u32>()?;
        match variant {
            0 => content
                .newtype_variant_seed(List(self.inner()?))
                .map(Condition::All),
            1 => content
                .newtype_variant_seed(List(self.inner()?))
                .map(Condition::Any),
            2 => {
                let inner = content.newtype_variant_seed(self.inner()?)?;
                Ok(Condition::Not(Box::new(inner)))
            }
            3 => content.tuple_variant(2, OneTest),
            other => {
                let other = Unexpected::Unsigned(other.into());
                Err(A::Error::invalid_value(other, &"the number of a variant"))
            }
        }
    }
}

impl<'de> DeserializeSeed<'de> for List {
    type Value = Vec<Condition>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for List {
    type Value = Vec<Condition>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of conditions")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        // The announced length is not trusted either: the list grows as its items are read.
        let mut conditions = Vec::new();
        while let Some(condition) = items.next_element_seed(self.0)? {
            conditions.push(condition);
        }
        Ok(conditions)
    }
}

/// The fact and the test of a [`Condition::Test`].
struct OneTest;

impl<'de> Visitor<'de> for OneTest {
    type Value = Condition;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a fact and a test")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Condition, A::Error> {
        let missing = || A::Error::custom("a test is cut off");
        let fact = items.next_element()?.ok_or_else(missing)?;
        let test: Test = items.next_element()?.ok_or_else(missing)?;
        Ok(Condition::Test(fact, test))
    }
}
