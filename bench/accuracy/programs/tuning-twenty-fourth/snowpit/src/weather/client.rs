use anyhow::{bail, Context, Result};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;
use thiserror::Error;

#[derive(Debug, Error)]
pub enum WeatherError {
    #[error("model run {run} is not out: {status}")]
    NotOut { run: String, status: u16 },
    #[error("forecast call {path}")]
    Io { path: String, #[source] source: std::io::Error },
}

pub struct Client {
    pub port: u16,
}

impl Client {
    fn get(&self, path: &str) -> Result<(u16, String), WeatherError> {
        let io = |source| WeatherError::Io { path: path.to_string(), source };
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).map_err(io)?;
        stream.set_read_timeout(Some(Duration::from_millis(700))).map_err(io)?;
        write!(stream, "GET {path} HTTP/1.0\r\n\r\n").map_err(io)?;
        let mut text = String::new();
        stream.read_to_string(&mut text).map_err(io)?;
        let status = text.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
        Ok((status, text.split("\r\n\r\n").nth(1).unwrap_or_default().to_string()))
    }

    pub fn run(&self, run: &str) -> Result<String, WeatherError> {
        let (status, body) = self.get(&format!("/run/{run}"))?;
        if status != 200 {
            return Err(WeatherError::NotOut { run: run.to_string(), status });
        }
        Ok(body)
    }

    pub fn wind(&self, station: &str) -> Result<f64> {
        let (_, body) = self.get(&format!("/wind/{station}"))?;
        let value: serde_json::Value = serde_json::from_str(&body).with_context(|| format!("wind of {station}"))?;
        Ok(value["speed"].as_f64().unwrap())
    }

    pub fn fresh_snow(&self, station: &str) -> Result<u32> {
        let (_, body) = self.get(&format!("/fresh/{station}"))?;
        serde_json::from_str(&body).with_context(|| format!("fresh snow of {station}"))
    }

    pub fn radar(&self, tile: &str) -> Result<usize> {
        let (status, body) = self.get(&format!("/radar/{tile}"))?;
        if status == 401 {
            bail!("radar key for tile {tile} has run out");
        }
        Ok(body.len())
    }

    pub fn slow(&self, station: &str) -> Result<String> {
        Ok(self.get(&format!("/slow/{station}")).with_context(|| format!("nowcast of {station}"))?.1)
    }
}

pub fn endpoint(text: &str) -> Result<url::Url> {
    url::Url::parse(text).with_context(|| format!("weather endpoint {text:?}"))
}
