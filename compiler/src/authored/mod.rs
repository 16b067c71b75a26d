//! What authors write, file by file, once it has the right form.
//!
//! Nothing here knows what the names in it mean: that is found out when they are resolved.

pub(crate) mod cases;
pub(crate) mod catalog;
pub(crate) mod command;
pub(crate) mod condition;
pub(crate) mod fact;
pub(crate) mod law;
pub(crate) mod other;
pub(crate) mod output;
pub(crate) mod playbook;
pub(crate) mod requirement;
pub(crate) mod rewrite;
pub(crate) mod rules;
pub(crate) mod shared;
pub(crate) mod source;
pub(crate) mod step;
pub(crate) mod tool;
