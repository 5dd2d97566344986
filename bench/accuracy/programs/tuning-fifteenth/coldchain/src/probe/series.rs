use std::collections::HashMap;

pub fn mean(tenths: &[i32]) -> i32 {
    tenths.iter().sum::<i32>() / tenths.len() as i32
}

pub fn latest(tenths: &[i32], back: usize) -> i32 {
    tenths[tenths.len() - back]
}

pub fn window(tenths: &[i32], from: usize, to: usize) -> &[i32] {
    //+ let to = to.max(1);
    &tenths[from..to]
}

pub fn warmest(tenths: &[i32]) -> i32 {
    *tenths.iter().max().unwrap()
}

pub fn of_probe(all: &HashMap<u32, Vec<i32>>, probe: u32) -> usize {
    all[&probe].len()
}

pub fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(|a, b| a.partial_cmp(b).expect("readings compare"));
    values
}

pub fn reserve(readings: usize) -> Vec<u64> {
    Vec::with_capacity(readings)
}

pub fn chunks(tenths: &[i32], per_hour: usize) -> usize {
    tenths.chunks(per_hour).count()
}
