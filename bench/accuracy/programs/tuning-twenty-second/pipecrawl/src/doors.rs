use crate::entries::Work;
use anyhow::{Context, Result};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc;
use std::sync::Arc;

fn metered(work: &Work) -> Result<()> {
    let began = std::time::Instant::now();
    let done = work();
    let _ = began.elapsed();
    done
}

fn licensed(work: &Work, span: &str) -> Result<()> {
    let done = metered(work);
    if std::env::var("WRAP").as_deref() == Ok("cause") {
        return done.with_context(|| format!("step `{span}` failed"));
    }
    done
}

pub fn attempt(work: &Work, span: &str) -> Result<()> {
    if std::env::var_os("WRAP").is_some() {
        licensed(work, span)
    } else {
        work()
    }
}

pub fn threads<F: Fn(usize) + Send + Sync + 'static>(count: usize, handle: F) {
    let handle = Arc::new(handle);
    let (tx, rx) = mpsc::channel();
    let runtime = tokio::runtime::Handle::current();
    let consumer = std::thread::Builder::new().name("intake".into()).spawn(move || {
        let _guard = runtime.enter();
        for at in rx {
            handle(at);
        }
    });
    for at in 0..count {
        tx.send(at).unwrap();
    }
    drop(tx);
    consumer.unwrap().join().unwrap();
}

pub fn blocking<F: Fn(usize) + Send + Sync + 'static>(count: usize, handle: F) {
    let handle = Arc::new(handle);
    let runtime = tokio::runtime::Handle::current();
    for at in 0..count {
        let handle = handle.clone();
        runtime.block_on(tokio::task::spawn_blocking(move || handle(at))).unwrap();
    }
}

pub fn http<F: Fn(usize) + Send + Sync + 'static>(count: usize, handle: F) {
    let listener = TcpListener::bind("127.0.0.1:9963").unwrap();
    let runtime = tokio::runtime::Handle::current();
    let server = std::thread::spawn(move || {
        let _guard = runtime.enter();
        for _ in 0..count {
            let (mut peer, _) = listener.accept().unwrap();
            let mut text = [0; 200];
            let n = peer.read(&mut text).unwrap();
            let line = String::from_utf8_lossy(&text[..n]).to_string();
            handle(line.split(['/', ' ']).nth(2).unwrap().parse().unwrap());
            peer.write_all(b"HTTP/1.0 204 No Content\r\n\r\n").unwrap();
        }
    });
    for at in 0..count {
        let mut wire = TcpStream::connect("127.0.0.1:9963").unwrap();
        wire.write_all(format!("POST /{at} HTTP/1.0\r\n\r\n").as_bytes()).unwrap();
        let _ = wire.read(&mut [0; 64]);
    }
    server.join().unwrap();
}
