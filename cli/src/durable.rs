//! Writing a file whole or not at all, so that it is there after the power goes out.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process;

use nextmove::diagnostic::failed::FILE_UNWRITABLE;

use crate::failure::Failure;

/// Writes a file: whoever reads it sees what stood there before or all of this, and once this returns
/// it stays.
pub(crate) fn write(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let draft = beside(file, &format!(".{}", process::id()));
    written(file, draft.and_then(|draft| replace(file, &draft, bytes)))
}

/// The same for a file that nobody else writes to: what an earlier, killed writer left is used up.
pub(crate) fn write_alone(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let draft = beside(file, ".draft");
    written(file, draft.and_then(|draft| replace(file, &draft, bytes)))
}

/// Writes a file that must not be there yet.
pub(crate) fn write_new(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    match file.try_exists() {
        Ok(true) => written(file, Err(io::ErrorKind::AlreadyExists.into())),
        _ => write(file, bytes),
    }
}

fn written(file: &Path, done: io::Result<()>) -> Result<(), Failure> {
    done.map_err(|error| {
        let refusal = FILE_UNWRITABLE.with(&[("error", &error)]);
        Failure::in_file(refusal, file)
    })
}

/// A hidden file beside another one.
pub(crate) fn beside(file: &Path, ending: &str) -> io::Result<PathBuf> {
    let name = file.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
    let mut hidden = OsString::from(".");
    hidden.push(name);
    hidden.push(ending);
    Ok(file.with_file_name(hidden))
}

fn replace(file: &Path, draft: &Path, bytes: &[u8]) -> io::Result<()> {
    let written = write_draft(draft, bytes).and_then(|()| fs::rename(draft, file));
    if written.is_err() {
        // It may not even have been made; the first error is the one to tell.
        let _ = fs::remove_file(draft);
    }
    written.and_then(|()| keep_name(file))
}

fn write_draft(draft: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut open = File::create(draft)?;
    open.write_all(bytes)?;
    open.sync_all()
}

/// Makes the new name last: it stands in the folder, not in the file.
#[cfg(unix)]
fn keep_name(file: &Path) -> io::Result<()> {
    let folder = file.parent().filter(|it| !it.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

#[cfg(not(unix))]
fn keep_name(_: &Path) -> io::Result<()> {
    Ok(())
}
