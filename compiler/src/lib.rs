//! Turns authored files into a verified bundle.
//!
//! What authors write — the vocabulary, alert formats, playbooks and their texts — goes in as
//! [`Files`]; a [`BundleData`] comes out, or every fault in them at once, each a [`Finding`] with a
//! stable [`code`], a place and what to do about it. The same files give the same bytes.
//!
//! The parts, in the order in which data passes them:
//!
//! - `load` reads the files from the disk and `files` holds them, `role` and `layout` tell what each is;
//! - `yaml`, `fields` and `authored` read them as what they should be, names still being names;
//! - `compose` makes plain steps of branches and shared playbooks;
//! - `vocabulary`, `catalog`, `closing`, `map`, `playbook` and `words` find out what the names mean and check that
//!   everything fits together;
//! - `command` reads what tools are given, for actions and for statuses alike;
//! - `rules` proves what holds on every route of every playbook;
//! - `requirement` tells which steps meet what the playbooks are asked to do;
//! - `cases` walks the result with the alerts and answers of stored cases, and `coverage` tells what
//!   they leave untried;
//! - `graph`, `trie`, `template`, `language`, `request`, `path` and the other small ones each know one thing, and nothing
//!   of files.

mod authored;
mod cases;
mod catalog;
mod charset;
mod closing;
pub mod code;
mod command;
mod compile;
mod compose;
mod condition;
mod coverage;
mod date;
mod fields;
mod files;
mod finding;
mod follow;
mod graph;
mod language;
mod law;
mod layout;
mod like;
mod load;
mod map;
mod missing;
mod names;
mod nearest;
mod output;
mod path;
mod place;
mod playbook;
mod request;
mod requirement;
mod role;
mod rules;
mod table;
mod template;
mod tools;
mod trie;
mod vocabulary;
mod words;
mod yaml;

pub use cases::StoredCase;
pub use compile::{Checked, check_files, compile, compile_files, draft_files};
pub use files::Files;
pub use finding::{Finding, Severity};
pub use missing::missing_texts;
pub use nearest::did_you_mean;
#[doc(no_inline)]
pub use nextmove::bundle::BundleData;
pub use requirement::{MetBy, Requirement};
