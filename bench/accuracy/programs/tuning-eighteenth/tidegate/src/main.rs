//! The gate of the harbour: runs what comes in by its door.

mod api;
mod client;
mod core;
mod entries;
mod service;
mod store;

use crate::api::Api;
use crate::core::values::Values;
use crate::service::passages::Passages;
use crate::store::Store;
use std::backtrace::{Backtrace, BacktraceStatus};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::panic::{self, AssertUnwindSafe};
use std::sync::{mpsc, Mutex};
use std::time::{Duration, Instant};

static PANIC: Mutex<Option<(String, String)>> = Mutex::new(None);

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}

fn send(name: &str, kind: &str, message: &str, stack: &str) {
    let door = variable("DOOR");
    let (span, number) = match door.as_str() {
        "http" => ("POST /run", 1),
        "worker" => ("gate process", 4),
        _ => ("tidegate run", 0),
    };
    println!("{}", serde_json::json!({ "bug": name, "type": kind, "message": message, "stack": stack, "span": span, "kind": number }));
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let started = Instant::now();
    let result = work();
    (result, started.elapsed())
}

fn layered(work: &entries::Work, api: &Api, values: &Values) -> anyhow::Result<()> {
    match variable("WRAP").as_str() {
        "layers" => timed(|| scoped(|| work(api, values))).0,
        "cause" => work(api, values).map_err(|error| error.context("work failed")),
        _ => work(api, values),
    }
}

fn scoped<T>(work: impl FnOnce() -> T) -> T {
    let _span = variable("TENANT");
    work()
}

fn guarded(name: &str, work: &entries::Work, api: &Api, values: &Values) {
    match panic::catch_unwind(AssertUnwindSafe(|| layered(work, api, values))) {
        Ok(Ok(())) => {}
        Ok(Err(error)) if variable("TEXT") == "chain" => send(name, "", &format!("{error:#}"), ""),
        Ok(Err(error)) => send(name, "", &error.to_string(), &format!("{error:?}")),
        Err(_) => {
            let (message, stack) = PANIC.lock().ok().and_then(|mut taken| taken.take()).unwrap_or_default();
            send(name, "panic", &message, &stack);
        }
    }
}

fn stub() {
    let listener = TcpListener::bind("127.0.0.1:9492").expect("stub listens");
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || answer(stream));
        }
    });
    let silent = TcpListener::bind("127.0.0.1:9482").expect("gauge listens");
    std::thread::spawn(move || {
        let _open: Vec<_> = silent.incoming().collect();
    });
}

fn request_path(stream: &TcpStream) -> String {
    let mut reader = BufReader::new(stream);
    let mut first = String::new();
    let _ = reader.read_line(&mut first);
    let mut line = String::new();
    while reader.read_line(&mut line).is_ok_and(|read| read > 2) {
        line.clear();
    }
    first.split(' ').nth(1).unwrap_or("/").to_string()
}

fn answer(mut stream: TcpStream) {
    let path = request_path(&stream);
    let (status, body) = if path.starts_with("/weather/calm") {
        (200, r#"{"wind":2.0,"gusts":[]}"#)
    } else if path.starts_with("/weather/html") {
        (200, "<html>")
    } else if path.starts_with("/weather") {
        (503, "")
    } else if path.starts_with("/customs/empty") {
        (200, r#"{"cleared":true}"#)
    } else if path.starts_with("/customs") {
        (200, r#"{"cargo":"timber","cleared":false}"#)
    } else {
        std::thread::sleep(Duration::from_millis(700));
        (200, "")
    };
    let _ = write!(stream, "HTTP/1.1 {status} X\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len());
}

fn serve(all: Vec<(&'static str, entries::Work)>, api: &Api, values: &Values) {
    let listener = TcpListener::bind("127.0.0.1:9481").expect("server listens");
    let count = all.len();
    let caller = std::thread::spawn(move || {
        for index in 0..count {
            let mut stream = TcpStream::connect("127.0.0.1:9481").expect("server is there");
            let _ = write!(stream, "POST /{index} HTTP/1.1\r\nhost: gate\r\n\r\n");
            let _ = BufReader::new(stream).lines().count();
        }
    });
    for _ in 0..count {
        let Ok((mut stream, _)) = listener.accept() else { return };
        handle_request(&mut stream, &all, api, values);
    }
    let _ = caller.join();
}

fn handle_request(stream: &mut TcpStream, all: &[(&'static str, entries::Work)], api: &Api, values: &Values) {
    let index: usize = request_path(stream).trim_start_matches('/').parse().unwrap_or_default();
    let (name, work) = &all[index];
    guarded(name, work, api, values);
    let _ = write!(stream, "HTTP/1.1 204 X\r\nconnection: close\r\n\r\n");
}

fn work_off(all: Vec<(&'static str, entries::Work)>) {
    let (sender, receiver) = mpsc::channel::<(&'static str, entries::Work)>();
    let worker = std::thread::Builder::new().name("gate-worker".into()).spawn(move || {
        let (api, values) = parts();
        for (name, work) in receiver {
            guarded(name, &work, &api, &values);
        }
    });
    for job in all {
        let _ = sender.send(job);
    }
    drop(sender);
    let _ = worker.map(|handle| handle.join());
}

fn parts() -> (Api, Values) {
    (Api { passages: Passages::new(Store::open()) }, Values::new(variable("SEED").parse().unwrap_or(1)))
}

fn main() {
    panic::set_hook(Box::new(|info| {
        let trace = Backtrace::capture();
        let stack = if trace.status() == BacktraceStatus::Captured { trace.to_string() } else { String::new() };
        if let Ok(mut taken) = PANIC.lock() {
            *taken = Some((info.to_string(), stack));
        }
    }));
    stub();
    let all = entries::all();
    if variable("DOOR") == "worker" {
        return work_off(all);
    }
    let (api, values) = parts();
    if variable("DOOR") == "http" {
        return serve(all, &api, &values);
    }
    for (name, work) in &all {
        guarded(name, work, &api, &values);
    }
}
