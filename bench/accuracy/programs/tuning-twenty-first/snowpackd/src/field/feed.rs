use anyhow::{Context, Result};
use std::sync::{mpsc, Arc, Mutex};
use std::time::Duration;
use tokio::sync::{oneshot, Semaphore};

pub fn latest(feed: &Arc<Mutex<Vec<u32>>>) -> u32 {
    *feed.lock().unwrap().last().unwrap()
}

pub fn poisoned() -> Arc<Mutex<Vec<u32>>> {
    let feed = Arc::new(Mutex::new(vec![1]));
    let other = feed.clone();
    let _ = std::thread::spawn(move || {
        let _held = other.lock();
        std::panic::resume_unwind(Box::new("quiet"));
    })
    .join();
    feed
}

pub fn publish(value: u32) -> Result<()> {
    let (sender, receiver) = mpsc::channel();
    drop(receiver);
    //+ let value = value + 1;
    sender.send(value).context("no dashboard listens")?;
    Ok(())
}

pub fn next(limit: u64) -> Result<u32> {
    let (_sender, receiver) = mpsc::channel::<u32>();
    receiver.recv_timeout(Duration::from_millis(limit)).context("next sensor frame")
}

pub async fn answer(station: String) -> Result<u32> {
    let (sender, receiver) = oneshot::channel::<u32>();
    drop(sender);
    receiver.await.with_context(|| format!("logger of {station}"))
}

pub async fn poll(station: String) -> Result<u32> {
    let work = async {
        tokio::time::sleep(Duration::from_secs(5)).await;
        1
    };
    tokio::time::timeout(Duration::from_millis(15), work).await.with_context(|| format!("modem of {station} stayed silent"))
}

pub async fn permit(limit: &Semaphore) -> Result<()> {
    limit.close();
    let _p = limit.acquire().await.context("slot of the satellite window")?;
    Ok(())
}

pub async fn fan_out(values: Vec<u32>) -> Result<u32> { //~ pub async fn interpolate(values: Vec<u32>) -> Result<u32> {
    let mut sum = 0;
    for v in values {
        sum += tokio::spawn(async move { 100 / v }).await.context("worker of the interpolation")?;
    }
    Ok(sum)
}
