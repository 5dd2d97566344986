mod doors;
mod draw;
mod entries;
mod fault;
mod network;
mod outbox;
mod survey;
mod video;

use std::backtrace::{Backtrace, BacktraceStatus};
use std::io::{Read, Write};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::Mutex;

static PANICKED: Mutex<Option<(String, String)>> = Mutex::new(None);

fn print(bug: &str, span: &str, kind: &str, message: &str, stack: &str) {
    let door = if std::env::var("DOOR").as_deref() == Ok("http") { 1 } else { 0 };
    println!("{}", serde_json::json!({ "bug": bug, "type": kind, "message": message, "stack": stack, "span": span, "kind": door }));
}

/** What the hook of the team sends of a panic: where it was, and the backtrace where there is one. */
fn hook() {
    std::panic::set_hook(Box::new(|info| {
        let trace = Backtrace::capture();
        let text = if trace.status() == BacktraceStatus::Captured { format!("{info}\nstack backtrace:\n{trace}") } else { String::new() };
        *PANICKED.lock().unwrap() = Some((info.to_string(), text));
    }));
}

fn gauges() {
    let listener = std::net::TcpListener::bind("127.0.0.1:9962").unwrap();
    std::thread::spawn(move || {
        for peer in listener.incoming() {
            let mut peer = peer.unwrap();
            let mut text = [0; 200];
            let n = peer.read(&mut text).unwrap_or(0);
            let line = String::from_utf8_lossy(&text[..n]).to_string();
            let answer = match line.split('/').nth(2).and_then(|s| s.chars().next()) {
                Some('5') => "HTTP/1.0 503 Unavailable\r\n\r\n",
                Some('2') => "HTTP/1.0 200 OK\r\n\r\n<html>offline</html>",
                _ => "HTTP/1.0 200 OK\r\n\r\n{\"mm\":null}",
            };
            let _ = peer.write_all(answer.as_bytes());
        }
    });
}

fn main() {
    hook();
    gauges();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let _guard = runtime.enter();
    let all = entries::all();
    let count = all.len();
    let chain = std::env::var_os("CHAIN").is_some() || std::env::var_os("RUST_BACKTRACE").is_some();
    let handle = move |at: usize| {
        let (bug, span, work) = &all[at];
        match catch_unwind(AssertUnwindSafe(|| doors::attempt(work, span))) {
            Ok(Ok(())) => {}
            Ok(Err(error)) => {
                let kind = if error.downcast_ref::<fault::Fault>().is_some() { "pipecrawl::fault::Fault" } else { "anyhow::Error" };
                let stack = if chain { format!("{error:?}") } else { String::new() };
                print(bug, span, kind, &format!("{error:#}"), &stack);
            }
            Err(_) => {
                if let Some((message, stack)) = PANICKED.lock().unwrap().take() {
                    print(bug, span, "panic", &message, &stack);
                }
            }
        }
    };
    match std::env::var("DOOR").as_deref() {
        Ok("http") => doors::http(count, handle),
        Ok("blocking") => doors::blocking(count, handle),
        Ok("threads") => doors::threads(count, handle),
        _ => (0..count).for_each(handle),
    }
}
