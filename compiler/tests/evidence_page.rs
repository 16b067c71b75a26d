//! How far outputs answer in the stored cases: the page is written from them, and the target holds.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use nextmove::alert::{self, Limits};
use nextmove::bundle::Bundle;
use nextmove::fact::{AlertFacts, Answers, Value};
use nextmove::hearing::Hearing;
use nextmove::kind::{DONE, Kind};
use nextmove::knowledge::ProvenanceRef;
use nextmove::playbook::{Phase, Playbook, StepKind};
use nextmove::told::Outputs;
use nextmove::walk::{self, Next, Passed};
use nextmove_compiler::{Files, StoredCase, check_files};

/// The mean number of replies before the first containment, in tenths, that outputs have to keep to.
const MOST_TENTHS: usize = 45;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What stored cases come to together.
#[derive(Default, Clone, Copy)]
struct Counts {
    cases: usize,
    with_outputs: usize,
    questions: usize,
    by_evidence: usize,
    contain: usize,
    without: usize,
    with: usize,
}

/// What somebody says on a route.
struct Said {
    questions: BTreeSet<String>,
    /// How often before the first containment is done, where one is.
    before_containment: Option<usize>,
}

fn said(next: &Next<'_>) -> Said {
    let mut said = Said {
        questions: BTreeSet::new(),
        before_containment: None,
    };
    let mut replies: BTreeSet<&str> = BTreeSet::new();
    for passed in &next.trail {
        if said.before_containment.is_none() && contains(passed) {
            said.before_containment = Some(replies.len());
        }
        if let ProvenanceRef::Answer(..) = passed.basis {
            replies.insert(&passed.fact.name);
            if passed.fact.kind != Kind::Reply {
                said.questions.insert(passed.fact.name.clone());
            }
        }
    }
    said
}

fn contains(passed: &Passed<'_>) -> bool {
    let is_containment =
        matches!(&passed.step.kind, StepKind::Act(action) if action.phase == Phase::Contain);
    is_containment
        && passed.fact.kind == Kind::Reply
        && passed.value.owned() == Value::Text(DONE.into())
}

impl Counts {
    fn add(&mut self, bundle: &Bundle, case: &StoredCase) {
        let playbook = bundle.playbook(&case.playbook).unwrap();
        let alert = &facts(bundle, case);
        let hearing = Hearing {
            formats: bundle.formats(),
            playbook,
            alert: alert.into(),
            answers: &case.answers,
        };
        let outputs = hearing.gather(&case.outputs);
        let with = walked(playbook, alert, &case.answers, &outputs);
        let nothing = Outputs::default();
        let without = walked(playbook, alert, &case.by_hand, &nothing);
        let (with, without) = (said(&with), said(&without));
        self.cases += 1;
        self.with_outputs += usize::from(!case.outputs.is_empty());
        self.questions += without.questions.len();
        self.by_evidence += without.questions.difference(&with.questions).count();
        if let (Some(with), Some(without)) = (with.before_containment, without.before_containment) {
            self.contain += 1;
            self.with += with;
            self.without += without;
        }
    }

    fn row(&self, name: &str) -> String {
        let mean = |sum: usize| tenths(sum, self.contain);
        format!(
            "| {name} | {} | {} | {} | {} | {} | {} | {} | {} |",
            self.cases,
            self.with_outputs,
            self.questions,
            self.by_evidence,
            self.questions - self.by_evidence,
            self.contain,
            mean(self.without),
            mean(self.with),
        )
    }
}

/// A walk to the end.
fn walked<'a>(
    playbook: &'a Playbook,
    alert: &'a AlertFacts,
    answers: &'a Answers,
    outputs: &'a Outputs,
) -> Next<'a> {
    let next = walk::next_step_with(playbook, alert, answers, outputs);
    assert!(
        matches!(next.step.kind, StepKind::End(_)),
        "{} stops at {} with {answers:?}",
        playbook.id(),
        next.step.id
    );
    next
}

/// A quotient with one digit behind the point.
fn tenths(sum: usize, count: usize) -> String {
    let tenths = rounded_tenths(sum, count);
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn rounded_tenths(sum: usize, count: usize) -> usize {
    (sum * 20 + count) / (count.max(1) * 2)
}

fn facts(bundle: &Bundle, case: &StoredCase) -> AlertFacts {
    let document = fs::read(root().join("playbooks").join(&case.alert)).unwrap();
    let alerts = alert::read(bundle.formats(), &document, &Limits::default()).unwrap();
    alerts[0].to_facts()
}

/// The counts of each playbook, and of all.
fn counted() -> (Vec<(String, Counts)>, Counts) {
    let files = Files::load(&root().join("playbooks")).expect("the authored files can be read");
    let checked = check_files(&files).expect("they have no fault");
    let bundle = Bundle::verify(checked.data).expect("they are a bundle");
    let mut each: Vec<(String, Counts)> = Vec::new();
    let mut all = Counts::default();
    for case in &checked.cases {
        if each.last().is_none_or(|(id, _)| *id != case.playbook) {
            each.push((case.playbook.clone(), Counts::default()));
        }
        for counts in [&mut all, &mut each.last_mut().unwrap().1] {
            counts.add(&bundle, case);
        }
    }
    (each, all)
}

fn page(each: &[(String, Counts)], all: &Counts) -> String {
    let mut page = String::from(HEAD);
    for (id, counts) in each {
        let _ = writeln!(page, "{}", counts.row(id));
    }
    let _ = writeln!(page, "{}", all.row("**all**"));
    page
}

const HEAD: &str = "\
# Answered by evidence

How far the outputs of commands answer in the stored cases, which are made up. Each case is walked twice: without outputs, whatever
they tell given by hand, and with them. The outputs are what the vendor's own tool printed against a synthetic account, or follow the
documented form member by member; a case without outputs counts as it is. Reading outputs takes no reply: an action that only
reads is done once they are there, and a change once its check shows that it holds and nobody has to approve it.

`make bless` writes this page.

| playbook | cases | of them with outputs | questions | answered by evidence | by a person | routes that contain | replies before the first containment, without outputs | with outputs |
|---|---|---|---|---|---|---|---|---|
";

#[test]
fn outputs_bring_the_first_containment_forward() {
    let (each, all) = counted();
    let page = page(&each, &all);
    let file = root().join("docs/evidence.md");
    if env::var_os("NEXTMOVE_BLESS").is_some() {
        fs::write(&file, &page).unwrap();
    }
    let stored = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        stored == page,
        "docs/evidence.md: `make bless` writes it anew\n{page}"
    );
    let mean = rounded_tenths(all.with, all.contain);
    assert!(mean <= MOST_TENTHS, "{mean} tenths of a reply on the mean");
    assert!(all.with < all.without);
}
