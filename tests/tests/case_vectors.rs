//! Conformance vectors of cases: what every language must reply to the same requests, byte for byte.
//!
//! A file holds pairs of lines as those in `tests/vectors` do. Each file is one case: the first request
//! opens it, and each later one is about the file that the last reply held.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use nextmove::case::Hash;
use nextmove::wire::{self, CaseRequest, OpenRequest};
use nextmove_builtin::bundle;
use serde_json::{Value, json};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A text for whatever has to be typed.
const TEXTS: [&str; 6] = [
    "responder",
    "AKIASYNTHETIC0000002",
    "111122223333",
    "203.0.113.7",
    "2026-11-22T02:14:00Z",
    "00000000-0000-0000-0000-000000000000",
];

/// A case under way, and its turns so far.
struct Session {
    file: String,
    turns: String,
    /// The last reply.
    said: Value,
}

impl Session {
    fn open(alert: &str, lang: &str) -> Self {
        let turn = json!({"alert": alert, "open": {
            "at": "2026-11-22T02:30:00Z", "by": "analyst", "lang": lang,
            "key": "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
        }});
        let document = fs::read(root().join(alert)).expect("the alert can be read");
        let request = OpenRequest::from_json(&turn["open"].to_string()).expect("a request");
        let said = wire::case_open(bundle(), &document, &request).map(|it| wire::to_json(&it));
        let mut session = Self {
            file: String::new(),
            turns: String::new(),
            said: Value::Null,
        };
        session.note(&turn, said.expect("the alert has a playbook"), false);
        session
    }

    /// Sends a request about the case; its reply is kept whole where somebody may want to read it.
    fn ask(&mut self, turn: &Value, whole: bool) {
        let mut file = self.file.clone();
        if let [Some(from), Some(to)] = [0, 1].map(|it| turn["changed"][it].as_str()) {
            assert!(file.contains(from), "{from} is not in the case");
            file = file.replacen(from, to, 1);
        }
        let said = CaseRequest::from_json(&turn["case"].to_string())
            .and_then(|request| wire::case_file(bundle(), file.as_bytes(), &request))
            .map(|reply| wire::to_json(&reply));
        let said = said.unwrap_or_else(|refusal| wire::error_json(&refusal));
        self.note(turn, said, whole);
    }

    fn note(&mut self, turn: &Value, said: String, whole: bool) {
        self.said = serde_json::from_str(&said).expect("a reply is JSON");
        if let Some(file) = self.said["case"].as_str() {
            self.file = file.to_owned();
        }
        let expected = match whole {
            true => said,
            false => format!("sha256:{}", Hash::of(said.as_bytes())),
        };
        let _ = writeln!(self.turns, "{turn}\n{expected}");
    }

    fn record(&mut self, by: &str, lang: &str, event: &Value) {
        let minutes = self.file.lines().count();
        let at = format!("2026-11-22T{:02}:{:02}:00Z", 3 + minutes / 60, minutes % 60);
        let mut entry = json!({"at": at, "by": by});
        let members = entry.as_object_mut().unwrap();
        members.extend(event.as_object().unwrap().clone());
        self.ask(
            &json!({"case": {"record": {"entry": entry, "lang": lang}}}),
            false,
        );
        assert!(
            self.said["error"].is_null(),
            "{event} is refused: {}",
            self.said
        );
    }

    /// Asks for the clocks and for a report in every format.
    fn ask_reports(&mut self, lang: &str) {
        let laws: Vec<&str> = bundle().laws().iter().map(|law| law.id.as_str()).collect();
        let started = json!({
            "aware_at": "2026-11-22T02:14:00Z",
            "classified_at": "2026-11-22T05:00:00Z",
            "determined_at": "2026-11-20T23:00:00Z",
            "sent_at": {"eu-nis2/notification": "2027-01-31T09:00:00Z"},
        });
        let deadlines = json!({"jurisdictions": laws, "started": started});
        let clocks = json!({"clocks": {"deadlines": deadlines, "lang": lang}});
        self.ask(&json!({"case": clocks}), true);
        for (format, table) in [
            ("markdown", "timeline"),
            ("html", "timeline"),
            ("json", "timeline"),
            ("csv", "timeline"),
            ("csv", "facts"),
        ] {
            let report =
                json!({"format": format, "table": table, "lang": lang, "deadlines": deadlines});
            self.ask(&json!({"case": {"report": report}}), false);
        }
    }

