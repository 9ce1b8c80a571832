//! A request to the preview: the first line is a method and an address, the others are headers.
#![no_main]

use std::sync::LazyLock;

use axum::Router;
use axum::body::{Body, HttpBody};
use axum::http::{HeaderMap, Request, Response, header};
use lagvis::preview::router_of;
use lagvis_fuzz::{BASE, FYLKE, KOMMUNE, PROGRAMME, snapshot};
use libfuzzer_sys::fuzz_target;
use tokio::runtime::{Builder, Runtime};
use tower_service::Service;

/// The port that the server believes to be bound to.
const PORT: u16 = 4242;

static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_current_thread().max_blocking_threads(1).enable_time().build().expect("a runtime"));

static ROUTER: LazyLock<Router> = LazyLock::new(|| {
    let broken = ("content/base/brutt.md", "---\ntitle: [\n---\n# Brutt {#brutt}\n");
    let files = [PROGRAMME, BASE, FYLKE, KOMMUNE, broken].map(|(path, text)| (path, text.as_bytes()));
    router_of(&snapshot(&files), PORT)
});

/// The request that an input holds, if it holds one.
fn request(input: &[u8]) -> Option<Request<Body>> {
    let mut lines = input.split(|byte| *byte == b'\n').map(|line| line.trim_ascii_end());
    let mut first = lines.next()?.splitn(2, |byte| *byte == b' ');
    let mut request = Request::builder().method(first.next()?).uri(first.next()?);
    for line in lines.take_while(|line| !line.is_empty()) {
        let colon = line.iter().position(|byte| *byte == b':')?;
        request = request.header(&line[..colon], line[colon + 1..].trim_ascii());
    }
    request.body(Body::empty()).ok()
}

/// Whether a value of the header `Host` may be this server's.
fn is_own_host(host: &[u8]) -> bool {
    let host = String::from_utf8_lossy(host).to_lowercase();
    let Some((name, port)) = host.rsplit_once(':') else { return false };
    let name = name.trim_start_matches(['[', ':', '0']);
    let is_own = name == "localhost" || name.starts_with("127.") || name.ends_with("1]") || name.contains("127.");
    is_own && port.parse() == Ok(PORT)
}

/// Checks what holds for each answer.
fn check(asked: &Request<Body>, headers: &HeaderMap, answer: &Response<Body>) {
    let status = answer.status().as_u16();
    assert!(!matches!(status, 500 | 501), "{status} to {asked:?}");
    for name in [header::CONTENT_SECURITY_POLICY, header::X_CONTENT_TYPE_OPTIONS, header::X_FRAME_OPTIONS] {
        assert!(answer.headers().contains_key(&name), "no {name}");
    }
    if status >= 400 {
        return;
    }
    assert!(matches!(asked.method().as_str(), "GET" | "HEAD"), "{} is answered", asked.method());
    let host = asked.uri().authority().map(|it| it.as_str().as_bytes());
    let host = host.or(headers.get(header::HOST).map(|it| it.as_bytes())).unwrap_or_default();
    assert!(is_own_host(host), "it is called {:?}", String::from_utf8_lossy(host));
    if let Some(origin) = headers.get(header::ORIGIN) {
        let host = origin.as_bytes().strip_prefix(b"http://").unwrap_or_default();
        assert!(is_own_host(host), "{origin:?} may ask");
    }
    if let Some(to) = answer.headers().get(header::LOCATION) {
        let to = to.as_bytes();
        assert!(to.starts_with(b"/") && !to[1..].starts_with(b"/") && !to.contains(&b'\\'), "it leads to {to:?}");
    }
}

fuzz_target!(|input: &[u8]| {
    let Some(asked) = request(input) else { return };
    let copy = {
        let mut copy = Request::builder().method(asked.method().clone()).uri(asked.uri().clone()).body(Body::empty());
        if let Ok(copy) = &mut copy {
            *copy.headers_mut() = asked.headers().clone();
        }
        copy.expect("it was a request")
    };
    RUNTIME.block_on(async {
        let mut router = ROUTER.clone();
        let Ok(mut answer) = router.call(asked).await;
        check(&copy, copy.headers(), &answer);
        // the first part of a body; a stream of events has no last one
        let first = std::future::poll_fn(|context| std::pin::Pin::new(answer.body_mut()).poll_frame(context)).await;
        assert!(!matches!(first, Some(Err(_))), "a body that cannot be read");
        drop(answer);
        tokio::task::yield_now().await;
    });
});
