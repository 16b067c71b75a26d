//! What the reader makes of a corpus of real documents, where one lies beside the checkout, against
//! what was written down by hand on reading them: `tests/alerts/expected-facts.tsv` for single
//! documents, `tests/alerts/expected-formats.tsv` for the formats of the others.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use nextmove::alert::{Alert, Limits, read};
use nextmove::diagnostic::Refusal;
use nextmove_builtin::bundle;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The corpus: `NEXTMOVE_CORPUS`, or a folder that lies beside the checkout.
fn corpus() -> Option<PathBuf> {
    let beside = root().join("../shared/corpus");
    let dir = env::var_os("NEXTMOVE_CORPUS").map_or(beside, PathBuf::from);
    let found = dir.join("INDEX.tsv").is_file();
    if !found {
        eprintln!("skipped: there is no corpus beside the checkout; NEXTMOVE_CORPUS may name one");
    }
    found.then_some(dir)
}

/// The rows of a table without its head, each with its columns.
fn table(path: &Path) -> Vec<Vec<String>> {
    let text = fs::read_to_string(path).expect("the table can be read");
    let columns = |row: &str| row.split('\t').map(str::to_owned).collect();
    text.lines().skip(1).map(columns).collect()
}

/// What is known of one alert of a document, or of the document as a whole.
struct Expected {
    alert: usize,
    /// A source, or the code of a refusal.
    outcome: String,
    envelope: String,
    alert_type: String,
    /// Names with their values as text; `-` where the alert does not state the fact.
    facts: Vec<(String, String)>,
}

impl Expected {
    fn new(row: &[String]) -> Self {
        let [_, alert, outcome, envelope, alert_type, facts, ..] = row else {
            panic!("a row has seven columns: {row:?}");
        };
        let pair = |fact: &str| {
            let (name, value) = fact.split_once('=').expect("a fact has a value");
            (name.to_owned(), value.to_owned())
        };
        let facts = facts.split("; ").filter(|fact| !fact.is_empty());
        Self {
            alert: alert.parse().expect("alerts have numbers"),
            outcome: outcome.clone(),
            envelope: envelope.clone(),
            alert_type: alert_type.clone(),
            facts: facts.map(pair).collect(),
        }
    }

    /// What differs in what was read.
    fn faults(&self, read: &Result<Vec<Alert>, Refusal>) -> Vec<String> {
        match read {
            Err(refusal) if refusal.code == self.outcome => Vec::new(),
            Err(refusal) => vec![format!("{} for {}", refusal.code, self.outcome)],
            Ok(alerts) => match alerts.get(self.alert) {
                None => vec![format!("there is no alert {}", self.alert)],
                Some(alert) => self.differences(alert),
            },
        }
    }

    fn differences(&self, alert: &Alert) -> Vec<String> {
        let differs = |what: &str, expected: &str, read: &str| {
            (expected != read).then(|| format!("{what} is {read:?}, not {expected:?}"))
        };
        let alert_type = alert.alert_type().unwrap_or_default();
        let mut faults = vec![
            differs("source", &self.outcome, alert.source()),
            differs("envelope", &self.envelope, &alert.envelope()),
            differs("type", &self.alert_type, &alert_type),
        ];
        faults.extend(self.facts.iter().map(|(name, expected)| {
            let fact = alert.fact(name).map(|fact| fact.value().to_string());
            differs(name, expected, fact.as_deref().unwrap_or("-"))
        }));
        faults.into_iter().flatten().collect()
    }
}

/// How many documents of a format were recognised, were refused, and were read wrongly.
#[derive(Default)]
struct Count {
    recognised: u32,
    refused: u32,
    wrong: u32,
}

fn outcome(read: &Result<Vec<Alert>, Refusal>) -> String {
    match read {
        Ok(alerts) => alerts[0].source().to_owned(),
        Err(refusal) => refusal.code.to_owned(),
    }
}

/// The documents of which single facts are known.
fn expected_facts() -> BTreeMap<String, Vec<Expected>> {
    let mut expected: BTreeMap<String, Vec<Expected>> = BTreeMap::new();
    for row in table(&root().join("tests/alerts/expected-facts.tsv")) {
        let known = expected.entry(row[0].clone()).or_default();
        known.push(Expected::new(&row));
    }
    expected
}

/// What becomes of the documents of a format and a class.
fn expected_formats() -> BTreeMap<(String, String), String> {
    let rows = table(&root().join("tests/alerts/expected-formats.tsv"));
    rows.into_iter()
        .map(|row| ((row[0].clone(), row[1].clone()), row[2].clone()))
        .collect()
}

#[test]
fn every_document_is_read_or_refused_as_it_should_be() {
    let Some(dir) = corpus() else { return };
    let (facts, formats) = (expected_facts(), expected_formats());
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    let mut faults = Vec::new();
    for row in table(&dir.join("INDEX.tsv")) {
        let (path, format, class) = (&row[0], &row[1], &row[7]);
        let bytes = fs::read(dir.join(path)).expect("a document can be read");
        let read = read(bundle().formats(), &bytes, &Limits::default());
        let count = counts.entry(format.clone()).or_default();
        match &read {
            Ok(_) => count.recognised += 1,
            Err(_) => count.refused += 1,
        }
        let wrong: Vec<String> = match facts.get(path) {
            Some(known) => known.iter().flat_map(|it| it.faults(&read)).collect(),
            None => {
                let expected = formats.get(&(format.clone(), class.clone()));
                let wanted = expected.filter(|expected| **expected != outcome(&read));
                let said = wanted.map(|wanted| format!("{} for {wanted}", outcome(&read)));
                said.into_iter().collect()
            }
        };
        count.wrong += u32::from(!wrong.is_empty());
        faults.extend(wrong.iter().map(|fault| format!("{path}: {fault}")));
    }
    println!("recognised refused wrong format");
    for (format, count) in &counts {
        let Count {
            recognised,
            refused,
            wrong,
        } = count;
        println!("{recognised:10} {refused:7} {wrong:5} {format}");
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_table_names_documents_of_every_supported_source() {
    let expected = expected_facts();
    assert!(expected.len() >= 60, "only {} documents", expected.len());
    let outcomes = expected.values().flatten().map(|known| &known.outcome);
    let named: std::collections::BTreeSet<&String> = outcomes.collect();
    for source in &bundle().formats().map().sources {
        assert!(named.contains(&source.id), "{}", source.id);
    }
}

/// Small documents, each of a kind that is hard to read: `NEXTMOVE_HARD_INPUTS`, or a folder that lies
/// beside the checkout.
fn hard_inputs() -> Option<PathBuf> {
    let beside = root().join("../shared/hard-inputs");
    let dir = env::var_os("NEXTMOVE_HARD_INPUTS").map_or(beside, PathBuf::from);
    if !dir.is_dir() {
        eprintln!("not run: hard inputs are missing");
        return None;
    }
    Some(dir)
}

#[test]
fn every_hard_input_is_read_as_it_should_be() {
    let Some(dir) = hard_inputs() else { return };
    let mut faults = Vec::new();
    for row in table(&root().join("tests/alerts/expected-hard-inputs.tsv")) {
        let bytes = fs::read(dir.join(&row[0])).expect("a document can be read");
        let read = read(bundle().formats(), &bytes, &Limits::default());
        let wrong = Expected::new(&row).faults(&read);
        faults.extend(wrong.iter().map(|fault| format!("{}: {fault}", row[0])));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
