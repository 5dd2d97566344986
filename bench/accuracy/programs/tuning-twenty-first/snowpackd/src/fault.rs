use thiserror::Error;

#[derive(Debug, Error)]
pub enum SnowFault {
    #[error("profile {0} has no layers above the ground")]
    Bare(String),
    #[error("layer {layer} of profile {profile} is {cm} cm thick")]
    Thickness { profile: String, layer: usize, cm: f64 },
    #[error("station {0} is retired")]
    Retired(String),
    #[error("{0} is no grain form")]
    Grain(String),
    #[error("bulletin {id} cannot be {to} while {from}")]
    Phase { id: String, from: &'static str, to: &'static str },
    #[error("reading of {station} was refused: {source}")]
    Reading { station: String, source: std::num::ParseFloatError },
    #[error(transparent)]
    Io(#[from] std::io::Error),
}
