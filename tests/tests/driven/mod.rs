//! Cases over the alerts of the stored cases, answered in any way.

#![allow(dead_code, reason = "each test file uses a part")]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use nextmove::alert::{self, Limits};
use nextmove::case::{Case, CaseAlert, Change, Event, Evidence, Hash, Key, Moment, NewEntry};
use nextmove::diagnostic::Refusal;
use nextmove::fact::Value;
use nextmove::kind::{DONE, Kind};
use nextmove::playbook::Playbook;
use nextmove::walk::{self, Wants};
use nextmove_builtin::bundle;
use proptest::prelude::any;
use proptest::sample::Index;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use crate::values::{literals, value};

/// The documents of the alerts of all stored cases.
pub(crate) static ALERTS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let mut found = Vec::new();
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../playbooks")];
    while let Some(dir) = open.pop() {
        let entries = fs::read_dir(&dir).expect("the folder can be read");
        for entry in entries.map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                open.push(entry);
            } else if dir.ends_with("alerts") {
                found.push(entry);
            }
        }
    }
    found.sort();
    found.iter().map(|file| fs::read(file).unwrap()).collect()
});

/// Some choice, always the same.
pub(crate) fn any_pick() -> Index {
    let tree = any::<Index>().new_tree(&mut TestRunner::deterministic());
    tree.expect("a choice").current()
}

/// A moment so many seconds after the case was opened.
pub(crate) fn at(second: usize) -> Moment {
    let (minute, second) = (second / 60, second % 60);
    let text = format!(
        "2026-11-22T{:02}:{:02}:{second:02}Z",
        minute / 60,
        minute % 60
    );
    Moment::parse(&text).expect("a moment")
}

/// A case for one of the stored alerts.
pub(crate) fn opened(pick: &Index) -> Case {
    opened_for(&ALERTS[pick.index(ALERTS.len())])
}

/// A case for the first alert of a document.
pub(crate) fn opened_for(document: &[u8]) -> Case {
    let alerts = alert::read(bundle().formats(), document, &Limits::default()).expect("an alert");
    let playbook = bundle().playbook_for(&alerts[0]).expect("a playbook");
    let alert = CaseAlert::new(document, 0, &alerts[0]);
    Case::open(alert, playbook, Key::new([7; 32]), at(0), "analyst".into()).expect("a case")
}

pub(crate) fn playbook(case: &Case) -> &'static Playbook {
    case.playbook(bundle()).expect("the bundle holds it")
}

/// Records what somebody says, at the next second.
pub(crate) fn record(case: &mut Case, by: &str, event: Event) -> Result<Option<Change>, Refusal> {
    let (at, by) = (at(case.journal().len()), by.into());
    case.record(bundle(), NewEntry { at, by, event })
}

pub(crate) fn answer(key: &str, value: Value) -> Event {
    Event::Answer {
        key: key.into(),
        value,
        reason: Some("a synthetic reason".into()),
        note: None,
    }
}

/// Answers, and has somebody else approve it first where that is asked for.
pub(crate) fn reply(case: &mut Case, key: &str, value: Value) -> Option<Change> {
    try_reply(case, key, value).expect("an answer that its question takes")
}

/// The same, if the case allows it.
pub(crate) fn try_reply(
    case: &mut Case,
    key: &str,
    value: Value,
) -> Result<Option<Change>, Refusal> {
    let action = playbook(case).action(key);
    let role = action.and_then(|action| action.approve.clone());
    if let (Some(role), true) = (role, value == Value::Text(DONE.into())) {
        let step = key.into();
        record(case, "lead", Event::Approve { step, role }).expect("an approval");
    }
    record(case, "analyst", answer(key, value))
}

/// What the step that a case is at asks for.
pub(crate) fn asked(case: &Case) -> Option<(String, Kind)> {
    let answers = case.standing().answers;
    let next = walk::next_step(playbook(case), &case.alert().facts, &answers);
    match next.wants {
        Wants::Nothing(_) => None,
        Wants::Fact(fact) => Some((fact.name.clone(), fact.kind.clone())),
        Wants::Reply(_) => Some((next.step.id.clone(), Kind::Reply)),
    }
}

/// Answers whatever is asked, as often as there are picks or until the end.
pub(crate) fn walked(alert: &Index, picks: &[Index]) -> Case {
    let mut case = opened(alert);
    let literals = literals(playbook(&case));
    for pick in picks {
        let Some((key, kind)) = asked(&case) else {
            break;
        };
        let value = value(&kind, &literals, pick).expect("every kind can be answered");
        reply(&mut case, &key, value);
    }
    case
}

/// Where a case stands, as far as anybody can see it.
pub(crate) fn stands(case: &Case) -> (Vec<String>, Vec<String>, Option<String>) {
    let answers = case.standing().answers;
    let next = walk::next_step(playbook(case), &case.alert().facts, &answers);
    let passed = next
        .trail
        .iter()
        .map(|it| format!("{} {} {}", it.step.id, it.fact.name, it.value));
    (
        walk::route(&next),
        passed.collect(),
        asked(case).map(|(key, _)| key),
    )
}

/// A synthetic finding about a bucket.
pub(crate) const FINDING: &[u8] = include_bytes!("../../../tests/alerts/synthetic-s3-finding.json");

/// A case with an entry of every kind but `move`, and its copy without an account.
pub(crate) fn all_kinds() -> [Case; 2] {
    let start = any_pick();
    let mut case = opened_for(FINDING);
    let texts = literals(playbook(&case));
    for _ in 0..4 {
        let (key, kind) = asked(&case).expect("the case is open");
        reply(&mut case, &key, value(&kind, &texts, &start).unwrap());
    }
    let key = case.standing().answers.into_keys().next().unwrap();
    let (step, text) = (None, "seen in 111122223333".to_owned());
    let undone = case.undo(bundle(), "en").unwrap();
    let events = [
        Event::Retract {
            key,
            reason: Some("a \u{202e}mistake".into()),
        },
        Event::Note { step, text },
        Event::Evidence(Evidence {
            step: None,
            name: "trail.json.gz".into(),
            size: 7,
            sha256: Hash::of(b"evidence"),
            kept_at: "vault 3".into(),
        }),
        Event::HandOver {
            to: "night".into(),
            note: Some("감사합니다".into()),
        },
    ];
    let undone = undone.into_iter().map(|it| Event::Undone {
        step: it.step,
        note: None,
    });
    for event in events.into_iter().chain(undone) {
        record(&mut case, "analyst", event).expect("an entry");
    }
    let copy = case
        .redact(&["account_id".into()])
        .expect("the alert names an account");
    [case, copy]
}
