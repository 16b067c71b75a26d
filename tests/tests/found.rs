//! What fuzzers and people found to be hard holds what is demanded of any input.

#[path = "../../fuzz/src/laws.rs"]
#[allow(unreachable_pub)] // Of the crate of fuzz targets they are the public part.
mod laws;
mod obvious;
#[path = "../../fuzz/src/outputs.rs"]
#[allow(unreachable_pub)]
mod outputs;

use std::fs;
use std::path::Path;

fn each(folder: &str, holds: fn(&[u8])) {
    let found = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("found")
        .join(folder);
    let mut replayed = 0;
    for entry in fs::read_dir(found).expect("the folder can be read") {
        let path = entry.expect("the entry can be read").path();
        println!("{}", path.display());
        holds(&fs::read(path).expect("the file can be read"));
        replayed += 1;
    }
    assert!(replayed > 0, "{folder} is empty");
}

#[test]
fn documents() {
    each("documents", laws::document_holds);
}

#[test]
fn bundles() {
    each("bundles", laws::bundle_holds);
}

#[test]
fn outputs_of_commands() {
    each("outputs", outputs::output_holds);
}

#[test]
fn requests() {
    each("requests", laws::request_holds);
}
