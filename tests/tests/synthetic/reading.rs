//! Reading documents with the formats that are built in.

use nextmove::alert::{Alert, Limits, read};
use nextmove::diagnostic::Refusal;
use nextmove_builtin::bundle;
use serde_json::Value;

/// The alerts of a document, with default limits.
pub(crate) fn read_all(document: impl AsRef<[u8]>) -> Result<Vec<Alert>, Refusal> {
    read(bundle().formats(), document.as_ref(), &Limits::default())
}

/// The only alert of a document.
pub(crate) fn read_one(document: impl AsRef<[u8]>) -> Alert {
    let document = document.as_ref();
    let shown = String::from_utf8_lossy(document);
    let mut alerts = read_all(document).unwrap_or_else(|refusal| panic!("{refusal:?}: {shown}"));
    assert_eq!(alerts.len(), 1, "{shown}");
    alerts.remove(0)
}

/// The only alert of a JSON value.
pub(crate) fn stated(document: &Value) -> Alert {
    read_one(document.to_string())
}

/// Why a JSON value is refused.
pub(crate) fn refusal(document: &Value) -> Refusal {
    read_all(document.to_string()).expect_err("it is no alert")
}
