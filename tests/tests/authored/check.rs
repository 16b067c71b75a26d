//! Values held against JSON Schemas.

use nextmove::case::{Hash, Moment};
use serde_json::Value;

/// The part of JSON Schema that the schemas use. Any other keyword is a fault.
pub(crate) struct Check<'s> {
    pub(crate) root: &'s Value,
}

impl Check<'_> {
    pub(crate) fn value(&self, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
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
