//! What ships and sensors sent this time.

use std::cell::Cell;

pub struct Values(Cell<u64>);

impl Values {
    pub fn new(seed: u64) -> Self {
        Self(Cell::new(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1))
    }

    pub fn number(&self, up_to: u64) -> u64 {
        let mut x = self.0.get();
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        self.0.set(x);
        x % up_to
    }

    pub fn id(&self, prefix: &str) -> String {
        format!("{prefix}{}", 100_000 + self.number(900_000))
    }

    pub fn pick<'a>(&self, of: &[&'a str]) -> &'a str {
        of[self.number(of.len() as u64) as usize]
    }

    pub fn ship(&self) -> &'static str {
        self.pick(&["Albatros", "Brise", "Cormoran", "Delfin", "Ebba", "Fregatte"])
    }
}
