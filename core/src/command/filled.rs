//! Commands with every place filled, as they are shown.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::Serialize;

use super::{Command, Input, Language, Piece, Purpose, Request, Template, kql, posix, powershell};
use super::{request, sql};
use crate::condition::FactIndex;
use crate::fact::ValueRef;

/// A command with every place filled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FilledCommand {
    /// What it is for.
    pub purpose: Purpose,
    /// The tool it is for.
    pub tool: String,
    /// Whether it does the same as the command before it, with another tool.
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    pub instead: bool,
    /// What is given to the tool.
    #[serde(flatten)]
    pub input: FilledInput,
    /// The file its output is kept in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub save: Option<String>,
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
type Known<'k, 'v> = &'k dyn Fn(FactIndex) -> Option<ValueRef<'v>>;

impl Command {
    /// The command with the value of each fact in its place; none where one is unknown, or where
    /// `words` knows no text of the part that tells the steps.
    pub fn fill<'v>(
        &self,
        known: Known<'_, 'v>,
        words: &dyn Fn(&str) -> Option<String>,
    ) -> Option<FilledCommand> {
        let save = match &self.save {
            Some(template) => Some(template.fill(known, plainly)?),
            None => None,
        };
        let input = match &self.input {
            Input::Program(arguments) => program(&self.tool, arguments, save.as_deref(), known)?,
            Input::Cmdlet(arguments) => text(cmdlet(arguments, save.as_deref(), known)?),
            Input::Query(Language::Kql, query) => text(query.fill(known, kql::literal)?),
            Input::Query(Language::Sql, query) => text(query.fill(known, sql::literal)?),
            Input::Request(request) => filled_request(request, known)?,
            Input::Words(part) => text(words(part)?),
        };
        Some(FilledCommand {
            purpose: self.purpose,
            tool: self.tool.clone(),
            instead: self.instead,
            input,
            save,
        })
    }
}

impl Template {
    /// The pieces put together, each value written by `write`; none where one is unknown.
    fn fill(&self, known: Known<'_, '_>, write: fn(ValueRef<'_>) -> String) -> Option<String> {
        let pieces = self.0.iter().map(|piece| match piece {
            Piece::Literal(text) => Some(text.clone()),
            Piece::Fact(fact) => known(*fact).map(write),
        });
        pieces.collect()
    }
}

/// A value as it is; what is quoted is the whole that it is a part of.
fn plainly(value: ValueRef<'_>) -> String {
    value.to_string()
}

fn text(text: String) -> FilledInput {
    FilledInput::Text { text }
}

fn program(
    tool: &str,
    arguments: &[Template],
    save: Option<&str>,
    known: Known<'_, '_>,
) -> Option<FilledInput> {
    let arguments = arguments.iter().map(|it| it.fill(known, plainly));
    let argv = core::iter::once(Some(tool.into()))
        .chain(arguments)
        .collect::<Option<Vec<String>>>()?;
    Some(FilledInput::Program {
        posix: line(argv.iter().map(|it| posix::quote(it)), save, posix::quote),
        powershell: line(
            argv.iter().map(|it| powershell::quote(it)),
            save,
            powershell::quote,
        ),
        argv,
    })
}

fn cmdlet(arguments: &[Template], save: Option<&str>, known: Known<'_, '_>) -> Option<String> {
    let words = arguments
        .iter()
        .map(|argument| match argument.0.as_slice() {
            // What the author wrote as the name of a command or a parameter is one; a value never is.
            [Piece::Literal(name)] if powershell::is_name(name) => Some(name.clone()),
            _ => argument
                .fill(known, plainly)
                .map(|it| powershell::value(&it)),
        });
    let words = words.collect::<Option<Vec<String>>>()?;
    Some(line(words.into_iter(), save, powershell::quote))
}

fn line(
    words: impl Iterator<Item = String>,
    save: Option<&str>,
    quote: fn(&str) -> String,
) -> String {
    let line = words.collect::<Vec<_>>().join(" ");
    match save {
        Some(file) => format!("{line} > {}", quote(file)),
        None => line,
    }
}

fn filled_request(request: &Request, known: Known<'_, '_>) -> Option<FilledInput> {
    let url = request.url.fill(known, request::percent)?;
    let body = match &request.body {
        Some(template) => Some(template.fill(known, request::json)?),
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
