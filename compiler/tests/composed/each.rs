//! Branches for each of several options.

use serde_json::json;

use super::{files, found, next, with};

#[test]
fn several_options_are_asked_for_at_once_with_what_was_derived() {
    let step = next(&files(), &json!({"begin.freeze": "done"}))["step"].clone();
    assert_eq!(
        (&step["asks"], &step["answer"]),
        (&json!("found"), &json!("several_of"))
    );
    assert_eq!(step["suggested"]["value"], json!(["files"]));
    assert_eq!(step["suggested"]["label"], "Files");
    assert_eq!(step["none"], "none of these");
}

#[test]
fn branches_come_in_the_order_of_the_step_and_not_of_the_answer() {
    let reply = next(
        &files(),
        &json!({"begin.freeze": "done", "found": ["keys", "files"]}),
    );
    assert_eq!(reply["step"]["id"], "look_at_files");
    assert_eq!(reply["trail"][2]["label"], "Keys; Files");
    assert_eq!(
        reply["trail"][2]["provenance"]["answer"]["instead_of"],
        json!(["files"])
    );
}

#[test]
fn who_cannot_tell_is_led_through_every_branch() {
    let mut answers = json!({"begin.freeze": "done", "found": ["cannot_tell"]});
    for step in ["look_at_files", "renew_keys", "finish.tell.call"] {
        assert_eq!(next(&files(), &answers)["step"]["id"], step);
        answers[step] = "done".into();
    }
    let same = json!({"begin.freeze": "done", "found": "cannot_tell"});
    assert_eq!(next(&files(), &same)["step"]["id"], "look_at_files");
}

#[test]
fn what_cannot_be_chosen_together_is_refused() {
    for answer in [
        json!(["files", "files"]),
        json!(["files", "cannot_tell"]),
        json!(["filez"]),
        json!(""),
    ] {
        assert_eq!(
            next(&files(), &json!({"begin.freeze": "done", "found": answer})),
            "NM2004"
        );
    }
}

#[test]
fn a_branch_may_close_the_case_at_an_end_of_its_own() {
    let own = with(
        "aws/storage/playbook.yaml",
        &[(
            "renew_keys: {act: eradicate, disruption: none, then: next}",
            "renew_keys: {act: eradicate, disruption: none, then: over}\n  over: {end: false_positive}",
        )],
    );
    assert!(!found(&own).iter().any(|found| found.contains("NM009")));
    let shared = with(
        "aws/storage/playbook.yaml",
        &[(
            "eradicate, disruption: none, then: next",
            "eradicate, disruption: none, then: closed",
        )],
    );
    let expected = "NM0092 `renew_keys` leads out of its branch";
    assert!(
        found(&shared).iter().any(|found| found.contains(expected)),
        "{:#?}",
        found(&shared)
    );
}

/// The rules that are broken where the keys are renewed, with the routes that break them.
fn broken(needs: &str, playbook: &[(&str, &str)]) -> Vec<String> {
    let rule = format!(
        "files_first: {{reason: so, source: here, before: {{on: {{phase: eradicate}}, needs: {needs}}}}}"
    );
    let files = with("aws/storage/playbook.yaml", playbook);
    let rules = [("rules.yaml".into(), rule)];
    let paths = files.paths().filter(|path| !path.ends_with("rules.yaml"));
    let kept = paths.map(|path| (path.to_path_buf(), files.text(path).unwrap().to_owned()));
    let mut found = found(&kept.chain(rules).collect());
    found.retain(|finding| finding.contains("NM0055"));
    found
}

const LOOKED_AT: &str = "[{phase: investigate}, {left_out: {found: files}}]";

#[test]
fn a_rule_can_ask_for_more_than_what_was_chosen() {
    let broken = broken("{phase: investigate}", &[]);
    let [broken] = broken.as_slice() else {
        panic!("{broken:?}");
    };
    let route = "begin.freeze, sort.files (not files), sort.keys (keys), renew_keys";
    assert!(broken.ends_with(route), "{broken}");
}

#[test]
fn a_rule_can_let_an_option_be_left_out() {
    assert_eq!(broken(LOOKED_AT, &[]), [""; 0]);
    let other = "[{phase: investigate}, {left_out: {found: [users, keys]}}]";
    assert_eq!(broken(other, &[]).len(), 1);
}

#[test]
fn the_order_of_branches_is_proved() {
    let swapped = [(
        "    files: look_at_files\n    keys: renew_keys\n",
        "    keys: renew_keys\n    files: look_at_files\n",
    )];
    let broken = broken(LOOKED_AT, &swapped);
    let route = "begin.freeze, sort.keys (keys), renew_keys";
    assert!(broken[0].ends_with(route), "{broken:?}");
}
