//! Laws that hold for every shipped playbook, whatever the alert says and whatever is answered.

mod values;

use nextmove::fact::{AlertFact, AlertFacts, Answer, Answers, Value};
use nextmove::kind::{Kind, NOT_APPLICABLE};
use nextmove::playbook::{Playbook, StepKind};
use nextmove::walk::{Next, Remaining, Wants, next_step};
use nextmove_builtin::bundle;
use proptest::prelude::*;
use proptest::sample::Index;
use values::{literals, value};

/// An alert that states each fact of the playbook or does not.
fn alert(playbook: &Playbook, literals: &[String], picks: &[Option<Index>]) -> AlertFacts {
    let asked_only =
        |kind: &Kind| matches!(kind, Kind::OneOf(_) | Kind::SeveralOf(_) | Kind::Reply);
    let facts = playbook.facts().iter().zip(picks.iter().cycle());
    facts
        .filter(|(fact, _)| !asked_only(&fact.kind))
        .filter_map(|(fact, pick)| {
            let value = value(&fact.kind, literals, pick.as_ref()?)?;
            let from = format!("/{}", fact.name);
            Some((fact.name.clone(), AlertFact { value, from }))
        })
        .collect()
}

/// What a walk came to: its answers in order, and where it stood at each turn.
struct Walked {
    answers: Answers,
    order: Vec<String>,
    remaining: Vec<(u32, u32)>,
    trail: Vec<(String, String, String)>,
}

fn trail(next: &Next<'_>) -> Vec<(String, String, String)> {
    let entry = |passed: &nextmove::walk::Passed<'_>| {
        (
            passed.step.id.clone(),
            passed.fact.name.clone(),
            passed.value.to_string(),
        )
    };
    next.trail.iter().map(entry).collect()
}

/// Answers whatever is asked until the end.
fn walk_to_the_end(
    playbook: &Playbook,
    facts: &AlertFacts,
    literals: &[String],
    picks: &[Index],
) -> Walked {
    let mut walked = Walked {
        answers: Answers::new(),
        order: Vec::new(),
        remaining: Vec::new(),
        trail: Vec::new(),
    };
    for turn in 0.. {
        assert!(turn <= 10_000, "the walk does not end");
        let answers = walked.answers.clone();
        let next = next_step(playbook, facts, &answers);
        let Remaining { least, most } = next.remaining();
        walked.remaining.push((least, most));
        let (key, kind) = match next.wants {
            Wants::Nothing(_) => {
                walked.trail = trail(&next);
                break;
            }
            Wants::Fact(_) if leaves_out(&next, &picks[turn % picks.len()]) => {
                let value = Value::Text(NOT_APPLICABLE.into());
                let reason = None;
                walked.order.push(next.step.id.clone());
                walked
                    .answers
                    .insert(next.step.id.clone(), Answer { value, reason });
                continue;
            }
            Wants::Fact(fact) => (fact.name.clone(), fact.kind.clone()),
            Wants::Reply(action) => {
                let known = |fact| next.knowledge.value(fact);
                for command in action.used_commands(&known) {
                    let filled = command.fill(None, &known, &|part| Some(part.into()));
                    // What was declined, or what only its own outputs tell, may be missing.
                    let may_be_missing =
                        |fact| next.knowledge.declined(fact).is_some() || action.tells(fact);
                    assert!(
                        filled.is_some() || command.placeables().any(may_be_missing),
                        "a command of {} is not filled",
                        next.step.id
                    );
                }
                (next.step.id.clone(), Kind::Reply)
            }
        };
        let pick = &picks[turn % picks.len()];
        let value = chosen(&next, pick).or_else(|| value(&kind, literals, pick));
        let value = value.unwrap_or_else(|| panic!("{kind:?} cannot be answered"));
        walked.order.push(key.clone());
        walked.answers.insert(
            key,
            Answer {
                value,
                reason: None,
            },
        );
    }
    walked
}

/// Of what was found some item, where only that can be chosen.
fn chosen(next: &Next<'_>, pick: &Index) -> Option<Value> {
    let Wants::Fact(fact) = next.wants else {
        return None;
    };
    let choices = next.knowledge.choices(fact)?;
    let item = (!choices.is_empty()).then(|| choices[pick.index(choices.len())].to_owned());
    Some(Value::List(item.into_iter().collect()))
}

/// Whether an action is left out rather than the value given that its commands want.
fn leaves_out(next: &Next<'_>, pick: &Index) -> bool {
    matches!(next.step.kind, StepKind::Act(_)) && pick.index(7) == 0
}

