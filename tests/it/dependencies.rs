//! What comes from others comes from the registry, under a licence that lets anyone use it.

use spdx::{Expression, LicenseReq, ParseMode};

use crate::driver::metadata;

/// The licences, each of which asks for no more than to be named, or, as the MPL does, binds its own files alone.
const LICENCES: [&str; 11] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Zlib",
];

/// Whether a licence is one of the [`LICENCES`]; an exception to it only gives more.
fn is_free(wanted: &LicenseReq) -> bool {
    wanted.license.id().is_some_and(|licence| LICENCES.contains(&licence.name))
}

/// Whether a package may be used under an expression of licences.
fn may_be_used(expression: &str) -> bool {
    let expression = Expression::parse_mode(expression, ParseMode::LAX);
    expression.is_ok_and(|expression| expression.evaluate(is_free))
}

#[test]
fn dependencies_come_from_the_registry_and_may_be_used() {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().unwrap();
    assert!(packages.len() > 100, "{}", packages.len());
    for package in packages.iter().filter(|package| package["name"] != "lagvis") {
        let name = &package["name"];
        assert_eq!(package["source"], "registry+https://github.com/rust-lang/crates.io-index", "{name}");
        assert!(package["license"].as_str().is_some_and(may_be_used), "{name}: {}", package["license"]);
    }
}

#[test]
fn a_licence_that_binds_whoever_uses_it_is_seen() {
    for refused in ["GPL-3.0-only", "MIT AND AGPL-3.0-only", "LGPL-2.1-or-later", "LicenseRef-own", ""] {
        assert!(!may_be_used(refused), "{refused}");
    }
    for allowed in ["MIT/Apache-2.0", "MIT OR GPL-3.0-only", "Apache-2.0 WITH LLVM-exception"] {
        assert!(may_be_used(allowed), "{allowed}");
    }
}
