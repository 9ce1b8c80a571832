//! Three texts merged, as `accept --merge` does: what has changed on one side alone is what the merge gives.
#![no_main]

use lagvis::fuzzing::{merge, merge_sections, words};
use lagvis_fuzz::parts;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let texts: Vec<String> = parts(input).iter().map(|part| String::from_utf8_lossy(part).into_owned()).collect();
    let part = |at: usize| texts.get(at).map_or("", String::as_str);
    let (base, ours, theirs) = (part(0), part(1), part(2));
    for (a, b) in [(base, ours), (ours, theirs)] {
        let unchanged = merge(a, b, a).expect("only one side has changed");
        assert_eq!(words(&unchanged), words(b), "theirs has not changed");
        let unchanged = merge(a, a, b).expect("only one side has changed");
        assert_eq!(words(&unchanged), words(b), "ours has not changed");
    }
    let both = merge(base, ours, ours).expect("both sides have changed alike");
    assert_eq!(words(&both), words(ours), "both sides are one");
    let (merged, mirrored) = (merge(base, ours, theirs), merge(base, theirs, ours));
    assert_eq!(merged.as_deref().map(words), mirrored.as_deref().map(words), "it makes no difference whose is whose");
    merge_sections(base, ours, theirs);
});
