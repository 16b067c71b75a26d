//! What commands printed, in the files where it was saved.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use jiff::Timestamp;
use nextmove::command::{FilledCommand, Purpose};
use nextmove::output::decoded;
use serde_json::{Value as Json, json};

use crate::failure::Failure;
use crate::input;

/// A command whose output is saved in a file, and that file.
pub(crate) struct Saved {
    pub(crate) file: PathBuf,
    step: String,
    purpose: Purpose,
    n: u16,
    item: Option<String>,
}

impl Saved {
    /// The file of a command in a folder, where its output is read.
    pub(crate) fn of(step: &str, command: &FilledCommand, folder: &Path) -> Option<Self> {
        Some(Self {
            file: inside(folder, command.save.as_ref()?)?,
            step: step.into(),
            purpose: command.purpose,
            n: command.n?,
            item: command.item.clone(),
        })
    }

    /// When it was written; none where there is none.
    pub(crate) fn written(&self) -> Option<SystemTime> {
        fs::metadata(&self.file).ok()?.modified().ok()
    }

    /// What was saved of it, with what was saved of its errors beside it.
    pub(crate) fn output(&self) -> Result<Json, Failure> {
        let errors = beside(&self.file);
        let stderr = match errors.exists() {
            true => Some(text(&errors)?),
            false => None,
        };
        Ok(json!({
            "step": self.step, "purpose": self.purpose, "n": self.n, "item": self.item,
            "stdout": text(&self.file)?, "stderr": stderr, "taken_at": self.written().and_then(moment),
        }))
    }
}

/// A file in a folder, and in no other: names hold values of alerts.
fn inside(folder: &Path, name: &str) -> Option<PathBuf> {
    let plain = !name.contains(['/', '\\']) && name != ".." && name != ".";
    plain.then(|| folder.join(name))
}

/// Where the error text of a command is saved.
fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".err");
    name.into()
}

/// The text of a file, however a shell wrote it.
pub(crate) fn text(file: &Path) -> Result<String, Failure> {
    let bytes = input::document(file)?;
    let text = decoded(&bytes).map_err(|refusal| Failure::in_file(refusal, file))?;
    Ok(text.into_owned())
}

/// A time to the second, in UTC.
pub(crate) fn moment(time: SystemTime) -> Option<String> {
    let time = Timestamp::try_from(time).ok()?;
    Some(Timestamp::from_second(time.as_second()).ok()?.to_string())
}
