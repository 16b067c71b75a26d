//! The command nextmove: the next response step for a cloud security alert.

mod bundles;
mod case;
mod case_file;
mod check;
mod codes;
mod diagram;
mod durable;
#[cfg(test)]
mod errors_page;
mod failure;
mod follow;
mod input;
mod output;
mod phrases;
mod read;
mod report;
mod sarif;
mod saved;
mod sessions;
mod shown;
mod skeleton;
mod start;
mod svg;
mod tell;
mod texts;
mod walk;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use nextmove::bundle::Bundle;
use nextmove::wire::{self, NextRequest};

use case_file::{CaseOnDisk, New};
use failure::Failure;
use phrases::Phrases;
use sessions::{InMemory, OnDisk};

/// The next response step for a cloud security alert.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Print what alerts state, one JSON object a line.
    Read(read::ReadArgs),
    /// Print the next step for an alert as one JSON object.
    Next(AlertArgs),
    /// Walk through the response to an alert, asking in the terminal.
    Walk {
        #[command(flatten)]
        alert: AlertArgs,
        /// The shell that commands are shown for.
        #[arg(long, value_enum, default_value_t)]
        shell: walk::Shell,
        /// Put off what can wait until the harm is contained.
        #[arg(long)]
        contain_first: bool,
        /// The file of a case, which keeps each answer: opened where there is none, or gone on with.
        #[arg(long, value_name = "FILE", conflicts_with = "answers")]
        case: Option<PathBuf>,
        /// Who answers; the login name where it is left out.
        #[arg(long, value_name = "NAME", requires = "case")]
        by: Option<String>,
    },
    /// Walk through a playbook that needs no alert, asking in the terminal.
    Start(start::StartArgs),
    /// Go on with a case, asking in the terminal.
    Resume {
        /// The file of the case.
        file: PathBuf,
        /// The language of the texts.
        #[arg(long, value_name = "TAG", default_value = "en")]
        lang: String,
        /// The shell that commands are shown for.
        #[arg(long, value_enum, default_value_t)]
        shell: walk::Shell,
        /// Who answers; the login name where it is left out.
        #[arg(long, value_name = "NAME")]
        by: Option<String>,
        #[command(flatten)]
        bundle: bundles::BundleArgs,
    },
    /// Open a case that follows from another, and write it as a file.
    Follow(follow::FollowArgs),
    /// Add an entry to a case: a note, evidence, an approval, a hand-over, an answer.
    Record(case::Record),
    /// Read what a command of a case printed, and print what it told.
    Tell(tell::TellArgs),
    /// Check that a case is whole, and print what it says of itself.
    Verify(case::Verify),
    /// Print what was changed in the world so far, the last first, one JSON object a line.
    Undo(case::Shown),
    /// Write a copy of a case without the values of some facts.
    Redact(case::Redact),
    /// Show what a move to another playbook or version would do, or move.
    Move(case::Move),
    /// Write what a case says as a report: Markdown, HTML, JSON, or a table for spreadsheets.
    Report(report::ReportArgs),
    /// Print how long things took, and by when the laws that are named want to hear of them.
    Clocks(report::Clocks),
    /// Check authored playbooks, texts and alert formats.
    Check(check::CheckArgs),
    /// Look at the texts of authored playbooks.
    #[command(subcommand)]
    Texts(texts::TextsCommand),
    /// Write the folder of a playbook to begin with, which has no fault.
    New {
        /// The name of the playbook, such as aws-s3-bucket.
        #[arg(value_parser = skeleton::name)]
        name: String,
        /// The group of playbooks that it belongs to.
        #[arg(long, default_value = ".")]
        dir: PathBuf,
    },
    /// Say what a code means and what to do about it.
    Explain(codes::ExplainArgs),
    /// Write authored playbooks, texts and alert formats as one bundle.
    Compile {
        /// The folder that holds them.
        dir: PathBuf,
        /// The file to write; it is replaced whole or not at all.
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        /// An older bundle: versions of playbooks that only it holds are kept for cases that follow
        /// them. May be given several times.
        #[arg(long, value_name = "FILE")]
        keep: Vec<PathBuf>,
        /// Do not look at the stored cases, as they are still to be written.
        #[arg(long)]
        draft: bool,
    },
    /// Print each playbook in numbers, one JSON object a line.
    Playbooks(bundles::BundleArgs),
    /// Print each known type of alert and the playbooks that take it, one JSON object a line.
    Types {
        /// Only those that no playbook takes yet.
        #[arg(long)]
        untaken: bool,
        #[command(flatten)]
        bundle: bundles::BundleArgs,
    },
    /// Draw a playbook, as text for Mermaid or Graphviz or as a picture.
    Diagram(diagram::DiagramArgs),
    /// Print the version, the languages and the playbooks as one JSON object.
    About(bundles::BundleArgs),
}

