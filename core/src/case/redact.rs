//! Copies without some values, of which the chain can still be checked.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::chain::{Redacted, Seal, SealedPlace};
use super::entry::Leaf;
use super::{Case, Event};
use crate::diagnostic::{Refusal, refused};
use crate::fact::Value;

/// Texts shorter than this are only replaced where they stand as a word of their own.
const SHORT: usize = 4;

/// What stands in place of a value that is of no fact.
const WITHHELD: &str = "withheld";

/// What stands in place of what.
#[derive(Default)]
struct Pseudonyms {
    /// The longest texts first.
    names: Vec<Pseudonym>,
    /// How many each fact has.
    counts: BTreeMap<String, usize>,
}

/// What stands in place of a text.
struct Pseudonym {
    /// The text, in lower case.
    text: String,
    /// What stands in its place.
    name: String,
    /// Whether it is also replaced inside other texts: a number or a flag is not.
    inside: bool,
}

impl Case {
    /// A copy in which pseudonyms stand in place of the values of some facts, wherever the values
    /// occur.
    ///
    /// # Errors
    ///
    /// [`NO_SUCH_VALUE`](refused::NO_SUCH_VALUE) where the case holds no such fact, and
    /// [`REDACTED_CASE`](refused::REDACTED_CASE) where it is a copy already.
    pub fn redact(&self, facts: &[String]) -> Result<Self, Refusal> {
        self.whole()?;
        let mut pseudonyms = Pseudonyms::default();
        for (fact, value) in self.values() {
            if facts.iter().any(|it| it == fact) {
                pseudonyms.add(fact, value);
            }
        }
        if let Some(fact) = facts
            .iter()
            .find(|fact| !pseudonyms.counts.contains_key(*fact))
        {
            return Err(refused::CASE_HOLDS_NO_FACT.with(&[("fact", &fact)]));
        }
        Ok(self.copy_with(&pseudonyms, facts))
    }

    /// Every value of every fact, in the order of the file.
    fn values(&self) -> impl Iterator<Item = (&str, &Value)> {
        let stated = self.header.alert.facts.iter();
        let stated = stated.map(|(fact, stated)| (fact.as_str(), &stated.value));
        let said = self.journal.iter().flat_map(|entry| said(&entry.event));
        stated.chain(said)
    }

    fn copy_with(&self, pseudonyms: &Pseudonyms, facts: &[String]) -> Self {
        let mut copy = self.clone();
        let mut redacted = Redacted::default();
        let mut treat = |place: &SealedPlace, leaf: Leaf<'_>, whole: bool| {
            let instead = match whole {
                true => Some(pseudonyms.of(&leaf))
                    .filter(|it| !it.is_empty())
                    .or(Some(WITHHELD.into())),
                false => pseudonyms.within(&leaf),
            };
            let disclosed = self.seal.disclose(place, &leaf, instead.is_some());
            let kept_in = match instead {
                Some(instead) => {
                    leaf.put(instead);
                    &mut redacted.withheld
                }
                None => &mut redacted.salts,
            };
            kept_in.extend(disclosed.map(|hash| (place.pointer.clone(), hash)));
        };
        let is_chosen = |fact: &str| facts.iter().any(|it| it == fact);
        for (fact, stated) in &mut copy.header.alert.facts {
            treat(
                &SealedPlace::of_fact(fact),
                Leaf::Value(&mut stated.value),
                is_chosen(fact),
            );
        }
        for (number, entry) in copy.journal.iter_mut().enumerate() {
            let whole = chosen(&entry.event, &is_chosen);
            for (within, leaf) in entry.event.leaves() {
                let place = SealedPlace::in_entry(number, &entry.previous, &within);
                let whole = whole.contains(&*within) && matches!(leaf, Leaf::Value(_));
                treat(&place, leaf, whole);
            }
        }
        copy.seal = Seal::Redacted(redacted);
        copy
    }
}

