//! Build steps with logic in them: `cargo xtask wasm`.

use std::path::Path;
use std::process::{Command, ExitCode};
use std::{env, fs};

use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let done = match env::args().nth(1).as_deref() {
        Some("wasm") => wasm(),
        _ => Err("usage: cargo xtask wasm".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Builds the wasm file and its JavaScript with wasm-bindgen in exactly the version of Cargo.lock.
fn wasm() -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    run(Command::new("rustup").args(["target", "add", TARGET]))?;
    run(Command::new(env!("CARGO"))
        .current_dir(&root)
        .args(["build", "--locked", "--package", "nextmove-wasm"])
        .args(["--target", TARGET, "--profile", "wasm"]))?;
    let built = target_dir(&root)
        .join(TARGET)
        .join("wasm/nextmove_wasm.wasm");
    let package = root.join("bindings/wasm/pkg");
    Bindgen::new()
        .input_path(built)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .generate(&package)?;
    let size = fs::metadata(package.join("nextmove_wasm_bg.wasm"))?.len();
    println!("bindings/wasm/pkg/nextmove_wasm_bg.wasm: {size} bytes");
    Ok(())
}

fn target_dir(root: &Path) -> std::path::PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), Into::into)
}

fn run(command: &mut Command) -> Outcome {
    let status = command.status()?;
    status
        .success()
        .then_some(())
        .ok_or_else(|| format!("{command:?} failed").into())
}
