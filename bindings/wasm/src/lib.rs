//! nextmove for JavaScript: forwards to [`nextmove::wire`], and holds no logic of its own.

use js_sys::{Error, JSON, Object, Uint8Array};
use nextmove::diagnostic::Refusal;
use nextmove::wire::{self, NextRequest};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// Reads the alerts of a document: bytes, text, or an object that was parsed already.
///
/// # Errors
///
/// Throws an `Error` with `code`, `message` and `help`.
#[wasm_bindgen]
pub fn read(alert: &JsValue) -> Result<JsValue, JsValue> {
    thrown(wire::read(nextmove_playbooks::bundle(), &bytes(alert)))
}

/// The next step for an alert; the request is an object or left out.
///
/// # Errors
///
/// Throws an `Error` with `code`, `message` and `help`.
#[wasm_bindgen]
pub fn next(alert: &JsValue, request: &JsValue) -> Result<JsValue, JsValue> {
    let request = NextRequest::from_json(&text(request));
    let reply = request
        .and_then(|request| wire::next(nextmove_playbooks::bundle(), &bytes(alert), &request));
    thrown(reply)
}

/// The version, languages and playbooks.
///
/// # Errors
///
/// None; the type is that of the other functions.
#[wasm_bindgen]
pub fn about() -> Result<JsValue, JsValue> {
    thrown(Ok(wire::about(nextmove_playbooks::bundle())))
}

fn bytes(alert: &JsValue) -> Vec<u8> {
    match alert.dyn_ref::<Uint8Array>() {
        Some(bytes) => bytes.to_vec(),
        None => text(alert).into_bytes(),
    }
}

/// A text as it is, anything else as JSON, nothing as an empty text.
fn text(value: &JsValue) -> String {
    let as_json = || {
        JSON::stringify(value)
            .ok()
            .and_then(|json| json.as_string())
    };
    value.as_string().or_else(as_json).unwrap_or_default()
}

fn thrown(reply: Result<impl Serialize, Refusal>) -> Result<JsValue, JsValue> {
    let serializer = Serializer::json_compatible();
    match reply {
        Ok(reply) => Ok(reply.serialize(&serializer)?),
        Err(refusal) => {
            let error = Error::new(&refusal.message);
            let members = refusal.serialize(&serializer)?;
            Err(Object::assign(&error, members.unchecked_ref()).into())
        }
    }
}
