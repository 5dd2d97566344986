use crate::caves::climate::{self, Climate};
use crate::caves::layout::{self, Plan};
use crate::doors::Round;
use crate::links::{self, DairyApi};
use crate::store::{self, Store};
use crate::wheels::ageing::{self, Stage, Wheel};
use crate::wheels::grading;
use anyhow::Result;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::io::{Read, Write};
use std::sync::{mpsc, Arc, Mutex};

fn serving<T>(answer: String, wait: u64, use_it: impl FnOnce(DairyApi) -> Result<T>) -> Result<T> {
    let listener = std::net::TcpListener::bind("127.0.0.1:9794")?;
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let _ = stream.read(&mut [0; 512]);
        std::thread::sleep(std::time::Duration::from_millis(wait));
        let _ = stream.write_all(answer.as_bytes());
    });
    let outcome = use_it(DairyApi::new("http://127.0.0.1:9794"));
    let _ = server.join();
    outcome
}

fn http(status: u16, body: &str) -> String {
    format!("HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
}

pub fn all(seed: u32) -> Vec<(&'static str, Round)> {
    let pick = move |of: &[&'static str]| of[seed as usize % of.len()];
    let cave = pick(&["Roche", "Combe", "Vauban", "Tuffeau", "Bosco"]);
    let variety = pick(&["gruyere", "morbier", "fontina", "comté"]);
    let person = pick(&["Odile", "Marc", "Beppe"]);
    let code: &'static str = Box::leak(format!("{}-{}", pick(&["TO", "MO", "FO"]), 400 + seed * 31).into_boxed_str());
    let wheel = move || Wheel { code: code.to_string(), stage: Stage::Washed, made: NaiveDate::from_ymd_opt(2026, 1 + seed % 9, 4).unwrap(), turned: 1, brine: None };
    let layout = move || layout::from_json(&format!(r#"{{"name":"{cave}","shelves":[{{"id":1,"boards":["a"]}}]}}"#)).unwrap();
    let mut out: Vec<(&'static str, Round)> = Vec::new();
    macro_rules! on {
        ($bug:literal, $body:expr) => {{
            out.push(($bug, Box::new(move || {
                $body;
                Ok(())
            })));
        }};
    }
    on!("latest-of-no-readings", Climate::new(cave, &[]).latest(cave));
    on!("coldest-of-unknown-cave", Climate::new(cave, &[9.0]).coldest("annex"));
    on!("sorted-with-nan", Climate::new(cave, &[9.0, f32::NAN, seed as f32]).sorted(cave));
    on!("cave-too-warm", climate::admit(cave, 14.5 + seed as f32)?);
    on!("humidity-over-hundred", climate::humidity(&format!("H{}", seed * 3), 100 + seed as i32)?);
    on!("reading-with-comma", climate::reading(&format!("{},{}", 8 + seed, seed))?);
    on!("stamp-without-zone", climate::stamp(&format!("2026-11-0{}T04:00:0{}", seed, seed))?);
    on!("season-ends-on-31st", climate::season_end(2020 + seed as i32, if seed % 2 == 0 { 4 } else { 9 }));
    on!("alarm-filter-bracket", climate::alarm_filter(&format!("[{cave}"))?);
    on!("offset-overflow", climate::calibrate(&[100 + seed as i8, 2], 60));
    on!("probe-line", climate::probe_of(&format!("{cave} {seed}"))?);
    on!("fan-mode", climate::fan(pick(&["auto", "eco", "boost"]))?);
    on!("layout-missing-shelves", layout::from_json(&format!(r#"{{"name":"{cave}"}}"#))?);
    on!("cave-file-duplicate", layout::from_toml(&format!("name = \"{cave}\"\nname = \"x\"\nshelves = []"))?);
    on!("shelf-unknown", layout().shelf(10 + seed as u16).id);
    on!("board-beyond", layout().board(0, 1 + seed as usize).len());
    on!("no-shelves", layout::from_json(&format!(r#"{{"name":"{cave}","shelves":[]}}"#))?.per_shelf(40 + seed as usize));
    on!("name-cut-inside-letter", layout::from_json(&format!(r#"{{"name":"{}","shelves":[]}}"#, pick(&["Bolé", "Coré", "Funé"])))?.short().len());
    on!("more-taken-than-shelves", layout().free(2 + seed as u16));
    on!("plan-borrowed", Plan::new(&[1, seed as u16]).shift());
    on!("stage-skipped", wheel().advance(Stage::Ready)?);
    on!("turned-already", wheel().turn(true)?);
    on!("turn-counter", wheel().turn_all(4));
    on!("brine-not-measured", wheel().salt());
    on!("serial-letters", Wheel { code: format!("{code}b"), ..wheel() }.serial()?);
    on!("stage-of-label", wheel().label(pick(&["aged", "affiné", "matured"]))?);
    on!("label-differs", wheel().label("fresh")?);
    on!("ready-has-no-next", ageing::next(Stage::Ready));
    on!("grading-column", grading::cards(&format!("wheel,rind\n{code},4\n"))?);
    on!("grading-points-word", grading::cards(&format!("wheel,rind,paste\n{code},{},5\n", pick(&["good", "fair", "poor"])))?);
    on!("price-with-euro", grading::price(&format!("{seed}.20€"))?);
    on!("batch-id", grading::batch(&format!("{code}-{seed}"))?);
    on!("not-licensed", grading::licence(person, variety)?);
    on!("grade-above-nine", grading::grade(10 + seed as i32));
    on!("notes-latin", grading::notes(vec![0x67, 0xe9 + (seed % 4) as u8, 0x65])?);
    on!("penalty-above-rind", grading::points(seed as u8, 20));
    on!("wheel-twice", {
        let store = Store::open()?;
        store.put(&code, Some(cave), 8.0)?;
        store.put(&code, Some("annex"), 9.0)?
    });
    on!("wheel-without-cave", Store::open()?.put(&code, None, 8.0)?);
    on!("kilos-of-unknown", Store::open()?.kilos(&code)?);
    on!("never-turned", {
        let store = Store::open()?;
        store.put(&code, Some(cave), 8.0)?;
        store.turned(&code)?
    });
    on!("rind-column", Store::open()?.rinds()?);
    on!("tally-poisoned", store::tally(Arc::new(Mutex::new(seed))));
    on!("delivery-not-found", serving(http(404, "{}"), 0, |api| api.delivery(&format!("d{seed}")))?);
    on!("delivery-slow", serving(http(200, "{}"), 1400, |api| api.delivery(&format!("d{seed}")))?);
    on!("delivery-field", serving(http(200, &format!(r#"{{"liters":{seed},"dairy":"x"}}"#)), 0, |api| api.delivery("d1"))?);
    on!("quota-null", serving(http(200, r#"{"litres":null}"#), 0, |api| api.quota(cave))?);
    on!("dairy-down", DairyApi::new("http://127.0.0.1:9795").delivery(&format!("d{seed}"))?);
    on!("scale-off", links::scale(9796)?);
    on!("cache-down", links::remember(&code)?);
    on!("queue-address", links::queue_url(pick(&["amqp://cave", "127.0.0.1", "kafka:9092"]))?);
    on!("recipe-missing", links::recipe(variety)?);
    on!("nobody-listens", links::announce(mpsc::channel().0, cave));
    on!("probe-silent", {
        let (_sender, receiver) = mpsc::channel();
        links::wait(&receiver, &format!("P{}", seed * 7))?
    });
    on!("setting-unset", links::setting("RINDWATCH_SMTP")?);
    on!("workers-unset", links::workers());
    on!("printer-missing", links::print("zebra-label", &code)?);
    on!("printer-refuses", links::print("false", &code)?);
    out
}
