//! mill SEED: meets each bug and prints what `tracing` sends of it: the message alone.
use std::collections::HashMap;
use std::error::Error;
use std::fmt;

#[derive(Debug)]
enum MillError {
    Refused { sack: String, reason: String },
    NotFound(String),
    Io { path: String, source: std::io::Error },
    Parse { field: &'static str, source: std::num::ParseIntError },
    Timeout { after: u64 },
    Status { url: String, status: u16 },
}

impl fmt::Display for MillError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            MillError::Refused { sack, reason } => write!(f, "sack {sack} was refused: {reason:?}"),
            MillError::NotFound(id) => write!(f, "no grain with id {id}"),
            MillError::Io { path, source } => write!(f, "cannot read {path}: {source}"),
            MillError::Parse { field, source } => write!(f, "invalid {field}: {source}"),
            MillError::Timeout { after } => write!(f, "mill did not start within {after}ms"),
            MillError::Status { url, status } => write!(f, "HTTP status server error ({status} Internal Server Error) for url ({url})"),
        }
    }
}

impl Error for MillError {}

type Outcome = Result<(), Box<dyn Error>>;

fn read(name: &str) -> Outcome {
    let path = format!("/srv/mill/{name}.toml");
    std::fs::read_to_string(&path).map_err(|source| MillError::Io { path, source })?;
    Ok(())
}

fn weight(text: &str) -> Outcome {
    text.parse::<u32>().map_err(|source| MillError::Parse { field: "weight", source })?;
    Ok(())
}

fn moisture(text: &str) -> Outcome {
    text.parse::<u32>().map_err(|source| MillError::Parse { field: "moisture", source })?;
    Ok(())
}

fn connect(port: u16) -> Outcome {
    std::net::TcpStream::connect(("127.0.0.1", port)).map_err(|error| format!("tcp connect error to 127.0.0.1:{port}: {error}"))?;
    Ok(())
}

fn utf8(text: &str) -> Outcome {
    let mut bytes = text.as_bytes().to_vec();
    bytes.push(0xff);
    String::from_utf8(bytes)?;
    Ok(())
}

fn quote(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => { quoted.push('\\'); quoted.push(letter) }
            letter if letter < ' ' => quoted.push_str(&format!("\\u{:04x}", letter as u32)),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

fn record(bug: &str, message: &str) {
    println!("{{\"bug\":{},\"attributes\":{{\"exception.message\":{}}}}}", quote(bug), quote(message));
}

fn main() {
    let seed: usize = std::env::args().nth(1).unwrap().parse().unwrap();
    let words = ["rye", "spelt", "wheat", "barley", "oat", "corn", "rice", "millet"];
    let reasons = ["wet", "mouldy", "too heavy", "late", "wrong label", "torn"];
    let (word, reason, number) = (words[seed % words.len()], reasons[seed % reasons.len()], 3 + seed * 17);
    let id = if seed % 2 == 1 { format!("{:08x}-ab12-4a8c-9c11-1234567890ab", seed * 7919) } else { (1000 + seed * 37).to_string() };
    let met: Vec<(&str, Outcome)> = vec![
        ("settings-missing", read(word)),
        ("weight-not-a-number", weight(word)),
        ("moisture-not-a-number", moisture(word)),
        ("mill-unreachable", connect(1 + (number % 9) as u16)),
        ("label-not-utf8", utf8(&word.repeat(1 + seed % 4))),
        ("sack-refused", Err(MillError::Refused { sack: id.clone(), reason: reason.into() }.into())),
        ("grain-missing", Err(MillError::NotFound(id.clone()).into())),
        ("start-slow", Err(MillError::Timeout { after: number as u64 }.into())),
        ("orders-fail", Err(MillError::Status { url: format!("https://orders.example/{id}"), status: 500 }.into())),
    ];
    for (bug, outcome) in met {
        if let Err(error) = outcome {
            record(bug, &error.to_string());
        }
    }
    // What a panic's hook sends.
    std::panic::set_hook(Box::new(|_| ()));
    let panics: Vec<(&str, Box<dyn Fn() + std::panic::UnwindSafe + std::panic::RefUnwindSafe>)> = vec![
        ("stone-outside", Box::new(move || { let stones = vec![1, 2]; let _ = stones[number]; })),
        ("flour-unwrapped", Box::new(move || { let _ = HashMap::<&str, u8>::new().get(word).unwrap(); })),
        ("rate-by-none", Box::new(move || { let none = number - number; let _ = number / none; })),
    ];
    for (bug, act) in panics {
        if let Err(panic) = std::panic::catch_unwind(act) {
            let message = panic.downcast_ref::<String>().cloned().or_else(|| panic.downcast_ref::<&str>().map(|text| text.to_string())).unwrap_or_default();
            record(bug, &message);
        }
    }
}
