//! Commands with every place filled, as they are shown.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

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
            Some(template) => Some(template.fill(known, ValueRef::text)?),
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
        let when = match &self.when_saved {
            Some(when) => Some(WhenSaved {
                saved: when.saved.fill(known, ValueRef::text)?,
                empty: when.empty,
            }),
            None => None,
        };
        Some(FilledCommand {
            when,
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
    ///
    /// What is quoted as a whole takes its values [as they are](ValueRef::text).
    fn fill<'v>(
        &self,
        known: Known<'_, 'v>,
        write: fn(ValueRef<'v>) -> Cow<'v, str>,
    ) -> Option<String> {
        let mut filled = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Literal(text) => filled.push_str(text),
                Piece::Fact(fact) => filled.push_str(&write(known(*fact)?)),
            }
        }
        Some(filled)
    }
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
    let arguments = arguments.iter().map(|it| it.fill(known, ValueRef::text));
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
            [Piece::Literal(name)] if powershell::is_name(name) => {
                Some(Cow::Borrowed(name.as_str()))
            }
            _ => {
                let filled = argument.fill(known, ValueRef::text)?;
                Some(Cow::Owned(powershell::value(&filled).into_owned()))
            }
        });
    let words = words.collect::<Option<Vec<Cow<'_, str>>>>()?;
    Some(line(words.into_iter(), save, powershell::quote))
}

fn line<'w>(
    words: impl Iterator<Item = Cow<'w, str>>,
    save: Option<&str>,
    quote: for<'f> fn(&'f str) -> Cow<'f, str>,
) -> String {
    let mut line = String::with_capacity(256);
    for word in words {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    if let Some(file) = save {
        line.push_str(" > ");
        line.push_str(&quote(file));
    }
    line
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
