//! How a command fails: one JSON object on standard error, and an exit status.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use nextmove::diagnostic::{Code, Refusal};
use nextmove::visible::visible_json;
use serde::Serialize;

/// A file could not be read.
pub(crate) static UNREADABLE: Code = Code {
    id: "NM4001",
    title: "a file cannot be read",
    help: "check the path and your permissions; `-` reads standard input.",
};

/// The input ended before the walk did.
pub(crate) static UNFINISHED: Code = Code {
    id: "NM4002",
    title: "the walk ended before an outcome",
    help: "answer until the case is closed, or pass the answers so far with --answers.",
};

/// A file could not be written.
pub(crate) static UNWRITABLE: Code = Code {
    id: "NM4003",
    title: "a file cannot be written",
    help: "check the path, your permissions and the space that is left.",
};

/// Somebody else writes to a case.
pub(crate) static LOCKED: Code = Code {
    id: "NM4004",
    title: "the case is open elsewhere",
    help: "close the other walk, or wait until it has written.",
};

/// A case is about another alert than the one that was given.
pub(crate) static OTHER_ALERT: Code = Code {
    id: "NM4005",
    title: "the case is about another alert",
    help: "name another file for this alert, or go on with `nextmove resume`.",
};

/// Nobody knows who makes an entry.
pub(crate) static NOBODY: Code = Code {
    id: "NM4006",
    title: "it is not known who makes the entry",
    help: "say it with --by.",
};

/// The codes of this command, beside those of the core and the compiler.
pub(crate) static ALL: &[&Code] = &[
    &UNREADABLE,
    &UNFINISHED,
    &UNWRITABLE,
    &LOCKED,
    &OTHER_ALERT,
    &NOBODY,
];

/// Why a command did not do what it was asked to.
pub(crate) enum Failure {
    /// A request was refused.
    Refused(Box<Refused>),
    /// Findings were reported already.
    Reported,
    /// Nobody reads the output any more.
    OutputClosed,
}

/// A refusal, and the place it is about.
#[derive(Serialize)]
pub(crate) struct Refused {
    #[serde(flatten)]
    refusal: Refusal,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    /// Which line of a stream, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u64>,
}

impl Failure {
    pub(crate) fn in_file(refusal: Refusal, file: &Path) -> Self {
        Self::Refused(Box::new(Refused {
            refusal,
            file: Some(file.display().to_string()),
            line: None,
        }))
    }

    /// A line of a stream was refused.
    pub(crate) fn in_line(refusal: Refusal, file: &Path, number: u64) -> Self {
        Self::Refused(Box::new(Refused {
            refusal,
            file: Some(file.display().to_string()),
            line: Some(number),
        }))
    }

    /// Says it on standard error, and gives the exit status.
    pub(crate) fn report(self) -> ExitCode {
        match self {
            Self::OutputClosed => return ExitCode::SUCCESS,
            Self::Reported => {}
            Self::Refused(refused) => {
                let json = nextmove::wire::to_json(&serde_json::json!({ "error": refused }));
                eprintln!("{}", visible_json(&json));
            }
        }
        ExitCode::FAILURE
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(Refused {
            refusal,
            file: None,
            line: None,
        }))
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::OutputClosed,
            _ => UNREADABLE
                .refuse(format!("input or output failed: {error}"))
                .into(),
        }
    }
}
