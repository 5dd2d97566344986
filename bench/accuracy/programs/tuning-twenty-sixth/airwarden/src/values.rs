const WORDS: [&str; 14] = ["amsel", "birke", "dachs", "esche", "falke", "ginster", "hasel", "igel", "kiebitz", "linde", "marder", "otter", "reiher", "tanne"];

pub struct Values(u64);

impl Values {
    pub fn new(seed: u64, index: usize) -> Self {
        let mut values = Values(seed.wrapping_mul(6364136223846793005).wrapping_add((index as u64).wrapping_mul(1442695040888963407).wrapping_add(11)));
        values.n(0, 9);
        values
    }

    pub fn n(&mut self, from: i64, to: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        from + ((self.0 >> 33) % (to - from + 1) as u64) as i64
    }

    pub fn of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.n(0, list.len() as i64 - 1) as usize]
    }

    pub fn word(&mut self) -> String {
        self.of(&WORDS).to_string()
    }

    pub fn sign(&mut self) -> String {
        let tail = self.word().to_uppercase();
        format!("OE{}{}", self.n(1, 9), &tail[..3])
    }

    pub fn receiver(&mut self) -> String {
        format!("rx-{}", self.n(10, 9999))
    }
}
