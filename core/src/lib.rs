//! The next response step for a cloud security alert.
//!
//! An alert and the analyst's answers go in, the next step comes out. Everything here is a pure
//! function of its input: no clock, no I/O, no randomness, no state kept between calls.
//!
//! The parts, in the order in which data passes them:
//!
//! - [`alert`] reads bytes into facts, each with the place it came from;
//! - [`fact`], [`kind`], [`form`] and [`condition`] say what is known and what can be asked of it;
//! - [`playbook`] is a graph that exists only verified, [`statement`] what an alert says of its facts,
//!   [`knowledge`] what is known of them, and [`walk`] finds the next step in it, [`route`] measures it;
//! - [`answer`] says what a question takes, and [`case`] keeps the answers in a file that can be changed,
//!   handed over and audited;
//! - [`clocks`] says how long things took and when the law wants to hear, and [`report`] what a case says,
//!   as a document;
//! - [`command`] fills argument lists and quotes them for a shell, [`words`] fills texts, [`plural`] tells their forms,
//!   [`label`] names those of a walk in a terminal;
//! - [`diagram`] draws a playbook;
//! - [`catalog`] names the types of alert that are known;
//! - [`bundle`] holds compiled playbooks and alert formats as bytes;
//! - [`wire`] is the one door for every language and every program.

#![no_std]
#![forbid(unsafe_code)]
// A panic must not be reachable from any input, so what can panic is not written at all.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    clippy::get_unwrap
)]

extern crate alloc;

pub mod alert;
pub mod answer;
pub mod bounds;
pub mod bundle;
pub mod case;
pub mod catalog;
pub mod clocks;
pub mod command;
pub mod condition;
pub mod diagnostic;
pub mod diagram;
pub mod fact;
pub mod form;
pub mod hearing;
pub mod kind;
pub mod knowledge;
pub mod label;
pub mod moment;
mod names;
pub mod output;
mod phrases;
pub mod playbook;
pub mod plural;
pub mod purpose;
pub mod report;
pub mod statement;
mod takers;
pub mod told;
pub mod visible;
pub mod walk;
pub mod wanted;
pub mod wire;
pub mod words;
