//! Writing in the page as a browser meets it: saved, undone, raced, and asked by those who may not.

use std::fs;

use serde_json::{Value, json};

use crate::driver::tree;
use crate::running::{Answer, Running};

const PAGE: &str = "/site/9901-sandvik/etikk.html";
const FILE: &str = "content/layers/kommune/9901-sandvik/etikk.md";

/// The preview's own page, which knows the secret.
struct Page {
    preview: Running,
    token: String,
}

impl Page {
    fn open() -> Self {
        let preview = Running::start(&["--port", "0"]);
        let html = preview.get(PAGE).body;
        let token = html.split("data-token=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        Self { preview, token }
    }

    fn post_with(&self, what: &str, headers: &str, body: &str) -> Answer {
        let address = self.preview.address;
        self.preview.ask(&format!(
            "POST /_lagvis/{what} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Length: {}\r\n{headers}\r\n{body}",
            body.len()
        ))
    }

    fn headers(&self) -> String {
        let address = self.preview.address;
        format!("Origin: http://{address}\r\nContent-Type: application/json\r\nX-Lagvis-Token: {}\r\n", self.token)
    }

    fn post(&self, what: &str, body: &Value) -> Value {
        let answer = self.post_with(what, &self.headers(), &body.to_string());
        assert_eq!(answer.status, 200, "{what}: {}", answer.body);
        serde_json::from_str(&answer.body).unwrap()
    }

    fn source(&self, section: &str) -> Value {
        let answer =
            self.preview.get(&format!("/_lagvis/source?path={PAGE}&section={}&do=text", section.replace('#', "%23")));
        serde_json::from_str(&answer.body).unwrap_or_else(|_| panic!("{}", answer.body))
    }

    /// An edit of a section's text, as it stands now.
    fn edit(&self, section: &str, text: &str) -> Value {
        let opened = self.source(section);
        json!({ "path": PAGE, "edit": {
            "do": "text", "section": section, "version": opened["version"], "title": opened["title"], "text": text,
        } })
    }

    fn on_disk(&self) -> String {
        fs::read_to_string(self.preview.file(FILE)).unwrap()
    }
}

#[test]
fn a_text_is_shown_saved_undone_and_made_again() {
    let page = Page::open();
    let content = |page: &Page| tree(&page.preview.file("content"));
    let before = content(&page);
    let edit = page.edit("etikk#rett-og-galt", "Sandvik spør seg selv.\n\n- Først\n");
    let seen = page.post("try", &edit);
    assert!(seen["html"].as_str().unwrap().contains("Sandvik spør seg selv."), "{seen}");
    assert!(seen["slides"][0].as_str().unwrap().contains("Først"), "{seen}");
    assert_eq!(content(&page), before, "nothing is written before it is saved");
    let saved = page.post("save", &edit);
    assert_eq!(saved["saved"], true, "{saved}");
    assert!(page.on_disk().contains("{#rett-og-galt}\n\nSandvik spør seg selv.\n\n- Først"));
    page.preview.wait_for(PAGE, "Sandvik spør seg selv.");
    let after = content(&page);
    assert_eq!(page.post("undo", &json!({ "path": PAGE }))["saved"], true);
    assert_eq!(content(&page), before);
    assert_eq!(page.post("redo", &json!({ "path": PAGE }))["saved"], true);
    assert_eq!(content(&page), after);
    assert_eq!(page.post("undo", &json!({ "path": PAGE }))["saved"], true);
    let nothing = page.post("undo", &json!({ "path": PAGE }));
    assert!(nothing["refusal"].is_string(), "{nothing}");
}

#[test]
fn a_draft_outlives_the_page() {
    let page = Page::open();
    page.post("try", &page.edit("etikk#rett-og-galt", "Ikke lagret ennå."));
    assert_eq!(page.source("etikk#rett-og-galt")["draft"]["text"], "Ikke lagret ennå.");
    page.post("save", &page.edit("etikk#rett-og-galt", "Lagret."));
    assert_eq!(page.source("etikk#rett-og-galt")["draft"], Value::Null);
}

/// The file is saved in another editor while the field is open, in twenty ways: nobody's text is lost.
#[test]
fn a_race_loses_no_text() {
    let page = Page::open();
    page.post("save", &page.edit("etikk#rett-og-galt", "Mitt første."));
    for turn in 0..20 {
        let mine = page.edit("etikk#rett-og-galt", &format!("Mitt {turn}."));
        let there = page.on_disk();
        let (theirs, is_same_section) = match turn % 4 {
            0 => (format!("{there}\n## Deres {turn} {{#deres-{turn} after=verner}}\n\nDeres {turn}.\n"), false),
            1 => (there.replace("Mitt ", &format!("Deres {turn}: ")), true),
            2 => (there.replace('\n', "\r\n").replace("\r\r", "\r"), false),
            _ => (format!("<!-- {turn} -->\n{there}"), false),
        };
        fs::write(page.preview.file(FILE), &theirs).unwrap();
        let saved = page.post("save", &mine);
        let now = page.on_disk();
        match is_same_section {
            true => {
                assert!(
                    saved["conflict"]["text"].as_str().is_some_and(|text| text.contains("Deres")),
                    "{turn}: {saved}"
                );
                assert_eq!(now, theirs, "{turn}");
                fs::write(page.preview.file(FILE), theirs.replace(&format!("Deres {turn}: "), "Mitt ")).unwrap();
                while page.source("etikk#rett-og-galt")["text"] == saved["conflict"]["text"] {
                    std::thread::sleep(std::time::Duration::from_millis(5));
                }
            }
            false => {
                assert_eq!(saved["saved"], true, "{turn}: {saved}");
                assert!(now.contains(&format!("Mitt {turn}.")), "{turn}: {now}");
                let own = if turn % 4 == 0 { format!("Deres {turn}.") } else { String::new() };
                assert!(now.contains(&own), "{turn}: {now}");
                assert_eq!(now.contains("\r\n"), theirs.contains("\r\n"), "{turn}");
            }
        }
    }
}

#[test]
fn nobody_else_can_write() {
    let page = Page::open();
    let before = tree(&page.preview.file("content"));
    let body = page.edit("etikk#rett-og-galt", "Slemt.").to_string();
    let (address, token) = (page.preview.address, page.token.clone());
    let (json, secret) = ("Content-Type: application/json\r\n", format!("X-Lagvis-Token: {token}\r\n"));
    let origin = format!("Origin: http://{address}\r\n");
    let wrong: [(String, u16); 7] = [
        (format!("{origin}{json}"), 403),
        (format!("{origin}{json}X-Lagvis-Token: {}\r\n", "0".repeat(32)), 403),
        (format!("{json}{secret}"), 403),
        (format!("Origin: http://elsewhere.example\r\n{json}{secret}"), 403),
        (format!("Origin: null\r\n{json}{secret}"), 403),
        (format!("{origin}Content-Type: text/plain\r\n{secret}"), 415),
        (format!("{origin}{json}{secret}Sec-Fetch-Site: cross-site\r\n"), 403),
    ];
    for (headers, status) in wrong {
        let answer = page.post_with("save", &headers, &body);
        assert_eq!(answer.status, status, "{headers}: {}", answer.body);
    }
    for section in ["../../etikk#gaver", "etikk#../x", "etikk", "", "etikk#\u{0}", "..#..", "C:\\etikk#gaver"] {
        for word in ["remove", "restore", "accept", "merge"] {
            let edit = json!({ "path": PAGE, "edit": { "do": word, "section": section } });
            assert_ne!(page.post("save", &edit)["saved"], true, "{word} {section:?}");
        }
    }
    for path in ["/site/../etikk.html", "/etikk.html", "", "/site/9999-ingen/etikk.html", "//x"] {
        let edit = json!({ "path": path, "edit": { "do": "remove", "section": "etikk#verner" } });
        assert_ne!(page.post("save", &edit)["saved"], true, "{path:?}");
    }
    for garbage in ["", "{", "[]", "{\"path\": 1}", "{\"path\":\"/\",\"edit\":{\"do\":\"format\"}}"] {
        assert_eq!(page.post_with("save", &page.headers(), garbage).status, 400, "{garbage}");
    }
    assert_eq!(tree(&page.preview.file("content")), before);
}

#[test]
fn a_body_of_any_size_is_refused_in_time() {
    let page = Page::open();
    let address = page.preview.address;
    let headers = page.headers();
    let declared = page.preview.ask(&format!(
        "POST /_lagvis/save HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Length: 104857600\r\n{headers}\r\n{}",
        "x".repeat(3 << 20)
    ));
    assert_eq!(declared.status, 413);
    assert_eq!(page.preview.get(PAGE).status, 200);
}

#[test]
fn other_machines_only_read() {
    let preview = Running::start(&["--port", "0", "--host", "0.0.0.0"]);
    let port = preview.address.port();
    let html = preview.ask(&format!("GET {PAGE} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n")).body;
    assert!(html.contains("client.js") && !html.contains("data-token"));
}

const PICTURE: &str = "content/layers/kommune/9901-sandvik/assets/kart.svg";

const HALF_A_JPEG: &str = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAACAAID";

/// A drawing as a page sends it.
fn picture() -> Value {
    let drawing = "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAxIDEiPjxwYXRoIGQ9Ik0wIDBoMXYxeiIvPjwvc3ZnPg==";
    json!({ "path": PAGE, "name": "Kart.svg", "data": drawing, "caption": "", "credit": "Kari", "licence": "CC0 1.0" })
}

#[test]
fn a_picture_is_put_in_and_undone() {
    let page = Page::open();
    let before = tree(&page.preview.file("content"));
    let saved = page.post("picture", &picture());
    assert_eq!((&saved["saved"], &saved["section"]), (&json!(true), &json!("assets/kart.svg")), "{saved}");
    assert!(fs::read_to_string(page.preview.file(PICTURE)).unwrap().starts_with("<svg"));
    // what a browser may show and no PDF can hold: the first half of a JPEG
    let mut half = picture();
    (half["name"], half["data"]) = (json!("halvt.jpg"), json!(HALF_A_JPEG));
    assert!(page.post("picture", &half)["refusal"].as_str().unwrap().contains("halvt.jpg"));
    let again = page.post("picture", &picture());
    assert_eq!(again["taken"], json!({ "name": "kart.svg", "free": "kart-2.svg" }), "{again}");
    let text = page.edit("etikk#rett-og-galt", "![Et kart](assets/kart.svg)");
    assert!(page.post("try", &text)["html"].as_str().unwrap().contains("alt=\"Et kart\""));
    assert_eq!(page.post("undo", &json!({ "path": PAGE }))["saved"], true);
    assert_eq!(tree(&page.preview.file("content")), before);
}

#[test]
fn a_picture_goes_nowhere_else() {
    let page = Page::open();
    let before = tree(&page.preview.file("content"));
    let with = |key: &str, value: Value| {
        let mut all = picture();
        all[key] = value;
        all.to_string()
    };
    for (body, status) in [
        (with("data", json!("a=b")), 409),
        (with("data", json!(7)), 400),
        (with("same_name", json!("destroy")), 400),
        (with("path", json!("/../etikk.html")), 200),
        (with("data", json!("QUJD".repeat(3 << 20))), 413),
    ] {
        let answer = page.post_with("picture", &page.headers(), &body);
        assert_eq!(answer.status, status, "{}", answer.body);
        assert!(!answer.body.contains("\"saved\":true"), "{}", answer.body);
    }
    let none = page.headers().replace("X-Lagvis-Token", "X-Other");
    assert_eq!(page.post_with("picture", &none, &picture().to_string()).status, 403);
    assert_eq!(tree(&page.preview.file("content")), before);
}

#[cfg(unix)]
#[test]
fn a_folder_that_is_a_link_is_not_written_through() {
    let page = Page::open();
    let elsewhere = tempfile::tempdir().unwrap();
    let assets = page.preview.file("content/layers/kommune/9901-sandvik/assets");
    fs::rename(&assets, page.preview.file("kept")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), &assets).unwrap();
    let answer = page.post("picture", &picture());
    assert_ne!(answer["saved"], true, "{answer}");
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}
