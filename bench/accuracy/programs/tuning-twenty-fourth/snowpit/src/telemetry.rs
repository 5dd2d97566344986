use std::backtrace::Backtrace;
use std::cell::RefCell;
use std::panic;
use std::sync::Mutex;

pub struct Panicked {
    pub message: String,
    pub stack: String,
}

static LAST: Mutex<Option<Panicked>> = Mutex::new(None);

thread_local! {
    static QUIET: RefCell<bool> = const { RefCell::new(false) };
}

pub fn install() {
    panic::set_hook(Box::new(|info| {
        let said = info
            .payload()
            .downcast_ref::<&str>()
            .map(|text| text.to_string())
            .or_else(|| info.payload().downcast_ref::<String>().cloned())
            .unwrap_or_default();
        let place = info.location().map(|at| format!("{}:{}:{}", at.file(), at.line(), at.column())).unwrap_or_default();
        let traced = std::env::var("RUST_BACKTRACE").is_ok();
        let stack = if traced { Backtrace::force_capture().to_string() } else { format!("panicked at {place}") };
        *LAST.lock().unwrap_or_else(|held| held.into_inner()) = Some(Panicked { message: said, stack });
    }));
}

pub fn taken() -> Option<Panicked> {
    LAST.lock().unwrap_or_else(|held| held.into_inner()).take()
}

fn print(bug: &str, kind: &str, message: &str, stack: &str, span: (&str, u8)) {
    let line = serde_json::json!({ "bug": bug, "type": kind, "message": message, "stack": stack, "span": span.0, "kind": span.1 });
    println!("{{\"bug\"{}", &line_sorted(&line, bug)[..]);
}

fn line_sorted(line: &serde_json::Value, bug: &str) -> String {
    let rest: Vec<String> = ["type", "message", "stack", "span", "kind"].iter().map(|key| format!("\"{key}\":{}", line[*key])).collect();
    format!(":{},{}}}", serde_json::json!(bug), rest.join(","))
}

pub fn record_panic(bug: &str, panicked: Panicked, span: (&str, u8)) {
    print(bug, "panic", &panicked.message, &panicked.stack, span);
}

pub fn record_error(bug: &str, error: &anyhow::Error, span: (&str, u8)) {
    if std::env::var("RUST_BACKTRACE").is_ok() || std::env::var("CHAIN").is_ok() {
        print(bug, "", &error.to_string(), &format!("{error:?}"), span);
    } else {
        print(bug, "", &format!("{error:#}"), "", span);
    }
}
