//! The preview as a browser meets it: over the network, while files are edited.

use std::fs;
use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::driver::{Project, repository};
use crate::running::{PATIENCE, Running};

const BASE: &str = "content/base/etikk.md";
const PAGE: &str = "/site/9901-sandvik/etikk.html";

fn with(text: &str) -> String {
    fs::read_to_string(repository().join(BASE)).unwrap() + "\n" + text + "\n"
}

#[test]
fn what_is_saved_in_any_way_is_served() {
    let running = Running::start(&["--port", "0"]);
    assert!(running.get(PAGE).body.contains("/_lagvis/client.js"));
    let mut events = running.listen(PAGE);
    events.next();
    fs::write(running.file(BASE), with("Lagret rett fram.")).unwrap();
    events.next();
    running.wait_for(PAGE, "Lagret rett fram.");
    // as vim and VS Code may: another file in its place, and a copy of the old one for a while
    fs::rename(running.file(BASE), running.file("content/base/etikk.md~")).unwrap();
    fs::write(running.file(BASE), with("Lagret i stedet for.")).unwrap();
    fs::remove_file(running.file("content/base/etikk.md~")).unwrap();
    running.wait_for(PAGE, "Lagret i stedet for.");
    // as Word does: a temporary file, written and given the name
    fs::write(running.file("content/base/~WRD0001.tmp"), with("Lagret gjennom en annen.")).unwrap();
    fs::rename(running.file("content/base/~WRD0001.tmp"), running.file(BASE)).unwrap();
    running.wait_for(PAGE, "Lagret gjennom en annen.");
    // in two steps: emptied first, and the rest later
    let mut file = fs::File::create(running.file(BASE)).unwrap();
    let text = with("Lagret i to trinn.");
    file.write_all(&text.as_bytes()[..500]).unwrap();
    std::thread::sleep(Duration::from_millis(30));
    file.write_all(&text.as_bytes()[500..]).unwrap();
    drop(file);
    running.wait_for(PAGE, "Lagret i to trinn.");
}

#[test]
fn folders_that_come_and_go_and_hundreds_of_files_are_seen() {
    let running = Running::start(&["--port", "0"]);
    let layer = "content/layers/kommune/0301-oslo";
    fs::create_dir_all(running.file(layer)).unwrap();
    fs::write(
        running.file(&format!("{layer}/layer.yaml")),
        "kind: kommune\nname: Oslo\nnumber: \"0301\"\nlanguages: [nb]\nvalues: {kommune_navn: Oslo}\n",
    )
    .unwrap();
    fs::write(running.file(&format!("{layer}/etikk.md")), "## {#varsling append}\n\nVarsle i Oslo.\n").unwrap();
    fs::create_dir_all(running.file(&format!("{layer}/.base"))).unwrap();
    for at in 0..300 {
        fs::write(running.file(&format!("{layer}/.base/kopi-{at}.md")), "x").unwrap();
    }
    running.wait_for("/_lagvis/state?path=/site/0301-oslo/etikk.html", "0301-oslo/etikk.md");
    fs::rename(running.file(layer), running.file("elsewhere")).unwrap();
    running.wait_for("/_lagvis/state?path=/site/0301-oslo/etikk.html", "lagvis new kommune 0301");
    fs::rename(running.file("elsewhere"), running.file(layer)).unwrap();
    running.wait_for("/_lagvis/state?path=/site/0301-oslo/etikk.html", "0301-oslo/etikk.md");
    // a folder in the place of another, and what is then changed in it
    fs::rename(running.file("content"), running.file("content-before")).unwrap();
    fs::rename(running.file("content-before"), running.file("content")).unwrap();
    fs::write(running.file(BASE), with("Etter flyttingen.")).unwrap();
    running.wait_for("/site/program/etikk.html", "Etter flyttingen.");
    let before = running.get(PAGE).body;
    let css = running.file("themes/standard/css/base.css");
    let text = fs::read_to_string(&css).unwrap();
    fs::write(&css, text + "\n.prove { color: red }\n").unwrap();
    let begun = Instant::now();
    while running.get(PAGE).body == before {
        assert!(begun.elapsed() < PATIENCE, "the page links to the css of before");
        std::thread::sleep(Duration::from_millis(5));
    }
    let programme = running.file("content/lagvis.yaml");
    let text = fs::read_to_string(&programme).unwrap();
    fs::write(&programme, text.replacen("nb: Folkevalgtprogrammet", "nb: Programmet", 1)).unwrap();
    running.wait_for("/site/program/index.html", "Programmet");
}

#[test]
fn without_word_from_the_system_changes_are_found_too() {
    let running = Running::start(&["--port", "0", "--poll"]);
    running.get(PAGE);
    fs::write(running.file(BASE), with("Funnet uten varsel.")).unwrap();
    running.wait_for(PAGE, "Funnet uten varsel.");
}

