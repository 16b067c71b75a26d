//! When deadlines end, from the times that somebody gave.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::deadline::{Deadline, Latest, Law, Period, PeriodUnit, Start};
use crate::case::Moment;

/// When what starts deadlines happened, as far as somebody says so.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Started {
    /// When whoever is bound by the law became aware.
    pub aware_at: Option<Moment>,
    /// When the incident was classified as one that has to be reported.
    pub classified_at: Option<Moment>,
    /// When the incident was determined to be material.
    pub determined_at: Option<Moment>,
    /// When reports were sent, by law and deadline: `eu-nis2/notification`.
    pub sent_at: BTreeMap<String, Moment>,
}

/// A law, with the ends of its deadlines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DueLaw {
    /// Its name here.
    pub id: String,
    /// What it is cited as.
    pub law: String,
    /// What it is and whom it binds.
    pub title: String,
    /// Where it can be read.
    pub url: String,
    /// The day on which the deadlines were last compared with it.
    pub checked: String,
    /// Its deadlines.
    pub deadlines: Vec<Due>,
}

/// A deadline, and when it ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Due {
    /// Its name within the law.
    pub id: String,
    /// The article.
    pub article: String,
    /// Who is to be told what.
    pub what: String,
    /// Under which condition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    /// What starts it.
    pub starts: Start,
    /// How long it is; none where the law only says without delay.
    pub within: Option<Period>,
    /// Another end that it has as well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest: Option<Latest>,
    /// When it ends at the earliest reading of the law; none where nobody said what starts it.
    pub due: Option<Moment>,
    /// Whether holidays may put the end off.
    pub holidays_decide: bool,
}

impl Started {
    /// When something happened that starts a deadline of a law.
    fn at(&self, law: &str, start: &Start) -> Option<&Moment> {
        match start {
            Start::Aware => self.aware_at.as_ref(),
            Start::Classified => self.classified_at.as_ref(),
            Start::Determined => self.determined_at.as_ref(),
            Start::Sent(deadline) => self.sent_at.get(&alloc::format!("{law}/{deadline}")),
        }
    }

    /// When a deadline of a law ends: the earlier end where it has two.
    #[must_use]
    pub fn due(&self, law: &Law, deadline: &Deadline) -> Option<Moment> {
        let end = |starts: &Start, within: Period| Some(within.after(self.at(&law.id, starts)?));
        let first = deadline
            .within
            .and_then(|within| end(&deadline.starts, within));
        let latest = deadline.latest.as_ref();
        let latest = latest.and_then(|latest| end(&latest.starts, latest.within));
        first.into_iter().chain(latest).min_by_key(Moment::seconds)
    }
}

impl Period {
    /// The moment so long after another, read as early as it can be: from that very second, and without
    /// a holiday.
    #[must_use]
    pub fn after(self, start: &Moment) -> Moment {
        let seconds = |each: i64| i64::from(self.count).saturating_mul(each);
        match self.unit {
            PeriodUnit::Hours => start.plus_seconds(seconds(3600)),
            PeriodUnit::Days => start.plus_seconds(seconds(86_400)),
            PeriodUnit::Months => start.plus_months(self.count),
            PeriodUnit::BusinessDays => start.plus_weekdays(self.count),
        }
    }
}

impl Deadline {
    /// Whether holidays may put the end off.
    #[must_use]
    pub fn is_put_off_by_holidays(&self) -> bool {
        let mut periods = self
            .within
            .iter()
            .chain(self.latest.as_ref().map(|it| &it.within));
        periods.any(|period| period.unit == PeriodUnit::BusinessDays)
    }
}
