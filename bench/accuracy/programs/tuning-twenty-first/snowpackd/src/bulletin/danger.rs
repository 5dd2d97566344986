use crate::fault::SnowFault;

#[derive(Debug, Clone, Copy)]
pub struct Level(u8);

impl Level {
    pub fn new(step: u8) -> Self {
        assert!((1..=5).contains(&step), "danger level {step} is not on the European scale");
        Level(step)
    }

    pub fn worse(self, by: u8) -> Level {
        Level::new(self.0 + by)
    }
}

impl std::str::FromStr for Level {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let step = text.parse::<u8>()?;
        Ok(Level::new(step))
    }
}

pub fn advance(id: &str, from: &'static str, to: &'static str) -> Result<&'static str, SnowFault> {
    match (from, to) {
        ("draft", "review") | ("review", "published") => Ok(to),
        _ => Err(SnowFault::Phase { id: id.to_owned(), from, to }),
    }
}

pub fn tendency(levels: &[u8]) -> i8 {
    let [before, now] = levels else { panic!("tendency wants two levels, not {}", levels.len()) };
    *now as i8 - *before as i8
}

pub fn percent(part: u64, whole: u64) -> u64 {
    part * 100 / whole
}

pub fn quorum(votes: &[u8]) -> u8 {
    assert_eq!(votes.len(), 3, "three forecasters vote on a level");
    votes[0]
}
