//! The JSON Schemas of authored files take what ships, and none of what has the wrong form.

mod driven;
mod values;

use std::fs;
use std::path::{Path, PathBuf};

use driven::all_kinds;
use nextmove::case::{Hash, Moment};
use serde_json::{Value, json};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Which schema an authored file has.
fn schema_of(file: &Path) -> Option<&'static str> {
    let name = file.file_name()?.to_str()?;
    let in_sources = file.parent()?.ends_with("sources");
    let is_shared = file.parent()?.parent()?.ends_with("common");
    match name {
        "facts.yaml" => Some("facts"),
        "envelopes.yaml" => Some("envelopes"),
        "playbook.yaml" if is_shared => Some("shared"),
        "not-alerts.yaml" => Some("not-alerts"),
        "playbook.yaml" => Some("playbook"),
        "cases.yaml" => Some("cases"),
        _ if in_sources && name.ends_with(".yaml") => Some("source"),
        _ => None,
    }
}

fn files(below: &Path) -> Vec<PathBuf> {
    let mut open = vec![below.to_path_buf()];
    let mut files = Vec::new();
    while let Some(dir) = open.pop() {
        for entry in fs::read_dir(&dir).expect("the folder can be read") {
            let path = entry.expect("the folder can be read").path();
            if path.is_dir() {
                open.push(path);
            } else if schema_of(&path).is_some() {
                files.push(path);
            }
        }
    }
    files
}

fn faults(file: &Path) -> Vec<String> {
    let name = schema_of(file).expect("the file has a schema");
    let text = fs::read_to_string(file).expect("the file can be read");
    faults_of(
        name,
        &serde_saphyr::from_str(&text).expect("the file is YAML"),
    )
}

fn faults_of(name: &str, value: &Value) -> Vec<String> {
    let schema = root().join(format!("docs/schemas/{name}.schema.json"));
    let schema = fs::read_to_string(schema).expect("the schema can be read");
    let schema: Value = serde_json::from_str(&schema).expect("a schema is JSON");
    let mut faults = Vec::new();
    let check = Check { root: &schema };
    check.value(&schema, value, "", &mut faults);
    faults
}

/// The part of JSON Schema that the schemas use. Any other keyword is a fault.
struct Check<'s> {
    root: &'s Value,
}

impl Check<'_> {
    fn value(&self, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
        for (keyword, wanted) in schema.as_object().expect("a schema is an object") {
            let holds = match keyword.as_str() {
                "$schema" | "title" | "description" | "$defs" => true,
                "properties" | "additionalProperties" => {
                    if keyword == "additionalProperties" {
                        self.members(schema, value, at, faults);
                    }
                    true
                }
                "$ref" => {
                    let pointer = wanted.as_str().unwrap().trim_start_matches('#');
                    let target = self
                        .root
                        .pointer(pointer)
                        .expect("a reference leads somewhere");
                    self.value(target, value, at, faults);
                    true
                }
                "items" => {
                    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                        self.value(wanted, item, &format!("{at}/{index}"), faults);
                    }
                    true
                }
                "anyOf" => wanted.as_array().unwrap().iter().any(|schema| {
                    let mut inner = Vec::new();
                    self.value(schema, value, at, &mut inner);
                    inner.is_empty()
                }),
                "enum" => wanted.as_array().unwrap().contains(value),
                "type" => has_type(wanted, value),
                "required" => {
                    let names = wanted.as_array().unwrap();
                    names
                        .iter()
                        .all(|name| value.get(name.as_str().unwrap()).is_some())
                }
                "minItems" => length(value).is_none_or(|count| count >= wanted.as_u64().unwrap()),
                "maxItems" => length(value).is_none_or(|count| count <= wanted.as_u64().unwrap()),
                "minimum" => value
                    .as_u64()
                    .is_some_and(|it| it >= wanted.as_u64().unwrap()),
                "minLength" => value
                    .as_str()
                    .is_none_or(|it| it.len() as u64 >= wanted.as_u64().unwrap()),
                "pattern" => matches(wanted.as_str().unwrap(), value.as_str().unwrap_or_default()),
                _ => false,
            };
            if !holds {
                faults.push(format!("{at}: {keyword}"));
            }
        }
    }

    fn members(&self, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
        for (name, member) in value.as_object().into_iter().flatten() {
            let at = format!("{at}/{name}");
            let own = schema.get("properties").and_then(|all| all.get(name));
            match own.unwrap_or(&schema["additionalProperties"]) {
                Value::Bool(true) => {}
                Value::Bool(false) => faults.push(format!("{at}: unknown key")),
                schema => self.value(schema, member, &at, faults),
            }
        }
    }
}

/// Whether a text matches one of the two patterns that the schemas have.
fn matches(pattern: &str, text: &str) -> bool {
    match pattern {
        "^[0-9a-f]{64}$" => Hash::parse(text).is_some(),
        _ => pattern.ends_with("Z$") && Moment::parse(text).is_some(),
    }
}

fn length(value: &Value) -> Option<u64> {
    value.as_array().map(|items| items.len() as u64)
}

fn has_type(wanted: &Value, value: &Value) -> bool {
    let found = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    match wanted {
        Value::String(name) if name == "integer" => value.is_u64(),
        Value::Array(types) => types.iter().any(|name| name == found),
        name => name == found,
    }
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
