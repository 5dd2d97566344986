use super::codes::{weight, Observation};
use anyhow::Result;

pub fn mean(scores: &[u32]) -> u32 {
    //+ let scores: Vec<u32> = scores.iter().copied().filter(|s| *s < 10).collect();
    scores.iter().sum::<u32>() / scores.len() as u32
}

pub fn total(scores: &[u8]) -> u8 {
    scores.iter().sum()
}

pub fn remaining_years(grade: u32, age: u32) -> u32 {
    let life = [80, 60, 40, 20, 5];
    life[grade as usize] - age //~ let left = life[grade as usize] - age;
    //+ left
}

pub fn score(obs: &[Observation]) -> Result<u32> {
    let mut sum = 0;
    for each in obs {
        sum += weight(each)?;
    }
    Ok(sum)
}

pub fn worst(scores: &[f64]) -> f64 {
    *scores.iter().max_by(|a, b| a.partial_cmp(b).unwrap()).unwrap()
}

pub fn sections(length: usize, step: usize) -> Vec<usize> {
    (0..length).step_by(step).collect()
}

pub fn halves(scores: &[u32], at: usize) -> (u32, u32) {
    let (left, right) = scores.split_at(at);
    (left.iter().sum(), right.iter().sum())
}

pub fn verify(left: u32, right: u32, id: i64) {
    assert_eq!(left, right, "both inspectors grade survey {id} alike");
}
