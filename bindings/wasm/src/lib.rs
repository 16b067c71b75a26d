//! nextmove for JavaScript: forwards to [`nextmove::wire`], and holds no logic of its own.

use std::borrow::Cow;

use js_sys::{Error, JSON, Object, Uint8Array};
use nextmove::bundle;
use nextmove::diagnostic::Refusal;
use nextmove::wire::{self, CaseRequest, NextRequest, OpenRequest, TellRequest};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// Playbooks and alert formats that `nextmove compile` wrote, in place of those built in.
///
/// Its methods are the functions of the same names. Every failure is an `Error` with `code`,
/// `title`, `message` and `help`.
#[wasm_bindgen]
pub struct Bundle(Cow<'static, bundle::Bundle>);

#[wasm_bindgen]
#[expect(clippy::missing_errors_doc, reason = "said once, for the class")]
impl Bundle {
    /// Checks all of a bundle.
    #[wasm_bindgen(constructor)]
    pub fn new(data: &[u8]) -> Result<Bundle, JsValue> {
        let loaded = bundle::Bundle::load(data);
        loaded
            .map(|it| Self(Cow::Owned(it)))
            .map_err(|it| error(&it))
    }

    /// Reads the alerts of a document: bytes, text, or an object that was parsed already. A failure
    /// speaks the language.
    #[expect(clippy::needless_pass_by_value, reason = "so it comes from JavaScript")]
    pub fn read(&self, alert: &JsValue, lang: Option<String>) -> Result<JsValue, JsValue> {
        thrown(wire::read(&self.0, &bytes(alert), lang.as_deref()))
    }

    /// The next step for an alert; the request is an object or left out.
    pub fn next(&self, alert: &JsValue, request: &JsValue) -> Result<JsValue, JsValue> {
        let request = NextRequest::from_json(&text(request));
        thrown(request.and_then(|request| wire::next(&self.0, &bytes(alert), &request)))
    }

    /// What an output tells of an alert; the request is an object.
    pub fn tell(&self, alert: &JsValue, request: &JsValue) -> Result<JsValue, JsValue> {
        let request = TellRequest::from_json(&text(request));
        thrown(request.and_then(|request| wire::tell(&self.0, &bytes(alert), &request)))
    }

    /// A new case for an alert; the request is an object.
    #[wasm_bindgen(js_name = caseOpen)]
    pub fn case_open(&self, alert: &JsValue, request: &JsValue) -> Result<JsValue, JsValue> {
        let request = OpenRequest::from_json(&text(request));
        thrown(request.and_then(|request| wire::case_open(&self.0, &bytes(alert), &request)))
    }

    /// What is asked about a case: the content of its file, bytes or text, and an object.
    #[wasm_bindgen(js_name = caseFile)]
    pub fn case_file(&self, case: &JsValue, request: &JsValue) -> Result<JsValue, JsValue> {
        let request = CaseRequest::from_json(&text(request));
        thrown(request.and_then(|request| wire::case_file(&self.0, &bytes(case), &request)))
    }

    /// The version, languages and playbooks.
    pub fn about(&self) -> Result<JsValue, JsValue> {
        thrown(Ok(wire::about(&self.0)))
    }
}

/// Reads the alerts of a document: bytes, text, or an object that was parsed already. A failure
/// speaks the language.
///
/// # Errors
///
/// Throws an `Error` with `code`, `title`, `message` and `help`.
#[wasm_bindgen]
pub fn read(alert: &JsValue, lang: Option<String>) -> Result<JsValue, JsValue> {
    built_in().read(alert, lang)
}

/// The next step for an alert; the request is an object or left out.
///
/// # Errors
///
/// Throws an `Error` with `code`, `title`, `message` and `help`.
#[wasm_bindgen]
pub fn next(alert: &JsValue, request: &JsValue) -> Result<JsValue, JsValue> {
    built_in().next(alert, request)
}

/// What an output tells of an alert; the request is an object.
///
/// # Errors
///
/// Throws an `Error` with `code`, `title`, `message` and `help`.
#[wasm_bindgen]
pub fn tell(alert: &JsValue, request: &JsValue) -> Result<JsValue, JsValue> {
    built_in().tell(alert, request)
}

/// A new case for an alert; the request is an object.
///
/// # Errors
///
/// Throws an `Error` with `code`, `title`, `message` and `help`.
#[wasm_bindgen(js_name = caseOpen)]
pub fn case_open(alert: &JsValue, request: &JsValue) -> Result<JsValue, JsValue> {
    built_in().case_open(alert, request)
}

/// What is asked about a case: the content of its file, bytes or text, and an object.
///
/// # Errors
///
/// Throws an `Error` with `code`, `title`, `message` and `help`.
#[wasm_bindgen(js_name = caseFile)]
pub fn case_file(case: &JsValue, request: &JsValue) -> Result<JsValue, JsValue> {
    built_in().case_file(case, request)
}

/// The version, languages and playbooks.
///
/// # Errors
///
/// None; the type is that of the other functions.
#[wasm_bindgen]
pub fn about() -> Result<JsValue, JsValue> {
    built_in().about()
}

fn built_in() -> Bundle {
    Bundle(Cow::Borrowed(nextmove_builtin::bundle()))
}

fn bytes(alert: &JsValue) -> Vec<u8> {
    match alert.dyn_ref::<Uint8Array>() {
        Some(bytes) => bytes.to_vec(),
        None => text(alert).into_bytes(),
    }
}

/// A text as it is, anything else as JSON, nothing as an empty text.
fn text(value: &JsValue) -> String {
    let json = || JSON::stringify(value).ok()?.as_string();
    value.as_string().or_else(json).unwrap_or_default()
}

fn thrown(reply: Result<impl Serialize, Refusal>) -> Result<JsValue, JsValue> {
    let reply = reply.map_err(|refusal| error(&refusal))?;
    Ok(reply.serialize(&Serializer::json_compatible())?)
}

fn error(refusal: &Refusal) -> JsValue {
    let error = Error::new(&refusal.message);
    match refusal.serialize(&Serializer::json_compatible()) {
        Ok(members) => Object::assign(&error, members.unchecked_ref()).into(),
        Err(failure) => failure.into(),
    }
}
