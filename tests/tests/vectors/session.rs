//! A case file of each playbook, walked as far as first answers lead, with every kind of request.

use nextmove::case::Hash;
use nextmove_builtin::bundle;
use serde_json::{Value, json};

use super::replay::{File, in_all_languages, spelled};
use super::{Entry, stored};

/// A text for whatever has to be typed.
const TEXTS: [&str; 6] = [
    "responder",
    "AKIASYNTHETIC0000002",
    "111122223333",
    "203.0.113.7",
    "2026-11-22T02:14:00Z",
    "00000000-0000-0000-0000-000000000000",
];

/// The request that opens a case for an alert.
pub(crate) fn opening(alert: &str) -> Value {
    json!({"alert": alert, "open": {
        "at": "2026-11-22T02:30:00Z", "by": "analyst", "lang": "LANG",
        "key": "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
    }})
}

/// A case under way, and its turns so far.
#[derive(Default)]
struct Session {
    file: File,
    turns: Vec<Value>,
    /// The last reply.
    said: Value,
}

impl Session {
    fn ask(&mut self, turn: Value) {
        let said = self.file.ask(&spelled(&turn, "en"));
        self.said = serde_json::from_str(&said).expect("a reply is JSON");
        let refused = &self.said["error"];
        assert!(refused.is_null(), "{turn} is refused: {refused}");
        self.turns.push(turn);
    }

    fn record(&mut self, by: &str, event: &Value) {
        let minutes = self.file.text.lines().count();
        let at = format!("2026-11-22T{:02}:{:02}:00Z", 3 + minutes / 60, minutes % 60);
        let mut entry = json!({"at": at, "by": by});
        let members = entry.as_object_mut().unwrap();
        members.extend(event.as_object().unwrap().clone());
        self.ask(json!({"case": {"record": {"entry": entry, "lang": "LANG"}}}));
    }

    /// Asks for the clocks and for a report in every format.
    fn ask_reports(&mut self) {
        let laws: Vec<&str> = bundle().laws().iter().map(|law| law.id.as_str()).collect();
        let started = json!({
            "aware_at": "2026-11-22T02:14:00Z",
            "classified_at": "2026-11-22T05:00:00Z",
            "determined_at": "2026-11-20T23:00:00Z",
            "sent_at": {"eu-nis2/notification": "2027-01-31T09:00:00Z"},
        });
        let deadlines = json!({"jurisdictions": laws, "started": started});
        self.ask(json!({"case": {"clocks": {"deadlines": deadlines, "lang": "LANG"}}}));
        for (format, table) in [
            ("markdown", "timeline"),
            ("html", "timeline"),
            ("json", "timeline"),
            ("csv", "timeline"),
            ("csv", "facts"),
        ] {
            self.ask(json!({"case": {"report": {
                "format": format, "table": table, "lang": "LANG", "deadlines": deadlines,
            }}}));
        }
    }

    /// A text that a fact takes: the example of the question, or one that fits.
    fn fitting(&self, fact: &str) -> String {
        if let Some(example) = self.said["next"]["step"]["example"].as_str() {
            return example.into();
        }
        let playbook = self.said["next"]["playbook"]["id"].as_str();
        let playbook = playbook.and_then(|id| bundle().playbook(id)).unwrap();
        let kind = &playbook.fact(fact).expect("what is asked is a fact").kind;
        let fits = TEXTS.into_iter().find(|text| kind.parse(text).is_some());
        fits.unwrap_or_else(|| panic!("no text is a {fact}")).into()
    }

    /// Gives the first answer to what is asked, with an approval where it needs one.
    fn answer_first(&mut self) -> Option<String> {
        let step = self.said["next"]["step"].clone();
        let key = step["asks"].as_str()?.to_owned();
        if let Some(role) = self.said["approval"]["role"].as_str() {
            let approve = json!({"approve": {"step": key, "role": role}});
            self.record("lead", &approve);
        }
        let value = match &step["options"][0]["value"] {
            Value::String(option) => option.clone(),
            _ if step["kind"] == "act" => "done".into(),
            _ => self.fitting(&key),
        };
        self.record("analyst", &json!({"answer": {"key": key, "value": value}}));
        Some(key)
    }

    /// Records an entry of each kind that is none yet.
    fn record_others(&mut self, first: &str) {
        let digest = Hash::of(b"evidence").to_string();
        for event in [
            json!({"note": {"text": "seen by somebody@example.com: \u{202e}\"x\" 버킷"}}),
            json!({"evidence": {"step": first, "name": "trail.json.gz", "size": 7, "sha256": digest, "kept_at": "vault 3"}}),
            json!({"retract": {"key": first, "reason": "a mistake"}}),
            json!({"answer": {"key": first, "value": "skipped", "reason": "no access"}}),
            json!({"hand_over": {"to": "night", "note": "감사합니다"}}),
        ] {
            self.record("analyst", &event);
        }
    }

    fn redact(&mut self) {
        let facts = ["account_id", "subscription_id"];
        let is_stated = |fact: &&str| self.file.text.contains(&format!("\"{fact}\""));
        let fact = facts
            .into_iter()
            .find(is_stated)
            .expect("something to withhold");
        self.ask(json!({"case": {"redact": {"facts": [fact]}}}));
        self.ask(json!({"case": {"report": {"format": "markdown", "lang": "LANG"}}}));
        self.ask(json!({"case": {"verify": {}}}));
    }
}

/// The turns of a case for an alert.
fn turns(alert: &str) -> Vec<Value> {
    let mut session = Session::default();
    session.ask(opening(alert));
    let mut keys = Vec::new();
    while let Some(key) = session.answer_first() {
        keys.push(key);
    }
    session.record_others(&keys[0]);
    session.ask(json!({"case": {"next": {"lang": "LANG", "ask": keys[0]}}}));
    session.ask(json!({"case": {"undo": {"lang": "LANG"}}}));
    let undone = session.said["undo"][0]["step"].clone();
    if undone.is_string() {
        session.record("analyst", &json!({"undone": {"step": undone}}));
    }
    session.ask(json!({"case": {"move": {"lang": "LANG"}}}));
    session.ask(json!({"case": {"verify": {}}}));
    session.ask_reports();
    session.redact();
    session.turns
}

/// The session of a playbook.
pub(crate) fn entry(playbook: &str) -> Entry {
    let turns = turns(&stored::first_alert(playbook));
    let replay = |lang: &str| {
        let mut file = File::default();
        let turns = turns.iter().map(|turn| spelled(turn, lang));
        turns.map(|turn| file.named(&turn)).collect()
    };
    Entry {
        head: format!("session {}", turns[0]),
        is_stored: false,
        is_shown: false,
        replies: in_all_languages(replay),
        turns,
    }
}
