//! Compiling generated playbooks of growing size: what counts is that twice the steps take about
//! twice the time, and that 10,000 steps take less than a second.

use std::fmt::Write;
use std::time::{Duration, Instant};

use nextmove::label::Label;
use nextmove::report::Phrase;
use nextmove_compiler::{Files, compile_files};

const CODES: &str = include_str!("../../tests/faults/base/texts/codes.en.ftl");
const SKELETON: &str = include_str!("../../tests/faults/base/texts/skeleton.en.ftl");
const ROUNDS: usize = 5;
const SIZES: [usize; 4] = [1_250, 2_500, 5_000, 10_000];

const FACTS: &str = "bucket: {type: text, chars: a-z}\nkind: {type: text}\n";
const SOURCE: &str = "id: watch\nalert_type: kind\nfacts: {kind: type, bucket: bucket}\nrecognise: {kind: generated}\n";
const RULES: &str = "state_first:\n  reason: so\n  source: here\n  \
    before: {on: {phase: contain, lacks: before}, needs: {effects: saves_state}}\n";
const ALERT: &str = r#"{"type": "generated", "bucket": "archive"}"#;
const SHARED: &str = "reply-done reply-failed reply-skipped reply-not-applicable reply-later \
    declined-none declined-cannot-get declined-means source-watch source-by-hand reversibility-read-only \
    reversibility-reversible reversibility-outside-our-reach reversibility-irreversible \
    verdict-true-positive verdict-benign-true-positive verdict-false-positive \
    verdict-not-provable verdict-handed-over phase-preserve phase-investigate phase-notify \
    phase-contain phase-eradicate phase-recover phase-close disruption-none disruption-partial disruption-outage cannot-tell none-of-these flag-true flag-false";

/// The files of a playbook while they are written.
struct Writer {
    facts: String,
    steps: String,
    texts: String,
    cases: String,
}

impl Writer {
    fn new() -> Self {
        Self {
            facts: String::new(),
            steps: String::new(),
            texts: String::new(),
            cases: "cases:\n".into(),
        }
    }

    fn decide(&mut self, at: usize, targets: [usize; 3]) {
        let [yes, no, cannot_tell] = targets;
        // Every second fact is derived from one that the alert states.
        let derive = match at % 2 {
            0 => "",
            _ => "    derive: {yes: {bucket: other}}\n",
        };
        write!(self.facts, "  f{at}:\n    one_of: [yes, no]\n{derive}").unwrap();
        write!(
            self.steps,
            "  s{at}:\n    decide: f{at}\n    yes: s{yes}\n    no: s{no}\n    cannot_tell: s{cannot_tell}\n"
        )
        .unwrap();
        writeln!(
            self.texts,
            "f{at} = Which?\n    .help = Look.\n    .yes = Yes\n    .no = No\n    .cannot-tell = No idea"
        )
        .unwrap();
    }

    fn act(&mut self, at: usize, then: usize) {
        writeln!(
            self.steps,
            "  s{at}:\n    act: contain\n    disruption: none\n    before: tool show {{bucket}}\n    run: tool do {{bucket}}\n    undo: tool undo {{bucket}}\n    then: s{then}"
        )
        .unwrap();
        writeln!(
            self.texts,
            "s{at} = Do it\n    .do = Do it to {{ $bucket }}.\n    .why = So.\n    .undo = Back."
        )
        .unwrap();
    }

    fn end(&mut self, at: usize) {
        writeln!(self.steps, "  s{at}:\n    end: handed_over").unwrap();
        writeln!(self.texts, "s{at} = Over\n    .text = It is over.").unwrap();
    }

    fn case(&mut self, name: &str, route: &[usize], answers: &[String]) {
        let ids: Vec<String> = route.iter().map(|step| format!("s{step}")).collect();
        let (end, by) = ids.split_last().expect("a route comes to an end");
        let (answers, by) = (answers.join(", "), by.join(", "));
        writeln!(
            self.cases,
            "  - name: {name}\n    alert: alert.json\n    answers: {{{answers}}}\n    by: [{by}]\n    end: {end}\n    verdict: handed_over"
        )
        .unwrap();
    }

