//! `new`: a playbook to begin with.

mod common;

use common::{fresh, json, lay_over, root, run_in, stderr, stdout};

#[test]
fn a_new_playbook_has_no_fault_and_takes_its_alert() {
    let dir = fresh("new");
    lay_over(&root().join("playbooks"), &dir.join("playbooks"));
    for (name, group) in [("custom-login", "playbooks/own"), ("a", "playbooks/aws")] {
        let made = run_in(&dir, &["new", name, "--dir", group]);
        assert!(made.status.success(), "{}", stderr(&made));
        let checked = run_in(&dir, &["check", "playbooks"]);
        assert!(checked.status.success(), "{}", stderr(&checked));
        let alert = format!("{group}/{name}/alerts/example.json");
        let compiled = run_in(&dir, &["compile", "playbooks", "-o", "bundle"]);
        assert!(compiled.status.success());
        let next = json(&stdout(&run_in(
            &dir,
            &["next", &alert, "--bundle", "bundle"],
        )));
        assert_eq!(next["playbook"]["id"], name);
        assert_eq!(next["step"]["id"], "keep_alert");
    }
}

#[test]
fn what_is_there_is_left_alone() {
    let dir = fresh("new-twice");
    assert!(run_in(&dir, &["new", "mine"]).status.success());
    std::fs::write(dir.join("mine/en.ftl"), "# changed\n").unwrap();
    let again = run_in(&dir, &["new", "mine"]);
    assert_eq!(again.status.code(), Some(1));
    assert_eq!(json(&stderr(&again))["error"]["code"], "NM4003");
    assert_eq!(
        std::fs::read_to_string(dir.join("mine/en.ftl")).unwrap(),
        "# changed\n"
    );
}

#[test]
fn a_name_that_no_playbook_can_have_is_wrong_usage() {
    let dir = fresh("new-names");
    for name in ["", "S3", "../up", "a_b", "a--b", "-a", "1a", "a/b"] {
        assert_eq!(
            run_in(&dir, &["new", "--", name]).status.code(),
            Some(2),
            "{name}"
        );
    }
    assert_eq!(std::fs::read_dir(&dir).unwrap().count(), 0);
}
