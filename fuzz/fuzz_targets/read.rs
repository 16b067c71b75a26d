//! Reading any bytes.

#![no_main]

libfuzzer_sys::fuzz_target!(|document: &[u8]| nextmove_fuzz::document_holds(document));
