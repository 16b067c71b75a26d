//! What commands are for.

use serde::{Deserialize, Serialize};

/// What a command of an action is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Keeps the state before the change.
    Before,
    /// Does it.
    Run,
    /// Shows that it worked.
    Verify,
    /// Takes it back.
    Undo,
}
