//! What outputs tell: playbooks, each with outputs that are right, refused, empty, cut, of something
//! else, and made up by an intruder; and what holds of any outputs.

mod believed;
mod cases;
mod changes;
mod kinds;
mod laws;
mod refused;
mod told;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use nextmove::bundle::Bundle;
use nextmove::diagnostic::Refusal;
use nextmove::wire::{self, NextRequest, TellRequest};
use serde_json::{Value, json};

/// The playbooks of `tests/evidence`.
static BUNDLE: LazyLock<Bundle> = LazyLock::new(|| match nextmove_compiler::compile(&folder()) {
    Ok(data) => Bundle::verify(data).unwrap(),
    Err(findings) => {
        let findings = findings.iter().map(|finding| format!("{finding}\n"));
        panic!("{}", findings.collect::<String>())
    }
});

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/evidence")
}

/// The alert of a playbook.
fn alert(playbook: &str) -> Vec<u8> {
    fs::read(
        folder()
            .join("cloud")
            .join(playbook)
            .join("alerts/alert.json"),
    )
    .unwrap()
}

/// The reply to `next`.
fn next(playbook: &str, answers: &Value, outputs: &[Value]) -> Result<Value, Refusal> {
    let request = json!({"answers": answers, "outputs": outputs}).to_string();
    let request = NextRequest::from_json(&request)?;
    let reply = wire::next(&BUNDLE, &alert(playbook), &request)?;
    Ok(serde_json::from_str(&wire::to_json(&reply)).unwrap())
}

/// The reply to `tell`.
fn tell(playbook: &str, output: &Value, before: &[Value]) -> Result<Value, Refusal> {
    let request = json!({"output": output, "outputs": before}).to_string();
    let request = TellRequest::from_json(&request)?;
    let reply = wire::tell(&BUNDLE, &alert(playbook), &request)?;
    Ok(serde_json::from_str(&wire::to_json(&reply)).unwrap())
}

/// What a command printed that went well.
fn printed(step: &str, purpose: &str, n: u16, printed: &Value) -> Value {
    let text = match printed {
        Value::String(text) => text.clone(),
        json => json.to_string(),
    };
    json!({"step": step, "purpose": purpose, "n": n, "status": 0, "stdout": text, "stderr": ""})
}

/// How a command failed.
fn failed(step: &str, purpose: &str, n: u16, code: &str) -> Value {
    let error = format!("An error occurred ({code}) when calling the Get operation: no");
    json!({"step": step, "purpose": purpose, "n": n, "status": 254, "stdout": "", "stderr": error})
}

/// The same output for an item.
fn for_item(mut output: Value, item: &str) -> Value {
    output["item"] = json!(item);
    output
}

/// The name of the step that a reply is at.
fn at(reply: &Value) -> &str {
    reply["step"]["id"].as_str().unwrap()
}

#[test]
fn stored_outputs_show_all_that_is_read() {
    assert_eq!(BUNDLE.playbooks().len(), 9);
}
