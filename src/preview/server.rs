//! The preview on the network: files of the last generation, what the editor's bar asks for, and a word after each change.
//!
//! It serves what [`Live`] holds, by name, and **never** a path of the disk.

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
use serde::{Deserialize, Serialize};
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, mpsc, watch};
use tokio::time::timeout;
use tokio_stream::wrappers::ReceiverStream;

use super::editor::Editor;
use super::generation::File;
use super::guard::{Guard, seal};
use super::live::Live;
use super::news::{News, news};
use super::state::{choices, state};
use crate::source::short_hash;

/// The most connections at a time; more are closed as they come.
const CONNECTIONS: usize = 1_024;

/// How long a connection may take to say what it wants, and how long it may say nothing between two requests.
const PATIENCE: Duration = Duration::from_secs(10);

/// What is said where there is no page.
const NO_PAGE: &str = "Siden finnes ikke";

/// How often an open page is told that the preview is still there.
const ALIVE: Duration = Duration::from_secs(15);

const CLIENT_JS: &str = concat!(include_str!("client/words.js"), include_str!("client/client.js"));
const CLIENT_CSS: &str = include_str!("client/client.css");
const IDIOMORPH: &str = include_str!("client/idiomorph.js");

/// What a preview puts into the head of each page, and a build never does: its scripts, and the hash of the page, so that they
/// know whether it is still what there is.
fn injected(page: &str) -> String {
    format!(
        "<link rel=\"stylesheet\" href=\"/_lagvis/client.css\"><script defer src=\"/_lagvis/idiomorph.js\"></script><script defer src=\"/_lagvis/client.js\" data-page=\"{page}\"></script>"
    )
}

/// What every request is answered from.
#[derive(Clone, Debug)]
pub(super) struct Desk {
    /// The preview.
    pub(super) live: Arc<Live>,
    /// Told whenever there is something new.
    pub(super) ticks: watch::Receiver<u64>,
    /// The editor that links open files in.
    pub(super) editor: Arc<Editor>,
    /// Where one lands who names no page.
    pub(super) home: Arc<str>,
}

/// Answers until the process ends.
pub(super) async fn serve(listener: TcpListener, desk: Desk, guard: Guard) {
    let router = router(desk, guard);
    let room = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // too many files are open, or the connection is gone already
            tokio::time::sleep(Duration::from_millis(20)).await;
            continue;
        };
        let Ok(place) = room.clone().try_acquire_owned() else { continue };
        let _ = stream.set_nodelay(true);
        let service = TowerToHyperService::new(router.clone());
        tokio::spawn(async move {
            let mut http = http1::Builder::new();
            http.timer(TokioTimer::new()).header_read_timeout(PATIENCE);
            // a client that breaks off is nobody's trouble
            let _ = http.serve_connection(TokioIo::new(stream), service).await;
            drop(place);
        });
    }
}

fn router(desk: Desk, guard: Guard) -> Router {
    let asset =
        |kind: &'static str, text: &'static str| get(move || async move { ([(header::CONTENT_TYPE, kind)], text) });
    Router::new()
        .route("/_lagvis/client.js", asset("text/javascript; charset=utf-8", CLIENT_JS))
        .route("/_lagvis/idiomorph.js", asset("text/javascript; charset=utf-8", IDIOMORPH))
        .route("/_lagvis/client.css", asset("text/css; charset=utf-8", CLIENT_CSS))
        // browsers ask for it on their own
        .route("/favicon.ico", get(StatusCode::NO_CONTENT))
        .route("/_lagvis/state", get(the_state))
        .route("/_lagvis/editions", get(the_editions))
        .route("/_lagvis/events", get(the_events))
        .fallback(a_file)
        .with_state(desk)
        .layer(from_fn_with_state(guard, guarded))
}

async fn guarded(State(guard): State<Guard>, request: Request, next: Next) -> Response {
    let mut response = match guard.admit(request.method(), request.uri(), request.headers()) {
        Ok(()) => next.run(request).await,
        Err((status, why)) => (status, why).into_response(),
    };
    seal(response.headers_mut());
    response
}

/// The page that a question of the bar is about.
#[derive(Deserialize)]
struct About {
    path: String,
}

impl About {
    /// Its path below the output.
    fn path(&self) -> String {
        decoded(&self.path).unwrap_or_default()
    }
}

/// Does work that takes processors on a thread that nobody else waits for.
async fn work<T: Send + 'static>(run: impl FnOnce() -> T + Send + 'static) -> Result<T, Response> {
    let failed = |_| {
        (StatusCode::INTERNAL_SERVER_ERROR, "lagvis met a fault of its own; the terminal says more").into_response()
    };
    tokio::task::spawn_blocking(run).await.map_err(failed)
}

