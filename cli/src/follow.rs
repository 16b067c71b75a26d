//! `nextmove follow`: a case that follows from another.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use crate::case_file::CaseOnDisk;
use crate::failure::Failure;
use crate::{bundles, durable};

/// Which case follows from which.
#[derive(Args)]
pub(crate) struct FollowArgs {
    /// The file of the case that names it.
    file: PathBuf,
    /// The step that names it.
    step: String,
    /// The file to write; there is none yet.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Its number among those of the step, counted from 0.
    #[arg(long, default_value_t = 0)]
    number: usize,
    /// Who opens it; the login name where it is left out.
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    #[command(flatten)]
    bundle: bundles::BundleArgs,
}

impl FollowArgs {
    /// Writes the file.
    pub(crate) fn run(&self) -> Result<(), Failure> {
        let bundle = self.bundle.open()?;
        let kept = CaseOnDisk::resume(&bundle, &self.file, self.by.as_deref())?;
        let named = json!({"step": self.step, "number": self.number});
        let case = kept.follow(&named)?;
        durable::write_new(&self.output, case.as_bytes())
    }
}
