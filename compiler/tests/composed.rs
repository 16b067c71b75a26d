//! Branches for each of several options, and shared playbooks in the place of steps.

use std::path::{Path, PathBuf};

use nextmove::bundle::Bundle;
use nextmove::wire::{self, NextRequest};
use nextmove_compiler::{Files, Finding, compile_files};
use serde_json::{Value, json};

const PLAYBOOK: &str = r#"
version: 1
handles: {finding_type|contains: ":Storage/"}
facts:
  found:
    several_of: [files, keys, users]
    derive:
      files: {principal_type: Anonymous}
      keys: {principal_type: User}
    confirm: true
start: begin
steps:
  begin:
    use: common/begin
    with:
      exercise: {derive: {no: {principal_type|exists: true}}}
      freeze: {run: "watch freeze --bucket {bucket}"}
    real: sort
  sort:
    each: found
    files: look_at_files
    keys: renew_keys
    users: next
    then: finish
  look_at_files:
    act: investigate
    then: next
    on_failure: handed_over
  renew_keys: {act: eradicate, then: next}
  finish: {use: common/finish, done: closed}
  closed: {end: true_positive}
  handed_over: {end: handed_over}
"#;

const BEGIN: &str = "
facts: {exercise: {one_of: [yes, no]}}
returns: [real]
start: is_exercise
steps:
  is_exercise: {decide: exercise, yes: over, no: freeze, cannot_tell: freeze}
  freeze: {act: preserve, then: real}
  over: {end: benign_true_positive}
";

const FINISH: &str = "
returns: [done]
start: tell
steps:
  tell: {use: common/tell, told: done}
";

const TELL: &str = "
returns: [told]
start: call
steps:
  call: {act: notify, then: told}
";

const TEXTS: &str = "
found = What was found?
    .help = Look.
    .files = Files
    .keys = Keys
    .users = Users
    .cannot-tell = No idea
look-at-files = Look at the files
    .do = Look.
    .why = So.
renew-keys = Renew the keys
    .do = Renew them.
    .why = So.
begin-freeze = Freeze the bucket { $bucket }
closed = Closed
    .text = Closed.
handed-over = Handed over
    .text = Handed over.
";

const BEGIN_TEXTS: &str = "
exercise = Is it an exercise?
    .help = Look.
    .yes = Yes
    .no = No
    .cannot-tell = No idea
freeze = Freeze the alert
    .do = Freeze it.
    .why = So.
over = Over
    .text = It was an exercise.
";

const TELL_TEXTS: &str = "
call = Call the owner
    .do = Call.
    .why = So.
";

const CASES: &str = "
cases:
  - name: everything was found
    alert: stranger.json
    answers: {begin.freeze: done, found: [keys, files, users], look_at_files: done, renew_keys: done, finish.tell.call: done}
    road: [begin.is_exercise, begin.freeze, sort.files, look_at_files, sort.keys, renew_keys, sort.users, finish.tell.call, closed]
    verdict: true_positive
  - name: nothing was found
    alert: stranger.json
    answers: {begin.freeze: done, found: [], finish.tell.call: done}
    road: [begin.is_exercise, begin.freeze, sort.files, sort.keys, sort.users, finish.tell.call, closed]
    verdict: true_positive
  - name: the files cannot be opened
    alert: stranger.json
    answers: {exercise: cannot_tell, begin.freeze: done, found: [files], look_at_files: failed}
    road: [begin.is_exercise, begin.freeze, sort.files, look_at_files, handed_over]
    verdict: handed_over
  - name: an exercise
    alert: stranger.json
    answers: {exercise: yes}
    road: [begin.is_exercise, begin.over]
    verdict: benign_true_positive
";

/// The base with the playbook of this test in the place of its own, in one language.
fn files() -> Files {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/bad-playbooks/base");
    let base = Files::load(&dir).unwrap();
    let kept = |path: &&Path| {
        let name = path.to_string_lossy();
        !name.ends_with("ko.ftl") && !name.ends_with("rules.yaml") && !name.ends_with("queued.json")
    };
    let kept = base.paths().filter(kept);
    let kept = kept.map(|path| (path.to_path_buf(), base.text(path).unwrap().to_owned()));
    let own = [
        ("rules.yaml", "{}"),
        ("aws/storage/playbook.yaml", PLAYBOOK),
        ("aws/storage/en.ftl", TEXTS),
        ("aws/storage/cases.yaml", CASES),
        ("common/begin/playbook.yaml", BEGIN),
        ("common/begin/en.ftl", BEGIN_TEXTS),
        ("common/finish/playbook.yaml", FINISH),
        ("common/finish/en.ftl", ""),
        ("common/tell/playbook.yaml", TELL),
        ("common/tell/en.ftl", TELL_TEXTS),
    ];
    let own = own.map(|(path, text)| (PathBuf::from(path), text.to_owned()));
    kept.chain(own).collect()
}

/// The files with texts replaced in one of them.
fn with(file: &str, changes: &[(&str, &str)]) -> Files {
    let files = files();
    let change = |path: &Path| {
        let mut text = files.text(path).unwrap().to_owned();
        for (from, to) in changes.iter().filter(|_| path == Path::new(file)) {
            assert!(text.contains(from), "{from}");
            text = text.replacen(from, to, 1);
        }
        text
    };
    let paths = files.paths();
    paths
        .map(|path| (path.to_path_buf(), change(path)))
        .collect()
}

fn next(files: &Files, answers: &Value) -> Value {
    let bundle = Bundle::verify(compile_files(files).unwrap()).unwrap();
    let alert = files.text("aws/storage/alerts/stranger.json".as_ref());
    let request = json!({ "answers": answers }).to_string();
    let request = NextRequest::from_json(&request).unwrap();
    let reply = wire::next(&bundle, alert.unwrap().as_bytes(), &request);
    reply.map_or_else(
        |refusal| json!(refusal.code),
        |reply| serde_json::to_value(&reply).unwrap(),
    )
}

fn found(changed: &Files) -> Vec<String> {
    let findings = compile_files(changed).err().unwrap_or_default();
    findings.iter().map(Finding::to_string).collect()
}

#[test]
fn stored_cases_take_every_branch_and_every_step_of_shared_playbooks() {
    assert_eq!(found(&files()), Vec::<String>::new());
}

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
                "begin-freeze =\n    .affects = So.\n",
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
    let road = "finish.tell.call, again.tell.call";
    assert!(
        found
            .iter()
            .all(|found| found.contains("NM0074") && found.contains(road)
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
        ["common/tell/playbook.yaml:5:15: NM0037 there is no effect `notfy`"]
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
            "renew_keys: {act: eradicate, then: next}",
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
fn a_branch_may_close_the_case_at_an_end_of_its_own() {
    let own = with(
        "aws/storage/playbook.yaml",
        &[(
            "renew_keys: {act: eradicate, then: next}",
            "renew_keys: {act: eradicate, then: over}\n  over: {end: false_positive}",
        )],
    );
    assert!(!found(&own).iter().any(|found| found.contains("NM009")));
    let shared = with(
        "aws/storage/playbook.yaml",
        &[("eradicate, then: next", "eradicate, then: closed")],
    );
    let expected = "NM0092 `renew_keys` leads out of its branch";
    assert!(
        found(&shared).iter().any(|found| found.contains(expected)),
        "{:#?}",
        found(&shared)
    );
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
