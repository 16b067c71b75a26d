//! nextmove for Python: forwards to [`nextmove::wire`], and holds no logic of its own.

mod alert;

use std::borrow::Cow;

use nextmove::bundle;
use nextmove::diagnostic::Refusal;
use nextmove::wire::{self, CaseRequest, NextRequest, OpenRequest, TellRequest};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use serde::Serialize;

use alert::Alert;

/// JSON in, JSON out; a refusal is a `ValueError` whose message is JSON.
#[pymodule]
mod _native {
    #[pymodule_export]
    use super::{Alert, Bundle, about, case_file, case_open, next, read, tell};
}

/// Playbooks and alert formats: those built in, or those of a compiled bundle.
#[pyclass(frozen)]
struct Bundle(Cow<'static, bundle::Bundle>);

#[pymethods]
impl Bundle {
    #[new]
    fn new(py: Python<'_>, data: &[u8]) -> PyResult<Self> {
        let loaded = py.detach(|| bundle::Bundle::load(data));
        loaded.map(|it| Self(Cow::Owned(it))).map_err(error)
    }

    /// Those that are built in.
    #[staticmethod]
    fn built_in() -> Self {
        Self(Cow::Borrowed(nextmove_builtin::bundle()))
    }

    /// The alerts of a document, as objects.
    fn alerts(slf: &Bound<'_, Self>, document: &[u8]) -> PyResult<Vec<Alert>> {
        let bundle = slf.get();
        let alerts = slf.py().detach(|| wire::alerts(&bundle.0, document));
        let alerts = alerts.map_err(error)?.into_iter();
        Ok(alerts.map(|alert| Alert::new(slf, alert)).collect())
    }

    /// The alerts of a document, as JSON.
    fn read(&self, py: Python<'_>, document: &[u8]) -> PyResult<String> {
        raised(py.detach(|| wire::read(&self.0, document, None)))
    }

    /// The next step for an alert and a request in JSON, as JSON.
    fn next(&self, py: Python<'_>, document: &[u8], request: &str) -> PyResult<String> {
        raised(py.detach(|| {
            let request = NextRequest::from_json(request)?;
            wire::next(&self.0, document, &request)
        }))
    }

    /// What an output tells of an alert, by a request in JSON, as JSON.
    fn tell(&self, py: Python<'_>, document: &[u8], request: &str) -> PyResult<String> {
        raised(py.detach(|| {
            let request = TellRequest::from_json(request)?;
            wire::tell(&self.0, document, &request)
        }))
    }

    /// A new case for an alert and a request in JSON, as JSON.
    fn case_open(&self, py: Python<'_>, document: &[u8], request: &str) -> PyResult<String> {
        raised(py.detach(|| {
            let request = OpenRequest::from_json(request)?;
            wire::case_open(&self.0, document, &request)
        }))
    }

    /// What is asked about a case, the content of its file, by a request in JSON, as JSON.
    fn case_file(&self, py: Python<'_>, case: &[u8], request: &str) -> PyResult<String> {
        raised(py.detach(|| {
            let request = CaseRequest::from_json(request)?;
            wire::case_file(&self.0, case, &request)
        }))
    }

    /// The version, languages and playbooks, as JSON.
    fn about(&self) -> String {
        wire::to_json(&wire::about(&self.0))
    }
}

/// The alerts of a document, as JSON.
#[pyfunction]
fn read(py: Python<'_>, document: &[u8]) -> PyResult<String> {
    Bundle::built_in().read(py, document)
}

/// The next step for an alert and a request in JSON, as JSON.
#[pyfunction]
fn next(py: Python<'_>, document: &[u8], request: &str) -> PyResult<String> {
    Bundle::built_in().next(py, document, request)
}

/// What an output tells of an alert, by a request in JSON, as JSON.
#[pyfunction]
fn tell(py: Python<'_>, document: &[u8], request: &str) -> PyResult<String> {
    Bundle::built_in().tell(py, document, request)
}

/// A new case for an alert and a request in JSON, as JSON.
#[pyfunction]
fn case_open(py: Python<'_>, document: &[u8], request: &str) -> PyResult<String> {
    Bundle::built_in().case_open(py, document, request)
}

/// What is asked about a case, the content of its file, by a request in JSON, as JSON.
#[pyfunction]
fn case_file(py: Python<'_>, case: &[u8], request: &str) -> PyResult<String> {
    Bundle::built_in().case_file(py, case, request)
}

/// The version, languages and playbooks, as JSON.
#[pyfunction]
fn about() -> String {
    Bundle::built_in().about()
}

fn raised(reply: Result<impl Serialize, Refusal>) -> PyResult<String> {
    let json = reply.map(|reply| wire::to_json(&reply));
    json.map_err(error)
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in `map_err`")]
fn error(refusal: Refusal) -> PyErr {
    PyValueError::new_err(wire::to_json(&refusal))
}
