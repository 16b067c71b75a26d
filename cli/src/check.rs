//! `nextmove check`: the findings in authored files.

use std::fs;
use std::path::Path;

use nextmove_compiler::{Finding, Waiver, compile};

use crate::failure::{Failure, UNREADABLE};
use crate::output;

/// Reports every finding on standard error; where there is none, lists the rules that playbooks waive
/// on standard output.
pub(crate) fn check(dir: &Path) -> Result<(), Failure> {
    fs::read_dir(dir).map_err(|error| {
        let refusal = UNREADABLE.refuse(format!("the folder cannot be read: {error}"));
        Failure::in_file(refusal, dir)
    })?;
    let findings = match compile(dir) {
        Ok(compiled) => return list_waivers(&compiled.waivers),
        Err(findings) => findings,
    };
    for finding in &findings {
        eprintln!("{}\n", rendered(dir, finding));
    }
    eprintln!("{} findings", findings.len());
    Err(Failure::Reported)
}

fn list_waivers(waivers: &[Waiver]) -> Result<(), Failure> {
    for waiver in waivers {
        let Waiver {
            playbook,
            rule,
            reason,
        } = waiver;
        output::prose(&format!("{playbook} waives {rule}: {reason}"))?;
    }
    Ok(())
}

fn rendered(dir: &Path, finding: &Finding) -> String {
    let source = fs::read_to_string(dir.join(&finding.file)).unwrap_or_default();
    finding.render(&source)
}
