use super::doors::Work;
use super::values::Values;
use crate::probe::{files, frames, series};
use crate::shipment::{plan, state};
use crate::store::Store;
use crate::util::{day, record};
use crate::{client, jobs};
use anyhow::Result;
use chrono::{DateTime, NaiveDate};
use std::collections::HashMap;

pub struct Route {
    pub bug: &'static str,
    pub span: &'static str,
    pub work: Work,
}

fn route(bug: &'static str, span: &'static str, work: impl Fn(&Values) -> Result<()> + Send + Sync + 'static) -> Route {
    Route { bug, span, work: Box::new(work) }
}

pub fn all() -> Vec<Route> {
    let mut all = probes();
    all.extend(shipments());
    all.extend(stores());
    all.extend(clients());
    all
}

fn probes() -> Vec<Route> {
    vec![
        route("reading-comma", "read readings", |v| files::readings(&format!("08:00;{}\n08:10;{},{}", v.tenths, v.tenths / 10, v.tenths % 10)).map(drop)),
        route("reading-separator", "read readings", |v| files::readings(&format!("08:00,{}", v.tenths)).map(drop)),
        route("calibration-field", "calibrate", |v| files::calibration(&format!("{{\"probe\":{},\"mode\":\"frozen\"}}", v.probe)).map(drop)),
        route("calibration-text", "calibrate", |v| files::calibration(&format!("{{\"probe\":\"P{}\",\"offset\":0.1}}", v.probe)).map(drop)),
        route("mode-new", "calibrate", |v| files::calibration(&format!("{{\"probe\":{},\"offset\":0.1,\"mode\":\"{}\"}}", v.probe, v.pick(&["deepfrozen", "cryo", "heated"]))).map(drop)),
        route("settings-unit", "read settings", |v| files::settings(&format!("depot = \"{}\"\ninterval = \"{}s\"", v.depot, v.number % 90)).map(drop)),
        route("table-width", "read table", |v| files::table(&format!("probe,depot\n{},{},extra\n", v.probe, v.depot)).map(drop)),
        route("readings-gone", "load readings", |v| files::load(&std::env::var("PREFIX").unwrap_or_default(), &format!("{}.csv", v.shipment)).map(drop)),
        route("note-latin", "read note", |v| files::note(&[b'K', 0xfc, b'h', b'l', (v.number % 10) as u8 + 48]).map(drop)),
        route("filter-open", "search", |v| files::search(&format!("({}", v.depot), "x").map(drop)),
        route("frame-long-head", "decode", |v| {
            frames::decode(&v.probe.to_be_bytes()[..3]);
            Ok(())
        }),
        route("frame-no-battery", "decode", |v| {
            frames::decode(&[1, 2, 3, 4, 5, v.probe as u8]);
            Ok(())
        }),
        route("sum-overflow", "checksum", |v| {
            frames::checksum(&[250, 3, 200 + (v.probe % 50) as u8]);
            Ok(())
        }),
        route("level-below", "level", |v| {
            frames::level(2000 + v.probe % 800);
            Ok(())
        }),
        route("label-umlaut", "label", |v| {
            frames::label(v.pick(&["K\u{fc}hlbo\u{fc} 4", "Fr\u{e8}s-f\u{e8} 12", "\u{17b}elazn\u{f3} 7"]));
            Ok(())
        }),
        route("raw-negative", "narrow", |v| frames::narrow(-(v.tenths as i64)).map(drop)),
        route("window-end", "window", |v| {
            series::window(&[1, 2, 3], 0, 4 + (v.number % 9) as usize);
            Ok(())
        }),
        route("probe-unknown", "of probe", |v| {
            series::of_probe(&HashMap::new(), v.probe);
            Ok(())
        }),
        route("reading-nan", "sort", |v| {
            series::sorted(vec![v.tenths as f64, f64::NAN]);
            Ok(())
        }),
        route("reserve-all", "reserve", |_| {
            series::reserve(usize::MAX / 2);
            Ok(())
        }),
        route("chunks-zero", "chunks", |v| {
            series::chunks(&[v.tenths], 0);
            Ok(())
        }),
    ]
}

fn shipments() -> Vec<Route> {
    vec![
        route("limits-swapped", "check", |v| Ok(state::Shipment::new(&v.shipment).check(21 + v.tenths % 58)?)),
        route("code-returned", "code", |v| {
            let mut shipment = state::Shipment::new(&v.shipment);
            shipment.state = if v.number % 2 == 0 { state::State::Returned } else { state::State::Delivered };
            shipment.code();
            Ok(())
        }),
        route("licence-prefix", "licence", |v| state::licence(&record(&[("id", &v.shipment), ("licence", &format!("WDA{}", v.number))])).map(drop)),
        route("carrier-depot", "carrier", |v| Ok(state::carrier(v.depot).map(drop)?)),
        route("expiry-month", "expiry", |v| plan::expiry(&v.day[..7]).map(drop)),
        route("eta-range", "eta", |v| {
            plan::eta(DateTime::UNIX_EPOCH, i64::from(v.number) * 100_000);
            Ok(())
        }),
        route("box-size", "boxes", |v| {
            plan::boxes(v.number, 0);
            Ok(())
        }),
        route("load-parts", "split", |v| {
            plan::split(v.probe, &[v.probe / 2, v.probe / 3]);
            Ok(())
        }),
    ]
}

fn stores() -> Vec<Route> {
    vec![
        route("depot-unknown", "reroute", |v| Store::open()?.reroute(&v.shipment, v.depot)),
        route("vials-below", "correct", |v| Store::open()?.correct(&v.shipment, v.depot, (v.number % 900) as i64)),
        route("shipment-gone", "depot of", |v| Store::open()?.depot_of(&v.shipment).map(drop)),
    ]
}

fn clients() -> Vec<Route> {
    vec![
        route("route-busy", "route", |v| client::route(&v.shipment).map(drop)),
        route("customs-login", "customs", |v| client::customs(&v.shipment).map(drop)),
        route("archive-slow", "archive", |v| client::archive(&v.shipment)),
        route("ledger-off", "ledger", |v| client::ledger(&v.shipment)),
        route("hook-scheme", "hook", |v| client::hook(&format!("depot.{}/{}", v.probe, v.shipment))),
        route("token-unset", "token", |_| client::token().map(drop)),
        route("gate-closed", "permit", |_| jobs::permit()),
        route("worker-died", "join", |_| jobs::joined(vec![]).map(drop)),
    ]
}
