//! Commands with every place filled, as they are shown.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::saving::{Keep, Saving};
use super::{Command, Input, Language, Piece, Purpose, Request, Template, kql, posix, powershell};
use super::{WhenSaved, request, sql};
use crate::condition::FactIndex;
use crate::fact::ValueRef;

/// A command with every place filled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FilledCommand {
    /// What it is for.
    pub purpose: Purpose,
    /// The tool it is for.
    pub tool: String,
    /// Its number among the commands of the same purpose, counted from 0, by which its output is
    /// given; only where outputs of the action are read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub n: Option<u16>,
    /// The item of a list that it is for, where there is one for each.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Whether it does the same as the command before it, with another tool.
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    pub instead: bool,
    /// What is given to the tool.
    #[serde(flatten)]
    pub input: FilledInput,
    /// The file its output is kept in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub save: Option<String>,
    /// The saved file on which it depends whether it is used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<WhenSaved<String>>,
}

/// What is given to a tool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum FilledInput {
    /// A program is started.
    Program {
        /// The tool and its arguments, as a program is started with them.
        argv: Vec<String>,
        /// The command for bash and zsh, ready to paste.
        posix: String,
        /// The command for PowerShell 7, ready to paste.
        powershell: String,
    },
    /// A request is sent.
    Request {
        /// The method.
        method: String,
        /// The address.
        url: String,
        /// The body, JSON.
        #[serde(skip_serializing_if = "Option::is_none")]
        body: Option<String>,
        /// All of it, ready to paste.
        text: String,
    },
    /// A text is pasted or followed: a PowerShell command, a query, steps in words.
    Text {
        /// The text.
        text: String,
    },
}

impl FilledInput {
    /// What is pasted in PowerShell, or anywhere but in a shell.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Program { powershell, .. } => powershell,
            Self::Request { text, .. } | Self::Text { text } => text,
        }
    }
}

/// What is known of facts.
type FactLookup<'k, 'v> = &'k dyn Fn(FactIndex) -> Option<ValueRef<'v>>;

impl Command {
    /// The command with the value of each fact in its place, once for each item where it is used so;
    /// none where a fact is unknown, or where `words` knows no text of the part that tells the steps.
    pub fn fill<'v>(
        &self,
        n: Option<u16>,
        known: FactLookup<'_, 'v>,
        words: &dyn Fn(&str) -> Option<String>,
    ) -> Option<Vec<FilledCommand>> {
        let Some(list) = self.each else {
            let filled = self.fill_one(n, known, None, words)?;
            return Some(alloc::vec![filled]);
        };
        let items = known(list)?.items()?;
        items
            .map(|item| self.fill_one(n, known, Some(item), words))
            .collect()
    }

    fn fill_one<'v>(
        &self,
        n: Option<u16>,
        known: FactLookup<'_, 'v>,
        item: Option<&str>,
        words: &dyn Fn(&str) -> Option<String>,
    ) -> Option<FilledCommand> {
        let fill = |template: &Template, write| template.fill(known, item, write);
        let save = match &self.save {
            Some(template) => Some(fill(template, as_it_is)?),
            None => None,
        };
        let values = Fillers { known, item };
        let saving = save.as_deref().map(|file| Saving {
            file,
            keep: Keep::of(self.purpose, &self.tool),
        });
        let input = match &self.input {
            Input::Program(arguments) => program(&self.tool, arguments, saving, values)?,
            Input::Cmdlet(arguments) => text(cmdlet(arguments, saving, values)?),
            Input::Query(Language::Kql, query) => text(fill(query, kql::literal)?),
            Input::Query(Language::Sql, query) => text(fill(query, sql::literal)?),
            Input::Request(request) => filled_request(request, values)?,
            Input::Words(part) => text(words(part)?),
        };
        let when = match &self.when_saved {
            Some(when) => Some(WhenSaved {
                saved: fill(&when.saved, as_it_is)?,
                empty: when.empty,
            }),
            None => None,
        };
        Some(FilledCommand {
            when,
            purpose: self.purpose,
            tool: self.tool.clone(),
            n,
            item: item.map(String::from),
            instead: self.instead,
            input,
            save,
        })
    }
}

/// What fills the places of a command.
#[derive(Clone, Copy)]
struct Fillers<'k, 'v> {
    known: FactLookup<'k, 'v>,
    item: Option<&'k str>,
}

impl Template {
    /// The pieces put together, each value written by `write`; none where one is unknown.
    pub(crate) fn fill<'v>(
        &self,
        known: FactLookup<'_, 'v>,
        item: Option<&str>,
        write: for<'w> fn(ValueRef<'w>) -> Cow<'w, str>,
    ) -> Option<String> {
        let mut filled = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Literal(text) => filled.push_str(text),
                Piece::Fact(fact) => filled.push_str(&write(known(*fact)?)),
                Piece::Item => filled.push_str(&write(ValueRef::Text(item?))),
            }
        }
        Some(filled)
    }

    fn with(
        &self,
        values: Fillers<'_, '_>,
        write: for<'w> fn(ValueRef<'w>) -> Cow<'w, str>,
    ) -> Option<String> {
        self.fill(values.known, values.item, write)
    }
}

/// A value as it is, for what is quoted as a whole.
pub(crate) fn as_it_is(value: ValueRef<'_>) -> Cow<'_, str> {
    value.text()
}

fn text(text: String) -> FilledInput {
    FilledInput::Text { text }
}

fn program(
    tool: &str,
    arguments: &[Template],
    saving: Option<Saving<'_>>,
    values: Fillers<'_, '_>,
) -> Option<FilledInput> {
    let arguments = arguments.iter().map(|it| it.with(values, as_it_is));
    let argv = core::iter::once(Some(tool.into()))
        .chain(arguments)
        .collect::<Option<Vec<String>>>()?;
    let posix = line(argv.iter().map(|it| posix::quote(it)));
    let powershell = line(argv.iter().map(|it| powershell::quote(it)));
    let (posix, powershell) = match saving {
        Some(saving) => (saving.posix(&posix), saving.powershell(&powershell)),
        None => (posix, powershell),
    };
    Some(FilledInput::Program {
        argv,
        posix,
        powershell,
    })
}

fn cmdlet(
    arguments: &[Template],
    saving: Option<Saving<'_>>,
    values: Fillers<'_, '_>,
) -> Option<String> {
    let words = arguments
        .iter()
        .map(|argument| match argument.0.as_slice() {
            // What the author wrote as the name of a command or a parameter is one; a value never is.
            [Piece::Literal(name)] if powershell::is_name(name) => {
                Some(Cow::Borrowed(name.as_str()))
            }
            _ => {
                let filled = argument.with(values, as_it_is)?;
                Some(Cow::Owned(powershell::value(&filled).into_owned()))
            }
        });
    let words = words.collect::<Option<Vec<Cow<'_, str>>>>()?;
    let line = line(words.into_iter());
    Some(match saving {
        Some(saving) => saving.powershell(&line),
        None => line,
    })
}

fn line<'w>(words: impl Iterator<Item = Cow<'w, str>>) -> String {
    let mut line = String::with_capacity(256);
    for word in words {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    line
}

fn filled_request(request: &Request, values: Fillers<'_, '_>) -> Option<FilledInput> {
    let url = request.url.with(values, request::percent)?;
    let body = match &request.body {
        Some(template) => Some(template.with(values, request::json)?),
        None => None,
    };
    let method = request.method.clone();
    let text = match &body {
        Some(body) => format!("{method} {url}\n\n{body}"),
        None => format!("{method} {url}"),
    };
    Some(FilledInput::Request {
        method,
        url,
        body,
        text,
    })
}
