//! nextmove for Python: forwards to [`nextmove::wire`], and holds no logic of its own.

use nextmove::diagnostic::Refusal;
use nextmove::wire::{self, NextRequest};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use serde::Serialize;

/// JSON in, JSON out; a refusal is a `ValueError` whose message is JSON.
#[pymodule]
mod _native {
    #[pymodule_export]
    use super::{about, next, read};
}

/// The alerts of a document, as JSON.
#[pyfunction]
fn read(py: Python<'_>, document: &[u8]) -> PyResult<String> {
    raised(py.detach(|| wire::read(nextmove_playbooks::bundle(), document)))
}

/// The next step for an alert and a request in JSON, as JSON.
#[pyfunction]
fn next(py: Python<'_>, document: &[u8], request: &str) -> PyResult<String> {
    raised(py.detach(|| {
        let request = NextRequest::from_json(request)?;
        wire::next(nextmove_playbooks::bundle(), document, &request)
    }))
}

/// The version, languages and playbooks, as JSON.
#[pyfunction]
fn about() -> String {
    wire::to_json(&wire::about(nextmove_playbooks::bundle()))
}

fn raised(reply: Result<impl Serialize, Refusal>) -> PyResult<String> {
    match reply {
        Ok(reply) => Ok(wire::to_json(&reply)),
        Err(refusal) => Err(PyValueError::new_err(wire::to_json(&refusal))),
    }
}
