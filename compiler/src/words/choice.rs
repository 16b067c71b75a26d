//! Texts that choose between variants by the value of a fact.

use std::collections::{BTreeMap, BTreeSet};

use nextmove::diagnostic::{Message, NUMBERS};
use nextmove::fact::Number;
use nextmove::kind::{CANNOT_TELL, Kind};
use nextmove::plural::{Category, categories};
use nextmove::words::When;

use crate::authored::fact::{FactValues, OwnFact};
use crate::code;
use crate::finding::Findings;
use crate::names::spell;
use crate::nearest::did_you_mean;
use crate::vocabulary::Vocabulary;
use crate::words::pattern::{Select, Variant};

/// By what a text can choose, of each fact that it can name.
pub(crate) struct ChoosableFacts(BTreeMap<String, ChosenBy>);

/// By what a text can choose where it goes by a fact.
enum ChosenBy {
    /// A number, or the plural category of one.
    Number,
    /// One of these values.
    Among(Vec<String>),
    /// Any text.
    Text,
    /// Nothing.
    Never,
}

impl ChoosableFacts {
    /// The facts of the vocabulary, and those of a playbook.
    pub(crate) fn new(vocabulary: &Vocabulary, own: &[OwnFact]) -> Self {
        let table = &vocabulary.facts;
        let shared = table.names().map(|name| {
            let fact = table.get(name);
            let known = fact.and_then(|fact| table.known(fact));
            let choice = match (known, fact.and_then(|fact| table.kind(fact))) {
                (Some(known), Some(kind)) if !kind.is_list() => {
                    ChosenBy::Among(known.values().map(String::from).collect())
                }
                (_, kind) => kind.map_or(ChosenBy::Never, ChosenBy::of),
            };
            (name.to_owned(), choice)
        });
        let own = own
            .iter()
            .map(|fact| (fact.name.value.clone(), ChosenBy::of_own(fact)));
        Self(shared.chain(own).collect())
    }

    /// The places of a message.
    pub(crate) fn of_message(message: &Message) -> Self {
        let places = message.places().map(|place| {
            let choice = match NUMBERS.contains(&place) {
                true => ChosenBy::Number,
                false => ChosenBy::Text,
            };
            (place.to_owned(), choice)
        });
        Self(places.collect())
    }

    pub(crate) fn contains(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// When a variant is shown; none where it never is.
    pub(crate) fn when(&self, fact: &str, variant: &Variant, lang: &str) -> Option<When> {
        let key = variant.key.value.as_str();
        match self.0.get(fact)? {
            ChosenBy::Number if variant.is_number => {
                Some(When::Is(Number::parse(key)?.to_string()))
            }
            ChosenBy::Number => {
                let category = Category::ALL.into_iter().find(|it| it.name() == key)?;
                let has = categories(lang).contains(&category);
                has.then_some(When::Plural(category))
            }
            ChosenBy::Among(values) => {
                let value = values
                    .iter()
                    .find(|value| **value == key || spell(value) == key);
                value.cloned().map(When::Is)
            }
            ChosenBy::Text => Some(When::Is(key.into())),
            ChosenBy::Never => None,
        }
    }

    /// Reports variants that are never shown, and plural forms that are missing.
    pub(crate) fn check(&self, select: &Select, lang: &str, findings: &mut Findings<'_>) {
        let fact = select.fact.value.as_str();
        let Some(choice) = self.0.get(fact) else {
            return;
        };
        if matches!(choice, ChosenBy::Never) {
            let message = format!("a text cannot choose by `${}`", spell(fact));
            findings.report(&code::UNSUPPORTED_FLUENT, select.fact.place, message);
            return;
        }
        let mut written = BTreeSet::new();
        for variant in &select.variants {
            self.check_variant(select, variant, choice, lang, findings);
            if !written.insert(variant.key.value.as_str()) {
                let message = format!(
                    "the variant `{}` stands here a second time",
                    variant.key.value
                );
                findings.report(&code::DUPLICATE_TEXT, variant.key.place, message);
            }
        }
        if let ChosenBy::Number = choice {
            let missing = categories(lang)
                .into_iter()
                .filter(|it| !written.contains(it.name()));
            for category in missing {
                let message = format!(
                    "the plural form `{}` of `{lang}` is missing",
                    category.name()
                );
                findings.report(&code::MISSING_VARIANT, select.fact.place, message);
            }
        }
    }

    fn check_variant(
        &self,
        select: &Select,
        variant: &Variant,
        choice: &ChosenBy,
        lang: &str,
        findings: &mut Findings<'_>,
    ) {
        let fact = &select.fact.value;
        // What a choice falls back on need not be a value that the fact has.
        let falls_back = variant.is_default && !matches!(choice, ChosenBy::Number);
        if falls_back || self.when(fact, variant, lang).is_some() {
            return;
        }
        let known: Vec<String> = match choice {
            ChosenBy::Number => categories(lang).iter().map(|it| it.name().into()).collect(),
            ChosenBy::Among(values) => values.iter().map(|value| spell(value)).collect(),
            ChosenBy::Text | ChosenBy::Never => Vec::new(),
        };
        let key = &variant.key;
        let help = did_you_mean(&key.value, known.iter().map(String::as_str))
            .unwrap_or_else(|| format!("the variants are: {}.", known.join(", ")));
        let message = format!("`${}` is never `{}` in `{lang}`", spell(fact), key.value);
        findings.report_with_help(&code::UNKNOWN_VARIANT, key.place, message, help);
    }
}

impl ChosenBy {
    fn of(kind: &Kind) -> Self {
        match kind {
            Kind::Number => Self::Number,
            Kind::Flag => Self::Among(["true", "false"].map(String::from).into()),
            Kind::OneOf(options) => Self::Among(options.clone()),
            Kind::Text(_) => Self::Text,
            _ => Self::Never,
        }
    }

    fn of_own(fact: &OwnFact) -> Self {
        match &fact.values {
            Some(FactValues::Typed(kind)) => Self::of(kind),
            Some(FactValues::Choice { options, .. }) => {
                let options = options.iter().map(|option| option.value.clone());
                Self::Among(options.chain([CANNOT_TELL.into()]).collect())
            }
            // What could not be read is reported, and what is chosen several times is no one value.
            _ => Self::Never,
        }
    }
}
