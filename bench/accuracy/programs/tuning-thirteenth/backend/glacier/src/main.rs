//! Meets each fault of the service once, through the door that ENTRY names.
mod bulletin;
mod station;

use anyhow::Result;
use std::backtrace::Backtrace;
use std::env;
use std::fmt::Write as _;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc;
use std::thread;

/// Numbers and words from the seed.
struct Values(u64);

impl Values {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }

    fn id(&mut self, prefix: &str) -> String {
        format!("{prefix}-{}", 100 + self.below(9000))
    }

    fn word(&mut self) -> String {
        ["Davos", "Zermatt", "Galtür", "Livigno", "Arosa", "Ischgl", "Sölden"][self.below(7) as usize].to_string()
    }
}

type Work = Box<dyn FnOnce(&mut station::Network) -> Result<()> + Send>;

fn json(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn print_event(bug: &str, kind: &str, message: &str, stack: &str) {
    println!("{{\"bug\":{},\"type\":{},\"message\":{},\"stack\":{}}}", json(bug), json(kind), json(message), json(stack));
}

fn wants_backtrace() -> bool {
    env::var_os("BACKTRACES").is_some()
}

/// What `record_error` sends is the message; where the service was told to, the backtrace that the error took goes along.
fn record_error(bug: &str, error: &anyhow::Error) {
    let message = if env::var_os("CHAIN").is_some() { format!("{error:#}") } else { error.to_string() };
    let stack = if wants_backtrace() { error.backtrace().to_string() } else { String::new() };
    print_event(bug, "", &message, &stack);
}

fn observed(bug: &'static str, work: Work) {
    panic::set_hook(Box::new(move |info| {
        let message = info.payload_as_str().unwrap_or("panic").to_string();
        if wants_backtrace() {
            print_event(bug, "panic", &message, &Backtrace::force_capture().to_string());
        } else {
            print_event(bug, "panic", &info.to_string(), "");
        }
    }));
    let mut network = station::Network::default();
    network.add("Weissfluhjoch", 2540);
    network.add("Büschalp", 1960);
    if let Ok(Err(error)) = panic::catch_unwind(AssertUnwindSafe(|| work(&mut network))) {
        record_error(bug, &error);
    }
}

/// A request over a real socket, handled in a thread of its own.
fn serve(bug: &'static str, work: Work) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    let server = thread::Builder::new().name("http".into()).spawn(move || {
        let (mut socket, _) = listener.accept().expect("a client");
        let mut head = [0; 256];
        let _ = socket.read(&mut head);
        route(bug, work);
        let _ = socket.write_all(b"HTTP/1.1 500 \r\n\r\n");
    });
    let mut client = TcpStream::connect(address).expect("the server");
    let _ = client.write_all(b"POST / HTTP/1.1\r\n\r\n");
    let _ = server.expect("a thread").join();
}

fn route(bug: &'static str, work: Work) {
    if env::var_os("WRAP").is_some() {
        measured(move || observed(bug, work))
    } else {
        observed(bug, work)
    }
}

#[inline(never)]
fn measured(next: impl FnOnce()) {
    let started = std::time::Instant::now();
    next();
    assert!(started.elapsed().as_secs() < 60);
}