#[test]
fn what_is_built_is_no_change() {
    let running = Running::start(&["--port", "0"]);
    let mut events = running.listen(PAGE);
    let first = events.next()["generation"].clone();
    running.project.build();
    fs::write(running.file(BASE), with("Etter byggingen.")).unwrap();
    let page = events.wait_for(|event| event["generation"] != first);
    assert_eq!(page["generation"].as_u64(), first.as_u64().map(|first| first + 1), "the build counted as a change");
}

#[test]
fn a_mistake_is_shown_over_the_last_good_page_and_goes_away() {
    let running = Running::start(&["--port", "0", "--for", "9901-sandvik"]);
    assert!(running.get("/").head.contains("location: /site/9901-sandvik/index.html"));
    let good = running.get(PAGE).body;
    let mut events = running.listen(PAGE);
    let first = events.next();
    fs::write(running.file(BASE), with("> [!boks] <script>\n> Hei.")).unwrap();
    events.wait_for(|event| event["errors"].as_u64() > Some(0));
    assert_eq!(running.get(PAGE).body, good);
    let state = running.get(&format!("/_lagvis/state?path={PAGE}")).body;
    let state: serde_json::Value = serde_json::from_str(&state).unwrap();
    assert_eq!(state["edition"]["failed"], true);
    let finding = &state["findings"]["list"][0];
    assert!(finding["snippet"].as_str().unwrap().contains("[!boks] <script>"), "{finding}");
    assert!(finding["line"].as_u64() > Some(100), "{finding}");
    fs::copy(repository().join(BASE), running.file(BASE)).unwrap();
    let last = events.wait_for(|event| event["errors"] == 0);
    assert_eq!(last["page"], first["page"]);
}

