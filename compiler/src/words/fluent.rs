//! Reading a Fluent file: its messages, by the names that playbooks give them.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry as FluentEntry, Identifier, Message, Pattern};
use fluent_syntax::parser;
use nextmove::words::{self, PlainPiece, Text, TextPiece};

use crate::code;
use crate::files::FileIndex;
use crate::finding::Findings;
use crate::names::{is_snake_case, spell};
use crate::place::{Name, Place};
use crate::words::choice::ChoosableFacts;
use crate::words::pattern::{Inliner, Piece, Select};
use crate::words::source::{FluentText, Terms};

/// The texts of a file by their keys, which are written as playbooks write names.
#[derive(Debug)]
pub(crate) struct Resource {
    pub(crate) file: FileIndex,
    /// The messages, each as it is written and where its name stands.
    pub(crate) messages: BTreeMap<String, Name>,
    /// The texts by `message` or `message.part`.
    pub(crate) entries: BTreeMap<String, Entry>,
    /// Whether all of the file is Fluent.
    pub(crate) whole: bool,
    /// The terms it defines, each where its name stands.
    pub(crate) terms: BTreeMap<String, Place>,
    /// The names of the terms that its texts name, its own and common ones.
    pub(crate) used: BTreeSet<String>,
}

/// A text.
#[derive(Debug)]
pub(crate) struct Entry {
    /// Where its name stands.
    pub(crate) place: Place,
    pieces: Vec<Piece>,
}

impl Entry {
    /// The facts it names, in order, with repetitions.
    pub(crate) fn variables(&self) -> impl Iterator<Item = &Name> {
        self.pieces.iter().flat_map(variables)
    }

    /// Where it chooses between variants.
    pub(crate) fn choices(&self) -> impl Iterator<Item = &Select> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Select(select) => Some(select),
            _ => None,
        })
    }

    /// The text as playbooks show it.
    pub(crate) fn text(self, facts: &ChoosableFacts, lang: &str) -> Text {
        let mut pieces: Vec<TextPiece> = Vec::new();
        for piece in self.pieces {
            match (piece, pieces.last_mut()) {
                (Piece::Literal(text), Some(TextPiece::Literal(before))) => before.push_str(&text),
                (Piece::Literal(text), _) => pieces.push(TextPiece::Literal(text)),
                (Piece::Fact(name), _) => pieces.push(TextPiece::Fact(name.value)),
                (Piece::Select(select), _) => {
                    pieces.push(TextPiece::Select(lower(&select, facts, lang)));
                }
            }
        }
        Text(pieces)
    }
}

fn variables(piece: &Piece) -> Vec<&Name> {
    match piece {
        Piece::Fact(name) => vec![name],
        Piece::Literal(_) => Vec::new(),
        Piece::Select(select) => {
            let pieces = select.variants.iter().flat_map(|variant| &variant.pieces);
            [&select.fact]
                .into_iter()
                .chain(pieces.flat_map(variables))
                .collect()
        }
    }
}

fn lower(select: &Select, facts: &ChoosableFacts, lang: &str) -> words::Select {
    let fact = &select.fact.value;
    let otherwise = select.variants.iter().find(|variant| variant.is_default);
    let others = select.variants.iter().filter(|variant| !variant.is_default);
    let variants = others.filter_map(|variant| {
        Some(words::Variant {
            when: facts.when(fact, variant, lang)?,
            text: plain(&variant.pieces),
        })
    });
    words::Select {
        fact: fact.clone(),
        variants: variants.collect(),
        otherwise: otherwise.map_or_else(Vec::new, |variant| plain(&variant.pieces)),
    }
}

fn plain(pieces: &[Piece]) -> Vec<PlainPiece> {
    let pieces = pieces.iter().filter_map(|piece| match piece {
        Piece::Literal(text) => Some(PlainPiece::Literal(text.clone())),
        Piece::Fact(name) => Some(PlainPiece::Fact(name.value.clone())),
        Piece::Select(_) => None,
    });
    pieces.collect()
}

impl Resource {
    /// The same texts, with other keys for the messages.
    pub(crate) fn called(self, call: impl Fn(&str) -> String) -> Self {
        let messages = self.messages.into_iter();
        let entries = self.entries.into_iter().map(|(name, entry)| {
            let called = match name.split_once('.') {
                Some((message, part)) => key(&call(message), part),
                None => call(&name),
            };
            (called, entry)
        });
        Self {
            messages: messages
                .map(|(name, written)| (call(&name), written))
                .collect(),
            entries: entries.collect(),
            ..self
        }
    }

    /// The texts of two files of one kind; what stands in both is reported.
    pub(crate) fn and(mut self, mut other: Self, findings: &mut Findings<'_>) -> Self {
        for (name, written) in &other.messages {
            if self.messages.contains_key(name) {
                report_twice(written, findings);
            }
        }
        for (term, place) in &other.terms {
            if self.terms.contains_key(term) {
                let message = format!("the term `-{term}` stands in another file too");
                findings.report(&code::DUPLICATE_TEXT, *place, message);
            }
        }
        self.terms.append(&mut other.terms);
        self.used.append(&mut other.used);
        self.over(other)
    }

