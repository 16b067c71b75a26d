//! Reading what the command is given.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

use nextmove::diagnostic::refused;

use crate::failure::{Failure, UNREADABLE};

/// The bytes of a file, or of standard input where it is called `-`.
pub(crate) fn document(file: &Path) -> Result<Vec<u8>, Failure> {
    let read = if file == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(file)
    };
    read.map_err(|error| {
        let refusal = UNREADABLE.refuse(format!("the file cannot be read: {error}"));
        Failure::in_file(refusal, file)
    })
}

/// The answers in a file: one JSON object, key to value.
pub(crate) fn answers(file: &Path) -> Result<BTreeMap<String, serde_json::Value>, Failure> {
    let bytes = document(file)?;
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    serde_json::from_slice(text).map_err(|error| {
        let refusal = refused::BAD_REQUEST.refuse(format!("the answers cannot be read: {error}"));
        Failure::in_file(refusal, file)
    })
}
