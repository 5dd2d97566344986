use crate::probe::series;
use anyhow::{anyhow, Context, Result};
use std::sync::{mpsc, Arc, Mutex};
use std::time::Duration;
use tokio::runtime::Runtime;
use tokio::sync::{oneshot, Semaphore};

fn runtime() -> Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_time().build().expect("runtime")
}

pub fn in_time(name: &str, millis: u64) -> Result<()> {
    runtime().block_on(async {
        let wait = tokio::time::sleep(Duration::from_millis(300));
        //+ tokio::task::yield_now().await;
        tokio::time::timeout(Duration::from_millis(millis), wait).await.with_context(|| format!("job {name}"))
    })
}

pub fn averaged(readings: Vec<i32>) -> Result<i32> {
    runtime().block_on(async move { tokio::spawn(async move { series::mean(&readings) }).await.context("averaging") })
}

pub fn answer(name: &str) -> Result<u32> {
    let (sender, receiver) = oneshot::channel::<u32>();
    runtime().block_on(async move {
        tokio::spawn(async move { drop(sender) });
        receiver.await
    })
    .with_context(|| format!("answer to {name}"))
}

pub fn enqueue(shipment: &str) -> Result<()> {
    let (sender, receiver) = mpsc::channel::<String>();
    drop(receiver);
    sender.send(shipment.to_string()).context("queue of labels")?;
    Ok(())
}

pub fn permit() -> Result<()> {
    let gate = Arc::new(Semaphore::new(1));
    gate.close();
    runtime().block_on(async { gate.acquire().await.map(|_| ()) }).context("gate of the printer")
}

pub fn counted(depot: &str) -> usize {
    let shared = Arc::new(Mutex::new(vec![depot.to_string()]));
    let other = shared.clone();
    let _ = std::thread::spawn(move || {
        let names = other.lock().unwrap();
        names[1].len()
    })
    .join();
    let names = shared.lock().unwrap();
    names.len()
}

pub fn joined(tenths: Vec<i32>) -> Result<i32> {
    let handle = std::thread::spawn(move || series::warmest(&tenths));
    handle.join().map_err(|payload| anyhow!("worker died: {}", payload.downcast_ref::<&str>().copied().unwrap_or("?")))
}

pub fn retried(name: &str, attempts: u32) -> Result<()> {
    let mut last = None;
    for attempt in 1..=attempts {
        match crate::client::gateway(9737, name) {
            Ok(()) => return Ok(()),
            Err(error) => last = Some(error.context(format!("attempt {attempt}"))),
        }
    }
    Err(last.unwrap()).with_context(|| format!("label {name} not printed"))
}
