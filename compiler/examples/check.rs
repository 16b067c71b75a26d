//! Prints every finding in a folder of authored files.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let dir = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| ".".into()));
    match nextmove_compiler::compile(&dir) {
        Ok(compiled) => {
            println!("{} playbooks compiled", compiled.data.playbooks.len());
            ExitCode::SUCCESS
        }
        Err(findings) => {
            for finding in &findings {
                let source = std::fs::read_to_string(dir.join(&finding.file));
                println!("{}\n", finding.render(&source.unwrap_or_default()));
            }
            println!("{} findings", findings.len());
            ExitCode::FAILURE
        }
    }
}
