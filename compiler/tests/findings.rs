//! How findings are told: all at once, in order, in plain text and as JSON.

use std::path::Path;

use nextmove_compiler::{Files, Finding, compile_files};

fn base() -> Files {
    Files::load(&nextmove_faults::base_folder()).unwrap()
}

/// The base with texts replaced, each `(file, from, to)`.
fn with(changes: &[(&str, &str, &str)]) -> Files {
    let base = base();
    let change = |path: &Path| {
        let mut text = base.text(path).unwrap().to_owned();
        for (_, from, to) in changes.iter().filter(|change| path == Path::new(change.0)) {
            text = text.replacen(from, to, 1);
        }
        text
    };
    base.paths().map(|path| (path, change(path))).collect()
}

fn findings(files: &Files) -> Vec<Finding> {
    compile_files(files).unwrap_err()
}

fn places(findings: &[Finding]) -> Vec<String> {
    let place = |finding: &Finding| {
        let file = finding.file.display();
        format!(
            "{} {file}:{}:{}",
            finding.code.id, finding.line, finding.column
        )
    };
    findings.iter().map(place).collect()
}

const PLAYBOOK: &str = "aws/storage/playbook.yaml";

#[test]
fn all_faults_of_all_files_are_told_at_once_and_in_order() {
    let files = with(&[
        (PLAYBOOK, "    then: closed\n", "    then: closd\n"),
        (PLAYBOOK, "end: handed_over", "end: handed"),
        (PLAYBOOK, "verify:", "verfy:"),
        (PLAYBOOK, "act: preserve", "act: keep"),
        ("aws/storage/ko.ftl", "    .why = 증거는 사라집니다.\n", ""),
        ("facts.yaml", "type: number", "type: count"),
        ("sources/watch.yaml", "detail.size", "detail.size["),
    ]);
    let expected = [
        "NM0062 aws/storage/ko.ftl:1:1",
        "NM0037 aws/storage/playbook.yaml:17:10",
        "NM0006 aws/storage/playbook.yaml:30:5",
        "NM0031 aws/storage/playbook.yaml:35:11",
        "NM0038 aws/storage/playbook.yaml:42:10",
        "NM0011 facts.yaml:14:9",
        "NM0020 sources/watch.yaml:10:9",
    ];
    assert_eq!(places(&findings(&files)), expected);
}

#[test]
fn a_finding_is_shown_with_its_line_and_help() {
    let files = with(&[(PLAYBOOK, "    then: closed\n", "    then: closd\n")]);
    let finding = &findings(&files)[0];
    let shown = finding.render(files.text(&finding.file).unwrap());
    let expected = "\
error[NM0031]: there is no step `closd`
  --> aws/storage/playbook.yaml:35:11
   |
35 |     then: closd
   |           ^^^^^
   |
   = help: did you mean `closed`?";
    assert_eq!(shown, expected);
}

#[test]
fn a_finding_has_a_json_form() {
    let files = with(&[("facts.yaml", "type: number", "type: count")]);
    let json = serde_json::to_value(&findings(&files)[0]).unwrap();
    let expected = serde_json::json!({
        "code": "NM0011",
        "severity": "error",
        "file": "facts.yaml",
        "line": 14,
        "column": 9,
        "message": "there is no type `count`",
        "help": "use text, number, flag, ip, time, cidr, arn, azure_resource_id, guid, email, domain, hash or list.",
    });
    assert_eq!(json, expected);
}

#[test]
fn columns_count_characters() {
    let files = with(&[(
        "aws/storage/ko.ftl",
        "$bucket }의 호출자를",
        "$bucket }의 호출자 { $x }를",
    )]);
    let expected = "NM0065 aws/storage/ko.ftl:13:33";
    assert_eq!(places(&findings(&files)), [expected]);
}

#[test]
fn names_are_never_those_of_shared_texts() {
    let files = with(&[
        (PLAYBOOK, "then: closed", "then: cannot_tell"),
        (PLAYBOOK, "  closed:\n", "  cannot_tell:\n"),
    ]);
    let ids: Vec<&str> = findings(&files).iter().map(|found| found.code.id).collect();
    assert!(ids.contains(&"NM0010"), "{ids:?}");
}

#[test]
fn nothing_at_all_is_a_finding_and_no_bundle() {
    let expected = [
        "NM0002 common/en.ftl:1:1",
        "NM0002 facts.yaml:1:1",
        "NM0002 rules.yaml:1:1",
    ];
    assert_eq!(places(&findings(&Files::default())), expected);
}