    /// A text that a fact takes.
    fn fitting(&self, fact: &str) -> String {
        let playbook = self.said["next"]["playbook"]["id"].as_str();
        let playbook = playbook.and_then(|id| bundle().playbook(id)).unwrap();
        let kind = &playbook.fact(fact).expect("what is asked is a fact").kind;
        let fits = TEXTS.into_iter().find(|text| kind.parse(text).is_some());
        fits.unwrap_or_else(|| panic!("no text is a {fact}")).into()
    }

    /// Gives the first answer to what is asked, with an approval where it needs one.
    fn answer_first(&mut self, lang: &str) -> Option<String> {
        let step = self.said["next"]["step"].clone();
        let key = step["asks"].as_str()?.to_owned();
        if let Some(role) = self.said["approval"]["role"].as_str() {
            let approve = json!({"approve": {"step": key, "role": role}});
            self.record("lead", lang, &approve);
        }
        let value = match &step["options"][0]["value"] {
            Value::String(option) => option.clone(),
            _ if step["kind"] == "act" => "done".into(),
            _ => self.fitting(&key),
        };
        self.record(
            "analyst",
            lang,
            &json!({"answer": {"key": key, "value": value}}),
        );
        Some(key)
    }
}

/// A case of a playbook, walked as far as first answers lead, with every kind of request.
fn session(alert: &str, lang: &str) -> String {
    let mut session = Session::open(alert, lang);
    let mut keys = Vec::new();
    while let Some(key) = session.answer_first(lang) {
        keys.push(key);
    }
    let first = keys[0].as_str();
    let digest = Hash::of(b"evidence").to_string();
    session.record(
        "analyst",
        lang,
        &json!({"note": {"text": "seen by somebody@example.com: \u{202e}\"x\" 버킷"}}),
    );
    session.record("analyst", lang, &json!({"evidence": {"step": first, "name": "trail.json.gz", "size": 7, "sha256": digest, "kept_at": "vault 3"}}));
    session.record(
        "analyst",
        lang,
        &json!({"retract": {"key": first, "reason": "a mistake"}}),
    );
    session.record(
        "analyst",
        lang,
        &json!({"answer": {"key": first, "value": "skipped", "reason": "no access"}}),
    );
    session.record(
        "analyst",
        lang,
        &json!({"hand_over": {"to": "night", "note": "감사합니다"}}),
    );
    session.ask(
        &json!({"case": {"next": {"lang": lang, "ask": first}}}),
        false,
    );
    session.ask(&json!({"case": {"undo": {"lang": lang}}}), true);
    let undone = session.said["undo"][0]["step"].clone();
    if undone.is_string() {
        session.record("analyst", lang, &json!({"undone": {"step": undone}}));
    }
    session.ask(&json!({"case": {"move": {"lang": lang}}}), false);
    session.ask(&json!({"case": {"verify": {}}}), true);
    session.ask_reports(lang);
    let fact = if session.file.contains("\"account_id\"") {
        "account_id"
    } else {
        "subscription_id"
    };
    session.ask(&json!({"case": {"redact": {"facts": [fact]}}}), false);
    session.ask(
        &json!({"case": {"report": {"format": "markdown", "lang": lang}}}),
        false,
    );
    session.ask(&json!({"case": {"verify": {}}}), true);
    session.turns
}

