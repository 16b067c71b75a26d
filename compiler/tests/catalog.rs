//! Known types of alerts and known values: no condition waits for anything else, no two playbooks for the same.

use nextmove_compiler::{Files, compile_files};

const CATALOG: &str = r#"
source: watch
reference: {title: Types, url: "https://example.com/types", checked: 2026-11-22}
resource: principal_type
sample: TEST_
types:
  "Leak:Storage/Read": {status: current, resource: [User, Role]}
  "Leak:Vault/Read": {status: retired}
"#;

/// The same, where the bucket stands for the policy that an alert comes from.
const POLICIES: &str = r#"
policies:
  fact: bucket
  known:
    spilled: {status: current}
    copied: {status: opt_in, tactic: Exfiltration}
"#;

/// The base with a catalogue, more of the vocabulary, and other alerts that the playbook takes.
fn files(handles: &str, vocabulary: &str) -> Files {
    with_catalog(handles, vocabulary, CATALOG)
}

fn with_catalog(handles: &str, vocabulary: &str, catalog: &str) -> Files {
    let base = Files::load(&nextmove_faults::base_folder()).unwrap();
    let texts = base.paths().map(|path| {
        let text = base.text(path).unwrap();
        let text = match path.to_str().unwrap() {
            "facts.yaml" => text.replace("principal_type:\n  type: text\n", vocabulary),
            "aws/storage/playbook.yaml" => {
                text.replace("{finding_type|contains: \":Storage/\"}", handles)
            }
            _ => text.to_owned(),
        };
        (path.to_owned(), text)
    });
    texts
        .chain([("catalog/watch.yaml".into(), catalog.into())])
        .collect()
}

const OPEN: &str = "principal_type:\n  type: text\n";

/// The codes and messages of all findings.
fn found(files: &Files) -> Vec<(&'static str, String)> {
    let findings = compile_files(files).err().unwrap_or_default();
    findings
        .into_iter()
        .map(|finding| (finding.code.id, finding.message))
        .collect()
}

fn handled(handles: &str) -> Vec<(&'static str, String)> {
    found(&files(handles, OPEN))
}

#[test]
fn what_some_known_type_has_may_be_waited_for() {
    for handles in [
        r#"{finding_type|contains: ":Storage/"}"#,
        r#"{finding_type|contains: ":sTORAGE/"}"#,
        r#"[{finding_type|contains: ":Storage/"}, {finding_type|startswith: TEST_Leak}]"#,
        r#"[{finding_type|contains: ":Storage/"}, {finding_type: "Leak:Vault/Read"}]"#,
        r#"[{finding_type|contains: ":Storage/"}, {finding_type|endswith: "Vault/Read"}]"#,
    ] {
        assert_eq!(handled(handles), [], "{handles}");
    }
}

#[test]
fn what_no_known_type_has_is_a_fault() {
    for handles in [
        r#"[{finding_type|contains: ":Storage/"}, {finding_type: "Leak:Vault/Raed"}]"#,
        r#"[{finding_type|contains: ":Storage/"}, {finding_type: "leak:vault/read"}]"#,
        r#"{finding_type|contains: [":Storage/", ":Queue/"]}"#,
        r#"[{finding_type|contains: ":Storage/"}, {finding_type|startswith: Storage}]"#,
        r#"[{finding_type|contains: ":Storage/"}, {not: {finding_type|endswith: Write}}]"#,
    ] {
        let codes: Vec<_> = handled(handles).into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, ["NM0080"], "{handles}");
    }
}

#[test]
fn declared_values_are_the_only_ones_that_a_condition_may_name() {
    let values = |values: &str| format!("{OPEN}  values: {values}\n");
    let handles = r#"{finding_type|contains: ":Storage/"}"#;
    let of = |written: &str| found(&files(handles, &values(written)));
    assert_eq!(of("[Anonymous, Role, User]"), []);
    assert_eq!(
        of("[Anonymous, Rolle, User]"),
        ["the condition", "the catalogue"].map(|_| (
            "NM0017",
            "no declared value of `principal_type` is `Role`".to_owned()
        ))
    );
    let too_long = "a".repeat(4097);
    let codes: Vec<_> = of(&format!("[Anonymous, Role, User, {too_long}]"));
    assert_eq!(
        codes.iter().map(|(code, _)| *code).collect::<Vec<_>>(),
        ["NM0017"]
    );
}

