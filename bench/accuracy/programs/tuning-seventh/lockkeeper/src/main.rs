//! The keeper of a lock: a server, a worker and a command over the same work.

mod chamber;
mod errors;
mod office;

use std::backtrace::Backtrace;
use std::cell::RefCell;
use std::collections::HashMap;
use std::env;
use std::net::TcpListener;
use std::panic;
use std::rc::Rc;
use std::sync::Mutex;

use anyhow::Result;
use chamber::{Boat, Chamber};
use office::Store;

type Work = Box<dyn Fn() -> Result<()>>;

static PANICKED: Mutex<Option<(String, String)>> = Mutex::new(None);

fn word(seed: usize, of: &[&'static str]) -> &'static str {
    of[seed % of.len()]
}

fn lock(seed: usize) -> Chamber {
    let boat = |name: &str, length| Boat { name: name.to_string(), length, towed_by: None };
    Chamber {
        upper: 210 + seed as i32,
        lower: 80,
        boats: vec![boat("OÅtter", 12), boat("Héron", 20 + seed as u32)],
        tolls: HashMap::from([("barge".to_string(), 900)]),
        log: Rc::new(RefCell::new(vec![format!("opened {seed}")])),
    }
}

fn table(seed: usize) -> Vec<(&'static str, &'static str, Work)> {
    let closed = TcpListener::bind("127.0.0.1:0").map(|listener| listener.local_addr().unwrap().to_string()).unwrap();
    vec![
        //+ ("", "GET /health", Box::new(|| Ok(()))),
        ("opens-with-levels-apart", "POST /gates", Box::new(move || Ok(lock(seed).open()?))),
        ("gauge-with-decimal-comma", "PUT /gauge", Box::new(move || Ok(lock(seed).gauge(&format!("2,{seed}"))?))),
        ("gate-by-colour", "POST /gates", Box::new(move || Ok(lock(seed).gate(word(seed, &["red", "green", "blue"]))?))),
        ("free-space-below-zero", "GET /space", Box::new(move || { std::hint::black_box(lock(seed).free(std::hint::black_box(30))); Ok(()) })),
        ("toll-of-kind-unknown", "GET /tolls", Box::new(move || { lock(seed).toll(word(seed, &["canoe", "raft", "yacht"])); Ok(()) })),
        ("tug-of-boat-with-engine", "GET /tugs", Box::new(move || { lock(seed).tug(seed % 2); Ok(()) })),
        ("boat-left-before-tug", "GET /tugs", Box::new(move || { lock(seed).tug(2 + seed); Ok(()) })),
        ("note-repeated-while-read", "POST /notes", Box::new(move || { lock(seed).note("closed"); Ok(()) })),
        ("plate-cuts-a-letter", "GET /plates", Box::new(move || { lock(seed).plate(seed % 2); Ok(()) })),
        ("filled-in-no-time", "POST /fill", Box::new(move || { chamber::fill(-(seed as i64)); Ok(()) })),
        ("drained-upwards", "POST /drain", Box::new(move || { chamber::drain(80, 210 + seed as i32); Ok(()) })),
        ("registered-from-empty-form", "POST /boats", Box::new(move || { chamber::register(&mut Vec::new(), &" ".repeat(seed)); Ok(()) })),
        ("renamed-to-nothing", "PATCH /boats", Box::new(move || { chamber::rename(&mut [String::from("Otter")], 0, ""); Ok(()) })),
        ("pilot-asks-for-patience", "POST /pilots", Box::new(move || office::pilot(word(seed, &["after the tide", "fog on the river", "one ship before you"])))),
        ("permit-asked-by-name", "GET /permits", Box::new(move || { Store::new(seed).permit(word(seed, &["Otter", "Heron", "Vole"]))?; Ok(()) })),
        ("tide-row-with-comma", "GET /tides", Box::new(move || { Store::new(seed).tide()?; Ok(()) })),
        ("permit-renewed-while-held", "PUT /permits", Box::new(move || { Store::new(seed).renew(word(seed, &["permit", "fee"]))?; Ok(()) })),
        ("fee-stored-as-text", "GET /fees", Box::new(move || { Store::new(seed).fee()?; Ok(()) })),
        ("schedule-of-holiday", "GET /schedule", Box::new(move || { office::schedule(&env::var("PREFIX")?, word(seed, &["easter.txt", "may-day.txt", "advent.txt"]))?; Ok(()) })),
        ("crew-in-latin-one", "import", Box::new(move || { let mut list = vec![b'x'; seed]; list.extend([b'J', 0xf6, b'r', b'n']); office::crew(&list)?; Ok(()) })),
        ("hour-with-minutes", "PUT /hours", Box::new(move || { office::hour(&format!("{}:30h", 6 + seed))?; Ok(()) })),
        ("hour-past-midnight", "PUT /hours", Box::new(move || { office::hour(&format!("{}h", 24 + seed))?; Ok(()) })),
        ("closing-left-empty", "PUT /hours", Box::new(move || { office::closing(&" ".repeat(seed))?; Ok(()) })),
        ("harbour-on-old-port", "GET /harbour", { let closed = closed.clone(); Box::new(move || office::harbour(&closed)) }),
        ("way-ends-in-basin", "GET /ways", Box::new(move || { let end = word(seed, &["mill", "quay", "weir"]); office::route("town", "sea", &HashMap::from([("town", end)]))?; Ok(()) })),
        ("way-goes-in-circle", "GET /ways", Box::new(move || { let other = word(seed, &["mill", "quay", "weir"]); office::route("town", "sea", &HashMap::from([("town", other), (other, "town")]))?; Ok(()) })),
        ("tally-counts-down", "POST /tally", Box::new(move || { office::tally(vec![seed as u32])?; Ok(()) })),
    ]
}

fn quote(text: &str) -> String {
    serde_json::Value::String(text.to_string()).to_string()
}

fn print(bug: &str, kind_of: &str, message: &str, stack: &str, span: &str, kind: u8) {
    println!("{{\"bug\":{},\"type\":{},\"message\":{},\"stack\":{},\"span\":{},\"kind\":{kind}}}", quote(bug), quote(kind_of), quote(message), quote(stack), quote(span));
}

fn layered(layers: usize, work: &dyn Fn() -> Result<()>) -> Result<()> {
    if layers == 0 { work() } else { layered(layers - 1, &|| work()) }
}

fn main() {
    panic::set_hook(Box::new(|info| {
        let backtrace = if env::var("RUST_BACKTRACE").is_ok() { Backtrace::force_capture().to_string() } else { String::new() };
        let message = info.payload_as_str().unwrap_or("Box<dyn Any>").to_string();
        let stack = if backtrace.is_empty() { info.to_string() } else { backtrace };
        PANICKED.lock().unwrap().get_or_insert((message, stack));
    }));
    let seed: usize = env::var("SEED").unwrap().parse().unwrap();
    let door = env::var("DOOR").unwrap_or_default();
    let layers = env::var("WRAP").map_or(0, |text| text.len());
    for (bug, route, work) in table(seed) {
        let (span, kind) = match door.as_str() {
            "http" => (route.to_string(), 2),
            "worker" => (format!("work {route}"), 5),
            _ => ("lockctl".to_string(), 1),
        };
        *PANICKED.lock().unwrap() = None;
        let outcome = panic::catch_unwind(panic::AssertUnwindSafe(|| layered(layers, &work)));
        let panicked = PANICKED.lock().unwrap().take();
        if let Some((message, stack)) = panicked {
            print(bug, "panic", &message, &stack, &span, kind);
        } else if let Ok(Err(error)) = outcome {
            let message = if env::var("CHAIN").is_ok() { format!("{error:#}") } else { error.to_string() };
            let taken = error.backtrace().to_string();
            let stack = if taken.starts_with("disabled") { "" } else { &taken };
            print(bug, "anyhow::Error", &message, stack, &span, kind);
        } else {
            eprintln!("{bug} did not fail");
        }
    }
}
