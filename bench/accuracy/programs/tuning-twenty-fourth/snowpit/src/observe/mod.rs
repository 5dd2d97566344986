pub mod layers;
pub mod profile;

use thiserror::Error;

#[derive(Debug, Error)]
pub enum ObserveError {
    #[error("layer {index} of pit {pit} ends at {bottom} cm, above its top {top} cm")]
    Inverted { pit: String, index: usize, top: i32, bottom: i32 },
    #[error("grain shape {0} is not in the classification")]
    Grain(String),
    #[error("pit {pit}: hardness {value:?}")]
    Hardness { pit: String, value: String, #[source] source: std::num::ParseIntError },
    #[error("no observer is on duty in {0}")]
    NoObserver(String),
}
