//! Keeps films. Meets each of its bugs once, by the door that the environment says.

mod catalog;
mod errors;
mod ingest;
mod scenarios;
mod transcode;

use anyhow::{Context, Result};
use errors::VaultError;
use std::backtrace::Backtrace;
use std::sync::Mutex;
use std::time::Instant;
use std::{env, panic};

static PANICKED: Mutex<Option<(String, String)>> = Mutex::new(None);

fn quote(text: &str) -> String {
    serde_json::Value::String(text.to_string()).to_string()
}

fn print(bug: &str, kind_of: &str, message: &str, stack: &str, span: &str, kind: u8) {
    println!("{{\"bug\":{},\"type\":{},\"message\":{},\"stack\":{},\"span\":{},\"kind\":{kind}}}", quote(bug), quote(kind_of), quote(message), quote(stack), quote(span));
}

fn timed(work: &dyn Fn() -> Result<()>) -> Result<()> {
    let began = Instant::now();
    let outcome = work();
    std::hint::black_box(began.elapsed());
    outcome
}

fn middleware(work: &dyn Fn() -> Result<()>) -> Result<()> {
    timed(&|| work())
}

fn through(door: &str, work: &dyn Fn() -> Result<()>) -> Result<()> {
    match door {
        "http" => tower(&[&|next: &dyn Fn() -> Result<()>| next(), &|next: &dyn Fn() -> Result<()>| timed(next)], work),
        _ => work(),
    }
}

type Layer<'a> = &'a dyn Fn(&dyn Fn() -> Result<()>) -> Result<()>;

fn tower(layers: &[Layer], work: &dyn Fn() -> Result<()>) -> Result<()> {
    match layers.split_first() {
        Some((first, rest)) => first(&|| tower(rest, work)),
        None => work(),
    }
}

fn main() {
    panic::set_hook(Box::new(|info| {
        let backtrace = if env::var("RUST_BACKTRACE").is_ok() { Backtrace::force_capture().to_string() } else { String::new() };
        let message = info.payload_as_str().unwrap_or("Box<dyn Any>").to_string();
        let stack = if backtrace.is_empty() { info.to_string() } else { backtrace };
        PANICKED.lock().unwrap().get_or_insert((message, stack));
    }));
    let seed: u64 = env::var("SEED").unwrap().parse().unwrap();
    let door = env::var("DOOR").unwrap_or_default();
    let wrap = env::var("WRAP").unwrap_or_default();
    for (bug, route, work) in scenarios::table(seed) {
        if bug.is_empty() {
            continue;
        }
        let (span, kind) = match door.as_str() {
            "http" => (route.to_string(), 2),
            "worker" => (format!("work {route}"), 5),
            _ => ("vaultctl".to_string(), 1),
        };
        *PANICKED.lock().unwrap() = None;
        let outcome = panic::catch_unwind(panic::AssertUnwindSafe(|| {
            let run = || if wrap.contains("middleware") { middleware(&work) } else { work() };
            let outcome = through(&door, &run);
            if wrap.contains("cause") { outcome.with_context(|| format!("{route} failed")) } else { outcome }
        }));
        let panicked = PANICKED.lock().unwrap().take();
        if let Some((message, stack)) = panicked {
            print(bug, "panic", &message, &stack, &span, kind);
        } else if let Ok(Err(error)) = outcome {
            let message = if env::var("CHAIN").is_ok() { format!("{error:#}") } else { error.to_string() };
            let taken = error.backtrace().to_string();
            let stack = if taken.starts_with("disabled") { "" } else { &taken };
            // A handler that returns the vault's own error says its type, all others are of anyhow.
            let own = error.is::<VaultError>() && error.chain().count() <= 2 && error.chain().next().is_some_and(|first| first.is::<VaultError>());
            print(bug, if own { "mediavault::errors::VaultError" } else { "anyhow::Error" }, &message, stack, &span, kind);
        } else {
            eprintln!("{bug} did not fail");
        }
    }
}
