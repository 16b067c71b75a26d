//! The file: one byte form for one case, so that any other bytes are found.
//!
//! The first line holds the header, each further line one entry, the last line the hash of the last
//! entry. A line is compact JSON with members in the order of their declaration, and the whole is one
//! JSON object. What is read is written again and compared, so nothing in the file is without effect.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::str;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::chain::{Redacted, Seal};
use super::{Case, CaseAlert, Entry, FORMAT, FilePart, Hash, Header, Key};
use crate::diagnostic::{Refusal, refused};
use crate::playbook::PlaybookName;

/// What every case of every version begins with; its number follows.
const BEGINNING: &[u8] = b"{\"format\":\"nextmove-case/";

/// What the header ends with, and the first line with it.
const JOURNAL: &str = ",\"journal\":[";

/// The first line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct HeaderLine {
    format: String,
    alert: CaseAlert,
    playbook: PlaybookName,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<Key>,
    #[serde(skip_serializing_if = "Option::is_none")]
    redacted: Option<Redacted>,
}

/// The last line, from its member on.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EndLine {
    head: Hash,
    /// The hash of all bytes before it. Only a redacted copy has it: there the chain holds nothing
    /// of what stands in place of a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    copy: Option<Hash>,
}

impl Case {
    /// Reads a case of this or an earlier format, and checks every byte and the whole chain.
    ///
    /// # Errors
    ///
    /// [`NOT_A_CASE`](refused::NOT_A_CASE), [`NEWER_CASE`](refused::NEWER_CASE), or
    /// [`BROKEN_CASE`](refused::BROKEN_CASE) with the first part that is at fault.
    pub fn read(bytes: &[u8]) -> Result<Self, Refusal> {
        match format_number(bytes) {
            Some(1) => read_first_format(bytes),
            Some(newer) => Err(refused::NEWER_FORMAT.with(&[("format", &newer)])),
            None => Err(refused::NO_HEADER.refuse()),
        }
    }

    /// The file.
    #[must_use]
    pub fn write(&self) -> String {
        let mut file = self.header_line();
        for (number, entry) in self.journal.iter().enumerate() {
            file.push_str(if number == 0 { "\n" } else { ",\n" });
            file.push_str(&json(entry));
        }
        file.push_str("\n],");
        let copy = matches!(self.seal, Seal::Redacted(_)).then(|| Hash::of(file.as_bytes()));
        let end = EndLine {
            head: self.head,
            copy,
        };
        file.extend(json(&end).strip_prefix('{'));
        file.push('\n');
        file
    }

    fn header_line(&self) -> String {
        let (key, redacted) = match &self.seal {
            Seal::Whole(key) => (Some(key.clone()), None),
            Seal::Redacted(redacted) => (None, Some(redacted.clone())),
        };
        let Header {
            alert, playbook, ..
        } = self.header.clone();
        let format = FORMAT.into();
        let line = json(&HeaderLine {
            format,
            alert,
            playbook,
            key,
            redacted,
        });
        let open = line.strip_suffix('}').unwrap_or_default();
        format!("{open}{JOURNAL}")
    }
}

fn json(value: &impl Serialize) -> String {
    // Plain data with text keys always has a JSON form.
    serde_json::to_string(value).unwrap_or_default()
}

/// The number of the format that the first bytes name.
fn format_number(bytes: &[u8]) -> Option<u32> {
    let rest = bytes.strip_prefix(BEGINNING)?;
    let digits: Vec<u8> = rest
        .iter()
        .copied()
        .take_while(u8::is_ascii_digit)
        .collect();
    let closed = rest.get(digits.len()) == Some(&b'"');
    let number = str::from_utf8(&digits).ok()?.parse().ok();
    number.filter(|number| closed && *number > 0)
}

fn read_first_format(bytes: &[u8]) -> Result<Case, Refusal> {
    let mut lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let (first, rest) = lines
        .split_first_mut()
        .ok_or_else(|| cut_short(FilePart::Header))?;
    let (last, entries) = rest
        .split_last()
        .ok_or_else(|| cut_short(FilePart::Header))?;
    let (header, seal) = read_header(first)?;
    // The end comes first, as it tells whether the last entry is there.
    let head = read_head(last)?;
    let mut journal = Vec::with_capacity(entries.len());
    for (number, line) in entries.iter().enumerate() {
        let is_last = number.saturating_add(1) == entries.len();
        journal.push(read_entry(number, line, is_last)?);
    }
    let case = Case {
        header,
        seal,
        journal,
        head,
    };
    case.check_chain()?;
    // Each line was compared, but for what only the whole can tell: the hash of a copy.
    match case.write().as_bytes() == bytes {
        true => Ok(case),
        false => Err(FilePart::End.broken(&refused::DOES_NOT_FIT)),
    }
}

