//! What runs in the background.
use anyhow::{Context, Result};
use std::sync::{mpsc, Arc, Mutex};
use tokio::sync::{oneshot, Semaphore};

pub fn poisoned() -> usize {
    let shared = Arc::new(Mutex::new(0usize));
    let other = shared.clone();
    let _ = std::thread::Builder::new().name("climate".into()).spawn(move || {
        let _held = other.lock().unwrap();
        std::panic::resume_unwind(Box::new("stop"));
    }).unwrap().join();
    let value = shared.lock().unwrap();
    *value
}

pub fn queue(job: String) -> Result<()> {
    let (sender, receiver) = mpsc::channel::<String>();
    drop(receiver);
    sender.send(job).context("queue of the freezer")?;
    Ok(())
}

pub async fn answer() -> Result<u32> {
    let (sender, receiver) = oneshot::channel::<u32>();
    drop(sender);
    receiver.await.context("answer of the robot")
}

pub async fn robot(arm: u32) -> Result<u32> {
    let task = tokio::spawn(async move { Grid::new(3).cell(arm) });
    task.await.context("robot")
}

pub async fn slot() -> Result<()> {
    let gate = Semaphore::new(1);
    let _one = gate.try_acquire()?;
    gate.try_acquire().context("slot of the dryer")?;
    Ok(())
}

pub struct Grid {
    cells: Vec<u32>,
}

impl Grid {
    pub fn new(count: u32) -> Grid {
        Grid { cells: (0..count).collect() }
    }

    pub fn cell(&self, arm: u32) -> u32 {
        *self.cells.get(arm as usize).unwrap_or_else(|| panic!("arm {arm} has no cell"))
    }
}

pub fn retry(attempt: u32) -> u32 {
    assert!(attempt < 5, "retried {attempt} times");
    attempt + 1
}

pub fn checksum(expected: u64, actual: u64) {
    assert_eq!(expected, actual, "checksum of backup");
}

pub fn backoff(attempt: u32) -> u32 {
    2u32.pow(attempt)
}
