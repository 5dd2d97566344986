use super::grains::Grain;
use crate::fault::SnowFault;

#[derive(Debug, Clone)]
pub struct Layer {
    pub top: f64,
    pub base: f64,
    pub grain: Grain,
}

#[derive(Debug, Clone)]
pub struct Profile {
    pub id: String,
    pub layers: Vec<Layer>,
    pub observer: Option<String>,
}

impl Profile {
    pub fn surface(&self) -> Result<&Layer, SnowFault> {
        self.layers.first().ok_or_else(|| SnowFault::Bare(self.id.clone()))
    }

    pub fn check(&self) -> Result<(), SnowFault> {
        for (layer, l) in self.layers.iter().enumerate() {
            let cm = l.top - l.base;
            if cm <= 0.0 {
                return Err(SnowFault::Thickness { profile: self.id.clone(), layer, cm });
            }
        }
        Ok(())
    }

    pub fn weakest(&self) -> usize { //~ pub fn weak_layer(&self) -> usize {
        let depth = self.layers.iter().position(|l| l.grain == Grain::Depth);
        //+ let depth = depth.or(None);
        depth.expect("a profile in the bulletin has a weak layer")
    }

    pub fn between(&self, from: usize, to: usize) -> &[Layer] {
        &self.layers[from..to]
    }

    pub fn observer(&self) -> &str {
        self.observer.as_ref().unwrap().split(' ').next().unwrap()
    }

    pub fn at(&self, index: usize) -> &Layer {
        &self.layers[index]
    }

    pub fn mean(&self) -> u32 { //~ pub fn mean_thickness(&self) -> u32 {
        let sum: u32 = self.layers.iter().map(|l| (l.top - l.base) as u32).sum();
        sum / self.layers.len() as u32
    }

    pub fn drop_crust(&mut self) -> Layer {
        self.layers.remove(2)
    }
}

pub fn fresh(today: u16, yesterday: u16) -> u16 {
    today - yesterday
}

pub fn water_equivalent(density: i32, height: i32) -> i32 {
    density * height
}
