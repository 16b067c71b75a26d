//! Laws that hold for every shipped playbook, whatever the alert says and whatever is answered.

use std::collections::BTreeSet;

use nextmove::condition::{Condition, Test};
use nextmove::fact::{AlertFact, AlertFacts, Answer, Answers, Number, Value};
use nextmove::kind::{Kind, REPLIES, Shape};
use nextmove::playbook::{Playbook, StepKind};
use nextmove::walk::{Next, Wants, next_step};
use nextmove_playbooks::bundle;
use proptest::prelude::*;
use proptest::sample::Index;

/// Every literal that some condition of the playbook compares with: what makes roads differ.
fn literals(playbook: &Playbook) -> Vec<String> {
    fn collect(condition: &Condition, into: &mut BTreeSet<String>) {
        match condition {
            Condition::All(inner) | Condition::Any(inner) => {
                inner.iter().for_each(|c| collect(c, into));
            }
            Condition::Not(inner) => collect(inner, into),
            Condition::Test(
                _,
                Test::Equals(v) | Test::Contains(v) | Test::StartsWith(v) | Test::EndsWith(v),
            ) => into.extend(v.iter().cloned()),
            Condition::Test(..) => {}
        }
    }
    let mut literals = BTreeSet::from(["nextmove-synthetic".to_owned(), "1".to_owned()]);
    let rules = playbook.facts().iter().flat_map(|fact| &fact.derive);
    rules.for_each(|rule| collect(&rule.when, &mut literals));
    literals.into_iter().collect()
}

/// A text of each form.
const FORMED: [&str; 8] = [
    "203.0.113.7",
    "10.0.0.0/8",
    "arn:aws:s3:::archive",
    "/subscriptions/00000000-0000-0000-0000-000000000000",
    "00000000-0000-0000-0000-000000000000",
    "somebody@example.com",
    "example.com",
    "d41d8cd98f00b204e9800998ecf8427e",
];

/// A text of about the right shape.
fn fitting(shape: &Shape, filler: &str) -> String {
    let missing = (shape.min as usize)
        .saturating_sub(shape.prefix.len())
        .max(1);
    format!("{}{}", shape.prefix, filler.repeat(missing))
}

/// A value of a kind, chosen by a number.
fn value(kind: &Kind, literals: &[String], pick: &Index) -> Option<Value> {
    let choices: Vec<Value> = match kind {
        Kind::OneOf(options) => options.iter().map(|o| Value::Text(o.clone())).collect(),
        Kind::Reply => REPLIES.map(|r| Value::Text(r.into())).into(),
        Kind::Flag | Kind::Present => [true, false].map(Value::Flag).into(),
        Kind::Number => [0.0, 2.5, 8.0]
            .map(|n| Value::Number(Number::new(n).unwrap()))
            .into(),
        Kind::Ip => ["203.0.113.7", "2001:db8::1"]
            .map(|a| Value::Text(a.into()))
            .into(),
        Kind::Time => vec![Value::Text("2026-11-22T02:14:00Z".into())],
        Kind::Text(shape) | Kind::List(shape) => {
            let fitting = ["a", "0", "A"].map(|filler| fitting(shape, filler));
            let texts = literals.iter().chain(&fitting);
            texts.filter_map(|text| kind.parse(text)).collect()
        }
        Kind::Form(_) | Kind::ListOf(_) => {
            FORMED.iter().filter_map(|text| kind.parse(text)).collect()
        }
    };
    (!choices.is_empty()).then(|| choices[pick.index(choices.len())].clone())
}

/// An alert that states each fact of the playbook or does not.
fn alert(playbook: &Playbook, literals: &[String], picks: &[Option<Index>]) -> AlertFacts {
    let asked_only = |kind: &Kind| matches!(kind, Kind::OneOf(_) | Kind::Reply);
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
        walked
            .remaining
            .push((next.remaining.least, next.remaining.most));
        let (key, kind) = match next.wants {
            Wants::Nothing(_) => {
                walked.trail = trail(&next);
                break;
            }
            Wants::Fact(fact) => (fact.name.clone(), fact.kind.clone()),
            Wants::Reply(action) => {
                for command in &action.commands {
                    let filled = command.fill(&|fact| next.knowledge.value(fact), &|part| {
                        Some(part.into())
                    });
                    assert!(
                        filled.is_some(),
                        "a command of {} is not filled",
                        next.step.id
                    );
                }
                (next.step.id.clone(), Kind::Reply)
            }
        };
        let value = value(&kind, literals, &picks[turn % picks.len()])
            .unwrap_or_else(|| panic!("{kind:?} cannot be answered"));
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
            prop_assert!((*least..=*most).contains(&left), "{left} replies left at turn {turn}, not {least} to {most}");
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
        walked.answers.remove(&walked.order[removed.index(walked.order.len())]);
        let shorter = trail(&next_step(playbook, &facts, &walked.answers));
        prop_assert!(walked.trail.starts_with(&shorter), "{:?} is no start of {:?}", shorter, walked.trail);
        prop_assert!(shorter.len() < walked.trail.len());
    }

    #[test]
    fn answers_off_the_road_change_nothing(
        playbook in shipped(), alert_picks in alert_picks(), picks in picks(), extra in any::<Index>(), value_pick in any::<Index>(),
    ) {
        let Shipped(playbook) = playbook;
        let literals = literals(playbook);
        let facts = alert(playbook, &literals, &alert_picks);
        let mut walked = walk_to_the_end(playbook, &facts, &literals, &picks);
        let fact = &playbook.facts()[extra.index(playbook.facts().len())];
        let on_the_road = walked.trail.iter().any(|(_, passed, _)| *passed == fact.name);
        let asked = matches!(fact.kind, Kind::OneOf(_) | Kind::Reply) && !facts.contains_key(&fact.name);
        let asked = asked && is_asked(playbook, &fact.name);
        let Some(value) = value(&fact.kind, &literals, &value_pick).filter(|_| asked && !on_the_road) else {
            return Ok(());
        };
        walked.answers.insert(fact.name.clone(), Answer { value, reason: None });
        let next = next_step(playbook, &facts, &walked.answers);
        prop_assert_eq!(trail(&next), walked.trail);
        prop_assert!(!next.used.contains(fact.name.as_str()));
    }
}
