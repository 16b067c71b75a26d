//! Legal deadlines, as data.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

/// A law that wants to be told of incidents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Law {
    /// Its name here, for example `eu-gdpr`.
    pub id: String,
    /// What it is cited as.
    pub law: String,
    /// Where it can be read.
    pub url: String,
    /// The day on which the deadlines were last compared with it, `YYYY-MM-DD`.
    pub checked: String,
    /// What it wants, in the order in which it wants it.
    pub deadlines: Vec<Deadline>,
}

impl Law {
    /// The key of its texts: its own says what it is, and the parts what its deadlines want.
    #[must_use]
    pub fn text_key(&self) -> String {
        format!("law_{}", self.id.replace('-', "_"))
    }
}

impl Deadline {
    /// The part of the law's texts that says under which condition.
    #[must_use]
    pub fn condition_part(&self) -> String {
        format!("{}_if", self.id)
    }
}

/// One thing that a law wants by some time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// Its name within the law.
    pub id: String,
    /// The article.
    pub article: String,
    /// What starts it.
    pub starts: Start,
    /// How long it is; none where the law only says without delay.
    pub within: Option<Period>,
    /// Another end that it has as well: the earlier of the two counts.
    pub latest: Option<Latest>,
}

/// The other end of a deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Latest {
    /// What starts it.
    pub starts: Start,
    /// How long it is.
    pub within: Period,
}

/// What starts a deadline.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Start {
    /// Whoever is bound by the law became aware.
    Aware,
    /// The incident was classified as one that has to be reported.
    Classified,
    /// The incident was determined to be material.
    Determined,
    /// What another deadline of the law asks for was sent.
    Sent(String),
}

/// A stretch of time as laws count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: PeriodUnit,
}

/// What a period counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PeriodUnit {
    /// Hours, whatever day it is.
    Hours,
    /// Calendar days.
    Days,
    /// Calendar months.
    Months,
    /// Days on which offices are open.
    BusinessDays,
}
