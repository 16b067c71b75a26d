//! A fact that the analyst confirms even where a rule derives it.

use std::path::Path;

use nextmove::bundle::Bundle;
use nextmove::wire::{self, NextRequest};
use nextmove_compiler::{Files, compile_files};

/// The base, with a caller to be confirmed and cases that confirm it.
fn files() -> Files {
    let base = Files::load(&nextmove_faults::base_folder()).unwrap();
    let change = |path: &Path| {
        let text = base.text(path).unwrap();
        match path.file_name().and_then(|name| name.to_str()) {
            Some("playbook.yaml") => {
                text.replace("    derive:\n", "    confirm: true\n    derive:\n")
            }
            Some("cases.yaml") => text
                .replace("case-1}\n    by", "case-1, caller: anonymous}\n    by")
                .replace("case-1}\n    end", "case-1, caller: staff}\n    end"),
            _ => text.to_owned(),
        }
    };
    base.paths().map(|path| (path, change(path))).collect()
}

fn next(answers: &serde_json::Value) -> serde_json::Value {
    let files = files();
    let bundle = Bundle::verify(compile_files(&files).unwrap()).unwrap();
    let alert = files.text("aws/storage/alerts/stranger.json".as_ref());
    let request = serde_json::json!({ "answers": answers }).to_string();
    let request = NextRequest::from_json(&request).unwrap();
    let reply = wire::next(&bundle, alert.unwrap().as_bytes(), &request).unwrap();
    serde_json::to_value(&reply).unwrap()
}

#[test]
fn what_was_derived_is_suggested_and_decides_only_once_confirmed() {
    let asked = next(&serde_json::json!({"folder": "case-1", "freeze": "done"}));
    let step = &asked["step"];
    assert_eq!(
        (&step["kind"], &step["asks"]),
        (&"ask".into(), &"caller".into())
    );
    assert_eq!(step["suggested"]["value"], "anonymous");
    assert_eq!(step["suggested"]["label"], "A stranger");
    assert_eq!(
        step["suggested"]["provenance"]["derived"][0]["fact"],
        "principal_type"
    );
    assert_eq!(asked["remaining"]["least"], 1);

    let confirmed =
        serde_json::json!({"folder": "case-1", "freeze": "done", "caller": "anonymous"});
    assert_eq!(next(&confirmed)["step"]["id"], "close_bucket");
    let denied = serde_json::json!({"folder": "case-1", "freeze": "done", "caller": "staff"});
    let denied = next(&denied);
    assert_eq!(denied["step"]["id"], "expected");
    let last = denied["trail"].as_array().unwrap().last().unwrap();
    assert_eq!(last["provenance"]["answer"]["instead_of"], "anonymous");
}