    /// These texts, and those of another file that are not among them.
    pub(crate) fn over(mut self, other: Self) -> Self {
        for (name, written) in other.messages {
            self.messages.entry(name).or_insert(written);
        }
        for (name, entry) in other.entries {
            self.entries.entry(name).or_insert(entry);
        }
        self.whole &= other.whole;
        self
    }

    /// A text by its message and part; the part without a name is the message's own text.
    pub(crate) fn entry(&self, message: &str, part: &str) -> Option<&Entry> {
        self.entries.get(&key(message, part))
    }

    /// Reports the terms that no text of the file names.
    pub(crate) fn report_unused(&self, findings: &mut Findings<'_>) {
        for (name, place) in &self.terms {
            if !self.used.contains(name) {
                let message = format!("no text names the term `-{name}`");
                findings.report(&code::UNUSED_TEXT, *place, message);
            }
        }
    }

    /// The parts of a message, its own text left aside.
    pub(crate) fn parts_of(&self, message: &str) -> Vec<Name> {
        let prefix = format!("{message}.");
        let from_there = self.entries.range(prefix.clone()..);
        let parts = from_there.map_while(|(key, entry)| {
            Some(Name {
                value: key.strip_prefix(&prefix)?.into(),
                place: entry.place,
            })
        });
        parts.collect()
    }
}

/// Reads a file, and reports what is no Fluent, what stands there twice, and what is not supported.
pub(crate) fn read<'s>(
    file: FileIndex,
    common: Terms<'s, '_>,
    findings: &mut Findings<'s>,
) -> Resource {
    let source = FluentText::new(file, findings.files().text_of(file));
    let (parsed, errors) = match parser::parse(source.text()) {
        Ok(parsed) => (parsed, Vec::new()),
        Err((parsed, errors)) => (parsed, errors),
    };
    for error in &errors {
        let message = format!("this is not Fluent: {}", error.kind);
        findings.report(
            &code::BAD_FLUENT,
            source.character(error.pos.start),
            message,
        );
    }
    let mut reader = Reader {
        inliner: Inliner::new(source, &parsed.body, common, findings),
        resource: Resource {
            file,
            messages: BTreeMap::new(),
            entries: BTreeMap::new(),
            whole: errors.is_empty(),
            terms: BTreeMap::new(),
            used: BTreeSet::new(),
        },
    };
    for entry in &parsed.body {
        if let FluentEntry::Message(message) = entry {
            reader.message(message, findings);
        }
    }
    let (terms, used) = reader.inliner.finish();
    Resource {
        terms,
        used,
        ..reader.resource
    }
}

fn key(message: &str, part: &str) -> String {
    match part {
        "" => message.into(),
        part => format!("{message}.{part}"),
    }
}

struct Reader<'s, 'r> {
    inliner: Inliner<'s, 'r>,
    resource: Resource,
}

impl<'s, 'r> Reader<'s, 'r> {
    fn message(&mut self, message: &'r Message<&'s str>, findings: &mut Findings<'_>) {
        let name = self.name(&message.id, findings);
        if self.resource.messages.contains_key(&name.value) {
            report_twice(&name, findings);
            return;
        }
        let id = name.value.clone();
        if let Some(value) = &message.value {
            self.text(id.clone(), name.place, value, findings);
        }
        for attribute in &message.attributes {
            let part = self.name(&attribute.id, findings);
            let key = key(&id, &part.value);
            if self.resource.entries.contains_key(&key) {
                report_twice(&part, findings);
            } else {
                self.text(key, part.place, &attribute.value, findings);
            }
        }
        self.resource.messages.insert(id, name);
    }

    fn text(
        &mut self,
        key: String,
        place: Place,
        pattern: &'r Pattern<&'s str>,
        findings: &mut Findings<'_>,
    ) {
        let pieces = self.inliner.pieces(pattern, findings);
        self.resource.entries.insert(key, Entry { place, pieces });
    }

    /// A name as playbooks write it.
    fn name(&self, id: &Identifier<&'s str>, findings: &mut Findings<'_>) -> Name {
        let place = self.inliner.source().place(id.name);
        let value = id.name.replace('-', "_");
        if id.name.contains('_') || !is_snake_case(&value) {
            let message = format!("`{}` is not written as names are in Fluent files", id.name);
            findings.report(&code::BAD_NAME, place, message);
        }
        Name { value, place }
    }
}

fn report_twice(name: &Name, findings: &mut Findings<'_>) {
    let message = format!(
        "the text `{}` stands here a second time",
        spell(&name.value)
    );
    findings.report(&code::DUPLICATE_TEXT, name.place, message);
}
