use super::entries::{all, Ask, Entry};
use super::App;
use crate::support::values::Values;
use anyhow::Result;
use std::backtrace::{Backtrace, BacktraceStatus};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::Mutex;

static PANIC: Mutex<Option<(String, String)>> = Mutex::new(None);

fn env(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}

fn hook(info: &std::panic::PanicHookInfo<'_>) {
    let message = match (info.payload().downcast_ref::<&str>(), info.payload().downcast_ref::<String>()) {
        (Some(text), _) => text.to_string(),
        (_, Some(text)) => text.clone(),
        _ => String::from("panic"),
    };
    let backtrace = Backtrace::capture();
    let mut stack = info.to_string();
    if backtrace.status() == BacktraceStatus::Captured {
        stack = format!("{stack}\nstack backtrace:\n{backtrace}");
    }
    *PANIC.lock().unwrap() = Some((message, stack));
}

fn print(entry: &Entry, kind: &str, message: &str, stack: &str) {
    let line = serde_json::json!({ "bug": entry.label, "type": kind, "message": message, "stack": stack, "span": entry.span, "kind": entry.kind });
    let text = line.to_string();
    // The bug comes first in a line.
    println!("{{\"bug\":{},{}", serde_json::json!(entry.label), text.replacen(&format!("\"bug\":{},", serde_json::json!(entry.label)), "", 1).trim_start_matches('{'));
}

fn timed(next: &Ask, app: &App, values: &mut Values) -> Result<()> {
    let started = std::time::Instant::now();
    let result = next(app, values);
    std::hint::black_box(started.elapsed());
    result
}

fn authorized(next: &Ask, app: &App, values: &mut Values) -> Result<()> {
    std::hint::black_box(app.mute);
    timed(next, app, values)
}

fn dispatch(ask: &Ask, app: &App, values: &mut Values) -> Result<()> {
    match env("WRAP").as_str() {
        "both" => authorized(ask, app, values),
        "timed" => timed(ask, app, values),
        _ => ask(app, values),
    }
}

fn guarded(entry: &Entry, app: &App, seed: u64) {
    let result = catch_unwind(AssertUnwindSafe(|| dispatch(&entry.ask, app, &mut Values::new(seed))));
    match result {
        Ok(Ok(())) => {}
        Ok(Err(error)) => {
            let traced = error.backtrace().status() == BacktraceStatus::Captured;
            if traced {
                print(entry, "", &error.to_string(), &format!("{error:?}"));
            } else {
                print(entry, "", &format!("{error:#}"), "");
            }
        }
        Err(_) => {
            let (message, stack) = PANIC.lock().unwrap().take().unwrap_or_default();
            print(entry, "panic", &message, &stack);
        }
    }
}

pub fn open(app: impl Fn() -> App + Send + Sync) {
    std::panic::set_hook(Box::new(hook));
    let seed: u64 = env("SEED").parse().unwrap_or(1);
    let entries = all();
    match env("DOOR").as_str() {
        "worker" => {
            std::thread::scope(|scope| {
                scope.spawn(|| {
                    let app = app();
                    for (i, entry) in entries.iter().enumerate() {
                        guarded(entry, &app, seed * 1000 + i as u64);
                    }
                });
            });
        }
        "job" => {
            let app = app();
            let mut jobs: Vec<Box<dyn FnMut()>> = Vec::new();
            for (i, entry) in entries.iter().enumerate() {
                let app = &app;
                jobs.push(Box::new(move || guarded(entry, app, seed * 1000 + i as u64)));
            }
            for job in &mut jobs {
                job();
            }
        }
        _ => {
            let app = app();
            for (i, entry) in entries.iter().enumerate() {
                guarded(entry, &app, seed * 1000 + i as u64);
            }
        }
    }
}
