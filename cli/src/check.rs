//! `nextmove check`: the findings in authored files.

use std::fs;
use std::path::Path;

use clap::ValueEnum;
use nextmove::bundle::BundleData;
use nextmove::playbook::PlaybookData;
use nextmove_compiler::{Files, Finding, compile, stored_cases};

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

/// What is listed where there are no findings.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum List {
    Nothing,
    /// The rules that playbooks waive.
    Waivers,
    /// The steps that each stored case passes.
    Routes,
}

/// Reports every finding, and fails if there are any. If there are none, prints what is asked for.
pub(crate) fn check(dir: &Path, format: Format, list: List) -> Result<(), Failure> {
    let compiled = compiled(dir)?;
    match (&compiled, list) {
        (Ok(data), List::Waivers) => return list_waivers(&data.playbooks),
        (Ok(_), List::Routes) => return list_routes(dir),
        _ => {}
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

fn list_routes(dir: &Path) -> Result<(), Failure> {
    let cases = Files::load(dir).and_then(|files| stored_cases(&files));
    for case in cases.unwrap_or_default() {
        let (playbook, name, route) = (&case.playbook, &case.name, case.route.join(", "));
        output::prose(&format!("{playbook}: {name}: {route}"))?;
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
