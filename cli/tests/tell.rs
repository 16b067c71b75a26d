//! Outputs on the command line: `next --outputs`, `tell`, and the saved files that `walk` reads.

mod common;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use common::{fresh, json, root, run_in, stderr, stdout};

const VAULT: &str = r#"{"name": "kv1", "properties": {"vaultUri": "https://kv1",
    "enableRbacAuthorization": true, "publicNetworkAccess": "Enabled"}}"#;

/// A folder with an alert about a vault and the playbooks that read outputs.
fn folder(name: &str) -> PathBuf {
    let dir = fresh(name);
    let authored = root().join("tests/evidence");
    let alert = authored.join("cloud/settings/alerts/alert.json");
    fs::copy(alert, dir.join("alert.json")).expect("the alert can be copied");
    let authored = authored.to_str().expect("a path");
    let compiled = run_in(&dir, &["compile", authored, "-o", "own.nextmove"]);
    assert!(compiled.status.success(), "{}", stderr(&compiled));
    dir
}

fn ran(dir: &Path, arguments: &[&str]) -> String {
    let output = run_in(dir, arguments);
    assert!(
        output.status.success(),
        "{arguments:?}: {}",
        stderr(&output)
    );
    stdout(&output)
}

/// What a walk says that is left at its first question.
fn walked(dir: &Path, arguments: &[&str], typed: &str) -> String {
    let mut walk = Command::new(env!("CARGO_BIN_EXE_nextmove"))
        .args(arguments)
        .current_dir(dir)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut input = walk.stdin.take().expect("there is an input");
    input.write_all(typed.as_bytes()).expect("it reads");
    drop(input);
    let output = walk.wait_with_output().expect("the command ends");
    String::from_utf8(output.stdout).expect("output is UTF-8")
}

#[test]
fn next_takes_a_list_of_outputs() {
    let dir = folder("tell-next");
    let outputs = serde_json::json!([
        {"step": "save_vault", "purpose": "run", "n": 0, "status": 0, "stdout": VAULT, "stderr": ""}
    ]);
    fs::write(dir.join("outputs.json"), outputs.to_string()).expect("it can be written");
    let arguments = [
        "next",
        "alert.json",
        "--bundle",
        "own.nextmove",
        "--outputs",
        "outputs.json",
    ];
    assert_eq!(json(&ran(&dir, &arguments))["step"]["id"], "open");
    fs::write(dir.join("outputs.json"), "{}").expect("it can be written");
    let refused = run_in(&dir, &arguments);
    assert!(stderr(&refused).contains("NM2006"), "{}", stderr(&refused));
}

#[test]
fn walk_reads_the_saved_files_and_says_what_they_gave() {
    let dir = folder("tell-walk");
    fs::write(dir.join("kv1-vault.json"), VAULT).expect("it can be written");
    fs::write(dir.join("kv1-vault.json.err"), "").expect("it can be written");
    let loose = walked(
        &dir,
        &["walk", "alert.json", "--bundle", "own.nextmove"],
        "q\n",
    );
    assert!(
        loose.contains("access_model = rbac (/properties/enableRbacAuthorization)"),
        "{loose}"
    );
    let case = [
        "walk",
        "alert.json",
        "--bundle",
        "own.nextmove",
        "--case",
        "a.case",
        "--by",
        "kim",
    ];
    let kept = walked(&dir, &case, "q\n");
    assert!(kept.contains("purge_protection = inactive"), "{kept}");
    let file = fs::read_to_string(dir.join("a.case")).expect("there is a case");
    assert!(file.contains(r#""output":{"step":"save_vault""#), "{file}");
    // Nothing of it is read again, and nobody is asked.
    assert!(walked(&dir, &case, "").lines().any(|line| line == "open"));
}

#[test]
fn tell_adds_to_a_case_what_a_command_printed() {
    let dir = folder("tell-case");
    let case = [
        "walk",
        "alert.json",
        "--bundle",
        "own.nextmove",
        "--case",
        "a.case",
        "--by",
        "kim",
    ];
    walked(&dir, &case, "q\n");
    let utf16: Vec<u8> = VAULT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(dir.join("saved.json"), [&[0xff, 0xfe], &*utf16].concat())
        .expect("it can be written");
    let tell = [
        "tell",
        "a.case",
        "save_vault",
        "saved.json",
        "--bundle",
        "own.nextmove",
        "--by",
        "kim",
    ];
    let told = json(&ran(&dir, &tell));
    assert_eq!(told["tell"]["told"]["vault_firewall"]["value"], "inactive");
    assert_eq!(told["next"]["step"]["id"], "open");
    fs::write(dir.join("saved.json"), r#"{"name": "kv2"}"#).expect("it can be written");
    let refused = run_in(&dir, &tell);
    assert!(stderr(&refused).contains("NM2011"), "{}", stderr(&refused));
}
