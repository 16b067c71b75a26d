//! Alerts: bytes in, facts out.

pub mod map;
