//! Which assets there are, and what state they are in.

use crate::errors::VaultError;
use anyhow::{ensure, Context, Result};
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

#[derive(Clone)]
pub struct Asset {
    pub id: String,
    pub title: String,
    pub state: &'static str,
    pub streams: Vec<(String, u32)>,
}

#[derive(Default)]
pub struct Catalog {
    assets: HashMap<String, Asset>,
    views: RefCell<BTreeMap<String, u64>>,
}

impl Catalog {
    pub fn with(assets: Vec<Asset>) -> Self {
        Self { assets: assets.into_iter().map(|asset| (asset.id.clone(), asset)).collect(), ..Self::default() }
    }

    pub fn get(&self, id: &str) -> Result<&Asset, VaultError> {
        self.assets.get(id).ok_or_else(|| VaultError::NotFound { asset: id.to_string() })
    }

    pub fn publish(&self, id: &str, channel: &str) -> Result<String> {
        let asset = self.get(id).with_context(|| format!("cannot publish to {channel}"))?;
        Ok(format!("/{channel}/{}", asset.title))
    }

    pub fn thumbnail(&self, id: &str, width: u32) -> Result<String> {
        let asset = self.get(id).with_context(|| format!("no thumbnail of {width} pixels"))?;
        Ok(format!("{}-{width}.webp", asset.id))
    }

    /// The stream with the most bits that has a picture.
    pub fn best_video(&self, asset: &Asset) -> u32 {
        asset.streams.iter().filter(|(kind, _)| kind == "video").map(|(_, rate)| *rate).max().unwrap()
    }

    pub fn count_views(&self, ids: &[&str]) {
        let views = self.views.borrow();
        for id in ids {
            if !views.contains_key(*id) {
                self.views.borrow_mut().insert((*id).to_string(), 1);
            }
        }
    }

    pub fn drop_stream(&self, asset: &mut Asset, at: usize) -> (String, u32) {
        asset.streams.remove(at)
    }
}

impl Asset {
    fn change(&mut self, allowed: &[&'static str], to: &'static str) -> Result<(), VaultError> {
        if !allowed.contains(&self.state) {
            return Err(VaultError::State { asset: self.id.clone(), from: self.state, to });
        }
        self.state = to;
        Ok(())
    }

    pub fn archive(&mut self) -> Result<(), VaultError> {
        self.change(&["ready", "published"], "archived")
    }

    pub fn approve(&mut self) -> Result<(), VaultError> {
        self.change(&["review"], "ready")
    }

    pub fn short_title(&self) -> &str {
        if self.title.len() <= 16 { &self.title } else { &self.title[..16] }
    }
}

pub fn check_quota(tenant: &str, used: u64, limit: u64) -> Result<u64, VaultError> {
    if used > limit {
        return Err(VaultError::Quota { tenant: tenant.to_string(), used, limit });
    }
    Ok(limit - used)
}

pub fn rename(asset: &mut Asset, title: &str) -> Result<()> {
    ensure!(!title.trim().is_empty(), "title of {} may not be empty", asset.id);
    asset.title = title.to_string();
    Ok(())
}