/// The values of facts in an entry.
fn said(event: &Event) -> Vec<(&str, &Value)> {
    match event {
        Event::Answer { key, value, .. } => alloc::vec![(key.as_str(), value)],
        Event::Output(kept) => {
            let told = kept.told.iter();
            told.map(|(fact, told)| (fact.as_str(), &told.value))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// The places in an entry whose values are left out whole. Size and digest of an output always are, as
/// they show whether a guess at what was printed is right.
fn chosen(event: &Event, is_chosen: &dyn Fn(&str) -> bool) -> BTreeSet<String> {
    match event {
        Event::Answer { key, .. } if is_chosen(key) => ["/answer/value".into()].into(),
        Event::Output(kept) => {
            let told = kept.told.keys().filter(|fact| is_chosen(fact));
            let told = told.map(|fact| format!("/output/told/{fact}/value"));
            let known = ["/output/size", "/output/sha256"].map(String::from);
            told.chain(known).collect()
        }
        _ => BTreeSet::new(),
    }
}

impl Pseudonyms {
    /// Gives each text of a value a name, if it has none yet.
    fn add(&mut self, fact: &str, value: &Value) {
        let count = self.counts.entry(fact.into()).or_default();
        for text in texts(value) {
            if text.is_empty() || self.names.iter().any(|known| known.text == text) {
                continue;
            }
            *count = count.saturating_add(1);
            let name = format!("{fact}-{count}");
            let inside = matches!(value, Value::Text(_) | Value::List(_));
            self.names.push(Pseudonym { text, name, inside });
        }
        let longest_first = |one: &Pseudonym, other: &Pseudonym| {
            let by_length = other.text.len().cmp(&one.text.len());
            by_length.then_with(|| one.text.cmp(&other.text))
        };
        self.names.sort_by(longest_first);
    }

    /// What stands in place of a whole value.
    fn of(&self, leaf: &Leaf<'_>) -> String {
        let name = |text: String| {
            let named = self.names.iter().find(|known| known.text == text);
            named.map_or(String::new(), |known| known.name.clone())
        };
        match leaf {
            Leaf::Text(text) => name(text.to_ascii_lowercase()),
            Leaf::Value(value) => texts(value)
                .into_iter()
                .map(name)
                .collect::<Vec<_>>()
                .join(", "),
        }
    }

    /// A text of another kind with the names in place of what they stand for; none where nothing is
    /// replaced.
    fn within(&self, leaf: &Leaf<'_>) -> Option<String> {
        let text = match leaf {
            Leaf::Text(text) => (**text).clone(),
            Leaf::Value(Value::Text(text)) => text.clone(),
            Leaf::Value(Value::List(items)) => items.join(", "),
            Leaf::Value(Value::Number(_) | Value::Flag(_) | Value::Declined { .. }) => return None,
        };
        let replaced = self.replaced(&text);
        (replaced != text).then_some(replaced)
    }

    fn replaced(&self, text: &str) -> String {
        let mut done = String::new();
        let mut rest = text;
        let mut before = None;
        while let Some(first) = rest.chars().next() {
            let stands = |it: &&Pseudonym| it.inside && stands_at(rest, &it.text, before);
            let taken = match self.names.iter().find(stands) {
                Some(found) => {
                    done.push_str(&found.name);
                    found.text.len()
                }
                None => {
                    done.push(first);
                    first.len_utf8()
                }
            };
            let (passed, onward) = rest.split_at_checked(taken).unwrap_or((rest, ""));
            before = passed.chars().last();
            rest = onward;
        }
        done
    }
}

/// Whether a text begins with one that is to be replaced.
fn stands_at(rest: &str, text: &str, before: Option<char>) -> bool {
    let Some((start, onward)) = rest.split_at_checked(text.len()) else {
        return false;
    };
    let is_word = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    let alone = !is_word(before) && !is_word(onward.chars().next());
    start.eq_ignore_ascii_case(text) && (alone || text.len() >= SHORT)
}

/// The texts of a value, in lower case.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::List(items) => items.iter().map(|item| item.to_ascii_lowercase()).collect(),
        other => alloc::vec![other.to_string().to_ascii_lowercase()],
    }
}
