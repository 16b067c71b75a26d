//! Streams of lines, each a document, in memory for one line.
//!
//! What carries alerts by the million (log shippers, exports, archives) writes one JSON value a
//! line. The limits of a document hold for each line, not for the stream.

use alloc::sync::Arc;
use alloc::vec::Vec;

use super::formats::Formats;
use super::{Alert, Limits, read};
use crate::diagnostic::{Refusal, refused};

/// Reads a stream of lines from pieces of any size.
///
/// ```
/// # use nextmove::bundle::{Bundle, BundleData};
/// use nextmove::alert::{Limits, Line, Lines};
/// # let data = BundleData { vocabulary: vec![], map: Default::default(), catalogs: vec![], playbooks: vec![], words: vec![], laws: vec![] };
/// # let bundle = Bundle::verify(data).unwrap();
/// let mut refused = Vec::new();
/// let mut tell = |line: Line| refused.extend(line.alerts.err().map(|why| (line.number, why.code)));
/// let mut lines = Lines::new(bundle.formats(), Limits::default());
/// for piece in [&b"{\"type\": "[..], b"\"...\"}\n\n{}", b"}"] {
///     lines.push(piece, &mut tell);
/// }
/// lines.finish(&mut tell);
/// assert_eq!(refused, [(1, "NM1006"), (3, "NM1002")]);
/// ```
#[derive(Debug)]
pub struct Lines {
    formats: Arc<Formats>,
    limits: Limits,
    /// The beginning of a line of which the end has not come yet.
    begun: Vec<u8>,
    /// How many bytes of the line there were beyond its limit; they are not kept.
    beyond: usize,
    /// How many lines have ended.
    ended: u64,
}

/// What a line holds.
#[derive(Debug)]
pub struct Line {
    /// Its number, counted from 1. Empty lines count and are not told.
    pub number: u64,
    /// Its alerts, or why it has none.
    pub alerts: Result<Vec<Alert>, Refusal>,
}

impl Lines {
    /// Starts before the first line.
    #[must_use]
    pub fn new(formats: &Arc<Formats>, limits: Limits) -> Self {
        Self {
            formats: Arc::clone(formats),
            limits,
            begun: Vec::new(),
            beyond: 0,
            ended: 0,
        }
    }

    /// Takes the next piece of the stream, and tells each line that ends in it.
    pub fn push(&mut self, piece: &[u8], tell: &mut dyn FnMut(Line)) {
        let mut lines = piece.split(|byte| *byte == b'\n');
        let begun = lines.next_back();
        for end in lines {
            if self.begun.is_empty() && self.beyond == 0 {
                self.tell(end, tell);
            } else {
                self.keep(end);
                self.tell_begun(tell);
            }
        }
        self.keep(begun.unwrap_or_default());
    }

    /// Tells the last line, where the stream does not end with a line break.
    pub fn finish(mut self, tell: &mut dyn FnMut(Line)) {
        self.tell_begun(tell);
    }

    /// Keeps more of a line, as far as its limit goes.
    fn keep(&mut self, more: &[u8]) {
        let room = self.limits.document_bytes.saturating_sub(self.begun.len());
        let (kept, beyond) = more.split_at_checked(room).unwrap_or((more, &[]));
        self.begun.extend_from_slice(kept);
        self.beyond = self.beyond.saturating_add(beyond.len());
    }

    fn tell_begun(&mut self, tell: &mut dyn FnMut(Line)) {
        let line = core::mem::take(&mut self.begun);
        self.tell(&line, tell);
        self.begun = line;
        self.begun.clear();
        self.beyond = 0;
    }

    fn tell(&mut self, line: &[u8], tell: &mut dyn FnMut(Line)) {
        self.ended = self.ended.saturating_add(1);
        let whole = self.beyond == 0 && line.len() <= self.limits.document_bytes;
        if whole && line.iter().all(u8::is_ascii_whitespace) {
            return;
        }
        let alerts = match self.beyond {
            0 => read(&self.formats, line, &self.limits),
            beyond => Err(refused::LINE_TOO_LARGE.with(&[
                ("bytes", &line.len().saturating_add(beyond)),
                ("limit", &self.limits.document_bytes),
            ])),
        };
        tell(Line {
            number: self.ended,
            alerts,
        });
    }
}
