use crate::fault::Fault;
use anyhow::{anyhow, bail, Context, Result};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::{mpsc, oneshot, Semaphore};
use tokio::time::{sleep, timeout};

pub async fn register(port: u16, survey: i64) -> Result<()> {
    let mut wire = TcpStream::connect(("127.0.0.1", port)).await.with_context(|| format!("register is out of reach for survey {survey}"))?;
    wire.write_all(b"PUT\n").await?;
    Ok(())
}

pub async fn broker(port: u16) -> Result<TcpStream> {
    TcpStream::connect(("127.0.0.1", port)).await.context("broker of the depot")
}

pub async fn ask(port: u16, path: &str) -> Result<String> {
    let mut wire = TcpStream::connect(("127.0.0.1", port)).await?;
    wire.write_all(format!("GET {path} HTTP/1.0\r\n\r\n").as_bytes()).await?;
    let mut answer = String::new();
    wire.read_to_string(&mut answer).await?;
    //+ let answer = answer.trim_start().to_string();
    let status = answer.split(' ').nth(1).unwrap_or("0");
    if status != "200" {
        bail!("{path} answered {status}");
    }
    let (_, body) = answer.split_once("\r\n\r\n").ok_or_else(|| anyhow!("no body"))?;
    Ok(body.to_string())
}

pub async fn rainfall(port: u16, gauge: i64) -> Result<f64> {
    let body = ask(port, &format!("/rain/{gauge}")).await.context("rain gauge")?;
    let value: serde_json::Value = serde_json::from_str(&body).with_context(|| format!("reading of gauge {gauge}"))?;
    Ok(value["mm"].as_f64().unwrap())
}

pub async fn ping(name: &str) -> Result<(), Fault> {
    timeout(Duration::from_millis(20), sleep(Duration::from_millis(200))).await.map_err(|_| Fault::Silent(name.to_string()))
}

pub async fn upload(part: i64) -> Result<()> {
    timeout(Duration::from_millis(15), sleep(Duration::from_millis(200))).await.with_context(|| format!("upload of part {part}"))
}

pub async fn deliver(report: String) -> Result<()> {
    let (tx, rx) = mpsc::channel(1);
    drop(rx);
    tx.send(report).await.context("printer of reports")
}

pub fn enqueue(reports: Vec<String>) -> Result<()> {
    let (tx, _rx) = mpsc::channel(1);
    for report in reports {
        let name = report.clone();
        tx.try_send(report).with_context(|| format!("{name} does not fit in the outbox"))?;
    }
    Ok(())
}

pub async fn receipt(id: i64) -> Result<i64> {
    let (tx, rx) = oneshot::channel::<i64>();
    drop(tx);
    rx.await.with_context(|| format!("no receipt for report {id}"))
}

pub async fn slot(places: &Semaphore) -> Result<()> {
    places.close();
    let _held = places.acquire().await.context("slot of the uplink")?;
    Ok(())
}

pub async fn render(pages: Vec<u32>) -> Result<u32> {
    let page = tokio::spawn(async move { pages[pages.len() - 1] / pages[0] }).await.context("rendering of the report")?;
    Ok(page)
}

pub fn nested() -> i64 {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async { 1 })
}
