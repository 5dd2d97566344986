use crate::draw::{int, one, shaft};
use crate::network::graph::{self, Joint, Network};
use crate::network::shafts;
use crate::survey::codes::{self, Observation};
use crate::survey::{grade, sheet};
use crate::{outbox, video};
use anyhow::Result;
use std::cell::RefCell;
use std::collections::HashMap;
use std::future::Future;
use std::rc::Weak;
use std::sync::{Mutex, RwLock};

pub type Work = Box<dyn Fn() -> Result<()> + Send + Sync>;

fn seen(code: &str) -> Observation {
    Observation { metre: int(1, 80) as f64, code: code.to_string(), clock: 12 }
}

fn wait<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Handle::current().block_on(work)
}

fn network() -> Network {
    let mut net = Network::default();
    net.levels.insert("MH-1".into(), 4.0);
    net
}

pub fn all() -> Vec<(&'static str, &'static str, Work)> {
    let mut list: Vec<(&'static str, &'static str, Work)> = Vec::new();
    let mut on = |label, span, work: Work| list.push((label, span, work));
    on("code-foreign", "survey score", Box::new(|| { grade::score(&[seen("BAA"), seen(&one(&["ZZX", "QAB", "WTF"]))])?; Ok(()) }));
    on("line-codeless", "survey parse", Box::new(|| { codes::parse(&int(1, 90).to_string())?; Ok(()) }));
    on("clock-range", "survey parse", Box::new(|| { codes::parse(&format!("1.5;BAA;{}", int(13, 90)))?; Ok(()) }));
    on("code-single", "survey family", Box::new(|| { codes::family(&one(&["B", "D", "A"])); Ok(()) }));
    on("code-empty", "survey severity", Box::new(|| { codes::severity(""); Ok(()) }));
    on("price-lacking", "survey tariff", Box::new(|| { codes::tariff(&HashMap::from([("BAA", 4)]), &one(&["BAB", "BAC"])); Ok(()) }));
    on("defect-startless", "survey continuous", Box::new(|| { codes::continuous(&[seen(&format!("B{}E", int(10, 99)))])?; Ok(()) }));
    on("mean-nothing", "grade mean", Box::new(|| { grade::mean(&[]); Ok(()) }));
    on("old-pipe", "grade life", Box::new(|| { grade::remaining_years(4, int(6, 90) as u32); Ok(()) }));
    on("grade-six", "grade life", Box::new(|| { grade::remaining_years(int(5, 9) as u32, 1); Ok(()) }));
    on("worst-nothing", "grade worst", Box::new(|| { grade::worst(&[]); Ok(()) }));
    on("split-beyond", "grade halves", Box::new(|| { grade::halves(&[1, 2], int(3, 9) as usize); Ok(()) }));
    on("inspectors-differ", "grade verify", Box::new(|| { grade::verify(int(1, 2) as u32, int(3, 5) as u32, int(100, 999)); Ok(()) }));
    on("header-field", "sheet header", Box::new(|| { sheet::header(&format!("{{\"diameter\":{}}}", int(200, 900)))?; Ok(()) }));
    on("row-wide", "sheet rows", Box::new(|| { sheet::rows(&format!("metre;code\n{};BAA;3\n", int(1, 90)))?; Ok(()) }));
    on("day-order", "sheet day", Box::new(|| { sheet::inspected(&format!("2026-0{}-1{}", int(1, 9), int(0, 9)))?; Ok(()) }));
    on("operator-none", "sheet operator", Box::new(|| { let h = sheet::header(&format!("{{\"shaft\":\"{}\",\"diameter\":300}}", shaft()))?; sheet::operator(&h); Ok(()) }));
    on("units-number", "settings", Box::new(|| { sheet::units(&sheet::settings(&format!("units = {}", int(1, 9)))?); Ok(()) }));
    on("close-early", "sheet close", Box::new(|| { sheet::close(int(100, 999), "recorded")?; Ok(()) }));
    on("shaft-unlisted", "network outfall", Box::new(|| { network().outfall(&shaft())?; Ok(()) }));
    on("level-target", "network slope", Box::new(|| { network().slope("MH-1", &shaft(), 10.0); Ok(()) }));
    on("network-blank", "network deepest", Box::new(|| { Network::default().deepest(); Ok(()) }));
    on("joint-borrowed", "network joint", Box::new(|| { graph::rename(&Joint { up: RefCell::new(Weak::new()), name: RefCell::new(shaft()) }); Ok(()) }));
    on("grid-rows", "network grid", Box::new(|| { graph::grid(int(5, 9) as usize, &[1, 2, 3]); Ok(()) }));
    on("shaft-letter", "shaft number", Box::new(|| { shafts::number(&format!("MH-{}b", int(100, 999)))?; Ok(()) }));
    on("right-delete", "shaft allow", Box::new(|| { shafts::allow(&format!("op{}", int(10, 99)), "delete footage", &["view"])?; Ok(()) }));
    on("badge-symbol", "shaft badge", Box::new(|| { shafts::badge(&format!("{}*=", int(10, 999)))?; Ok(()) }));
    on("viewer-relative", "shaft viewer", Box::new(|| { shafts::viewer(&format!("viewer/{}", shaft()))?; Ok(()) }));
    on("variable-gone", "settings", Box::new(|| { shafts::required("PIPECRAWL_REGISTER")?; Ok(()) }));
    on("easting-dot", "shaft easting", Box::new(|| { shafts::easting(&format!("{}.5", int(2600, 2900))); Ok(()) }));
    on("footage-short", "video still", Box::new(|| { video::still(&shaft(), 500, int(30, 400))?; Ok(()) }));
    on("clip-reversed", "video clip", Box::new(|| { video::clip(&[0; 50], int(20, 40) as usize, int(1, 19) as usize); Ok(()) }));
    on("caption-accent", "video caption", Box::new(|| { video::caption(&format!("{}é", "a".repeat(int(3, 8) as usize * 1)), 0usize.max(1)); video::caption("é", 1); Ok(()) }));
    on("header-short", "video header", Box::new(|| { video::header(&vec![0; int(1, 3) as usize]); Ok(()) }));
    on("codec-new", "video codec", Box::new(|| { video::codec(int(3, 90) as u8); Ok(()) }));
    on("lock-poisoned", "video shared", Box::new(|| { video::shared(&Mutex::new(vec![int(1, 9) as u64])); Ok(()) }));
    on("thumbs-unloaded", "video thumbs", Box::new(|| { video::thumbs(&RwLock::new(None)); Ok(()) }));
    on("register-closed", "outbox register", Box::new(|| wait(outbox::register(9960, int(100, 999)))));
    on("rain-gone", "outbox rain", Box::new(|| { wait(outbox::rainfall(9962, int(500, 599)))?; Ok(()) }));
    on("rain-html", "outbox rain", Box::new(|| { wait(outbox::rainfall(9962, int(200, 299)))?; Ok(()) }));
    on("crawler-silent", "outbox ping", Box::new(|| { wait(outbox::ping(&format!("C{}", int(1, 40))))?; Ok(()) }));
    on("printer-shut", "outbox deliver", Box::new(|| wait(outbox::deliver(shaft()))));
    on("outbox-brim", "outbox enqueue", Box::new(|| outbox::enqueue(vec![shaft(), shaft()])));
    on("uplink-closed", "outbox slot", Box::new(|| wait(outbox::slot(&tokio::sync::Semaphore::new(1)))));
    on("runtime-nested", "outbox nested", Box::new(|| { wait(async { outbox::nested() }); Ok(()) }));
    list
}
