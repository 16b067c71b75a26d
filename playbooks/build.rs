//! Compiles and verifies the authored files, so that only a bundle without a finding can be built in.
//!
//! It names no files to watch, so that cargo has it run again when anything of the package changes:
//! a list of folders would miss a new one.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use nextmove_compiler::compile;

fn main() {
    let dir = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    match compile(&dir) {
        Ok(data) => write(&data.encode()),
        Err(findings) => refuse(&dir, &findings),
    }
}

fn write(bundle: &[u8]) {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("bundle.bin"), bundle).expect("the bundle can be written");
}

fn refuse(dir: &Path, findings: &[nextmove_compiler::Finding]) {
    for finding in findings {
        let source = fs::read_to_string(dir.join(&finding.file)).unwrap_or_default();
        eprintln!("{}", finding.render(&source));
    }
    process::exit(1);
}
