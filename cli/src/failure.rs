//! How a command fails: one JSON object on standard error, and an exit status.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use nextmove::diagnostic::Refusal;
use nextmove::visible::visible_json;
use serde::Serialize;

nextmove::codes! {
    UNREADABLE = "NM4001", "a file cannot be read",
        "check the path and your permissions; `-` reads standard input.";
    UNFINISHED = "NM4002", "the walk ended before an outcome",
        "answer until the case is closed, or pass the answers so far with --answers.";
    UNWRITABLE = "NM4003", "a file cannot be written",
        "check the path, your permissions and the space that is left.";
    LOCKED = "NM4004", "the case is open elsewhere",
        "close the other walk, or wait until it has written.";
    OTHER_ALERT = "NM4005", "the case is about another alert",
        "name another file for this alert, or go on with `nextmove resume`.";
    NOBODY = "NM4006", "it is not known who makes the entry",
        "say it with --by.";
    NO_CONTENT = "NM4007", "no playbooks are built in",
        "name a bundle with --bundle; `nextmove compile DIR -o FILE` writes one.";
    NO_PLAYBOOK = "NM4008", "the folder has no such playbook",
        "name a playbook by its folder, such as aws-s3-bucket, or leave --playbook out to check all.";
}

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
