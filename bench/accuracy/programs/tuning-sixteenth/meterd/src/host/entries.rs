use super::App;
use crate::billing::invoice;
use crate::ingest::frame::{self, Reading};
use crate::ingest::import;
use crate::remote;
use crate::store;
use crate::support::config;
use crate::support::error::State;
use crate::support::values::Values;
use anyhow::Result;
use std::path::Path;
use std::sync::mpsc;

pub type Ask = Box<dyn Fn(&App, &mut Values) -> Result<()> + Send + Sync>;

pub struct Entry {
    pub label: &'static str,
    pub span: &'static str,
    pub kind: u8,
    pub ask: Ask,
}

fn of<T>(label: &'static str, span: &'static str, kind: u8, ask: impl Fn(&App, &mut Values) -> Result<T> + Send + Sync + 'static) -> Entry {
    Entry { label, span, kind, ask: Box::new(move |app, values| ask(app, values).map(|_| ())) }
}

pub fn all() -> Vec<Entry> {
    vec![
        of("serial-of-short-frame", "frame.decode", 1, |_, v| Ok(frame::serial(&vec![1; v.number(2, 7) as usize])?)),
        of("litres-slice-short", "frame.decode", 1, |_, v| Ok(frame::litres(&vec![0; v.number(3, 11) as usize]))),
        of("checksum-not-equal", "frame.check", 1, |_, v| Ok(frame::check(&[v.number(1, 99) as u8, 4, 250])?)),
        of("frame-base64-wrong", "frame.decode", 1, |_, v| frame::decode(&format!("{}*{}", v.name(), v.serial()))),
        of("frame-version-new", "frame.version", 1, |_, v| frame::version(&[v.number(3, 90) as u8])),
        of("frame-of-no-bytes", "frame.version", 1, |_, _| frame::version(&[])),
        of("sequence-past-byte", "frame.sequence", 1, |_, v| Ok(frame::sequence(v.number(200, 250) as u8, 60))),
        of("csv-litres-words", "import.rows", 1, |_, v| import::rows(&format!("serial,litres\n{},{}\n", v.serial(), v.name()))),
        of("csv-row-uneven", "import.rows", 1, |_, v| import::rows(&format!("serial,litres\n{},4,{}\n", v.serial(), v.town()))),
        of("day-in-dots", "import.day", 1, |_, v| import::day(&v.day().replace('-', "."))),
        of("moment-with-seconds", "import.moment", 1, |_, v| Ok(import::moment(&format!("{} 10:{}:30", v.day(), v.number(10, 59))))),
        of("line-without-equals", "import.split", 1, |_, v| Ok(import::split(&format!("{} {}", v.serial(), v.number(1, 99))).0.len())),
        of("filter-bracket-open", "import.filter", 1, |_, v| import::pattern(&format!("[{}", v.name()))),
        of("batch-not-a-uuid", "import.batch", 1, |_, v| import::batch(&format!("b{}", v.serial()))),
        of("firmware-not-sent", "import.firmware", 1, |_, v| Ok(import::firmware(&serde_json::json!({ "device": { "model": v.name() } })).len())),
        of("class-not-rated", "GET /rate", 2, |app, v| Ok(app.tariff.rate(v.name()))),
        of("litres-above-bands", "GET /price", 2, |app, v| invoice::price(&app.tariff, v.number(5001, 90000) as u32)),
        of("percent-above-all", "GET /discount", 2, |app, v| app.tariff.discount(v.number(101, 900) as i64)),
        of("band-below-minimum", "tariff.validate", 1, |app, v| app.tariff.validate(v.number(5, 90) as u32)),
        of("usage-below-zero", "GET /usage", 2, |_, v| Ok(invoice::usage(v.number(500, 900) as u32, v.number(1, 400) as u32))),
        of("total-above-u32", "GET /total", 2, |_, v| Ok(invoice::total(&[u32::MAX, v.serial() as u32]))),
        of("people-none", "GET /share", 2, |_, v| Ok(invoice::per_person(v.serial() as u32, 0))),
        of("last-of-nothing", "GET /last", 2, |_, _| Ok(invoice::last(&[]).serial)),
        of("cents-above-u16", "GET /cents", 2, |_, v| invoice::cents(v.number(70000, 900000) as i64)),
        of("owner-of-unknown", "GET /owner", 2, |app, v| Ok(app.meters.owner(v.serial())?)),
        of("owner-never-set", "GET /owner", 2, |app, v| {
            let serial = v.serial();
            app.meters.add(serial);
            Ok(app.meters.owner(serial)?)
        }),
        of("last-reading-none", "GET /meters/last", 2, |app, v| {
            let serial = v.serial();
            app.meters.add(serial);
            Ok(app.meters.last(serial))
        }),
        of("reading-of-nobody", "POST /readings", 2, |app, v| app.meters.record(&Reading { serial: v.serial(), litres: 4 })),
        of("state-not-forward", "POST /state", 2, |app, v| Ok(app.meters.advance(if v.serial() % 2 == 0 { State::Removed } else { State::Sealed }, State::Active)?)),
        of("remove-by-clerk", "DELETE /meters", 2, |app, v| app.meters.remove(v.serial(), &["clerk"])),
        of("save-folder-none", "journal.save", 1, |_, v| store::save(Path::new("journal"), &format!("{}.txt", v.day()), "x")),
        of("weather-503", "GET weather", 3, |app, v| app.client.weather(&format!("Down{}", v.number(1, 99)))),
        of("rain-field-missing", "GET weather", 3, |app, v| app.client.weather(v.town())),
        of("customer-404", "GET customers", 3, |app, v| app.client.customer(v.serial())),
        of("outage-page-html", "GET outages", 3, |app, v| app.client.outage(v.town())),
        of("gateway-mute", "gateway.read", 3, |app, _| remote::gateway(app.mute)),
        of("ack-not-in-time", "queue.ack", 4, |_, v| {
            let (sender, receiver) = mpsc::channel();
            remote::await_ack(receiver, sender, v.number(5, 40))
        }),
        of("sum-thread-died", "night.sum", 1, |_, v| remote::parallel(vec![v.serial() as u32, 0])),
        of("workers-above-u8", "startup", 1, |_, v| config::parse(&format!("town = \"{}\"\nworkers = {}\nlisten = \"x\"\n", v.town(), v.number(300, 900)))),
        of("toml-quote-open", "startup", 1, |_, v| config::parse(&format!("town = \"{}\nworkers = 3\n", v.town()))),
        of("config-file-absent", "startup", 1, |_, v| config::load(Path::new(&format!("etc/{}.toml", v.town())))),
        of("version-two-parts", "startup", 1, |_, v| config::compatible(&format!("5.{}", v.number(1, 99)))),
    ]
}
