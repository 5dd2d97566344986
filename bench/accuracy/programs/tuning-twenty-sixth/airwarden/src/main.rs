mod bands;
mod desk;
mod doors;
mod licence;
mod link;
mod monitor;
mod report;
mod store;
mod values;

use anyhow::{Context, Result};
use std::backtrace::{Backtrace, BacktraceStatus};
use std::io::{Read, Write};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::Mutex;
use values::Values;

static CAUGHT: Mutex<Option<(String, String)>> = Mutex::new(None);

fn env(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}

fn text(of: &Backtrace) -> String {
    if of.status() == BacktraceStatus::Captured { of.to_string() } else { String::new() }
}

fn kind_of(error: &anyhow::Error) -> &'static str {
    if env("TYPED").is_empty() {
        ""
    } else if error.is::<licence::LicenceError>() {
        "LicenceError"
    } else if error.is::<monitor::SweepError>() {
        "SweepError"
    } else if error.is::<std::io::Error>() {
        "std::io::Error"
    } else if error.is::<rusqlite::Error>() {
        "rusqlite::Error"
    } else if error.is::<serde_json::Error>() {
        "serde_json::Error"
    } else {
        "anyhow::Error"
    }
}

fn send(bug: &str, kind: &str, message: &str, stack: &str, span: (&str, u8)) {
    let limit = |of: &str| of.chars().take(4608).collect::<String>();
    println!("{}", serde_json::json!({ "bug": bug, "type": kind, "message": message, "stack": limit(stack), "span": span.0, "kind": span.1 }));
}

fn guarded(duty: &desk::Duty, values: &mut Values, layers: u8) -> Result<()> {
    if layers > 0 {
        return guarded(duty, values, layers - 1);
    }
    duty(values)
}

fn partner() {
    let listener = std::net::TcpListener::bind(("127.0.0.1", env("PARTNER").parse().unwrap())).unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut request = [0; 2048];
            let read = stream.read(&mut request).unwrap_or(0);
            let line = String::from_utf8_lossy(&request[..read]).to_string();
            let _ = stream.set_read_timeout(Some(std::time::Duration::from_millis(30)));
            while stream.read(&mut request).unwrap_or(0) > 0 {}
            let (status, body) = if line.contains("/notices") { ("503 Service Unavailable", "") } else if line.contains("/flux") { ("200 OK", "{\"flux\":null}") } else { ("200 OK", "<html>login</html>") };
            let _ = write!(stream, "HTTP/1.1 {status}\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}", body.len());
        }
    });
}

fn main() {
    partner();
    std::panic::set_hook(Box::new(|info| {
        *CAUGHT.lock().unwrap() = Some((info.to_string(), text(&Backtrace::capture())));
    }));
    let seed: u64 = env("SEED").parse().unwrap();
    let (span, layers): ((&'static str, u8), u8) = match env("DOOR").as_str() {
        "http" => (("POST /tasks", 2), 0),
        "worker" => (("sweep process", 5), 0),
        "pool" => (("task", 1), 0),
        _ => (("airwarden run", 1), 0),
    };
    let layers = if env("WRAP") == "middleware" { 3 } else { layers };
    for (index, (bug, duty)) in desk::duties().into_iter().enumerate() {
        let work = Box::new(move || {
            let mut values = Values::new(seed, index);
            CAUGHT.lock().unwrap().take();
            match catch_unwind(AssertUnwindSafe(|| guarded(&duty, &mut values, layers))) {
                Ok(Ok(())) => eprintln!("nothing failed: {bug}"),
                Ok(Err(error)) => {
                    let kind = kind_of(&error);
                    let error = if env("WRAP") == "cause" { Err::<(), _>(error).with_context(|| format!("task {} failed", values.n(1, 99))).unwrap_err() } else { error };
                    if env("CHAIN").is_empty() {
                        send(bug, kind, &format!("{error:#}"), &text(error.backtrace()), span);
                    } else {
                        send(bug, kind, &error.to_string(), &format!("{error:?}"), span);
                    }
                }
                Err(_) => {
                    let (message, stack) = CAUGHT.lock().unwrap().take().unwrap();
                    send(bug, if env("TYPED").is_empty() { "" } else { "panic" }, &message, &stack, span);
                }
            }
        });
        match env("DOOR").as_str() {
            "http" => doors::http(work),
            "worker" => doors::worker(work),
            "pool" => doors::pool(work),
            _ => doors::direct(work),
        }
    }
}
