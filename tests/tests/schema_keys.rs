//! The JSON Schemas of authored files and the compiler know the same keys.

mod authored;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use authored::check::Check;
use authored::{faulty, files, root, schema, schema_of, value};
use nextmove_compiler::{Files, Finding, compile_files};
use serde_json::{Value, json};

/// A map in an authored file to which a schema gives its keys.
#[derive(Debug, Clone)]
struct Instance {
    file: PathBuf,
    /// Where the schema of the map stands in its file.
    schema: String,
    /// Where the map stands in its file.
    at: String,
    /// What type of fact it declares, if it does.
    narrows: String,
}

/// Collects the maps of a value to which closed parts of a schema give their keys.
fn instances(
    root: &Value,
    at_schema: &str,
    value: &Value,
    at: &str,
    found: &mut Vec<(String, String)>,
) {
    let schema = root
        .pointer(at_schema)
        .expect("the part of the schema is there");
    let check = Check { root };
    let fits = |part: &Value| {
        let mut faults = Vec::new();
        check.value(part, value, "", &mut faults);
        faults.is_empty()
    };
    if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
        instances(root, target.trim_start_matches('#'), value, at, found);
    }
    for (index, part) in schema
        .get("anyOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .enumerate()
    {
        if fits(part) {
            instances(
                root,
                &format!("{at_schema}/anyOf/{index}"),
                value,
                at,
                found,
            );
        }
    }
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        if schema.get("items").is_some() {
            instances(
                root,
                &format!("{at_schema}/items"),
                item,
                &format!("{at}/{index}"),
                found,
            );
        }
    }
    let members = value.as_object();
    if members.is_some() && schema.get("additionalProperties") == Some(&Value::Bool(false)) {
        found.push((at_schema.to_owned(), at.to_owned()));
    }
    for (name, member) in members.into_iter().flatten() {
        let escaped = name.replace('~', "~0").replace('/', "~1");
        if let Some(part) = member_part(schema, at_schema, &escaped) {
            instances(root, &part, member, &format!("{at}/{escaped}"), found);
        }
    }
}

/// Where the schema of a member stands.
fn member_part(schema: &Value, at: &str, escaped: &str) -> Option<String> {
    let own = format!("/properties/{escaped}");
    if schema.pointer(&own).is_some() {
        return Some(format!("{at}{own}"));
    }
    let others = schema.get("additionalProperties")?;
    others
        .is_object()
        .then(|| format!("{at}/additionalProperties"))
}

/// Files with a source that keeps what sets a status, as none that ships does.
static STATUSES: LazyLock<PathBuf> = LazyLock::new(|| faulty("schema-keys", "NM0083"));

/// Files with a case that follows from another and a declined question, which nothing that ships has yet.
static FOLLOWERS: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = faulty("schema-keys-followers", "NM0146");
    let playbook = folder.join("aws/storage/playbook.yaml");
    let text = fs::read_to_string(&playbook).expect("the playbook can be read");
    let one = "{playbook: storage, give: {bucket: bucket}}";
    let follow = |text: String, line: &str, what: &str| {
        text.replace(line, &format!("{line}    follow: {what}\n"))
    };
    let text = follow(text, "    act: preserve\n", one);
    let text = follow(text, "    act: contain\n", &format!("[{one}]"));
    let text = follow(text, "    end: benign_true_positive\n", &format!("[{one}]"));
    fs::write(&playbook, text).expect("the playbook can be written");
    let cases = folder.join("aws/storage/cases.yaml");
    let declining = "\n  - name: nobody has it\n    alert: finding.json\n    answers: {bucket: {declined: none}}\n    end: closed\n    verdict: true_positive\n";
    let text = fs::read_to_string(&cases).expect("the cases can be read");
    fs::write(&cases, text + declining).expect("the cases can be written");
    folder
});

/// A tree in which outputs are read in every way.
const EVIDENCE: &str = "tests/evidence";

