//! The stored cases of a playbook as turns.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use nextmove::fact::Answer;
use nextmove::kind::DONE;
use nextmove::wire::{self, NextReply, NextRequest, ShownStep};
use nextmove_builtin::bundle;
use nextmove_compiler::{Files, StoredCase, check_files};
use serde_json::{Value, json};

use super::replay::{document, in_all_languages, reply, spelled};
use super::{Entry, root};

static CASES: LazyLock<Vec<StoredCase>> = LazyLock::new(|| {
    let files = Files::load(&root().join("playbooks")).expect("the authored files can be read");
    check_files(&files)
        .expect("the authored files have no fault")
        .cases
});

fn cases(playbook: &str) -> impl Iterator<Item = &'static StoredCase> {
    CASES.iter().filter(move |case| case.playbook == playbook)
}

/// The alert of a stored case, relative to the root of the project.
fn alert(case: &StoredCase) -> String {
    format!("playbooks/{}", case.alert.display())
}

/// The alert of a playbook that comes first by name.
pub(crate) fn first_alert(playbook: &str) -> String {
    let alerts = cases(playbook).map(alert);
    alerts.min().expect("the playbook has stored cases")
}

/// The answers of a stored case in the order in which steps ask for them, whatever outputs tell given by hand. One that overrides what the
/// alert says is asked for by no step: it is given where the case would go another way without it.
fn answers(case: &StoredCase, alert: &str) -> Vec<(String, Value)> {
    let document = document(&json!({ "alert": alert }));
    let all = case.by_hand.iter();
    let all: Vec<_> = all
        .map(|(key, answer)| (key.clone(), as_given(case, key, answer)))
        .collect();
    let last = next(&document, &all);
    let mut given: Vec<(String, Value)> = Vec::new();
    loop {
        let reply = next(&document, &given);
        let (step, asked) = wanted(&reply);
        if asked.is_none() && case.route.last().is_some_and(|end| end == step) {
            return given;
        }
        let decided = last.trail.iter().map(|passed| passed.fact.as_str());
        let mut keys = asked.into_iter().chain(decided);
        let is_new = |key: &&str| !given.iter().any(|(known, _)| known == key);
        let answer =
            keys.find_map(|key| Some((key, case.by_hand.get(key)?)).filter(|(key, _)| is_new(key)));
        let (key, answer) = answer.unwrap_or_else(|| panic!("{}: {step}", case.name));
        given.push((key.into(), as_given(case, key, answer)));
    }
}

fn next(document: &[u8], answers: &[(String, Value)]) -> NextReply {
    let request = request(answers, "en").to_string();
    let request = NextRequest::from_json(&request).expect("a request");
    wire::next(bundle(), document, &request).expect("a stored case walks")
}

/// An answer as a request gives it: what was done with the name of whoever had to approve it.
fn as_given(case: &StoredCase, key: &str, answer: &Answer) -> Value {
    let playbook = bundle().playbook(&case.playbook);
    let action = playbook.and_then(|playbook| playbook.action(key));
    let role = action.and_then(|action| action.approve.as_ref());
    let is_done = answer.value == nextmove::fact::Value::Text(DONE.into());
    let approver = role.filter(|_| is_done);
    match (&answer.reason, approver) {
        (None, None) => json!(answer.value),
        (Some(reason), None) => json!({ "value": answer.value, "reason": reason }),
        (reason, Some(role)) => {
            json!({ "value": answer.value, "reason": reason, "approved_by": role })
        }
    }
}

fn request(answers: &[(String, Value)], lang: &str) -> Value {
    let answers: BTreeMap<_, _> = answers.iter().cloned().collect();
    json!({ "answers": answers, "lang": lang })
}

/// The step of a reply, and the key that it asks for.
fn wanted(reply: &NextReply) -> (&str, Option<&str>) {
    match &reply.step {
        ShownStep::Ask(step) => (&step.id, Some(&step.asks)),
        ShownStep::Act(step) => (&step.id, Some(&step.asks)),
        ShownStep::End(step) => (&step.id, None),
    }
}

/// The document is read, then one answer more is given each time.
fn turns(alert: &str, answers: &[(String, Value)]) -> Vec<Value> {
    let read = json!({ "alert": alert });
    let asks = (0..=answers.len())
        .map(|most| json!({ "alert": alert, "request": request(&answers[..most], "LANG") }));
    [read].into_iter().chain(asks).collect()
}

fn entry(case: &StoredCase, is_shown: bool) -> Entry {
    let alert = alert(case);
    let answers = answers(case, &alert);
    let head = json!({ "name": case.name, "alert": alert, "answers": answers });
    let turns = turns(&alert, &answers);
    let replay = |lang: &str| {
        let turns = turns.iter().map(|turn| spelled(turn, lang));
        turns.map(|turn| reply(&turn)).collect()
    };
    Entry {
        head: format!("case {head}"),
        is_stored: true,
        is_shown,
        replies: in_all_languages(replay),
        turns,
    }
}

/// The stored cases of a playbook by name; the last reply of the first is written out.
pub(crate) fn entries(playbook: &str) -> Vec<Entry> {
    let mut cases: Vec<&StoredCase> = cases(playbook).collect();
    cases.sort_by_key(|case| &case.name);
    let cases = cases.into_iter().enumerate();
    cases
        .map(|(number, case)| entry(case, number == 0))
        .collect()
}
