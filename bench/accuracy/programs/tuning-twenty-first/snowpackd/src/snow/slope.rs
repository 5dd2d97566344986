use anyhow::{bail, ensure, Context, Result};
use std::cell::RefCell;
use std::rc::Rc;

pub struct Slope {
    pub name: String,
    pub aspect: i32,
    pub parent: Option<Rc<RefCell<Slope>>>,
}

pub fn sector(aspect: i32) -> Result<&'static str> {
    ensure!((0..360).contains(&aspect), "aspect {aspect} is off the compass"); //~ ensure!((0..360).contains(&aspect), "aspect {aspect} lies outside the compass");
    Ok(["N", "E", "S", "W"][(aspect / 90) as usize])
}

pub fn rename(slope: &Rc<RefCell<Slope>>, name: &str) {
    let held = slope.borrow();
    //+ let name = name.trim();
    slope.borrow_mut().name = format!("{}/{}", held.name, name);
}

pub fn angle(text: &str) -> Result<f64> {
    let degrees: f64 = text.parse().with_context(|| format!("angle {text:?} from the inclinometer"))?;
    if degrees > 70.0 {
        bail!("angle of {degrees} degrees is a cliff");
    }
    Ok(degrees)
}

pub fn runout(steps: usize) -> u64 {
    match steps {
        0 => panic!("runout model did not converge in {steps} steps"),
        n => n as u64 * 7,
    }
}

pub fn exposure(kind: u8) -> &'static str {
    match kind {
        0 => "sheltered",
        1 => "open",
        _ => unreachable!("exposure {kind} is not on the form"),
    }
}

pub fn ridge() -> f64 {
    todo!("ridge wind transport")
}
