//! How a command fails: one JSON object on standard error, and an exit status.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use nextmove::bundle::Bundle;
use nextmove::diagnostic::Refusal;
use nextmove::diagnostic::failed::STREAM_FAILED;
use nextmove::visible::visible_json;
use serde::Serialize;

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

    /// The failure with the texts of its code in a language, where the bundle has them.
    pub(crate) fn in_language(self, bundle: &Bundle, lang: &str) -> Self {
        match (self, bundle.shared_words(lang)) {
            (Self::Refused(mut refused), Some(words)) => {
                refused.refusal = refused.refusal.in_words(words);
                Self::Refused(refused)
            }
            (other, _) => other,
        }
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
            _ => STREAM_FAILED.with(&[("error", &error)]).into(),
        }
    }
}
