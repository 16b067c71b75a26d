//! The JSON Schemas of authored files take what ships, and none of what has the wrong form.

mod authored;
mod driven;
mod values;

use std::fs;
use std::path::{Path, PathBuf};

use authored::check::Check;
use authored::{files, root, schema, schema_of, value};
use driven::all_kinds;
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
        .chain(&files(&root().join("tests/bad-playbooks/base")))
    {
        assert_eq!(faults(file), Vec::<String>::new(), "{}", file.display());
    }
}

#[test]
fn what_has_the_wrong_form_does_not() {
    for code in [
        "NM0005", "NM0006", "NM0007", "NM0011", "NM0030", "NM0037", "NM0038", "NM0053",
    ] {
        let bad = fs::read_dir(root().join("tests/bad-playbooks")).unwrap();
        let mut bad = bad.map(|entry| entry.unwrap().path());
        let name = |path: &PathBuf| {
            path.file_name()
                .unwrap()
                .to_str()
                .unwrap()
                .starts_with(code)
        };
        let folder = bad
            .find(name)
            .expect("there is a bad playbook for the code");
        let refused = files(&folder).iter().any(|file| !faults(file).is_empty());
        assert!(refused, "no schema notices {}", folder.display());
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
