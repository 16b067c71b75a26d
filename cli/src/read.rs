//! `nextmove read`: what alerts state, of documents and of streams of lines.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::Args;
use nextmove::alert::{Limits, Line, Lines};
use nextmove::bundle::Bundle;
use nextmove::diagnostic::Refusal;
use nextmove::wire::{self, ReadAlert};

use crate::failure::Failure;
use crate::input::{self, AlertInput};
use crate::{bundles, output};

/// How much of a stream is read at once.
const PIECE: usize = 64 << 10;

/// Which alerts to read.
#[derive(Args)]
pub(crate) struct ReadArgs {
    /// Files with alerts; `-` is standard input.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Take each line for a document, in memory for one line, also after one that was refused. This is
    /// the default for `.jsonl` and `.ndjson`, also compressed (`.jsonl.gz`), and for JSON Lines larger
    /// than a document may be.
    #[arg(long)]
    lines: bool,
    /// The language of refusals.
    #[arg(long, value_name = "TAG", default_value = "en")]
    lang: String,
    #[command(flatten)]
    bundle: bundles::BundleArgs,
}

impl ReadArgs {
    /// Reads every file, also after one that was refused.
    pub(crate) fn run(&self) -> Result<(), Failure> {
        let bundle = self.bundle.open()?;
        let mut all_read = Ok(());
        for file in &self.files {
            match self.read(&bundle, file) {
                Ok(()) => {}
                Err(Failure::OutputClosed) => return Ok(()),
                Err(failure) => {
                    failure.in_language(&bundle, &self.lang).report();
                    all_read = Err(Failure::Reported);
                }
            }
        }
        all_read
    }

    fn read(&self, bundle: &Bundle, file: &Path) -> Result<(), Failure> {
        let in_file = |refusal: Refusal| Failure::in_file(refusal, file);
        match AlertInput::open(file, self.lines).map_err(in_file)? {
            AlertInput::Document(document) => {
                let reply = wire::read(bundle, &document).map_err(in_file)?;
                let mut alerts = reply.alerts.into_iter();
                alerts.try_for_each(|alert| print(&alert))
            }
            AlertInput::Lines(source) => Stream::new(bundle, file, &self.lang).read(source),
        }
    }
}

fn print(alert: &ReadAlert<'_>) -> Result<(), Failure> {
    output::line(&wire::to_json(alert))
}

/// A stream of lines, and how reading it went so far.
struct Stream<'a> {
    bundle: &'a Bundle,
    file: &'a Path,
    /// The language of refusals.
    lang: &'a str,
    /// Whether every line was read.
    all_read: Result<(), Failure>,
    /// Whether the output takes more.
    printed: Result<(), Failure>,
}

impl<'a> Stream<'a> {
    fn new(bundle: &'a Bundle, file: &'a Path, lang: &'a str) -> Self {
        Self {
            bundle,
            file,
            lang,
            all_read: Ok(()),
            printed: Ok(()),
        }
    }

    fn read(mut self, mut source: impl Read) -> Result<(), Failure> {
        let mut lines = Lines::new(self.bundle.formats(), Limits::default());
        let mut piece = vec![0; PIECE];
        while self.printed.is_ok() {
            match source.read(&mut piece) {
                Ok(0) => break,
                Ok(read) => lines.push(&piece[..read], &mut |line| self.tell(line)),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    return Err(Failure::in_file(input::unreadable(&error), self.file));
                }
            }
        }
        lines.finish(&mut |line| self.tell(line));
        self.printed.and(self.all_read)
    }

    fn tell(&mut self, line: Line) {
        if self.printed.is_err() {
            return;
        }
        match line.alerts {
            Ok(alerts) => {
                let alerts = alerts.into_iter();
                let mut told = alerts.map(|alert| ReadAlert::new(self.bundle, alert));
                self.printed = told.try_for_each(|alert| print(&alert));
            }
            Err(refusal) => {
                let failure = Failure::in_line(refusal, self.file, line.number);
                failure.in_language(self.bundle, self.lang).report();
                self.all_read = Err(Failure::Reported);
            }
        }
    }
}
