use crate::api::Api;
use crate::crops::{self, Shelf, State};
use crate::{jobs, net};
use anyhow::Result;
use std::collections::HashMap;
use tokio::runtime::Runtime;

pub struct Words(pub u64);

impl Words {
    pub fn int(&mut self, low: u64, high: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        low + (self.0 >> 33) % (high - low + 1)
    }
    pub fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.int(0, list.len() as u64 - 1) as usize]
    }
    pub fn code(&mut self) -> String {
        format!("AC-{}", self.int(1000, 99999))
    }
}

pub type Entry = (&'static str, fn(&Api, &mut Words, &Runtime) -> Result<()>);

pub const ENTRIES: &[Entry] = &[
    ("species-left-out", |a, w, _| a.create(&w.code(), None)),
    ("code-taken", |a, w, _| { let code = w.code(); a.create(&code, Some("Zea"))?; a.create(&code, Some("Zea")) }),
    ("lot-purged", |a, w, _| a.show(w.int(100, 999) as i64).map(drop)),
    ("never-sown", |a, _, _| { a.sown(1); Ok(()) }),
    //+ ("", |_, _, _| Ok(())),
    ("apostrophe-searched", |a, w, _| a.store.search(w.of(&["d'hiver", "o'neil", "l'or"])).map(drop)),
    ("column-not-migrated", |a, w, _| a.store.recent(w.int(1, 90) as u32).map(drop)),
    ("more-than-stored", |a, w, _| a.withdraw(2, w.int(1, 40) as i64)),
    ("position-swapped", |_, w, _| crops::passport(&format!(r#"{{"code":"{}","year":1998,"geo":{{"lat":{}.5,"lon":48.1}}}}"#, w.code(), w.int(100, 170))).map(drop)),
    ("label-without-slash", |_, w, _| { crops::label(&w.code())?; Ok(()) }),
    ("label-with-letter", |_, w, _| { crops::label(&format!("2024/{}b", w.int(1, 99)))?; Ok(()) }),
    ("collected-in-words", |_, w, _| crops::collected(w.of(&["spring 1998", "1998", "12.07.2003", "unknown"])).map(drop)),
    ("leap-harvest", |_, w, _| { crops::harvest(2021 + (w.int(0, 1) * 2) as i32, 2, 29); Ok(()) }),
    ("door-clock-wrong", |_, w, _| { crops::opened(i64::MAX - w.int(1, 99) as i64); Ok(()) }),
    ("taken-above-total", |_, w, _| { crops::remaining(3, 4 + w.int(1, 9) as u16); Ok(()) }),
    ("mean-of-none", |_, _, _| { crops::mean(&[]); Ok(()) }),
    ("name-of-umlauts", |_, w, _| { crops::short(w.of(&["Rübe", "Möhre", "Bärlauch"])); Ok(()) }),
    ("genus-not-listed", |_, w, _| { crops::genus(&HashMap::from([("TRZ", "Triticum")]), w.of(&["SEC", "HOR"])); Ok(()) }),
    ("shelf-full", |a, w, _| { let n = w.int(3, 9) as usize; a.place(&Shelf::new(w.of(&["A-1", "C-7", "K-2"]), n), n).map(drop) }),
    ("range-turned", |_, w, _| { let n = w.int(3, 9) as usize; Shelf::new("A", 10).range(n, n - 2); Ok(()) }),
    ("visit-within-visit", |_, _, _| { let shelf = Shelf::new("A", 1); shelf.visit(&|| shelf.peek()); Ok(()) }),
    ("moisture-nan", |_, _, _| { crops::moisture(&[1.0, f64::NAN, 2.0]); Ok(()) }),
    ("taxon-empty", |_, _, _| crops::taxon(&[]).map(drop)),
    //+ (" ", |_, _, _| Ok(())),
    ("celsius-null", |_, w, t| t.block_on(net::climate(9361, &format!("s-{}", w.int(1, 99)))).map(drop)),
    ("mail-host-down", |_, _, t| { t.block_on(net::notify(9369))?; Ok(()) }),
    ("manifest-with-unit", |_, w, _| net::manifest(&format!("code,grams\n{},{}g\n", w.code(), w.int(1, 99))).map(drop)),
    ("celsius-left-out", |_, w, _| net::settings(&format!("vault = \"{}\"\n", w.of(&["north", "south"]))).map(drop)),
    ("retry-beyond-byte", |_, w, _| net::settings(&format!("vault = \"v\"\ncelsius = -18\nretry = {}\n", w.int(256, 900))).map(drop)),
    ("photo-not-uploaded", |_, w, _| { net::photo(&format!("/var/lib/seedvault/photos/{}.jpg", w.int(1, 99)))?; Ok(()) }),
    ("secret-not-mounted", |_, w, _| net::secret(w.of(&["VAULT_KEY", "VAULT_SIGNING_KEY"])).map(drop)),
    ("note-in-latin", |_, w, _| net::note(vec![b'a'; w.int(1, 9) as usize].into_iter().chain([0xe4, b'!']).collect()).map(drop)),
    ("box-too-large", |_, w, _| net::size(&w.int(256, 900).to_string()).map(drop)),
    ("robot-silent", |_, _, t| t.block_on(jobs::answer()).map(drop)),
    ("arm-without-cell", |_, w, t| t.block_on(jobs::robot(3 + w.int(0, 5) as u32)).map(drop)),
    ("backup-damaged", |_, w, _| { jobs::checksum(w.int(1, 9999), w.int(10000, 99999)); Ok(()) }),
];
