//! A case follows its playbook by hash, whatever the bundle holds besides.

mod driven;
mod values;

use driven::{answer, at, opened_for};
use nextmove::bundle::{Bundle, BundleData};
use nextmove::case::{Case, Event, Hash, Key, NewEntry, UndoWay, WhyUnfit};
use nextmove::fact::Value;
use nextmove::wire::{self, CaseReply, CaseRequest, NextRequest};
use nextmove_builtin::BYTES;
use serde_json::json;

const FINDING: &[u8] = include_bytes!("../../tests/alerts/synthetic-s3-finding.json");
const ID: &str = "aws-s3-bucket";

/// A step that every route passes, and that asks for something to be done.
const STEP: &str = "begin.alert.freeze_alert";

/// The built-in bundle as it might have been: a step had another name.
fn older() -> BundleData {
    let mut data = BundleData::decode(BYTES).expect("the built-in bundle");
    let playbook = data.playbooks.iter_mut().find(|it| it.id == ID).unwrap();
    playbook.version = "2026-01-01".into();
    playbook.hash = Hash::of(b"an older version").to_string();
    let step = playbook.steps.iter_mut().find(|it| it.id == STEP).unwrap();
    step.id = "freeze_before".into();
    let fact = playbook
        .facts
        .iter_mut()
        .find(|it| it.name == STEP)
        .unwrap();
    fact.name = "freeze_before".into();
    data
}

fn bundle(data: BundleData) -> Bundle {
    Bundle::verify(data).expect("a bundle")
}

/// The built-in bundle that keeps the older one.
fn keeping() -> Bundle {
    let mut data = BundleData::decode(BYTES).expect("the built-in bundle");
    data.keep(older());
    bundle(data)
}

/// A case of the older version, in which the first step was done.
fn case_of(older: &Bundle) -> Case {
    let alert = opened_for(FINDING).alert().clone();
    let playbook = older.playbook(ID).unwrap();
    let mut case = Case::open(alert, playbook, Key::new([7; 32]), at(0), "kim".into()).unwrap();
    record(
        &mut case,
        older,
        answer("freeze_before", Value::Text("done".into())),
    );
    case
}

fn record(case: &mut Case, bundle: &Bundle, event: Event) {
    let at = at(case.journal().len());
    let given = NewEntry {
        at,
        by: "kim".into(),
        event,
    };
    case.record(bundle, given).expect("an entry");
}

fn ask(bundle: &Bundle, case: &Case, request: &serde_json::Value) -> Result<CaseReply, String> {
    let request = CaseRequest::from_json(&request.to_string()).expect("a request");
    let reply = wire::case_file(bundle, case.write().as_bytes(), &request);
    reply.map_err(|refusal| format!("{}: {}", refusal.code, refusal.message))
}

#[test]
fn a_version_that_is_not_there_is_named_beside_the_one_that_is() {
    let case = case_of(&as_newest());
    let built_in = nextmove_builtin::bundle();
    let refused = ask(built_in, &case, &json!({"next": {}})).unwrap_err();
    let held = built_in.playbook(ID).unwrap().name();
    for text in [
        "NM3006",
        "2026-01-01",
        &case.opened_with().hash,
        &held.version,
        &held.hash,
    ] {
        assert!(refused.contains(text), "{text} is not in {refused}");
    }
    assert!(ask(built_in, &case, &json!({"verify": {}})).is_ok());
}

#[test]
fn a_version_that_is_kept_goes_on_as_it_did_and_takes_no_new_alert() {
    let case = case_of(&as_newest());
    let keeping = keeping();
    let request = json!({"next": {"lang": "ko"}});
    assert_eq!(
        ask(&keeping, &case, &request),
        ask(&as_newest(), &case, &request)
    );
    let next = wire::next(&keeping, FINDING, &NextRequest::default()).expect("a step");
    assert_eq!(
        next.playbook,
        nextmove_builtin::bundle().playbook(ID).unwrap().name()
    );
    assert_eq!(
        keeping.playbooks().len(),
        nextmove_builtin::bundle().playbooks().len()
    );
}

#[test]
fn keeping_twice_is_keeping_once_and_survives_being_written() {
    let mut data = BundleData::decode(BYTES).unwrap();
    data.keep(older());
    let mut twice = data.clone();
    twice.keep(older());
    twice.keep(data.clone());
    assert_eq!(twice, data);
    // A bundle that keeps a version hands it on with its texts.
    let mut onward = BundleData::decode(BYTES).unwrap();
    onward.keep(BundleData::decode(&data.encode()).unwrap());
    assert_eq!(onward, data);
}

#[test]
fn a_playbook_that_was_given_up_is_kept_for_its_cases_only() {
    let mut data = BundleData::decode(BYTES).unwrap();
    data.playbooks.retain(|it| it.id != ID);
    data.keep(older());
    let kept = bundle(data);
    assert!(kept.playbook(ID).is_none());
    assert!(ask(&kept, &case_of(&as_newest()), &json!({"next": {}})).is_ok());
}

#[test]
fn a_move_is_shown_first_and_loses_no_answer() {
    let keeping = keeping();
    let mut case = case_of(&as_newest());
    let Ok(CaseReply::Move(shown)) = ask(&keeping, &case, &json!({"move": {}})) else {
        panic!("the move is shown");
    };
    let change = shown.change.expect("both routes can be told");
    assert!(change.appear.contains(&STEP.into()));
    assert!(change.vanish.contains(&"freeze_before".into()));
    assert_eq!(change.parked, ["freeze_before"]);
    let unfit: Vec<_> = shown
        .unfit
        .iter()
        .map(|it| (it.key.as_str(), it.why))
        .collect();
    assert_eq!(unfit, [("freeze_before", WhyUnfit::UnknownFact)]);
    let before = case.journal().to_vec();
    record(&mut case, &keeping, Event::Move(shown.to.clone()));
    assert!(case.journal().starts_with(&before));
    assert_eq!(case.standing().playbook, shown.to);
    let Ok(CaseReply::Step(step)) = ask(&keeping, &case, &json!({"next": {}})) else {
        panic!("the case goes on");
    };
    assert_eq!(step.next, shown.next);
    assert_eq!(step.next.unused, ["freeze_before"]);
    // And back again, where the answer counts as before.
    let back = case.opened_with().clone();
    record(&mut case, &keeping, Event::Move(back));
    assert_eq!(
        case.standing().answers,
        case_of(&as_newest()).standing().answers
    );
}

/// The older version as the one that takes new alerts.
fn as_newest() -> Bundle {
    bundle(older())
}

#[test]
fn a_move_is_possible_where_the_version_of_now_is_gone() {
    let mut case = case_of(&as_newest());
    let built_in = nextmove_builtin::bundle();
    let Ok(CaseReply::Move(shown)) = ask(built_in, &case, &json!({"move": {}})) else {
        panic!("the move is shown");
    };
    assert_eq!(shown.change, None);
    record(&mut case, built_in, Event::Move(shown.to.clone()));
    assert!(ask(built_in, &case, &json!({"next": {}})).is_ok());
    // What was done by the version that is gone stays on the list, to be looked at.
    let undo = case.undo(built_in, "en").unwrap();
    let ways: Vec<_> = undo.iter().map(|it| (it.step.as_str(), it.way)).collect();
    assert_eq!(ways, [("freeze_before", UndoWay::Unknown)]);
    let step = "freeze_before".into();
    record(&mut case, built_in, Event::Undone { step, note: None });
    assert!(case.undo(built_in, "en").unwrap()[0].undone.is_some());
}
