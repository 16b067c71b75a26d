//! Changes to documents that keep them JSON: the fuzzer finds further with them than byte by byte.

use serde_json::{Map, Value, json};

/// The document with some changes; none where it is no JSON.
pub fn edited(document: &[u8], seed: u32) -> Option<Vec<u8>> {
    let mut value: Value = serde_json::from_slice(document).ok()?;
    let mut chance = Chance(u64::from(seed));
    let spare = pick(&mut value, &mut chance).clone();
    for _ in 0..=chance.below(4) {
        let edit = EDITS[chance.below(EDITS.len())];
        edit(pick(&mut value, &mut chance), &spare, &mut chance);
    }
    Some(spelled(&value, &mut chance).into_bytes())
}

type Edit = fn(&mut Value, &Value, &mut Chance);

const EDITS: [Edit; 12] = [
    |at, _, chance| *at = scalar(chance),
    |at, spare, _| *at = spare.clone(),
    |at, _, _| *at = Value::String(at.to_string()),
    |at, _, _| *at = json!([at]),
    |at, _, _| *at = json!({ "detail-type": "GuardDuty Finding", "source": "aws.guardduty", "detail": at }),
    |at, _, _| *at = json!({ "Type": "Notification", "TopicArn": "arn:aws:sns:::t", "Message": at.to_string() }),
    |at, _, _| *at = json!({ "Records": [{ "messageId": "0", "body": at.to_string() }] }),
    |at, _, _| *at = json!({ "value": [at] }),
    |at, _, _| swap_case(at),
    |at, _, chance| remove(at, chance),
    |at, spare, chance| insert(at, spare, chance),
    |at, _, _| repeat(at),
];

/// Numbers that only depend on a seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33) as usize % most.max(1)
    }
}

/// Some value in a document.
fn pick<'v>(value: &'v mut Value, chance: &mut Chance) -> &'v mut Value {
    let members = match value {
        Value::Object(members) => members.len(),
        Value::Array(items) => items.len(),
        _ => 0,
    };
    if members == 0 || chance.below(5) == 0 {
        return value;
    }
    let choice = chance.below(members);
    let inner = match value {
        Value::Object(members) => members.values_mut().nth(choice),
        Value::Array(items) => items.get_mut(choice),
        _ => None,
    };
    pick(inner.expect("it was counted"), chance)
}

fn scalar(chance: &mut Chance) -> Value {
    let texts = [
        "", "0", "true", "8.5", "203.0.113.7", "2026-11-22T02:14:00Z", "arn:aws:s3:::b", "{}", "[1", "/a/b/c",
        "\u{202e}\n$(x)'\"", "/subscriptions/s/resourceGroups/g",
    ];
    match chance.below(6) {
        0 => Value::Null,
        1 => json!(chance.below(2) == 0),
        2 => json!(chance.below(100_000) as f64 / 8.0),
        _ => json!(texts[chance.below(texts.len())]),
    }
}

fn swap_case(value: &mut Value) {
    let swapped = |letter: char| match letter.is_ascii_lowercase() {
        true => letter.to_ascii_uppercase(),
        false => letter.to_ascii_lowercase(),
    };
    if let Value::Object(members) = value {
        let old = std::mem::take(members);
        let swap = |(key, value): (String, Value)| (key.chars().map(swapped).collect(), value);
        *members = old.into_iter().map(swap).collect::<Map<_, _>>();
    }
}

fn remove(value: &mut Value, chance: &mut Chance) {
    match value {
        Value::Object(members) if !members.is_empty() => {
            let key = members.keys().nth(chance.below(members.len())).cloned();
            members.remove(&key.expect("it was counted"));
        }
        Value::Array(items) if !items.is_empty() => {
            items.remove(chance.below(items.len()));
        }
        other => *other = Value::Null,
    }
}

fn insert(value: &mut Value, spare: &Value, chance: &mut Chance) {
    match value {
        Value::Object(members) => {
            let key = members.keys().nth(chance.below(members.len())).cloned();
            // In another case it is the same member to whoever reads the format.
            members.insert(key.unwrap_or_default().to_ascii_uppercase(), spare.clone());
        }
        Value::Array(items) => items.insert(chance.below(items.len()), spare.clone()),
        other => *other = spare.clone(),
    }
}

fn repeat(value: &mut Value) {
    if let Value::Array(items) = value {
        items.extend(items.clone());
        items.truncate(64);
    }
}

/// The JSON text, now and then with blanks, escapes and repeated members.
fn spelled(value: &Value, chance: &mut Chance) -> String {
    match value {
        Value::Object(members) => {
            let mut spelled: Vec<String> = Vec::new();
            for (key, value) in members {
                spelled.push(format!("{}:{}", text(key, chance), spelled_inside(value, chance)));
            }
            if let Some(first) = spelled.first().filter(|_| chance.below(40) == 0).cloned() {
                spelled.push(first);
            }
            format!("{{{}}}", spelled.join(","))
        }
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| spelled_inside(item, chance)).collect();
            format!("[{}]", items.join(","))
        }
        Value::String(string) => text(string, chance),
        other => other.to_string(),
    }
}

fn spelled_inside(value: &Value, chance: &mut Chance) -> String {
    let blank = [" ", "\n", "\t\r\n"].get(chance.below(60)).unwrap_or(&"");
    format!("{blank}{}", spelled(value, chance))
}

fn text(text: &str, chance: &mut Chance) -> String {
    if chance.below(60) > 0 {
        return json!(text).to_string();
    }
    let escaped: String = text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
    format!("\"{escaped}\"")
}
