//! nextmove for Python: forwards to [`nextmove::wire::call`], and holds no logic of its own.

mod alert;

use std::borrow::Cow;

use nextmove::bundle;
use nextmove::diagnostic::Refusal;
use nextmove::wire;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use alert::Alert;

/// JSON in, JSON out; a refusal is a `ValueError` whose message is JSON.
#[pymodule]
mod _native {
    #[pymodule_export]
    use super::{Alert, Bundle};
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

    /// A call by its name: the document is an alert or a case, the request JSON, the reply JSON.
    fn call(&self, py: Python<'_>, name: &str, document: &[u8], request: &str) -> PyResult<String> {
        py.detach(|| wire::call(&self.0, name, document, request))
            .map_err(error)
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in `map_err`")]
fn error(refusal: Refusal) -> PyErr {
    PyValueError::new_err(wire::to_json(&refusal))
}
