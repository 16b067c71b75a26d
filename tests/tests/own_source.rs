//! A source that the bundle brings along, as the documentation shows it: no Rust is needed.

use std::fs;
use std::path::{Path, PathBuf};

use nextmove::alert::{Limits, read};
use nextmove::bundle::Bundle;
use nextmove_compiler::{Files, compile_files};
use serde_json::json;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The file that the documentation shows, with its path.
fn shown() -> (String, String) {
    let page = fs::read_to_string(root().join("docs/alerts.md")).expect("the page can be read");
    let (_, after) = page.split_once("```yaml\n# ").expect("there is an example");
    let (example, _) = after.split_once("```").expect("the example ends");
    let (path, source) = example
        .split_once('\n')
        .expect("the first line is the path");
    (path.into(), source.into())
}

/// The files of this project, and one more; its source has a name in every language.
fn with(path: String, text: String) -> Files {
    let ours = Files::load(&root().join("playbooks")).expect("the files can be read");
    let text_of = |path: &Path| {
        let text = ours.text(path).unwrap_or_default().to_owned();
        match path.file_name().and_then(|name| name.to_str()) {
            Some(name) if name.starts_with("alert.") && path.starts_with("texts") => {
                text + "source-night-watch = Night Watch\n"
            }
            _ => text,
        }
    };
    let all = ours.paths().map(|path| (path.to_owned(), text_of(path)));
    all.chain([(path.into(), text)]).collect()
}

#[test]
fn a_source_in_a_bundle_is_read_beside_the_others() {
    let (path, source) = shown();
    let data = compile_files(&with(path, source)).expect("the example is in order");
    let bundle = Bundle::load(&data.encode()).expect("the bundle is in order");
    let alarm = json!({
        "maker": "Night Watch",
        "alarm": {"kind": "door", "text": "The door was opened", "seen": [{"ip": "203.0.113.77"}]}
    });
    let document = json!({"Records": [{"body": alarm.to_string()}]}).to_string();
    let alerts = read(bundle.formats(), document.as_bytes(), &Limits::default()).unwrap();
    let [alert] = &alerts[..] else {
        panic!("{} alerts", alerts.len());
    };
    assert_eq!(
        (alert.source(), &*alert.envelope()),
        ("night-watch", "records/sqs")
    );
    assert_eq!(alert.alert_type().unwrap(), "door");
    let at = alert.fact("remote_ip").unwrap().pointer();
    assert_eq!(at, "/Records/0/body/alarm/seen/0/ip");
    let finding = fs::read(root().join("tests/alerts/synthetic-s3-finding.json")).unwrap();
    let ours = read(bundle.formats(), &finding, &Limits::default()).unwrap();
    assert_eq!(ours[0].source(), "aws-guardduty");
}

#[test]
fn a_source_that_cannot_work_is_refused_where_it_stands() {
    let (path, source) = shown();
    let broken = source.replace(
        "recognise: {maker",
        "rewrite: {title: [{shout: yes}]}\nrecognise: {makr",
    );
    let findings = compile_files(&with(path.clone(), broken)).unwrap_err();
    let codes: Vec<&str> = findings.iter().map(|finding| finding.code.id).collect();
    assert_eq!(codes, ["NM0005", "NM0006", "NM0014"], "{findings:#?}");
    assert!(findings.iter().all(|finding| finding.file.ends_with(&path)));
}
