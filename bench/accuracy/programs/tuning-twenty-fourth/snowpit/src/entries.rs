use crate::bulletin::{publish, render, Stage};
use crate::observe::layers::{self, Layer};
use crate::observe::profile::{self, Book};
use crate::stations::registry::{Entry, Registry};
use crate::stations::{frames, registry};
use crate::store::{cache, files};
use crate::weather::client::{self, Client};
use crate::weather::series;
use crate::config;
use anyhow::Result;
use std::collections::{BTreeMap, HashMap};
use std::hint::black_box;

pub type Work = Box<dyn Fn() -> Result<()> + Send + Sync>;

const CLOSED: u16 = 9839;

fn layer(top: i32, bottom: i32, grain: &str) -> Layer {
    Layer { top, bottom, grain: grain.to_string() }
}

fn on(all: &mut Vec<(&'static str, Work)>, name: &'static str, work: impl Fn() -> Result<()> + Send + Sync + 'static) {
    all.push((name, Box::new(work)));
}

fn block<T>(future: impl std::future::Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap().block_on(future)
}

macro_rules! each {
    ($all:ident, $($name:literal => $work:expr;)*) => { $(on(&mut $all, $name, move || { black_box($work); Ok(()) });)* };
}

pub fn entries(seed: usize, folder: &'static str, port: u16) -> Vec<(&'static str, Work)> {
    let mut all = Vec::new();
    let n = 4000 + seed * 47;
    let pick = move |of: &[&'static str]| of[seed % of.len()];
    let pit = move || format!("pit-{n}");
    let place = pick(&["Gerlos", "Davos", "Tignes", "Livigno", "Bansko", "Sexten", "Åre"]);
    let who = pick(&["Nora Wyss", "Luc Faure", "Ivo Pirc", "Karin Hofer", "Tone Berg", "Ana Ruiz", "Jon Lie"]);
    let weather = move || Client { port };
    each! { all,
        "layer-ends-above-top" => profile::submit(&pit(), &[(90, 40, "PP"), (40, 40 + seed as i32, "DF")])?;
        "grain-code-outside-list" => profile::submit(&pit(), &[(90, 40, pick(&["XX", "SHx", "MM"]))])?;
        "hardness-in-words" => layers::hardness(&pit(), pick(&["fist", "pencil", "knife"]))?;
        "thickest-of-an-empty-pit" => layers::thickest(&[]).top;
        "pit-without-weak-layer" => layers::weak(&vec![layer(9, 4, "PP"); seed])?;
        "depth-glued-to-unit" => layers::depth_of(&format!("{n}cm"))?;
        "depth-in-inches" => layers::depth_of(&format!("{n} {}", pick(&["in", "ft", "mm"])))?;
        "profile-without-aspect" => profile::read(&format!("{{\"id\":\"{}\"}}", pit()))?;
        "aspect-of-full-circle" => profile::read(&format!("{{\"id\":\"{}\",\"aspect\":{},\"dug\":\"2026-01-02\"}}", pit(), 360 + seed))?;
        "dug-on-thirtieth-of-february" => profile::dug_on(&format!("202{seed}-02-30"))?;
        "gradient-of-one-temperature" => profile::gradient(&[seed as f32]);
        "nobody-on-duty" => profile::duty(place, &[])?;
        "book-annotated-while-read" => Book::new(vec![pit()]).annotate("!");
        "run-not-out-yet" => weather().run(&format!("2026-{seed:02}-00Z"))?;
        "wind-speed-missing" => weather().wind(place)?;
        "fresh-snow-negative" => weather().fresh_snow(place)?;
        "radar-key-expired" => weather().radar(&format!("t{n}"))?;
        "nowcast-times-out" => weather().slow(place)?;
        "weather-port-refused" => Client { port: CLOSED }.run(&format!("r{n}"))?;
        "endpoint-without-scheme" => client::endpoint(&format!("{}/v{seed}", place.to_lowercase()))?;
        "series-row-with-dash" => series::rows(&format!("station,value\n{place},{seed}.5\n{place},--\n"))?;
        "minutes-overflow-byte" => series::sum(&[200, 60 + seed as u8]);
        "pairs-past-the-end" => series::pairs(&vec![1.0; seed + 1]);
        "station-missing-in-series" => series::latest(&HashMap::new(), place);
        "humidity-above-hundred" => series::dew_point(-(seed as f64), 101.0 + seed as f64)?;
        "offset-before-midnight" => series::offset(black_box(seed as u32 % 3), 5);
        "published-from-draft" => publish::advance(n as u32, Stage::Draft, Stage::Published)?;
        "author-of-other-region" => publish::sign(who, place, &["Tyrol"])?;
        "recipient-without-host" => publish::send(n as u32, &[&who.replace(' ', ".").to_lowercase()])?;
        "recipient-host-bare" => publish::send(n as u32, &["a@mail.example", &format!("b@{}", place.to_lowercase())])?;
        "push-over-its-limit" => block(publish::push(seed as u64 + 5))?;
        "region-without-number" => block(publish::fan_out(vec!["AT-07".into(), place.to_string()]))?;
        "translator-silent" => publish::reply(10 + seed as u64)?;
        "lock-poisoned-by-thread" => publish::shared(vec![n as u32]);
        "level-six" => render::level(6 + seed as u8)?;
        "phrase-not-translated" => render::phrase(&BTreeMap::new(), pick(&["wind-slab", "wet-snow", "cornice"]))?;
        "tile-name-latin" => render::map_tile(vec![b'M', b'a' + seed as u8, 0xfc, b'r'])?;
        "attachment-url-safe" => render::attachment(&format!("QUJD{n}-_w"))?;
        "frame-checksum-off" => frames::decode(&[1, seed as u8, 3, 0])?;
        "sensor-kind-new" => frames::decode(&[10 + seed as u8, 0, 0, 10 + seed as u8])?;
        "serial-without-prefix" => frames::serial(&format!("{n}"))?;
        "battery-below-zero" => frames::battery(-(seed as i16));
        "station-added-twice" => { let mut r = Registry::default(); for _ in 0..2 { r.add(&format!("S{n}"), Entry { name: place.into(), parent: None, altitude: None })? } };
        "station-code-unknown" => Registry::default().get(&format!("S{n}"))?;
        "altitude-not-surveyed" => { let mut r = Registry::default(); r.add(place, Entry { name: who.into(), parent: None, altitude: None })?; r.altitude(place)? };
        "parents-in-a-circle" => { let mut r = Registry::default(); r.add(place, Entry { name: who.into(), parent: Some(place.into()), altitude: None })?; r.root(place, 5)? };
        "device-id-short" => registry::device(&format!("{n:08x}-12"))?;
        "cache-refuses" => cache::level(CLOSED, place)?;
        "pit-not-archived" => files::archive(folder, &pit())?;
        "export-folder-missing" => files::export(folder, &format!("{place}-{seed}"))?;
        "settings-field-misspelt" => config::parse(&format!("regoin = \"{place}\"\nissue_hour = 8\nstations = []"))?;
        "issue-hour-past-midnight" => config::parse(&format!("region = \"{place}\"\nissue_hour = {}\nstations = []", 24 + seed))?;
        "settings-path-wrong" => config::load(std::path::Path::new(&format!("{folder}/conf.d/{}", place.to_lowercase())))?;
        "workers-auto" => config::workers(pick(&["auto", "many", "two"]))?;
        "firmware-of-two-parts" => config::requires(&format!("{seed}.4"), ">=1")?;
    }
    all
}
