use super::ObserveError;
use anyhow::{anyhow, Context, Result};
use std::collections::{BTreeMap, HashMap};

#[derive(Debug, Clone)]
pub struct Layer {
    pub top: i32,
    pub bottom: i32,
    pub grain: String,
}

pub fn check(pit: &str, layers: &[Layer]) -> Result<(), ObserveError> {
    for (index, layer) in layers.iter().enumerate() {
        if layer.bottom > layer.top {
            return Err(ObserveError::Inverted { pit: pit.into(), index, top: layer.top, bottom: layer.bottom });
        }
    }
    Ok(())
}

pub fn grain(code: &str) -> Result<u8, ObserveError> {
    let known: HashMap<&str, u8> = [("PP", 1), ("DF", 2), ("FC", 4), ("DH", 5)].into();
    known.get(code).copied().ok_or_else(|| ObserveError::Grain(code.to_string()))
}

pub fn hardness(pit: &str, value: &str) -> Result<u8, ObserveError> {
    value.parse().map_err(|source| ObserveError::Hardness { pit: pit.into(), value: value.into(), source })
}

pub fn thickest(layers: &[Layer]) -> &Layer {
    layers.iter().max_by_key(|layer| layer.top - layer.bottom).unwrap()
}

pub fn above<'a>(layers: &'a [Layer], index: usize) -> &'a Layer {
    &layers[index - 1]
}

pub fn weak(layers: &[Layer]) -> Result<usize> {
    layers.iter().position(|layer| layer.grain == "DH").ok_or_else(|| anyhow!("no weak layer among {}", layers.len()))
}

pub fn sort(depths: &mut [f64]) {
    depths.sort_by(|left, right| left.partial_cmp(right).expect("depths are numbers"));
}

pub fn histogram(layers: &[Layer], width: i32) -> BTreeMap<i32, usize> {
    let mut all = BTreeMap::new();
    for layer in layers {
        *all.entry((layer.top - layer.bottom) / width).or_default() += 1;
    }
    all
}

pub fn depth_of(text: &str) -> Result<f64> {
    let (value, unit) = text.split_once(' ').with_context(|| format!("depth {text:?} has no unit"))?;
    let value: f64 = value.parse().with_context(|| format!("depth {text:?}"))?;
    match unit {
        "cm" => Ok(value),
        "m" => Ok(value * 100.0),
        other => unreachable!("unit {other} was checked at the door"),
    }
}
