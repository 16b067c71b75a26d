//! Reading alerts that were changed with sense.

#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use nextmove_fuzz::{document_holds, edited};

fuzz_target!(|document: &[u8]| document_holds(document));

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    // One change in eight is to the bytes, for what is no longer JSON.
    let edited = if seed.is_multiple_of(8) { None } else { edited(&data[..size], seed) };
    match edited.filter(|edited| edited.len() <= max_size) {
        Some(edited) => {
            data[..edited.len()].copy_from_slice(&edited);
            edited.len()
        }
        None => fuzzer_mutate(data, size, max_size),
    }
});
