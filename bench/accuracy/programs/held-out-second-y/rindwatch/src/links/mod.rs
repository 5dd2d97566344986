use anyhow::{bail, Context, Result};
use base64::Engine;
use serde::Deserialize;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::mpsc;
use std::time::Duration;

#[derive(Debug, Deserialize)]
pub struct Milk {
    pub litres: f64,
    pub dairy: String,
}

pub struct DairyApi {
    base: String,
    agent: ureq::Agent,
}

impl DairyApi {
    pub fn new(base: &str) -> Self {
        DairyApi { base: base.into(), agent: ureq::AgentBuilder::new().timeout(Duration::from_millis(900)).build() }
    }

    fn get(&self, path: &str) -> Result<ureq::Response> {
        self.agent.get(&format!("{}{path}", self.base)).call().with_context(|| format!("dairy API {path}"))
    }

    pub fn delivery(&self, id: &str) -> Result<Milk> {
        self.get(&format!("/deliveries/{id}"))?.into_json().context("delivery")
    }

    pub fn quota(&self, dairy: &str) -> Result<u64> {
        let body: serde_json::Value = self.get(&format!("/quota/{dairy}"))?.into_json()?;
        Ok(body["litres"].as_u64().unwrap())
    }

    pub fn etag(&self, path: &str) -> Result<String> {
        Ok(self.get(path)?.header("etag").expect("dairy API sends etags").to_string())
    }
}

pub fn scale(port: u16) -> Result<f32> {
    let mut line = TcpStream::connect(("127.0.0.1", port)).context("scale of the weighing room")?;
    line.write_all(b"W\r")?;
    let mut answer = [0; 8];
    line.read_exact(&mut answer).context("weight from the scale")?;
    Ok(String::from_utf8_lossy(&answer).trim().parse()?)
}

pub fn remember(key: &str) -> Result<()> {
    let client = redis::Client::open("redis://127.0.0.1:9793/")?;
    let mut connection = client.get_connection().with_context(|| format!("cache for {key}"))?;
    redis::cmd("SET").arg(key).arg(1).query::<()>(&mut connection)?;
    Ok(())
}

pub fn queue_url(text: &str) -> Result<redis::Client> {
    redis::Client::open(text).context("queue address")
}

pub fn recipe(name: &str) -> Result<String> {
    let path = format!("recipes/{name}.toml");
    fs::read_to_string(&path).with_context(|| format!("recipe {path}"))
}

pub fn export(dir: &str) -> Result<()> {
    fs::create_dir(dir).with_context(|| format!("export folder {dir}"))
}

pub fn photo(text: &str) -> Result<Vec<u8>> {
    base64::engine::general_purpose::STANDARD.decode(text).context("photo of the rind")
}

pub fn announce(sender: mpsc::Sender<String>, text: &str) {
    sender.send(text.to_string()).expect("someone listens for announcements");
}

pub fn wait(receiver: &mpsc::Receiver<u8>, probe: &str) -> Result<u8> {
    receiver.recv_timeout(Duration::from_millis(15)).with_context(|| format!("answer of probe {probe}"))
}

pub fn setting(name: &str) -> Result<String> {
    std::env::var(name).with_context(|| format!("setting {name}"))
}

pub fn workers() -> usize {
    std::env::var("RINDWATCH_WORKERS").expect("RINDWATCH_WORKERS").parse().unwrap()
}

pub fn print(program: &str, wheel: &str) -> Result<()> {
    let status = std::process::Command::new(program).arg(wheel).status().with_context(|| format!("label printer {program}"))?;
    if !status.success() {
        bail!("label of {wheel} was not printed: {status}");
    }
    Ok(())
}

pub fn join(worker: std::thread::JoinHandle<u32>) -> u32 {
    worker.join().unwrap()
}
