//! What each piece of work is given.

use crate::api::Api;
use crate::client;
use crate::core::config;
use crate::core::values::Values;
use crate::service::{billing, tides};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, HashMap};

pub type Work = Box<dyn Fn(&Api, &Values) -> anyhow::Result<()> + Send>;

pub fn all() -> Vec<(&'static str, Work)> {
    vec![
        ("level-with-comma", Box::new(|a, v| a.post_level(&format!("{},5", v.number(9))))),
        ("due-in-sek", Box::new(|a, v| a.post_due(&format!(r#"{{"passage":"{}","currency":"{}","cents":5}}"#, v.id("P"), v.pick(&["sek", "nok", "gbp"]))))),
        ("due-without-cents", Box::new(|a, v| a.post_due(&format!(r#"{{"passage":"{}","currency":"eur"}}"#, v.id("P"))))),
        //+ ("-", Box::new(|_, v| { v.number(3); Ok(()) })),
        ("gusts-empty", Box::new(|a, v| a.get_wind(&format!("calm-{}", v.ship())))),
        ("weather-unavailable", Box::new(|a, v| a.get_wind(&format!("down-{}", v.ship())))),
        ("cargo-not-cleared", Box::new(|a, v| a.get_clearance(&v.id("V")))),
        ("pilots-slow", Box::new(|a, v| a.get_pilot(&v.id("V")))),
        ("tide-table-not-there", Box::new(|a, v| a.get_table(v.pick(&["esbjerg", "husum", "aarhus"])))),
        ("settings-string-for-number", Box::new(|a, v| a.reload(&format!("name = \"{}\"\ngates = \"two\"\n", v.ship())))),
        ("settings-not-closed", Box::new(|a, v| a.reload(&format!("name = \"{}\ngates = 2\n", v.ship())))),
        ("sensor-key-not-set", Box::new(|_, _| config::sensor_key().map(drop))),
        ("cache-not-reachable", Box::new(|_, v| client::cached(&v.id("K")).map(drop))),
        ("gauge-silent", Box::new(|_, _| client::gauge(9482).map(drop))),
        ("gauge-off", Box::new(|_, v| client::gauge(9476 + v.number(3) as u16).map(drop))),
        ("enter-without-waiting", Box::new(|a, v| Ok(a.passages.enter(&v.id("P"), v.pick(&["announced", "passed"]))?))),
        ("cancel-inside", Box::new(|a, v| a.passages.cancel(&v.id("P"), v.pick(&["inside", "passed"])))),
        ("berth-given-twice", Box::new(|a, v| {
            let berth = v.number(400) as u32;
            a.passages.moor(berth, v.ship())?;
            Ok(a.passages.moor(berth, v.ship())?)
        })),
        ("queue-borrowed-twice", Box::new(|a, _| { a.passages.reorder(); Ok(()) })),
        ("report-cut", Box::new(|a, v| { a.passages.call_sign(&format!("{}/{}", v.ship(), v.number(9))); Ok(()) })),
        ("name-with-umlaut", Box::new(|a, v| { a.passages.short_name(v.pick(&["Stürü Süd", "Möweö Nord", "Ålanö Vest"])); Ok(()) })),
        ("gross-overflows", Box::new(|a, v| { a.passages.gross(100 + v.number(50) as u8, 9); Ok(()) })),
        ("pressure-too-high", Box::new(|a, v| a.passages.open_gate(v.number(9), 3.5 + v.number(9) as f64))),
        ("kind-of-new-ais", Box::new(|a, v| { a.passages.kind(30 + v.number(60)); Ok(()) })),
        ("convoy-in-circle", Box::new(|a, v| { let ship = v.ship(); a.passages.convoy(ship, &HashMap::from([(ship, "Zander"), ("Zander", ship)]), 0); Ok(()) })),
        //+ ("-", Box::new(|_, v| { v.number(3); Ok(()) })),
        ("time-with-space", Box::new(|_, v| tides::parse_time(&format!("2026-01-{:02} 12:00", 1 + v.number(28))).map(drop))),
        ("row-of-three-fields", Box::new(|_, v| tides::import(&format!("port,level\na,1\n{},2,{}\n", v.ship(), v.number(9))).map(drop))),
        ("average-before-data", Box::new(|_, _| { tides::average(&[]); Ok(()) })),
        ("level-is-nan", Box::new(|_, v| { tides::highest(&[v.number(9) as f64, f64::NAN]); Ok(()) })),
        ("sensor-name-latin", Box::new(|_, v| tides::decode([v.ship().as_bytes(), &[0xfc, 0x20]].concat()).map(drop))),
        ("surge-too-high", Box::new(|_, v| Ok(tides::surge(&[0.0, 5.0 + v.number(9) as f64]).map(drop)?))),
        ("share-without-payers", Box::new(|_, v| { billing::share(Decimal::from(v.number(900)), 0); Ok(()) })),
        ("rebate-above-total", Box::new(|_, v| { billing::rebate(v.number(90) as u32, 100); Ok(()) })),
        ("tariff-of-yacht", Box::new(|_, v| { billing::tariff(v.pick(&["yacht", "tug", "ferry"])); Ok(()) })),
        ("callback-relative", Box::new(|_, v| billing::callback(&format!("/paid/{}", v.id("P"))).map(drop))),
        ("draught-is-null", Box::new(|a, v| {
            let id = v.id("V");
            a.post_vessel(&id, Some(v.ship()))?;
            Ok(billing::tonnage(&a.passages.store, &id).map(drop)?)
        })),
        ("negative-cents", Box::new(|_, v| { billing::cents(-1 - v.number(900) as i64); Ok(()) })),
        ("history-table-missing", Box::new(|a, v| Ok(a.passages.store.count(v.pick(&["passages_2024", "passages_2025", "audit"])).map(drop)?))),
        ("pilot-column-missing", Box::new(|a, v| Ok(a.passages.store.by_pilot(v.ship()).map(drop)?))),
    ]
}