/// Which alert, and how to walk it.
#[derive(Args)]
struct AlertArgs {
    /// The file with the alert; `-` is standard input.
    file: PathBuf,
    /// A file with the answers so far, one JSON object.
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// A file with what commands printed, a JSON list of objects with step, purpose, n, item, status,
    /// stdout and stderr, or of what `tell` replied.
    #[arg(long, value_name = "FILE")]
    outputs: Option<PathBuf>,
    /// The playbook, instead of the one that takes the alert.
    #[arg(long, value_name = "ID")]
    playbook: Option<String>,
    /// The language of the texts.
    #[arg(long, value_name = "TAG", default_value = "en")]
    lang: String,
    /// Which alert of the file, counted from 0.
    #[arg(long, value_name = "NUMBER")]
    alert: Option<usize>,
    /// A fact whose question is printed in place of the next step.
    #[arg(long, value_name = "FACT")]
    ask: Option<String>,
    #[command(flatten)]
    bundle: bundles::BundleArgs,
}

impl AlertArgs {
    fn request(&self) -> Result<NextRequest, Failure> {
        Ok(NextRequest {
            answers: match &self.answers {
                Some(file) => input::answers(file)?,
                None => Default::default(),
            },
            playbook: self.playbook.clone(),
            lang: Some(self.lang.clone()),
            alert: self.alert,
            ask: self.ask.clone(),
            outputs: match &self.outputs {
                Some(file) => input::outputs(file)?,
                None => Vec::new(),
            },
            facts: None,
        })
    }
}

impl Verb {
    fn run(&self) -> Result<(), Failure> {
        match self {
            Self::Read(wanted) => wanted.run(),
            Self::Next(alert) => next(alert),
            Self::Walk {
                alert,
                shell,
                contain_first,
                case,
                by,
            } => {
                let way = WalkArgs {
                    shell: *shell,
                    contain_first: *contain_first,
                };
                match case {
                    Some(file) => walk_case(alert, way, file, by.as_deref()),
                    None => walk(alert, way),
                }
            }
            Self::Resume {
                file,
                lang,
                shell,
                by,
                bundle,
            } => {
                let way = WalkArgs {
                    shell: *shell,
                    contain_first: false,
                };
                resume(bundle, file, lang, way, by.as_deref())
            }
            Self::Start(wanted) => wanted.run(),
            Self::Follow(wanted) => wanted.run(),
            Self::Record(wanted) => wanted.run(),
            Self::Tell(wanted) => wanted.run(),
            Self::Verify(wanted) => wanted.run(),
            Self::Undo(wanted) => wanted.undo(),
            Self::Redact(wanted) => wanted.run(),
            Self::Move(wanted) => wanted.run(),
            Self::Report(wanted) => wanted.run(),
            Self::Clocks(wanted) => wanted.run(),
            Self::Check(wanted) => check::check(wanted),
            Self::Texts(wanted) => wanted.run(),
            Self::New { name, dir } => skeleton::write(name, dir),
            Self::Explain(wanted) => wanted.run(),
            Self::Compile {
                dir,
                output,
                keep,
                draft,
            } => bundles::compile(dir, output, keep, *draft),
            Self::Playbooks(bundle) => playbooks(bundle),
            Self::Types { untaken, bundle } => types(bundle, *untaken),
            Self::Diagram(wanted) => diagram::print(wanted),
            Self::About(bundle) => about(bundle),
        }
    }

    /// The language in which it speaks, and the bundle that has the texts in it.
    fn speaks(&self) -> Option<(&str, &bundles::BundleArgs)> {
        match self {
            Self::Next(alert) | Self::Walk { alert, .. } => Some((&alert.lang, &alert.bundle)),
            Self::Resume { lang, bundle, .. } => Some((lang, bundle)),
            Self::Start(wanted) => Some(wanted.speaks()),
            Self::Record(wanted) => Some(wanted.speaks()),
            Self::Tell(wanted) => Some(wanted.speaks()),
            Self::Undo(wanted) => Some(wanted.speaks()),
            Self::Move(wanted) => Some(wanted.speaks()),
            Self::Report(wanted) => Some(wanted.speaks()),
            Self::Clocks(wanted) => Some(wanted.speaks()),
            Self::Diagram(wanted) => Some(wanted.speaks()),
            Self::Explain(wanted) => Some(wanted.speaks()),
            _ => None,
        }
    }
}

