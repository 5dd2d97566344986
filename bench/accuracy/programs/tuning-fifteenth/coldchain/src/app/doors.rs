use super::values::Values;
use anyhow::{Context, Result};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::mpsc::channel;

pub type Work = Box<dyn Fn(&Values) -> Result<()> + Send + Sync>;

pub enum Outcome {
    Done,
    Failed(anyhow::Error),
    Panicked,
}

pub fn enter(work: Work, values: Values) -> Outcome {
    match std::env::var("DOOR").unwrap_or_default().as_str() {
        "worker" => std::thread::spawn(move || guarded(&work, &values)).join().unwrap_or(Outcome::Panicked),
        "queue" => from_queue(work, values),
        _ => guarded(&work, &values),
    }
}

fn from_queue(work: Work, values: Values) -> Outcome {
    let (sender, receiver) = channel();
    sender.send(values).ok();
    drop(sender);
    let mut outcome = Outcome::Done;
    for message in receiver {
        outcome = guarded(&work, &message);
    }
    outcome
}

fn guarded(work: &Work, values: &Values) -> Outcome {
    match catch_unwind(AssertUnwindSafe(|| handle(work, values))) {
        Ok(Ok(())) => Outcome::Done,
        Ok(Err(error)) => Outcome::Failed(error),
        Err(_) => Outcome::Panicked,
    }
}

fn handle(work: &Work, values: &Values) -> Result<()> {
    match std::env::var("WRAP").unwrap_or_default().as_str() {
        "layers" => layer(2, work, values),
        "cause" => work(values).with_context(|| format!("step of {} failed", values.depot)),
        _ => work(values),
    }
}

#[inline(never)]
fn layer(depth: u32, work: &Work, values: &Values) -> Result<()> {
    if depth == 0 {
        return work(values);
    }
    let result = layer(depth - 1, work, values);
    std::hint::black_box(&result);
    result
}
