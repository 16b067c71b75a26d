//! Stored cases: an alert and answers must take the road that is written down for them, and together
//! they must leave no end and no option untried.

use std::collections::{BTreeMap, BTreeSet};

use nextmove::alert::{self, Alert, Limits};
use nextmove::bundle::Bundle;
use nextmove::fact::{self, AlertFact, AlertFacts, Answers, Decline, Value};
use nextmove::kind::{Kind, SKIPPED};
use nextmove::playbook::{Playbook, StepKind};
use nextmove::walk::{self, Next, Wants};

use crate::authored::cases::{Answer, Case};
use crate::authored::playbook as authored;
use crate::code;
use crate::coverage::{self, Covered};
use crate::fields::every;
use crate::files::FileIndex;
use crate::finding::Findings;
use crate::names::{Taken, VERDICTS};
use crate::nearest::did_you_mean;
use crate::place::{Name, Place};

/// The cases of one playbook.
pub(crate) struct Suite<'a> {
    pub(crate) id: &'a str,
    pub(crate) authored: &'a authored::Playbook,
    pub(crate) cases: &'a [Case],
    /// The files in `alerts/` by name.
    pub(crate) alerts: &'a BTreeMap<String, FileIndex>,
}

/// Runs every case of a playbook and reports each that goes otherwise than written down.
pub(crate) fn check(bundle: &Bundle, suite: &Suite<'_>, findings: &mut Findings<'_>) {
    let Some(playbook) = bundle.playbook(suite.id) else {
        return;
    };
    let runner = Runner {
        bundle,
        playbook,
        alerts: suite.alerts,
        place: suite.authored.place,
    };
    let mut taken = Taken::default();
    let mut covered = Covered::default();
    let before = findings.count();
    for case in suite.cases {
        taken.take(&case.name, "another case", findings);
        // A case that goes wrong still says which end it was written for.
        let end = case.road.last().map(|end| end.value.clone());
        covered.ends.extend(end);
        runner.run(case, &mut covered, findings);
    }
    // Nobody knows which options a case that goes wrong was written for.
    if findings.count() == before {
        coverage::check_options(playbook, suite.authored, &covered, findings);
    }
    coverage::check_ends(playbook, suite.authored, &covered, findings);
    check_alerts(suite, findings);
}

struct Runner<'a> {
    bundle: &'a Bundle,
    playbook: &'a Playbook,
    alerts: &'a BTreeMap<String, FileIndex>,
    /// Where the playbook stands.
    place: Place,
}

impl Runner<'_> {
    /// Runs a case; none where there is nothing to run.
    fn run(&self, case: &Case, covered: &mut Covered, findings: &mut Findings<'_>) -> Option<()> {
        let answers = self.answers(&case.answers, findings);
        let alert = match &case.alert {
            Some(alert) => self.alert(alert, findings)?.to_facts(),
            None => self.given(&case.facts, findings)?,
        };
        let answers = answers?;
        let next = walk::next_step(self.playbook, &alert, &answers);
        check_road(case, &next, findings);
        check_verdict(case, &next, findings);
        for (key, _) in &case.answers {
            if !next.used.contains(key.value.as_str()) {
                let message = format!("the answer to `{}` plays no part", key.value);
                findings.report(&code::UNUSED_ANSWER, key.place, message);
            }
        }
        cover(self.playbook, &next, covered);
        Some(())
    }

    /// What a case begins with that has no alert.
    fn given(&self, facts: &[(Name, Answer)], findings: &mut Findings<'_>) -> Option<AlertFacts> {
        every(facts.iter().map(|(name, given)| {
            let own = self.playbook.fact(&name.value).map(|fact| &fact.kind);
            let mut vocabulary = self.bundle.vocabulary().iter();
            let kind = own.or_else(|| Some(&vocabulary.find(|it| it.name == name.value)?.kind));
            let value = kind.and_then(|kind| value(kind, given));
            if value.is_none() {
                let message = format!("`{}` does not take `{}`", name.value, given.value.value);
                findings.report(&code::BAD_ANSWER, given.value.place, message);
            }
            let from = String::new();
            Some((
                name.value.clone(),
                AlertFact {
                    value: value?,
                    from,
                },
            ))
        }))
        .map(|facts| facts.into_iter().collect())
    }

    fn alert(&self, name: &Name, findings: &mut Findings<'_>) -> Option<Alert> {
        let Some(file) = self.alerts.get(&name.value) else {
            let help = did_you_mean(&name.value, self.alerts.keys().map(String::as_str))
                .unwrap_or_else(|| "put the alert into the folder `alerts`.".into());
            let message = format!("there is no file `alerts/{}`", name.value);
            findings.report_with_help(&code::MISSING_FILE, name.place, message, help);
            return None;
        };
        let document = findings.files().text_of(*file);
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

    fn answers(&self, written: &[(Name, Answer)], findings: &mut Findings<'_>) -> Option<Answers> {
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

fn check_road(case: &Case, next: &Next<'_>, findings: &mut Findings<'_>) {
    let road = walk::road(next);
    let written = case.road.iter().map(|step| &step.value);
    if !written.eq(&road) {
        let same = case.road.iter().zip(&road);
        let same = same
            .take_while(|(written, step)| written.value == **step)
            .count();
        let at = case.road.get(same).or(case.road.last());
        let place = at.map_or(case.name.place, |step| step.place);
        let (name, road) = (&case.name.value, road.join(", "));
        let message = format!("the road of `{name}` is {road}{}", stop(next));
        findings.report(&code::WRONG_ROAD, place, message);
    }
}

/// What the walk waits for, where it has not come to an end.
fn stop(next: &Next<'_>) -> String {
    match next.wants {
        Wants::Fact(fact) => format!(", where `{}` is asked for", fact.name),
        Wants::Reply(_) => format!(", where `{}` waits for its reply", next.step.id),
        Wants::Nothing(_) => String::new(),
    }
}

fn check_verdict(case: &Case, next: &Next<'_>, findings: &mut Findings<'_>) {
    let Wants::Nothing(verdict) = next.wants else {
        return;
    };
    let known = VERDICTS.iter().find(|(_, known)| *known == verdict);
    let Some((name, _)) = known.filter(|(name, _)| *name != case.verdict.value) else {
        return;
    };
    let message = format!("the verdict of `{}` is `{name}`", case.name.value);
    findings.report(&code::WRONG_VERDICT, case.verdict.place, message);
}

fn check_alerts(suite: &Suite<'_>, findings: &mut Findings<'_>) {
    let used: BTreeSet<&str> = suite
        .cases
        .iter()
        .filter_map(|case| Some(case.alert.as_ref()?.value.as_str()))
        .collect();
    for (name, file) in suite.alerts {
        if !used.contains(name.as_str()) {
            let message = format!("no case uses the alert `{name}`");
            findings.report(&code::UNUSED_FILE, Place::top(*file), message);
        }
    }
}
