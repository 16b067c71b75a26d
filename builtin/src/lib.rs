//! The playbooks, texts and alert formats that come with nextmove, compiled and verified when built.

use std::sync::LazyLock;

use nextmove::bundle::Bundle;

/// The bytes of the built-in bundle.
pub static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/bundle.bin"));

static BUNDLE: LazyLock<Bundle> =
    LazyLock::new(|| Bundle::load(BYTES).expect("the build script verified these very bytes"));

/// The built-in bundle.
///
/// ```
/// assert!(nextmove_builtin::bundle().playbook("aws-s3-bucket").is_some());
/// ```
#[must_use]
pub fn bundle() -> &'static Bundle {
    &BUNDLE
}
