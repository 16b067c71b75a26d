//! Any bytes as the output of a command that is read: a line with its number and what it printed of errors, then
//! what it printed.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| nextmove_fuzz::output_holds(input));
