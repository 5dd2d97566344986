use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::time::Duration;

/// Stands in for the services of others.
pub fn start(port: u16) {
    let listener = TcpListener::bind(("127.0.0.1", port)).expect("port of the stand-in");
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || {
                let mut line = String::new();
                let mut reader = BufReader::new(&stream);
                reader.read_line(&mut line).ok();
                let mut header = String::new();
                while reader.read_line(&mut header).unwrap_or(0) > 2 {
                    header.clear();
                }
                if line.contains("/slow") {
                    std::thread::sleep(Duration::from_millis(700));
                }
                let (status, body) = match line.as_str() {
                    l if l.contains("/routes") => ("503 Service Unavailable", "{}"),
                    l if l.contains("/customs") => ("401 Unauthorized", "{}"),
                    l if l.contains("/carriers") => ("200 OK", "{\"name\":7}"),
                    l if l.contains("/weather") => ("200 OK", "<html>"),
                    _ => ("200 OK", "{}"),
                };
                write!(&stream, "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len()).ok();
            });
        }
    });
}
