//! The command nextmove.
fn main() {}
