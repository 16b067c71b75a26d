//! Bundles: the one that is built in, and those in files.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use clap::Args;
use nextmove::bundle::{Bundle, BundleData};

use crate::check::{compiled, drafted};
use crate::durable;
use crate::failure::Failure;
use crate::input;
use crate::shown::report;

/// Which playbooks are used.
#[derive(Args)]
pub(crate) struct BundleArgs {
    /// A bundle that `nextmove compile` wrote, instead of the one that is built in.
    #[arg(long, value_name = "FILE")]
    bundle: Option<PathBuf>,
}

impl BundleArgs {
    /// The bundle, checked.
    pub(crate) fn open(&self) -> Result<Cow<'static, Bundle>, Failure> {
        let Some(file) = &self.bundle else {
            return built_in();
        };
        let bundle = Bundle::load(&input::document(file)?);
        let bundle = bundle.map_err(|refusal| Failure::in_file(refusal, file))?;
        Ok(Cow::Owned(bundle))
    }
}

#[cfg(feature = "built-in")]
#[allow(
    clippy::unnecessary_wraps,
    reason = "without content there is a refusal"
)]
fn built_in() -> Result<Cow<'static, Bundle>, Failure> {
    Ok(Cow::Borrowed(nextmove_builtin::bundle()))
}

#[cfg(not(feature = "built-in"))]
fn built_in() -> Result<Cow<'static, Bundle>, Failure> {
    Err(nextmove::diagnostic::failed::BUILT_WITHOUT.refuse().into())
}

/// `nextmove compile`: writes a bundle with what older ones hold besides, or reports every finding.
pub(crate) fn compile(
    dir: &Path,
    file: &Path,
    older: &[PathBuf],
    draft: bool,
) -> Result<(), Failure> {
    let compiled = if draft { drafted(dir) } else { compiled(dir) };
    let mut data = compiled?.map_err(|findings| {
        report(dir, &findings);
        Failure::Reported
    })?;
    for older in older {
        let kept = BundleData::decode(&input::document(older)?);
        data.keep(kept.map_err(|refusal| Failure::in_file(refusal, older))?);
    }
    let bytes = data.encode();
    // An older bundle may hold anything, so what is written is read once.
    Bundle::load(&bytes)?;
    durable::write(file, &bytes)
}
