//! Commands for tools that are no programs: what becomes of them, and what is refused.

use nextmove::bundle::{Bundle, BundleData};
use nextmove::command::{Command, FilledInput};
use nextmove::fact::ValueRef;
use nextmove::playbook::StepKind;
use nextmove_compiler::{Files, compile_files};

/// The base with another command for what freezes the bucket.
fn files(run: &str) -> Files {
    let base = Files::load(&nextmove_faults::base_folder()).unwrap();
    let texts = base.paths().map(|path| {
        let text = base.text(path).unwrap();
        let line = "watch freeze --bucket {bucket} --into x{folder}";
        (
            path.to_owned(),
            text.replace(
                &format!("run: {line}"),
                &format!("run: [\"{line}\", {run}]"),
            ),
        )
    });
    texts.collect()
}

fn command(run: &str) -> (BundleData, Command) {
    let data = compile_files(&files(run)).unwrap_or_else(|found| panic!("{run}: {found:?}"));
    let steps = data.playbooks[0].steps.iter();
    let mut acts = steps.filter_map(|step| match &step.kind {
        StepKind::Act(action) => Some(action),
        _ => None,
    });
    let command = acts.next().unwrap().commands[1].clone();
    (data, command)
}

/// The command with these values, by the name of the fact.
fn filled(run: &str, values: &[(&str, &str)]) -> FilledInput {
    let (data, command) = command(run);
    assert!(Bundle::verify(data.clone()).is_ok());
    let facts = &data.playbooks[0].facts;
    let known = |fact: u16| {
        let name = &facts[usize::from(fact)].name;
        let value = values.iter().find(|(known, _)| known == name);
        value.map(|(_, value)| ValueRef::Text(value))
    };
    command
        .fill(None, &known, &|_| None)
        .unwrap()
        .remove(0)
        .input
}

fn refused(run: &str) -> Vec<&'static str> {
    let findings = compile_files(&files(run)).err().unwrap_or_default();
    findings
        .into_iter()
        .map(|finding| finding.code.id)
        .collect()
}

#[test]
fn a_fact_in_a_query_is_a_literal() {
    let values = [("remote_ip", "203.0.113.7"), ("bucket", "it's")];
    let kql = filled(
        "{kql: 'Calls | where Ip == {remote_ip} and Name has {bucket}'}",
        &values,
    );
    assert_eq!(
        kql.text(),
        r#"Calls | where Ip == "203.0.113.7" and Name has "it's""#
    );
    let sql = filled(
        "{athena: 'SELECT * FROM logs WHERE ip = {remote_ip} OR b = {bucket}'}",
        &values,
    );
    assert_eq!(
        sql.text(),
        "SELECT * FROM logs WHERE ip = '203.0.113.7' OR b = 'it''s'"
    );
}

#[test]
fn a_fact_in_a_request_is_a_segment_or_a_value() {
    let run = r#"{graph: "POST https://graph.microsoft.com/v1.0/users/{remote_ip}/revoke?of={folder}",
        body: '{"name": {bucket}, "many": [{folder}]}'}"#;
    let values = [("remote_ip", "::1"), ("bucket", "it\"s"), ("folder", "7")];
    let FilledInput::Request {
        method,
        url,
        body,
        text,
    } = filled(run, &values)
    else {
        panic!("this is a request");
    };
    assert_eq!(method, "POST");
    assert_eq!(
        url,
        "https://graph.microsoft.com/v1.0/users/%3A%3A1/revoke?of=7"
    );
    let body = body.unwrap();
    assert_eq!(body, r#"{"name": "it\"s", "many": ["7"]}"#);
    assert_eq!(text, format!("POST {url}\n\n{body}"));
}

#[test]
fn a_powershell_command_has_names_and_values() {
    let run = "{pwsh: 'Get-AzKeyVault -VaultName {bucket} -Confirm:$false -Tag \"a b\"', save: '{bucket}.txt', instead: true}";
    let filled = filled(run, &[("bucket", "kv;1")]);
    assert_eq!(
        filled.text(),
        "if (!(Get-Item -LiteralPath 'kv;1.txt' -ErrorAction Ignore).Length) { \
         Get-AzKeyVault -VaultName 'kv;1' -Confirm:$false -Tag 'a b' > 'kv;1.txt' 2> 'kv;1.txt.err'; \
         if (!$?) { Get-Content -LiteralPath 'kv;1.txt.err' } }"
    );
    assert!(command(run).1.instead);
}

