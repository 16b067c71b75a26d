//! Stored cases: an alert and answers must come to the end that is written down for them, by the steps
//! that are, and together they must leave no end and no option untried.

mod expected;
mod printed;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use expected::{check_route, check_verdict};
use nextmove::alert::{self, Alert, Limits};
use nextmove::bundle::Bundle;
use nextmove::fact::{self, AlertFacts, Answers, Decline, Value, ValueRef};
use nextmove::kind::{DONE, Kind, SKIPPED};
use nextmove::playbook::{FactDecl, Playbook, StepKind};
use nextmove::told::{KeptOutput, Outputs};
use nextmove::walk::{self, Next, Wants};
use nextmove::wire;

use crate::authored::cases::{Answer, WrittenCase};
use crate::authored::playbook as authored;
use crate::code;
use crate::coverage::{self, Covered};
use crate::files::FileIndex;
use crate::finding::Findings;
use crate::like::{self, WholeCase};
use crate::names::Taken;
use crate::nearest::did_you_mean;
use crate::place::{Name, Place};

/// The cases of one playbook.
pub(crate) struct Suite<'a> {
    pub(crate) id: &'a str,
    pub(crate) authored: &'a authored::Playbook,
    pub(crate) cases: &'a [WrittenCase],
    /// The files in `alerts/` by name.
    pub(crate) alerts: &'a BTreeMap<String, FileIndex>,
    /// The files in `outputs/` by name.
    pub(crate) outputs: &'a BTreeMap<String, FileIndex>,
}

/// A stored case, and where it went.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StoredCase {
    /// The id of its playbook.
    pub playbook: String,
    /// What it is called.
    pub name: String,
    /// The file that holds its alert, below the folder of all authored files.
    pub alert: PathBuf,
    /// Its answers, those taken over from another case and those of actions that are done included.
    pub answers: Answers,
    /// What was kept of its outputs.
    pub outputs: Vec<KeptOutput>,
    /// The answers of somebody who has no outputs and gives by hand what they tell: they lead to the same end.
    pub by_hand: Answers,
    /// The same as commands printed them, in the order in which they are written down.
    pub printed: Vec<wire::Printed>,
    /// The steps that are passed, the end last.
    pub route: Vec<String>,
}

/// Runs every case of a playbook, reports each that goes otherwise than written down, and says where
/// the others went.
pub(crate) fn check(
    bundle: &Bundle,
    suite: &Suite<'_>,
    findings: &mut Findings<'_>,
) -> Vec<StoredCase> {
    let Some(playbook) = bundle.playbook(suite.id) else {
        return Vec::new();
    };
    let runner = Runner {
        bundle,
        playbook,
        alerts: suite.alerts,
        outputs: suite.outputs,
        place: suite.authored.place,
    };
    let mut taken = Taken::default();
    let mut covered = Covered::default();
    let before = findings.count();
    for case in suite.cases {
        taken.take(&case.name, "another case", findings);
    }
    let cases = like::whole(suite.cases, findings);
    let mut walked = Vec::new();
    for case in &cases {
        // A case that goes wrong still says which end it was written for.
        covered.ends.insert(case.end.value.clone());
        walked.extend(runner.run(case, &mut covered, findings));
    }
    // Nobody knows which options a case that goes wrong was written for.
    if findings.count() == before {
        coverage::check_options(playbook, suite.authored, &covered, findings);
        coverage::check_outputs(playbook, suite.authored, &covered, findings);
    }
    // Nor to which end a case comes that is like none.
    if cases.len() == suite.cases.len() {
        coverage::check_ends(playbook, suite.authored, &covered, findings);
        check_alerts(suite.alerts, &cases, findings);
    }
    walked
}

struct Runner<'a> {
    bundle: &'a Bundle,
    playbook: &'a Playbook,
    alerts: &'a BTreeMap<String, FileIndex>,
    outputs: &'a BTreeMap<String, FileIndex>,
    /// Where the playbook stands.
    place: Place,
}

