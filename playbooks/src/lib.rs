//! The built-in bundle.