/// Whether some step asks for a fact.
fn is_asked(playbook: &Playbook, name: &str) -> bool {
    let named = |index: &u16| playbook.facts()[usize::from(*index)].name == name;
    playbook.steps().iter().any(|step| match &step.kind {
        StepKind::Decide { fact, .. } => named(fact),
        StepKind::Act(action) => named(&action.reply),
        StepKind::End(_) => false,
    })
}

/// A shipped playbook, of which a failing test prints only the name.
struct Shipped(&'static Playbook);

impl std::fmt::Debug for Shipped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.id())
    }
}

fn shipped() -> impl Strategy<Value = Shipped> {
    let playbooks = bundle().playbooks();
    (0..playbooks.len()).prop_map(move |index| Shipped(&playbooks[index]))
}

fn picks() -> impl Strategy<Value = Vec<Index>> {
    prop::collection::vec(any::<Index>(), 1..60)
}

fn alert_picks() -> impl Strategy<Value = Vec<Option<Index>>> {
    prop::collection::vec(prop::option::weighted(0.7, any::<Index>()), 1..90)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_walk_ends_within_its_bounds(playbook in shipped(), alert_picks in alert_picks(), picks in picks()) {
        let Shipped(playbook) = playbook;
        let literals = literals(playbook);
        let facts = alert(playbook, &literals, &alert_picks);
        let walked = walk_to_the_end(playbook, &facts, &literals, &picks);
        for (turn, (least, most)) in walked.remaining.iter().enumerate() {
            let left = u32::try_from(walked.remaining.len() - 1 - turn).unwrap();
            prop_assert!((*least..=*most).contains(&left), "{left} replies left at turn {turn}, not {least} to {most}: {:?}", &walked.order[turn.min(walked.order.len())..]);
        }
        let placeables: usize = playbook.steps().iter().map(|step| match &step.kind {
            StepKind::Act(action) => action.placeables().count(),
            _ => 0,
        }).sum();
        prop_assert!(walked.order.len() <= playbook.steps().len() + placeables);
    }

    #[test]
    fn removing_an_answer_only_shortens_the_trail(
        playbook in shipped(), alert_picks in alert_picks(), picks in picks(), removed in any::<Index>(),
    ) {
        let Shipped(playbook) = playbook;
        let literals = literals(playbook);
        let facts = alert(playbook, &literals, &alert_picks);
        let mut walked = walk_to_the_end(playbook, &facts, &literals, &picks);
        if walked.order.is_empty() {
            return Ok(());
        }
        let removed = &walked.order[removed.index(walked.order.len())];
        // The values of an action that was left out after all play no part.
        let plays_a_part = walked.trail.iter().any(|(_, fact, _)| fact == removed);
        walked.answers.remove(removed);
        let next = next_step(playbook, &facts, &walked.answers);
        let mut shorter = trail(&next);
        // The values that were given to an action that was left out after all come back with its reply.
        while shorter.last().is_some_and(|(step, ..)| *step == next.step.id) {
            shorter.pop();
        }
        prop_assert!(walked.trail.starts_with(&shorter), "{:?} is no start of {:?}", shorter, walked.trail);
        prop_assert_eq!(shorter.len() < walked.trail.len(), plays_a_part);
    }

    #[test]
    fn answers_off_the_route_change_nothing(
        playbook in shipped(), alert_picks in alert_picks(), picks in picks(), extra in any::<Index>(), value_pick in any::<Index>(),
    ) {
        let Shipped(playbook) = playbook;
        let literals = literals(playbook);
        let facts = alert(playbook, &literals, &alert_picks);
        let mut walked = walk_to_the_end(playbook, &facts, &literals, &picks);
        let fact = &playbook.facts()[extra.index(playbook.facts().len())];
        let on_the_route = walked.trail.iter().any(|(_, passed, _)| *passed == fact.name);
        let asked = matches!(fact.kind, Kind::OneOf(_) | Kind::SeveralOf(_) | Kind::Reply) && !facts.contains_key(&fact.name);
        let asked = asked && is_asked(playbook, &fact.name);
        let Some(value) = value(&fact.kind, &literals, &value_pick).filter(|_| asked && !on_the_route) else {
            return Ok(());
        };
        walked.answers.insert(fact.name.clone(), Answer { value, reason: None });
        let next = next_step(playbook, &facts, &walked.answers);
        prop_assert_eq!(trail(&next), walked.trail);
        prop_assert!(!next.used.contains(fact.name.as_str()));
    }
}