/// The pool that takes jobs from a channel.
fn enqueue(bug: &'static str, work: Work) {
    let (sender, receiver) = mpsc::channel::<(&'static str, Work)>();
    let worker = thread::Builder::new().name("worker-1".into()).spawn(move || {
        for (bug, work) in receiver {
            route(bug, work);
        }
    });
    sender.send((bug, work)).expect("a worker");
    drop(sender);
    let _ = worker.expect("a thread").join();
}

fn describe(network: &mut station::Network, name: &str) -> Result<()> {
    let mut text = String::new();
    write!(text, "{}", network.label(name))?;
    Ok(())
}

fn receive(body: &str) -> Result<()> {
    let report = station::parse(body)?;
    let layers: Vec<_> = report.layers.iter().map(|l| bulletin::Layer { hardness: *l as u8 }).collect();
    println!("{} {}", report.station, bulletin::hardness(&layers, report.depth_cm as usize));
    Ok(())
}

fn main() {
    let seed: u64 = env::var("SEED").expect("SEED").parse().expect("a number");
    let mut v = Values(seed * 2_654_435_761 + 1);
    let mut faults: Vec<(&'static str, Work)> = Vec::new();
    let (id, other) = (v.id("ST"), v.id("ST"));
    faults.push(("gradient-of-dismantled-station", Box::new(move |n| { n.above(&id, "Weissfluhjoch"); Ok(()) })));
    faults.push(("label-of-dismantled-station", Box::new(move |n| describe(n, &other))));
    let id = v.id("ST");
    faults.push(("upper-station-unknown", Box::new(move |n| { n.above("Weissfluhjoch", &id); Ok(()) })));
    faults.push(("forgotten-while-listed", Box::new(|n| { n.forget("Büschalp"); Ok(()) })));
    let body = format!("{{\"station\":\"{}\",\"depth_cm\":{}}}", v.id("ST"), v.below(300));
    faults.push(("report-of-old-schema", Box::new(move |_| receive(&body))));
    let body = format!("{{\"station\":\"{}\",\"depth_cm\":{},\"layers\":[1.5,2]}}", v.id("ST"), 30 + v.below(300));
    faults.push(("deeper-than-profile", Box::new(move |_| receive(&body))));
    let (id, field) = (v.id("ST"), format!("{},{} kt", v.below(90), v.below(9)));
    faults.push(("wind-with-unit", Box::new(move |_| station::wind(&id, &field).map(drop))));
    let (id, byte) = (v.id("L"), 200 + v.below(50) as u8);
    faults.push(("frame-in-latin1", Box::new(move |_| station::frame(&id, &[b'T', b'=', byte, b'1']).map(drop))));
    let (id, minutes) = (v.id("ST"), 61 + v.below(900) as u32);
    faults.push(("silent-since-storm", Box::new(move |_| Ok(station::check(&id, minutes, 0.0)?))));
    let (id, value) = (v.id("ST"), -61.0 - v.below(900) as f32);
    faults.push(("thermistor-broken", Box::new(move |_| Ok(station::check(&id, 1, value)?))));
    faults.push(("mean-of-no-values", Box::new(|_| { println!("{}", bulletin::mean(&[])); Ok(()) })));
    let text = format!("{} {} – Föhn über den Pässen", v.word(), v.below(9));
    let cut = text.find('–').map_or(0, |at| at + 1);
    faults.push(("teaser-cut-in-dash", Box::new(move |_| { println!("{}", bulletin::teaser(&text, cut)); Ok(()) })));
    let tile = format!("{}-{}", 40 + v.below(9), v.below(20));
    faults.push(("grid-tile-not-bought", Box::new(move |_| bulletin::grid("/var/lib/glacier", &tile).map(drop))));
    let sensor = v.id("sensor");
    faults.push(("sensor-never-calibrated", Box::new(move |_| { println!("{}", bulletin::calibration("/etc/glacier", &sensor)); Ok(()) })));
    let (channel, port) = (format!("{} {}", v.word(), v.below(99)), 2 + v.below(7) as u16);
    faults.push(("radio-not-listening", Box::new(move |_| bulletin::publish(&channel, port))));
    let number = v.below(9000) as u32;
    faults.push(("model-too-slow", Box::new(move |_| bulletin::model(number).map(drop))));
    let (region, danger) = (format!("{} {}", v.word(), v.below(99)), 6 + v.below(90) as u8);
    faults.push(("sixth-level", Box::new(move |_| bulletin::level(&region, danger).map(drop))));
    let degrees = 360 + v.below(400) as u16;
    faults.push(("aspect-beyond-circle", Box::new(move |_| { println!("{}", bulletin::aspect(degrees)); Ok(()) })));
    faults.push(("sum-after-failed-thread", Box::new(|_| { println!("{}", bulletin::load(vec![3, 0])); Ok(()) })));
    let region = format!("{} {}", v.word(), v.below(99));
    faults.push(("region-in-itself", Box::new(move |_| bulletin::merge(&region, &[region.as_str()], 0).map(drop))));
    for (bug, work) in faults {
        match env::var("ENTRY").as_deref() {
            Ok("http") => serve(bug, work),
            Ok("job") => enqueue(bug, work),
            _ => observed(bug, work),
        }
    }
}
