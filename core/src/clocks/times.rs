//! How long it took to acknowledge, contain and recover, from times that the case holds.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::bundle::Bundle;
use crate::case::{Case, Moment};
use crate::fact::Value;
use crate::kind::DONE;
use crate::playbook::Phase;

/// The facts that hold when something was seen first, and when the alert was made of it.
const FIRST_SEEN: &str = "first_seen";
const CREATED_AT: &str = "created_at";

/// The times of a case, and what lies between them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Times {
    /// When the activity was first seen, as the alert says.
    pub first_seen: Option<Point>,
    /// When the alert was created, as it says.
    pub created: Option<Point>,
    /// When the case was opened.
    pub opened: Option<Point>,
    /// When the first of the actions that contain the harm was done.
    pub contained: Option<Point>,
    /// When the last of the actions that bring normal work back was done.
    pub recovered: Option<Point>,
    /// Whether the bundle holds the playbook, without which nobody can say what an action was for.
    pub told: bool,
    /// What lies between them.
    pub spans: Vec<Span>,
}

/// A time, and where it is from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Point {
    /// The time.
    pub at: Moment,
    /// The place in the alert that says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The entry that says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<usize>,
}

/// What lies between two of the times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Span {
    /// Where it ends.
    pub until: Milestone,
    /// Where it begins.
    pub since: TimeOrigin,
    /// How many seconds; below 0 where the end is given as before the beginning, none where one of the
    /// two is not known.
    pub seconds: Option<i64>,
}

/// Where a span ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Milestone {
    /// Somebody took the alert on: the case was opened.
    Acknowledged,
    /// The first action that contains the harm was done.
    Contained,
    /// The last action that brings normal work back was done.
    Recovered,
}

/// Where a span begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeOrigin {
    /// The activity was first seen.
    FirstSeen,
    /// The alert was created.
    Created,
    /// The case was opened.
    Opened,
}

impl Milestone {
    /// Every milestone, in the order in which they come.
    pub const ALL: [Self; 3] = [Self::Acknowledged, Self::Contained, Self::Recovered];
}

impl TimeOrigin {
    /// Every origin, in the order in which they come.
    pub const ALL: [Self; 3] = [Self::FirstSeen, Self::Created, Self::Opened];
}

impl Times {
    /// The times of a case.
    #[must_use]
    pub fn of(case: &Case, bundle: &Bundle) -> Self {
        let opened = case.journal().first().map(|entry| Point {
            at: entry.at.clone(),
            from: None,
            entry: Some(0),
        });
        let done = |phase| done(case, bundle, phase);
        let mut times = Self {
            first_seen: stated(case, FIRST_SEEN),
            created: stated(case, CREATED_AT),
            opened,
            contained: done(Phase::Contain).into_iter().next(),
            recovered: done(Phase::Recover).into_iter().next_back(),
            told: case.standing().playbook(bundle).is_some(),
            spans: Vec::new(),
        };
        times.spans = times.spans();
        times
    }

    /// The time where a span ends.
    #[must_use]
    pub fn milestone(&self, milestone: Milestone) -> Option<&Point> {
        match milestone {
            Milestone::Acknowledged => self.opened.as_ref(),
            Milestone::Contained => self.contained.as_ref(),
            Milestone::Recovered => self.recovered.as_ref(),
        }
    }

    /// The time where a span begins.
    #[must_use]
    pub fn origin(&self, origin: TimeOrigin) -> Option<&Point> {
        match origin {
            TimeOrigin::FirstSeen => self.first_seen.as_ref(),
            TimeOrigin::Created => self.created.as_ref(),
            TimeOrigin::Opened => self.opened.as_ref(),
        }
    }

    /// All spans but the one from the opening to itself.
    fn spans(&self) -> Vec<Span> {
        let pairs = Milestone::ALL
            .into_iter()
            .flat_map(|until| TimeOrigin::ALL.map(|since| (until, since)));
        let two = pairs.filter(|it| *it != (Milestone::Acknowledged, TimeOrigin::Opened));
        let span = |(until, since)| {
            let ends = self.milestone(until).map(|it| it.at.seconds());
            let begins = self.origin(since).map(|it| it.at.seconds());
            let seconds = ends
                .zip(begins)
                .map(|(end, begin)| end.saturating_sub(begin));
            Span {
                until,
                since,
                seconds,
            }
        };
        two.map(span).collect()
    }
}

fn stated(case: &Case, fact: &str) -> Option<Point> {
    let stated = case.alert().facts.get(fact)?;
    let Value::Text(text) = &stated.value else {
        return None;
    };
    Some(Point {
        at: Moment::of_vendor(text)?,
        from: Some(stated.from.clone()),
        entry: None,
    })
}

/// When the actions with a phase that are done now were done, by time and then by entry.
fn done(case: &Case, bundle: &Bundle, phase: Phase) -> Vec<Point> {
    let standing = case.standing();
    let Some(playbook) = standing.playbook(bundle) else {
        return Vec::new();
    };
    let keys = standing.answers.iter().filter_map(|(key, answer)| {
        let done = answer.value == Value::Text(DONE.into());
        let action = playbook
            .action(key)
            .filter(|action| done && action.phase == phase);
        action.map(|_| key.as_str())
    });
    let mut points: Vec<Point> = keys.filter_map(|key| done_since(case, key)).collect();
    let told = case.told_replies(bundle).into_iter();
    let told = told.filter(|(step, _)| playbook.action(step).is_some_and(|it| it.phase == phase));
    points.extend(told.filter_map(|(_, entry)| point(case, entry)));
    points.sort_by_key(|point| (point.at.seconds(), point.entry));
    points
}

/// The entry since which an action has been done, without a break.
fn done_since(case: &Case, key: &str) -> Option<Point> {
    let is_done = |entries: usize| {
        let answer = case.standing_after(entries).answers.remove(key);
        answer.is_some_and(|answer| answer.value == Value::Text(DONE.into()))
    };
    let after = |entry: usize| entry.saturating_add(1);
    let entries = (0..case.journal().len()).rev();
    let unbroken = entries.take_while(|entry| is_done(after(*entry)));
    point(case, unbroken.last()?)
}

/// The time of an entry.
fn point(case: &Case, entry: usize) -> Option<Point> {
    Some(Point {
        at: case.journal().get(entry)?.at.clone(),
        from: None,
        entry: Some(entry),
    })
}
