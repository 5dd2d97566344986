#![allow(dead_code, unused_imports, unused_variables)]
mod archive;
mod bulletin;
mod doors;
mod fault;
mod field;
mod net;
mod snow;

use anyhow::Result;
use archive::{db::Archive, files};
use bulletin::{compose, danger};
use doors::Action;
use field::{feed, station};
use net::partners;
use snow::{grains, profile, slope};
use std::collections::{BTreeMap, HashMap};
use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap()
}

fn pit(id: &str, layers: &[(f64, f64)]) -> profile::Profile {
    let layers = layers.iter().map(|&(top, base)| profile::Layer { top, base, grain: grains::Grain::Rounded }).collect();
    profile::Profile { id: id.to_owned(), layers, observer: None }
}

fn main() -> Result<()> {
    let seed: usize = std::env::var("SEED")?.parse()?;
    doors::listen();
    let one = move |of: &[&'static str]| of[seed % of.len()];
    let code: &str = format!("{}{}", one(&["WFJ", "DAV", "ZER", "SIM", "ARO"]), seed + 2).leak();
    let place = one(&["Hinterrhein", "Val Müstair", "Lötschental", "Gotthard"]);
    let id: &str = format!("P-{}", 4100 + seed * 37).leak();
    let base: &str = partners::host().leak();
    std::fs::create_dir_all("/var/lib/snowpackd")?;
    let kept: &str = format!("/var/lib/snowpackd/export-{seed}.lock").leak();
    std::fs::write(kept, "")?;
    let s = seed as u32;
    let all: Vec<(&'static str, Action)> = vec![
        (
            "bare-profile-published",
            Box::new(move || {
                let _ = pit(id, &[]).surface()?;
                Ok(())
            }),
        ),
        (
            "layer-upside-down",
            Box::new(move || {
                let _ = pit(id, &[(10.0 + s as f64, 80.0)]).check()?;
                Ok(())
            }),
        ),
        (
            "layer-index-from-one",
            Box::new(move || {
                let _ = std::hint::black_box(pit(id, &[(9.0, 1.0)]).at(1 + seed));
                Ok(())
            }),
        ),
        (
            "water-equivalent-in-micrometres",
            Box::new(move || {
                let _ = std::hint::black_box(profile::water_equivalent(std::hint::black_box(400_000), 90_000 + s as i32));
                Ok(())
            }),
        ),
        (
            "hand-hardness-half-step",
            Box::new(move || {
                let _ = std::hint::black_box(grains::hardness(&HashMap::from([("F", 1)]), one(&["4F-1F", "P+"])));
                Ok(())
            }),
        ),
        (
            "aspect-of-full-circle",
            Box::new(move || {
                let _ = slope::sector(360 + s as i32)?;
                Ok(())
            }),
        ),
        (
            "inclinometer-with-degree-sign",
            Box::new(move || {
                let _ = slope::angle(one(&["38°", "41°", "29°"]))?;
                Ok(())
            }),
        ),
        (
            "runout-with-no-steps",
            Box::new(move || {
                let _ = std::hint::black_box(slope::runout(std::hint::black_box(0)));
                Ok(())
            }),
        ),
        (
            "exposure-of-new-form",
            Box::new(move || {
                let _ = std::hint::black_box(slope::exposure(3 + s as u8));
                Ok(())
            }),
        ),
        (
            "station-record-cut",
            Box::new(move || {
                let _ = station::parse(&format!("{{\"code\":\"{code}\",\"alt"))?;
                Ok(())
            }),
        ),
        (
            "station-code-absent",
            Box::new(move || {
                let _ = station::parse(&format!("{{\"altitude\":{}}}", 1800 + s))?;
                Ok(())
            }),
        ),
        (
            "readings-row-short",
            Box::new(move || {
                let _ = station::readings(&format!("station,hs\n{code}\n"))?;
                Ok(())
            }),
        ),
        (
            "readings-height-with-unit",
            Box::new(move || {
                let _ = station::readings(&format!("station,hs\n{code},{s}cm\n"))?;
                Ok(())
            }),
        ),
        (
            "temperature-with-comma",
            Box::new(move || {
                let _ = station::temperature(code, &format!("-{s},5"))?;
                Ok(())
            }),
        ),
        (
            "observation-without-time",
            Box::new(move || {
                let _ = station::observed(&format!("2026-01-1{}", s % 9))?;
                Ok(())
            }),
        ),
        (
            "season-from-leap-day",
            Box::new(move || {
                let _ = std::hint::black_box(station::season_day(2025 + (s as i32 % 2) * 2, 2, 29));
                Ok(())
            }),
        ),
        (
            "window-overflows",
            Box::new(move || {
                let _ = std::hint::black_box(station::window(i64::MAX - s as i64));
                Ok(())
            }),
        ),
        (
            "short-code-too-short",
            Box::new(move || {
                let _ = std::hint::black_box(station::short(one(&["DA", "ZE"])));
                Ok(())
            }),
        ),
        (
            "dashboard-gone",
            Box::new(move || {
                let _ = feed::publish(s)?;
                Ok(())
            }),
        ),
        (
            "sensor-frame-late",
            Box::new(move || {
                let _ = feed::next(5 + s as u64)?;
                Ok(())
            }),
        ),
        (
            "logger-dropped-request",
            Box::new(move || {
                let _ = runtime().block_on(feed::answer(code.to_owned()))?;
                Ok(())
            }),
        ),
        (
            "satellite-window-closed",
            Box::new(move || {
                let _ = runtime().block_on(feed::permit(&tokio::sync::Semaphore::new(1)))?;
                Ok(())
            }),
        ),
        (
            "pit-kept-twice",
            Box::new(move || {
                { let a = Archive::ready()?; a.keep(id, Some(1.0))?; a.keep(id, Some(2.0))?; }
                Ok(())
            }),
        ),
        (
            "bulletin-for-unknown-pit",
            Box::new(move || {
                let _ = Archive::ready()?.link(id, 3)?;
                Ok(())
            }),
        ),
        (
            "height-read-as-text",
            Box::new(move || {
                { let a = Archive::ready()?; a.keep(id, Some(1.0))?; a.name_of(id)?; }
                Ok(())
            }),
        ),
        (
            "clause-left-open",
            Box::new(move || {
                let _ = Archive::ready()?.count(&format!("id = '{id}"))?;
                Ok(())
            }),
        ),
        (
            "photo-not-synced",
            Box::new(move || {
                let _ = files::photo(Path::new(&format!("/var/lib/snowpackd/photos/{id}.jpg")))?;
                Ok(())
            }),
        ),
        (
            "journal-is-folder",
            Box::new(move || {
                let _ = files::journal(Path::new("/var/lib"))?;
                Ok(())
            }),
        ),
        (
            "journal-missing",
            Box::new(move || {
                let _ = files::journal(Path::new(&format!("/var/lib/snowpackd/{code}.log")))?;
                Ok(())
            }),
        ),
        (
            "export-lock-left",
            Box::new(move || {
                let _ = files::claim(Path::new(kept))?;
                Ok(())
            }),
        ),
        (
            "legacy-text-latin1",
            Box::new(move || {
                let _ = files::legacy(&[b'D', 0xe9, b'0' + s as u8])?;
                Ok(())
            }),
        ),
        (
            "grid-header-short",
            Box::new(move || {
                let _ = std::hint::black_box(files::header(&[1, 2, 3])); //~ let _ = std::hint::black_box(files::grid_header(&[1, 2, 3]));
                Ok(())
            }),
        ),
        (
            "grid-row-narrow",
            Box::new(move || {
                let _ = std::hint::black_box(files::cells(&[vec![1.0; seed]], 12));
                Ok(())
            }),
        ),
        (
            "modem-pin-not-set",
            Box::new(move || {
                let _ = files::env(one(&["SNOW_MODEM_PIN", "SNOW_SAT_PIN"]))?;
                Ok(())
            }),
        ),
        (
            "forecast-host-down",
            Box::new(move || {
                let _ = partners::forecast(one(&["cosmo", "icon", "arome"]))?;
                Ok(())
            }),
        ),
        (
            "roads-unavailable",
            Box::new(move || {
                let _ = partners::roads(base, one(&["furka", "susten", "klausen"]))?;
                Ok(())
            }),
        ),
        (
            "list-size-in-words",
            Box::new(move || {
                let _ = partners::subscribers(base, code)?;
                Ok(())
            }),
        ),
        (
            "siren-unreachable",
            Box::new(move || {
                let _ = partners::siren(place)?;
                Ok(())
            }),
        ),
        (
            "certificate-ended",
            Box::new(move || {
                let _ = partners::sign_in(base, place)?;
                Ok(())
            }),
        ),
        (
            "webhook-scheme-typo",
            Box::new(move || {
                let _ = partners::address(&format!("htp://{}.example/hook", code.to_lowercase()))?;
                Ok(())
            }),
        ),
        (
            "level-six-from-model",
            Box::new(move || {
                let _ = std::hint::black_box(danger::Level::new(2).worse(4 + s as u8));
                Ok(())
            }),
        ),
        (
            "level-text-with-plus",
            Box::new(move || {
                let _ = "3+".replace('+', one(&["+", "-", "="])).parse::<danger::Level>()?;
                Ok(())
            }),
        ),
        (
            "published-without-review",
            Box::new(move || {
                let _ = danger::advance(id, "draft", "published")?;
                Ok(())
            }),
        ),
        (
            "edition-zero-after-reset",
            Box::new(move || {
                let _ = std::hint::black_box(compose::edition(0));
                Ok(())
            }),
        ),
        (
            "rows-per-page-zero",
            Box::new(move || {
                let _ = std::hint::black_box(compose::rows(3, std::hint::black_box(0)));
                Ok(())
            }),
        ),
        (
            "shade-beyond-byte",
            Box::new(move || {
                let _ = compose::colour(5 + s as i32)?;
                Ok(())
            }),
        ),
        (
            "no-language-in-request",
            Box::new(move || {
                let _ = std::hint::black_box(compose::language(&[]));
                Ok(())
            }),
        ),
    ];
    let door = std::env::var("DOOR").unwrap_or_default();
    doors::open(&door, all);
    std::process::exit(0)
}
