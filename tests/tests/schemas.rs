//! The JSON Schemas of authored files take what ships, and none of what has the wrong form.

mod authored;
mod driven;
mod values;

use std::path::Path;

use authored::check::Check;
use authored::{faulty, files, root, schema, schema_of, value};
use driven::all_kinds;
use nextmove::wire::{self, CaseRequest};
use nextmove_builtin::bundle;
use serde_json::{Value, json};

fn faults(file: &Path) -> Vec<String> {
    let name = schema_of(file).expect("the file has a schema");
    faults_of(name, &value(file))
}

fn faults_of(name: &str, value: &Value) -> Vec<String> {
    let schema = schema(name);
    let mut faults = Vec::new();
    let check = Check { root: &schema };
    check.value(&schema, value, "", &mut faults);
    faults
}

#[test]
fn what_ships_fits_its_schema() {
    let shipped = files(&root().join("playbooks"));
    assert!(shipped.len() >= 5);
    for file in shipped
        .iter()
        .chain(&files(&nextmove_faults::base_folder()))
    {
        assert_eq!(faults(file), Vec::<String>::new(), "{}", file.display());
    }
}

#[test]
fn what_has_the_wrong_form_does_not() {
    for code in [
        "NM0005", "NM0006", "NM0007", "NM0011", "NM0030", "NM0037", "NM0038", "NM0053",
    ] {
        let folder = faulty("schemas", code);
        let refused = files(&folder).iter().any(|file| !faults(file).is_empty());
        assert!(refused, "no schema notices {code}");
    }
}

#[test]
fn cases_fit_their_schema_and_others_do_not() {
    for case in all_kinds() {
        let case: Value = serde_json::from_str(&case.write()).expect("a case is JSON");
        assert_eq!(faults_of("case", &case), Vec::<String>::new());
        let wrong = [
            ("/format", json!("nextmove-case/2")),
            ("/head", json!("ABC")),
            ("/journal", json!([])),
            ("/journal/0/opened", json!({"by": "kim"})),
            ("/journal/1/at", json!("yesterday")),
            ("/alert/sample", json!(null)),
            ("/playbook/hash", json!("")),
        ];
        for (place, value) in wrong {
            let mut other = case.clone();
            *other.pointer_mut(place).expect("the case has the place") = value;
            assert!(
                !faults_of("case", &other).is_empty(),
                "no schema notices {place}"
            );
        }
    }
}

#[test]
fn reports_fit_their_schema() {
    let laws: Vec<&str> = bundle().laws().iter().map(|law| law.id.as_str()).collect();
    let asked = json!({"report": {
        "format": "json",
        "generated_at": "2026-11-22T09:00:00Z",
        "deadlines": {"jurisdictions": laws, "started": {"aware_at": "2026-11-22T02:00:00Z"}},
    }});
    let request = CaseRequest::from_json(&asked.to_string()).expect("a request");
    for case in all_kinds() {
        let reply = wire::case_file(bundle(), case.write().as_bytes(), &request).expect("a report");
        let reply = serde_json::to_value(reply).expect("a reply is JSON");
        let report = reply["content"].as_str().expect("a report is a file");
        let report: Value = serde_json::from_str(report).expect("the report is JSON");
        assert_eq!(faults_of("report", &report), Vec::<String>::new());
        for place in [
            "/summary",
            "/clocks",
            "/chain",
            "/timeline/0",
            "/deadlines/0",
        ] {
            let mut other = report.clone();
            other.pointer_mut(place).expect("the report has the place")["unknown"] = json!(1);
            assert!(
                !faults_of("report", &other).is_empty(),
                "no schema notices {place}"
            );
        }
    }
}
