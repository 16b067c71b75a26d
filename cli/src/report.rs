//! `nextmove report` and `nextmove clocks`: what a case says, and by when the law wants to hear of it.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use nextmove::wire::{self, CaseReply};
use serde_json::{Value as Json, json};

use crate::bundles;
use crate::case::asked;
use crate::durable;
use crate::failure::Failure;
use crate::output;

/// What the report is to be.
#[derive(Args)]
pub(crate) struct ReportArgs {
    /// The file of the case.
    file: PathBuf,
    /// The format.
    #[arg(long, value_enum, default_value_t)]
    format: ReportFormat,
    /// The table, where the format is csv.
    #[arg(long, value_enum, default_value_t)]
    table: TableKind,
    /// The language of the texts.
    #[arg(long, value_name = "TAG", default_value = "en")]
    lang: String,
    /// When the report is made, if it is to say so, like 2026-11-22T05:30:00Z.
    #[arg(long, value_name = "TIME")]
    generated_at: Option<String>,
    /// The file to write, which must not be there yet; standard output where it is left out.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    deadlines: DeadlineArgs,
    #[command(flatten)]
    bundle: bundles::BundleArgs,
}

/// Which clocks are wanted.
#[derive(Args)]
pub(crate) struct Clocks {
    /// The file of the case.
    file: PathBuf,
    /// The language of the texts.
    #[arg(long, value_name = "TAG", default_value = "en")]
    lang: String,
    #[command(flatten)]
    deadlines: DeadlineArgs,
    #[command(flatten)]
    bundle: bundles::BundleArgs,
}

/// The legal deadlines. Ask counsel whether they apply.
#[derive(Args)]
struct DeadlineArgs {
    /// A law, such as eu-gdpr, of which the deadlines are computed; may be given several times.
    #[arg(long = "jurisdiction", value_name = "LAW")]
    jurisdictions: Vec<String>,
    /// When whoever is bound by the law became aware; what the case says where it is left out.
    #[arg(long, value_name = "TIME")]
    aware_at: Option<String>,
    /// When the incident was classified as one to be reported.
    #[arg(long, value_name = "TIME")]
    classified_at: Option<String>,
    /// When the incident was determined to be material.
    #[arg(long, value_name = "TIME")]
    determined_at: Option<String>,
    /// When a report was sent, such as eu-nis2/notification=2026-11-22T05:30:00Z; may be given several times.
    #[arg(long, value_name = "LAW/REPORT=TIME", value_parser = sent)]
    sent: Vec<(String, String)>,
}

/// The format of a report.
#[derive(Clone, Copy, Default, ValueEnum)]
enum ReportFormat {
    /// For tickets and wikis.
    #[default]
    Markdown,
    /// One file, to be read and printed.
    Html,
    /// For programs.
    Json,
    /// One of its tables, for spreadsheets.
    Csv,
}

/// A table of a report.
#[derive(Clone, Copy, Default, ValueEnum)]
enum TableKind {
    /// The journal.
    #[default]
    Timeline,
    /// What is known.
    Facts,
}

impl ReportArgs {
    /// The language in which it speaks, and the bundle that has the texts in it.
    pub(crate) fn speaks(&self) -> (&str, &bundles::BundleArgs) {
        (&self.lang, &self.bundle)
    }

    pub(crate) fn run(&self) -> Result<(), Failure> {
        let request = json!({"report": {
            "format": name(&self.format),
            "table": name(&self.table),
            "lang": self.lang,
            "generated_at": self.generated_at,
            "deadlines": self.deadlines.request(),
        }});
        let reply = asked(&self.bundle, &self.file, &request)?;
        match (&reply, &self.output) {
            (CaseReply::Report(report), Some(file)) => {
                durable::write_new(file, report.content.as_bytes())
            }
            (CaseReply::Report(report), None) => output::text(&report.content),
            _ => output::line(&wire::to_json(&reply)),
        }
    }
}

impl Clocks {
    /// The language in which it speaks, and the bundle that has the texts in it.
    pub(crate) fn speaks(&self) -> (&str, &bundles::BundleArgs) {
        (&self.lang, &self.bundle)
    }

    pub(crate) fn run(&self) -> Result<(), Failure> {
        let deadlines = self.deadlines.request();
        let request = json!({"clocks": {"deadlines": deadlines, "lang": self.lang}});
        output::line(&wire::to_json(&asked(&self.bundle, &self.file, &request)?))
    }
}

impl DeadlineArgs {
    fn request(&self) -> Json {
        let sent: serde_json::Map<String, Json> = self
            .sent
            .iter()
            .map(|(report, at)| (report.clone(), json!(at)))
            .collect();
        json!({"jurisdictions": self.jurisdictions, "started": {
            "aware_at": self.aware_at,
            "classified_at": self.classified_at,
            "determined_at": self.determined_at,
            "sent_at": sent,
        }})
    }
}

/// A report that was sent, and when.
fn sent(text: &str) -> Result<(String, String), String> {
    let pair = text.split_once('=');
    let pair = pair.map(|(report, at)| (report.to_owned(), at.to_owned()));
    pair.ok_or_else(|| "write it like eu-nis2/notification=2026-11-22T05:30:00Z".to_owned())
}

/// A value as it is written on the command line and on the wire.
fn name(value: &impl ValueEnum) -> String {
    let value = value.to_possible_value();
    value.map_or_else(String::new, |it| it.get_name().to_owned())
}
