use anyhow::{anyhow, Result};
use thiserror::Error;

#[derive(Debug, Error, PartialEq)]
pub enum FrameError {
    #[error("frame of {0} bytes is too short")]
    Short(usize),
    #[error("checksum {found:#04x}, computed {computed:#04x}")]
    Checksum { found: u8, computed: u8 },
    #[error("sensor kind {0} is unknown")]
    Kind(u8),
}

pub fn decode(bytes: &[u8]) -> Result<(u8, u16), FrameError> {
    if bytes.len() < 4 {
        return Err(FrameError::Short(bytes.len()));
    }
    let computed = bytes[..3].iter().fold(0u8, |sum, byte| sum ^ byte);
    if computed != bytes[3] {
        return Err(FrameError::Checksum { found: bytes[3], computed });
    }
    if bytes[0] > 9 {
        return Err(FrameError::Kind(bytes[0]));
    }
    Ok((bytes[0], u16::from_be_bytes([bytes[1], bytes[2]])))
}

pub fn serial(text: &str) -> Result<u32> {
    let digits = text.strip_prefix("SN").ok_or_else(|| anyhow!("serial {text} lacks its prefix"))?;
    u32::from_str_radix(digits, 16).map_err(|error| anyhow!("serial {text}: {error}"))
}

pub fn battery(raw: i16) -> u8 {
    u8::try_from(raw).expect("battery level fits a byte")
}

pub fn header(bytes: &[u8]) -> [u8; 4] {
    bytes[..4].try_into().unwrap()
}
