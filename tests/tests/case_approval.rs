//! Who may say that a step is done that somebody has to approve.

mod driven;
mod values;

use driven::{ALERTS, answer, opened_for, playbook, record};
use nextmove::case::{Case, Event};
use nextmove::fact::Value;
use nextmove::playbook::{Action, StepKind};
use nextmove_builtin::bundle;
use values::{given, literals};

/// A case for each stored alert, with each step of its playbook that has to be approved.
fn approved_steps() -> impl Iterator<Item = (Case, &'static str, &'static Action)> {
    ALERTS.iter().flat_map(|alert| {
        let case = opened_for(alert);
        let steps = playbook(&case)
            .steps()
            .iter()
            .filter_map(|step| match &step.kind {
                StepKind::Act(action) if action.approve.is_some() => {
                    Some((step.id.as_str(), action))
                }
                _ => None,
            });
        let filled = |(step, action)| (filled(case.clone(), action), step, action);
        steps.map(filled).collect::<Vec<_>>()
    })
}

/// The case with an answer to whatever the commands of an action still need.
fn filled(mut case: Case, action: &Action) -> Case {
    let playbook = playbook(&case);
    for place in action.placeables() {
        let fact = &playbook.facts()[usize::from(place)];
        if !case.alert().facts.contains_key(&fact.name) {
            let value = given(&fact.kind, &literals(playbook)).unwrap();
            record(&mut case, "kim", answer(&fact.name, value)).expect("an answer");
        }
    }
    case
}

fn approve(case: &mut Case, step: &str, action: &Action, by: &str) {
    let role = action.approve.clone().unwrap();
    let step = step.into();
    record(case, by, Event::Approve { step, role }).expect("an approval");
}

/// The code with which `done` is refused; none where it is taken.
fn done(case: &mut Case, step: &str, by: &str) -> Option<&'static str> {
    let done = record(case, by, answer(step, Value::Text("done".into())));
    done.err().map(|refusal| refusal.code)
}

#[test]
fn nothing_that_has_to_be_approved_is_done_without() {
    for (mut case, step, action) in approved_steps() {
        assert_eq!(done(&mut case, step, "kim"), Some("NM3008"), "{step}");
        for reply in ["failed", "skipped", "not_applicable"] {
            let reply = answer(step, Value::Text(reply.into()));
            record(&mut case, "kim", reply).expect("only done needs an approval");
        }
        approve(&mut case, step, action, "lee");
        assert_eq!(done(&mut case, step, "kim"), None, "{step}");
        assert_eq!(case.approvers(bundle(), step), ["lee"]);
    }
}

#[test]
fn nobody_approves_their_own_step_that_cannot_be_taken_back() {
    let mut irreversible = 0;
    for (mut case, step, action) in approved_steps() {
        approve(&mut case, step, action, "Kim");
        let expected = action.irreversible.then_some("NM3009");
        assert_eq!(done(&mut case, step, " kim "), expected, "{step}");
        irreversible += usize::from(action.irreversible);
        approve(&mut case, step, action, "lee");
        assert_eq!(done(&mut case, step, "kim"), None, "{step}");
    }
    assert!(irreversible > 0, "some step cannot be taken back");
}

#[test]
fn an_approval_is_for_the_commands_as_they_stood() {
    let mut changed = 0;
    for (mut case, step, action) in approved_steps() {
        let facts = playbook(&case).facts();
        // A text of the alert that a command names, and another one of its kind.
        let other = action.placeables().find_map(|place| {
            let fact = &facts[usize::from(place)];
            let Value::Text(text) = &case.alert().facts.get(&fact.name)?.value else {
                return None;
            };
            let other = fact.kind.parse(&format!("{text}x"))?;
            Some((fact.name.clone(), other))
        });
        let Some((fact, other)) = other else { continue };
        approve(&mut case, step, action, "lee");
        record(&mut case, "kim", answer(&fact, other)).expect("an override with a reason");
        assert_eq!(
            done(&mut case, step, "kim"),
            Some("NM3008"),
            "{step} with another {fact}"
        );
        record(
            &mut case,
            "kim",
            Event::Retract {
                key: fact,
                reason: None,
            },
        )
        .expect("an answer");
        assert_eq!(done(&mut case, step, "kim"), None, "{step}");
        changed += 1;
    }
    assert!(changed > 0, "some command names a text of an alert");
}

#[test]
fn an_approval_names_the_role_that_the_step_names() {
    for (mut case, step, _) in approved_steps() {
        let (step, role) = (step.to_owned(), "somebody_else".to_owned());
        let refused = record(&mut case, "lee", Event::Approve { step, role });
        assert_eq!(refused.unwrap_err().code, "NM3010");
    }
}
