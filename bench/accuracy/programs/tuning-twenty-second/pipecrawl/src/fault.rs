use thiserror::Error;

#[derive(Debug, Error)]
pub enum Fault {
    #[error("unknown defect code {code} at {metre} m")]
    UnknownCode { code: String, metre: f64 },
    #[error("shaft {0} is not in the network")]
    NoShaft(String),
    #[error("survey {id} is {state}, expected {wanted}")]
    WrongState { id: i64, state: &'static str, wanted: &'static str },
    #[error("footage of {shaft} ends after {seconds} s")]
    ShortFootage { shaft: String, seconds: i64 },
    #[error("crawler {0} did not answer in time")]
    Silent(String),
    #[error("settings file is not usable")]
    Settings(#[from] toml::de::Error),
    #[error("operator {user} lacks the right to {right}")]
    Denied { user: String, right: &'static str },
}
