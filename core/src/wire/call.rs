//! One door for languages that speak JSON: a call by its name.

use alloc::string::String;

use serde::Serialize;

use super::request::read as read_request;
use super::{
    CaseRequest, DiagramRequest, NextRequest, OpenRequest, ReadRequest, TellRequest, about,
    alert_types, case_file, case_open, diagram, next, playbooks, read_json, tell, to_json,
};
use crate::bundle::Bundle;
use crate::diagnostic::{Refusal, refused};

/// The names of all calls.
pub const CALLS: [&str; 9] = [
    "read",
    "next",
    "tell",
    "case_open",
    "case_file",
    "about",
    "playbooks",
    "alert_types",
    "diagram",
];

/// Makes a call: the document is the alert or the case, the request JSON, both empty where the call
/// takes none; the reply is compact JSON.
///
/// # Errors
///
/// The refusals of the call, and [`BAD_REQUEST`](refused::BAD_REQUEST) where there is none of that name.
pub fn call(
    bundle: &Bundle,
    name: &str,
    document: &[u8],
    request: &str,
) -> Result<String, Refusal> {
    match name {
        "read" => read_json(bundle, document, &ReadRequest::from_json(request)?),
        "next" => json(next(bundle, document, &NextRequest::from_json(request)?)),
        "tell" => json(tell(bundle, document, &TellRequest::from_json(request)?)),
        "case_open" => json(case_open(
            bundle,
            document,
            &OpenRequest::from_json(request)?,
        )),
        "case_file" => json(case_file(
            bundle,
            document,
            &CaseRequest::from_json(request)?,
        )),
        "about" => Ok(to_json(&about(bundle))),
        "playbooks" => Ok(to_json(&playbooks(bundle))),
        "alert_types" => Ok(to_json(&alert_types(bundle))),
        "diagram" => json(diagram(bundle, &read_request::<DiagramRequest>(request)?)),
        other => {
            Err(refused::NO_SUCH_CALL.with(&[("calls", &CALLS.join(", ")), ("found", &other)]))
        }
    }
}

fn json(reply: Result<impl Serialize, Refusal>) -> Result<String, Refusal> {
    reply.map(|reply| to_json(&reply))
}
