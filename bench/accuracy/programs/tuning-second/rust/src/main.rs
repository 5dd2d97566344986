//! Runs every bug once and prints what `record_error` of the SDK sends of it: the message, and neither type nor stack.
use anyhow::{anyhow, bail, ensure, Context, Result};
use std::collections::HashMap;
use std::fmt;
use std::net::TcpStream;

struct Values {
    id: u32,
    name: &'static str,
    hop: &'static str,
    hex: String,
    temperature: f32,
    prefix: String,
}

#[derive(Debug)]
enum BrewError {
    TankBusy { tank: u32, since: String },
    TooHot { degrees: f32, limit: f32 },
    Recipe(String, std::num::ParseIntError),
}

impl fmt::Display for BrewError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TankBusy { tank, since } => write!(f, "tank {tank} is busy since {since}"),
            Self::TooHot { degrees, limit } => write!(f, "mash at {degrees:.1} degrees, {limit:.1} at most"),
            Self::Recipe(name, cause) => write!(f, "recipe {name}: bad quantity: {cause}"),
        }
    }
}

impl std::error::Error for BrewError {}

fn reserve_tank(v: &Values) -> Result<()> {
    Err(BrewError::TankBusy { tank: v.id, since: format!("2031-{:02}-11", v.id % 12 + 1) }.into())
}

fn heat(v: &Values) -> Result<()> {
    Err(BrewError::TooHot { degrees: v.temperature, limit: 78.0 }.into())
}

fn quantity(v: &Values) -> Result<u32> {
    v.hop.parse::<u32>().map_err(|cause| BrewError::Recipe(v.name.to_string(), cause).into())
}

fn batch_number(v: &Values) -> Result<u32> {
    let text = format!("{}{}", v.id, v.hex);
    text.parse::<u32>().with_context(|| format!("batch number {text:?} from the label"))
}

fn read_config(v: &Values) -> Result<String> {
    let path = format!("{}/etc/{}.toml", v.prefix, v.name);
    std::fs::read_to_string(&path).with_context(|| format!("failed to read configuration from {path}"))
}

fn read_log(v: &Values) -> Result<Vec<u8>> {
    let path = format!("{}/log/{}", v.prefix, v.hex);
    std::fs::read(&path).map_err(|cause| anyhow!("{path}: {cause}"))
}

fn connect(_: &Values) -> Result<()> {
    let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    TcpStream::connect(("127.0.0.1", port)).with_context(|| format!("sensor at 127.0.0.1:{port} does not answer"))?;
    Ok(())
}

fn stock(v: &Values) -> Result<u32> {
    let shelf: HashMap<&str, u32> = HashMap::new();
    shelf.get(v.hop).copied().ok_or_else(|| anyhow!("hop `{}` is not on the shelf", v.hop))
}

fn order(v: &Values) -> Result<()> {
    ensure!(v.id < 5, "order {} for {} exceeds the stock of {} kg", v.id, v.name, v.id % 7);
    Ok(())
}

fn supplier(v: &Values) -> Result<()> {
    bail!("supplier {}: {}", v.name, ["closed", "out of malt", "truck broken down", "unpaid invoice 77", "wrong address", "holiday", "strike"][(v.id % 7) as usize])
}

fn label(v: &Values) -> Result<String> {
    let bytes = vec![b'A' + (v.id % 20) as u8, 0xff, 0x41];
    Ok(String::from_utf8(bytes).with_context(|| format!("label of beer {}", v.id))?)
}

fn ratio(v: &Values) -> Result<f32> {
    Ok(format!("{},{}", v.temperature, v.id).parse::<f32>().with_context(|| format!("ratio in line {}", v.id))?)
}

fn ship(v: &Values) -> Result<()> {
    stock(v).context(format!("could not ship to {}", v.name)).context(format!("job {}", v.hex))?;
    Ok(())
}

fn cold_room(v: &Values) -> Result<bool> {
    Ok(["maybe", "ja", "on"][(v.id % 3) as usize].parse::<bool>().map_err(|cause| anyhow!("door {} open flag: {cause}", v.id))?)
}

type Job = fn(&Values) -> Result<String>;

fn main() {
    let seed: usize = std::env::var("SEED").unwrap().parse().unwrap();
    let v = Values {
        id: 100 + seed as u32 * 137,
        name: ["Pilsner", "Porter", "Dubbel", "Gose", "Altbier", "Saison", "Stout", "Tripel"][seed % 8],
        hop: ["Saaz", "Cascade", "Fuggle", "Citra", "Perle", "Galaxy", "Simcoe"][seed % 7],
        hex: format!("{:x}", seed * 2654435761),
        temperature: 78.5 + seed as f32 * 1.3,
        prefix: std::env::var("PREFIX").unwrap(),
    };
    let jobs: [(&str, Job); 14] = [
        ("tank-busy", |v| reserve_tank(v).map(|_| String::new())),
        ("mash-too-hot", |v| heat(v).map(|_| String::new())),
        ("recipe-quantity", |v| quantity(v).map(|n| n.to_string())),
        ("batch-number", |v| batch_number(v).map(|n| n.to_string())),
        ("configuration-missing", read_config),
        ("sensor-refused", |v| connect(v).map(|_| String::new())),
        ("hop-not-on-shelf", |v| stock(v).map(|n| n.to_string())),
        ("order-exceeds-stock", |v| order(v).map(|_| String::new())),
        ("supplier-fails", |v| supplier(v).map(|_| String::new())),
        ("label-encoding", label),
        ("ratio-of-line", |v| ratio(v).map(|n| n.to_string())),
        ("shipping-job", |v| ship(v).map(|_| String::new())),
        ("door-flag", |v| cold_room(v).map(|n| n.to_string())),
        ("log-missing", |v| read_log(v).map(|n| n.len().to_string())),
    ];
    let chained = std::env::var("CHAIN").is_ok();
    for (bug, job) in jobs {
        if let Err(error) = job(&v) {
            // Whoever records decides how much of an anyhow chain is shown.
            let message = if chained { format!("{error:#}") } else { error.to_string() };
            println!("{{\"bug\":{bug:?},\"type\":\"\",\"message\":{},\"stack\":\"\"}}", json(&message));
        }
    }
}

fn json(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