/// Requests that are refused, and how.
fn refusals() -> String {
    let mut session = Session::open("tests/alerts/synthetic-s3-finding.json", "en");
    let entry = |event: Value| {
        let mut entry = json!({"at": "2026-11-22T02:31:00Z", "by": "analyst"});
        entry
            .as_object_mut()
            .unwrap()
            .extend(event.as_object().unwrap().clone());
        json!({"case": {"record": {"entry": entry}}})
    };
    let other = "0".repeat(64);
    let requests = [
        json!({"case": {"verify": {"head": other}}}),
        json!({"case": {"verify": {}}, "changed": ["nextmove-case/1", "nextmove-case/2"]}),
        json!({"case": {"verify": {}}, "changed": ["format", "famort"]}),
        json!({"case": {"verify": {}}, "changed": ["02:30:00Z", "02:29:00Z"]}),
        json!({"case": {"verify": {}}, "changed": ["nextmove-synthetic", "nextmove-changed"]}),
        json!({"case": {"verify": {}}, "changed": ["\n]", "\n"]}),
        json!({"case": {"record": {"entry": {"at": "yesterday", "by": "analyst", "note": {"text": "x"}}}}}),
        json!({"case": {"record": {"entry": {"at": "2026-11-22T02:31:00Z", "by": "analyst"}}}}),
        entry(json!({"answer": {"key": "bucket", "value": "another-bucket"}})),
        entry(json!({"answer": {"key": "begin.alert.freeze_alert", "value": "perhaps"}})),
        entry(json!({"answer": {"key": "begin.alert.freeze_alert", "value": "skipped"}})),
        entry(json!({"answer": {"key": "nobody_asks_this", "value": 1}})),
        entry(json!({"answer": {"key": "block_bucket", "value": "done"}})),
        entry(json!({"approve": {"step": "block_bucket", "role": "anybody"}})),
        entry(json!({"approve": {"step": "begin.alert.freeze_alert", "role": "anybody"}})),
        entry(json!({"retract": {"key": "begin.alert.freeze_alert"}})),
        entry(json!({"undone": {"step": "begin.alert.freeze_alert"}})),
        entry(json!({"note": {"text": " "}})),
        entry(json!({"note": {"step": "no_such_step", "text": "x"}})),
        entry(json!({"note": {"text": "x"}, "hand_over": {"to": "night"}})),
        entry(json!({"opened": {}})),
        entry(json!({"move": {"id": "aws-s3-bucket", "version": "1", "hash": other}})),
        json!({"case": {"redact": {"facts": ["nobody_states_this"]}}}),
        json!({"case": {"move": {"hash": other}}}),
        json!({"case": {"next": {"lang": "xx"}}}),
        json!({"case": {"next": {"ask": "nobody_asks_this"}}}),
        json!({"case": {"unknown": {}}}),
        json!({"case": {"clocks": {"deadlines": {"jurisdictions": ["mars"]}}}}),
        json!({"case": {"report": {"format": "markdown", "lang": "xx"}}}),
        json!({"case": {"report": {"format": "pdf"}}}),
        json!({"case": {"report": {}}}),
        json!({"case": {"redact": {"facts": ["bucket"]}}}),
    ];
    let last = requests.len() - 1;
    for (number, request) in requests.iter().enumerate() {
        session.ask(request, number < last);
        assert_eq!(
            session.said["error"].is_null(),
            number == last,
            "{request}: {}",
            session.said
        );
    }
    session.ask(&json!({"case": {"next": {}}}), true);
    session.ask(&entry(json!({"note": {"text": "x"}})), true);
    session.turns
}

/// The first alert of each playbook, relative to the root of the project.
fn alerts() -> Vec<(&'static str, String)> {
    let root = root();
    let found = bundle().playbooks().iter().map(|playbook| {
        let groups = fs::read_dir(root.join("playbooks"))
            .unwrap()
            .map(|it| it.unwrap().path());
        let mut folders = groups.map(|group| group.join(playbook.id()).join("alerts"));
        let folder = folders
            .find(|it| it.is_dir())
            .expect("the playbook has alerts");
        let files = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
        let first = files.min().expect("there is an alert");
        (
            playbook.id(),
            first
                .strip_prefix(&root)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned(),
        )
    });
    found.collect()
}

#[test]
fn the_vectors_of_cases_are_current() {
    let mut current = BTreeMap::from([("refusals.txt".to_owned(), refusals())]);
    for (playbook, alert) in alerts() {
        for lang in bundle().languages() {
            current.insert(format!("{playbook}-{lang}.txt"), session(&alert, lang));
        }
    }
    let dir = root().join("tests/case-vectors");
    if env::var_os("NEXTMOVE_BLESS").is_some() {
        let _ = fs::remove_dir_all(&dir);
        fs::create_dir_all(&dir).expect("the folder can be made");
        for (name, text) in &current {
            fs::write(dir.join(name), text).expect("a vector can be written");
        }
    }
    let names = fs::read_dir(&dir).expect("there are vectors");
    let found = names.map(|it| it.unwrap().file_name().into_string().unwrap());
    let found: BTreeMap<_, _> = found
        .map(|name| (name.clone(), fs::read_to_string(dir.join(name)).unwrap()))
        .collect();
    assert!(found.keys().eq(current.keys()), "run `make bless`");
    for (name, text) in current {
        assert!(
            found[&name] == text,
            "{name} is not what the core replies; run `make bless`"
        );
    }
}
