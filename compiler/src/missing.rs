//! What a language lacks, for those who translate.

use crate::code;
use crate::compile::check_files;
use crate::files::Files;
use crate::finding::Finding;

/// The texts that a language lacks, one finding each, in the files where they belong. A language that has no
/// file yet lacks all.
///
/// # Errors
///
/// Every other fault: what is missing is not known before they are mended.
///
/// ```
/// use nextmove_compiler::{Files, missing_texts};
/// let files: Files = [("facts.yaml", "bucket: {type: txt}")].into_iter().collect();
/// assert!(missing_texts(&files, "fr").is_err());
/// ```
pub fn missing_texts(files: &Files, lang: &str) -> Result<Vec<Finding>, Vec<Finding>> {
    let Err(findings) = check_files(&files.with_language(lang)) else {
        return Ok(Vec::new());
    };
    let lacks = |finding: &Finding| {
        let is_missing =
            finding.code == &code::MISSING_TEXT || finding.code == &code::UNTOLD_DISRUPTION;
        is_missing && Files::language_of(&finding.file) == Some(lang)
    };
    let (missing, faults): (Vec<_>, Vec<_>) = findings.into_iter().partition(lacks);
    match faults.is_empty() {
        true => Ok(missing),
        false => Err(faults),
    }
}
