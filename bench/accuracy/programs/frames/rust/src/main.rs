//! Programs that fail, and what a subscriber would send of them: the backtrace crate's text, which is the form of RUST_BACKTRACE, and its
//! frames as objects.
use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::panic;

use anyhow::Context;
use backtrace::Backtrace;
use serde_json::{json, Value};

thread_local! {
    static TAKEN: RefCell<Option<(Backtrace, String)>> = const { RefCell::new(None) };
}

struct Cart {
    items: Vec<Option<Item>>,
}

#[derive(Clone)]
struct Item {
    price: i64,
}

trait Priced {
    fn total(&self) -> i64;
    fn checked(&self) -> i64 {
        assert_eq!(self.total(), 3, "total is wrong");
        0
    }
}

impl Priced for Cart {
    #[inline(never)]
    fn total(&self) -> i64 {
        self.items.iter().map(|item| item.as_ref().unwrap().price).sum()
    }
}

impl Priced for Item {
    #[inline(never)]
    fn total(&self) -> i64 {
        self.price
    }
}

impl fmt::Display for Item {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        panic!("can not be shown")
    }
}

impl Drop for Cart {
    fn drop(&mut self) {
        if self.items.len() == 9 {
            panic!("dropped");
        }
    }
}

impl std::ops::Add for Item {
    type Output = Item;
    #[inline(never)]
    fn add(self, other: Item) -> Item {
        Item { price: self.price.checked_add(other.price).expect("overflow") }
    }
}

mod deeper {
    pub mod inner {
        #[inline(never)]
        pub fn fail<T: std::fmt::Debug>(value: T) -> T {
            panic!("inner {value:?}")
        }
    }
}

#[inline(never)]
fn deep(n: u32) -> u32 {
    if n == 0 {
        panic!("deep");
    }
    deep(n - 1) + 1
}

#[inline(never)]
fn generic<A, B>(value: A, map: impl Fn(A) -> B) -> B {
    map(value)
}

#[inline(always)]
fn inlined(n: usize) -> u8 {
    [1u8, 2][n + std::hint::black_box(0)]
}

#[inline(never)]
fn größe() {
    panic!("größe 🛒")
}

fn parse(text: &str) -> anyhow::Result<i64> {
    text.parse::<i64>().with_context(|| format!("no price {text}"))
}

#[inline(never)]
fn checkout(text: &str) -> anyhow::Result<i64> {
    parse(text).context("checkout failed")
}

#[inline(never)]
fn order(text: &str) -> anyhow::Result<i64> {
    checkout(text).context("order failed\nsee below")
}

