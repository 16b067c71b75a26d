//! What serves authors, on drafts that are at fault; built without the content it works as well.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{fresh, json, lay_over, root, run_in, stderr, stdout};

/// A copy of the content with a step of `aws-s3-bucket` that leads nowhere.
fn draft(test: &str) -> PathBuf {
    let dir = fresh(test);
    lay_over(&root().join("playbooks"), &dir.join("playbooks"));
    edit(
        &dir.join("playbooks/aws/aws-s3-bucket/playbook.yaml"),
        "\nstart: ",
        "\nstart: not_",
    );
    dir
}

fn edit(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{} has no {from:?}", file.display());
    fs::write(file, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn a_draft_at_fault_stops_nobody_from_learning_what_is_wrong() {
    let dir = draft("draft");
    let checked = run_in(&dir, &["check", "playbooks"]);
    assert_eq!(checked.status.code(), Some(1));
    let told = stderr(&checked);
    assert!(told.contains("error[NM0031]: "), "{told}");
    assert!(told.contains("aws/aws-s3-bucket/playbook.yaml:"), "{told}");
    let explained = run_in(&dir, &["explain", "NM0031"]);
    assert!(stdout(&explained).starts_with("NM0031: "));
}

#[test]
fn one_playbook_is_checked_apart_from_the_others() {
    let dir = draft("draft-alone");
    let check = |id: &str| run_in(&dir, &["check", "playbooks", "--playbook", id]);
    for id in ["any-alert", "aws-credentials", "azure-key-vault"] {
        let alone = check(id);
        assert!(alone.status.success(), "{}", stderr(&alone));
        let told = stdout(&alone);
        let cases = told.strip_prefix(&format!("{id}: no findings, "));
        let cases = cases.and_then(|rest| rest.strip_suffix(" cases walked\n"));
        let cases: usize = cases
            .and_then(|count| count.parse().ok())
            .expect("a number");
        assert!(cases > 0, "{told}");
    }
    let faulty = check("aws-s3-bucket");
    assert_eq!(faulty.status.code(), Some(1));
    assert!(stderr(&faulty).contains("NM0031"));
    let unknown = json(&stderr(&check("aws-s3-buckets")));
    assert_eq!(unknown["error"]["code"], "NM4008");
}

#[test]
fn requirements_that_no_step_meets_are_listed_and_are_no_fault() {
    let dir = fresh("draft-requirements");
    lay_over(&root().join("tests/faults/base"), &dir.join("own"));
    let requirements = "KEEP-1: It is kept.\nTELL-1: Somebody is told.\n";
    fs::write(dir.join("own/requirements.yaml"), requirements).unwrap();
    let playbook = dir.join("own/aws/storage/playbook.yaml");
    edit(
        &playbook,
        "    act: preserve\n",
        "    act: preserve\n    meets: KEEP-1\n",
    );
    let listed = run_in(&dir, &["check", "own", "--requirements"]);
    assert!(listed.status.success(), "{}", stderr(&listed));
    assert_eq!(stdout(&listed), "TELL-1 is not met: Somebody is told.\n");
}

#[test]
fn a_draft_becomes_a_bundle_that_is_drawn() {
    let dir = fresh("draft-bundle");
    lay_over(&root().join("tests/faults/base"), &dir.join("own"));
    let compiled = run_in(&dir, &["compile", "own", "-o", "own.nextmove"]);
    assert!(compiled.status.success(), "{}", stderr(&compiled));
    let drawn = run_in(&dir, &["diagram", "storage", "--bundle", "own.nextmove"]);
    assert!(
        stdout(&drawn).starts_with("flowchart"),
        "{}",
        stdout(&drawn)
    );
}

#[cfg(not(feature = "built-in"))]
#[test]
fn what_needs_content_says_so() {
    let output = run_in(&root(), &["playbooks"]);
    assert_eq!(output.status.code(), Some(1));
    let error = &json(&stderr(&output))["error"];
    assert_eq!(error["code"], "NM4007");
    assert!(error["help"].as_str().unwrap().contains("--bundle"));
}
