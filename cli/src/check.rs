//! `nextmove check`: the findings in authored files.

use std::fs;
use std::path::Path;

use clap::ValueEnum;
use nextmove::bundle::BundleData;
use nextmove::playbook::PlaybookData;
use nextmove_compiler::{Finding, compile};

use crate::failure::{Failure, UNREADABLE};
use crate::output;
use crate::sarif;
use crate::shown::report;

/// How findings are told.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people, on standard error, with the lines they are about.
    #[default]
    Text,
    /// One JSON array.
    Json,
    /// A SARIF 2.1.0 log, as code scanning reads it.
    Sarif,
}

/// Reports every finding, and fails where there are any. Where there are none it says nothing, but
/// lists the rules that playbooks waive if that is asked for.
pub(crate) fn check(dir: &Path, format: Format, waivers: bool) -> Result<(), Failure> {
    let compiled = compiled(dir)?;
    if let (Ok(data), true) = (&compiled, waivers) {
        return list_waivers(&data.playbooks);
    }
    let findings = compiled.err().unwrap_or_default();
    match format {
        Format::Text => report(dir, &findings),
        Format::Json => output::line(&nextmove::wire::to_json(&findings))?,
        Format::Sarif => output::line(&nextmove::wire::to_json(&sarif::log(dir, &findings)))?,
    }
    findings.is_empty().then_some(()).ok_or(Failure::Reported)
}

fn list_waivers(playbooks: &[PlaybookData]) -> Result<(), Failure> {
    for playbook in playbooks {
        for waiver in &playbook.waivers {
            let (id, rule, reason) = (&playbook.id, &waiver.rule, &waiver.reason);
            output::prose(&format!("{id} waives {rule}: {reason}"))?;
        }
    }
    Ok(())
}

/// Compiles a folder, which has to be one that can be read.
pub(crate) fn compiled(dir: &Path) -> Result<Result<BundleData, Vec<Finding>>, Failure> {
    fs::read_dir(dir).map_err(|error| {
        let refusal = UNREADABLE.refuse(format!("the folder cannot be read: {error}"));
        Failure::in_file(refusal, dir)
    })?;
    Ok(compile(dir))
}
