//! `texts`, and what it takes to add a language.

mod common;

use std::fs;
use std::path::Path;

use common::{fresh, json, lay_over, root, run_in, stderr, stdout};

/// Writes the English texts as those of another language.
fn translate(dir: &Path) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            translate(&path);
        } else if let Some(stem) = name.strip_suffix("en.ftl") {
            fs::copy(&path, path.with_file_name(format!("{stem}de.ftl"))).unwrap();
        }
    }
}

#[test]
fn a_language_is_its_texts_and_nothing_else() {
    let dir = fresh("language");
    let playbooks = dir.join("playbooks");
    lay_over(&root().join("playbooks"), &playbooks);
    let missing = || {
        let output = run_in(&dir, &["texts", "missing", "de"]);
        assert!(output.status.success(), "{}", stderr(&output));
        stdout(&output)
    };
    let all = missing();
    for line in [
        "playbooks/texts/codes.de.ftl: the text `nm1001` is missing",
        "playbooks/texts/interface.de.ftl: the text `walk-why` is missing",
        "playbooks/texts/report.de.ftl: the text `report-title` is missing",
        "playbooks/aws/aws-s3-bucket/de.ftl: the text `close-access-point` is missing",
    ] {
        assert!(all.lines().any(|it| it == line), "{line} is not in {all}");
    }

    translate(&playbooks);
    assert_eq!(missing(), "");
    let made = run_in(&dir, &["new", "mine", "--dir", "playbooks/own"]);
    assert!(made.status.success(), "{}", stderr(&made));
    assert!(playbooks.join("own/mine/de.ftl").is_file());
    let compiled = run_in(&dir, &["compile", "playbooks", "-o", "bundle"]);
    assert!(compiled.status.success(), "{}", stderr(&compiled));
    let about = run_in(&dir, &["about", "--bundle", "bundle"]);
    let languages = &json(&stdout(&about))["languages"];
    assert!(languages.as_array().unwrap().contains(&"de".into()));
}

#[test]
fn content_with_other_faults_is_reported_first() {
    let dir = fresh("language-faults");
    fs::write(dir.join("facts.yaml"), "bucket: {type: txt}\n").unwrap();
    let output = run_in(&dir, &["texts", "missing", "de", "."]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("NM0011"), "{}", stderr(&output));
}
