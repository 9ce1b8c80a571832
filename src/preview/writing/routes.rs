//! The requests of who writes: JSON in, JSON out, in words for people where something cannot be done.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;
use tokio::time::timeout;

use super::desk::Desk;
use super::journal::Stack;
use crate::clipboard::markdown_of;
use crate::discover::LARGEST;
use crate::edit::{Edit, NewPicture, SameName, What};
use crate::message::Message;
use crate::preview::answer::{decoded, json as as_json, run_blocking};
use crate::preview::messages;
use crate::revise::settings::DayChange;

/// The longest body of a request, in bytes: twice the longest text that a file may hold.
const LONGEST: usize = 2 << 20;

/// The longest body of a request with a picture: the largest picture in base64, which takes four bytes for three, and its words.
const LONGEST_WITH_PICTURE: usize = LARGEST as usize / 3 * 4 + (64 << 10);

/// How long a body may take to arrive.
const BODY_TIMEOUT: Duration = Duration::from_secs(10);

/// The routes of who writes.
pub(crate) fn routes(desk: Arc<Desk>) -> Router {
    Router::new()
        .route("/_lagvis/source", get(open))
        .route("/_lagvis/try", post(attempt))
        .route("/_lagvis/save", post(save))
        .route("/_lagvis/picture", post(picture))
        .route("/_lagvis/discard", post(discard))
        .route("/_lagvis/undo", post(undo))
        .route("/_lagvis/redo", post(redo))
        .route("/_lagvis/make", post(make))
        .route("/_lagvis/remaining", get(remaining))
        .route("/_lagvis/settings", get(settings))
        .route("/_lagvis/timetable", post(timetable))
        .route("/_lagvis/contrast", get(contrast))
        .route("/_lagvis/paste", post(paste))
        .route("/_lagvis/build", post(build).get(progress))
        .route("/_lagvis/built", get(built))
        .route("/_lagvis/edition.zip", get(edition))
        .route("/_lagvis/layer.zip", get(layer))
        .with_state(desk)
}

/// An edit of a page.
#[derive(Deserialize)]
struct OnPage {
    /// The path of the page's address.
    path: String,
    edit: Edit,
}

/// A page alone.
#[derive(Deserialize)]
struct Page {
    /// The path of its address.
    path: String,
}

/// A text of a section that is to be opened.
#[derive(Deserialize)]
struct Which {
    path: String,
    section: String,
    #[serde(rename = "do")]
    what: What,
}

/// The path below the output that an address means.
fn below(address: &str) -> String {
    decoded(address).unwrap_or_default()
}

/// What a request holds; the answer to one that holds something else.
async fn read<T: DeserializeOwned>(body: Body) -> Result<T, Response> {
    read_up_to(LONGEST, body).await
}

/// What a request holds that is at most so many bytes long.
async fn read_up_to<T: DeserializeOwned>(longest: usize, body: Body) -> Result<T, Response> {
    let refused = |status: StatusCode, why: Message| (status, why.to_string()).into_response();
    let too_large = || refused(StatusCode::PAYLOAD_TOO_LARGE, messages::too_large());
    let bytes = match timeout(BODY_TIMEOUT, to_bytes(body, longest)).await {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(_)) => return Err(too_large()),
        Err(_) => return Err(refused(StatusCode::REQUEST_TIMEOUT, messages::too_slow())),
    };
    serde_json::from_slice(&bytes)
        .map_err(|error| refused(StatusCode::BAD_REQUEST, messages::not_understood(error.to_string())))
}

/// Answers a request by work that takes time.
async fn answer<T, A>(body: Body, run: impl FnOnce(T) -> A + Send + 'static) -> Response
where
    T: DeserializeOwned + Send + 'static,
    A: serde::Serialize + Send + 'static,
{
    let asked = match read::<T>(body).await {
        Ok(asked) => asked,
        Err(refused) => return refused,
    };
    match run_blocking(move || run(asked)).await {
        Ok(answer) => as_json(&answer),
        Err(failed) => failed,
    }
}

/// Answers a request by work that may be refused, in words.
async fn told<A: Send + 'static>(
    run: impl FnOnce() -> Result<A, Message> + Send + 'static,
    show: impl FnOnce(A) -> Response,
) -> Response {
    match run_blocking(run).await {
        Ok(Ok(answer)) => show(answer),
        Ok(Err(why)) => (StatusCode::CONFLICT, why.to_string()).into_response(),
        Err(failed) => failed,
    }
}

/// Answers a request for something about a page.
async fn about<A: serde::Serialize + Send + 'static>(
    page: Page,
    run: impl FnOnce(String) -> Result<A, Message> + Send + 'static,
) -> Response {
    told(move || run(below(&page.path)), |answer| as_json(&answer)).await
}

async fn remaining(State(desk): State<Arc<Desk>>, Query(page): Query<Page>) -> Response {
    about(page, move |path| desk.remaining(&path)).await
}

async fn settings(State(desk): State<Arc<Desk>>, Query(page): Query<Page>) -> Response {
    about(page, move |path| desk.settings(&path)).await
}

/// A day of a page's agenda.
#[derive(Deserialize)]
struct OfDay {
    path: String,
    day: DayChange,
}

