//! Reports: what a case says at any moment, as data and as documents to hand on.
//!
//! A [`Report`] is data. It is laid out once, as a [`Document`] of headings, paragraphs, lists and tables in
//! the words of a language, and a document is written as [Markdown](Document::markdown) or
//! [HTML](Document::html). So what one shows the other shows as well, and text that somebody may have
//! chosen passes through one function for each of them.

mod csv;
mod document;
mod escape;
mod facts;
mod html;
mod layout;
mod markdown;
mod model;
mod performed;
mod phrase;
mod timeline;

pub use document::{Block, Cell, Document, Section, Table, is_address};
pub use escape::{csv_text, html_text, markdown_text};
pub use facts::facts_table;
pub use layout::lay_out;
pub use model::{
    CaseStatus, Chain, Ended, EntryRef, EvidenceLine, FactLine, Highlight, NotDone, OpenKind,
    OpenPoint, Report, RouteKnown, RouteStep, Summary, TimelineEntry, Waiting, WhatHappened,
};
pub use performed::{Approved, Performed, Proof, Remark, Undoing};
pub use phrase::Phrase;
pub use timeline::timeline_table;
