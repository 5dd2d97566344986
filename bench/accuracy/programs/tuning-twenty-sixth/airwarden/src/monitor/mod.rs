use anyhow::{Context, Result};
use std::cell::RefCell;
use std::collections::HashMap;
use std::io::{Cursor, Read};
use std::sync::{mpsc, Arc, Mutex};
use std::time::Duration;
use thiserror::Error;

#[derive(Debug, Error)]
pub enum SweepError {
    #[error("sweep {0} was interrupted after {1} of {2} steps")] //~ #[error("sweep {0} was stopped after {1} of {2} steps")]
    Interrupted(u32, u32, u32),
    #[error("frame is damaged")]
    Frame(#[from] std::io::Error),
    #[error("remark of the operator")]
    Remark(#[from] std::string::FromUtf8Error),
    #[error("receiver {0} is not calibrated")]
    Uncalibrated(String),
}

pub fn header(frame: &[u8]) -> Result<[u8; 8], SweepError> {
    let mut head = [0; 8];
    Cursor::new(frame).read_exact(&mut head)?;
    Ok(head)
}

pub fn remark(bytes: Vec<u8>) -> Result<String, SweepError> {
    Ok(String::from_utf8(bytes)?)
}

pub fn run(id: u32, steps: u32, stop: u32) -> Result<u32, SweepError> {
    for step in 0..steps {
        //+ std::hint::black_box(step);
        if step == stop {
            return Err(SweepError::Interrupted(id, step, steps));
        }
    }
    Ok(steps)
}

pub fn gain(receiver: &str, table: &HashMap<String, i16>) -> Result<i16, SweepError> {
    table.get(receiver).copied().ok_or_else(|| SweepError::Uncalibrated(receiver.to_string()))
}

pub fn average(levels: &[i32]) -> i32 {
    levels.iter().sum::<i32>() / levels.len() as i32
}

pub fn waterfall(levels: &[i32], columns: usize) -> Vec<i32> {
    levels.chunks(columns).map(|row| row.iter().max().copied().unwrap()).collect()
}

pub fn buffer(samples: &[u8]) -> [u8; 16] {
    let mut into = [0; 16];
    into.copy_from_slice(samples);
    into
}

pub fn dwell(total: Duration, used: Duration) -> Duration {
    total - used
}

pub fn peak(levels: &[i32]) -> i32 {
    *levels.iter().max().expect("a sweep has levels")
}

pub fn decibels(raw: i64) -> Result<i16> {
    i16::try_from(raw).with_context(|| format!("level {raw} of the receiver"))
}

pub struct Alarms {
    open: RefCell<Vec<String>>,
}

impl Alarms {
    pub fn new(first: &str) -> Self {
        Alarms { open: RefCell::new(vec![first.to_string()]) }
    }

    pub fn escalate(&self) -> usize {
        for each in self.open.borrow().iter() {
            self.raise(format!("{each}!"));
        }
        self.open.borrow().len()
    }

    fn raise(&self, text: String) {
        self.open.borrow_mut().push(text);
    }
}

pub fn shared_total(values: Vec<u32>) -> u32 {
    let total = Arc::new(Mutex::new(0));
    let inner = total.clone();
    let _ = std::thread::spawn(move || {
        let mut held = inner.lock().unwrap();
        *held += values[0];
        assert!(*held > 0, "silent receiver");
    })
    .join();
    let sum = *total.lock().unwrap();
    sum
}

pub fn await_receiver(name: &str) -> Result<u32> {
    let (_keep, inbox) = mpsc::channel::<u32>();
    inbox.recv_timeout(Duration::from_millis(5)).with_context(|| format!("receiver {name} sent nothing"))
}

pub fn azimuth(bearing: u16) -> &'static str {
    match bearing / 90 {
        0 => "north-east",
        1 => "south-east",
        2 => "south-west",
        3 => "north-west",
        _ => unreachable!("bearing of {bearing} degrees"),
    }
}

pub fn verify(expected: &[u16], seen: &[u16]) {
    assert_eq!(expected.len(), seen.len(), "beacons expected and seen");
}
