//! `nextmove new`: the folder of a playbook to begin with.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::failure::Failure;
use nextmove::diagnostic::failed::UNWRITABLE;

/// The files of a new playbook; `NAME` stands for its name, `DATE` for its version.
const FILES: [(&str, &str); 6] = [
    ("README.md", include_str!("skeleton/README.md")),
    ("playbook.yaml", include_str!("skeleton/playbook.yaml")),
    ("en.ftl", include_str!("skeleton/en.ftl")),
    ("ko.ftl", include_str!("skeleton/ko.ftl")),
    ("cases.yaml", include_str!("skeleton/cases.yaml")),
    ("alerts/example.json", include_str!("skeleton/example.json")),
];

/// The day on which the skeleton was last looked over. The author puts in another one.
const DATE: &str = "2026-11-22";

/// A name as playbooks have it: it is a folder, and the key of texts and answers.
pub(crate) fn name(text: &str) -> Result<String, String> {
    let is_word = |word: &str| {
        let all = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        !word.is_empty() && word.chars().all(all)
    };
    let begins_well = text.starts_with(|first: char| first.is_ascii_lowercase());
    if begins_well && text.split('-').all(is_word) {
        return Ok(text.into());
    }
    Err("use lower-case words joined by `-`, such as `aws-s3-bucket`".into())
}

/// Writes the folder. A folder that is there already is left alone.
pub(crate) fn write(name: &str, dir: &Path) -> Result<(), Failure> {
    let folder = dir.join(name);
    write_all(name, &folder).map_err(|error| {
        let refusal = UNWRITABLE.refuse(format!("the playbook cannot be written: {error}"));
        Failure::in_file(refusal, &folder)
    })
}

fn write_all(name: &str, folder: &Path) -> io::Result<()> {
    if let Some(dir) = folder.parent() {
        fs::create_dir_all(dir)?;
    }
    fs::create_dir(folder)?;
    fs::create_dir(folder.join("alerts"))?;
    FILES.iter().try_for_each(|(file, text)| {
        let text = text.replace("NAME", name).replace("DATE", DATE);
        fs::File::create_new(folder.join(file))?.write_all(text.as_bytes())
    })
}
