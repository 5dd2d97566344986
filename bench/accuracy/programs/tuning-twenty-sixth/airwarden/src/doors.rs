use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc;

type Work = Box<dyn FnOnce() + Send>;

pub fn direct(work: Work) {
    work();
}

pub fn worker(work: Work) {
    let (queue, inbox) = mpsc::channel::<Work>();
    let thread = std::thread::Builder::new().name("sweeper".into()).spawn(move || {
        for each in inbox {
            each();
        }
    });
    queue.send(work).ok();
    drop(queue);
    thread.unwrap().join().ok();
}

pub fn http(work: Work) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut request = [0; 512];
        let _ = stream.read(&mut request);
        work();
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
    });
    let mut client = TcpStream::connect(("127.0.0.1", port)).unwrap();
    client.write_all(b"POST /tasks HTTP/1.1\r\n\r\n").unwrap();
    let mut answer = String::new();
    let _ = client.read_to_string(&mut answer);
    server.join().ok();
}

pub fn pool(work: Work) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).build().unwrap();
    runtime.block_on(async { tokio::task::spawn_blocking(work).await.ok() });
}
