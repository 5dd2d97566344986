use crate::LAST;
use std::io::{Read, Write};
use std::panic::{catch_unwind, AssertUnwindSafe};

pub type Round = Box<dyn FnOnce() -> anyhow::Result<()> + Send>;
type Sent = Option<(String, String, String)>;

fn metered(round: Round) -> anyhow::Result<()> {
    let start = std::time::Instant::now();
    let outcome = round();
    std::hint::black_box(start.elapsed());
    outcome
}

fn dispatch(round: Round) -> anyhow::Result<()> {
    match std::env::var("WRAP").as_deref() {
        Ok("tower") => metered(Box::new(move || metered(round))),
        _ => round(),
    }
}

fn run(round: Round, detailed: bool) -> Sent {
    match catch_unwind(AssertUnwindSafe(|| dispatch(round))) {
        Ok(Ok(())) => None,
        Ok(Err(error)) if detailed => Some((String::new(), error.to_string(), format!("{error:?}"))),
        Ok(Err(error)) => Some((String::new(), format!("{error:#}"), String::new())),
        Err(_) => LAST.with(|last| last.borrow_mut().take()),
    }
}

pub fn enter(door: &str, round: Round, detailed: bool) -> Sent {
    match door {
        "worker" => std::thread::Builder::new().name("turner-1".into()).spawn(move || run(round, detailed)).unwrap().join().unwrap(),
        "http" => {
            let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
            let address = listener.local_addr().unwrap();
            let server = std::thread::spawn(move || {
                let (mut stream, _) = listener.accept().unwrap();
                let mut head = [0; 256];
                let _ = stream.read(&mut head);
                let sent = run(round, detailed);
                let _ = stream.write_all(b"HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n");
                sent
            });
            let _ = ureq::post(&format!("http://{address}/turnings")).call();
            server.join().unwrap()
        }
        _ => run(round, detailed),
    }
}