#[test]
fn what_is_no_query_is_refused() {
    for run in [
        r#"{kql: 'Calls | where Ip == "{remote_ip}"'}"#,
        "{kql: 'Calls // {remote_ip}'}",
        "{kql: \"Calls | where Ip == 'a\"}",
        r#"{athena: "SELECT '{remote_ip}'"}"#,
        "{athena: 'SELECT 1 -- {remote_ip}'}",
        "{athena: 'SELECT 1 /* {remote_ip} */'}",
        "{athena: ' '}",
    ] {
        assert_eq!(refused(run), ["NM0050"], "{run}");
    }
    assert_eq!(
        refused("{kql: 'Calls | where Kind == {principal_type}'}"),
        ["NM0051"]
    );
    assert_eq!(
        refused("{kql: 'Calls | where Kind in ({actions})'}"),
        ["NM0051"]
    );
}

#[test]
fn what_is_no_request_is_refused() {
    for run in [
        "{graph: 'https://graph.microsoft.com/v1.0/users'}",
        "{graph: 'TRACE https://graph.microsoft.com/v1.0/users'}",
        "{graph: 'GET https://example.com/v1.0/users'}",
        "{graph: 'GET https://graph.microsoft.com/v1.0/users /x'}",
        "{graph: 'GET https://graph.microsoft.com/v1.0/users/x{remote_ip}'}",
        "{graph: 'GET https://graph.microsoft.com/v1.0/users/{remote_ip}x'}",
        "{graph: 'POST https://graph.microsoft.com/v1.0/users', body: '{\"a\": }'}",
        "{graph: 'POST https://graph.microsoft.com/v1.0/users', body: '{\"a\": \"{remote_ip}\"}'}",
    ] {
        assert_eq!(refused(run), ["NM0050"], "{run}");
    }
    assert_eq!(
        refused("{graph: 'GET https://graph.microsoft.com/v1.0/users/{loose}'}"),
        ["NM0014"]
    );
}

#[test]
fn no_fact_in_an_address_leads_up_the_path() {
    let files = files("{graph: 'GET https://graph.microsoft.com/v1.0/users/{principal_type}'}");
    let loose = files.paths().map(|path| {
        let text = files.text(path).unwrap();
        let typed = "principal_type:\n  type: text\n";
        (
            path.to_owned(),
            text.replace(typed, &format!("{typed}  chars: \"A-Za-z.\"\n")),
        )
    });
    let findings = compile_files(&loose.collect()).err().unwrap_or_default();
    let codes: Vec<&str> = findings.iter().map(|finding| finding.code.id).collect();
    assert_eq!(codes, ["NM0051"]);
}

#[test]
fn what_is_no_powershell_command_is_refused() {
    for run in [
        "{pwsh: '-VaultName x'}",
        "{pwsh: 'vault -Name x'}",
        "{pwsh: 'Get-AzKeyVault --name x'}",
        "{pwsh: 'Get-AzKeyVault -Name{bucket}'}",
        "{pwsh: ''}",
    ] {
        assert_eq!(refused(run), ["NM0050"], "{run}");
    }
}

#[test]
fn a_command_is_for_one_tool() {
    assert_eq!(refused("{kql: T, athena: SELECT 1}"), ["NM0005"]);
    assert_eq!(refused("{save: x}"), ["NM0005"]);
    assert_eq!(refused("{kql: T, body: '{}'}"), ["NM0005"]);
}

#[test]
fn steps_in_words_are_a_part_of_the_texts() {
    let missing: Vec<String> = compile_files(&files("{console: by_hand}"))
        .err()
        .unwrap_or_default()
        .into_iter()
        .map(|finding| format!("{} {}", finding.code.id, finding.message))
        .collect();
    assert_eq!(missing, ["NM0062 `freeze` has no part `.by-hand`"; 2]);
    let taken = refused("{console: undo}");
    assert!(taken.contains(&"NM0009"), "{taken:?}");
}
