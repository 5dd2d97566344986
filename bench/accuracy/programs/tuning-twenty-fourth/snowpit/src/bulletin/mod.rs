pub mod publish;
pub mod render;

use thiserror::Error;

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Stage {
    Draft,
    Reviewed,
    Published,
}

#[derive(Debug, Error)]
pub enum BulletinError {
    #[error("bulletin {id} is {from:?} and cannot be {to:?}")]
    Stage { id: u32, from: Stage, to: Stage },
    #[error("danger level {0} is not on the scale of five")]
    Level(u8),
    #[error("{author} may not sign for {region}")]
    Signature { author: String, region: String },
    #[error("bulletin {id} was not sent")]
    Send { id: u32, #[source] source: anyhow::Error },
}
