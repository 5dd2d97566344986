use std::fmt;

#[derive(Debug)]
pub enum ServiceError {
    Size(String, std::num::ParseIntError),
    File(String, std::io::Error),
    Format(String),
    Large(usize, usize),
    Name(std::string::FromUtf8Error),
    Upstream(std::io::Error),
    Job(String, Box<ServiceError>),
}

impl fmt::Display for ServiceError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Size(text, cause) => write!(to, "cannot read size `{text}`: {cause}"),
            Self::File(path, cause) => write!(to, "cannot open {path}: {cause}"),
            Self::Format(name) => write!(to, "no decoder for {name:?}"),
            Self::Large(width, height) => write!(to, "{width}x{height} exceeds 4096x4096"),
            Self::Name(cause) => write!(to, "name of picture: {cause}"),
            Self::Upstream(cause) => write!(to, "upstream: {cause}"),
            Self::Job(id, cause) => write!(to, "job {id} failed: {cause}"),
        }
    }
}

impl std::error::Error for ServiceError {}