/// The keys by which the compiler tells what a step, a fact or a case is, before it looks for others.
const TELLING: [&str; 9] = [
    "decide",
    "act",
    "end",
    "each",
    "use",
    "one_of",
    "several_of",
    "like",
    "declined",
];

/// One map of each kind: of the same schema, with the same keys and the same type of fact.
fn kinds_of_maps() -> BTreeMap<String, Vec<Instance>> {
    let mut kinds: BTreeMap<(String, Vec<String>, String), Instance> = BTreeMap::new();
    // The smallest first, as of maps of one kind the first is tried.
    let folders = [
        nextmove_faults::base_folder(),
        STATUSES.clone(),
        FOLLOWERS.clone(),
        root().join(EVIDENCE),
        root().join("playbooks"),
    ];
    for file in folders.iter().flat_map(|folder| files(folder)) {
        let name = schema_of(&file).unwrap();
        let (schema, value) = (schema(name), value(&file));
        let mut found = Vec::new();
        instances(&schema, "", &value, "", &mut found);
        for (part, at) in found {
            let map = value.pointer(&at).unwrap();
            let keys = map.as_object().unwrap().keys().cloned().collect();
            let narrows = format!("{:?} {:?}", map.get("type"), map.get("list"));
            let instance = Instance {
                file: file.clone(),
                schema: part.clone(),
                at,
                narrows: narrows.clone(),
            };
            kinds
                .entry((called(name, &part), keys, narrows))
                .or_insert(instance);
        }
    }
    let mut by_schema: BTreeMap<String, Vec<Instance>> = BTreeMap::new();
    for ((part, ..), instance) in kinds {
        by_schema.entry(part).or_default().push(instance);
    }
    // The steps of a shared playbook are read only where a playbook uses it.
    for instances in by_schema.values_mut() {
        instances.sort_by_key(|instance| schema_of(&instance.file) == Some("shared"));
    }
    by_schema
}

/// What a part of a schema is called. Shared playbooks have the steps and facts of any playbook.
fn called(schema: &str, part: &str) -> String {
    match schema {
        "shared" if part.starts_with("/$defs/") => format!("playbook{part}"),
        _ => format!("{schema}{part}"),
    }
}

/// What the compiler finds where a map of a file is changed. JSON is YAML, so the file is written so.
fn findings(
    instance: &Instance,
    change: &dyn Fn(&mut serde_json::Map<String, Value>),
) -> Vec<Finding> {
    let mut value = value(&instance.file);
    change(
        value
            .pointer_mut(&instance.at)
            .unwrap()
            .as_object_mut()
            .unwrap(),
    );
    let base = Files::load(&nextmove_faults::base_folder()).unwrap();
    let mut texts: BTreeMap<PathBuf, String> = base
        .paths()
        .map(|path| (path.to_owned(), base.text(path).unwrap().to_owned()))
        .collect();
    let name = instance.file.file_name().unwrap();
    let place = match schema_of(&instance.file).unwrap() {
        "facts" => PathBuf::from("facts.yaml"),
        "rules" | "deadlines" | "requirements" => PathBuf::from(name),
        "envelopes" | "source" | "not-alerts" => Path::new("sources").join(name),
        "catalog" => Path::new("catalog").join(name),
        "tool" => Path::new("outputs").join(name),
        "shared" => Path::new("common/part").join(name),
        "cases" => PathBuf::from("aws/storage/cases.yaml"),
        _ => Path::new("aws/storage").join(name),
    };
    texts.insert(place, value.to_string());
    compile_files(&texts.into_iter().collect())
        .err()
        .unwrap_or_default()
}

