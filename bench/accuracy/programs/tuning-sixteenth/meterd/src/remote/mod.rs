use crate::support::error::MeterError;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpStream};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

#[derive(Debug, Deserialize)]
pub struct Weather {
    pub rain: f32,
}

pub struct Client {
    pub base: String,
}

impl Client {
    fn agent(&self) -> ureq::Agent {
        ureq::AgentBuilder::new().timeout(Duration::from_millis(300)).build()
    }

    pub fn weather(&self, town: &str) -> Result<Weather> {
        let response = self.agent().get(&format!("{}/weather/{town}", self.base)).call().context("weather")?;
        Ok(response.into_json()?) //-
        //+ let weather: Weather = response.into_json()?;
        //+ Ok(weather)
    }

    pub fn customer(&self, id: u64) -> Result<String> {
        match self.agent().get(&format!("{}/customers/{id}", self.base)).call() {
            Ok(response) => Ok(response.into_string()?),
            Err(ureq::Error::Status(status, _)) => Err(MeterError::Upstream { system: "customers", status }.into()),
            Err(error) => Err(error.into()),
        }
    }

    pub fn notify(&self, url: &str) -> Result<()> {
        self.agent().get(url).call()?;
        Ok(())
    }

    pub fn outage(&self, town: &str) -> Result<bool> {
        let text = self.agent().get(&format!("{}/outages/{town}", self.base)).call()?.into_string()?;
        let value: serde_json::Value = serde_json::from_str(&text).with_context(|| format!("outages of {town}"))?;
        Ok(value["active"].as_bool().unwrap_or(false))
    }
}

pub fn gateway(port: u16) -> Result<String> {
    let stream = TcpStream::connect_timeout(&SocketAddr::from(([127, 0, 0, 1], port)), Duration::from_millis(300)).with_context(|| format!("gateway on {port}"))?;
    stream.set_read_timeout(Some(Duration::from_millis(60)))?;
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line).context("gateway said nothing")?;
    Ok(line)
}

pub fn publish(queue: mpsc::Sender<u64>, receiver: mpsc::Receiver<u64>, serial: u64) -> Result<()> {
    drop(receiver);
    queue.send(serial).context("queue of readings")?;
    Ok(())
}

pub fn await_ack(receiver: mpsc::Receiver<u64>, _keep: mpsc::Sender<u64>, millis: u64) -> Result<u64> {
    Ok(receiver.recv_timeout(Duration::from_millis(millis))?)
}

pub fn parallel(parts: Vec<u32>) -> Result<u32> {
    let worker = thread::spawn(move || parts.iter().map(|part| 1000 / part).sum());
    worker.join().map_err(|_| anyhow::anyhow!("worker of the sum died"))
}