#[test]
fn policies_are_the_only_ones_that_a_condition_may_name() {
    let of = |handles: &str| {
        let catalog = format!("{CATALOG}{POLICIES}");
        found(&with_catalog(handles, OPEN, &catalog))
    };
    let handles =
        |policy: &str| format!(r#"[{{finding_type|contains: ":Storage/"}}, {{bucket: {policy}}}]"#);
    assert_eq!(of(&handles("spilled")), []);
    assert_eq!(
        of(&handles("spiled")),
        [(
            "NM0080",
            "no known alert type of `bucket` is `spiled`".into()
        )]
    );
}

#[test]
fn types_name_policies_and_resources_that_are_known() {
    let handles = r#"{finding_type|contains: ":Storage/"}"#;
    let of = |catalog: String| found(&with_catalog(handles, OPEN, &catalog));
    let with = |policy: &str| CATALOG.replace("retired", &format!("retired, policy: {policy}"));
    assert_eq!(of(with("spilled") + POLICIES), []);
    let codes = |found: Vec<(&'static str, String)>| -> Vec<&str> {
        found.into_iter().map(|(code, _)| code).collect()
    };
    assert_eq!(codes(of(with("spiled") + POLICIES)), ["NM0080"]);
    assert_eq!(codes(of(with("spilled"))), ["NM0014"]);
    let unsaid = CATALOG.replace("resource: principal_type\n", "");
    assert_eq!(codes(of(unsaid)), ["NM0014"; 2]);
}

/// A second playbook with the texts and cases of the first, for the alerts of its own that it takes.
fn with_second(catalog: &str, first: &str, second: &str) -> Files {
    let files = with_catalog(first, OPEN, catalog);
    let mut both: Vec<(String, String)> = Vec::new();
    for path in files.paths() {
        let text = files.text(path).unwrap();
        let name = path.to_str().unwrap();
        if let Some(part) = name.strip_prefix("aws/storage/") {
            let text = match part {
                "cases.yaml" => "cases: []\n".to_owned(),
                _ => text.replace(first, second),
            };
            if !part.starts_with("alerts/") {
                both.push((format!("aws/vault/{part}"), text));
            }
        }
        both.push((name.to_owned(), text.to_owned()));
    }
    both.into_iter().collect()
}

fn ties(first: &str, second: &str) -> Vec<String> {
    ties_among(CATALOG, first, second)
}

fn ties_among(catalog: &str, first: &str, second: &str) -> Vec<String> {
    let found = found(&with_second(catalog, first, second)).into_iter();
    found
        .filter(|(code, _)| *code == "NM0078")
        .map(|(_, message)| message)
        .collect()
}

#[test]
fn a_tie_is_found_for_a_type_of_which_no_alert_is_stored() {
    let first = r#"[{finding_type|contains: ":Storage/"}, {finding_type|contains: "Vault"}]"#;
    assert_eq!(
        ties(first, r#"{finding_type|contains: ":Vault/"}"#),
        ["`storage` handles `Leak:Vault/Read` just as specifically"]
    );
    assert_eq!(ties(first, r#"{finding_type: "Leak:Vault/Read"}"#), [""; 0]);
}

#[test]
fn a_tie_may_depend_on_the_kind_of_resource() {
    let first = r#"{finding_type|contains: ":Storage/"}"#;
    let second = r#"{finding_type|endswith: "Vault/Read", principal_type|contains: Role}"#;
    assert_eq!(ties(first, second), [""; 0]);
    let second = r#"{principal_type|contains: Role}"#;
    assert_eq!(
        ties(first, second),
        ["`storage` handles `Leak:Storage/Read` just as specifically"]
    );
}

#[test]
fn a_tie_may_depend_on_the_policy() {
    let catalog = CATALOG.replace("retired", "retired, policy: [spilled, copied]") + POLICIES;
    let first = r#"[{finding_type|contains: ":Storage/"}, {finding_type: "Leak:Vault/Read"}]"#;
    let tied = |second: &str| ties_among(&catalog, first, second);
    assert_eq!(
        tied("{bucket: copied}"),
        ["`storage` handles `Leak:Vault/Read` just as specifically"]
    );
    let second = r#"{finding_type|contains: "Vault", bucket: copied}"#;
    assert_eq!(tied(second), [""; 0]);
}
