use crate::licence::registry::{self, Licence, Registry};
use crate::licence::{validity, State};
use crate::values::Values;
use crate::{bands, link, monitor, report, store};
use anyhow::Result;
use chrono::NaiveDate;
use std::collections::HashMap;
use std::future::Future;
use std::time::Duration;

pub type Duty = Box<dyn Fn(&mut Values) -> Result<()> + Send + Sync>;

fn licence(v: &mut Values, class: char, watts: u32, state: State) -> Licence {
    Licence { callsign: v.sign(), class, watts, state, holder: None }
}

fn wait<T>(future: impl Future<Output = Result<T>>) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    runtime.block_on(future)?;
    Ok(())
}

fn day(v: &mut Values) -> NaiveDate {
    NaiveDate::from_ymd_opt(2019 + v.n(0, 6) as i32, v.n(1, 12) as u32, v.n(1, 28) as u32).unwrap()
}

macro_rules! duties {
    ($(($label:literal, |$v:ident| $body:expr)),* $(,)?) => {
        vec![$(($label, Box::new(|$v: &mut Values| -> Result<()> { let _ = $body; Ok(()) }) as Duty)),*]
    };
}

pub fn duties() -> Vec<(&'static str, Duty)> {
    duties![
        ("renew-unknown", |v| Registry::new().renew(&v.sign())?),
        ("holder-unset", |v| {
            let mut all = Registry::new();
            let sign = all.enter(licence(v, 'A', 10, State::Granted)).callsign.clone();
            all.holder_line(&sign)?
        }),
        ("power-exceeded", |v| { let w = v.n(500, 900) as u32; Registry::new().check_power(&licence(v, 'A', w, State::Granted))? }),
        ("class-unlisted", |v| { let class = *v.of(&['N', 'K']); Registry::new().check_power(&licence(v, class, 10, State::Granted))? }),
        ("headroom-negative", |v| Registry::new().headroom(v.n(500, 900) as u32, 'E')),
        ("suspend-applied", |v| registry::suspend_for_interference(&mut licence(v, 'A', 10, State::Applied))?),
        ("grant-revoked", |v| registry::grant_batch(&mut [licence(v, 'A', 10, State::Revoked)])?),
        ("fee-cents", |v| registry::fee(&format!("{}.50", v.n(1, 90)))?),
        ("commissioned-german", |v| validity::commissioned(&format!("{:02}.{:02}.2024", v.n(1, 28), v.n(1, 12)))?),
        ("licence-ended", |v| { let on = day(v); validity::require_current(&v.sign(), on)? }),
        ("leap-anniversary", |v| validity::anniversary(NaiveDate::from_ymd_opt(2024, 2, 29).unwrap(), 2025 + v.n(0, 2) as i32)),
        ("too-close", |v| { let (a, b) = (v.sign(), v.sign()); validity::separation((&a, 7010), (&b, 7010 + v.n(1, 4) as u32), 6)? }),
        ("points-overflow", |v| validity::examination(&[100, 100, v.n(80, 100) as u8])?),
        ("frequency-comma", |v| bands::frequency(&format!("{},{} MHz", v.n(1, 400), v.n(100, 999)))?),
        ("range-en-dash", |v| bands::range(&format!("{}\u{2013}{}", v.n(1800, 1900), v.n(1901, 2000)))?),
        ("channel-300", |v| bands::channel(&v.n(256, 900).to_string())?),
        ("allocation-no-edge", |v| bands::allocation(&format!("{{\"service\": \"amateur\", \"from_khz\": {}}}", v.n(100, 900)))?),
        ("plan-cut-off", |v| bands::plan(format!("[{{\"service\": \"amateur\", \"from_khz\": {}", v.n(100, 900)).as_bytes())?),
        ("edges-swapped", |v| bands::width(&bands::allocation(&format!("{{\"service\": \"fixed-link\", \"from_khz\": {}, \"to_khz\": 5}}", v.n(100, 900)))?)),
        ("pattern-star", |v| bands::matching(&format!("*{}", v.word()), &[])?),
        ("label-umlaut", |v| bands::label(&format!("{}\u{fc}\u{fc}\u{fc}\u{fc}\u{fc}\u{fc}\u{fc}", *v.of(&["K", "Hal", "Wirtz"]))).len()),
        ("step-zero", |v| bands::steps(10, v.n(20, 90) as u32, 0)),
        ("header-short", |v| monitor::header(&vec![1; v.n(1, 7) as usize])?),
        ("remark-latin", |v| monitor::remark(format!("{} \u{e9}", v.word()).chars().map(|c| c as u8).collect())?),
        ("sweep-interrupted", |v| monitor::run(v.n(1, 900) as u32, 40, v.n(1, 39) as u32)?),
        ("not-calibrated", |v| monitor::gain(&v.receiver(), &HashMap::new())?),
        ("average-of-none", |_v| monitor::average(&[])),
        ("dwell-used-up", |v| monitor::dwell(Duration::from_millis(5), Duration::from_millis(v.n(6, 90) as u64))),
        ("escalate-borrowed", |v| monitor::Alarms::new(&v.word()).escalate()),
        ("total-poisoned", |_v| monitor::shared_total(vec![0])),
        ("receiver-silent", |v| monitor::await_receiver(&v.receiver())?),
        ("beacons-differ", |v| monitor::verify(&[1, 2], &vec![1; v.n(3, 9) as usize])),
        ("site-twice", |v| { let all = store::Store::open()?; let name = v.word(); all.add_site(&name, Some(4))?; all.add_site(&name, Some(5))? }),
        ("site-no-height", |v| store::Store::open()?.add_site(&v.word(), None)?),
        ("level-text", |_v| store::Store::open()?.level(1)?),
        ("height-no-row", |v| store::Store::open()?.height(&v.receiver())?),
        ("complaint-table", |v| store::Store::open()?.complaints(&v.word())?),
        ("sites-toml", |_v| store::sites()?),
        ("calibration-file", |v| store::calibration(&v.receiver())?),
        ("log-unmade", |v| store::append_log(&store::prefix().join(format!("log-{}", v.n(1, 99))), "x")?),
        ("regulator-refused", |v| link::regulator(&v.sign())?),
        ("notice-503", |v| link::notify(&v.word())?),
        ("forecast-html", |v| link::propagation(v.n(1, 365) as u32)?),
        ("flux-null", |v| link::solar_flux(&v.word())?),
        ("tuning-late", |v| wait(link::tune(&v.receiver()))?),
        ("control-refused", |_v| wait(link::control(&format!("127.0.0.1:{}", std::env::var("CLOSED").unwrap_or_default())))?),
        ("spool-closed", |v| wait(link::spool(v.n(1, 99) as u32))?),
        ("reply-dropped", |v| wait(link::reply(&v.receiver()))?),
        ("pool-empty", |v| wait(link::reserve(v.n(1, 9) as usize))?),
        ("lag-beyond", |v| wait(link::correlate(vec![1, 2, 3], v.n(3, 30) as usize))?),
        ("row-short", |v| report::rows(&format!("beacon,level\n{},{},x\n", v.word(), v.n(1, 9)))?),
        ("row-level-text", |v| report::rows(&format!("beacon,level\n{},S{}\n", v.word(), v.n(1, 9)))?),
        ("field-beyond", |v| report::field(&v.word(), v.n(1, 9) as usize).len()),
    ]
}
