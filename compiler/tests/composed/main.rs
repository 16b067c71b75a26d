//! Branches for each of several options, and shared playbooks in the place of steps.

mod each;
mod used;

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
  renew_keys: {act: eradicate, disruption: none, then: next}
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
    answers: {found: [keys, files, users]}
    by: [begin.is_exercise, begin.freeze, sort.files, look_at_files, sort.keys, renew_keys, sort.users, finish.tell.call]
    end: closed
    verdict: true_positive
  - name: nothing was found
    alert: stranger.json
    answers: {found: []}
    by: [begin.is_exercise, begin.freeze, sort.files, sort.keys, sort.users, finish.tell.call]
    end: closed
    verdict: true_positive
  - name: the files cannot be opened
    alert: stranger.json
    answers: {exercise: cannot_tell, found: [files], look_at_files: failed}
    by: [begin.is_exercise, begin.freeze, sort.files, look_at_files]
    end: handed_over
    verdict: handed_over
  - name: an exercise
    alert: stranger.json
    answers: {exercise: yes}
    by: [begin.is_exercise]
    end: begin.over
    verdict: benign_true_positive
";

/// The base with the playbook of this test in the place of its own, in one language.
fn files() -> Files {
    let base = Files::load(&nextmove_faults::base_folder()).unwrap();
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
