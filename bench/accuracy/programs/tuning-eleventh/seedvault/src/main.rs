//! The vault of seeds: what it keeps, and who asks for it.
mod api;
mod crops;
mod entries;
mod error;
mod jobs;
mod net;
mod store;

use anyhow::{Context, Result};
use entries::{Words, ENTRIES};
use serde_json::json;
use std::cell::RefCell;
use std::env;
use std::io::{Read, Write};
use std::panic::{catch_unwind, set_hook, AssertUnwindSafe};

thread_local! {
    static PANICKED: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
}

/// What sensors and partners answer with.
fn partner() {
    let listener = std::net::TcpListener::bind("127.0.0.1:9361").unwrap();
    for stream in listener.incoming() {
        let mut stream = stream.unwrap();
        std::thread::spawn(move || {
            let mut buffer = [0u8; 200];
            let n = stream.read(&mut buffer).unwrap_or(0);
            let text = String::from_utf8_lossy(&buffer[..n]).to_string();
            let answer = match &text {
                t if t.contains("/slow") => { std::thread::sleep(std::time::Duration::from_millis(150)); "200 OK\r\n\r\n" }
                t if t.contains("fault") => "503 Fault\r\n\r\n",
                _ => "200 OK\r\n\r\n{\"celsius\":null}",
            };
            let _ = write!(stream, "HTTP/1.0 {answer}");
        });
    }
}

/// A panic is told with where it was, as the hook of the service does.
fn hook() {
    set_hook(Box::new(|info| {
        let text = info.payload().downcast_ref::<String>().cloned().or_else(|| info.payload().downcast_ref::<&str>().map(|t| t.to_string()));
        let trace = match env::var("RUST_BACKTRACE").as_deref() {
            Ok("1") => format!("{}", std::backtrace::Backtrace::force_capture()),
            _ => info.to_string(),
        };
        PANICKED.with(|p| *p.borrow_mut() = Some((text.unwrap_or_default(), trace)));
    }));
}

fn layered(wrap: &str, n: u64, work: &mut dyn FnMut() -> Result<()>) -> Result<()> {
    match wrap {
        "middleware" => timed(&mut || limited(work)),
        "cause" => work().with_context(|| format!("job {n}")),
        _ => work(),
    }
}

#[inline(never)]
fn timed(next: &mut dyn FnMut() -> Result<()>) -> Result<()> {
    let start = std::time::Instant::now();
    let result = next();
    std::hint::black_box(start.elapsed());
    result
}

#[inline(never)]
fn limited(next: &mut dyn FnMut() -> Result<()>) -> Result<()> {
    let result = next();
    std::hint::black_box(&result);
    result
}

struct Event {
    message: String,
    stack: String,
}

/// `record_error` of the SDK sends the text alone; the layer of `tracing` adds the chain, others the backtrace that anyhow took.
fn recorded(error: &anyhow::Error) -> Event {
    let chain: Vec<String> = error.chain().skip(1).map(|e| e.to_string()).collect();
    let backtrace = error.backtrace();
    let stack = if backtrace.status() == std::backtrace::BacktraceStatus::Captured { backtrace.to_string() } else if env::var("CHAIN").is_ok() { chain.join("\n") } else { String::new() };
    // Errors are told with all of their causes, `{:#}`, but where the chain is sent beside.
    let message = if env::var("CHAIN").is_ok() { error.to_string() } else { format!("{error:#}") };
    Event { message, stack }
}

fn main() {
    std::thread::spawn(partner);
    hook();
    match env::var("DOOR").unwrap_or_default().as_str() {
        "worker" => std::thread::Builder::new().name("vault-worker".into()).spawn(|| serve("vault process", 5)).unwrap().join().unwrap(),
        "http" => {
            let server = tokio::runtime::Builder::new_multi_thread().worker_threads(1).build().unwrap();
            server.block_on(async { tokio::task::spawn_blocking(|| serve("POST /v1/{call}", 2)).await.unwrap() })
        }
        _ => serve("seedvault", 1),
    }
    std::process::exit(0);
}

fn serve(span: &str, kind: u8) {
    let seed: u64 = env::var("SEED").unwrap().parse().unwrap();
    let path = format!("{}/vault.db", env::var("PREFIX").unwrap());
    let _ = std::fs::remove_file(&path);
    let api = api::Api { store: store::Store::open(&path).unwrap() };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let wrap = env::var("WRAP").unwrap_or_default();
    let mut words = Words(seed * 7919);
    for (label, entry) in ENTRIES {
        if label.trim().is_empty() {
            continue;
        }
        let n = words.int(1000, 9999);
        PANICKED.with(|p| *p.borrow_mut() = None);
        let result = catch_unwind(AssertUnwindSafe(|| layered(&wrap, n, &mut || entry(&api, &mut words, &runtime))));
        // The SDK has no types of errors; the hook of panics names them so.
        let (name, event) = match result {
            Ok(Ok(())) => {
                eprintln!("{label}: nothing failed");
                continue;
            }
            Ok(Err(error)) => ("", recorded(&error)),
            Err(_) => PANICKED.with(|p| p.borrow_mut().take()).map(|(message, stack)| ("panic", Event { message, stack })).unwrap(),
        };
        println!("{{\"bug\":{},\"type\":{},\"message\":{},\"stack\":{},\"span\":{},\"kind\":{kind}}}", json!(label), json!(name), json!(event.message), json!(event.stack), json!(span));
    }
}
