//! `nextmove check`: the findings in authored files.

use std::fs;
use std::path::Path;

use nextmove_compiler::{Finding, compile};

use crate::failure::{Failure, UNREADABLE};

/// Reports every finding on standard error.
pub(crate) fn check(dir: &Path) -> Result<(), Failure> {
    fs::read_dir(dir).map_err(|error| {
        let refusal = UNREADABLE.refuse(format!("the folder cannot be read: {error}"));
        Failure::in_file(refusal, dir)
    })?;
    let Err(findings) = compile(dir) else {
        return Ok(());
    };
    for finding in &findings {
        eprintln!("{}\n", rendered(dir, finding));
    }
    eprintln!("{} findings", findings.len());
    Err(Failure::Reported)
}

fn rendered(dir: &Path, finding: &Finding) -> String {
    let source = fs::read_to_string(dir.join(&finding.file)).unwrap_or_default();
    finding.render(&source)
}
