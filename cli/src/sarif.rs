//! Findings as a SARIF 2.1.0 log, the form in which code scanning takes them.

use std::path::{Component, Path};

use nextmove::diagnostic::Code;
use nextmove_compiler::Finding;
use serde_json::{Value as Json, json};

use crate::codes;
use crate::shown::source;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The page of all codes, each under a heading of its own.
const PAGE: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/docs/errors.md");

/// The log of one run over a folder.
pub(crate) fn log(dir: &Path, findings: &[Finding]) -> Json {
    let codes: Vec<&Code> = codes::all().into_values().collect();
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "nextmove",
                "version": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": codes.iter().map(|code| rule(code)).collect::<Json>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": findings.iter().map(|found| result(dir, found, &codes)).collect::<Json>(),
        }],
    })
}

fn rule(code: &Code) -> Json {
    let full = codes::explanation(code).unwrap_or(code.title);
    json!({
        "id": code.id,
        "shortDescription": {"text": code.title},
        "fullDescription": {"text": full},
        "help": {"text": code.help},
        "helpUri": format!("{PAGE}#{}", code.id.to_ascii_lowercase()),
        "defaultConfiguration": {"level": "error"},
    })
}

fn result(dir: &Path, finding: &Finding, codes: &[&Code]) -> Json {
    let message = format!("{}; {}", finding.message, finding.help);
    let mut result = json!({
        "ruleId": finding.code.id,
        "level": "error",
        "message": {"text": message},
        "locations": [{"physicalLocation": {
            "artifactLocation": {"uri": uri(&dir.join(&finding.file))},
            "region": region(dir, finding),
        }}],
    });
    if let Some(index) = codes.iter().position(|code| code.id == finding.code.id) {
        result["ruleIndex"] = json!(index);
    }
    result
}

fn region(dir: &Path, finding: &Finding) -> Json {
    let (end_line, end_column) = finding.end(&source(dir, finding));
    json!({
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": end_line,
        "endColumn": end_column,
    })
}

/// The path as a URI: relative to where the command was started, unless the path is absolute.
fn uri(path: &Path) -> String {
    let mut parts = Vec::new();
    for component in path.components() {
        match component {
            Component::Prefix(prefix) => parts.push(encoded(&prefix.as_os_str().to_string_lossy())),
            Component::CurDir | Component::RootDir => {}
            Component::ParentDir => parts.push("..".into()),
            Component::Normal(part) => parts.push(encoded(&part.to_string_lossy())),
        }
    }
    let scheme = if path.is_absolute() { "file:///" } else { "" };
    format!("{scheme}{}", parts.join("/"))
}

/// Percent-encodes all but the characters that RFC 3986 leaves free.
fn encoded(part: &str) -> String {
    let byte = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    part.bytes().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_uri() {
        assert_eq!(uri(Path::new("./a b/ü.yaml")), "a%20b/%C3%BC.yaml");
        assert_eq!(uri(Path::new("../facts.yaml")), "../facts.yaml");
        #[cfg(unix)]
        assert_eq!(uri(Path::new("/x/y.yaml")), "file:///x/y.yaml");
    }
}
