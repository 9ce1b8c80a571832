//! What the handlers of all requests use.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::messages;
use crate::address;

/// Runs work that takes processor time on a thread for blocking work, so that other requests do not wait for it.
pub(super) async fn run_blocking<T: Send + 'static>(run: impl FnOnce() -> T + Send + 'static) -> Result<T, Response> {
    let failed = |_| (StatusCode::INTERNAL_SERVER_ERROR, messages::own_fault().to_string()).into_response();
    tokio::task::spawn_blocking(run).await.map_err(failed)
}

/// A value as JSON.
pub(super) fn json<T: Serialize>(value: &T) -> Response {
    match serde_json::to_string(value) {
        Ok(text) => ([(header::CONTENT_TYPE, "application/json")], text).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

/// The path below the output of an address, percent-decoded; nothing where there can be no file of that path.
pub(super) fn decoded(path: &str) -> Option<String> {
    let path = address::decoded(path.trim_start_matches('/'))?;
    let is_odd = |part: &str| part == "." || part == ".." || part.contains(['\\', '\0', '%']);
    let mut parts = path.split('/').rev();
    let last = parts.next().unwrap_or_default();
    // an empty part would make an address of another host of it
    (!is_odd(last) && parts.all(|part| !part.is_empty() && !is_odd(part))).then_some(path)
}
