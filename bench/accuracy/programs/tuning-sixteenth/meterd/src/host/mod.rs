mod doors;
mod entries;

use crate::billing::tariff::Tariff;
use crate::remote::Client;
use crate::store::Meters;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

pub struct App {
    pub meters: Meters,
    pub tariff: Tariff,
    pub client: Client,
    pub mute: u16,
}

fn answer(mut stream: TcpStream) {
    let mut buffer = [0u8; 2048];
    let read = stream.read(&mut buffer).unwrap_or(0);
    let request = String::from_utf8_lossy(&buffer[..read]).into_owned();
    let path = request.split(' ').nth(1).unwrap_or("/");
    let (status, body) = match path {
        p if p.contains("/customers/") => ("404 Not Found", ""),
        p if p.contains("/weather/Slow") => {
            thread::sleep(Duration::from_millis(600));
            ("200 OK", "{}")
        }
        p if p.contains("/weather/Down") => ("503 Service Unavailable", ""),
        p if p.contains("/outages/") => ("200 OK", "<html>login</html>"),
        _ => ("200 OK", "{\"sun\": 3}"),
    };
    let _ = write!(stream, "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len());
}

pub fn start() {
    let upstream = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = upstream.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in upstream.incoming().flatten() {
            thread::spawn(move || answer(stream));
        }
    });
    let mute = TcpListener::bind("127.0.0.1:0").unwrap();
    let app = move || App { meters: Meters::default(), tariff: Tariff::standard(), client: Client { base: format!("http://127.0.0.1:{port}") }, mute: mute.local_addr().unwrap().port() };
    doors::open(app);
}
