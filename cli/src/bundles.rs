//! Bundles: the one that is built in, and those in files.

use std::borrow::Cow;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process;

use clap::Args;
use nextmove::bundle::Bundle;

use crate::check::{compiled, report};
use crate::failure::{Failure, UNWRITABLE};
use crate::input;

/// Which playbooks are used.
#[derive(Args)]
pub(crate) struct Chosen {
    /// A bundle that `nextmove compile` wrote, instead of the one that is built in.
    #[arg(long, value_name = "FILE")]
    bundle: Option<PathBuf>,
}

impl Chosen {
    /// The bundle, checked.
    pub(crate) fn open(&self) -> Result<Cow<'static, Bundle>, Failure> {
        let Some(file) = &self.bundle else {
            return Ok(Cow::Borrowed(nextmove_playbooks::bundle()));
        };
        let bundle = Bundle::load(&input::document(file)?);
        let bundle = bundle.map_err(|refusal| Failure::in_file(refusal, file))?;
        Ok(Cow::Owned(bundle))
    }
}

/// `nextmove compile`: writes a bundle, or reports every finding.
pub(crate) fn compile(dir: &Path, file: &Path) -> Result<(), Failure> {
    let compiled = compiled(dir)?.map_err(|findings| {
        report(dir, &findings);
        Failure::Reported
    })?;
    write_whole(file, &compiled.data.encode()).map_err(|error| {
        let refusal = UNWRITABLE.refuse(format!("the file cannot be written: {error}"));
        Failure::in_file(refusal, file)
    })
}

/// Writes a file so that nobody ever sees half of it: what stood there before stays until all is
/// written.
fn write_whole(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = file.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
    let mut draft_name = OsString::from(".");
    draft_name.push(name);
    draft_name.push(format!(".{}", process::id()));
    let draft = file.with_file_name(draft_name);
    let written = write_draft(&draft, bytes).and_then(|()| fs::rename(&draft, file));
    if written.is_err() {
        // It may not even have been made; the first error is the one to tell.
        let _ = fs::remove_file(&draft);
    }
    written
}

fn write_draft(draft: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut open = File::create(draft)?;
    open.write_all(bytes)?;
    open.sync_all()
}
