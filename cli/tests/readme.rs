//! The commands of the README do what they say.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The lines of shell blocks that start the command, without their comments.
fn commands() -> Vec<Vec<String>> {
    let readme = fs::read_to_string(root().join("README.md")).expect("there is a README");
    let shell = readme
        .split("```sh\n")
        .skip(1)
        .filter_map(|block| block.split("```").next());
    shell
        .flat_map(str::lines)
        .filter_map(|line| line.strip_prefix("nextmove "))
        .map(|line| line.split('#').next().unwrap_or_default())
        .map(|line| line.split_whitespace().map(String::from).collect())
        .collect()
}

#[test]
fn every_command_of_the_readme_runs() {
    let dir = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("readme");
    fs::create_dir_all(&dir).expect("the folder can be made");
    let finding =
        fs::read_to_string(root().join("tests/alerts/synthetic-s3-finding.json")).unwrap();
    fs::write(dir.join("finding.json"), &finding).unwrap();
    let finding: serde_json::Value = serde_json::from_str(&finding).unwrap();
    fs::write(dir.join("findings.jsonl"), format!("{finding}\n").repeat(2)).unwrap();
    fs::write(dir.join("answers.json"), "{}").unwrap();
    let commands = commands();
    assert!(commands.len() >= 3, "{commands:?}");
    for arguments in commands {
        let output = Command::new(env!("CARGO_BIN_EXE_nextmove"))
            .args(&arguments)
            .current_dir(&dir)
            .stdin(Stdio::null())
            .output()
            .expect("the command starts");
        // A walk without input asks its first question and ends there.
        let asked = arguments[0] == "walk" && output.status.code() == Some(1);
        assert!(
            asked || output.status.success(),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        assert!(!output.stdout.is_empty(), "{arguments:?}");
    }
}
