use crate::fault::SnowFault;
use std::collections::HashMap;

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Grain {
    Precipitation,
    Decomposing,
    Rounded,
    Depth,
}

pub fn form(code: &str) -> Result<Grain, SnowFault> {
    match code {
        "PP" => Ok(Grain::Precipitation),
        "DF" => Ok(Grain::Decomposing),
        "RG" => Ok(Grain::Rounded),
        "DH" => Ok(Grain::Depth),
        other => Err(SnowFault::Grain(other.to_owned())),
    }
}

pub fn hardness(table: &HashMap<&str, u8>, hand: &str) -> u8 {
    //+ let hand = hand.trim();
    table[hand]
}

pub fn size_class(millimetres: f64) -> u8 { //~ pub fn class_of_size(millimetres: f64) -> u8 {
    let class = (millimetres * 4.0) as u64;
    u8::try_from(class).unwrap()
}

pub fn mixed(codes: &str) -> Result<(Grain, Grain), SnowFault> {
    let (a, b) = codes.split_at(2);
    Ok((form(a)?, form(b)?))
}
