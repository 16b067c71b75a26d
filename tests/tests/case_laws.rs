//! Laws of cases, over every shipped playbook, whatever is answered.

mod driven;
mod values;

use driven::{answer, asked, opened, playbook, record, reply, stands, try_reply, walked};
use std::collections::VecDeque;

use nextmove::case::{Case, Event};
use nextmove::fact::Value;
use nextmove_builtin::bundle;
use proptest::prelude::*;
use proptest::sample::Index;
use values::{literals, value};

fn picks() -> impl Strategy<Value = Vec<Index>> {
    prop::collection::vec(any::<Index>(), 1..60)
}

/// An answer that stands in a case.
fn standing(case: &Case, pick: &Index) -> Option<(String, Value)> {
    let answers = case.standing().answers;
    let place = (!answers.is_empty()).then(|| pick.index(answers.len()))?;
    let (key, answer) = answers.into_iter().nth(place)?;
    Some((key, answer.value))
}

/// Whether a text stands in a value of a journal; the names of its members are not the alert's.
fn holds(journal: &serde_json::Value, text: &str) -> bool {
    use serde_json::Value::{Array, Object, String};
    match journal {
        String(value) => value.contains(text),
        Array(items) => items.iter().any(|item| holds(item, text)),
        Object(members) => members.values().any(|member| holds(member, text)),
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn revising_to_the_same_value_changes_nothing(alert in any::<Index>(), picks in picks(), which in any::<Index>()) {
        let mut case = walked(&alert, &picks);
        let before = stands(&case);
        let Some((key, value)) = standing(&case, &which) else { return Ok(()) };
        let change = reply(&mut case, &key, value).expect("both routes can be told");
        prop_assert_eq!(&change.stay, &before.0);
        prop_assert_eq!(stands(&case), before);
        prop_assert!(change.appear.is_empty() && change.vanish.is_empty());
        prop_assert!(change.parked.is_empty() && change.returned.is_empty());
    }

    #[test]
    fn retracting_an_answer_restores_what_was(alert in any::<Index>(), picks in picks(), pick in any::<Index>()) {
        let mut case = walked(&alert, &picks);
        let before = (stands(&case), case.standing());
        let Some((key, kind)) = asked(&case) else { return Ok(()) };
        let value = value(&kind, &literals(playbook(&case)), &pick).unwrap();
        reply(&mut case, &key, value);
        record(&mut case, "analyst", Event::Retract { key, reason: None }).unwrap();
        prop_assert_eq!((stands(&case), case.standing()), before);
    }

    #[test]
    fn answers_come_back_with_their_route(
        alert in any::<Index>(), picks in picks(), which in any::<Index>(), other in any::<Index>(),
    ) {
        let mut case = walked(&alert, &picks);
        let before = stands(&case);
        let Some((key, first)) = standing(&case, &which) else { return Ok(()) };
        let kind = &playbook(&case).fact(&key).unwrap().kind;
        let Some(second) = value(kind, &literals(playbook(&case)), &other) else { return Ok(()) };
        let away = reply(&mut case, &key, second).unwrap();
        let back = reply(&mut case, &key, first).unwrap();
        prop_assert_eq!(stands(&case), before);
        prop_assert_eq!((away.appear, away.vanish, away.parked), (back.vanish, back.appear, back.returned));
    }

    #[test]
    fn the_order_of_answers_does_not_matter(
        alert in any::<Index>(), picks in picks(), order in prop::collection::vec(any::<u32>(), 60),
    ) {
        let case = walked(&alert, &picks);
        let mut answers: Vec<_> = case.standing().answers.into_iter().zip(order).collect();
        answers.sort_by_key(|(_, place)| *place);
        let mut other = opened(&alert);
        let mut waiting: VecDeque<_> = answers.into_iter().map(|(answer, _)| answer).collect();
        while let Some((key, answer)) = waiting.pop_front() {
            // What has to be approved has to wait for the facts that its commands name.
            if try_reply(&mut other, &key, answer.value.clone()).is_err() {
                waiting.push_back((key, answer));
            }
        }
        prop_assert_eq!(stands(&other), stands(&case));
        prop_assert_eq!(other.standing(), case.standing());
    }

    #[test]
    fn a_case_is_read_as_it_was_written_and_loses_no_entry(alert in any::<Index>(), picks in picks()) {
        let mut case = opened(&alert);
        let literals = literals(playbook(&case));
        for pick in &picks {
            let Some((key, kind)) = asked(&case) else { break };
            let before = case.clone();
            reply(&mut case, &key, value(&kind, &literals, pick).unwrap());
            prop_assert!(case.journal().starts_with(before.journal()));
            prop_assert_eq!(case.entry_with(&before.head()), Some(before.journal().len() - 1));
            let read = Case::read(case.write().as_bytes());
            prop_assert_eq!(read.as_ref(), Ok(&case));
        }
    }

    #[test]
    fn what_is_refused_changes_nothing(alert in any::<Index>(), picks in picks(), key in "[a-z_]{0,12}", value in ".{0,12}") {
        let mut case = walked(&alert, &picks);
        let before = case.clone();
        if record(&mut case, "analyst", answer(&key, Value::Text(value))).is_err() {
            prop_assert_eq!(&case, &before);
        }
        let note = Event::Note { step: None, text: "a note".into() };
        let nobody = record(&mut case, " ", note);
        let twice = record(&mut case, "analyst", Event::Opened {});
        prop_assert_eq!([nobody, twice].map(|it| it.unwrap_err().code), ["NM3010"; 2]);
    }

    #[test]
    fn what_was_done_stays_on_the_list_until_it_is_undone(alert in any::<Index>(), picks in picks()) {
        let mut case = walked(&alert, &picks);
        let list = case.undo(bundle(), "en").unwrap();
        let entries: Vec<usize> = list.iter().map(|it| it.entry).collect();
        prop_assert!(entries.windows(2).all(|pair| pair[0] > pair[1]));
        for (key, _) in case.standing().answers {
            record(&mut case, "analyst", Event::Retract { key, reason: None }).unwrap();
        }
        let now = case.undo(bundle(), "en").unwrap();
        prop_assert_eq!(&now, &list);
        for it in list {
            if case.undo(bundle(), "en").unwrap().iter().any(|open| open.step == it.step && open.undone.is_none()) {
                record(&mut case, "analyst", Event::Undone { step: it.step, note: None }).unwrap();
            }
        }
        prop_assert!(case.undo(bundle(), "en").unwrap().iter().all(|it| it.undone.is_some()));
    }

    #[test]
    fn a_copy_holds_no_value_that_was_taken_out(alert in any::<Index>(), picks in picks(), chosen in any::<Index>()) {
        let mut case = walked(&alert, &picks);
        let names: Vec<String> = case.alert().facts.keys().cloned().collect();
        let fact = names[chosen.index(names.len())].clone();
        let value = case.alert().facts[&fact].value.clone();
        let text = format!("seen again: {value}");
        record(&mut case, "analyst", Event::Note { step: None, text }).unwrap();
        let copy = case.redact(std::slice::from_ref(&fact)).unwrap();
        let read = Case::read(copy.write().as_bytes()).unwrap();
        prop_assert_eq!(&read, &copy);
        prop_assert_eq!(copy.head(), case.head());
        prop_assert!(copy.withheld() > Some(0));
        if let Value::Text(text) = &value && text.len() >= 4 {
            for leaf in copy.alert().facts.values() {
                prop_assert!(!leaf.value.to_string().contains(text), "{} still stands in the copy", text);
            }
            let journal = serde_json::to_value(copy.journal()).unwrap();
            prop_assert!(!holds(&journal, text), "{} still stands in {}", text, journal);
        }
    }
}
