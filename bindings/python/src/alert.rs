//! Alerts as objects: what a program asks for becomes a value of Python when it asks.

use std::borrow::Cow;

use nextmove::alert;
use nextmove::fact::ValueRef;
use nextmove::playbook::Playbook;
use nextmove::visible::visible;
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyIterator, PyString};

use crate::Bundle;

/// One alert of a document.
#[pyclass(frozen, mapping, module = "nextmove")]
pub(crate) struct Alert {
    bundle: Py<Bundle>,
    alert: alert::Alert,
}

impl Alert {
    pub(crate) fn new(bundle: &Bound<'_, Bundle>, alert: alert::Alert) -> Self {
        Self {
            bundle: bundle.clone().unbind(),
            alert,
        }
    }

    /// What the alert states under a name, or the error of a missing key.
    fn stated(&self, name: &str) -> PyResult<alert::StatedFact<'_>> {
        let missing = || PyKeyError::new_err(name.to_owned());
        self.alert.fact(name).ok_or_else(missing)
    }
}

#[pymethods]
impl Alert {
    /// The format.
    #[getter]
    fn source(&self) -> &str {
        self.alert.source()
    }

    /// What it was wrapped in.
    #[getter]
    fn envelope(&self) -> Cow<'_, str> {
        self.alert.envelope()
    }

    /// The vendor's type.
    #[getter]
    fn alert_type(&self) -> Option<Cow<'_, str>> {
        self.alert.alert_type()
    }

    /// Whether the vendor made it up.
    #[getter]
    fn sample(&self) -> bool {
        self.alert.is_sample()
    }

    /// The name of the playbook that takes it.
    #[getter]
    fn playbook(&self) -> Option<&str> {
        self.bundle
            .get()
            .0
            .playbook_for(&self.alert)
            .map(Playbook::id)
    }

    /// All that it states, by name.
    #[getter]
    fn facts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let facts = PyDict::new(py);
        for fact in self.alert.facts() {
            facts.set_item(PyString::intern(py, fact.name()), Native(fact.value()))?;
        }
        Ok(facts)
    }

    /// What it states under a name.
    fn __getitem__(&self, name: &str) -> PyResult<Native<'_>> {
        self.stated(name).map(|fact| Native(fact.value()))
    }

    /// Whether it states something under a name.
    fn __contains__(&self, name: &Bound<'_, PyAny>) -> bool {
        let name = name.extract::<Cow<'_, str>>();
        name.is_ok_and(|name| self.alert.fact(&name).is_some())
    }

    /// How many facts it states.
    fn __len__(&self) -> usize {
        self.alert.facts().count()
    }

    /// The names of what it states, in their order.
    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        self.facts(py)?.try_iter()
    }

    /// The names of what it states, in their order.
    fn keys<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.facts(py)?.call_method0("keys")
    }

    /// The values of what it states.
    fn values<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.facts(py)?.call_method0("values")
    }

    /// The names and values of what it states.
    fn items<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.facts(py)?.call_method0("items")
    }

    /// What it is, with nothing in it that does not show as itself.
    fn __repr__(&self) -> String {
        let alert_type = self.alert.alert_type();
        let alert_type = alert_type.as_deref().unwrap_or("of no stated type");
        let playbook = self.playbook().unwrap_or("no playbook");
        let source = self.alert.source();
        format!("<Alert {}, {source}, {playbook}>", visible(alert_type))
    }

    /// What it states under a name, or else the default.
    #[pyo3(signature = (name, default = None))]
    fn get<'py>(
        &self,
        py: Python<'py>,
        name: &str,
        default: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        match self.alert.fact(name) {
            Some(fact) => Native(fact.value()).into_pyobject(py).map(Some),
            None => Ok(default),
        }
    }

    /// Where the fact with a name stands, a JSON pointer.
    fn pointer(&self, name: &str) -> PyResult<String> {
        self.stated(name).map(|fact| fact.pointer())
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
            ValueRef::Text(text) => Ok(PyString::new(py, text).into_any()),
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
