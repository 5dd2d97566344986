use anyhow::{anyhow, Context, Result};
use serde_json::Value;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::sync::{mpsc, oneshot, Semaphore};

fn port(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}

pub fn agent() -> ureq::Agent {
    ureq::AgentBuilder::new().timeout(Duration::from_millis(200)).build()
}

pub fn regulator(callsign: &str) -> Result<Value> {
    let url = format!("http://127.0.0.1:{}/licences/{callsign}", port("CLOSED"));
    Ok(agent().get(&url).call()?.into_json()?)
}

pub fn notify(office: &str) -> Result<()> {
    let url = format!("http://127.0.0.1:{}/notices/{office}", port("PARTNER"));
    agent().post(&url).send_json(serde_json::json!({ "office": office })).with_context(|| format!("notice to {office}"))?;
    Ok(())
}

pub fn propagation(day: u32) -> Result<f64> {
    let url = format!("http://127.0.0.1:{}/propagation/{day}", port("PARTNER"));
    let body: Value = agent().get(&url).call()?.into_json().context("propagation forecast")?;
    Ok(body["index"].as_f64().unwrap_or_default())
}

pub fn solar_flux(station: &str) -> Result<f64> {
    let url = format!("http://127.0.0.1:{}/flux/{station}", port("PARTNER"));
    let body: Value = agent().get(&url).call()?.into_json()?;
    body["flux"]["observed"].as_f64().ok_or_else(|| anyhow!("flux of {station} is {}", body["flux"]))
}

pub async fn tune(receiver: &str) -> Result<()> {
    let waiting = tokio::time::sleep(Duration::from_secs(5));
    tokio::time::timeout(Duration::from_millis(5), waiting).await.with_context(|| format!("tuning {receiver}"))?;
    Ok(())
}

pub async fn control(address: &str) -> Result<()> {
    let address: SocketAddr = address.parse().with_context(|| format!("control address {address}"))?;
    tokio::net::TcpStream::connect(address).await.context("control connection")?;
    Ok(())
}

pub async fn spool(frame: u32) -> Result<()> {
    let (queue, inbox) = mpsc::channel::<u32>(1);
    drop(inbox);
    queue.send(frame).await?;
    Ok(())
}

pub async fn overflow(frames: u32) -> Result<()> {
    let (queue, _inbox) = mpsc::channel::<u32>(2);
    for frame in 0..frames {
        queue.try_send(frame).map_err(|error| anyhow!("uplink queue: {error}"))?;
    }
    Ok(())
}

pub async fn reply(of: &str) -> Result<u32> {
    let (sender, receiver) = oneshot::channel::<u32>();
    let busy = of.len() > 1;
    tokio::spawn(async move {
        if !busy {
            let _ = sender.send(1);
        }
    });
    receiver.await.with_context(|| format!("reply of {of}"))
}

pub async fn reserve(slots: usize) -> Result<()> {
    let pool = Semaphore::new(slots);
    let _held = pool.try_acquire_many(slots as u32)?;
    let _one = pool.try_acquire().context("receiver pool")?;
    Ok(())
}

pub async fn correlate(levels: Vec<i32>, lag: usize) -> Result<i32> {
    let handle = tokio::spawn(async move { levels[0] - levels[lag] });
    Ok(handle.await?)
}
