//! What is wrong with authored files, as data.

use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use nextmove::diagnostic::Code;
use serde::{Serialize, Serializer};

use crate::files::Files;
use crate::nearest::did_you_mean;
use crate::place::{Name, Place};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Severity {
    /// Nothing is compiled while it stands.
    Error,
}

/// One fault in an authored file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What kind of fault it is.
    #[serde(serialize_with = "code_id")]
    pub code: &'static Code,
    /// How much it matters.
    pub severity: Severity,
    /// The file, relative to the folder that was compiled.
    #[serde(serialize_with = "with_slashes")]
    pub file: PathBuf,
    /// The line, counted from 1.
    pub line: u32,
    /// The column in characters, counted from 1.
    pub column: u32,
    /// The faulty stretch of the file, in bytes.
    #[serde(skip)]
    pub span: Range<usize>,
    /// What is wrong here, in plain prose.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

impl Finding {
    /// A finding about a file as a whole.
    pub(crate) fn at_top(code: &'static Code, file: &Path, message: String) -> Self {
        Self {
            code,
            severity: Severity::Error,
            file: file.into(),
            line: 1,
            column: 1,
            span: 0..0,
            message,
            help: code.help.into(),
        }
    }

    /// Where the faulty stretch ends: the line, and the column of the character after it, both
    /// counted from 1.
    ///
    /// `source` is the text of [`file`](Self::file), empty where it cannot be read.
    #[must_use]
    pub fn end(&self, source: &str) -> (u32, u32) {
        position(source, self.span.end).max((self.line, self.column))
    }

    /// The finding with the lines it is about, in plain text.
    ///
    /// `source` is the text of [`file`](Self::file), empty where it cannot be read.
    #[must_use]
    pub fn render(&self, source: &str) -> String {
        let file = self.file.display().to_string();
        let span = self.span.start.min(source.len())..self.span.end.min(source.len());
        let report = Level::ERROR
            .primary_title(self.message.as_str())
            .id(self.code.id)
            .element(
                Snippet::source(source)
                    .path(file)
                    .annotation(AnnotationKind::Primary.span(span)),
            )
            .element(Level::HELP.message(self.help.as_str()));
        Renderer::plain().render(&[report])
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            line,
            column,
            message,
            ..
        } = self;
        let (file, code) = (self.file.display(), self.code.id);
        write!(f, "{file}:{line}:{column}: {code} {message}")
    }
}

/// Writes a path alike on every system.
fn with_slashes<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    serializer.serialize_str(&parts.join("/"))
}

fn code_id<S: Serializer>(code: &&'static Code, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(code.id)
}

/// The findings so far, and the files they are about.
pub(crate) struct Findings<'f> {
    files: &'f Files,
    found: Vec<Finding>,
}

impl<'f> Findings<'f> {
    pub(crate) fn new(files: &'f Files) -> Self {
        Self {
            files,
            found: Vec::new(),
        }
    }

    pub(crate) fn files(&self) -> &'f Files {
        self.files
    }

    /// How many there are, to tell whether a phase added any.
    pub(crate) fn count(&self) -> usize {
        self.found.len()
    }

    /// Adds findings that have no place in a file that is there.
    pub(crate) fn add(&mut self, findings: Vec<Finding>) {
        self.found.extend(findings);
    }

    /// Adds a finding with the help of its code.
    pub(crate) fn report(&mut self, code: &'static Code, place: Place, message: impl Into<String>) {
        self.report_with_help(code, place, message, code.help);
    }

    /// Adds a finding about a name that is none of the known ones, with the nearest of those or else
    /// the help of its code.
    pub(crate) fn report_unknown<'n>(
        &mut self,
        code: &'static Code,
        name: &Name,
        known: impl IntoIterator<Item = &'n str>,
        message: impl Into<String>,
    ) {
        let help = did_you_mean(&name.value, known).unwrap_or_else(|| code.help.into());
        self.report_with_help(code, name.place, message, help);
    }

    /// Adds a finding with help of its own.
    pub(crate) fn report_with_help(
        &mut self,
        code: &'static Code,
        place: Place,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let (line, column) = position(self.files.text_of(place.file), place.start);
        self.found.push(Finding {
            code,
            severity: Severity::Error,
            file: self.files.path_of(place.file).into(),
            line,
            column,
            span: place.start..place.end,
            message: message.into(),
            help: help.into(),
        });
    }

    /// The part of a place where a text stands, or the place itself where it is spelled otherwise.
    pub(crate) fn within(&self, place: Place, text: &str) -> Place {
        let source = self.files.text_of(place.file);
        let found = source
            .get(place.start..place.end)
            .and_then(|part| part.find(text));
        found.map_or(place, |offset| Place {
            start: place.start + offset,
            end: place.start + offset + text.len(),
            ..place
        })
    }

    /// All findings by file, line and column.
    pub(crate) fn finish(mut self) -> Vec<Finding> {
        self.found.sort_by(|a, b| order(a).cmp(&order(b)));
        self.found.dedup();
        self.found
    }
}

fn order(finding: &Finding) -> (&Path, u32, u32, &str, &str) {
    let Finding {
        file, line, column, ..
    } = finding;
    (file, *line, *column, finding.code.id, &finding.message)
}

/// The line and column of a byte, both counted from 1.
fn position(text: &str, byte: usize) -> (u32, u32) {
    let before = text.get(..byte).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let line = before.bytes().filter(|byte| *byte == b'\n').count();
    let column = before.get(line_start..).unwrap_or("").chars().count();
    (count(line + 1), count(column + 1))
}
