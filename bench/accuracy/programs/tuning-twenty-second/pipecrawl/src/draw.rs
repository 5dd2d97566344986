use std::sync::atomic::{AtomicU64, Ordering};

static STATE: AtomicU64 = AtomicU64::new(0);

pub fn seed() -> u64 {
    std::env::var("SEED").ok().and_then(|s| s.parse().ok()).unwrap_or(1)
}

pub fn int(low: i64, high: i64) -> i64 {
    let mut now = STATE.load(Ordering::SeqCst);
    if now == 0 {
        now = seed() * 48271;
    }
    now = (now * 48271 + 9) % 2147483647;
    STATE.store(now, Ordering::SeqCst);
    low + (now % (high - low + 1) as u64) as i64
}

pub fn one(of: &[&str]) -> String {
    of[int(0, of.len() as i64 - 1) as usize].to_string()
}

pub fn shaft() -> String {
    format!("MH-{}", int(1000, 9999))
}
