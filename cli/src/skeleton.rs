//! `nextmove new`: the folder of a playbook to begin with.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use nextmove::diagnostic::failed::PLAYBOOK_UNWRITABLE;
use nextmove::words::DEFAULT_LANGUAGE;

use crate::failure::Failure;

/// The files of a new playbook; `NAME` stands for its name, `DATE` for its version.
const FILES: [(&str, &str); 4] = [
    ("README.md", include_str!("skeleton/README.md")),
    ("playbook.yaml", include_str!("skeleton/playbook.yaml")),
    ("cases.yaml", include_str!("skeleton/cases.yaml")),
    ("alerts/example.json", include_str!("skeleton/example.json")),
];

/// The texts of a new playbook that stands in no content yet.
const ENGLISH: &str = include_str!("../../playbooks/texts/skeleton.en.ftl");

/// What the names of these texts begin with where all playbooks share them.
const PREFIX: &str = "skeleton-";

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
        let refusal = PLAYBOOK_UNWRITABLE.with(&[("error", &error)]);
        Failure::in_file(refusal, &folder)
    })
}

fn write_all(name: &str, folder: &Path) -> io::Result<()> {
    if let Some(dir) = folder.parent() {
        fs::create_dir_all(dir)?;
    }
    fs::create_dir(folder)?;
    fs::create_dir(folder.join("alerts"))?;
    let create = |file: &str, text: &str| {
        let text = text.replace("NAME", name).replace("DATE", DATE);
        fs::File::create_new(folder.join(file))?.write_all(text.as_bytes())
    };
    for (lang, text) in texts(folder)? {
        create(&format!("{lang}.ftl"), &text)?;
    }
    FILES.iter().try_for_each(|(file, text)| create(file, text))
}

/// The texts of a new playbook in each language of the content that its folder lies in, English alone where it
/// lies in none.
fn texts(folder: &Path) -> io::Result<BTreeMap<String, String>> {
    let mut texts = BTreeMap::new();
    for file in shared_texts(&folder.canonicalize()?)? {
        let Some(lang) = language(&file) else {
            continue;
        };
        let text = own(&fs::read_to_string(&file)?);
        if !text.is_empty() {
            texts.insert(lang, text);
        }
    }
    if texts.is_empty() {
        texts.insert(DEFAULT_LANGUAGE.into(), own(ENGLISH));
    }
    Ok(texts)
}

/// The files with the texts that all playbooks share, of the content that a folder lies in.
fn shared_texts(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let holds = |root: &&Path| root.join("texts").is_dir() || root.join("common").is_dir();
    let mut files = Vec::new();
    if let Some(root) = folder.ancestors().find(holds) {
        for shared in ["common", "texts"].map(|shared| root.join(shared)) {
            if shared.is_dir() {
                for entry in fs::read_dir(shared)? {
                    files.push(entry?.path());
                }
            }
        }
    }
    Ok(files)
}

/// The language of a file such as `skeleton.en.ftl` or `en.ftl`.
fn language(file: &Path) -> Option<String> {
    let stem = file.file_name()?.to_str()?.strip_suffix(".ftl")?;
    stem.rsplit('.').next().map(String::from)
}

/// The texts of a new playbook among those that all share, as its own.
fn own(shared: &str) -> String {
    let mut own = String::new();
    let mut is_inside = false;
    for line in shared.lines() {
        let begins = line.strip_prefix(PREFIX);
        is_inside = begins.is_some() || is_inside && line.starts_with(' ');
        if begins.is_some() && !own.is_empty() {
            own.push('\n');
        }
        if is_inside {
            own.push_str(begins.unwrap_or(line));
            own.push('\n');
        }
    }
    own
}
