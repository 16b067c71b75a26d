//! `nextmove texts`: what a language lacks.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use nextmove_compiler::missing_texts;

use crate::check;
use crate::failure::Failure;
use crate::output;
use crate::shown::report;

/// What is asked of the texts.
#[derive(Subcommand)]
pub(crate) enum TextsCommand {
    /// List the texts that a language lacks, each with the file where it belongs.
    Missing {
        /// The language, a BCP 47 tag such as `fr`, of which there may be no file yet.
        lang: String,
        /// The folder with the authored files.
        #[arg(default_value = "playbooks")]
        dir: PathBuf,
    },
}

impl TextsCommand {
    pub(crate) fn run(&self) -> Result<(), Failure> {
        let Self::Missing { lang, dir } = self;
        missing(lang, dir)
    }
}

fn missing(lang: &str, dir: &Path) -> Result<(), Failure> {
    let files = check::files(dir)?;
    let missing = files.and_then(|files| missing_texts(&files, lang));
    let missing = missing.map_err(|findings| {
        report(dir, &findings);
        Failure::Reported
    })?;
    missing.iter().try_for_each(|finding| {
        let file = dir.join(&finding.file);
        output::prose(&format!("{}: {}", file.display(), finding.message))
    })
}
