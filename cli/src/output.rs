//! Writing to standard output, which may be a terminal.

use std::io::{self, Write};

use nextmove::visible::{visible, visible_json};

use crate::failure::Failure;

/// Writes text that the command itself made up.
pub(crate) fn text(text: &str) -> Result<(), Failure> {
    Ok(write!(io::stdout().lock(), "{text}")?)
}

/// Writes JSON as one line. What could move the cursor or hide in it is escaped.
pub(crate) fn line(json: &str) -> Result<(), Failure> {
    Ok(writeln!(io::stdout().lock(), "{}", visible_json(json))?)
}

/// Writes prose as one line. What could move the cursor or hide in it is made visible.
pub(crate) fn prose(text: &str) -> Result<(), Failure> {
    Ok(writeln!(io::stdout().lock(), "{}", visible(text))?)
}
