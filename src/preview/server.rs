//! The HTTP server of a preview: the files of the session, what the editor's bar requests, and server-sent events.
//!
//! It serves what [`Session`] holds, by name, and **never** a path of the disk.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Query, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use serde::Deserialize;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, mpsc, watch};
use tokio::time::timeout;
use tokio_stream::wrappers::ReceiverStream;

use super::answer::{decoded, json, run_blocking};
use super::client;
use super::edition_links::edition_links;
use super::editor::Editor;
use super::event::{PageEvent, page_event};
use super::generation::File;
use super::guard::{Guard, add_headers};
use super::inserts::inserts;
use super::messages;
use super::page_info::page_info;
use super::session::Session;
use super::writing::{Desk, routes};

use crate::book::manifest::INDEX;
use crate::message::{Locale, Message};
use crate::source::short_hash;

/// The most connections at a time; further ones are closed at once.
const CONNECTIONS: usize = 1_024;

/// How long a connection may take to send the head of a request, and how long it may be idle between two requests.
const HEADER_TIMEOUT: Duration = Duration::from_secs(10);

/// How often an event stream gets a comment that keeps it open, and how long a browser may take to receive an event.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// The state that all handlers share.
#[derive(Clone, Debug)]
pub(super) struct ServerState {
    /// What is served.
    pub(super) session: Arc<Session>,
    /// A count that rises after each change, and after slides have been measured.
    pub(super) changes: watch::Receiver<u64>,
    /// The editor that links open files in.
    pub(super) editor: Arc<Editor>,
    /// The address that `/` leads to.
    pub(super) home: Arc<str>,
    /// Where edits are made; nothing where nobody may write.
    pub(super) desk: Option<Arc<Desk>>,
}

impl ServerState {
    /// What a page must know to change anything.
    fn token(&self) -> Option<&str> {
        self.desk.as_ref().map(|desk| &*desk.token)
    }
}

/// Accepts connections and answers their requests, until the process ends.
pub(super) async fn serve(listener: TcpListener, state: ServerState, guard: Guard) {
    let router = router(state, guard);
    let connections = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // too many files are open, or the connection is gone already
            tokio::time::sleep(Duration::from_millis(20)).await;
            continue;
        };
        let Ok(permit) = connections.clone().try_acquire_owned() else { continue };
        let _ = stream.set_nodelay(true);
        let service = TowerToHyperService::new(router.clone());
        tokio::spawn(async move {
            let mut http = http1::Builder::new();
            http.timer(TokioTimer::new()).header_read_timeout(HEADER_TIMEOUT);
            // a client that closes the connection early is no error
            let _ = http.serve_connection(TokioIo::new(stream), service).await;
            drop(permit);
        });
    }
}

/// The routes: the client below `/_lagvis/`, with what it requests of a page, and else the files of the session.
fn router(state: ServerState, guard: Guard) -> Router {
    let asset =
        |kind: &'static str, text: &'static str| get(move || async move { ([(header::CONTENT_TYPE, kind)], text) });
    let written = state.desk.clone().map_or_else(Router::new, routes);
    Router::new()
        .route("/_lagvis/client.js", asset("text/javascript; charset=utf-8", client::script()))
        .route("/_lagvis/client.css", asset("text/css; charset=utf-8", client::STYLES))
        // browsers ask for it on their own
        .route("/favicon.ico", get(StatusCode::NO_CONTENT))
        .route("/_lagvis/state", get(info))
        .route("/_lagvis/editions", get(editions))
        .route("/_lagvis/inserts", get(inserts_of))
        .route("/_lagvis/events", get(events))
        .fallback(page_or_file)
        .with_state(state)
        .merge(written)
        .layer(from_fn_with_state(guard, check))
}

/// The router of a preview of these inputs, which believes to be bound to a port of this machine: what the fuzz targets ask.
#[cfg(fuzzing)]
pub fn router_of(snapshot: &crate::source::Snapshot, port: u16) -> Router {
    let found = crate::discover::Changed { snapshot: snapshot.clone(), paths: Vec::new(), new: Vec::new() };
    let session = Arc::new(Session::new(Ok(found)));
    let editor = Arc::new(Editor::new("vscode", std::path::Path::new("/kurs")));
    let home = format!("/{}", crate::book::manifest::SiteFile::Portal.path()).into();
    let state = ServerState { session, changes: watch::channel(0).1, editor, home, desk: None };
    router(state, Guard::new(std::net::SocketAddr::from(([127, 0, 0, 1], port)), None))
}

/// Answers a request, or refuses it; all answers get the headers of `guard`.
async fn check(State(guard): State<Guard>, request: Request, next: Next) -> Response {
    let mut response = match guard.check(request.method(), request.uri(), request.headers()) {
        Ok(()) => next.run(request).await,
        Err((status, why)) => (status, why.to_string()).into_response(),
    };
    add_headers(response.headers_mut());
    response
}

/// The query of a request for what is known of a page.
#[derive(Deserialize)]
struct PageQuery {
    /// The path of the page's address.
    path: String,
}

