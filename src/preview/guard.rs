//! The check that each request must pass, and the security headers of each response.
//!
//! A page of another site that is open in the same browser can send requests here too, and a name that it owns can be made to
//! point here (DNS rebinding). So a request must name this server as its host, and if it names its origin, that must be this
//! server as well. Who changes anything must also know a secret that only the preview's own pages hold, and name its origin.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};

use super::messages;
use crate::message::Message;
use crate::render::policy::OF_SERVERS;

/// What the paths of requests that change something begin with.
const CHANGES: &str = "/_lagvis/";

/// The header in which a request that changes something says what it knows.
const TOKEN: HeaderName = HeaderName::from_static("x-lagvis-token");

/// The headers of every response. Pages have the policy of a published page, and may connect to this server.
const HEADERS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, OF_SERVERS),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (header::CACHE_CONTROL, "no-cache"),
];

/// The address that the server is bound to, as far as requests are checked against it.
#[derive(Clone, Debug)]
pub(super) struct Guard {
    /// The port that a request must name.
    port: u16,
    /// Whether other machines may connect, to an address of this one that is not known beforehand.
    is_public: bool,
    /// What a request must know to change anything; nothing where nobody may.
    token: Option<Arc<str>>,
}

impl Guard {
    /// The guard of a server that is bound to an address.
    pub(super) fn new(address: SocketAddr, token: Option<Arc<str>>) -> Self {
        Self { port: address.port(), is_public: !address.ip().is_loopback(), token }
    }

    /// Checks a request.
    ///
    /// # Errors
    ///
    /// The status with which it is refused, and a sentence that says why.
    pub(super) fn check(&self, method: &Method, uri: &Uri, headers: &HeaderMap) -> Result<(), (StatusCode, Message)> {
        let is_change = *method == Method::POST && self.token.is_some() && uri.path().starts_with(CHANGES);
        if *method != Method::GET && *method != Method::HEAD && !is_change {
            return Err((StatusCode::METHOD_NOT_ALLOWED, messages::only_get_and_head()));
        }
        let one = |name| {
            let mut all = headers.get_all(name).iter();
            let first = all.next().and_then(|value| value.to_str().ok());
            if all.next().is_some() { None } else { first }
        };
        let host = uri.authority().map(|authority| authority.as_str()).or_else(|| one(header::HOST));
        if !host.is_some_and(|host| self.is_this_server(host)) {
            return Err((StatusCode::MISDIRECTED_REQUEST, messages::other_address()));
        }
        let is_other = |origin: &str| !origin.strip_prefix("http://").is_some_and(|host| self.is_this_server(host));
        if headers.contains_key(header::ORIGIN) && one(header::ORIGIN).is_none_or(is_other) {
            return Err((StatusCode::FORBIDDEN, messages::other_site()));
        }
        let site = headers.get("sec-fetch-site").and_then(|value| value.to_str().ok());
        let is_page = headers.get("sec-fetch-mode").is_some_and(|mode| mode == "navigate");
        if matches!(site, Some("cross-site" | "same-site")) && !is_page {
            return Err((StatusCode::FORBIDDEN, messages::other_site()));
        }
        if is_change {
            let says =
                |name, wanted: &str| one(name).is_some_and(|said: &str| is_same(said.as_bytes(), wanted.as_bytes()));
            let knows = self.token.as_ref().is_some_and(|token| says(TOKEN, token));
            if !knows || !headers.contains_key(header::ORIGIN) {
                return Err((StatusCode::FORBIDDEN, messages::other_site()));
            }
            if !says(header::CONTENT_TYPE, "application/json") {
                return Err((StatusCode::UNSUPPORTED_MEDIA_TYPE, messages::only_json()));
            }
        }
        Ok(())
    }

    /// Whether a host with its port, as in a `Host` header, is this server.
    fn is_this_server(&self, host: &str) -> bool {
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.contains(']') => (name, port.parse().ok()),
            _ => (host, Some(80)),
        };
        let address = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name).parse::<IpAddr>();
        let is_known = match address {
            Ok(address) => address.is_loopback() || self.is_public,
            Err(_) => name.eq_ignore_ascii_case("localhost"),
        };
        is_known && port == Some(self.port)
    }
}

/// Whether two texts are the same, in a time that does not tell where they differ.
fn is_same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |found, (a, b)| found | (a ^ b)) == 0
}

/// A secret that no other page can know: 128 random bits in hexadecimal. Nothing where the system has no randomness to give.
pub(super) fn token() -> Option<Arc<str>> {
    let mut bits = [0; 16];
    getrandom::fill(&mut bits).ok()?;
    Some(bits.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into())
}

/// Adds the headers of every response to those of one.
pub(super) fn add_headers(headers: &mut HeaderMap) {
    for (name, value) in HEADERS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
}
