//! A preview that runs, and how a browser asks it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::driver::Project;

/// How long anything may take that is waited for.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// A preview that runs, and ends with this.
pub(crate) struct Running {
    pub(crate) project: Project,
    pub(crate) child: Child,
    pub(crate) address: SocketAddr,
    pub(crate) said: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer: its status, its head in small letters, and its body.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Running {
    pub(crate) fn start(arguments: &[&str]) -> Self {
        Self::of(Project::course(), arguments)
    }

    pub(crate) fn of(project: Project, arguments: &[&str]) -> Self {
        Self::speaking("en", project, arguments)
    }

    /// A preview that is asked to speak a language; nothing asks for an empty one.
    pub(crate) fn speaking(language: &str, project: Project, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_lagvis"))
            .env("LAGVIS_LANG", language)
            .env("LC_ALL", "en_GB.UTF-8")
            .arg("preview")
            .arg("--root")
            .arg(project.root())
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut said = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
        let address = said.replace("localhost", "127.0.0.1");
        let address = address.split("http://").nth(1).and_then(|rest| rest.split('/').next());
        let address = address.unwrap_or_else(|| panic!("no address in {said:?}")).parse().unwrap();
        Self { project, child, address, said }
    }

    pub(crate) fn ask(&self, request: &str) -> Answer {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        Answer { status, head: head.to_lowercase(), body: body.to_owned() }
    }

    pub(crate) fn get_with(&self, path: &str, headers: &str) -> Answer {
        let address = self.address;
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}\r\n"))
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.get_with(path, "")
    }

    /// Opens the event stream of a page.
    pub(crate) fn listen(&self, path: &str) -> Events {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let address = self.address;
        write!(stream, "GET /_lagvis/events?path={path} HTTP/1.1\r\nHost: {address}\r\n\r\n").unwrap();
        Events { lines: BufReader::new(stream) }
    }

    /// Waits until a page holds a text.
    pub(crate) fn wait_for(&self, path: &str, text: &str) {
        let begun = Instant::now();
        while !self.get(path).body.contains(text) {
            assert!(begun.elapsed() < PATIENCE, "{path} never holds {text:?}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    pub(crate) fn file(&self, path: &str) -> std::path::PathBuf {
        self.project.root().join(path)
    }
}

/// The event stream of a page.
pub(crate) struct Events {
    pub(crate) lines: BufReader<TcpStream>,
}

impl Events {
    pub(crate) fn next(&mut self) -> serde_json::Value {
        loop {
            let mut line = String::new();
            assert!(self.lines.read_line(&mut line).unwrap() > 0, "the stream has ended");
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).unwrap();
            }
        }
    }

    /// The first event that is as it is asked for.
    pub(crate) fn wait_for(&mut self, is_it: impl Fn(&serde_json::Value) -> bool) -> serde_json::Value {
        loop {
            let event = self.next();
            if is_it(&event) {
                return event;
            }
        }
    }
}
