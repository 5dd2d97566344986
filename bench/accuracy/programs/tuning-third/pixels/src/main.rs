//! A service that resizes pictures. Rust's errors carry no stack, and no name of their type: what its instrumentation sends is the message.
mod errors;
mod picture;

use errors::ServiceError;
use std::io::{self, BufRead};

fn main() {
    // A panic is recorded by the hook's message, as services do.
    std::panic::set_hook(Box::new(|_| {}));
    for line in io::stdin().lock().lines() {
        let line = line.expect("text");
        let fields: Vec<String> = line.split('\t').map(str::to_owned).collect();
        let (bug, entry, v) = (fields[0].clone(), fields[1].clone(), fields[2..].to_vec());
        let named = bug.clone();
        let answer = std::panic::catch_unwind(move || handle(&named, &entry, &v));
        match answer {
            Ok(Ok(())) => {}
            Ok(Err(error)) => record(&bug, &error.to_string()),
            Err(panic) => {
                let text = panic.downcast_ref::<String>().cloned();
                record(&bug, &text.unwrap_or_else(|| panic.downcast_ref::<&str>().unwrap_or(&"panic").to_string()));
            }
        }
    }
}

fn handle(bug: &str, entry: &str, v: &[String]) -> Result<(), ServiceError> {
    let result = operate(bug, v);
    match entry {
        "worker" => result.map_err(|error| ServiceError::Job(v[6].clone(), Box::new(error))),
        _ => result,
    }
}

/// Which bad input reaches which bug.
fn operate(bug: &str, v: &[String]) -> Result<(), ServiceError> {
    let n: usize = v[0].parse().unwrap_or(1);
    match bug {
        "size-not-a-number" => picture::size(&["", "x", " "].map(|end| format!("{}{end}", v[3]))[n % 3]).map(drop),
        "file-missing" => picture::open(&format!("/var/lib/pixels/{}/{}.png", v[4], v[6])).map(drop),
        "format-unknown" => picture::format(&v[3]).map(drop),
        "picture-too-large" => picture::check(n + 5000, n % 700).map(drop),
        "pixel-outside" => picture::pixel(&[1, 2, 3], 3 + n % 900).map(drop),
        "name-not-utf8" => picture::name(&[v[3].as_bytes(), &[0xff], v[1].as_bytes()].concat()).map(drop),
        "upstream-refused" => picture::fetch(20000 + (n % 9000) as u16).map(drop),
        "thumbnail-unwrapped" => picture::thumbnail(&v[1]).map(drop),
        _ => unreachable!(),
    }
}

fn record(bug: &str, message: &str) {
    println!("{bug}\t\t{}\t", base64(message.as_bytes()));
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let word = chunk.iter().fold(0u32, |word, byte| word << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for n in 0..4 {
            let letter = LETTERS[(word >> (18 - 6 * n) & 63) as usize] as char;
            text.push(if n <= chunk.len() { letter } else { '=' });
        }
    }
    text
}
