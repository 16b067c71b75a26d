//! Commands whose output is kept in a file: what was kept once is not lost by doing a step again.

use alloc::format;
use alloc::string::String;

use super::{Purpose, posix, powershell};

/// The file that keeps what a command prints.
#[derive(Debug, Clone, Copy)]
pub(super) struct Saving<'f> {
    /// Its name. What the command says of errors is kept in the same name with `.err` behind it.
    pub(super) file: &'f str,
    /// What becomes of a file of that name.
    pub(super) keep: Keep,
}

/// What becomes of a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    /// It stays, also where it is empty: it is the state before the change, and "nothing" is a state.
    There,
    /// It stays unless it is empty, as a read that failed leaves it.
    Filled,
    /// It is computed from what was kept, so it is written anew, and errors are shown at once.
    Nothing,
}

impl Keep {
    pub(super) fn of(purpose: Purpose, tool: &str) -> Self {
        match (purpose, tool) {
            (_, "jq") => Self::Nothing,
            // It prints `[]` where nothing is set, so that an empty file is a read that failed.
            (_, "az") => Self::Filled,
            (Purpose::Before, _) => Self::There,
            _ => Self::Filled,
        }
    }
}

impl Saving<'_> {
    /// A line for bash and zsh whose output is kept. Where the command fails, the line shows its error and fails too.
    pub(super) fn posix(self, line: &str) -> String {
        let file = posix::quote(self.file);
        let error = format!("{}.err", self.file);
        let error = posix::quote(&error);
        let test = match self.keep {
            Keep::There => "-e",
            Keep::Filled => "-s",
            Keep::Nothing => return format!("{line} > {file}"),
        };
        format!("[ {test} {file} ] || {line} > {file} 2> {error} || ! cat {error} >&2")
    }

    /// The same for PowerShell.
    pub(super) fn powershell(self, line: &str) -> String {
        let file = powershell::quote(self.file);
        let error = format!("{}.err", self.file);
        let error = powershell::quote(&error);
        let absent = match self.keep {
            Keep::There => format!("!(Test-Path -LiteralPath {file})"),
            Keep::Filled => {
                format!("!(Get-Item -LiteralPath {file} -ErrorAction Ignore).Length")
            }
            Keep::Nothing => return format!("{line} > {file}"),
        };
        format!(
            "if ({absent}) {{ {line} > {file} 2> {error}; if (!$?) {{ Get-Content -LiteralPath {error} }} }}"
        )
    }
}
