//! How long things took, and by when the law wants to hear of them.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{Say, table};
use crate::clocks::{Due, DueLaw, Milestone, Period, PeriodUnit, Start, TimeOrigin, Times};
use crate::report::document::{Block, Cell};
use crate::report::phrase::Phrase;

pub(super) fn measured(times: &Times, say: Say<'_>) -> Vec<Block> {
    let head = [
        Phrase::ClockUntil,
        Phrase::AtTime,
        Phrase::SinceFirstSeen,
        Phrase::SinceCreated,
        Phrase::SinceOpened,
    ];
    let rows = Milestone::ALL.map(|milestone| row(times, milestone, say));
    alloc::vec![
        Block::Paragraph(say(Phrase::ClocksNote)),
        Block::Table(table(&head, rows.to_vec(), say)),
    ]
}

fn row(times: &Times, milestone: Milestone, say: Say<'_>) -> Vec<String> {
    let name = say(match milestone {
        Milestone::Acknowledged => Phrase::Acknowledged,
        Milestone::Contained => Phrase::Contained,
        Milestone::Recovered => Phrase::Recovered,
    });
    let at = times.milestone(milestone);
    let at = at.map_or_else(|| say(Phrase::NotYet), |point| point.at.to_string());
    let spans = TimeOrigin::ALL.map(|origin| span(times, milestone, origin, say));
    [name, at].into_iter().chain(spans).collect()
}

fn span(times: &Times, milestone: Milestone, origin: TimeOrigin, say: Say<'_>) -> String {
    let mut spans = times.spans.iter();
    let found = spans.find(|span| span.until == milestone && span.since == origin);
    match found.map(|span| span.seconds) {
        None => "–".into(),
        Some(Some(seconds)) if seconds < 0 => {
            format!(
                "−{}; {}",
                clock(seconds.saturating_neg()),
                say(Phrase::OutOfOrder)
            )
        }
        Some(Some(seconds)) => clock(seconds),
        Some(None) if times.origin(origin).is_none() => say(Phrase::NotTold),
        Some(None) => say(Phrase::NotYet),
    }
}

/// Hours, minutes and seconds.
fn clock(seconds: i64) -> String {
    let part = |by: i64| seconds.checked_div(by).unwrap_or(0);
    let (minutes, second) = (part(60), seconds.checked_rem(60).unwrap_or(0));
    let minute = minutes.checked_rem(60).unwrap_or(0);
    format!("{}:{minute:02}:{second:02}", part(3600))
}

pub(super) fn deadlines(laws: &[DueLaw], say: Say<'_>) -> Vec<Block> {
    let advice = Block::Notice(say(Phrase::DeadlinesAdvice));
    let laws = laws.iter().flat_map(|law| one_law(law, say));
    core::iter::once(advice).chain(laws).collect()
}

fn one_law(law: &DueLaw, say: Say<'_>) -> Vec<Block> {
    let head = [
        Phrase::DeadlineWhat,
        Phrase::DeadlineDue,
        Phrase::DeadlineRule,
        Phrase::DeadlineCondition,
    ];
    let rows = law.deadlines.iter().map(|due| deadline(due, law, say));
    let source = alloc::vec![
        (say(Phrase::DeadlineSource), Cell::Link(law.url.clone())),
        (
            say(Phrase::DeadlineChecked),
            Cell::Text(law.checked.clone())
        ),
    ];
    alloc::vec![
        Block::Heading(law.title.clone()),
        Block::Table(table(&head, rows.collect(), say)),
        Block::Pairs(source),
    ]
}

fn deadline(due: &Due, law: &DueLaw, say: Say<'_>) -> Vec<String> {
    alloc::vec![
        due.what.clone(),
        ends(due, say),
        format!("{}, {}: {}", law.law, due.article, rule(due, law, say)),
        due.condition.clone().unwrap_or_default(),
    ]
}

fn ends(due: &Due, say: Say<'_>) -> String {
    match (&due.due, due.within) {
        (Some(moment), _) if due.holidays_decide => {
            format!("{moment}; {}", say(Phrase::DeadlineBusinessDays))
        }
        (Some(moment), _) => moment.to_string(),
        (None, None) => say(Phrase::DeadlineAtOnce),
        (None, Some(_)) => say(Phrase::DeadlineNoStart),
    }
}

/// What the law says: how long, and from when.
fn rule(due: &Due, law: &DueLaw, say: Say<'_>) -> String {
    let from = |period: Period, start: &Start| {
        format!("{} ({})", length(period, say), started(start, law, say))
    };
    let first = match due.within {
        Some(period) => from(period, &due.starts),
        None => say(Phrase::DeadlineAtOnce),
    };
    let latest = due.latest.as_ref();
    let latest = latest.map(|it| {
        format!(
            "; {} {}",
            say(Phrase::DeadlineNoLaterThan),
            from(it.within, &it.starts)
        )
    });
    format!("{first}{}", latest.unwrap_or_default())
}

fn length(period: Period, say: Say<'_>) -> String {
    let unit = say(match period.unit {
        PeriodUnit::Hours => Phrase::UnitHours,
        PeriodUnit::Days => Phrase::UnitDays,
        PeriodUnit::Months => Phrase::UnitMonths,
        PeriodUnit::BusinessDays => Phrase::UnitBusinessDays,
    });
    format!("{} {unit}", period.count)
}

fn started(start: &Start, law: &DueLaw, say: Say<'_>) -> String {
    match start {
        Start::Aware => say(Phrase::StartAware),
        Start::Classified => say(Phrase::StartClassified),
        Start::Determined => say(Phrase::StartDetermined),
        Start::Sent(before) => {
            let named = law.deadlines.iter().find(|due| due.id == *before);
            let what = named.map_or_else(|| before.clone(), |due| due.what.clone());
            format!("{}: {what}", say(Phrase::StartPrevious))
        }
    }
}
