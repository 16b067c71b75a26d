//! From deadlines as authors write them to deadlines that can be computed.

use nextmove::clocks::{Deadline, Latest, Law, Period, PeriodUnit, Start};
use nextmove::report::is_address;

use crate::authored::law as authored;
use crate::code;
use crate::date;
use crate::finding::Findings;
use crate::names;
use crate::place::Name;

const STARTS: [(&str, Start); 3] = [
    ("aware", Start::Aware),
    ("classified", Start::Classified),
    ("determined", Start::Determined),
];

const UNITS: [(&str, PeriodUnit); 7] = [
    ("hour", PeriodUnit::Hours),
    ("hours", PeriodUnit::Hours),
    ("day", PeriodUnit::Days),
    ("days", PeriodUnit::Days),
    ("month", PeriodUnit::Months),
    ("months", PeriodUnit::Months),
    ("business days", PeriodUnit::BusinessDays),
];

/// A law that says no more than this gives no time.
const WITHOUT_DELAY: &str = "without delay";

/// The longest deadline: a count beyond it is a slip.
const MOST: u32 = 1000;

/// The laws by name.
pub(crate) fn build(laws: &[authored::Law], findings: &mut Findings<'_>) -> Vec<Law> {
    let mut built: Vec<Law> = laws.iter().map(|law| lower(law, findings)).collect();
    built.sort_by(|one, other| one.id.cmp(&other.id));
    built
}

fn lower(law: &authored::Law, findings: &mut Findings<'_>) -> Law {
    check_id(&law.id, findings);
    if !date::is_day(&law.checked.value) {
        let message = format!("`{}` is not a day", law.checked.value);
        findings.report(&code::BAD_DATE, law.checked.place, message);
    }
    if !is_address(&law.url.value) {
        let message = format!("`{}` is no address of the web", law.url.value);
        findings.report(&code::BAD_ADDRESS, law.url.place, message);
    }
    let mut deadlines: Vec<Deadline> = Vec::new();
    for deadline in &law.deadlines {
        let before: Vec<&str> = deadlines.iter().map(|it| it.id.as_str()).collect();
        let lowered = lower_deadline(deadline, &before, findings);
        deadlines.push(lowered);
    }
    Law {
        id: law.id.value.clone(),
        law: law.law.value.clone(),
        url: law.url.value.clone(),
        checked: law.checked.value.clone(),
        deadlines,
    }
}

fn check_id(id: &Name, findings: &mut Findings<'_>) {
    if id.value.contains('_') || !names::is_snake_case(&id.value.replace('-', "_")) {
        let message = format!("the law `{}` is not named as laws are", id.value);
        let help = "use lower-case words joined by `-`, such as `eu-gdpr`.";
        findings.report_with_help(&code::BAD_NAME, id.place, message, help);
    }
}

/// A deadline at fault is kept, as its texts are there for it; nothing is compiled of it.
fn lower_deadline(
    deadline: &authored::Deadline,
    before: &[&str],
    findings: &mut Findings<'_>,
) -> Deadline {
    names::check_style(&deadline.id, findings);
    let starts = start(&deadline.id, &deadline.end, before, findings);
    let within = match deadline.end.within.value.as_str() {
        WITHOUT_DELAY => None,
        _ => period(&deadline.end.within, findings),
    };
    let latest = deadline.latest.as_ref().and_then(|end| {
        let starts = start(&deadline.id, end, before, findings);
        let within = period(&end.within, findings);
        Some(Latest {
            starts: starts?,
            within: within?,
        })
    });
    Deadline {
        id: deadline.id.value.clone(),
        article: deadline.article.value.clone(),
        starts: starts.unwrap_or(Start::Aware),
        within,
        latest,
    }
}

/// What starts a deadline: something that happens, or a report of the same law.
fn start(
    id: &Name,
    end: &authored::End,
    before: &[&str],
    findings: &mut Findings<'_>,
) -> Option<Start> {
    match (&end.starts, &end.after) {
        (Some(starts), None) => {
            let known = STARTS.iter().find(|(name, _)| *name == starts.value);
            if known.is_none() {
                let message = format!("nothing called `{}` starts a deadline", starts.value);
                let names = STARTS.iter().map(|(name, _)| *name);
                findings.report_unknown(&code::UNKNOWN_START, starts, names, message);
            }
            known.map(|(_, start)| start.clone())
        }
        (None, Some(after)) => {
            let known = before.contains(&after.value.as_str());
            if !known {
                let message = format!("no deadline before this one is called `{}`", after.value);
                let names = before.iter().copied();
                findings.report_unknown(&code::UNKNOWN_START, after, names, message);
            }
            known.then(|| Start::Sent(after.value.clone()))
        }
        _ => {
            let message = "a deadline has either `starts` or `after`".to_string();
            findings.report(&code::UNKNOWN_START, id.place, message);
            None
        }
    }
}

fn period(within: &Name, findings: &mut Findings<'_>) -> Option<Period> {
    let read = within.value.split_once(' ').and_then(|(count, unit)| {
        let count = count
            .parse()
            .ok()
            .filter(|count| (1..=MOST).contains(count))?;
        let (_, unit) = UNITS.iter().find(|(name, _)| *name == unit)?;
        Some(Period { count, unit: *unit })
    });
    if read.is_none() {
        let message = format!("`{}` is no period of time", within.value);
        findings.report(&code::BAD_PERIOD, within.place, message);
    }
    read
}
