use std::backtrace::{Backtrace, BacktraceStatus};
use std::sync::Mutex;

static LAST: Mutex<Option<(String, String)>> = Mutex::new(None);

pub fn watch_panics() {
    std::panic::set_hook(Box::new(|info| {
        let payload = info.payload();
        let text = payload.downcast_ref::<String>().cloned().or_else(|| payload.downcast_ref::<&str>().map(|text| text.to_string()));
        let place = info.location().map(|at| format!("{}:{}:{}", at.file(), at.line(), at.column())).unwrap_or_default();
        let trace = Backtrace::capture();
        let stack = if trace.status() == BacktraceStatus::Captured { trace.to_string() } else { format!("at {place}") };
        *LAST.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = Some((text.unwrap_or_default(), stack));
    }));
}

pub fn send_panic(bug: &str, span: &str) {
    let (message, stack) = LAST.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).take().unwrap_or_default();
    print(bug, span, "panic", &message, &stack);
}

/// Either the message alone, with the backtrace of anyhow, or with the chain of causes as tracing-opentelemetry writes it.
pub fn send_error(bug: &str, span: &str, error: &anyhow::Error) {
    if std::env::var("CHAIN").is_ok() {
        let chain: Vec<String> = error.chain().skip(1).map(|cause| cause.to_string()).collect();
        return print(bug, span, "", &error.to_string(), &format!("{chain:?}"));
    }
    let trace = error.backtrace();
    let stack = if trace.status() == BacktraceStatus::Captured { trace.to_string() } else { String::new() };
    print(bug, span, "", &format!("{error:#}"), &stack);
}

fn print(bug: &str, span: &str, kind: &str, message: &str, stack: &str) {
    let door = std::env::var("DOOR").unwrap_or_default();
    let line = serde_json::json!({ "type": kind, "message": message, "stack": stack, "span": span, "kind": if door == "queue" { 5 } else { 1 } });
    let text = line.to_string();
    println!("{{\"bug\":\"{}\",{}", bug, &text[1..]);
}
