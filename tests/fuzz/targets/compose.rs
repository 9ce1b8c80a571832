//! Files of a kommune and a fylke over a module of the base.
#![no_main]

use lagvis_fuzz::{BASE, FYLKE, KOMMUNE, PROGRAMME, build, parts, snapshot};
use libfuzzer_sys::fuzz_target;

/// The files, in the order of an input's parts.
const FILES: [(&str, &str); 6] = [
    BASE,
    ("content/layers/kommune/9901-sandvik/etikk.md", ""),
    ("content/layers/fylke/99-kystfylke/etikk.md", ""),
    KOMMUNE,
    ("content/layers/kommune/9901-sandvik/etikk.nn.md", ""),
    PROGRAMME,
];

fuzz_target!(|input: &[u8]| {
    let parts = parts(input);
    let mut files = vec![(FYLKE.0, FYLKE.1.as_bytes())];
    for (at, (path, text)) in FILES.into_iter().enumerate() {
        let part = parts.get(at).filter(|part| !part.is_empty());
        files
            .extend(part.map(Vec::as_slice).or((!text.is_empty()).then_some(text.as_bytes())).map(|text| (path, text)));
    }
    build(&snapshot(&files));
});
