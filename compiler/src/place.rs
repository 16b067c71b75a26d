//! Where in the authored files something stands.

use crate::files::FileIndex;

/// A stretch of one authored file, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) file: FileIndex,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// Something, and where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) place: Place,
}

/// A name or any other text as it was written.
pub(crate) type Name = At<String>;

impl Place {
    /// The very beginning of a file, for what is missing from it.
    pub(crate) fn top(file: FileIndex) -> Self {
        Self {
            file,
            start: 0,
            end: 0,
        }
    }
}

impl<T> At<T> {
    /// Something else that was written at the same place.
    pub(crate) fn with<U>(&self, value: U) -> At<U> {
        At {
            value,
            place: self.place,
        }
    }
}
