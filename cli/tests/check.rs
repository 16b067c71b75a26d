//! `check` and `explain`: findings for people, for programs and for code scanning.

mod common;

use common::{fresh, json, run, run_in, stderr, stdout, success};
use serde_json::{Value, json};

/// A folder with authored files that have a fault.
fn faulty(test: &str, fault: &str) -> std::path::PathBuf {
    let dir = fresh(test);
    let tree = nextmove_faults::named(fault).tree();
    nextmove_faults::write(&tree, &dir.join("play books")).unwrap();
    dir
}

fn sarif(dir: &std::path::Path) -> Value {
    let output = run_in(dir, &["check", "play books", "--format", "sarif"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stderr.is_empty());
    json(&stdout(&output))
}

#[test]
fn findings_are_one_json_array() {
    let dir = faulty("findings-json", "NM0066-variables-differ");
    let output = run_in(&dir, &["check", "play books", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stderr.is_empty());
    let findings = json(&stdout(&output));
    let members: Vec<&String> = findings[0].as_object().unwrap().keys().collect();
    assert_eq!(
        members,
        [
            "code", "column", "file", "help", "line", "message", "severity"
        ]
    );
    assert_eq!(findings.as_array().map(Vec::len), Some(1));
    assert_eq!(findings[0]["code"], "NM0066");
    assert_eq!(findings[0]["severity"], "error");
    assert_eq!(findings[0]["file"], "aws/storage/ko.ftl");
    assert!(findings[0]["line"].as_u64() > Some(0));
}

#[test]
fn no_findings_are_an_empty_array_or_log() {
    assert_eq!(success(&["check", "playbooks", "--format", "json"]), "[]\n");
    let log = json(&success(&["check", "playbooks", "--format", "sarif"]));
    assert_eq!(log["runs"][0]["results"], json!([]));
}

#[test]
fn sarif_names_the_tool_its_rules_and_the_places() {
    let log = sarif(&faulty("findings-sarif", "NM0066-variables-differ"));
    assert_eq!(log["version"], "2.1.0");
    assert!(
        log["$schema"]
            .as_str()
            .unwrap()
            .ends_with("sarif-schema-2.1.0.json")
    );
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let driver = &run["tool"]["driver"];
    assert_eq!(driver["name"], "nextmove");
    assert_eq!(driver["version"], env!("CARGO_PKG_VERSION"));
    for rule in driver["rules"].as_array().unwrap() {
        assert!(rule["help"]["text"].is_string() && rule["shortDescription"]["text"].is_string());
        let anchor = rule["id"].as_str().unwrap().to_lowercase();
        assert!(rule["helpUri"].as_str().unwrap().ends_with(&anchor));
    }
    let result = &run["results"][0];
    let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
    assert_eq!(driver["rules"][index]["id"], result["ruleId"]);
    assert!(result["message"]["text"].is_string());
}

#[test]
fn sarif_columns_count_characters() {
    let dir = faulty("findings-columns", "NM0066-variables-differ");
    let log = sarif(&dir);
    let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(
        place["artifactLocation"]["uri"],
        "play%20books/aws/storage/ko.ftl"
    );
    let region = &place["region"];
    let number = |member: &str| region[member].as_u64().unwrap();
    assert!(number("endLine") >= number("startLine"));
    assert!(number("startColumn") > 0 && number("endColumn") >= number("startColumn"));
}

#[test]
fn a_folder_that_cannot_be_read_is_refused_in_every_format() {
    for format in ["text", "json", "sarif"] {
        let output = run(&["check", "no-such-folder", "--format", format]);
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(json(&stderr(&output))["error"]["code"], "NM4001");
    }
}

#[test]
fn explain_says_what_a_code_means() {
    let said = success(&["explain", "nm0012"]);
    assert!(said.starts_with("NM0012: a set of characters cannot be read\n\nhelp: "));
    for code in ["NM0001", "NM2004", "NM3001", "NM4002"] {
        assert!(success(&["explain", code]).starts_with(code));
    }
    assert!(success(&["explain"]).lines().count() > 50);
    // Whoever names a language without content is told that there is none, in English.
    let output = run(&["explain", "NM1002", "--lang", "xx"]);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn an_unknown_code_is_wrong_usage_and_the_nearest_is_proposed() {
    let output = run(&["explain", "NM012"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("did you mean `NM0012`?"),
        "{}",
        stderr(&output)
    );
    let output = run(&["explain", "segfault"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("lists the codes"));
}