fn read_header(line: &[u8]) -> Result<(Header, Seal), Refusal> {
    let line = text(line, FilePart::Header)?;
    let line = line
        .strip_suffix('\n')
        .ok_or_else(|| cut_short(FilePart::Header))?;
    let open = line.strip_suffix(JOURNAL);
    let open = open.ok_or_else(|| FilePart::Header.broken(&refused::NO_HEADER_END))?;
    let header: HeaderLine = read_exactly(&format!("{open}}}"), FilePart::Header)?;
    let seal = match (header.key, header.redacted) {
        (Some(key), None) => Seal::Whole(key),
        (None, Some(redacted)) => Seal::Redacted(redacted),
        _ => return Err(FilePart::Header.broken(&refused::KEY_OR_REDACTED)),
    };
    let HeaderLine {
        alert, playbook, ..
    } = header;
    Ok((
        Header {
            format: FORMAT,
            alert,
            playbook,
        },
        seal,
    ))
}

fn read_entry(number: usize, line: &[u8], is_last: bool) -> Result<Entry, Refusal> {
    let part = FilePart::Entry(number);
    let line = text(line, part)?;
    let line = line.strip_suffix('\n').ok_or_else(|| cut_short(part))?;
    let entry = if is_last {
        Some(line)
    } else {
        line.strip_suffix(',')
    };
    let entry = entry.ok_or_else(|| part.broken(&refused::NO_COMMA))?;
    read_exactly(entry, part)
}

fn read_head(line: &[u8]) -> Result<Hash, Refusal> {
    let line = text(line, FilePart::End)?;
    let line = line
        .strip_suffix('\n')
        .ok_or_else(|| cut_short(FilePart::End))?;
    let end = line.strip_prefix("],");
    let end = end.ok_or_else(|| FilePart::End.broken(&refused::NO_END_BEGINNING))?;
    let end: EndLine = read_exactly(&format!("{{{end}"), FilePart::End)?;
    Ok(end.head)
}

fn text(line: &[u8], part: FilePart) -> Result<&str, Refusal> {
    str::from_utf8(line).map_err(|_| part.broken(&refused::PART_NO_UTF8))
}

/// Reads what a line holds, if it is written as it would be written again.
fn read_exactly<T: DeserializeOwned + Serialize>(line: &str, part: FilePart) -> Result<T, Refusal> {
    let read: T = serde_json::from_str(line).map_err(|error| {
        let said = refused::PART_UNREADABLE.say(&[("error", &error)]);
        said.and("part", part.said()).refuse()
    })?;
    match json(&read) == line {
        true => Ok(read),
        false => Err(part.broken(&refused::WRITTEN_OTHERWISE)),
    }
}

fn cut_short(part: FilePart) -> Refusal {
    part.broken(&refused::CUT_SHORT)
}

impl Case {
    /// Finds the first place where the chain does not hold.
    fn check_chain(&self) -> Result<(), Refusal> {
        if !matches!(self.journal.first(), Some(first) if first.event == (super::Event::Opened {}))
        {
            return Err(FilePart::Entry(0).broken(&refused::DOES_NOT_OPEN));
        }
        let mut expected = self.seal.header(&self.header);
        let mut part = FilePart::Header;
        for (number, entry) in self.journal.iter().enumerate() {
            if expected != Some(entry.previous) {
                return Err(self.fault_between(part, number));
            }
            expected = self.seal.entry(number, entry);
            part = FilePart::Entry(number);
        }
        match expected == Some(self.head) {
            true => Ok(()),
            false => Err(part.broken(&refused::END_CHANGED)),
        }
    }

    /// Which of two neighbours is at fault: the later one, unless what follows it bears it out.
    fn fault_between(&self, before: FilePart, number: usize) -> Refusal {
        let next = number.saturating_add(1);
        let follower = self
            .journal
            .get(next)
            .map_or(self.head, |entry| entry.previous);
        let hash = |entry| self.seal.entry(number, entry);
        let borne_out = self.journal.get(number).and_then(hash) == Some(follower);
        let part = if borne_out {
            before
        } else {
            FilePart::Entry(number)
        };
        part.broken(&refused::CHANGED)
    }
}
