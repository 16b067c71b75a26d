//! Cases in files: each entry is written before anything else happens.

use std::collections::BTreeMap;
use std::env;
use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use nextmove::bundle::Bundle;
use nextmove::case::{BY_HAND, Case, Event, Hash};
use nextmove::diagnostic::Refusal;
use nextmove::diagnostic::failed::{
    ALERT_OF_ANOTHER_CASE, FILE_UNREADABLE, LOCK_NOT_MADE, NO_NAME, NO_RANDOMNESS,
    WRITTEN_BY_ANOTHER,
};
use nextmove::wire::{self, CaseReply, CaseRequest, CaseStep, OpenRequest};
use serde_json::{Value as Json, json};

use crate::durable;
use crate::failure::Failure;
use crate::input;

/// A case in a file that nobody else writes to in the meantime.
pub(crate) struct CaseOnDisk<'b> {
    bundle: &'b Bundle,
    file: PathBuf,
    by: String,
    bytes: Vec<u8>,
    /// Locked as long as it is open.
    _lock: File,
}

/// What is wanted of a new case.
pub(crate) struct New<'a> {
    pub(crate) document: &'a [u8],
    pub(crate) alert: Option<usize>,
    pub(crate) playbook: Option<&'a str>,
    /// What is given in the place of an alert.
    pub(crate) facts: Option<&'a BTreeMap<String, Json>>,
}

impl<'b> CaseOnDisk<'b> {
    /// The case in a file that is there.
    pub(crate) fn resume(
        bundle: &'b Bundle,
        file: &Path,
        by: Option<&str>,
    ) -> Result<Self, Failure> {
        let lock = lock(file)?;
        let bytes = input::document(file)?;
        Self::checked(bundle, file, by, bytes, lock)
    }

    /// The case in a file, which is opened where there is none.
    pub(crate) fn open(
        bundle: &'b Bundle,
        file: &Path,
        by: Option<&str>,
        new: &New<'_>,
    ) -> Result<Self, Failure> {
        let lock = lock(file)?;
        let there = file
            .try_exists()
            .map_err(|error| unreadable(file, &error))?;
        let bytes = match there {
            true => input::document(file)?,
            false => opened(bundle, file, by, new)?,
        };
        let kept = Self::checked(bundle, file, by, bytes, lock)?;
        let case = kept.case()?;
        let is_same = match new.facts {
            Some(_) => case.alert().source == BY_HAND,
            None => case.alert().sha256 == Hash::of(new.document),
        };
        match is_same {
            true => Ok(kept),
            false => Err(Failure::in_file(ALERT_OF_ANOTHER_CASE.refuse(), file)),
        }
    }

    fn checked(
        bundle: &'b Bundle,
        file: &Path,
        by: Option<&str>,
        bytes: Vec<u8>,
        lock: File,
    ) -> Result<Self, Failure> {
        let kept = Self {
            bundle,
            file: file.into(),
            by: name(by)?,
            bytes,
            _lock: lock,
        };
        kept.case().map(|_| kept)
    }

    fn case(&self) -> Result<Case, Failure> {
        Case::read(&self.bytes).map_err(|refusal| Failure::in_file(refusal, &self.file))
    }

    /// Where the case stands.
    pub(crate) fn next(&self, lang: Option<&str>) -> Result<CaseStep, Refusal> {
        ask(self.bundle, &self.bytes, &json!({"next": {"lang": lang}})).and_then(step)
    }

    /// Adds an entry. What is refused is not written, and what was written is there to stay.
    pub(crate) fn record(
        &mut self,
        event: &Json,
        by: Option<&str>,
        lang: Option<&str>,
    ) -> Result<Result<CaseStep, Refusal>, Failure> {
        let mut entry = json!({"at": now(), "by": by.unwrap_or(&self.by)});
        if let (Some(entry), Some(event)) = (entry.as_object_mut(), event.as_object()) {
            entry.extend(event.clone());
        }
        self.added(&json!({"record": {"entry": entry, "lang": lang}}))
    }

    /// Reads what a command printed, and adds what is kept of it.
    pub(crate) fn tell(
        &mut self,
        output: &Json,
        lang: Option<&str>,
    ) -> Result<Result<CaseStep, Refusal>, Failure> {
        let told = json!({"at": now(), "by": self.by, "output": output, "lang": lang});
        self.added(&json!({"tell": told}))
    }

