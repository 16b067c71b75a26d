//! Commands: argument lists with places for facts, never shell strings.
//!
//! A value fills one argument or a part of one. Only when it is shown for a shell is each argument
//! quoted, see [`posix`] and [`powershell`]; no value can leave its argument, whatever it contains.

pub mod posix;
pub mod powershell;

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::condition::FactIndex;
use crate::fact::ValueRef;

/// A command of an action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Command {
    /// What it is for.
    pub purpose: Purpose,
    /// The tool it runs, also its first argument: `aws`, `az`.
    pub tool: String,
    /// Its arguments after the tool.
    pub arguments: Vec<Template>,
    /// The file its output is kept in; none where it is only read.
    pub save: Option<Template>,
}

/// What a command of an action is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Keeps the state before the change.
    Before,
    /// Does it.
    Run,
    /// Shows that it worked.
    Verify,
    /// Takes it back.
    Undo,
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
}

/// A command with every place filled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FilledCommand {
    /// What it is for.
    pub purpose: Purpose,
    /// The tool it runs.
    pub tool: String,
    /// The tool and its arguments, as a program is started with them.
    pub argv: Vec<String>,
    /// The file its output is kept in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub save: Option<String>,
    /// The command for bash and zsh, ready to paste.
    pub posix: String,
    /// The command for PowerShell 7, ready to paste.
    pub powershell: String,
}

impl Command {
    /// The facts it has places for, in order, with repetitions.
    pub fn placeables(&self) -> impl Iterator<Item = FactIndex> + '_ {
        self.arguments
            .iter()
            .chain(&self.save)
            .flat_map(|template| &template.0)
            .filter_map(|piece| match piece {
                Piece::Fact(fact) => Some(*fact),
                Piece::Literal(_) => None,
            })
    }

    /// The command with the value of each fact in its place; none where one is unknown.
    pub fn fill<'v>(
        &self,
        known: &dyn Fn(FactIndex) -> Option<ValueRef<'v>>,
    ) -> Option<FilledCommand> {
        let argv = core::iter::once(Some(self.tool.clone()))
            .chain(self.arguments.iter().map(|template| template.fill(known)))
            .collect::<Option<Vec<_>>>()?;
        let save = match &self.save {
            Some(template) => Some(template.fill(known)?),
            None => None,
        };
        Some(FilledCommand {
            purpose: self.purpose,
            tool: self.tool.clone(),
            posix: shell_line(&argv, save.as_deref(), posix::quote),
            powershell: shell_line(&argv, save.as_deref(), powershell::quote),
            argv,
            save,
        })
    }
}

impl Template {
    fn fill<'v>(&self, known: &dyn Fn(FactIndex) -> Option<ValueRef<'v>>) -> Option<String> {
        self.0
            .iter()
            .map(|piece| match piece {
                Piece::Literal(text) => Some(text.clone()),
                Piece::Fact(fact) => known(*fact).map(|value| value.to_string()),
            })
            .collect()
    }
}

fn shell_line(argv: &[String], save: Option<&str>, quote: fn(&str) -> String) -> String {
    let mut line = argv
        .iter()
        .map(|argument| quote(argument))
        .collect::<Vec<_>>()
        .join(" ");
    if let Some(file) = save {
        line.push_str(" > ");
        line.push_str(&quote(file));
    }
    line
}
