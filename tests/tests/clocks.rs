//! The clocks of a case tell what its times say, and say what they do not.

mod driven;
mod values;

use std::fs;
use std::path::Path;

use driven::{answer, opened_for, playbook, walked};
use nextmove::case::{Case, Event, Moment, NewEntry};
use nextmove::clocks::{Milestone, TimeOrigin, Times};
use nextmove::fact::Value;
use nextmove::kind::DONE;
use nextmove::playbook::{Phase, StepKind};
use nextmove::wire::{self, CaseReply, CaseRequest, ClocksReply};
use nextmove_builtin::bundle;
use proptest::prelude::*;
use proptest::sample::Index;

/// A case that was opened at midnight on 22 November 2026.
fn opened() -> Case {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("alerts/synthetic-s3-finding.json");
    opened_for(&fs::read(file).unwrap())
}

/// The actions with a phase that nobody has to approve.
fn actions(case: &Case, phase: Phase) -> Vec<String> {
    let steps = playbook(case).steps().iter();
    let found = steps.filter(|step| match &step.kind {
        StepKind::Act(action) => action.phase == phase && action.approve.is_none(),
        _ => false,
    });
    found.map(|step| step.id.clone()).collect()
}

fn record(case: &mut Case, at: &str, event: Event) {
    let at = Moment::parse(at).unwrap();
    case.record(
        bundle(),
        NewEntry {
            at,
            by: "analyst".into(),
            event,
        },
    )
    .expect("the case allows it");
}

fn done(case: &mut Case, at: &str, step: &str) {
    record(case, at, answer(step, Value::Text(DONE.into())));
}

fn seconds(case: &Case, until: Milestone, since: TimeOrigin) -> Option<i64> {
    let times = Times::of(case, bundle());
    let mut spans = times.spans.iter();
    spans
        .find(|span| (span.until, span.since) == (until, since))
        .unwrap()
        .seconds
}

/// When the actions with a phase were done, as the journal of a case tells that never took one back.
fn times_of(case: &Case, phase: Phase) -> Vec<Moment> {
    let entries = case.journal().iter();
    let done = entries.filter(|entry| match &entry.event {
        Event::Answer { key, value, .. } => {
            let action = playbook(case).action(key);
            *value == Value::Text(DONE.into()) && action.is_some_and(|it| it.phase == phase)
        }
        _ => false,
    });
    done.map(|entry| entry.at.clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn containment_is_the_first_and_recovery_the_last_that_is_done(
        alert in any::<Index>(), picks in prop::collection::vec(any::<Index>(), 1..60),
    ) {
        let case = walked(&alert, &picks);
        let times = Times::of(&case, bundle());
        let (contained, recovered) = (times.contained, times.recovered);
        let first = times_of(&case, Phase::Contain).into_iter().next();
        prop_assert_eq!(contained.map(|it| it.at), first);
        prop_assert_eq!(recovered.map(|it| it.at), times_of(&case, Phase::Recover).pop());
    }
}

#[test]
fn the_earliest_time_counts_and_not_the_earliest_entry() {
    let mut case = opened();
    let contain = actions(&case, Phase::Contain);
    assert_eq!(
        seconds(&case, Milestone::Contained, TimeOrigin::Opened),
        None
    );
    done(&mut case, "2026-11-22T02:00:00Z", &contain[1]);
    done(&mut case, "2026-11-22T01:00:00Z", &contain[0]);
    assert_eq!(
        seconds(&case, Milestone::Contained, TimeOrigin::Opened),
        Some(3600)
    );
}

#[test]
fn what_was_taken_back_was_not_done_and_what_was_confirmed_was_done_before() {
    let mut case = opened();
    let step = actions(&case, Phase::Contain).swap_remove(0);
    done(&mut case, "2026-11-22T01:00:00Z", &step);
    done(&mut case, "2026-11-22T02:00:00Z", &step);
    assert_eq!(
        seconds(&case, Milestone::Contained, TimeOrigin::Opened),
        Some(3600)
    );
    let key = step.clone();
    record(
        &mut case,
        "2026-11-22T03:00:00Z",
        Event::Retract { key, reason: None },
    );
    assert_eq!(
        seconds(&case, Milestone::Contained, TimeOrigin::Opened),
        None
    );
    done(&mut case, "2026-11-22T04:00:00Z", &step);
    assert_eq!(
        seconds(&case, Milestone::Contained, TimeOrigin::Opened),
        Some(4 * 3600)
    );
}

#[test]
fn times_out_of_order_are_told_and_not_hidden() {
    let mut case = opened();
    let step = actions(&case, Phase::Contain).swap_remove(0);
    done(&mut case, "2026-11-21T23:59:00Z", &step);
    assert_eq!(
        seconds(&case, Milestone::Contained, TimeOrigin::Opened),
        Some(-60)
    );
}

#[test]
fn the_alert_tells_since_when() {
    let case = opened();
    let times = Times::of(&case, bundle());
    for (point, fact) in [
        (times.first_seen, "first_seen"),
        (times.created, "created_at"),
    ] {
        let stated = case.alert().facts.get(fact);
        assert_eq!(
            point.as_ref().and_then(|it| it.from.as_ref()),
            stated.map(|it| &it.from)
        );
        assert_eq!(
            point.map(|it| it.at),
            stated.and_then(|it| Moment::of_vendor(&it.value.to_string()))
        );
    }
}

fn clocks(case: &Case, request: &str) -> Result<ClocksReply, &'static str> {
    let request = CaseRequest::from_json(request).map_err(|refusal| refusal.code)?;
    let reply = wire::case_file(bundle(), case.write().as_bytes(), &request);
    match reply.map_err(|refusal| refusal.code)? {
        CaseReply::Clocks(clocks) => Ok(*clocks),
        other => panic!("{other:?} are no clocks"),
    }
}

