//! Conformance vectors: what every language must reply to the same requests, byte for byte.
//!
//! A file holds pairs of lines: a request, then the SHA-256 of the reply as compact JSON or, to be
//! read by people, for the last turn of the first case of a playbook the reply itself. They are made
//! from the stored cases, in every language of the texts.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write as _};
use std::path::{Path, PathBuf};
use std::{env, fs};

use nextmove::bundle::Bundle;
use nextmove::kind::DONE;
use nextmove::wire::{self, NextReply, NextRequest, ShownStep};
use nextmove_playbooks::bundle;
use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// One request.
#[derive(Serialize, Deserialize)]
struct Turn {
    /// The document, relative to the root of the project.
    alert: String,
    /// What is asked of `next`; without it, the document is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    request: Option<Value>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn reply(bundle: &Bundle, turn: &Turn) -> String {
    let document = fs::read(root().join(&turn.alert)).expect("the alert can be read");
    let said = match &turn.request {
        None => wire::read(bundle, &document).map(|reply| wire::to_json(&reply)),
        Some(request) => NextRequest::from_json(&request.to_string())
            .and_then(|request| wire::next(bundle, &document, &request))
            .map(|reply| wire::to_json(&reply)),
    };
    said.unwrap_or_else(|refusal| wire::error_json(&refusal))
}

fn digest(reply: &str) -> String {
    let hex = Sha256::digest(reply)
        .iter()
        .fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        });
    format!("sha256:{hex}")
}

fn request(answers: &BTreeMap<String, Value>, lang: &str) -> Value {
    serde_json::json!({ "answers": answers, "lang": lang })
}

/// A stored case, as far as vectors need it.
#[derive(Deserialize)]
struct Case {
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
                Ok(Given(serde_json::json!(words)))
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
fn folder(playbook: &str) -> String {
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

/// The turns of a stored case: one answer more each time, as long as the steps ask for them.
fn turns(case: &Case, alert: &str, lang: &str) -> Vec<Turn> {
    let document = fs::read(root().join(alert)).expect("the alert can be read");
    let mut answers = BTreeMap::new();
    let mut turns = Vec::new();
    loop {
        let request = request(&answers, lang);
        turns.push(Turn {
            alert: alert.into(),
            request: Some(request.clone()),
        });
        let request = NextRequest::from_json(&request.to_string()).expect("a request");
        let reply = wire::next(bundle(), &document, &request).expect("a stored case walks");
        let Some((key, answer)) = asked(&reply).and_then(|key| case.answers.get_key_value(key))
        else {
            return turns;
        };
        answers.insert(key.clone(), approved(answer.0.clone(), &reply));
    }
}

/// What was done, with the name of whoever approved it where that is awaited.
fn approved(answer: Value, reply: &NextReply) -> Value {
    match &reply.approval {
        Some(approval) if answer == DONE => {
            serde_json::json!({"value": answer, "approved_by": approval.role})
        }
        _ => answer,
    }
}

fn asked(reply: &NextReply) -> Option<&str> {
    match &reply.step {
        ShownStep::Ask(step) => Some(&step.asks),
        ShownStep::Act(step) => Some(&step.asks),
        ShownStep::End(_) => None,
    }
}

fn file(turns: &[Turn], full: impl Fn(usize) -> bool) -> String {
    let mut text = String::new();
    for (number, turn) in turns.iter().enumerate() {
        let said = reply(bundle(), turn);
        let expected = if full(number) { said } else { digest(&said) };
        let _ = writeln!(text, "{}\n{expected}", wire::to_json(turn));
    }
    text
}

/// All files that the vectors should consist of.
fn current() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut alerts = BTreeSet::new();
    for playbook in bundle().playbooks() {
        let folder = folder(playbook.id());
        for (number, case) in (1..).zip(cases(&folder)) {
            let alert = format!("{folder}/alerts/{}", case.alert);
            for lang in bundle().languages() {
                let turns = turns(&case, &alert, lang);
                let last = turns.len() - 1;
                let name = format!("{}-{number:02}-{lang}.txt", playbook.id());
                files.insert(name, file(&turns, |turn| number == 1 && turn == last));
            }
            alerts.insert(alert);
        }
    }
    let other_formats = ["synthetic-hub-event.json", "synthetic-cloud-app.cef"];
    let other_formats = other_formats.map(|name| format!("tests/alerts/{name}"));
    let reads: Vec<Turn> = alerts
        .into_iter()
        .chain(other_formats)
        .map(|alert| Turn {
            alert,
            request: None,
        })
        .collect();
    files.insert("read.txt".into(), file(&reads, |_| true));
    files.insert("refusals.txt".into(), file(&refusals(), |_| true));
    files
}

/// Requests that are refused, and how.
fn refusals() -> Vec<Turn> {
    let alert = "tests/alerts/synthetic-s3-finding.json";
    let requests = [
        r#"{"lang":"xx"}"#,
        r#"{"playbook":"none"}"#,
        r#"{"alert":7}"#,
        r#"{"answers":{"begin.alert.freeze_alert":"perhaps"}}"#,
        r#"{"answers":{"begin.alert.freeze_alert":"skipped"}}"#,
        r#"{"answers":{"nobody_asks_this":1}}"#,
        r#"{"answers":{"begin.alert.freeze_alert":{"value":"skipped","reason":"no access"},"bucket":"another-bucket"}}"#,
        r#"{"unknown":1}"#,
    ];
    let turns = requests.map(|request| Turn {
        alert: alert.into(),
        request: serde_json::from_str(request).ok(),
    });
    let not_alerts = [
        "tests/alerts/not-an-alert.json",
        "tests/alerts/synthetic-check.json",
        "tests/alerts/not-json.txt",
    ];
    let reads = not_alerts.map(|alert| Turn {
        alert: alert.into(),
        request: None,
    });
    turns.into_iter().chain(reads).collect()
}

#[test]
fn the_vectors_are_current() {
    let dir = root().join("tests/vectors");
    let current = current();
    if env::var_os("NEXTMOVE_BLESS").is_some() {
        let _ = fs::remove_dir_all(&dir);
        fs::create_dir_all(&dir).expect("the folder can be made");
        for (name, text) in &current {
            fs::write(dir.join(name), text).expect("a vector can be written");
        }
    }
    let names = fs::read_dir(&dir)
        .expect("there are vectors")
        .map(|entry| entry.unwrap().file_name());
    let found: BTreeSet<_> = names.map(|name| name.into_string().unwrap()).collect();
    assert!(current.keys().eq(&found), "run `make bless`");
    for (name, text) in &current {
        let stored = fs::read_to_string(dir.join(name)).expect("a vector can be read");
        assert!(
            stored == *text,
            "{name} is not what the core replies; run `make bless` and read the difference"
        );
    }
}
