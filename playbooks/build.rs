//! Compiles and verifies the authored files, so that only a bundle without a finding can be built in.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use nextmove_compiler::{Compiled, compile};

fn main() {
    let dir = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    watch(&dir);
    match compile(&dir) {
        Ok(compiled) => write(&compiled),
        Err(findings) => refuse(&dir, &findings),
    }
}

/// Has the script run again when an authored file changes, appears or goes.
fn watch(dir: &Path) {
    let code = ["Cargo.toml", "build.rs", "src", "tests", "benches"];
    for entry in fs::read_dir(dir).expect("the folder can be read") {
        let name = entry.expect("the folder can be read").file_name();
        if !code.iter().any(|code| *code == name) {
            println!("cargo::rerun-if-changed={}", name.display());
        }
    }
}

fn write(compiled: &Compiled) {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("bundle.bin"), compiled.data.encode()).expect("the bundle can be written");
}

fn refuse(dir: &Path, findings: &[nextmove_compiler::Finding]) {
    for finding in findings {
        let source = fs::read_to_string(dir.join(&finding.file)).unwrap_or_default();
        eprintln!("{}", finding.render(&source));
    }
    process::exit(1);
}
