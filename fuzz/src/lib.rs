//! What has to hold of whatever a fuzzer makes up, and ways to change documents with sense.

mod edits;
mod laws;
mod outputs;
#[path = "../../tests/tests/obvious/mod.rs"]
mod obvious;

pub use edits::edited;
pub use laws::{bundle_holds, document_holds, request_holds};
pub use outputs::output_holds;
