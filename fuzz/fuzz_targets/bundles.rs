//! Loading any bytes as a bundle, with the right digest and without.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| nextmove_fuzz::bundle_holds(bytes));
