//! `nextmove verify`, `undo`, `redact`, `record` and `move`: what is done with the file of a case.

use std::path::{Path, PathBuf};

use clap::Args;
use nextmove::diagnostic::refused;
use nextmove::wire::{self, CaseReply};
use serde_json::{Value as Json, json};

use crate::bundles;
use crate::case_file::{CaseOnDisk, ask};
use crate::durable;
use crate::failure::Failure;
use crate::input;
use crate::output;

/// Which case is verified.
#[derive(Args)]
pub(crate) struct Verify {
    /// The file of the case.
    file: PathBuf,
    /// A hash that was kept outside: the case has to have an entry with it.
    #[arg(long, value_name = "HASH")]
    head: Option<String>,
    /// A JSON list of what commands printed, as `next` takes it: what the case keeps of each has to be what
    /// it tells.
    #[arg(long, value_name = "FILE")]
    outputs: Option<PathBuf>,
    #[command(flatten)]
    bundle: bundles::BundleArgs,
}

/// Which case is looked at.
#[derive(Args)]
pub(crate) struct Shown {
    /// The file of the case.
    file: PathBuf,
    /// The language of the texts.
    #[arg(long, value_name = "TAG", default_value = "en")]
    lang: String,
    #[command(flatten)]
    bundle: bundles::BundleArgs,
}

/// What is taken out of a copy.
#[derive(Args)]
pub(crate) struct Redact {
    /// The file of the case.
    file: PathBuf,
    /// A fact whose values are replaced by pseudonyms; may be given several times.
    #[arg(long = "fact", value_name = "NAME", required = true)]
    facts: Vec<String>,
    /// The file to write, which must not be there yet.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    #[command(flatten)]
    bundle: bundles::BundleArgs,
}

/// What is added to a case.
#[derive(Args)]
pub(crate) struct Record {
    /// One JSON object with one member that is named after the kind of entry, such as
    /// '{"note": {"text": "…"}}'.
    entry: String,
    #[command(flatten)]
    shown: Shown,
    /// Who makes the entry; the login name where it is left out.
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
}

/// Where a case is moved to.
#[derive(Args)]
pub(crate) struct Move {
    #[command(flatten)]
    shown: Shown,
    /// The playbook, instead of the one that the case follows.
    #[arg(long, value_name = "ID")]
    playbook: Option<String>,
    /// The hash of its version, instead of the one that takes new alerts.
    #[arg(long, value_name = "HASH")]
    hash: Option<String>,
    /// Move the case, instead of only showing what that would do.
    #[arg(long)]
    record: bool,
    /// Who moves it; the login name where it is left out.
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
}

impl Verify {
    pub(crate) fn run(&self) -> Result<(), Failure> {
        let outputs: Option<Json> = match &self.outputs {
            Some(file) => Some(input::json(file, "outputs")?),
            None => None,
        };
        let request = json!({"verify": {"head": self.head, "outputs": outputs}});
        output::line(&wire::to_json(&asked(&self.bundle, &self.file, &request)?))
    }
}

impl Shown {
    /// The language in which it speaks, and the bundle that has the texts in it.
    pub(crate) fn speaks(&self) -> (&str, &bundles::BundleArgs) {
        (&self.lang, &self.bundle)
    }

    /// `nextmove undo`: one change a line.
    pub(crate) fn undo(&self) -> Result<(), Failure> {
        let request = json!({"undo": {"lang": self.lang}});
        match asked(&self.bundle, &self.file, &request)? {
            CaseReply::Undo(reply) => {
                let mut changes = reply.undo.iter().map(wire::to_json);
                changes.try_for_each(|change| output::line(&change))
            }
            other => output::line(&wire::to_json(&other)),
        }
    }
}

impl Redact {
    pub(crate) fn run(&self) -> Result<(), Failure> {
        let request = json!({"redact": {"facts": self.facts}});
        let reply = asked(&self.bundle, &self.file, &request)?;
        if let CaseReply::Copy(copy) = &reply {
            durable::write_new(&self.output, copy.case.as_bytes())?;
            return output::line(&json!({"withheld": copy.withheld}).to_string());
        }
        output::line(&wire::to_json(&reply))
    }
}

impl Record {
    /// The language in which it speaks, and the bundle that has the texts in it.
    pub(crate) fn speaks(&self) -> (&str, &bundles::BundleArgs) {
        self.shown.speaks()
    }

    pub(crate) fn run(&self) -> Result<(), Failure> {
        let event = serde_json::from_str(&self.entry)
            .map_err(|error| refused::ENTRY_UNREADABLE.with(&[("error", &error)]))?;
        recorded(&self.shown, self.by.as_deref(), &event)
    }
}

impl Move {
    /// The language in which it speaks, and the bundle that has the texts in it.
    pub(crate) fn speaks(&self) -> (&str, &bundles::BundleArgs) {
        self.shown.speaks()
    }

    pub(crate) fn run(&self) -> Result<(), Failure> {
        let Shown { file, lang, bundle } = &self.shown;
        let request = json!({"move": {"playbook": self.playbook, "hash": self.hash, "lang": lang}});
        let reply = asked(bundle, file, &request)?;
        match &reply {
            CaseReply::Move(moving) if self.record => {
                recorded(&self.shown, self.by.as_deref(), &json!({"move": moving.to}))
            }
            _ => output::line(&wire::to_json(&reply)),
        }
    }
}

pub(crate) fn asked(
    bundle: &bundles::BundleArgs,
    file: &Path,
    request: &Json,
) -> Result<CaseReply, Failure> {
    let reply = ask(&*bundle.open()?, &input::document(file)?, request);
    reply.map_err(|refusal| Failure::in_file(refusal, file))
}

/// Adds an entry, and prints where the case stands then.
fn recorded(shown: &Shown, by: Option<&str>, event: &Json) -> Result<(), Failure> {
    let bundle = shown.bundle.open()?;
    let mut kept = CaseOnDisk::resume(&bundle, &shown.file, by)?;
    let step = kept.record(event, None, Some(&shown.lang))?;
    let mut step = step.map_err(|refusal| Failure::in_file(refusal, &shown.file))?;
    // The file holds it.
    step.case = None;
    output::line(&wire::to_json(&step))
}
