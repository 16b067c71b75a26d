//! Conformance vectors: what every language must reply to the same requests, byte for byte.
//!
//! A playbook has one file of lines, each a word and what belongs to it:
//!
//! - `case` and a JSON object: a stored case, its document and its answers in the order in which they
//!   are asked for. Its turns: the document is read, then the next step is asked for, with one answer
//!   more each time. `outputs` are what commands printed, each with the number of answers from which on
//!   it is given: `printed`, whose text may be all of a `file` in the folder `outputs` beside the alerts, or
//!   `recorded` in such a file, at some `places` of it, where a text that is left out was empty.
//! - `session` and a JSON object: a case file is opened. Each `turn` below is a request about the file
//!   that the last reply held. `LANG` stands for the language.
//! - A language: the first eight digits of the SHA-256 of the reply to each turn, which tell the turn
//!   that differs, and the SHA-256 of all these digests in full, which tells that none does.
//! - `said`: the last reply of the line before in full, to be read by people.
//!
//! Replies are compared with their hashes named, see `named`, so that an edit of a playbook that
//! changes no reply changes no vector. `written.txt` holds requests and whole replies in turn.

mod named;
mod recorded;
mod replay;
mod session;
mod stored;
mod written;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use nextmove::case::Hash;
use nextmove_builtin::bundle;
use serde_json::Value;

use replay::Replies;

/// How many digits of a hash tell one reply from another.
const SHORT: usize = 8;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Some turns, and what is replied to them in each language.
struct Entry {
    /// The line that begins it.
    head: String,
    turns: Vec<Value>,
    /// Whether its requests follow from the head alone.
    is_stored: bool,
    /// Whether the last reply is written out.
    is_shown: bool,
    replies: Replies,
}

impl Entry {
    fn lines(&self) -> String {
        let mut text = format!("{}\n", self.head);
        let written = self.turns.iter().filter(|_| !self.is_stored);
        for turn in written.skip(1) {
            let _ = writeln!(text, "turn {turn}");
        }
        for (number, (lang, replies)) in self.replies.iter().enumerate() {
            let _ = writeln!(text, "{lang} {}", digests(replies));
            if let (true, 0, Some(said)) = (self.is_shown, number, replies.last()) {
                let _ = writeln!(text, "said {said}");
            }
        }
        text
    }

    /// The turn that an old line of a language gives another digest.
    fn differing(&self, lang: &str, old: &str) -> Option<String> {
        let replies = &self.replies[lang];
        let new = digests(replies);
        let pairs = new.split(' ').zip(old.split(' ').skip(1));
        let turn = pairs.take_while(|(new, old)| new == old).count();
        let (request, reply) = (self.turns.get(turn)?, replies.get(turn)?);
        Some(format!(
            "{}\n{lang}, turn {turn}: {request}\n{reply}",
            self.head
        ))
    }
}

fn digests(replies: &[String]) -> String {
    let mut text = String::new();
    let mut all = String::new();
    for reply in replies {
        let digest = Hash::of(reply.as_bytes()).to_string();
        let _ = write!(text, "{} ", &digest[..SHORT]);
        all += &digest;
    }
    text + &Hash::of(all.as_bytes()).to_string()
}

/// The entries of every playbook, by the name of its file.
fn current() -> BTreeMap<String, Vec<Entry>> {
    let playbooks = bundle().playbooks().iter();
    let entries = playbooks.map(|playbook| {
        let mut entries = stored::entries(playbook.id());
        entries.push(session::entry(playbook.id()));
        (format!("{}.txt", playbook.id()), entries)
    });
    entries.collect()
}

/// The first turn whose reply is none of those that a file is about.
fn first_difference(entries: &[Entry], stored: &str) -> Option<String> {
    let mut old: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    let mut head = "";
    for line in stored.lines() {
        match line.split_once(' ')?.0 {
            "case" | "session" => head = line,
            word => drop(old.insert((head, word), line)),
        }
    }
    let lines = entries.iter().flat_map(|entry| {
        let langs = entry.replies.keys();
        langs.map(move |lang| (entry, lang.as_str()))
    });
    let mut known = lines.filter_map(|(entry, lang)| {
        let line = old.get(&(entry.head.as_str(), lang))?;
        entry.differing(lang, line)
    });
    known.next()
}

/// Writes all replies as people read them, for `diff` between two versions.
fn write_replies(dir: &Path, entries: &BTreeMap<String, Vec<Entry>>) {
    for (file, entries) in entries {
        let mut text = String::new();
        for entry in entries {
            let _ = writeln!(text, "{}", entry.head);
            for reply in entry.replies.values().flatten() {
                let reply: Value = serde_json::from_str(reply).expect("a reply is JSON");
                let _ = writeln!(text, "{reply:#}");
            }
        }
        fs::create_dir_all(dir).expect("the folder can be made");
        fs::write(dir.join(file), text).expect("the replies can be written");
    }
}

#[test]
fn the_vectors_are_current() {
    let entries = current();
    if let Some(dir) = env::var_os("NEXTMOVE_REPLIES") {
        write_replies(Path::new(&dir), &entries);
    }
    let text = |entries: &Vec<Entry>| entries.iter().map(Entry::lines).collect::<String>();
    let mut files: BTreeMap<String, String> = entries
        .iter()
        .map(|(name, entries)| (name.clone(), text(entries)))
        .collect();
    files.insert("written.txt".into(), written::text());
    let dir = root().join("tests/vectors");
    if env::var_os("NEXTMOVE_BLESS").is_some() {
        let _ = fs::remove_dir_all(&dir);
        fs::create_dir_all(&dir).expect("the folder can be made");
        for (name, text) in &files {
            fs::write(dir.join(name), text).expect("a vector can be written");
        }
    }
    let names = fs::read_dir(&dir).expect("there are vectors");
    let found: BTreeSet<_> = names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(files.keys().eq(&found), "run `make bless`");
    for (name, text) in &files {
        let stored = fs::read_to_string(dir.join(name)).expect("a vector can be read");
        let difference = || first_difference(entries.get(name)?, &stored);
        assert!(
            stored == *text,
            "{name} is not what the core replies; run `make bless` and read the difference\n{}",
            difference().unwrap_or_default()
        );
    }
}