/// The keys that the compiler knows in a map, as it tells them of one that it does not know.
fn known_keys(instance: &Instance) -> BTreeSet<String> {
    let found = findings(instance, &|map| {
        map.insert("zzzzzzzz".into(), json!("x"));
    });
    let mut unknown = found
        .iter()
        .filter(|finding| finding.message.contains("`zzzzzzzz`"));
    let finding = unknown
        .next()
        .unwrap_or_else(|| panic!("no key is unknown in {instance:?}"));
    assert_eq!(finding.code.id, "NM0006", "{instance:?}: {finding}");
    let keys = finding
        .help
        .strip_prefix("the keys here are: ")
        .unwrap_or_else(|| panic!("{finding:?}"));
    keys.trim_end_matches('.')
        .split(", ")
        .map(String::from)
        .collect()
}

#[test]
fn the_compiler_knows_the_keys_of_the_schemas_and_no_others() {
    for (part, instances) in kinds_of_maps() {
        let schema = schema(schema_of(&instances[0].file).unwrap());
        let stated = schema.pointer(&instances[0].schema).unwrap();
        let stated = stated["properties"].as_object().unwrap();
        let stated: BTreeSet<String> = stated.keys().cloned().collect();
        // Which keys are known depends on nothing but the type of a fact.
        let mut narrowed = BTreeSet::new();
        let distinct = instances
            .iter()
            .filter(|it| narrowed.insert(it.narrows.clone()));
        let mut known: BTreeSet<String> = distinct.flat_map(known_keys).collect();
        known.retain(|key| stated.contains(key) || !TELLING.contains(&key.as_str()));
        assert_eq!(known, stated, "{part}");
    }
}

#[test]
fn the_compiler_misses_the_keys_that_schemas_require_and_no_others() {
    for (part, instances) in kinds_of_maps() {
        let schema = schema(schema_of(&instances[0].file).unwrap());
        let mut tried = BTreeSet::new();
        // Of a map that is another kind of map without the key, another instance shows that it is required.
        let mut unseen = BTreeSet::new();
        for instance in &instances {
            let stated = schema.pointer(&instance.schema).unwrap();
            let others = stated.get("anyOf").and_then(Value::as_array);
            let parts = [stated].into_iter().chain(others.into_iter().flatten());
            let required = parts.filter_map(|part| part.get("required")?.as_array());
            let required: Vec<&Value> = required.flatten().collect();
            let value = value(&instance.file);
            let map = value.pointer(&instance.at).unwrap();
            for key in map.as_object().unwrap().keys() {
                if !tried.insert(key.clone()) && !unseen.contains(key) {
                    continue;
                }
                let found = findings(instance, &|map| {
                    map.remove(key);
                });
                let missing = |finding: &Finding| ["NM0007", "NM0030"].contains(&finding.code.id);
                let wanted = required.contains(&&json!(key));
                let is_missed = found.iter().any(missing);
                assert!(wanted || !is_missed, "{part}: {key}");
                match is_missed == wanted {
                    true => unseen.remove(key),
                    false => unseen.insert(key.clone()),
                };
            }
        }
        assert_eq!(unseen, BTreeSet::new(), "{part}");
    }
}

#[test]
fn every_part_of_a_schema_is_tried() {
    let tried: BTreeSet<String> = kinds_of_maps().into_keys().collect();
    for entry in fs::read_dir(root().join("docs/schemas")).unwrap() {
        let file = entry.unwrap().file_name().into_string().unwrap();
        let name = file.strip_suffix(".schema.json").unwrap();
        // Nobody writes a case or a report by hand.
        if matches!(name, "case" | "report") {
            continue;
        }
        let mut closed = Vec::new();
        closed_parts(&schema(name), "", &mut closed);
        for part in closed {
            assert!(
                tried.contains(&called(name, &part)),
                "nothing that ships has {name}{part}"
            );
        }
    }
}

fn closed_parts(schema: &Value, at: &str, found: &mut Vec<String>) {
    if schema.get("additionalProperties") == Some(&Value::Bool(false)) {
        found.push(at.to_owned());
    }
    match schema {
        Value::Object(members) => {
            for (name, member) in members {
                closed_parts(member, &format!("{at}/{name}"), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                closed_parts(item, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}
