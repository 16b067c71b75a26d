//! nextmove for Python: forwards to the core, and holds no logic of its own.

use std::borrow::Cow;

use nextmove::diagnostic::Refusal;
use nextmove::fact::ValueRef;
use nextmove::playbook::Playbook;
use nextmove::visible::visible;
use nextmove::{alert, bundle, wire};
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

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

    #[staticmethod]
    fn built_in() -> Self {
        Self(Cow::Borrowed(nextmove_builtin::bundle()))
    }

    fn alerts(slf: &Bound<'_, Self>, document: &[u8]) -> PyResult<Vec<Alert>> {
        let bundle = &slf.get().0;
        let alerts = slf.py().detach(|| wire::alerts(bundle, document));
        let bundle = || slf.clone().unbind();
        let alerts = alerts.map_err(error)?.into_iter();
        Ok(alerts.map(|alert| Alert(alert, bundle())).collect())
    }

    fn call(&self, py: Python<'_>, name: &str, document: &[u8], request: &str) -> PyResult<String> {
        py.detach(|| wire::call(&self.0, name, document, request))
            .map_err(error)
    }
}

/// One alert of a document, whose facts become values of Python when they are asked for.
#[pyclass(frozen)]
struct Alert(alert::Alert, Py<Bundle>);

#[pymethods]
impl Alert {
    /// Source, envelope, type, and whether the vendor made it up.
    fn head(&self) -> (&str, Cow<'_, str>, Option<Cow<'_, str>>, bool) {
        let Self(alert, _) = self;
        (
            alert.source(),
            alert.envelope(),
            alert.alert_type(),
            alert.is_sample(),
        )
    }

    fn playbook(&self) -> Option<&str> {
        let playbook = self.1.get().0.playbook_for(&self.0);
        playbook.map(Playbook::id)
    }

    fn names(&self) -> Vec<&str> {
        self.0.facts().map(|fact| fact.name()).collect()
    }

    fn value(&self, name: &str) -> Option<Native<'_>> {
        self.0.fact(name).map(|fact| Native(fact.value()))
    }

    fn pointer(&self, name: &str) -> Option<String> {
        self.0.fact(name).map(|fact| fact.pointer())
    }

    /// The type with nothing in it that does not show as itself.
    fn shown(&self) -> Option<String> {
        let shown = |alert_type: Cow<'_, str>| visible(&alert_type).into_owned();
        self.0.alert_type().map(shown)
    }
}

/// The value of a fact as Python has it.
struct Native<'v>(ValueRef<'v>);

impl<'py> IntoPyObject<'py> for Native<'_> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        match self.0 {
            ValueRef::Text(text) => text.into_bound_py_any(py),
            ValueRef::Number(number) => match number.integer() {
                Some(integer) => integer.into_bound_py_any(py),
                None => number.get().into_bound_py_any(py),
            },
            ValueRef::Flag(flag) => flag.into_bound_py_any(py),
            ValueRef::Declined(declined) => declined.name().into_bound_py_any(py),
            ValueRef::List(items) => items.into_bound_py_any(py),
            ValueRef::Chosen(chosen) => chosen.options().collect::<Vec<_>>().into_bound_py_any(py),
        }
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in `map_err`")]
fn error(refusal: Refusal) -> PyErr {
    PyValueError::new_err(wire::to_json(&refusal))
}