impl PageQuery {
    /// The path of the page below the output; empty for an address that can be no page's.
    fn path(&self) -> String {
        decoded(&self.path).unwrap_or_default()
    }
}

/// The information on a page, for the editor's bar.
async fn info(State(state): State<ServerState>, Query(query): Query<PageQuery>) -> Response {
    let info = run_blocking(move || {
        let info = page_info(&state.session, &query.path(), &state.editor);
        match state.desk.and_then(|desk| desk.writing(&query.path())) {
            Some(writing) => json(&writing.with(&info)),
            None => json(&info),
        }
    });
    info.await.unwrap_or_else(|failed| failed)
}

/// The links to all editions, for the editor's bar.
async fn editions(State(state): State<ServerState>, Query(query): Query<PageQuery>) -> Response {
    run_blocking(move || json(&edition_links(&state.session, &query.path()))).await.unwrap_or_else(|failed| failed)
}

/// What may be put into the text of a page by name.
async fn inserts_of(State(state): State<ServerState>, Query(query): Query<PageQuery>) -> Response {
    run_blocking(move || json(&inserts(&state.session, &query.path()))).await.unwrap_or_else(|failed| failed)
}

/// Streams the events of a page, the first at once and one after each change, for as long as the browser receives them.
async fn events(State(state): State<ServerState>, Query(query): Query<PageQuery>) -> Response {
    let (sender, receiver) = mpsc::channel::<Result<Event, Infallible>>(1);
    let path = query.path();
    let mut changes = state.changes.clone();
    tokio::spawn(async move {
        let mut last: Option<Arc<PageEvent>> = None;
        loop {
            let (session, editor, of, before) =
                (state.session.clone(), state.editor.clone(), path.clone(), last.clone());
            changes.mark_unchanged();
            let made = run_blocking(move || page_event(&session, &of, before.as_deref(), &editor)).await;
            let Ok(event) = made else { return };
            let Ok(text) = serde_json::to_string(&event) else { return };
            let sent = timeout(KEEP_ALIVE, sender.send(Ok(Event::default().data(text)))).await;
            if !matches!(sent, Ok(Ok(()))) {
                return;
            }
            last = Some(Arc::new(event));
            tokio::select! {
                changed = changes.changed() => if changed.is_err() { return },
                () = sender.closed() => return,
            }
        }
    });
    Sse::new(ReceiverStream::new(receiver)).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)).into_response()
}

/// A file of the site or of the facilitator's folder; a folder's address leads to its front page.
async fn page_or_file(State(state): State<ServerState>, request: Request) -> Response {
    let Some(path) = decoded(request.uri().path()) else { return missing(StatusCode::NOT_FOUND, &messages::no_page()) };
    if path.is_empty() {
        return redirect(&state.home);
    }
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let session = state.session.clone();
    let requested = path.clone();
    match run_blocking(move || (session.file(&requested), session.current().generation.is_none())).await {
        Ok((Some(it), _)) => file(&path, &it, known.as_ref(), state.token()),
        Ok((None, _)) if !path.rsplit('/').next().unwrap_or_default().contains('.') => {
            redirect(&format!("/{}/{INDEX}", path.trim_end_matches('/')))
        }
        Ok((None, _)) if !path.ends_with(".html") => {
            (StatusCode::NOT_FOUND, messages::no_file().to_string()).into_response()
        }
        Ok((None, true)) => missing(StatusCode::SERVICE_UNAVAILABLE, &messages::not_read_yet()),
        Ok((None, false)) => missing(StatusCode::NOT_FOUND, &messages::no_page()),
        Err(failed) => failed,
    }
}

/// The answer with a file, or that the browser has it already; `known` is the entity tag of what the browser has.
fn file(path: &str, it: &File, known: Option<&HeaderValue>, token: Option<&str>) -> Response {
    let hash = short_hash(it.hash);
    let tag = format!("\"{hash}\"");
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(path)));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        if known == Some(&tag) {
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        headers.insert(header::ETAG, tag);
    }
    let bytes = &it.bytes;
    let body = match path.ends_with(".html") {
        true => Body::from(client::inject(bytes, &hash, token)),
        false => Body::from(bytes.clone()),
    };
    (headers, body).into_response()
}

/// The page in place of one that does not exist; the client in it loads the page when it comes to exist.
fn missing(status: StatusCode, why: &Message) -> Response {
    let (language, home) = (Locale::spoken().tag(), messages::to_front_page());
    let text = format!(
        "<!DOCTYPE html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>lagvis</title>{}</head><body><main><h1>{why}</h1><p><a href=\"/\">{home}</a></p></main></body></html>",
        client::head("", None)
    );
    (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], text).into_response()
}

/// A redirect to an address of this server.
fn redirect(address: &str) -> Response {
    match HeaderValue::from_str(address) {
        Ok(address) => (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, address)]).into_response(),
        Err(_) => missing(StatusCode::NOT_FOUND, &messages::no_page()),
    }
}

/// The media type of a file, by the extension of its name.
fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "woff2" => "font/woff2",
        "xml" => "application/xml",
        _ => "text/plain; charset=utf-8",
    }
}