    fn files(self) -> Files {
        let facts = ["bucket", "kind"];
        let facts =
            facts.map(|it| format!("{it} = Which?\n    .help = Look.\n    .absent = this\n"));
        let single = SHARED.split_whitespace();
        let single = single.map(|text| format!("{text} = Text\n"));
        let phrases = Phrase::ALL.iter().map(|it| it.key());
        let phrases = phrases.chain(Label::ALL.iter().map(|it| it.key()));
        let phrases = phrases.map(|key| format!("{} = Text\n", key.replace('_', "-")));

        let shared: String = facts
            .into_iter()
            .chain(single)
            .chain(phrases)
            .chain([CODES.into(), SKELETON.into()])
            .collect();
        let playbook = format!(
            "version: 1\nhandles: {{kind: generated}}\nfacts:\n{}start: s0\nsteps:\n{}",
            self.facts, self.steps
        );
        let files = [
            ("facts.yaml", FACTS.into()),
            ("rules.yaml", RULES.into()),
            ("sources/watch.yaml", SOURCE.into()),
            ("common/en.ftl", shared),
            ("cloud/generated/playbook.yaml", playbook),
            ("cloud/generated/en.ftl", self.texts),
            ("cloud/generated/cases.yaml", self.cases),
            ("cloud/generated/alerts/alert.json", ALERT.into()),
        ];
        files.into_iter().collect()
    }
}

/// One long route: decisions and actions in turn, and a case for each option.
fn chain(size: usize) -> Files {
    let mut writer = Writer::new();
    let last = size - 1;
    for at in 0..last {
        match at % 2 {
            0 => writer.decide(at, [at + 1; 3]),
            _ => writer.act(at, at + 1),
        }
    }
    writer.end(last);
    let route: Vec<usize> = (0..size).collect();
    for option in ["yes", "no", "cannot_tell"] {
        let answers = (0..last).map(|at| match at % 2 {
            0 => format!("f{at}: {option}"),
            _ => format!("s{at}: done"),
        });
        writer.case(option, &route, &answers.collect::<Vec<_>>());
    }
    writer.files()
}

/// A tree of decisions, and a case for each of its many ends.
fn tree(size: usize) -> Files {
    let mut writer = Writer::new();
    // With three ways on, all steps have a place only where their number is one more than a multiple.
    let size = size - (size - 1) % 3;
    for at in 0..size {
        match 3 * at + 3 < size {
            true => writer.decide(at, [3 * at + 1, 3 * at + 2, 3 * at + 3]),
            false => writer.end(at),
        }
    }
    for end in (0..size).filter(|at| 3 * at + 3 >= size) {
        let mut route = vec![end];
        let mut answers = Vec::new();
        while let Some(&at) = route.last().filter(|at| **at > 0) {
            let (parent, option) = ((at - 1) / 3, (at - 1) % 3);
            let option = ["yes", "no", "cannot_tell"][option];
            answers.push(format!("f{parent}: {option}"));
            route.push(parent);
        }
        route.reverse();
        writer.case(&format!("to {end}"), &route, &answers);
    }
    writer.files()
}

fn time(files: &Files) -> Duration {
    let once = || {
        let start = Instant::now();
        let compiled = compile_files(files);
        let elapsed = start.elapsed();
        if let Err(findings) = compiled {
            panic!("{} findings, the first: {}", findings.len(), findings[0]);
        }
        elapsed
    };
    (0..ROUNDS).map(|_| once()).min().unwrap_or_default()
}

fn main() {
    let shapes: [(_, fn(_) -> _); 2] = [("chain", chain), ("tree", tree)];
    for (name, shape) in shapes {
        let mut before: Option<Duration> = None;
        for size in SIZES {
            let least = time(&shape(size));
            let growth = before.map_or(String::new(), |before| {
                let times = least.as_secs_f64() / before.as_secs_f64();
                format!("  {times:.2} times the time of half the steps")
            });
            let milliseconds = least.as_secs_f64() * 1e3;
            println!("{name:5} {size:6} steps  {milliseconds:8.1} ms{growth}");
            before = Some(least);
        }
    }
}