impl Runner<'_> {
    /// Runs a case; none where there is nothing to run.
    fn run(
        &self,
        case: &WholeCase<'_>,
        covered: &mut Covered,
        findings: &mut Findings<'_>,
    ) -> Option<StoredCase> {
        let answers = self.answers(&case.answers, findings);
        let file = self.alert_file(case.alert, findings)?;
        let alert = match self.playbook.data().by_hand {
            true => self.facts(case.alert, file, findings)?,
            false => self.alert(case.alert, file, findings)?.to_facts(),
        };
        let (answers, outputs) = self.with_done(case, &alert, answers?, covered, findings)?;
        let next = walk::next_step_with(self.playbook, &alert, &answers, &outputs);
        check_route(case, &next, findings);
        check_verdict(case, &next, findings);
        // What is taken over played its part in the case that gives it.
        for (key, _) in case.answers.iter().take(case.own) {
            if !next.used.contains(key.value.as_str()) {
                let message = format!("the answer to `{}` plays no part", key.value);
                findings.report(&code::UNUSED_ANSWER, key.place, message);
            }
        }
        cover(self.playbook, &next, covered);
        let route = walk::route(&next);
        let by_hand = by_hand(self.playbook, &alert, &answers, &next);
        Some(StoredCase {
            playbook: self.playbook.id().into(),
            name: case.name.value.clone(),
            alert: findings.files().path_of(file).into(),
            answers,
            outputs: outputs.kept().to_vec(),
            by_hand,
            printed: self.all_printed(case, findings)?,
            route,
        })
    }

    /// What a case begins with that has no alert: its file holds facts.
    fn facts(
        &self,
        name: &Name,
        file: FileIndex,
        findings: &mut Findings<'_>,
    ) -> Option<AlertFacts> {
        let document = findings.files().text_of(file);
        match wire::given_facts(self.bundle, self.playbook, document) {
            Ok(facts) => Some(facts),
            Err(refusal) => {
                let message = format!("`{}` holds no facts: {}", name.value, refusal.message);
                findings.report(&code::BAD_ALERT, name.place, message);
                None
            }
        }
    }

    /// The answers, and that each action is done that the walk comes to and they do not mention; and what
    /// the outputs told then.
    fn with_done(
        &self,
        case: &WholeCase<'_>,
        alert: &AlertFacts,
        mut answers: Answers,
        covered: &mut Covered,
        findings: &mut Findings<'_>,
    ) -> Option<(Answers, Outputs)> {
        loop {
            let outputs = self.heard(case, alert, &answers, covered, findings)?;
            let next = walk::next_step_with(self.playbook, alert, &answers, &outputs);
            let step = next.step.id.clone();
            let waits = matches!(next.wants, Wants::Reply(_)) && !answers.contains_key(&step);
            if !waits {
                return Some((answers, outputs));
            }
            let done = fact::Answer {
                value: Value::Text(DONE.into()),
                reason: None,
            };
            answers.insert(step, done);
        }
    }

    fn alert_file(&self, name: &Name, findings: &mut Findings<'_>) -> Option<FileIndex> {
        let Some(file) = self.alerts.get(&name.value) else {
            let help = did_you_mean(&name.value, self.alerts.keys().map(String::as_str))
                .unwrap_or_else(|| "put the alert into the folder `alerts`.".into());
            let message = format!("there is no file `alerts/{}`", name.value);
            findings.report_with_help(&code::MISSING_FILE, name.place, message, help);
            return None;
        };
        Some(*file)
    }

    fn alert(&self, name: &Name, file: FileIndex, findings: &mut Findings<'_>) -> Option<Alert> {
        let document = findings.files().text_of(file);
        match alert::read(
            self.bundle.formats(),
            document.as_bytes(),
            &Limits::default(),
        ) {
            Err(refusal) => {
                let message = format!("`{}` is no alert: {}", name.value, refusal.message);
                findings.report(&code::BAD_ALERT, name.place, message);
                None
            }
            Ok(alerts) => self.only_alert(name, alerts, findings),
        }
    }

    /// The one alert of a document, if this playbook takes it.
    fn only_alert(
        &self,
        name: &Name,
        mut alerts: Vec<Alert>,
        findings: &mut Findings<'_>,
    ) -> Option<Alert> {
        let count = alerts.len();
        let alert = alerts.pop().filter(|_| count == 1);
        let Some(alert) = alert else {
            let message = format!("`{}` holds {count} alerts, not one", name.value);
            findings.report(&code::BAD_ALERT, name.place, message);
            return None;
        };
        let takers = self.bundle.playbooks_for(&alert);
        let takers: Vec<&str> = takers.into_iter().map(Playbook::id).collect();
        match takers.as_slice() {
            [first, ..] if *first == self.playbook.id() => Some(alert),
            [first, rest @ ..] if rest.contains(&self.playbook.id()) => {
                self.report_tie(first, findings);
                None
            }
            other => {
                let taker = other
                    .first()
                    .map_or("no playbook".into(), |id| format!("`{id}`"));
                let message = format!("{taker} takes the alert `{}`", name.value);
                findings.report(&code::OTHER_PLAYBOOK, name.place, message);
                None
            }
        }
    }

    /// Of playbooks that are equally specific the first by name takes the alert, so it is the others
    /// that hear of it.
    fn report_tie(&self, first: &str, findings: &mut Findings<'_>) {
        let id = self.playbook.id();
        let message = format!("`{first}` handles an alert of `{id}` just as specifically");
        findings.report(&code::TIED_PLAYBOOKS, self.place, message);
    }

    fn answers(&self, written: &[&(Name, Answer)], findings: &mut Findings<'_>) -> Option<Answers> {
        let read: Vec<_> = written
            .iter()
            .map(|(key, answer)| self.answer(key, answer, findings))
            .collect();
        read.into_iter().collect()
    }

    fn answer(
        &self,
        key: &Name,
        answer: &Answer,
        findings: &mut Findings<'_>,
    ) -> Option<(String, fact::Answer)> {
        let mut refuse = |place: Place, message: String| {
            findings.report(&code::BAD_ANSWER, place, message);
        };
        let Some(fact) = self.playbook.fact(&key.value) else {
            refuse(key.place, format!("nothing asks for `{}`", key.value));
            return None;
        };
        let Some(value) = value(&fact.kind, answer) else {
            let message = format!("`{}` does not take `{}`", key.value, answer.value.value);
            refuse(answer.value.place, message);
            return None;
        };
        if answer.reason.is_none() && self.needs_reason(key, answer) {
            let message = format!("skipping `{}` needs a reason", key.value);
            refuse(answer.value.place, message);
            return None;
        }
        let reason = answer.reason.as_ref().map(|reason| reason.value.clone());
        Some((key.value.clone(), fact::Answer { value, reason }))
    }

    fn needs_reason(&self, key: &Name, answer: &Answer) -> bool {
        answer.value.value == SKIPPED
            && self.playbook.steps().iter().any(|step| {
                step.id == key.value
                    && matches!(&step.kind, StepKind::Act(action) if action.phase.skipping_needs_reason())
            })
    }
}

