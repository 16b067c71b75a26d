//! Conditions as text, in the spelling of authored files.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{Condition, FactIndex, Network, Test};

impl Condition {
    /// The condition as authors write it, on one line.
    ///
    /// ```
    /// use nextmove::condition::{Condition, Test};
    /// let storage = Condition::Test(0, Test::Contains(vec![":S3/".into()]));
    /// let said = storage.written(&|_| "finding_type");
    /// assert_eq!(said, r#"{finding_type|contains: ":S3/"}"#);
    /// ```
    #[must_use]
    pub fn written<'n>(&self, name: &dyn Fn(FactIndex) -> &'n str) -> String {
        match self {
            Self::Any(conditions) => list(conditions.iter().map(|inner| inner.written(name))),
            Self::All(conditions) => map(conditions.iter().map(|inner| inner.entry(name))),
            Self::Not(_) | Self::Test(..) => map([self.entry(name)]),
        }
    }

    /// The condition as an entry of a map.
    fn entry<'n>(&self, name: &dyn Fn(FactIndex) -> &'n str) -> String {
        match self {
            Self::Not(inner) => format!("not: {}", inner.written(name)),
            Self::Test(fact, test) => test.written(name(*fact)),
            Self::All(_) | Self::Any(_) => self.written(name),
        }
    }
}

impl Test {
    fn written(&self, fact: &str) -> String {
        let compared = |modifier: &str, values: &[String]| {
            let values = values.iter().map(|value| scalar(value));
            format!("{fact}{modifier}: {}", one_or_list(values.collect()))
        };
        match self {
            Self::Exists(known) => format!("{fact}|exists: {known}"),
            Self::Equals(values) => compared("", values),
            Self::Contains(values) => compared("|contains", values),
            Self::StartsWith(values) => compared("|startswith", values),
            Self::EndsWith(values) => compared("|endswith", values),
            Self::Cidr(networks) => {
                let networks: Vec<String> = networks.iter().map(network).collect();
                compared("|cidr", &networks)
            }
        }
    }
}

fn network(network: &Network) -> String {
    format!("{}/{}", network.address, network.bits)
}

/// A text as a scalar of YAML: as it is where that cannot be misread, else as JSON, which is YAML.
fn scalar(text: &str) -> String {
    let is_plain =
        |character: char| character.is_ascii_alphanumeric() || "._/-".contains(character);
    let begins_plainly = text.starts_with(|first: char| first.is_ascii_alphanumeric());
    if begins_plainly && text.chars().all(is_plain) {
        return text.into();
    }
    serde_json::Value::from(text).to_string()
}

fn one_or_list(mut values: Vec<String>) -> String {
    match values.len() {
        1 => values.remove(0),
        _ => list(values),
    }
}

fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", joined(items))
}

fn map(entries: impl IntoIterator<Item = String>) -> String {
    format!("{{{}}}", joined(entries))
}

fn joined(items: impl IntoIterator<Item = String>) -> String {
    items.into_iter().collect::<Vec<_>>().join(", ")
}
