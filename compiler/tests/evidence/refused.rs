//! Wrong uses of what is read of outputs: each is refused with its code wherever it stands.

use std::path::{Path, PathBuf};

use nextmove::diagnostic::Code;
use nextmove_compiler::{Files, Finding, code, compile_files};

use super::folder;

/// What is written, what is written in its place, and what that is reported as.
const WRONG: [(&str, &str, &Code); 16] = [
    ("--output json", "--output text", &code::NO_JSON),
    ("act: preserve", "act: contain", &code::ANSWERED_CHANGE),
    (
        "accepts: [NoSuchBucketPolicy]",
        "lag: 60 seconds",
        &code::IDLE_READING,
    ),
    (
        "lag: 60 seconds",
        "accepts: [NoSuchThing]",
        &code::IDLE_READING,
    ),
    (" in enabled_regions\n", " in region\n", &code::NO_LIST),
    (" in roles_assumed\n", " in region\n", &code::NO_LIST),
    (" in active_keys\n", " in nobody\n", &code::UNKNOWN_FACT),
    (" in unknown_devices\n", " in nobody\n", &code::UNKNOWN_FACT),
    ("among: mfa_devices", "among: iam_name", &code::NO_LIST),
    (
        "suggest: devices_made_since",
        "suggest: iam_name",
        &code::NO_LIST,
    ),
    ("|exists:", "|there:", &code::UNKNOWN_MODIFIER),
    ("|after:", "|afterwards:", &code::UNKNOWN_MODIFIER),
    (" holds:", " hold:", &code::UNKNOWN_KEY),
    ("$error:", "$eror:", &code::UNKNOWN_PLACE),
    (
        "\"AccessKeyMetadata[]\"",
        "\"Keys[]\"",
        &code::UNKNOWN_PLACE,
    ),
    (
        "{any_of unknown_devices}",
        "{any_of nobody}",
        &code::UNKNOWN_FACT,
    ),
];

/// The files of `tests/evidence` with one stretch of one of them written otherwise.
fn written_otherwise(files: &Files, path: &Path, at: usize, (from, to): (&str, &str)) -> Files {
    let texts = files.paths().map(|known| {
        let text = files.text(known).unwrap();
        let text = match known == path {
            true => format!("{}{to}{}", &text[..at], &text[at + from.len()..]),
            false => text.to_owned(),
        };
        (known.to_path_buf(), text)
    });
    texts.collect()
}

#[test]
fn each_wrong_use_is_refused_with_its_code_wherever_it_stands() {
    let files = Files::load(&folder()).unwrap();
    let playbooks = files.paths().filter(|path| path.ends_with("playbook.yaml"));
    let playbooks: Vec<PathBuf> = playbooks.map(Path::to_path_buf).collect();
    for (from, to, code) in WRONG {
        let mut tried = 0;
        for path in &playbooks {
            for (at, _) in files.text(path).unwrap().match_indices(from) {
                let files = written_otherwise(&files, path, at, (from, to));
                let findings = compile_files(&files).err().unwrap_or_default();
                let found: Vec<String> = findings.iter().map(Finding::to_string).collect();
                assert!(
                    findings.iter().any(|finding| finding.code == code),
                    "{to} in {} at {at} should be {}, not:\n{}",
                    path.display(),
                    code.id,
                    found.join("\n")
                );
                tried += 1;
            }
        }
        assert!(tried > 0, "{from} stands nowhere");
    }
}
