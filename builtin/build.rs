//! Compiles and verifies the authored files, so that only a bundle without a finding can be built in.
//!
//! Cargo runs it again when anything below `playbooks/` changes, and at no other time.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use nextmove_compiler::{Finding, compile};

fn main() {
    let content = variable("CARGO_MANIFEST_DIR").join("../playbooks");
    println!("cargo::rerun-if-changed={}", content.display());
    match compile(&content) {
        Ok(data) => write(&data.encode()),
        Err(findings) => refuse(&content, &findings),
    }
}

fn variable(name: &str) -> PathBuf {
    PathBuf::from(env::var_os(name).expect("cargo sets it"))
}

fn write(bundle: &[u8]) {
    let file = variable("OUT_DIR").join("bundle.bin");
    fs::write(file, bundle).expect("the bundle can be written");
}

fn refuse(content: &Path, findings: &[Finding]) {
    for finding in findings {
        let source = fs::read_to_string(content.join(&finding.file)).unwrap_or_default();
        eprintln!("{}", finding.render(&source));
    }
    process::exit(1);
}
