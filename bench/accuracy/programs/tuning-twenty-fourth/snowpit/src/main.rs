mod bulletin;
mod config;
mod entries;
mod observe;
mod stations;
mod store;
mod telemetry;
mod weather;

use anyhow::Context;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::{mpsc, Arc};
use std::thread;
use std::time::Duration;

type Entry = (&'static str, entries::Work);

fn partner() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 9835)).unwrap();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { continue };
            thread::spawn(move || {
                let mut bytes = [0; 512];
                let mut text = String::new();
                while !text.contains("\r\n\r\n") {
                    let read = stream.read(&mut bytes).unwrap_or(0);
                    text.push_str(&String::from_utf8_lossy(&bytes[..read]));
                }
                let (status, body) = match text.split('/').nth(1).unwrap_or_default() {
                    "run" => (404, ""),
                    "wind" => (200, "{\"gust\":12}"),
                    "fresh" => (200, "-4"),
                    "radar" => (401, ""),
                    _ => {
                        thread::sleep(Duration::from_millis(1500));
                        (200, "{}")
                    }
                };
                let _ = write!(stream, "HTTP/1.0 {status} X\r\n\r\n{body}");
            });
        }
    });
    9835
}

fn quota(work: &dyn Fn() -> anyhow::Result<()>) -> anyhow::Result<()> {
    work()
}

fn traced(work: &dyn Fn() -> anyhow::Result<()>) -> anyhow::Result<()> {
    let answer = quota(work);
    std::hint::black_box(&answer);
    answer
}

fn attempt((name, work): &Entry, span: (&str, u8)) {
    let wrap = std::env::var("WRAP").unwrap_or_default();
    let done = catch_unwind(AssertUnwindSafe(|| match wrap.as_str() {
        "layers" => traced(&**work),
        "context" => work().context(format!("{} failed", span.0)),
        _ => work(),
    }));
    match done {
        Ok(Ok(())) => eprintln!("nothing failed: {name}"),
        Ok(Err(error)) => {
            telemetry::taken();
            telemetry::record_error(name, &error, span);
        }
        Err(_) => match telemetry::taken() {
            Some(panicked) => telemetry::record_panic(name, panicked, span),
            None => eprintln!("no panic: {name}"),
        },
    }
}

fn main() {
    telemetry::install();
    let seed: usize = std::env::var("SEED").unwrap().parse().unwrap();
    let folder: &'static str = Box::leak(std::env::var("PREFIX").unwrap().into_boxed_str());
    let all = Arc::new(entries::entries(seed, folder, partner()));
    match std::env::var("DOOR").unwrap_or_default().as_str() {
        "worker" => {
            let (sender, receiver) = mpsc::channel::<usize>();
            let of = all.clone();
            let worker = thread::Builder::new().name("bulletin-worker".into()).spawn(move || {
                for at in receiver {
                    attempt(&of[at], ("bulletin.jobs process", 5));
                }
            });
            for at in 0..all.len() {
                sender.send(at).unwrap();
            }
            drop(sender);
            worker.unwrap().join().unwrap();
        }
        "http" => {
            let listener = TcpListener::bind(("127.0.0.1", 9836)).unwrap();
            for at in 0..all.len() {
                let client = thread::spawn(move || {
                    let mut stream = TcpStream::connect(("127.0.0.1", 9836)).unwrap();
                    write!(stream, "{at}\n").unwrap();
                });
                let (mut stream, _) = listener.accept().unwrap();
                let mut text = String::new();
                stream.read_to_string(&mut text).unwrap();
                attempt(&all[text.trim().parse::<usize>().unwrap()], ("POST /bulletins", 2));
                client.join().unwrap();
            }
        }
        _ => {
            for entry in all.iter() {
                attempt(entry, ("snowctl", 1));
            }
        }
    }
}