    fn added(&mut self, request: &Json) -> Result<Result<CaseStep, Refusal>, Failure> {
        let step = match ask(self.bundle, &self.bytes, request).and_then(step) {
            Ok(step) => step,
            Err(refusal) => return Ok(Err(refusal)),
        };
        if let Some(text) = &step.case {
            durable::write_alone(&self.file, text.as_bytes())?;
            self.bytes = text.clone().into_bytes();
        }
        Ok(Ok(step))
    }

    /// The file of a case that follows from this one.
    pub(crate) fn follow(&self, named: &Json) -> Result<String, Failure> {
        let mut wanted = json!({"at": now(), "by": self.by, "key": random()?});
        if let (Some(wanted), Some(named)) = (wanted.as_object_mut(), named.as_object()) {
            wanted.extend(named.clone());
        }
        let opened = ask(self.bundle, &self.bytes, &json!({"follow": wanted})).and_then(step)?;
        Ok(opened.case.unwrap_or_default())
    }

    /// The key of the last answer that still stands.
    pub(crate) fn last_answer(&self) -> Result<Option<String>, Failure> {
        let case = self.case()?;
        let standing = case.standing().answers;
        let answers = case
            .journal()
            .iter()
            .rev()
            .filter_map(|entry| match &entry.event {
                Event::Answer { key, .. } => Some(key),
                _ => None,
            });
        Ok(answers
            .into_iter()
            .find(|key| standing.contains_key(*key))
            .cloned())
    }
}

/// What the core says to a request about a case.
pub(crate) fn ask(bundle: &Bundle, case: &[u8], request: &Json) -> Result<CaseReply, Refusal> {
    let request = CaseRequest::from_json(&request.to_string())?;
    wire::case_file(bundle, case, &request)
}

/// The reply to `next` and `record` is a step.
fn step(reply: CaseReply) -> Result<CaseStep, Refusal> {
    match reply {
        CaseReply::Step(step) => Ok(*step),
        _ => Err(nextmove::diagnostic::refused::REPLY_IS_NO_STEP.refuse()),
    }
}

fn opened(
    bundle: &Bundle,
    file: &Path,
    by: Option<&str>,
    new: &New<'_>,
) -> Result<Vec<u8>, Failure> {
    let request = json!({
        "at": now(), "by": name(by)?, "key": random()?,
        "alert": new.alert, "playbook": new.playbook, "facts": new.facts,
    });
    let request = OpenRequest::from_json(&request.to_string())?;
    let case = wire::case_open(bundle, new.document, &request)?.case;
    let bytes = case.unwrap_or_default().into_bytes();
    durable::write_alone(file, &bytes)?;
    Ok(bytes)
}

/// Keeps others from writing to a case, as long as the lock is open.
fn lock(file: &Path) -> Result<File, Failure> {
    let unwritable = |error: io::Error| {
        let refusal = LOCK_NOT_MADE.with(&[("error", &error)]);
        Failure::in_file(refusal, file)
    };
    let beside = durable::beside(file, ".lock").map_err(unwritable)?;
    let lock = File::create(beside).map_err(unwritable)?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => {
            let refusal = WRITTEN_BY_ANOTHER.refuse();
            Err(Failure::in_file(refusal, file))
        }
        Err(TryLockError::Error(error)) => Err(unwritable(error)),
    }
}

fn unreadable(file: &Path, error: &io::Error) -> Failure {
    let refusal = FILE_UNREADABLE.with(&[("error", &error)]);
    Failure::in_file(refusal, file)
}

/// The time, to the second.
fn now() -> String {
    let now = Timestamp::now();
    Timestamp::from_second(now.as_second())
        .unwrap_or(now)
        .to_string()
}

/// Whoever is named, or is logged in.
fn name(by: Option<&str>) -> Result<String, Failure> {
    let login = || {
        ["LOGNAME", "USER", "USERNAME"]
            .iter()
            .find_map(|name| env::var(name).ok())
    };
    let name = by.map(str::to_owned).or_else(login);
    let name = name.filter(|name| !name.trim().is_empty());
    name.ok_or_else(|| NO_NAME.refuse().into())
}

/// 32 random bytes in hexadecimal.
fn random() -> Result<String, Failure> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| NO_RANDOMNESS.with(&[("error", &error)]))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
