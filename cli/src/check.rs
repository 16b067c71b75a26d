//! `nextmove check`: the findings in authored files.

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use nextmove::bundle::BundleData;
use nextmove::diagnostic::failed::{FOLDER_UNREADABLE, NO_FOLDER};
use nextmove::playbook::PlaybookData;
use nextmove_compiler::{
    Checked, Files, Finding, Requirement, StoredCase, check_files, draft_files,
};

use crate::failure::Failure;
use crate::output;
use crate::sarif;
use crate::shown::report;

/// Which authored files are checked, and what is told of them.
#[derive(Args)]
pub(crate) struct CheckArgs {
    /// The folder that holds them.
    dir: PathBuf,
    /// How findings are told: text on standard error, the others on standard output.
    #[arg(long, value_enum, default_value_t)]
    format: FindingFormat,
    /// Check one playbook with what it shares with others, and no other playbook.
    #[arg(long, value_name = "ID")]
    playbook: Option<String>,
    /// List the rules that playbooks break on purpose, and why, if there are no findings.
    #[arg(long, conflicts_with = "format")]
    waivers: bool,
    /// List the requirements that no step meets, if there are no findings.
    #[arg(long, conflicts_with_all = ["format", "playbook", "waivers"])]
    requirements: bool,
    /// List the steps that each stored case passes, if there are no findings.
    #[arg(long, conflicts_with_all = ["format", "waivers", "requirements"])]
    routes: bool,
}

/// How findings are told.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum FindingFormat {
    /// For people, on standard error, with the lines they are about.
    #[default]
    Text,
    /// One JSON array.
    Json,
    /// A SARIF 2.1.0 log, as code scanning reads it.
    Sarif,
}

/// Reports every finding, and fails if there are any. If there are none it says nothing but what is
/// asked for.
pub(crate) fn check(wanted: &CheckArgs) -> Result<(), Failure> {
    let CheckArgs { dir, format, .. } = wanted;
    let checked = checked(dir, wanted.playbook.as_deref())?;
    let findings = checked.as_ref().err().map_or(&[][..], Vec::as_slice);
    match format {
        FindingFormat::Text => report(dir, findings),
        FindingFormat::Json => output::line(&nextmove::wire::to_json(&findings))?,
        FindingFormat::Sarif => output::line(&nextmove::wire::to_json(&sarif::log(dir, findings)))?,
    }
    match checked {
        Ok(checked) if *format == FindingFormat::Text => tell(wanted, &checked),
        Ok(_) => Ok(()),
        Err(_) => Err(Failure::Reported),
    }
}

/// Tells what is asked for of files without a fault.
fn tell(wanted: &CheckArgs, checked: &Checked) -> Result<(), Failure> {
    if wanted.waivers {
        list_waivers(&checked.data.playbooks)?;
    }
    if wanted.requirements {
        list_unmet(&checked.requirements)?;
    }
    if wanted.routes {
        list_routes(&checked.cases)?;
    }
    if let Some(id) = &wanted.playbook {
        let cases = checked.cases.iter().filter(|it| it.playbook == *id).count();
        output::prose(&format!("{id}: no findings, {cases} cases walked"))?;
    }
    Ok(())
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

fn list_unmet(requirements: &[Requirement]) -> Result<(), Failure> {
    let mut unmet = requirements.iter().filter(|it| it.met_by.is_empty());
    unmet.try_for_each(|Requirement { id, text, .. }| {
        output::prose(&format!("{id} is not met: {text}"))
    })
}

fn list_routes(cases: &[StoredCase]) -> Result<(), Failure> {
    cases.iter().try_for_each(|case| {
        let (playbook, name, route) = (&case.playbook, &case.name, case.route.join(", "));
        output::prose(&format!("{playbook}: {name}: {route}"))
    })
}

/// Compiles a folder, which has to be one that can be read.
pub(crate) fn compiled(dir: &Path) -> Result<Result<BundleData, Vec<Finding>>, Failure> {
    Ok(checked(dir, None)?.map(|checked| checked.data))
}

/// Compiles a folder without a look at its stored cases.
pub(crate) fn drafted(dir: &Path) -> Result<Result<BundleData, Vec<Finding>>, Failure> {
    Ok(files(dir)?.and_then(|files| draft_files(&files)))
}

/// The authored files of a folder, which has to be one that can be read.
pub(crate) fn files(dir: &Path) -> Result<Result<Files, Vec<Finding>>, Failure> {
    fs::read_dir(dir).map_err(|error| {
        let refusal = FOLDER_UNREADABLE.with(&[("error", &error)]);
        Failure::in_file(refusal, dir)
    })?;
    Ok(Files::load(dir))
}

/// Checks a folder, which has to be one that can be read, or one playbook of it.
fn checked(dir: &Path, playbook: Option<&str>) -> Result<Result<Checked, Vec<Finding>>, Failure> {
    let files = match (files(dir)?, playbook) {
        (Err(findings), _) => return Ok(Err(findings)),
        (Ok(files), None) => files,
        (Ok(files), Some(id)) => files
            .of_playbook(id)
            .ok_or_else(|| Failure::in_file(NO_FOLDER.with(&[("id", &id)]), dir))?,
    };
    Ok(check_files(&files))
}
