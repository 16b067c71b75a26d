//! The clocks of a case, and the deadlines of the laws that somebody asks for.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::super::reply::ClocksReply;
use super::super::request::{ClocksRequest, Deadlines};
use super::{ReportInput, shared_words};
use crate::bundle::Bundle;
use crate::case::{Case, Moment};
use crate::clocks::{Deadline, Due, DueLaw, Law, Started, Times};
use crate::diagnostic::{Refusal, refused};
use crate::fact::Value;
use crate::report::Phrase;
use crate::words::{DEFAULT_LANGUAGE, Words};

/// The fact that holds when whoever is bound by a law became aware.
const AWARE_AT: &str = "aware_at";

pub(in super::super) fn clocks(
    bundle: &Bundle,
    case: &Case,
    request: &ClocksRequest,
) -> Result<ClocksReply, Refusal> {
    let lang = request.lang.as_deref().unwrap_or(DEFAULT_LANGUAGE);
    let words = shared_words(bundle, lang)?;
    let laws = laws_due(bundle, case, words, &request.deadlines)?;
    Ok(ClocksReply {
        clocks: Times::of(case, bundle),
        advice: (!laws.is_empty()).then(|| text(words, Phrase::DeadlinesAdvice.key())),
        deadlines: laws,
    })
}

pub(super) fn due_laws(
    source: &ReportInput<'_>,
    asked: &Deadlines,
) -> Result<Vec<DueLaw>, Refusal> {
    laws_due(source.bundle, source.case, source.shared, asked)
}

/// The laws that are asked for; none where nobody asks.
fn laws_due(
    bundle: &Bundle,
    case: &Case,
    words: Words<'_>,
    asked: &Deadlines,
) -> Result<Vec<DueLaw>, Refusal> {
    let mut started = asked.started.clone();
    if started.aware_at.is_none() {
        started.aware_at = aware_at(case);
    }
    let asked = asked.jurisdictions.iter();
    let laws = asked.map(|id| Ok(due_law(law(bundle, id)?, words, &started)));
    laws.collect()
}

fn law<'b>(bundle: &'b Bundle, id: &str) -> Result<&'b Law, Refusal> {
    let laws = bundle.laws();
    laws.iter().find(|law| law.id == id).ok_or_else(|| {
        let known: Vec<&str> = laws.iter().map(|law| law.id.as_str()).collect();
        refused::NO_SUCH_LAW.with(&[("id", &id), ("laws", &known.join(", "))])
    })
}

/// What the case says of it: an answer, or the alert.
fn aware_at(case: &Case) -> Option<Moment> {
    let answer = case.standing().answers.remove(AWARE_AT);
    match answer?.value {
        Value::Text(text) => Moment::of_vendor(&text),
        _ => None,
    }
}

fn due_law(law: &Law, words: Words<'_>, started: &Started) -> DueLaw {
    let deadlines = law.deadlines.iter();
    DueLaw {
        id: law.id.clone(),
        law: law.law.clone(),
        title: text(words, &law.text_key()),
        url: law.url.clone(),
        checked: law.checked.clone(),
        deadlines: deadlines.map(|it| due(law, it, words, started)).collect(),
    }
}

fn due(law: &Law, deadline: &Deadline, words: Words<'_>, started: &Started) -> Due {
    let part = |part: &str| words.part(&law.text_key(), part, &|_| None);
    Due {
        id: deadline.id.clone(),
        article: deadline.article.clone(),
        what: part(&deadline.id).unwrap_or_else(|| deadline.id.to_string()),
        condition: part(&deadline.condition_part()),
        starts: deadline.starts.clone(),
        within: deadline.within,
        latest: deadline.latest.clone(),
        due: started.due(law, deadline),
        holidays_decide: deadline.is_put_off_by_holidays(),
    }
}

fn text(words: Words<'_>, key: &str) -> String {
    words.text(key, &|_| None).unwrap_or_else(|| key.into())
}