#[test]
fn deadlines_are_computed_only_for_the_laws_that_are_named() {
    let case = opened();
    let none = clocks(&case, r#"{"clocks": {}}"#).unwrap();
    assert!(none.deadlines.is_empty() && none.advice.is_none());
    let one = clocks(
        &case,
        r#"{"clocks": {"deadlines": {"jurisdictions": ["kr-network"]}, "lang": "ko"}}"#,
    )
    .unwrap();
    assert!(one.advice.unwrap().contains("법률 자문"));
    assert_eq!(one.deadlines[0].deadlines[0].due, None);
    let other = clocks(
        &case,
        r#"{"clocks": {"deadlines": {"jurisdictions": ["mars"]}}}"#,
    );
    assert_eq!(other.unwrap_err(), "NM3014");
}

#[test]
fn what_the_case_says_of_awareness_counts_unless_the_request_says_other() {
    let mut case = opened();
    record(
        &mut case,
        "2026-11-22T01:00:00Z",
        answer("aware_at", Value::Text("2026-11-22T02:14:00+09:00".into())),
    );
    let due = |request: &str| {
        clocks(&case, request).unwrap().deadlines[0].deadlines[0]
            .due
            .clone()
            .unwrap()
    };
    let own = due(r#"{"clocks": {"deadlines": {"jurisdictions": ["eu-gdpr"]}}}"#);
    assert_eq!(own.as_str(), "2026-11-24T17:14:00Z");
    let given = r#"{"clocks": {"deadlines": {"jurisdictions": ["eu-gdpr"], "started": {"aware_at": "2026-11-22T12:00:00Z"}}}}"#;
    assert_eq!(due(given).as_str(), "2026-11-25T12:00:00Z");
}

#[test]
fn every_law_that_ships_has_its_texts_in_every_language() {
    for lang in bundle().languages() {
        let words = bundle().shared_words(lang).unwrap();
        for law in bundle().laws() {
            assert!(words.text(&law.text_key(), &|_| None).is_some());
            for deadline in &law.deadlines {
                let part = words.part(&law.text_key(), &deadline.condition_part(), &|_| None);
                assert!(
                    part.is_some(),
                    "{} {} says when it applies, in {lang}",
                    law.id,
                    deadline.id
                );
            }
        }
    }
}
