use anyhow::{bail, Result};

pub struct Frame {
    pub probe: u16,
    pub tenths: i16,
    pub battery: u8,
}

pub fn decode(bytes: &[u8]) -> Frame {
    let mut head = [0u8; 4];
    head.copy_from_slice(&bytes[..bytes.len().min(6) - 2]);
    //+ let _version = head[0] >> 4;
    Frame { probe: u16::from_be_bytes([head[0], head[1]]), tenths: i16::from_be_bytes([head[2], head[3]]), battery: bytes[6] }
}

pub fn checksum(bytes: &[u8]) -> u8 {
    let mut sum = 0u8;
    for byte in bytes {
        sum += byte;
    }
    sum
}

pub fn verify(bytes: &[u8], expected: u8) -> Result<()> {
    let found = bytes.iter().fold(0u8, |sum, byte| sum ^ byte);
    if found != expected {
        bail!("checksum of frame is {found:#04x}, not {expected:#04x}");
    }
    Ok(())
}

pub fn level(raw: u32) -> u32 {
    let empty = 2900;
    (raw - empty) / 12
}

pub fn label(text: &str) -> &str {
    &text[..8]
}

pub fn narrow(raw: i64) -> Result<u16> {
    Ok(u16::try_from(raw)?)
}
