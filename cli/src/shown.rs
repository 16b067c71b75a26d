//! Findings with the lines they are about.

use std::fs;
use std::path::Path;

use nextmove_compiler::Finding;

/// Tells findings to people.
pub(crate) fn report(dir: &Path, findings: &[Finding]) {
    for finding in findings {
        eprintln!("{}\n", finding.render(&source(dir, finding)));
    }
    if !findings.is_empty() {
        eprintln!("{} findings", findings.len());
    }
}

/// The text of the file that a finding is about, empty where it cannot be read.
pub(crate) fn source(dir: &Path, finding: &Finding) -> String {
    fs::read_to_string(dir.join(&finding.file)).unwrap_or_default()
}
