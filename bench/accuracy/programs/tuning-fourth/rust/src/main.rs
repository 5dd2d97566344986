//! Meets each fault once. Errors go out as the SDK of Rust sends them, with a backtrace where anyhow took one; a hook tells of panics.

mod feed;
mod station;

use anyhow::Result;
use serde_json::json;
use station::{Network, Station};
use std::backtrace::Backtrace;
use std::cell::RefCell;

thread_local! {
    static CURRENT: RefCell<(String, String, u8)> = const { RefCell::new((String::new(), String::new(), 1)) };
}

fn send(kind: &str, message: &str, stack: &str) {
    CURRENT.with_borrow(|(bug, span, span_kind)| {
        let rest = json!({ "type": kind, "message": message, "stack": stack, "span": span, "kind": span_kind }).to_string();
        println!("{{\"bug\":{},{}", json!(bug), &rest[1..]);
    });
}

type Job = fn(&Values) -> Result<()>;

struct Values {
    seed: usize,
    word: &'static str,
    id: String,
    prefix: String,
    network: Network,
}

fn pick<T: Copy>(v: &Values, of: &[T]) -> T {
    of[v.seed % of.len()]
}

const JOBS: &[(&str, &str, Job)] = &[
    ("station-unknown", "GET /stations/{id}", |v| v.network.find(&format!("{}-X{}", v.id, v.seed)).map(|_| ())),
    ("station-offline", "POST /stations/{id}/check", |v| v.network.check(&v.id)),
    ("too-hot-to-be-true", "POST /readings", |v| v.network.accept(61.5 + v.seed as f64).map(|_| ())),
    ("bulletin-value", "POST /bulletins", |v| feed::line(&format!("temp={}{}", v.word, v.seed), v.seed + 4).map(|_| ())),
    ("bulletin-without-value", "POST /bulletins", |v| feed::line(v.word, v.seed + 9).map(|_| ())),
    ("report-is-page", "POST /reports", |v| feed::report(pick(v, &["<html>", "{\"id\":", "wind=4", "{'id': 1}", ""])).map(|_| ())),
    ("report-without-wind", "POST /reports", |v| feed::wind(&json!({ "station": v.id })).map(|_| ())),
    ("settings-missing", "POST /reload", |v| feed::settings(&v.prefix, v.word).map(|_| ())),
    ("service-refused", "POST /push", |v| {
        let free = std::net::TcpListener::bind("127.0.0.1:0")?;
        let port = free.local_addr()?.port();
        drop(free);
        feed::push(port + (v.seed == 0) as u16)
    }),
    ("token-not-set", "POST /login", |v| feed::token(&format!("STATIOND_TOKEN_{}", v.seed)).map(|_| ())),
    ("name-in-latin", "POST /stations", |v| feed::decode([v.word.as_bytes(), &[0xe9, 0x20]].concat()).map(|_| ())),
    ("radar-silent", "GET /radar", |v| feed::await_radar(2 + v.seed as u64).map(|_| ())),
    ("upload-fails", "POST /uploads", |v| feed::upload(500 + (v.seed % 4) as u16, &format!("{}.nc", v.word))),
    ("download-fails", "GET /downloads/{file}", |v| feed::download(403 + (v.seed % 2) as u16, &format!("{}.grib", v.word))),
    ("mean-of-none", "GET /stations/{id}/mean", |v| Ok(drop(v.network.mean(&v.id)))),
    ("mean-of-unknown", "GET /stations/{id}/mean", |v| Ok(drop(v.network.mean(v.word)))),
    ("neighbour-beyond-last", "GET /stations/{id}/near", |v| Ok(drop(v.network.nearest(&vec![v.word; v.seed], v.seed - 1).silent_for))),
    ("uncalibrated", "POST /readings", |v| Ok(drop(v.network.calibrated(&v.id, v.seed as f64)))),
    ("noted-while-noting", "POST /notes", |v| Ok(drop(v.network.note(v.word)))),
    ("almanac-in-words", "GET /sunrise", |v| Ok(drop(v.network.sunrise(pick(v, &["dawn", "6:40", "VII", "am 5"]))))),
    ("roster-in-words", "GET /shifts", |v| Ok(drop(v.network.shift_start(pick(v, &["late", "early", "7h30", "n/a"]))))),
    ("more-hours-than-readings", "GET /stations/{id}/hours", |v| {
        let station = Station { id: v.id.clone(), readings: vec![1.0; v.seed], ..Station::default() };
        Ok(drop(v.network.last_hours(&station, v.seed + 24).len()))
    }),
    ("name-cut-in-a-letter", "GET /stations/{id}/short", |v| Ok(drop(feed::short_name(pick(v, &["Łęczna", "Bežigrad", "Maßbach", "Poľana"])).len()))),
];

#[inline(never)]
fn timed(job: Job, values: &Values) -> Result<()> {
    let started = std::time::Instant::now();
    let result = job(values);
    std::hint::black_box(started.elapsed());
    result
}

#[inline(never)]
fn attempt(job: Job, values: &Values, wrapped: bool) {
    let call = || if wrapped { timed(job, values) } else { job(values) };
    if let Ok(Err(error)) = std::panic::catch_unwind(std::panic::AssertUnwindSafe(call)) {
        let chain = std::env::var("CHAIN").is_ok();
        let stack = if std::env::var("RUST_BACKTRACE").is_ok() { error.backtrace().to_string() } else { String::new() };
        send("", &if chain { format!("{error:#}") } else { error.to_string() }, &stack);
    }
}

fn run(values: &Values) {
    let door = std::env::var("DOOR").unwrap_or_default();
    for (bug, route, job) in JOBS {
        let (span, kind) = match door.as_str() {
            "http" => (route.to_string(), 2),
            "queue" => ("stationd.jobs process".to_string(), 5),
            _ => ("stationd import".to_string(), 1),
        };
        CURRENT.set((bug.to_string(), span, kind));
        attempt(*job, values, std::env::var("WRAP").is_ok());
    }
}

fn main() {
    let seed: usize = std::env::var("SEED").unwrap().parse().unwrap();
    std::panic::set_hook(Box::new(|info| {
        let message = info.payload().downcast_ref::<&str>().map(|text| text.to_string()).or_else(|| info.payload().downcast_ref::<String>().cloned());
        send("panic", &message.unwrap_or_default(), &Backtrace::force_capture().to_string());
    }));
    let id = format!("ST{:x}", seed * 2654435761 % 100_000);
    let silent = Station { id: id.clone(), silent_for: 31 + seed as u32, ..Station::default() };
    let values = Values {
        seed,
        word: ["gale", "drizzle", "sleet", "haze", "squall", "thaw", "breeze"][seed % 7],
        id,
        prefix: std::env::var("PREFIX").unwrap(),
        network: Network::with(vec![silent]),
    };
    if std::env::var("DOOR").as_deref() == Ok("queue") {
        let worker = std::thread::Builder::new().name("jobs".to_string()).spawn(move || run(&values));
        worker.unwrap().join().unwrap();
    } else {
        run(&values);
    }
}
