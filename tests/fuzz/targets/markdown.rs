//! A module of the base, from Markdown to its page.
#![no_main]

use lagvis_fuzz::{BASE, PROGRAMME, build, snapshot};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let front = b"---\ntitle: Etikk\nminutes: 20\n---\n";
    let text = if input.starts_with(b"---") { input.to_vec() } else { [front, input].concat() };
    build(&snapshot(&[(PROGRAMME.0, PROGRAMME.1.as_bytes()), (BASE.0, &text)]));
});