fn main() -> ExitCode {
    let verb = Cli::parse().verb;
    match verb.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => told(failure, verb.speaks()).report(),
    }
}

/// A failure in the language of the command, where there are texts in it.
fn told(failure: Failure, speaks: Option<(&str, &bundles::BundleArgs)>) -> Failure {
    let bundle = speaks.and_then(|(lang, bundle)| Some((lang, bundle.open().ok()?)));
    match bundle {
        Some((lang, bundle)) => failure.in_language(&bundle, lang),
        None => failure,
    }
}

fn next(alert: &AlertArgs) -> Result<(), Failure> {
    let bundle = alert.bundle.open()?;
    let document = input::document(&alert.file)?;
    let reply = wire::next(&bundle, &document, &alert.request()?)
        .map_err(|refusal| Failure::in_file(refusal, &alert.file))?;
    output::line(&wire::to_json(&reply))
}

fn walk(alert: &AlertArgs, way: WalkArgs) -> Result<(), Failure> {
    let bundle = alert.bundle.open()?;
    let mut loose = InMemory {
        bundle: &bundle,
        document: input::document(&alert.file)?,
        request: alert.request()?,
        given: Vec::new(),
    };
    ask(&bundle, &mut loose, &alert.lang, way, Path::new("."))
}

fn walk_case(
    alert: &AlertArgs,
    way: WalkArgs,
    file: &Path,
    by: Option<&str>,
) -> Result<(), Failure> {
    let bundle = alert.bundle.open()?;
    let new = New {
        document: &input::document(&alert.file)?,
        alert: alert.alert,
        playbook: alert.playbook.as_deref(),
        facts: None,
    };
    let kept = CaseOnDisk::open(&bundle, file, by, &new)?;
    let lang = alert.lang.clone();
    let mut in_file = OnDisk { kept, lang };
    ask(&bundle, &mut in_file, &alert.lang, way, folder(file))
}

fn resume(
    bundle: &bundles::BundleArgs,
    file: &Path,
    lang: &str,
    way: WalkArgs,
    by: Option<&str>,
) -> Result<(), Failure> {
    let bundle = bundle.open()?;
    let kept = CaseOnDisk::resume(&bundle, file, by)?;
    let mut in_file = OnDisk {
        kept,
        lang: lang.into(),
    };
    ask(&bundle, &mut in_file, lang, way, folder(file))
}

/// How a walk in the terminal goes.
#[derive(Clone, Copy)]
pub(crate) struct WalkArgs {
    pub(crate) shell: walk::Shell,
    pub(crate) contain_first: bool,
}

/// The folder of a case, in which outputs are saved.
pub(crate) fn folder(case: &Path) -> &Path {
    match case.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

pub(crate) fn ask(
    bundle: &Bundle,
    keeper: &mut dyn walk::Session,
    lang: &str,
    way: WalkArgs,
    folder: &Path,
) -> Result<(), Failure> {
    let words = bundle.shared_words(lang);
    let words = words.ok_or_else(|| wire::unknown_language(bundle, lang))?;
    let walk = walk::Walk::new(keeper, Phrases::new(words), way.shell, folder);
    let mut walk = walk.contain_first(way.contain_first);
    walk.run(&mut std::io::stdin().lock(), &mut std::io::stdout().lock())
}

fn playbooks(bundle: &bundles::BundleArgs) -> Result<(), Failure> {
    let summaries = wire::playbooks(&*bundle.open()?);
    let mut lines = summaries.iter().map(wire::to_json);
    lines.try_for_each(|line| output::line(&line))
}

fn types(bundle: &bundles::BundleArgs, untaken: bool) -> Result<(), Failure> {
    let types = wire::alert_types(&*bundle.open()?).into_iter();
    let mut wanted = types.filter(|known| !untaken || known.playbooks.is_empty());
    wanted.try_for_each(|known| output::line(&wire::to_json(&known)))
}

fn about(bundle: &bundles::BundleArgs) -> Result<(), Failure> {
    output::line(&wire::to_json(&wire::about(&*bundle.open()?)))
}
