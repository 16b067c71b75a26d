//! What reads authored files never gets into what reads alerts.

use std::process::Command;

/// What a crate is linked with, build scripts and tests left out. Cargo looks into the sources of
/// all of it, and fetches those that no build of this workspace needed so far.
fn linked_with(package: &str) -> String {
    tree(package, &["--edges", "normal,no-proc-macro"])
}

/// The crates that `cargo tree` lists, one a line.
fn tree(package: &str, options: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--prefix", "none"])
        .args(["--package", package])
        .args(options)
        .output()
        .expect("cargo runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("cargo writes text")
}

#[test]
fn nothing_of_the_compiler_is_in_the_engine() {
    let readers = [
        "nextmove-compiler",
        "granit-parser",
        "serde-saphyr",
        "fluent-syntax",
        "annotate-snippets",
    ];
    for package in [
        "nextmove",
        "nextmove-builtin",
        "nextmove-wasm",
        "nextmove-python",
    ] {
        let linked = linked_with(package);
        assert!(linked.starts_with(package), "{linked}");
        for reader in readers {
            assert!(
                !linked.contains(reader),
                "{package} is linked with {reader}:\n{linked}"
            );
        }
    }
    assert!(
        linked_with("nextmove-cli").contains("granit-parser"),
        "the test would see it"
    );
}

#[test]
fn what_serves_authors_is_built_without_the_content() {
    let content = "nextmove-builtin";
    let without = tree(
        "nextmove-cli",
        &["--edges", "normal,build", "--no-default-features"],
    );
    assert!(!without.contains(content), "{without}");
    assert!(
        linked_with("nextmove-cli").contains(content),
        "the test would see it"
    );
}
