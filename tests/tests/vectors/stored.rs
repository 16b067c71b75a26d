//! The stored cases of a playbook as turns.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use nextmove::diagnostic::Refusal;
use nextmove::fact::Answer;
use nextmove::kind::DONE;
use nextmove::wire::{self, NextReply, NextRequest, ShownStep};
use nextmove_builtin::bundle;
use nextmove_compiler::{Files, StoredCase, check_files};
use serde_json::{Value, json};

use super::recorded::Recorded;
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

/// What is given for a stored case, in its order.
#[derive(Default)]
struct Told {
    answers: Vec<(String, Value)>,
    /// What commands printed, each with the number of answers from which on it is given.
    outputs: Vec<(usize, Value)>,
}

impl Told {
    /// The request with the first of the answers, and the outputs that are given with these.
    fn request(&self, most: usize, lang: &str) -> Value {
        let answers: BTreeMap<_, _> = self.answers[..most].iter().cloned().collect();
        let outputs = self.outputs.iter().filter(|(from, _)| *from <= most);
        let outputs: Vec<&Value> = outputs.map(|(_, output)| output).collect();
        match outputs.is_empty() {
            true => json!({ "answers": answers, "lang": lang }),
            false => json!({ "answers": answers, "lang": lang, "outputs": outputs }),
        }
    }

    /// The reply to all of it.
    fn next(&self, document: &[u8]) -> Result<NextReply, Refusal> {
        let request = self.request(self.answers.len(), "en").to_string();
        let request = NextRequest::from_json(&request).expect("a request");
        wire::next(bundle(), document, &request)
    }

    /// Gives the outputs that are taken now; one for an item is taken only once its list is known.
    fn take(&mut self, document: &[u8], outputs: &mut Vec<Value>) {
        let from = self.answers.len();
        outputs.retain(|output| {
            self.outputs.push((from, output.clone()));
            let is_refused = self.next(document).is_err();
            if is_refused {
                self.outputs.pop();
            }
            is_refused
        });
    }
}

/// The answers of a stored case in the order in which steps ask for them, with its outputs. An answer that
/// overrides what the alert says is asked for by no step: it is given where the case would go another
/// way without it.
fn told(case: &StoredCase, alert: &str) -> Told {
    let document = document(&json!({ "alert": alert }));
    let all = case.answers.iter();
    let all = Told {
        answers: all
            .map(|(key, answer)| (key.clone(), as_given(case, key, answer)))
            .collect(),
        outputs: printed(case)
            .into_iter()
            .map(|output| (0, output))
            .collect(),
    };
    let last = all.next(&document).expect("a stored case walks");
    let mut given = Told::default();
    let mut outputs = printed(case);
    loop {
        given.take(&document, &mut outputs);
        let reply = given.next(&document).expect("a stored case walks");
        let (step, asked) = wanted(&reply);
        if asked.is_none() && case.route.last().is_some_and(|end| end == step) {
            return given;
        }
        let decided = last.trail.iter().map(|passed| passed.fact.as_str());
        let mut keys = asked.into_iter().chain(decided);
        let is_new = |key: &&str| !given.answers.iter().any(|(known, _)| known == key);
        let answer =
            keys.find_map(|key| Some((key, case.answers.get(key)?)).filter(|(key, _)| is_new(key)));
        let (key, answer) = answer.unwrap_or_else(|| panic!("{}: {step}", case.name));
        given
            .answers
            .push((key.into(), as_given(case, key, answer)));
    }
}

fn printed(case: &StoredCase) -> Vec<Value> {
    case.printed.iter().map(|output| json!(output)).collect()
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
        (None, Some(role)) => json!({ "value": answer.value, "approved_by": role }),
        (Some(reason), Some(role)) => {
            json!({ "value": answer.value, "reason": reason, "approved_by": role })
        }
    }
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
fn turns(alert: &str, told: &Told) -> Vec<Value> {
    let read = json!({ "alert": alert });
    let asks = (0..=told.answers.len())
        .map(|most| json!({ "alert": alert, "request": told.request(most, "LANG") }));
    [read].into_iter().chain(asks).collect()
}

fn entry(case: &StoredCase, recorded: &Recorded, is_shown: bool) -> Entry {
    let alert = alert(case);
    let told = told(case, &alert);
    let mut head = json!({ "name": case.name, "alert": alert, "answers": told.answers });
    if !told.outputs.is_empty() {
        head["outputs"] = json!(recorded.named(&told.outputs));
    }
    let turns = turns(&alert, &told);
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
    let recorded = Recorded::beside(&first_alert(playbook));
    let cases = cases.into_iter().enumerate();
    cases
        .map(|(number, case)| entry(case, &recorded, number == 0))
        .collect()
}
