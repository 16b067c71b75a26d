//! What the core replies to turns, as every language has to.

use std::collections::BTreeMap;
use std::fs;

use nextmove::diagnostic::Refusal;
use nextmove::wire::{self, CaseRequest, NextRequest, OpenRequest};
use nextmove_builtin::bundle;
use serde_json::Value;

use super::named::{self, Hashes};
use super::root;

/// The replies to some turns, by language.
pub(crate) type Replies = BTreeMap<String, Vec<String>>;

pub(crate) fn in_all_languages(replay: impl Fn(&str) -> Vec<String>) -> Replies {
    let langs = bundle().languages();
    langs.map(|lang| (lang.to_owned(), replay(lang))).collect()
}

/// A turn in a language.
pub(crate) fn spelled(turn: &Value, lang: &str) -> Value {
    let text = turn.to_string().replace("\"LANG\"", &format!("\"{lang}\""));
    serde_json::from_str(&text).expect("a turn is JSON")
}

pub(crate) fn document(turn: &Value) -> Vec<u8> {
    let alert = turn["alert"].as_str().expect("the path of an alert");
    fs::read(root().join(alert)).expect("the alert can be read")
}

/// The reply to a turn of a stored case: to `request`, or to the document alone.
pub(crate) fn reply(turn: &Value) -> String {
    let document = document(turn);
    let said = match turn.get("request") {
        None => wire::read(bundle(), &document).map(|reply| wire::to_json(&reply)),
        Some(request) => NextRequest::from_json(&request.to_string())
            .and_then(|request| wire::next(bundle(), &document, &request))
            .map(|reply| wire::to_json(&reply)),
    };
    named::own(&json(said))
}

fn json(said: Result<String, Refusal>) -> String {
    said.unwrap_or_else(|refusal| wire::error_json(&refusal))
}

/// A case file under way.
#[derive(Default)]
pub(crate) struct File {
    pub(crate) text: String,
    hashes: Hashes,
}

impl File {
    /// The reply to a turn, which the next turn is about if it holds a case.
    pub(crate) fn ask(&mut self, turn: &Value) -> String {
        let said = json(match turn.get("open") {
            Some(open) => OpenRequest::from_json(&open.to_string())
                .and_then(|request| wire::case_open(bundle(), &document(turn), &request))
                .map(|reply| wire::to_json(&reply)),
            None => CaseRequest::from_json(&turn["case"].to_string())
                .and_then(|request| {
                    wire::case_file(bundle(), self.changed(turn).as_bytes(), &request)
                })
                .map(|reply| wire::to_json(&reply)),
        });
        let reply: Value = serde_json::from_str(&said).expect("a reply is JSON");
        if let Some(file) = reply["case"].as_str() {
            self.text = file.to_owned();
        }
        said
    }

    fn changed(&self, turn: &Value) -> String {
        let [Some(from), Some(to)] = [0, 1].map(|it| turn["changed"][it].as_str()) else {
            return self.text.clone();
        };
        assert!(self.text.contains(from), "{from} is not in the case");
        self.text.replacen(from, to, 1)
    }

    /// The reply to a turn as it stands in the vectors.
    pub(crate) fn named(&mut self, turn: &Value) -> String {
        let said = self.ask(turn);
        self.hashes.numbered(&said)
    }
}
