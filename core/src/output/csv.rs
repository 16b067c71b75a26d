//! Comma-separated values (RFC 4180), read as a JSON array of objects.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

/// The rows below the first, each an object with the names of the first row; none where a row has
/// more or fewer values than there are names, a name stands twice, or a quote is never closed.
pub(super) fn to_json(text: &str) -> Option<String> {
    let mut rest = text;
    let mut names: Vec<String> = Vec::new();
    let mut json = String::with_capacity(text.len().saturating_mul(2));
    json.push('[');
    let mut first = true;
    while !rest.is_empty() {
        let (row, after) = row(rest)?;
        rest = after;
        if names.is_empty() {
            let mut seen = BTreeSet::new();
            if !row.iter().all(|name| seen.insert(name)) {
                return None;
            }
            names = row;
            continue;
        }
        if row.len() != names.len() {
            return None;
        }
        json.push_str(if first { "{" } else { ",{" });
        first = false;
        for (at, (name, value)) in names.iter().zip(&row).enumerate() {
            if at > 0 {
                json.push(',');
            }
            json.push_str(&serde_json::to_string(name).ok()?);
            json.push(':');
            json.push_str(&serde_json::to_string(value).ok()?);
        }
        json.push('}');
    }
    json.push(']');
    (!names.is_empty()).then_some(json)
}

/// The values of the first row, and what follows it.
fn row(text: &str) -> Option<(Vec<String>, &str)> {
    let mut values = Vec::new();
    let mut rest = text;
    loop {
        let (value, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted_value(quoted)?,
            None => {
                let end = rest.find([',', '\n', '\r']).unwrap_or(rest.len());
                let (value, after) = rest.split_at_checked(end)?;
                (value.into(), after)
            }
        };
        values.push(value);
        if let Some(more) = after.strip_prefix(',') {
            rest = more;
            continue;
        }
        let after = after.strip_prefix('\r').unwrap_or(after);
        return match after.strip_prefix('\n') {
            Some(after) => Some((values, after)),
            None => after.is_empty().then_some((values, after)),
        };
    }
}

/// A value up to its closing quote; a quote in it is written twice.
fn quoted_value(text: &str) -> Option<(String, &str)> {
    let mut value = String::new();
    let mut rest = text;
    loop {
        let (part, after) = rest.split_once('"')?;
        value.push_str(part);
        match after.strip_prefix('"') {
            Some(after) => {
                value.push('"');
                rest = after;
            }
            None => return Some((value, after)),
        }
    }
}