/// The value of an answer, if it is one of a kind.
fn value(kind: &Kind, answer: &Answer) -> Option<Value> {
    if answer.declined {
        let mut ways = Decline::ALL.into_iter();
        let declined = ways.find(|way| way.name() == answer.value.value)?;
        return Some(Value::Declined { declined }).filter(|value| kind.admits(value));
    }
    let Some(items) = &answer.items else {
        return kind.parse(&answer.value.value);
    };
    let items = items.iter().map(|item| item.value.clone());
    Some(Value::List(items.collect())).filter(|value| kind.admits(value))
}

/// The answers, and whatever else is asked as the walk with outputs knows it.
fn by_hand(
    playbook: &Playbook,
    alert: &AlertFacts,
    answers: &Answers,
    known: &Next<'_>,
) -> Answers {
    let mut answers = answers.clone();
    loop {
        let next = walk::next_step(playbook, alert, &answers);
        let (key, value) = match next.wants {
            Wants::Fact(fact) => (fact.name.clone(), said_by_hand(fact, known)),
            Wants::Reply(_) => (next.step.id.clone(), Some(Value::Text(DONE.into()))),
            Wants::Nothing(_) => return answers,
        };
        let Some(value) = value.filter(|_| !answers.contains_key(&key)) else {
            return answers;
        };
        let reason = None;
        answers.insert(key, fact::Answer { value, reason });
    }
}

/// What somebody says who found the same: of several options that outputs left no question about, none.
fn said_by_hand(fact: &FactDecl, known: &Next<'_>) -> Option<Value> {
    let value = known.knowledge.value_of(&fact.name).map(ValueRef::owned);
    let nothing = || matches!(fact.kind, Kind::SeveralOf(_)).then(|| Value::List(Vec::new()));
    value.or_else(nothing)
}

fn cover(playbook: &Playbook, next: &Next<'_>, covered: &mut Covered) {
    covered.ends.insert(next.step.id.clone());
    let arms = next.trail.iter().filter_map(|passed| {
        let StepKind::Decide { fact, among, .. } = passed.step.kind else {
            return None;
        };
        let arm = playbook.arm(fact, among, passed.value)?;
        Some((passed.step.id.clone(), arm))
    });
    covered.arms.extend(arms);
}

fn check_alerts(
    alerts: &BTreeMap<String, FileIndex>,
    cases: &[WholeCase<'_>],
    findings: &mut Findings<'_>,
) {
    let used = cases.iter().map(|case| case.alert.value.as_str());
    let used: BTreeSet<&str> = used.collect();
    for (name, file) in alerts {
        if !used.contains(name.as_str()) {
            let message = format!("no case uses the alert `{name}`");
            findings.report(&code::UNUSED_FILE, Place::top(*file), message);
        }
    }
}
