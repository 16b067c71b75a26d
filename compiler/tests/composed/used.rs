//! Shared playbooks in the place of steps.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::{files, found, next, with};

#[test]
fn a_text_of_the_playbook_goes_before_that_of_the_shared_one() {
    let step = next(&files(), &json!({}))["step"].clone();
    assert_eq!(step["title"], "Freeze the bucket payroll-archive");
    assert_eq!(step["text"], "Freeze it.");
    assert_eq!(
        step["commands"][0]["posix"],
        "watch freeze --bucket payroll-archive"
    );
}

#[test]
fn a_text_that_only_one_language_changes_is_missing_in_the_other() {
    let files = files();
    let korean = |path: &Path| path.to_string_lossy().replace("en.ftl", "ko.ftl");
    let english = files
        .paths()
        .filter(|path| path.to_string_lossy().ends_with("en.ftl"));
    let korean = english.map(|path| (PathBuf::from(korean(path)), files.text(path).unwrap()));
    let korean = korean.map(|(path, text)| {
        (
            path,
            text.replace(
                "begin-freeze = Freeze the bucket { $bucket }\n",
                "begin-freeze =\n    .check = So.\n",
            ),
        )
    });
    let all = files
        .paths()
        .map(|path| (path.to_path_buf(), files.text(path).unwrap().to_owned()));
    let found = found(&all.chain(korean).collect());
    assert_eq!(
        found,
        ["common/begin/ko.ftl:7:1: NM0066 the English text names `$bucket`, this one does not"]
    );
}

#[test]
fn a_shared_playbook_can_be_used_twice() {
    let changed = with(
        "aws/storage/playbook.yaml",
        &[(
            "done: closed}",
            "done: again}\n  again: {use: common/finish, done: closed}",
        )],
    );
    let found = found(&changed);
    let route = "finish.tell.call, again.tell.call";
    assert!(
        found
            .iter()
            .all(|found| found.contains("NM0074") && found.contains(route)
                || found.contains("NM0075")),
        "{found:#?}"
    );
}

#[test]
fn faults_of_a_shared_playbook_are_found_in_its_own_file() {
    let changed = with(
        "common/tell/playbook.yaml",
        &[("act: notify", "act: notfy")],
    );
    assert_eq!(
        found(&changed),
        ["common/tell/playbook.yaml:5:15: NM0037 there is no phase `notfy`"]
    );
    let changed = with("common/tell/playbook.yaml", &[("then: told", "then: next")]);
    let expected = [
        "common/tell/playbook.yaml:2:11: NM0097 no step leads to the return `told`",
        "common/tell/playbook.yaml:5:29: NM0091 `finish.tell.call` is in no branch here, so nothing comes next",
    ];
    assert_eq!(found(&changed), expected);
}

#[test]
fn what_comes_next_is_never_that_of_another_file() {
    let changed = with(
        "aws/storage/playbook.yaml",
        &[(
            "renew_keys: {act: eradicate, disruption: none, then: next}",
            "renew_keys: {use: common/tell, told: next}",
        )],
    );
    let text = "aws/storage/en.ftl";
    let found = found(&changed);
    assert!(
        found
            .iter()
            .any(|found| found.starts_with(text) && found.contains("renew-keys")),
        "{found:#?}"
    );
    assert!(
        !found.iter().any(|found| found.contains("NM0091")),
        "{found:#?}"
    );
}

#[test]
fn a_playbook_gives_a_shared_one_only_what_is_open() {
    let with = |given: &str| {
        with(
            "aws/storage/playbook.yaml",
            &[("      freeze: {run:", given)],
        )
    };
    let added = |text: &str| found(&with(&format!("{text}\n      freeze: {{run:")));
    assert!(
        added("      over: {end: false_positive}")[0]
            .contains("NM0006 `end` of `over` is not for others to say")
    );
    assert!(added("      frieze: {run: a b}")[0].contains("NM0031"));
    let then = found(&with("      freeze: {then: sort, run:"));
    assert!(then[0].contains("NM0006 `then` of `freeze`"), "{then:#?}");
}

#[test]
fn nobody_steps_into_a_shared_playbook() {
    let changed = with(
        "aws/storage/playbook.yaml",
        &[("users: next", "users: begin.freeze")],
    );
    assert!(found(&changed)[0].contains("NM0031 `begin.freeze` is inside a shared playbook"));
}

#[test]
fn a_shared_playbook_that_nobody_uses_is_found() {
    let changed = with(
        "aws/storage/playbook.yaml",
        &[(
            "{use: common/finish, done: closed}",
            "{act: notify, then: closed}",
        )],
    );
    let found = found(&changed);
    for name in ["finish", "tell"] {
        let expected =
            format!("common/{name}/playbook.yaml:1:1: NM0003 no playbook uses `common/{name}`");
        assert!(found.contains(&expected), "{found:#?}");
    }
}