fn json<T: Serialize>(value: &T) -> Response {
    match serde_json::to_string(value) {
        Ok(text) => ([(header::CONTENT_TYPE, "application/json")], text).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

async fn the_state(State(desk): State<Desk>, Query(about): Query<About>) -> Response {
    work(move || json(&state(&desk.live, &about.path(), &desk.editor))).await.unwrap_or_else(|failed| failed)
}

async fn the_editions(State(desk): State<Desk>, Query(about): Query<About>) -> Response {
    work(move || json(&choices(&desk.live, &about.path()))).await.unwrap_or_else(|failed| failed)
}

/// Tells an open page of each change for as long as it listens.
async fn the_events(State(desk): State<Desk>, Query(about): Query<About>) -> Response {
    let (sender, events) = mpsc::channel::<Result<Event, Infallible>>(1);
    let path = about.path();
    let mut ticks = desk.ticks.clone();
    tokio::spawn(async move {
        let mut told: Option<Arc<News>> = None;
        loop {
            let (live, editor, of, last) = (desk.live.clone(), desk.editor.clone(), path.clone(), told.clone());
            ticks.mark_unchanged();
            let Ok(news) = work(move || news(&live, &of, last.as_deref(), &editor)).await else { return };
            let Ok(text) = serde_json::to_string(&news) else { return };
            // who does not listen is let go
            let sent = timeout(ALIVE, sender.send(Ok(Event::default().data(text)))).await;
            if !matches!(sent, Ok(Ok(()))) {
                return;
            }
            told = Some(Arc::new(news));
            tokio::select! {
                changed = ticks.changed() => if changed.is_err() { return },
                () = sender.closed() => return,
            }
        }
    });
    Sse::new(ReceiverStream::new(events)).keep_alive(KeepAlive::new().interval(ALIVE)).into_response()
}

/// A file of the site, or of the facilitator's.
async fn a_file(State(desk): State<Desk>, request: Request) -> Response {
    let Some(path) = decoded(request.uri().path()) else { return missing(StatusCode::NOT_FOUND, NO_PAGE) };
    if path.is_empty() {
        return to(&desk.home);
    }
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let live = desk.live.clone();
    let asked = path.clone();
    match work(move || (live.file(&asked), live.now().generation.is_none())).await {
        Ok((Some(it), _)) => file(&path, &it, known.as_ref()),
        Ok((None, _)) if !path.rsplit('/').next().unwrap_or_default().contains('.') => {
            to(&format!("/{}/index.html", path.trim_end_matches('/')))
        }
        Ok((None, _)) if !path.ends_with(".html") => (StatusCode::NOT_FOUND, "there is no such file").into_response(),
        Ok((None, true)) => missing(StatusCode::SERVICE_UNAVAILABLE, "Prosjektet kan ikke leses ennå"),
        Ok((None, false)) => missing(StatusCode::NOT_FOUND, NO_PAGE),
        Err(failed) => failed,
    }
}

fn file(path: &str, it: &File, known: Option<&HeaderValue>) -> Response {
    let hash = short_hash(it.hash);
    let tag = format!("\"{hash}\"");
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind(path)));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        if known == Some(&tag) {
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        headers.insert(header::ETAG, tag);
    }
    let bytes = &it.bytes;
    let body = match path.ends_with(".html") {
        true => with_client(bytes, &hash),
        false => Body::from(bytes.clone()),
    };
    (headers, body).into_response()
}

/// A page with the preview's own scripts in its head.
fn with_client(html: &[u8], hash: &str) -> Body {
    let Some(at) = html.windows(7).position(|window| window == b"</head>") else { return Body::from(html.to_vec()) };
    let (head, rest) = html.split_at(at);
    Body::from([head, injected(hash).as_bytes(), rest].concat())
}

/// A page that says that there is none, and that goes on listening.
fn missing(status: StatusCode, why: &str) -> Response {
    let text = format!(
        "<!DOCTYPE html><html lang=\"nb\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>lagvis</title>{}</head><body><main><h1>{why}</h1><p><a href=\"/\">Til forsiden</a></p></main></body></html>",
        injected("")
    );
    (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], text).into_response()
}

fn to(address: &str) -> Response {
    match HeaderValue::from_str(address) {
        Ok(address) => (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, address)]).into_response(),
        Err(_) => missing(StatusCode::NOT_FOUND, NO_PAGE),
    }
}

/// The path below the output that an address means; nothing where it means none that there could be.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.trim_start_matches('/').bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || char::from(rest.next()?).to_digit(16);
        bytes.push(u8::try_from(digit()? * 16 + digit()?).ok()?);
    }
    let path = String::from_utf8(bytes).ok()?;
    let is_odd = |part: &str| part == "." || part == ".." || part.contains(['\\', '\0', '%']);
    let mut parts = path.split('/').rev();
    let last = parts.next().unwrap_or_default();
    // an empty part would make an address of another host of it
    (!is_odd(last) && parts.all(|part| !part.is_empty() && !is_odd(part))).then_some(path)
}

/// What a file is, by its name.
fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "woff2" => "font/woff2",
        "xml" => "application/xml",
        _ => "text/plain; charset=utf-8",
    }
}