#[test]
fn nobody_gets_anything_but_the_site() {
    let running = Running::start(&["--port", "0"]);
    fs::write(running.file("content/secret.txt"), "hemmelig").unwrap();
    let port = running.address.port();
    for path in [
        "/content/lagvis.yaml",
        "/../Cargo.toml",
        "/site/../content/lagvis.yaml",
        "/site/%2e%2e/content/lagvis.yaml",
        "/site/..%2fcontent/lagvis.yaml",
        "/site/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/site//etc/passwd",
        "//etc/passwd",
        "/site/..\\content\\lagvis.yaml",
        "/site/%5c..%5ccontent.yaml",
        "/site/%00.html",
        "/site/%ff.html",
        "/%",
        "/site/%2",
        "/content/secret.txt",
        "/.git/config",
        "/output/site/index.html",
        "/_lagvis/../content/lagvis.yaml",
        "/_lagvis/",
        "/_lagvis/client.rs",
        "/site/%252e%252e/content/lagvis.yaml",
        "/file:///etc/passwd",
        "/%2Fevil.example/",
        "/%2F%2Fevil.example",
        "//evil.example/x",
    ] {
        let answer = running.get(path);
        assert!(matches!(answer.status, 307 | 400 | 404), "{path}: {}", answer.status);
        assert!(!answer.head.contains("location: //"), "{path}: {}", answer.head);
        assert!(!answer.body.contains("hemmelig") && !answer.body.contains("languages:"), "{path}");
    }
    for path in
        ["/_lagvis/state", "/_lagvis/state?path=%ff", "/_lagvis/editions?x=1", "/_lagvis/state?path=../../etc/passwd"]
    {
        assert!(matches!(running.get(path).status, 200 | 400), "{path}");
    }
    let host =
        |host: &str| running.ask(&format!("GET {PAGE} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")).status;
    assert_eq!(host(&format!("localhost:{port}")), 200);
    assert_eq!(host(&format!("127.0.0.1:{port}")), 200);
    for other in [
        "evil.example",
        &format!("evil.example:{port}"),
        "127.0.0.1:1",
        "127.0.0.1",
        &format!("localhost.evil.example:{port}"),
        &format!("10.0.0.1:{port}"),
        "",
        &format!("localhost:{port}@evil.example"),
    ] {
        assert!(matches!(host(other), 400 | 421), "{other:?}: {}", host(other));
    }
    assert_eq!(running.get_with(PAGE, "Host: evil.example\r\n").status, 421, "two hosts");
    assert_eq!(running.get_with(PAGE, &format!("Origin: http://127.0.0.1:{port}\r\n")).status, 200);
    for origin in
        ["http://evil.example", "null", "https://127.0.0.1", &format!("http://localhost:{}", port.wrapping_add(1))]
    {
        let answer = running.get_with("/_lagvis/state?path=/", &format!("Origin: {origin}\r\n"));
        assert_eq!(answer.status, 403, "{origin}");
        assert!(!answer.head.contains("access-control"), "{}", answer.head);
    }
    assert_eq!(
        running.get_with("/_lagvis/state?path=/", "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n").status,
        403
    );
    assert_eq!(running.get_with(PAGE, "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n").status, 200);
    let post = running.ask(&format!(
        "POST {PAGE} HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    ));
    assert_eq!(post.status, 405);
    let head = running.get(PAGE).head;
    for header in [
        "content-security-policy: default-src 'none'",
        "x-content-type-options: nosniff",
        "x-frame-options: deny",
        "cache-control: no-cache",
    ] {
        assert!(head.contains(header), "{header} in {head}");
    }
    let tag = head.split("etag: ").nth(1).unwrap().split("\r\n").next().unwrap();
    assert_eq!(running.get_with(PAGE, &format!("If-None-Match: {tag}\r\n")).status, 304);
}

#[test]
fn five_hundred_idle_connections_and_broken_clients_block_nobody() {
    let running = Running::start(&["--port", "0"]);
    let idle: Vec<TcpStream> = (0..500).map(|_| TcpStream::connect(running.address).unwrap()).collect();
    let mut slow = TcpStream::connect(running.address).unwrap();
    slow.write_all(b"GET / HT").unwrap();
    for garbage in ["\0\0\0", "GET / HTTP/9.9\r\n\r\n", "GET /\r\n\r\n"] {
        TcpStream::connect(running.address).unwrap().write_all(garbage.as_bytes()).unwrap();
    }
    let long = "x".repeat(1 << 20);
    let _ = TcpStream::connect(running.address).unwrap().write_all(format!("GET /{long} HTTP/1.1\r\n").as_bytes());
    // somebody who asks, and never takes the answer
    let mut deaf = TcpStream::connect(running.address).unwrap();
    for _ in 0..200 {
        let ask = format!("GET /site/9901-sandvik/print.html HTTP/1.1\r\nHost: {}\r\n\r\n", running.address);
        deaf.set_write_timeout(Some(Duration::from_millis(20))).unwrap();
        if deaf.write_all(ask.as_bytes()).is_err() {
            break;
        }
    }
    let begun = Instant::now();
    assert_eq!(running.get(PAGE).status, 200);
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    drop((idle, slow, deaf));
    assert_eq!(running.get(PAGE).status, 200);
}

#[test]
fn the_port_is_the_one_asked_for_or_a_free_one() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let project = Project::course();
    let refused = project.run(&["preview", "--port", &port]);
    assert_eq!(refused.status, 2);
    assert!(refused.stderr.contains(&format!("port {port} cannot be listened at")), "{}", refused.stderr);
    assert!(refused.stderr.contains("--port"), "{}", refused.stderr);
    // whoever has the usual one, both of these get one
    let (one, two) = (Running::start(&[]), Running::of(project, &[]));
    assert_ne!(one.address, two.address);
    assert!(one.said.starts_with("preview at http://127.0.0.1:"), "{}", one.said);
    let unknown = Project::course().run(&["preview", "--for", "sandvika"]);
    assert_eq!(unknown.status, 2);
    assert!(unknown.stderr.contains("there is no"), "{}", unknown.stderr);
    assert_eq!(Project::empty().run(&["preview"]).status, 2);
}

/// Ctrl-C ends it at once, with open pages and all.
#[test]
#[cfg(unix)]
fn it_ends_at_an_interrupt() {
    let mut running = Running::start(&["--port", "0"]);
    let mut events = running.listen(PAGE);
    events.next();
    let sent = Command::new("kill").args(["-INT", &running.child.id().to_string()]).status().unwrap();
    assert!(sent.success());
    let begun = Instant::now();
    let ended = loop {
        if let Some(status) = running.child.try_wait().unwrap() {
            break status;
        }
        assert!(begun.elapsed() < Duration::from_secs(2), "it goes on");
        std::thread::sleep(Duration::from_millis(5));
    };
    assert_eq!(ended.code(), Some(0));
}

/// No page and no script of a build knows of the preview.
#[test]
fn a_build_holds_nothing_of_the_preview() {
    let project = Project::course();
    project.build();
    for (path, bytes) in project.files() {
        if Path::new(&path).extension().is_some_and(|extension| extension == "html" || extension == "css") {
            assert!(!String::from_utf8_lossy(&bytes).contains("_lagvis"), "{path}");
        }
    }
}

#[test]
fn what_is_no_page_is_said_in_the_language_of_the_edition_that_the_preview_begins_with() {
    let of_layer = Running::speaking("", Project::course(), &["--port", "0", "--for", "9902-fjordvik"]);
    let page = of_layer.get("/site/9902-fjordvik/ingen.html");
    assert!(page.status == 404 && page.body.contains("<html lang=\"nn\">"), "{}", page.body);
    assert!(page.body.contains("<h1>Denne sida finst ikkje</h1>"), "{}", page.body);
    assert_eq!(of_layer.get("/site/ingen.png").body, "denne fila finst ikkje");
    let refused = of_layer.get_with("/", "Origin: https://a.example\r\n");
    assert_eq!((refused.status, &*refused.body), (403, "ein annan nettstad kan ikkje spørje førehandsvisinga"));
    let asked_for = Running::speaking("nb", Project::course(), &["--port", "0", "--for", "9902-fjordvik"]);
    assert!(asked_for.get("/site/9902-fjordvik/ingen.html").body.contains("Denne siden finnes ikke"));
}
