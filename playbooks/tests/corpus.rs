//! Every GuardDuty document of a corpus of real alerts, where one lies beside the checkout.

use std::path::{Path, PathBuf};
use std::{env, fs};

use nextmove::alert::{Alert, Limits, read};
use nextmove_playbooks::bundle;
use serde_json::Value;

/// A row of the corpus's index.
struct Row {
    path: String,
    format: String,
    class: String,
}

/// The corpus: `NEXTMOVE_CORPUS`, or a folder that lies beside the checkout.
fn corpus() -> Option<PathBuf> {
    let checkout = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let beside = checkout.join("../shared/corpus");
    let dir = env::var_os("NEXTMOVE_CORPUS").map_or(beside, PathBuf::from);
    let found = dir.join("INDEX.tsv").is_file();
    if !found {
        eprintln!("skipped: there is no corpus beside the checkout; NEXTMOVE_CORPUS may name one");
    }
    found.then_some(dir)
}

fn rows(dir: &Path) -> Vec<Row> {
    let index = fs::read_to_string(dir.join("INDEX.tsv")).expect("the index can be read");
    let column =
        |row: &str, number: usize| row.split('\t').nth(number).unwrap_or_default().to_owned();
    let rows = index.lines().skip(1).map(|row| Row {
        path: column(row, 0),
        format: column(row, 1),
        class: column(row, 7),
    });
    rows.filter(|row| row.format.contains("guardduty"))
        .collect()
}

/// The first value under a key, however it is spelled, anywhere in a document.
fn find<'v>(json: &'v Value, key: &str) -> Option<&'v Value> {
    match json {
        Value::Object(members) => {
            let here = members
                .iter()
                .find(|(name, value)| name.eq_ignore_ascii_case(key) && !value.is_null());
            here.map(|(_, value)| value)
                .or_else(|| members.values().find_map(|inner| find(inner, key)))
        }
        Value::Array(items) => items.iter().find_map(|inner| find(inner, key)),
        _ => None,
    }
}

fn spelled(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// The first finding of a document that lists several.
fn first_finding(json: &Value) -> &Value {
    let lists = ["findings", "data"]
        .iter()
        .filter_map(|key| find(json, key));
    let mut firsts = lists.filter_map(|list| list.get(0));
    firsts.next().unwrap_or(json)
}

/// Whether a fact was read, given that the finding has a member under one of these keys.
fn check(row: &Row, json: &Value, alert: &Alert<'_>, fact: &str, keys: &[&str]) -> Option<String> {
    let stated = keys.iter().find_map(|key| find(json, key)).map(spelled)?;
    let read = alert.fact(fact).map(|fact| fact.owned().to_string());
    (read.as_ref() != Some(&stated))
        .then(|| format!("{}: {fact} is {stated}, read {read:?}", row.path))
}

/// The main facts of each kind of resource: under which object, and which member of it.
const RESOURCES: &[(&str, &str, &str)] = &[
    ("instance_id", "instanceDetails", "instanceId"),
    ("access_key_id", "accessKeyDetails", "accessKeyId"),
    ("principal_name", "accessKeyDetails", "userName"),
    ("principal_type", "accessKeyDetails", "userType"),
    ("bucket", "s3BucketDetails", "name"),
    (
        "db_instance",
        "rdsDbInstanceDetails",
        "dbInstanceIdentifier",
    ),
    ("kubernetes_user", "kubernetesUserDetails", "username"),
];

/// What is wrong with what was read of a resource.
fn check_resources(row: &Row, json: &Value, alert: &Alert<'_>) -> Vec<String> {
    let stated = RESOURCES.iter().filter_map(|(fact, object, member)| {
        check(row, find(json, object)?, alert, fact, &[member])
    });
    stated.collect()
}

#[test]
fn every_threat_document_is_read() {
    let Some(dir) = corpus() else { return };
    let mut faults = Vec::new();
    let mut documents = 0;
    for row in rows(&dir).iter().filter(|row| row.class == "threat") {
        documents += 1;
        let bytes = fs::read(dir.join(&row.path)).expect("a document can be read");
        let json: Value = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        match read(bundle().formats(), &bytes, &Limits::default()) {
            Err(refusal) => faults.push(format!("{}: {}", row.path, refusal.message)),
            Ok(alerts) => {
                let (alert, json) = (&alerts[0], first_finding(&json));
                let type_keys = ["type", "category"];
                let typed = alert.alert_type().is_some();
                faults
                    .extend(check(row, json, alert, "finding_type", &type_keys).filter(|_| typed));
                let stated = [("account_id", "accountId"), ("region", "region")];
                let own = |key: &str| json.get("detail").is_none() && find(json, key).is_some();
                for (fact, key) in stated.iter().filter(|(_, key)| own(key)) {
                    faults.extend(check(row, json, alert, fact, &[key]));
                }
                faults.extend(check_resources(row, json, alert));
            }
        }
    }
    assert!(documents > 30, "only {documents} documents");
    assert!(
        faults.is_empty(),
        "{} of {documents}:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn what_is_no_finding_is_refused() {
    let Some(dir) = corpus() else { return };
    for row in rows(&dir).iter().filter(|row| row.class == "non-alert") {
        let bytes = fs::read(dir.join(&row.path)).expect("a document can be read");
        let refused = read(bundle().formats(), &bytes, &Limits::default());
        assert_eq!(refused.expect_err(&row.path).code, "NM1006", "{}", row.path);
    }
}
