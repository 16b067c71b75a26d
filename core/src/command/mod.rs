//! Commands: argument lists, queries and requests with places for facts, never strings put together.
//!
//! A value fills one argument, one literal, one part of a path, and is quoted for the language it is
//! shown in: [`posix`] and [`powershell`] for shells, [`kql`] and [`sql`] for queries, [`request`] for
//! addresses and JSON. No value can leave its place, whatever it contains.

pub mod filled;
pub mod kql;
pub mod posix;
pub mod powershell;
pub mod request;
mod saving;
pub mod sql;

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::condition::{Condition, FactIndex};
use crate::fact::ValueRef;
use crate::output::Reading;
pub use crate::purpose::Purpose;
pub use filled::{FilledCommand, FilledInput};

/// A command of an action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Command {
    /// What it is for.
    pub purpose: Purpose,
    /// The tool it is for: a program such as `az`, or `pwsh`, `kql`, `athena`, `graph`, `console`.
    pub tool: String,
    /// Whether it does the same as the command before it, with another tool.
    pub instead: bool,
    /// What is given to the tool.
    pub input: Input,
    /// The file its output is kept in; none where it is only read.
    pub save: Option<Template>,
    /// The list for each item of which it is used; none where it is used once.
    pub each: Option<FactIndex>,
    /// What is read of its output; none where nothing is.
    pub reads: Option<Box<Reading>>,
    /// When it is used, as far as facts say; always where there is nothing.
    pub when: Option<Condition>,
    /// When it is used, as far as a saved file says, which only whoever runs it can see.
    pub when_saved: Option<WhenSaved<Template>>,
}

/// That a command is used only if a file that was saved before is empty, or only if it is not.
///
/// A file is empty if it is not there or holds nothing but blanks, `null`, `[]` or `{}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhenSaved<F> {
    /// The file.
    pub saved: F,
    /// Whether it is to be empty.
    pub empty: bool,
}

/// What is given to a tool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Input {
    /// The arguments of a program, which is the tool itself.
    Program(Vec<Template>),
    /// The name of a PowerShell command, its parameters and their values.
    Cmdlet(Vec<Template>),
    /// A query, in which a fact stands for a whole literal.
    Query(Language, Template),
    /// A request over HTTP.
    Request(Request),
    /// Steps for a person, which the part of the step's texts with this name tells.
    Words(String),
}

/// The language of a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// Kusto Query Language.
    Kql,
    /// SQL, with the literals of the standard.
    Sql,
}

/// A request over HTTP.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The method, in capitals.
    pub method: String,
    /// The address, in which a fact stands for a whole segment of the path or a whole value after `=`.
    pub url: Template,
    /// JSON, in which a fact stands for a whole value.
    pub body: Option<Template>,
}

/// One argument: pieces that are put together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template(pub Vec<Piece>);

/// A piece of an argument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Piece {
    /// As it stands.
    Literal(String),
    /// The value of a fact.
    Fact(FactIndex),
    /// The item of the list for which the command is used.
    Item,
}

impl Command {
    /// The facts it has places for, in order, with repetitions; first the list for each item of which
    /// it is used.
    pub fn placeables(&self) -> impl Iterator<Item = FactIndex> + '_ {
        self.each.into_iter().chain(self.named())
    }

    /// The facts that stand in it, in order, with repetitions.
    pub fn named(&self) -> impl Iterator<Item = FactIndex> + '_ {
        let saved = self.when_saved.as_ref().map(|when| &when.saved);
        let templates = self.input.templates().into_iter().chain(&self.save);
        templates.chain(saved).flat_map(Template::facts)
    }

    /// The facts that its output tells.
    pub fn tells(&self) -> impl Iterator<Item = FactIndex> + '_ {
        let reads = self.reads.iter();
        reads.flat_map(|reading| reading.tells.iter().map(|tell| tell.fact))
    }

    /// The same command with every place changed.
    #[must_use]
    pub fn map(&self, change: &dyn Fn(&Piece) -> Piece) -> Self {
        let templates = |template: &Template| template.map(change);
        Self {
            input: self.input.map(&templates),
            save: self.save.as_ref().map(templates),
            when_saved: self.when_saved.as_ref().map(|when| WhenSaved {
                saved: templates(&when.saved),
                empty: when.empty,
            }),
            each: self.each.map(|list| changed(list, change)),
            reads: self.reads.as_ref().map(|reads| Box::new(reads.map(change))),
            ..self.clone()
        }
    }

    /// Whether it is used, as far as facts say.
    pub fn applies<'v>(&self, known: &dyn Fn(FactIndex) -> Option<ValueRef<'v>>) -> bool {
        self.when.as_ref().is_none_or(|when| when.holds(known))
    }
}

/// A fact that stands by itself, changed as a place for it is.
pub(crate) fn changed(fact: FactIndex, change: &dyn Fn(&Piece) -> Piece) -> FactIndex {
    match change(&Piece::Fact(fact)) {
        Piece::Fact(changed) => changed,
        Piece::Literal(_) | Piece::Item => fact,
    }
}

impl Template {
    /// The facts it has places for, in order, with repetitions.
    pub fn facts(&self) -> impl Iterator<Item = FactIndex> + '_ {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Fact(fact) => Some(*fact),
            Piece::Literal(_) | Piece::Item => None,
        })
    }

    /// The same with every place changed.
    #[must_use]
    pub fn map(&self, change: &dyn Fn(&Piece) -> Piece) -> Self {
        let pieces = self.0.iter().map(|piece| match piece {
            Piece::Literal(_) => piece.clone(),
            place => change(place),
        });
        Self(pieces.collect())
    }
}

impl Input {
    /// Its templates, in the order in which they are written.
    fn templates(&self) -> Vec<&Template> {
        match self {
            Self::Program(arguments) | Self::Cmdlet(arguments) => arguments.iter().collect(),
            Self::Query(_, text) => alloc::vec![text],
            Self::Request(request) => [&request.url].into_iter().chain(&request.body).collect(),
            Self::Words(_) => Vec::new(),
        }
    }

    fn map(&self, change: &dyn Fn(&Template) -> Template) -> Self {
        let all = |templates: &[Template]| templates.iter().map(change).collect();
        match self {
            Self::Program(arguments) => Self::Program(all(arguments)),
            Self::Cmdlet(arguments) => Self::Cmdlet(all(arguments)),
            Self::Query(language, text) => Self::Query(*language, change(text)),
            Self::Request(request) => Self::Request(Request {
                method: request.method.clone(),
                url: change(&request.url),
                body: request.body.as_ref().map(change),
            }),
            Self::Words(part) => Self::Words(part.clone()),
        }
    }
}
