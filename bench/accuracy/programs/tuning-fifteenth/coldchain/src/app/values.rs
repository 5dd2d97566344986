const DEPOTS: [&str; 7] = ["Basel North", "Leiden", "Cork Harbour", "Uppsala", "Torino Est", "Gdansk Port", "Lyon Cargo"];
const DRUGS: [&str; 6] = ["insulin glargine", "mRNA-17", "tetanus toxoid", "filgrastim", "plasma O-", "oxytocin"];

#[derive(Clone, Debug)]
pub struct Values {
    state: u64,
    pub depot: &'static str,
    pub drug: &'static str,
    pub shipment: String,
    pub probe: u32,
    pub tenths: i32,
    pub day: String,
    pub number: u32,
}

impl Values {
    pub fn new(seed: u64) -> Self {
        let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        let mut next = |below: u64| {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (state >> 33) % below
        };
        let (depot, drug) = (DEPOTS[next(7) as usize], DRUGS[next(6) as usize]);
        let number = 100_000 + next(899_999) as u32;
        let day = format!("202{}-{:02}-{:02}", 1 + next(5), 1 + next(12), 1 + next(28));
        Values { depot, drug, shipment: format!("CC-{number}"), probe: 100 + next(8999) as u32, tenths: 90 + next(200) as i32, day, number, state }
    }

    pub fn pick<'a>(&self, all: &[&'a str]) -> &'a str {
        all[(self.number as usize / 7) % all.len()]
    }
}