async fn timetable(State(desk): State<Arc<Desk>>, body: Body) -> Response {
    match read::<OfDay>(body).await {
        Ok(OfDay { path, day }) => about(Page { path }, move |path| desk.timetable(&path, &day)).await,
        Err(refused) => refused,
    }
}

/// A colour for a page's edition.
#[derive(Deserialize)]
struct Colour {
    path: String,
    primary: String,
    dark: Option<String>,
}

async fn contrast(State(desk): State<Arc<Desk>>, Query(colour): Query<Colour>) -> Response {
    let Colour { path, primary, dark } = colour;
    about(Page { path }, move |path| desk.contrast(&path, &primary, dark.as_deref())).await
}

/// What is pasted.
#[derive(Deserialize)]
struct Paste {
    html: String,
}

async fn paste(body: Body) -> Response {
    answer(body, |paste: Paste| {
        let pasted = markdown_of(&paste.html);
        let left_out: Vec<String> = pasted.left_out.iter().map(Message::to_string).collect();
        json!({ "markdown": pasted.markdown, "left_out": left_out })
    })
    .await
}

async fn build(State(desk): State<Arc<Desk>>, body: Body) -> Response {
    match read::<Page>(body).await {
        Ok(page) => about(page, move |path| desk.build(&path)).await,
        Err(refused) => refused,
    }
}

async fn progress(State(desk): State<Arc<Desk>>, Query(page): Query<Page>) -> Response {
    about(page, move |path| desk.progress(&path)).await
}

/// A file of a build that was made for a page.
#[derive(Deserialize)]
struct Numbered {
    path: String,
    n: usize,
}

async fn built(State(desk): State<Arc<Desk>>, Query(which): Query<Numbered>) -> Response {
    let found = run_blocking(move || desk.built(&below(&which.path), which.n)).await;
    match found {
        Ok(Some(file)) => attachment(file),
        Ok(None) => (StatusCode::NOT_FOUND, messages::no_file().to_string()).into_response(),
        Err(failed) => failed,
    }
}

async fn edition(State(desk): State<Arc<Desk>>, Query(page): Query<Page>) -> Response {
    zip(desk, page, false).await
}

async fn layer(State(desk): State<Arc<Desk>>, Query(page): Query<Page>) -> Response {
    zip(desk, page, true).await
}

async fn zip(desk: Arc<Desk>, page: Page, is_layer: bool) -> Response {
    told(move || desk.zip(&below(&page.path), is_layer), attachment).await
}

/// A file that the browser saves under its name; a PDF is shown.
fn attachment((name, bytes): (String, Vec<u8>)) -> Response {
    let is_pdf = name.ends_with(".pdf");
    let kind = if is_pdf { "application/pdf" } else { "application/octet-stream" };
    let how =
        format!("{}; filename=\"{}\"", if is_pdf { "inline" } else { "attachment" }, name.replace(['"', '\\'], ""));
    let headers = [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, how)];
    (headers, bytes).into_response()
}

async fn open(State(desk): State<Arc<Desk>>, Query(which): Query<Which>) -> Response {
    let open = move || desk.open(&below(&which.path), &which.section, which.what);
    told(open, |opened| as_json(&opened)).await
}

async fn attempt(State(desk): State<Arc<Desk>>, body: Body) -> Response {
    answer(body, move |on: OnPage| desk.attempt(&below(&on.path), &on.edit)).await
}

async fn save(State(desk): State<Arc<Desk>>, body: Body) -> Response {
    answer(body, move |on: OnPage| desk.save(&below(&on.path), &on.edit)).await
}

/// A picture for a page's layer.
#[derive(Deserialize)]
struct Uploaded {
    path: String,
    name: String,
    /// Its bytes in base64.
    data: String,
    caption: String,
    credit: String,
    licence: String,
    #[serde(default)]
    same_name: SameName,
}

async fn picture(State(desk): State<Arc<Desk>>, body: Body) -> Response {
    let Uploaded { path, name, data, caption, credit, licence, same_name } =
        match read_up_to(LONGEST_WITH_PICTURE, body).await {
            Ok(uploaded) => uploaded,
            Err(refused) => return refused,
        };
    let put = move || {
        let bytes = STANDARD.decode(data).map_err(|error| messages::not_understood(error.to_string()))?;
        Ok(desk.put_picture(&below(&path), &NewPicture { name, bytes, caption, credit, licence, same_name }))
    };
    told(put, |saved| as_json(&saved)).await
}

async fn discard(State(desk): State<Arc<Desk>>, body: Body) -> Response {
    answer(body, move |on: OnPage| desk.discard(&below(&on.path), &on.edit)).await
}

async fn undo(State(desk): State<Arc<Desk>>, body: Body) -> Response {
    answer(body, move |page: Page| desk.turn_back(&below(&page.path), Stack::Done)).await
}

async fn redo(State(desk): State<Arc<Desk>>, body: Body) -> Response {
    answer(body, move |page: Page| desk.turn_back(&below(&page.path), Stack::Undone)).await
}

async fn make(State(desk): State<Arc<Desk>>, body: Body) -> Response {
    answer(body, move |page: Page| desk.make_edition(&below(&page.path))).await
}
