//! Tided guards a harbour. It meets each of its faults once.
mod harbour;
mod outside;

use std::backtrace::{Backtrace, BacktraceStatus};
use std::cell::RefCell;
use std::collections::HashMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::{Arc, Mutex};

use anyhow::Result;
use harbour::{Harbour, Ship};

thread_local! {
    static LAST: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
}

type Meet = Box<dyn Fn() -> Result<()> + Send>;

struct Fault {
    bug: &'static str,
    route: &'static str,
    meet: Meet,
}

fn var(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}

fn faults(seed: usize) -> Vec<Fault> {
    let pick = move |of: [&'static str; 3]| of[seed % 3];
    let make = || Harbour {
        berths: HashMap::from([("A1".to_string(), None), ("A2".to_string(), Some("Nordwind".to_string())), ("B1".to_string(), Some("Alma".to_string()))]),
        depths: vec![800, 950, 1010],
        log: RefCell::default(),
    };
    let ship = |tugs| Ship { name: "Selma".into(), length: 0, tugs };
    let mut all: Vec<Fault> = Vec::new();
    let mut add = |bug, route, meet: Meet| all.push(Fault { bug, route, meet });
    add("berth-of-old-plan", "POST /berths", Box::new(move || make().moor(pick(["C7", "D2", "A9"]), &ship(None), 300)));
    add("berth-given-twice", "POST /berths", Box::new(move || make().moor(pick(["A2", "B1", "A2"]), &ship(None), 300)));
    add("draught-in-millimetres", "POST /berths", Box::new(move || make().moor("A1", &ship(None), 4000 + seed as u32 * 10)));
    add("depth-beyond-table", "GET /depths", Box::new(move || { make().depth_at(3 + seed); Ok(()) }));
    add("deepest-of-tomorrow", "GET /depths", Box::new(move || { make().deepest(24); Ok(()) }));
    add("storm-noted-while-noting", "POST /log", Box::new(move || { make().note("storm"); Ok(()) }));
    add("fee-for-tugs-not-ordered", "GET /fees", Box::new(move || { harbour::tug_fee(&ship(None)); Ok(()) }));
    add("fee-of-ship-without-length", "GET /fees", Box::new(move || { harbour::fee_per_metre(900 + seed as u32, &ship(None)); Ok(()) }));
    add("low-tide-forgotten", "GET /clearance", Box::new(move || { harbour::under_keel(400 + seed as u32, 750); Ok(()) }));
    add("code-cuts-a-letter", "GET /codes", Box::new(move || { harbour::code(pick(["Nyå", "Skål", "Øåre"])); Ok(()) }));
    add("tariff-of-new-kind", "GET /tariffs", Box::new(move || harbour::tariff(pick(["yacht", "barge", "tug"])).map(drop)));
    add("position-with-semicolon", "POST /positions", Box::new(move || outside::position(&format!("54.{seed};7.9")).map(drop)));
    add("position-in-degrees", "POST /positions", Box::new(move || outside::position(&format!("54°{seed}, 7°")).map(drop)));
    add("speed-with-point", "POST /speeds", Box::new(move || outside::speed(&format!("1{seed}.5")).map(drop)));
    add("speed-in-kilometres", "POST /speeds", Box::new(move || outside::speed(&format!("{}", 100 + seed)).map(drop)));
    add("manifest-cut-off", "POST /manifests", Box::new(move || outside::manifest(&"{\"cargo\":[{\"kind\":\"oil\"}]"[..10 + seed]).map(drop)));
    add("manifest-without-cargo", "POST /manifests", Box::new(move || outside::manifest(&format!("{{\"freight\":{seed}}}")).map(drop)));
    add("cargo-without-kind", "POST /manifests", Box::new(move || outside::manifest(&format!("{{\"cargo\":[{{\"tons\":{seed}}}]}}")).map(drop)));
    add("chart-not-installed", "GET /charts", Box::new(move || outside::chart(&var("PREFIX"), pick(["DE316", "NO4D0", "SE2BI"])).map(drop)));
    add("tide-service-down", "GET /tides", Box::new(move || outside::tide(9419, pick(["Cuxhaven", "Bergen", "Visby"])).map(drop)));
    add("ais-in-latin", "POST /ais", Box::new(move || outside::ais(vec![b'M', b'V', b' ', 0xe5, seed as u8]).map(drop)));
    add("pilot-silent", "POST /pilots", Box::new(move || outside::answer(pick(["Anke", "Tor", "Liv"])).map(drop)));
    add("counter-left-its-lock", "GET /counts", Box::new(move || { outside::count(Arc::new(Mutex::new(seed as u32))); Ok(()) }));
    all
}

fn report(fault: &Fault, span: &str, kind: u8, type_: &str, message: &str, stack: &str) {
    let line = serde_json::json!({ "type": type_, "message": message, "stack": stack, "span": span, "kind": kind });
    println!("{{\"bug\":\"{}\",{}", fault.bug, &line.to_string()[1..]);
}

#[inline(never)]
fn timed(meet: &Meet) -> Result<()> {
    let start = std::time::Instant::now();
    let result = meet();
    std::hint::black_box(start.elapsed());
    result
}

#[inline(never)]
fn guarded(fault: &Fault, span: &str, kind: u8) {
    let layered = var("WRAP") == "1";
    match catch_unwind(AssertUnwindSafe(|| if layered { timed(&fault.meet) } else { (fault.meet)() })) {
        Ok(Ok(())) => {}
        Ok(Err(error)) => {
            let message = if var("CHAIN") == "1" { format!("{error:#}") } else { error.to_string() };
            let stack = match error.backtrace().status() {
                BacktraceStatus::Captured => error.backtrace().to_string(),
                _ => String::new(),
            };
            report(fault, span, kind, "anyhow::Error", &message, &stack);
        }
        Err(_) => {
            if let Some((message, stack)) = LAST.take() {
                report(fault, span, kind, "panic", &message, &stack);
            }
        }
    }
}

fn over_http(all: &[Fault]) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            for _ in 0..all.len() {
                let (mut stream, _) = listener.accept().unwrap();
                let mut request = [0; 8];
                let n = stream.read(&mut request).unwrap();
                let fault = &all[std::str::from_utf8(&request[..n]).unwrap().parse::<usize>().unwrap()];
                guarded(fault, fault.route, 2);
            }
        });
        for n in 0..all.len() {
            let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
            stream.write_all(n.to_string().as_bytes()).unwrap();
            let _ = stream.read(&mut [0; 8]);
        }
    });
}

unsafe impl Sync for Fault {}

fn main() {
    // A panic is sent with the backtrace that its hook takes.
    std::panic::set_hook(Box::new(|info| {
        let message = info.payload_as_str().unwrap_or("").to_string();
        LAST.set(Some((message, Backtrace::force_capture().to_string())));
    }));
    let all = faults(var("SEED").parse().unwrap());
    match var("DOOR").as_str() {
        "http" => over_http(&all),
        "worker" => {
            let worker = std::thread::Builder::new().name("worker".into()).spawn(move || {
                for fault in &all {
                    guarded(fault, &format!("job {}", fault.route.split('/').next_back().unwrap()), 5);
                }
            });
            worker.unwrap().join().unwrap();
        }
        _ => all.iter().for_each(|fault| guarded(fault, "tidectl", 1)),
    }
}
