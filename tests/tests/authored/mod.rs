//! Authored files, and the JSON Schemas they have.

pub(crate) mod check;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Which schema an authored file has.
pub(crate) fn schema_of(file: &Path) -> Option<&'static str> {
    let name = file.file_name()?.to_str()?;
    let folder = file.parent()?;
    let is_shared = folder.parent()?.ends_with("common");
    match name {
        "facts.yaml" => Some("facts"),
        _ if folder.ends_with("facts") && name.ends_with(".yaml") => Some("facts"),
        "requirements.yaml" => Some("requirements"),
        "rules.yaml" => Some("rules"),
        "envelopes.yaml" => Some("envelopes"),
        "not-alerts.yaml" => Some("not-alerts"),
        "playbook.yaml" if is_shared => Some("shared"),
        "playbook.yaml" => Some("playbook"),
        "cases.yaml" => Some("cases"),
        _ if folder.ends_with("cases") && name.ends_with(".yaml") => Some("cases"),
        "deadlines.yaml" => Some("deadlines"),
        _ if folder.ends_with("sources") && name.ends_with(".yaml") => Some("source"),
        _ if folder.ends_with("outputs") && name.ends_with(".yaml") => Some("tool"),
        _ if folder.ends_with("catalog") && name.ends_with(".yaml") => Some("catalog"),
        _ => None,
    }
}

/// A folder with the files that have a fault.
pub(crate) fn faulty(test: &str, code: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test).join(code);
    let _ = fs::remove_dir_all(&folder);
    let tree = nextmove_faults::named(code).tree();
    nextmove_faults::write(&tree, &folder).expect("the files can be written");
    folder
}

pub(crate) fn files(below: &Path) -> Vec<PathBuf> {
    let mut open = vec![below.to_path_buf()];
    let mut files = Vec::new();
    while let Some(dir) = open.pop() {
        for entry in fs::read_dir(&dir).expect("the folder can be read") {
            let path = entry.expect("the folder can be read").path();
            if path.is_dir() {
                open.push(path);
            } else if schema_of(&path).is_some() {
                files.push(path);
            }
        }
    }
    files
}

/// The schema that shared playbooks take their steps and facts from.
const OF_PLAYBOOKS: &str = "playbook.schema.json#";

/// A schema, with the parts that it takes from another file among its own.
pub(crate) fn schema(name: &str) -> Value {
    let file = root().join(format!("docs/schemas/{name}.schema.json"));
    let text = fs::read_to_string(file).expect("the schema can be read");
    let read = |text: &str| serde_json::from_str(text).expect("a schema is JSON");
    if !text.contains(OF_PLAYBOOKS) {
        return read(&text);
    }
    let mut whole: Value = read(&text.replace(OF_PLAYBOOKS, "#"));
    whole["$defs"] = schema("playbook")["$defs"].take();
    whole
}

pub(crate) fn value(file: &Path) -> Value {
    let text = fs::read_to_string(file).expect("the file can be read");
    serde_saphyr::from_str(&text).expect("the file is YAML")
}