/// A name without its hash, the path before the function apart: `shop::Cart` and `total::{{closure}}`.
fn split(name: &str) -> (String, String) {
    let mut depth = 0i32;
    let mut parts = vec![String::new()];
    let mut before = ' ';
    let characters: Vec<char> = name.chars().collect();
    let mut i = 0;
    while i < characters.len() {
        let c = characters[i];
        match c {
            '<' | '{' | '(' | '[' => depth += 1,
            '>' if before != '-' => depth -= 1,
            '}' | ')' | ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 && c == ':' && characters.get(i + 1) == Some(&':') {
            parts.push(String::new());
            i += 1;
        } else {
            parts.last_mut().unwrap().push(c);
        }
        before = c;
        i += 1;
    }
    let mut at = parts.len() - 1;
    while at > 0 && (parts[at].starts_with('{') || parts[at].starts_with('<')) {
        at -= 1;
    }
    (parts[..at].join("::"), parts[at..].join("::"))
}

fn frames_of(trace: &Backtrace) -> Vec<Value> {
    let mut found = Vec::new();
    for frame in trace.frames() {
        for symbol in frame.symbols() {
            let name = symbol.name().map(|name| format!("{name:#}")).unwrap_or("<unknown>".into());
            let (module, function) = split(&name);
            // Of a file without a line the text says nothing.
            let file = symbol.filename().filter(|_| symbol.lineno().is_some()).map(|file| file.display().to_string()).unwrap_or_default();
            // Files within the folder that the program runs in are written from there; the standard library puts a ./ before.
            let folder = std::env::current_dir().unwrap().display().to_string();
            let file = file.strip_prefix(&format!("{folder}/")).map(str::to_string).unwrap_or(file);
            found.push(json!({"module": module, "function": function, "file": file,
                "line": symbol.lineno().unwrap_or(0), "column": if symbol.lineno().is_some() { symbol.colno().unwrap_or(0) } else { 0 }}));
        }
    }
    found
}

fn print(program: &str, message: &str, stack: String, expected: Vec<Value>) {
    println!("{}", json!({"program": program, "type": "panic", "message": message, "stack": stack, "expected": expected}));
}

fn record(program: &str, run: impl FnOnce() + panic::UnwindSafe) {
    if panic::catch_unwind(run).is_ok() {
        return;
    }
    let (mut trace, place) = TAKEN.take().unwrap();
    trace.resolve();
    let (head, message) = place.split_once(":\n").unwrap();
    let expected = vec![json!({"type": "panic", "message": message, "frames": frames_of(&trace)})];
    let text = format!("{trace:?}");
    print(program, message, format!("thread 'main' panicked at {head}:\n{message}\nstack backtrace:\n{text}"), expected);
}

fn main() {
    panic::set_hook(Box::new(|info| {
        let message = info.payload_as_str().unwrap_or("").to_string();
        let place = info.location().map(|place| place.to_string()).unwrap_or_default();
        TAKEN.set(Some((Backtrace::new_unresolved(), format!("{place}:\n{message}"))));
    }));
    let cart = || Cart { items: vec![None] };
    record("unwrap", move || println!("{}", cart().total()));
    record("default method", || println!("{}", Item { price: 1 }.checked()));
    record("trait object", move || println!("{}", (&cart() as &dyn Priced).total()));
    record("display", || println!("{}", Item { price: 1 }));
    record("drop", || drop(Cart { items: vec![None; 9] }));
    record("operator", || drop(Item { price: i64::MAX } + Item { price: 1 }));
    record("module", || drop(deeper::inner::fail(3)));
    record("module with a generic", || drop(deeper::inner::fail(vec!["x"])));
    record("recursion", || println!("{}", deep(20)));
    record("generic", || println!("{}", generic(3, |value| deeper::inner::fail(value))));
    record("inlined", || println!("{}", inlined(5)));
    record("unicode", größe);
    record("index", || println!("{}", vec![1][std::hint::black_box(3)]));
    record("slice", || println!("{}", &"größe"[0..std::hint::black_box(3)]));
    record("division", || println!("{}", 1 / std::hint::black_box(0)));
    record("overflow", || println!("{}", i32::MAX.checked_add(std::hint::black_box(1)).unwrap()));
    record("expect", || println!("{}", "x".parse::<u8>().expect("a price")));
    record("map", || println!("{}", HashMap::from([(1, 2)])[&std::hint::black_box(3)]));
    record("sort", || vec![2, 1].sort_by(|_, _| panic!("compare")));
    record("iterator", || println!("{}", (0..3).map(|n| 1 / n).filter(|n| *n > 0).count()));
    record("boxed closure", || (Box::new(|| panic!("boxed")) as Box<dyn Fn()>)());
    record("nested closures", || (|| (|| panic!("nested"))())());
    record("cell", || {
        let cell = RefCell::new(1);
        let _first = cell.borrow_mut();
        drop(cell.borrow_mut());
    });
    record("assert", || assert!(std::hint::black_box(1) == 2));
    record("unreachable", || unreachable!("not {}", 3));
    record("todo", || todo!());
    record("several lines", || panic!("first\nsecond\n  third"));
    record("looks like frames", || panic!("remote:\n   0: other::call\n             at /srv/other.rs:1:2"));
    for (program, run) in [("anyhow", parse as fn(&str) -> _), ("anyhow with a cause", checkout), ("anyhow with two", order)] {
        let error = run("x").unwrap_err();
        let trace = Backtrace::new();
        let text = format!("{error:?}\n\nStack backtrace:\n{trace:?}");
        let mut expected: Vec<Value> = error.chain().map(|each| json!({"type": "", "message": each.to_string(), "frames": []})).collect();
        expected[0]["frames"] = json!(frames_of(&trace));
        print(program, &error.to_string(), text, expected);
    }
}
