const TOWNS: [&str; 6] = ["Aldmoor", "Brightwell", "Carrow", "Dunmere", "Elsford", "Farleigh"];
const NAMES: [&str; 6] = ["moss", "quill", "reed", "slate", "thorn", "wren"];

pub struct Values {
    state: u64,
}

impl Values {
    pub fn new(seed: u64) -> Self {
        Values { state: seed * 7919 + 13 }
    }

    fn next(&mut self) -> u64 {
        self.state = (self.state * 48271) % 2147483647;
        self.state
    }

    pub fn number(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high - low + 1)
    }

    pub fn serial(&mut self) -> u64 {
        self.number(100000, 999999)
    }

    pub fn town(&mut self) -> &'static str {
        TOWNS[(self.next() % 6) as usize]
    }

    pub fn name(&mut self) -> &'static str {
        NAMES[(self.next() % 6) as usize]
    }

    pub fn day(&mut self) -> String {
        format!("2026-{:02}-{:02}", self.number(1, 12), self.number(1, 28))
    }
}
