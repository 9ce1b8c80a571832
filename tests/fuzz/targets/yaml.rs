//! The files of a project that are YAML or CSV: `lagvis.yaml`, `layer.yaml`, a front matter, `assets.yaml`, records, acts, the register and
//! the glossary.
#![no_main]

use lagvis_fuzz::{BASE, FYLKE, KOMMUNE, PROGRAMME, build, parts, snapshot};
use libfuzzer_sys::fuzz_target;

/// The files, in the order of an input's parts.
const FILES: [(&str, &str); 8] = [
    PROGRAMME,
    KOMMUNE,
    BASE,
    ("content/base/assets/assets.yaml", ""),
    ("content/layers/kommune/9901-sandvik/.base/records.yaml", ""),
    ("content/acts.yaml", ""),
    ("content/register/kommuner.csv", ""),
    ("content/glossary.yaml", ""),
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
