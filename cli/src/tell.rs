//! `nextmove tell`: reads what a command of a case printed.

use std::fs;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use nextmove::wire;
use serde_json::json;

use crate::bundles;
use crate::case_file::CaseOnDisk;
use crate::failure::Failure;
use crate::output;
use crate::saved::{moment, text};

/// Which output of which command.
#[derive(Args)]
pub(crate) struct TellArgs {
    /// The file of the case.
    case: PathBuf,
    /// The step whose command printed it.
    step: String,
    /// The file with what was printed; `-` is standard input.
    file: PathBuf,
    /// What the command is for.
    #[arg(long, value_enum, default_value_t)]
    purpose: For,
    /// The number of the command among those of that purpose, counted from 0.
    #[arg(short, long, value_name = "NUMBER", default_value_t = 0)]
    n: u16,
    /// The item that the command was for, where there is one for each.
    #[arg(long)]
    item: Option<String>,
    /// The exit status of the command.
    #[arg(long)]
    status: Option<i64>,
    /// The file with what was printed of errors.
    #[arg(long, value_name = "FILE")]
    stderr: Option<PathBuf>,
    /// Who reads it; the login name where it is left out.
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    /// The language of the texts.
    #[arg(long, value_name = "TAG", default_value = "en")]
    lang: String,
    #[command(flatten)]
    bundle: bundles::BundleArgs,
}

/// What a command is for.
#[derive(Clone, Copy, Default, ValueEnum)]
enum For {
    /// It keeps the state before the change.
    Before,
    /// It does it.
    #[default]
    Run,
    /// It shows that it worked.
    Verify,
}

impl For {
    fn word(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::Run => "run",
            Self::Verify => "verify",
        }
    }
}

impl TellArgs {
    /// The language in which it speaks, and the bundle that has the texts in it.
    pub(crate) fn speaks(&self) -> (&str, &bundles::BundleArgs) {
        (&self.lang, &self.bundle)
    }

    pub(crate) fn run(&self) -> Result<(), Failure> {
        let bundle = self.bundle.open()?;
        let stderr = match &self.stderr {
            Some(file) => Some(text(file)?),
            None => None,
        };
        let written = fs::metadata(&self.file)
            .ok()
            .and_then(|it| it.modified().ok());
        let output = json!({
            "step": self.step, "purpose": self.purpose.word(), "n": self.n, "item": self.item,
            "status": self.status, "stdout": text(&self.file)?, "stderr": stderr,
            "taken_at": written.and_then(moment),
        });
        let mut kept = CaseOnDisk::resume(&bundle, &self.case, self.by.as_deref())?;
        let step = kept.tell(&output, Some(&self.lang))?;
        let mut step = step.map_err(|refusal| Failure::in_file(refusal, &self.file))?;
        // The file holds it.
        step.case = None;
        output::line(&wire::to_json(&step))
    }
}
