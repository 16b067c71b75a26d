//! What was read and what a case keeps of it say the same: in facts, in steps and in reasons.

use std::fs;
use std::path::Path;

use nextmove::alert::{Alert, Limits, read};
use nextmove::fact::{AlertFact, Answer, Answers, Provenance, Value};
use nextmove::playbook::Playbook;
use nextmove::statement::AlertView;
use nextmove::walk::{Next, Passed, Wants, next_step};
use nextmove::wire::{read as read_reply, to_json};
use nextmove_builtin::bundle;
use serde_json::json;

mod synthetic;

fn examples() -> Vec<Vec<u8>> {
    let playbooks = Path::new(env!("CARGO_MANIFEST_DIR")).join("../playbooks");
    let folders = |of: &Path| fs::read_dir(of).into_iter().flatten().flatten();
    let groups = folders(&playbooks).flat_map(|group| folders(&group.path()));
    let files = groups.flat_map(|playbook| folders(&playbook.path().join("alerts")));
    let mut documents: Vec<Vec<u8>> = files.map(|it| fs::read(it.path()).unwrap()).collect();
    assert!(documents.len() > 50, "there are examples");
    let mut digits = synthetic::finding();
    digits["accountId"] = json!(111_122_223_333_u64);
    documents.push(digits.to_string().into_bytes());
    documents
}

fn alerts() -> impl Iterator<Item = Alert> {
    let alerts = |document: Vec<u8>| read(bundle().formats(), &document, &Limits::default());
    examples()
        .into_iter()
        .flat_map(move |document| alerts(document).unwrap_or_default())
}

fn told(next: &Next<'_>) -> Vec<(String, String, Value, Provenance)> {
    let passed = |passed: &Passed<'_>| {
        let (step, fact) = (passed.step.id.clone(), passed.fact.name.clone());
        (step, fact, passed.value.owned(), passed.basis.provenance())
    };
    next.trail.iter().map(passed).collect()
}

/// The first answer that a step takes, and its key.
fn an_answer(next: &Next<'_>) -> Option<(String, Answer)> {
    let (key, text) = match next.wants {
        Wants::Reply(_) => (&next.step.id, "done"),
        Wants::Fact(fact) => (&fact.name, fact.kind.options().first()?.as_str()),
        Wants::Nothing(_) => return None,
    };
    let value = Value::Text(text.into());
    let reason = None;
    Some((key.clone(), Answer { value, reason }))
}

fn assert_same_walk(playbook: &Playbook, alert: &Alert) {
    let kept = alert.to_facts();
    let mut answers = Answers::new();
    loop {
        let (one, other) = (
            next_step(playbook, alert, &answers),
            next_step(playbook, &kept, &answers),
        );
        assert_eq!(one.step, other.step);
        assert_eq!(one.remaining(), other.remaining());
        assert_eq!(told(&one), told(&other));
        let answer = an_answer(&one).filter(|(key, _)| !answers.contains_key(key));
        let Some((key, answer)) = answer else {
            return;
        };
        answers.insert(key, answer);
    }
}

#[test]
fn a_walk_over_what_was_read_is_the_walk_over_what_a_case_keeps() {
    for alert in alerts() {
        let playbook = bundle().playbook_for(&alert).expect("it is taken");
        assert_same_walk(playbook, &alert);
    }
}

#[test]
fn facts_come_in_the_order_of_their_names_and_are_found_by_them() {
    for alert in alerts() {
        let kept = alert.to_facts();
        assert!(alert.facts().map(|fact| fact.name()).eq(kept.keys()));
        let (read, kept_ones) = (AlertView::from(&alert), AlertView::from(&kept));
        for (name, AlertFact { value, from }) in &kept {
            for statement in [read.of(name), kept_ones.of(name)].map(Option::unwrap) {
                assert_eq!(
                    (&statement.value().owned(), &statement.pointer()),
                    (value, from)
                );
            }
        }
        assert!(alert.fact("nobody_says_this").is_none());
    }
}

#[test]
fn a_reply_is_the_alert_as_it_was_read() {
    for document in examples() {
        let reply = read_reply(bundle(), &document).expect("it is an alert");
        let shown: serde_json::Value = serde_json::from_str(&to_json(&reply)).unwrap();
        for (shown, it) in shown["alerts"]
            .as_array()
            .unwrap()
            .iter()
            .zip(&reply.alerts)
        {
            let names = shown["facts"].as_object().unwrap();
            assert_eq!(
                shown["alert_type"].as_str(),
                it.alert.alert_type().as_deref()
            );
            assert_eq!(shown["envelope"], it.alert.envelope().as_ref());
            assert_eq!(names.len(), it.alert.to_facts().len());
            for (name, fact) in it.alert.to_facts() {
                let expected = json!({"value": fact.value, "from": fact.from});
                assert_eq!(names[&name]["value"], expected["value"]);
                assert_eq!(names[&name]["from"], expected["from"]);
            }
        }
    }
}
