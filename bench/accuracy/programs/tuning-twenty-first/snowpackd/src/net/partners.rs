use anyhow::{bail, Context, Result};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

pub fn forecast(model: &str) -> Result<String> {
    let answer = ureq::get(&format!("http://127.0.0.1:9902/models/{model}")).call().context("numerical forecast")?;
    Ok(answer.into_string()?)
}

pub fn roads(base: &str, pass: &str) -> Result<String> {
    let answer = ureq::get(&format!("{base}/passes/{pass}")).call()?;
    Ok(answer.into_string()?)
}

pub fn subscribers(base: &str, list: &str) -> Result<u64> {
    let text = ureq::get(&format!("{base}/lists/{list}")).call()?.into_string()?;
    //+ let text = text.trim().to_owned();
    text.parse().with_context(|| format!("size of list {list}"))
}

pub fn siren(valley: &str) -> Result<()> {
    let mut link = TcpStream::connect("127.0.0.1:9903").with_context(|| format!("siren of {valley}"))?;
    link.write_all(b"test")?;
    Ok(())
}

pub fn sign_in(base: &str, office: &str) -> Result<()> {
    match ureq::get(&format!("{base}/token/{office}")).call() {
        Err(ureq::Error::Status(401, _)) => bail!("office {office} may not sign in: its certificate has ended"),
        other => {
            other?;
            Ok(())
        }
    }
}

pub fn address(text: &str) -> Result<ureq::Response> {
    ureq::get(text).call().context("webhook of a ski area")
}

pub fn host() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for link in listener.incoming().flatten() {
            let mut line = String::new();
            let mut reader = BufReader::new(&link);
            let _ = reader.read_line(&mut line);
            let mut rest = String::new();
            while reader.read_line(&mut rest).unwrap_or(0) > 2 {
                rest.clear();
            }
            let (status, body) = if line.contains("/token") {
                ("401 Unauthorized", "")
            } else if line.contains("/passes") {
                ("503 Service Unavailable", "")
            } else {
                ("200 OK", "about 40")
            };
            let _ = (&link).write_all(format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len()).as_bytes());
            std::thread::sleep(Duration::from_millis(1));
        }
    });
    format!("http://127.0.0.1:{port}")
}
