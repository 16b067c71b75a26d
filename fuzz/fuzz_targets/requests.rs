//! Requests for the next step: a line with the request, then the document.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| nextmove_fuzz::request_holds(input));
