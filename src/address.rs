//! Addresses of the web, of mail and of the telephone: which are ones, and how they are written.
//!
//! The case of a scheme does not matter (RFC 3986, section 3.1), and it is written small. What is no letter of ASCII is
//! percent-encoded, and the name of a host as IDNA has it: so an address is the same in HTML, in a PDF and in a QR code.

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use url::{Host, Url};

/// What stands in no address.
const NEVER: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'\\').add(b'^').add(b'`').add(b'{').add(b'|').add(b'}');

/// What is encoded in a word that is put into an address: all but the unreserved characters of RFC 3986, section 2.3.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What is encoded in a path that is put into an address.
const NOT_OF_A_PATH: &AsciiSet = &RESERVED.remove(b'/').remove(b':');

/// The scheme of a text in small letters, and what follows its colon; nothing where it begins with none.
pub(crate) fn scheme(text: &str) -> Option<(String, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    is_scheme.then(|| (scheme.to_ascii_lowercase(), rest))
}

/// Whether an address of this scheme, in small letters, may be linked to.
pub(crate) fn is_opened(scheme: &str) -> bool {
    matches!(scheme, "https" | "http" | "mailto" | "tel")
}

/// An address as it is written in a link; nothing where a text is none that a reader can open.
pub(crate) fn written(text: &str) -> Option<String> {
    let (scheme, rest) = scheme(text.trim())?;
    let rest = match &*scheme {
        // a number is one word, however it is set off for the eye
        "tel" => decoded(rest)?.split_whitespace().collect(),
        _ => rest.to_owned(),
    };
    let rest = utf8_percent_encode(&rest, NEVER).to_string();
    let address = format!("{scheme}:{rest}");
    let (path, query) = rest.split_once('?').unwrap_or((&rest, ""));
    match &*scheme {
        "https" | "http" => web(&address).filter(|_| rest.starts_with("//") && !rest.starts_with("///")),
        "mailto" if path.is_empty() => query.contains('=').then_some(address),
        "mailto" => path.split(',').all(is_mailbox).then_some(address),
        "tel" => path.contains(|letter: char| letter.is_ascii_digit()).then_some(address),
        _ => None,
    }
}

/// An address of the web as it is written in a link; nothing where a text is none.
pub(crate) fn written_web(text: &str) -> Option<String> {
    written(text).filter(|address| address.starts_with("http"))
}

fn web(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    let is_host = match url.host()? {
        Host::Domain(name) => name.trim_end_matches('.').split('.').all(is_label),
        Host::Ipv4(_) | Host::Ipv6(_) => true,
    };
    let mut url = String::from(url);
    if url.ends_with('/') && !address.ends_with('/') {
        url.pop();
    }
    is_host.then_some(url)
}

fn is_mailbox(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
}

/// A word as it is put into an address, such as the value of a parameter.
pub(crate) fn encoded(word: &str) -> String {
    utf8_percent_encode(word, RESERVED).to_string()
}

/// A path, with `/` between its parts, as it is put into an address.
pub(crate) fn encoded_path(path: &str) -> String {
    utf8_percent_encode(path, NOT_OF_A_PATH).to_string()
}

/// A text whose percent-encoding is taken away; nothing where it is no UTF-8 then.
pub(crate) fn decoded(text: &str) -> Option<String> {
    percent_decode_str(text).decode_utf8().ok().map(Into::into)
}

/// An address as people type it: without its scheme and the slash at its end, and with letters that are no ASCII as they are.
pub(crate) fn typeable(address: &str) -> String {
    let bare = scheme(address).map_or(address, |(_, rest)| rest).trim_matches('/');
    let (host, path) = bare.split_at(bare.find(['/', '?', '#']).unwrap_or(bare.len()));
    let host = if host.contains("xn--") { idna::domain_to_unicode(host).0 } else { host.to_owned() };
    let mut parts = path.split('%');
    let mut kept = host + parts.next().unwrap_or_default();
    for part in parts {
        // what is ASCII stays encoded: it would mean something else
        let is_ascii = part.starts_with(|digit: char| ('0'..='7').contains(&digit));
        kept.extend([if is_ascii { "%25" } else { "%" }, part]);
    }
    decoded(&kept).unwrap_or_else(|| bare.to_owned())
}
