//! The stored cases of a playbook as turns.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;

use nextmove::wire::{self, NextReply, NextRequest, ShownStep};
use nextmove_builtin::bundle;
use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Value, json};

use super::replay::{document, in_all_languages, reply, spelled};
use super::{Entry, root};

/// A stored case, as far as vectors need it.
#[derive(Deserialize)]
struct Case {
    name: String,
    alert: String,
    #[serde(default)]
    answers: BTreeMap<String, Given>,
}

/// An answer as cases write it: a word, or a map of words. YAML readers take `no` for a flag.
struct Given(Value);

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(yaml: D) -> Result<Self, D::Error> {
        struct AnyAnswer;
        impl<'de> Visitor<'de> for AnyAnswer {
            type Value = Given;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an answer")
            }
            fn visit_bool<E>(self, flag: bool) -> Result<Given, E> {
                Ok(Given(Value::from(if flag { "yes" } else { "no" })))
            }
            fn visit_str<E>(self, word: &str) -> Result<Given, E> {
                Ok(Given(Value::from(word)))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Given, A::Error> {
                let mut words: Vec<String> = Vec::new();
                while let Some(word) = items.next_element()? {
                    words.push(word);
                }
                Ok(Given(Value::from(words)))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Given, A::Error> {
                let words =
                    BTreeMap::<String, String>::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Given(json!(words)))
            }
        }
        yaml.deserialize_any(AnyAnswer)
    }
}

/// The stored cases of a playbook.
#[derive(Deserialize)]
struct Cases {
    cases: Vec<Case>,
}

/// The folder of a playbook, relative to the root of the project.
pub(crate) fn folder(playbook: &str) -> String {
    let groups = fs::read_dir(root().join("playbooks")).expect("there are playbooks");
    let mut groups = groups.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let folder = |group: &str| format!("playbooks/{group}/{playbook}");
    let group = groups.find(|group| root().join(folder(group)).join("cases.yaml").is_file());
    folder(&group.expect("the playbook has stored cases"))
}

fn cases(folder: &str) -> Vec<Case> {
    let yaml =
        fs::read_to_string(root().join(folder).join("cases.yaml")).expect("cases can be read");
    let cases: Cases = serde_saphyr::from_str(&yaml).expect("cases have their form");
    cases.cases
}

/// The answers of a stored case in the order in which steps ask for them.
fn answers(case: &Case, alert: &str) -> Vec<(String, Value)> {
    let document = document(&json!({ "alert": alert }));
    let mut given = Vec::new();
    loop {
        let request = request(&given, "en");
        let request = NextRequest::from_json(&request.to_string()).expect("a request");
        let reply = wire::next(bundle(), &document, &request).expect("a stored case walks");
        let Some((key, answer)) = asked(&reply).and_then(|key| case.answers.get_key_value(key))
        else {
            return given;
        };
        given.push((key.clone(), answer.0.clone()));
    }
}

fn request(answers: &[(String, Value)], lang: &str) -> Value {
    let answers: BTreeMap<_, _> = answers.iter().cloned().collect();
    json!({ "answers": answers, "lang": lang })
}

fn asked(reply: &NextReply) -> Option<&str> {
    match &reply.step {
        ShownStep::Ask(step) => Some(&step.asks),
        ShownStep::Act(step) => Some(&step.asks),
        ShownStep::End(_) => None,
    }
}

/// The document is read, then one answer more is given each time.
fn turns(alert: &str, answers: &[(String, Value)]) -> Vec<Value> {
    let read = json!({ "alert": alert });
    let asks = (0..=answers.len())
        .map(|most| json!({ "alert": alert, "request": request(&answers[..most], "LANG") }));
    [read].into_iter().chain(asks).collect()
}

fn entry(case: &Case, folder: &str, is_shown: bool) -> Entry {
    let alert = format!("{folder}/alerts/{}", case.alert);
    let answers = answers(case, &alert);
    let head = json!({ "name": case.name, "alert": alert, "answers": answers });
    let turns = turns(&alert, &answers);
    let replay = |lang: &str| {
        turns
            .iter()
            .map(|turn| reply(&spelled(turn, lang)))
            .collect()
    };
    Entry {
        head: format!("case {head}"),
        is_stored: true,
        is_shown,
        replies: in_all_languages(replay),
        turns,
    }
}

/// The stored cases of a playbook; the last reply of the first is written out.
pub(crate) fn entries(playbook: &str) -> Vec<Entry> {
    let folder = folder(playbook);
    let cases = cases(&folder);
    let cases = cases.iter().enumerate();
    cases
        .map(|(number, case)| entry(case, &folder, number == 0))
        .collect()
}
