//! What outputs tell: six playbooks, each with outputs that are right, refused, empty, cut, of something
//! else, and made up by an intruder.

use std::path::Path;
use std::sync::LazyLock;

use nextmove::bundle::Bundle;

/// The playbooks of `tests/evidence`.
static BUNDLE: LazyLock<Bundle> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/evidence");
    match nextmove_compiler::compile(&folder) {
        Ok(data) => Bundle::verify(data).unwrap(),
        Err(findings) => panic!("{}", findings.iter().map(|it| format!("{it}\n")).collect::<String>()),
    }
});

#[test]
fn it_compiles() {
    assert_eq!(BUNDLE.playbooks().len(), 6);
}
