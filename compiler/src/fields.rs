//! Reading the tree of a YAML file as what it should be, and saying where it is not.

use crate::code;
use crate::finding::Findings;
use crate::nearest::did_you_mean;
use crate::place::{Name, Place};
use crate::yaml::{Content, Node};

impl Node {
    /// The text of a scalar.
    pub(crate) fn text(&self, findings: &mut Findings<'_>) -> Option<Name> {
        match &self.content {
            Content::Scalar(text) => Some(Name {
                value: text.clone(),
                place: self.place,
            }),
            _ => self.refuse("a text", findings),
        }
    }

    /// The texts of a list of scalars; a scalar alone stands for a list of one.
    pub(crate) fn texts(&self, findings: &mut Findings<'_>) -> Option<Vec<Name>> {
        match &self.content {
            Content::List(items) => every(items.iter().map(|item| item.text(findings))),
            Content::Scalar(_) => self.text(findings).map(|text| vec![text]),
            _ => self.refuse("a text or a list of texts", findings),
        }
    }

    /// The value of a scalar that is `true` or `false`.
    pub(crate) fn flag(&self, findings: &mut Findings<'_>) -> Option<bool> {
        match &self.content {
            Content::Scalar(text) if text == "true" => Some(true),
            Content::Scalar(text) if text == "false" => Some(false),
            _ => self.refuse("`true` or `false`", findings),
        }
    }

    /// The value of a scalar that is a whole number from 0 up.
    pub(crate) fn number(&self, findings: &mut Findings<'_>) -> Option<u32> {
        let number = match &self.content {
            Content::Scalar(text) => text.parse().ok(),
            _ => None,
        };
        number.or_else(|| self.refuse("a whole number", findings))
    }

    /// The items of a list.
    pub(crate) fn items(&self, findings: &mut Findings<'_>) -> Option<&[Self]> {
        match &self.content {
            Content::List(items) => Some(items),
            _ => self.refuse("a list", findings),
        }
    }

    /// The entries of a map, in the order of the file.
    pub(crate) fn entries(&self, findings: &mut Findings<'_>) -> Option<&[(Name, Self)]> {
        match &self.content {
            Content::Map(entries) => Some(entries),
            _ => self.refuse("a map", findings),
        }
    }

    fn refuse<T>(&self, wanted: &str, findings: &mut Findings<'_>) -> Option<T> {
        let found = match &self.content {
            Content::Nothing => "nothing",
            Content::Scalar(_) => "a text",
            Content::List(_) => "a list",
            Content::Map(_) => "a map",
        };
        let message = match found {
            "a text" => format!("this is not {wanted}"),
            other => format!("{wanted} belongs here, not {other}"),
        };
        findings.report(&code::WRONG_FORM, self.place, message);
        None
    }
}

/// All of them, or none if one is missing; looks at each, so that each can report its faults.
pub(crate) fn every<T>(items: impl Iterator<Item = Option<T>>) -> Option<Vec<T>> {
    let looked_at: Vec<Option<T>> = items.collect();
    looked_at.into_iter().collect()
}

/// The entries of a map whose keys are fixed.
pub(crate) struct Fields<'n> {
    entries: &'n [(Name, Node)],
    owner: Place,
    known: Vec<&'static str>,
}

impl<'n> Fields<'n> {
    /// Opens a map. What it lacks is reported at `owner`, where its name stands.
    pub(crate) fn open(node: &'n Node, owner: Place, findings: &mut Findings<'_>) -> Option<Self> {
        Some(Self {
            entries: node.entries(findings)?,
            owner,
            known: Vec::new(),
        })
    }

    /// The value of a key that may be left out.
    pub(crate) fn optional(&mut self, key: &'static str) -> Option<&'n Node> {
        self.known.push(key);
        let entry = self.entries.iter().find(|(known, _)| known.value == key);
        entry.map(|(_, node)| node)
    }

    /// The value of a key that may not be left out.
    pub(crate) fn required(
        &mut self,
        key: &'static str,
        findings: &mut Findings<'_>,
    ) -> Option<&'n Node> {
        let node = self.optional(key);
        if node.is_none() {
            let message = format!("the key `{key}` is missing");
            findings.report(&code::MISSING_KEY, self.owner, message);
        }
        node
    }

    /// The text of a key that may not be left out.
    pub(crate) fn required_text(
        &mut self,
        key: &'static str,
        findings: &mut Findings<'_>,
    ) -> Option<Name> {
        self.required(key, findings)?.text(findings)
    }

    /// The text of a key that may be left out.
    pub(crate) fn optional_text(
        &mut self,
        key: &'static str,
        findings: &mut Findings<'_>,
    ) -> Option<Name> {
        self.optional(key)?.text(findings)
    }

    /// The texts of a key that may be left out.
    pub(crate) fn optional_texts(
        &mut self,
        key: &'static str,
        findings: &mut Findings<'_>,
    ) -> Vec<Name> {
        self.optional(key)
            .and_then(|node| node.texts(findings))
            .unwrap_or_default()
    }

    /// The entries that no one has asked for.
    pub(crate) fn rest(&self) -> impl Iterator<Item = &'n (Name, Node)> {
        let known = self.known.clone();
        self.entries
            .iter()
            .filter(move |(key, _)| !known.contains(&key.value.as_str()))
    }

    /// Reports the entries that no one has asked for.
    pub(crate) fn close(self, findings: &mut Findings<'_>) {
        for (key, _) in self.rest() {
            let help = did_you_mean(&key.value, self.known.iter().copied())
                .unwrap_or_else(|| format!("the keys here are: {}.", self.known.join(", ")));
            let message = format!("there is no key `{}` here", key.value);
            findings.report_with_help(&code::UNKNOWN_KEY, key.place, message, help);
        }
    }
}
