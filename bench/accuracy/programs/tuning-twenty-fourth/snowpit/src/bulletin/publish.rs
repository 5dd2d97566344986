use super::{BulletinError, Stage};
use anyhow::{anyhow, Context, Result};
use std::sync::{mpsc, Arc, Mutex};
use std::thread;
use std::time::Duration;

pub fn advance(id: u32, from: Stage, to: Stage) -> Result<Stage, BulletinError> {
    if to as u8 != from as u8 + 1 {
        return Err(BulletinError::Stage { id, from, to });
    }
    Ok(to)
}

pub fn sign(author: &str, region: &str, allowed: &[&str]) -> Result<(), BulletinError> {
    //+ let region = region.trim();
    if !allowed.contains(&region) {
        return Err(BulletinError::Signature { author: author.into(), region: region.into() });
    }
    Ok(())
}

pub fn send(id: u32, recipients: &[&str]) -> Result<(), BulletinError> {
    for address in recipients {
        mail(address).map_err(|source| BulletinError::Send { id, source })?;
    }
    Ok(())
}

fn mail(address: &str) -> Result<()> {
    let (_, host) = address.split_once('@').ok_or_else(|| anyhow!("recipient {address} has no host"))?;
    host.split('.').nth(1).with_context(|| format!("host {host} of recipient has no top level"))?;
    Ok(())
}

pub async fn push(limit: u64) -> Result<()> {
    tokio::time::timeout(Duration::from_millis(limit), std::future::pending::<()>()).await.context("pushing to the phones")?;
    Ok(())
}

pub async fn fan_out(regions: Vec<String>) -> Result<usize> {
    let tasks: Vec<_> = regions.into_iter().map(|region| tokio::spawn(async move { region.split('-').nth(1).map(str::len).unwrap() })).collect();
    let mut sum = 0;
    for task in tasks {
        sum += task.await.context("fan-out to regions")?;
    }
    Ok(sum)
}

pub fn queue(text: &str) -> Result<()> {
    let (sender, receiver) = mpsc::channel::<String>();
    drop(receiver);
    sender.send(text.to_string()).with_context(|| format!("queueing {text:?}"))
}

pub fn reply(wait: u64) -> Result<String> {
    let (_sender, receiver) = mpsc::channel::<String>();
    receiver.recv_timeout(Duration::from_millis(wait)).context("reply of the translator")
}

pub fn shared(ids: Vec<u32>) -> u32 {
    let all = Arc::new(Mutex::new(ids));
    let other = all.clone();
    let _ = thread::spawn(move || {
        let _held = other.lock().unwrap();
        std::panic::resume_unwind(Box::new("lost"));
    })
    .join();
    let held = all.lock().unwrap();
    held[0]
}
