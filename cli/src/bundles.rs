//! Bundles: the one that is built in, and those in files.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use clap::Args;
use nextmove::bundle::Bundle;

use crate::check::{compiled, report};
use crate::durable;
use crate::failure::Failure;
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
    durable::write(file, &compiled.data.encode())
}
