//! The content security policy of every page: nothing from elsewhere, nothing inline, nothing sent.
//!
//! A page says it itself, for a disk and for hosts that know nothing of `_headers`; `_headers` and the preview say it too, and what a page
//! cannot say itself, that no other site may put it in a frame.

/// The directives, with what `'self'` is.
macro_rules! directives {
    ($own:literal) => {
        concat!(
            "default-src 'none'; script-src ",
            $own,
            "; style-src ",
            $own,
            "; img-src ",
            $own,
            "; font-src ",
            $own,
            " data:; connect-src ",
            $own,
            "; base-uri 'none'; form-action 'none'"
        )
    };
}

/// The policy as a page says it. Not every browser takes the files beside one on a disk for its own.
pub(crate) const OF_PAGES: &str = directives!("'self' file:");

/// The policy of a page that is one file by itself, with its styles and its typeface in it.
pub(crate) const OF_SHEETS: &str = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

/// The policy as a server says it.
pub(crate) const OF_SERVERS: &str = concat!(directives!("'self'"), "; frame-ancestors 'none'");
