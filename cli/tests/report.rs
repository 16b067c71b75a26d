//! `report` and `clocks`: what a case says, and by when the law wants to hear of it.

mod common;

use common::{fresh, json, root, run_in, stderr, stdout};

/// A folder with a case in which nothing was answered yet.
fn folder(test: &str) -> std::path::PathBuf {
    let dir = fresh(test);
    let alert = root().join("tests/alerts/synthetic-s3-finding.json");
    let walked = run_in(
        &dir,
        &[
            "walk",
            alert.to_str().unwrap(),
            "--case",
            "case.json",
            "--by",
            "kim",
        ],
    );
    assert!(dir.join("case.json").is_file(), "{}", stderr(&walked));
    dir
}

#[test]
fn a_report_goes_to_standard_output_or_to_a_new_file() {
    let dir = folder("report");
    let shown = run_in(&dir, &["report", "case.json", "--lang", "ko"]);
    assert!(shown.status.success(), "{}", stderr(&shown));
    assert!(stdout(&shown).starts_with("# 사건 보고서\n"));
    let request = [
        "report",
        "case.json",
        "--format",
        "html",
        "-o",
        "report.html",
    ];
    assert!(run_in(&dir, &request).status.success());
    let html = std::fs::read_to_string(dir.join("report.html")).unwrap();
    assert!(html.starts_with("<!DOCTYPE html>") && html.ends_with("</html>\n"));
    let again = run_in(&dir, &request);
    assert_eq!(
        again.status.code(),
        Some(1),
        "a file that is there stays as it is"
    );
}

#[test]
fn a_report_has_the_same_bytes_every_time() {
    let dir = folder("report-bytes");
    for format in ["markdown", "html", "json", "csv"] {
        let once = run_in(&dir, &["report", "case.json", "--format", format]);
        let twice = run_in(&dir, &["report", "case.json", "--format", format]);
        assert!(once.status.success(), "{}", stderr(&once));
        assert_eq!(stdout(&once), stdout(&twice));
    }
    let facts = run_in(
        &dir,
        &["report", "case.json", "--format", "csv", "--table", "facts"],
    );
    assert!(stdout(&facts).contains("\"bucket\""));
    let dated = [
        "report",
        "case.json",
        "--format",
        "json",
        "--generated-at",
        "2026-11-22T09:00:00Z",
    ];
    assert_eq!(
        json(&stdout(&run_in(&dir, &dated)))["generated_at"],
        "2026-11-22T09:00:00Z"
    );
}

#[test]
fn deadlines_are_off_unless_a_law_is_named() {
    let dir = folder("clocks");
    let none = json(&stdout(&run_in(&dir, &["clocks", "case.json"])));
    assert_eq!(none["deadlines"].as_array().unwrap().len(), 0);
    let request = [
        "clocks",
        "case.json",
        "--jurisdiction",
        "eu-nis2",
        "--aware-at",
        "2026-11-22T02:00:00Z",
        "--sent",
        "eu-nis2/notification=2027-01-31T09:00:00Z",
    ];
    let law = &json(&stdout(&run_in(&dir, &request)))["deadlines"][0];
    let due: Vec<_> = (0..3)
        .map(|it| law["deadlines"][it]["due"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(
        due,
        [
            "2026-11-23T02:00:00Z",
            "2026-11-25T02:00:00Z",
            "2027-02-28T09:00:00Z"
        ]
    );
    let unknown = run_in(&dir, &["clocks", "case.json", "--jurisdiction", "mars"]);
    assert_eq!(json(&stderr(&unknown))["error"]["code"], "NM3014");
}
