//! For each bug its label, its route and what meets it.

use crate::catalog::{self, Asset, Catalog};
use crate::ingest;
use crate::transcode::{self, Preset};
use anyhow::Result;
use std::collections::HashMap;
use std::env;
use std::hint::black_box;
use std::net::TcpListener;
use std::time::Duration;

pub type Scenario = (&'static str, &'static str, Box<dyn Fn() -> Result<()>>);

struct Values(u64);

impl Values {
    fn number(&mut self, from: u64, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        from + (self.0 >> 33) % (below - from)
    }

    fn one(&mut self, words: &[&'static str]) -> &'static str {
        words[self.number(0, words.len() as u64) as usize]
    }

    fn asset(&mut self, state: &'static str) -> Asset {
        let id = format!("{:08x}", self.number(1 << 20, 1 << 31));
        let title = self.one(&["Harbour at night", "Interview with the mayor", "Goals of the week", "Otters"]).to_string();
        Asset { id, title, state, streams: vec![("audio".into(), self.number(64, 320) as u32)] }
    }
}

pub fn table(seed: u64) -> Vec<Scenario> {
    let mut v = Values(seed * 7907);
    v.number(0, 9);
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut all = catalogue(&mut v);
    all.extend(transcoding(&mut v));
    all.extend(ingesting(&mut v, closed));
    all
}

fn catalogue(v: &mut Values) -> Vec<Scenario> {
    let (audio, mut old, mut fresh) = (v.asset("ready"), v.asset(""), v.asset("review"));
    old.state = v.one(&["uploading", "review", "archived"]);
    let mut approved = v.asset("");
    approved.state = v.one(&["ready", "published", "archived"]);
    let (gone, channel, width) = (v.asset("").id, v.one(&["web", "tv", "app"]), v.number(90, 1900) as u32);
    let hidden = v.asset("").id;
    let umlauts = format!("{}{}", "x".repeat(15), v.one(&["öffentlich", "été à la mer", "ßtraße"]));
    let (tenant, used) = (v.one(&["north", "kids", "sports"]), v.number(500, 9000));
    let at = v.number(3, 90) as usize;
    fresh.title = umlauts;
    let renamed = v.asset("ready");
    let dropped = v.asset("ready");
    vec![
        //+ ("", "GET /health", Box::new(|| Ok(()))),
        ("published-after-deletion", "POST /assets/publish", Box::new(move || { Catalog::default().publish(&gone, channel)?; Ok(()) })),
        ("thumbnail-of-hidden-asset", "GET /assets/thumbnail", Box::new(move || { Catalog::default().thumbnail(&hidden, width)?; Ok(()) })),
        ("best-video-of-podcast", "GET /assets/best", Box::new(move || { black_box(Catalog::default().best_video(&audio)); Ok(()) })),
        ("views-counted-while-read", "POST /views", Box::new(move || { Catalog::with(vec![]).count_views(&["new"]); Ok(()) })),
        ("stream-dropped-by-its-number", "DELETE /streams", Box::new(move || { Catalog::default().drop_stream(&mut dropped.clone(), at); Ok(()) })),
        ("archived-before-it-was-ready", "POST /assets/archive", Box::new(move || { old.clone().archive()?; Ok(()) })),
        ("approved-by-two-editors", "POST /assets/approve", Box::new(move || { approved.clone().approve()?; Ok(()) })),
        ("short-title-cuts-a-letter", "GET /assets/titles", Box::new(move || { black_box(fresh.short_title()); Ok(()) })),
        ("quota-lowered-below-use", "GET /quota", Box::new(move || { catalog::check_quota(tenant, used, used - 100)?; Ok(()) })),
        ("renamed-to-blanks", "PATCH /assets", Box::new(move || catalog::rename(&mut renamed.clone(), "  "))),
    ]
}

fn transcoding(v: &mut Values) -> Vec<Scenario> {
    let bitrate = format!("{}{}", v.number(200, 9000), v.one(&["k", " kbit", "kb/s"]));
    let preset = Preset { name: v.one(&["mobile", "hd"]).to_string(), bitrate, ladder: vec![360, 720, 1080] };
    let (rung, folder) = (v.number(3, 20) as usize, env::var("PREFIX").unwrap_or_default());
    let (frames, codec) = (v.number(10, 90) as u32, v.one(&["av1", "vp9", "prores"]));
    let (extension, missing) = (v.one(&["avi", "mov", "ogv", "ts"]), v.one(&["uhd", "square", "vertical"]));
    let (start, end) = (format!("00:{}:xx", v.number(10, 59)), format!("{}min", v.number(1, 50)));
    let (late, early) = (format!("00:{}:00", v.number(30, 59)), format!("00:{}:00", v.number(10, 29)));
    let (job, limit, short) = (v.number(100, 9999) as u32, v.number(10, 60), v.number(1, 7) as usize);
    let until = late.clone();
    let ladder = Preset { name: preset.name.clone(), bitrate: String::new(), ladder: preset.ladder.clone() };
    vec![
        ("bitrate-with-unit", "POST /presets", Box::new(move || { black_box(preset.kilobits()); Ok(()) })),
        ("rung-above-ladder", "GET /presets", Box::new(move || { black_box(ladder.height(rung)); Ok(()) })),
        ("preset-not-in-image", "GET /presets", Box::new(move || { Preset::read(&folder, missing)?; Ok(()) })),
        ("trimmed-more-than-there-is", "POST /trims", Box::new(move || { black_box(transcode::trimmed(frames, black_box(60), 40)); Ok(()) })),
        ("rate-of-still-picture", "GET /durations", Box::new(move || { black_box(transcode::seconds(u64::from(frames), black_box(0))); Ok(()) })),
        ("encoder-not-compiled-in", "POST /transcodes", Box::new(move || { transcode::encoder_of(&HashMap::from([("h264", "x264")]), codec); Ok(()) })),
        ("container-added-to-upload-form", "POST /transcodes", Box::new(move || { black_box(transcode::container(extension)); Ok(()) })),
        ("header-of-tiny-file", "POST /transcodes", Box::new(move || { black_box(transcode::header(&vec![1; short])); Ok(()) })),
        ("clip-start-not-filled-in", "POST /clips", Box::new(move || { transcode::clip(&start, "00:59:59")?; Ok(()) })),
        ("clip-end-in-minutes", "POST /clips", Box::new(move || { transcode::clip("00:00:01", &end)?; Ok(()) })),
        ("clip-turned-around", "POST /clips", Box::new(move || { transcode::clip(&until, &early)?; Ok(()) })),
        ("transcoder-slower-than-limit", "POST /transcodes/wait", Box::new(move || { transcode::wait_for(job, Duration::from_millis(limit))?; Ok(()) })),
    ]
}

fn ingesting(v: &mut Values, closed: u16) -> Vec<Scenario> {
    let (number, size) = (v.number(1, 900), v.number(1 << 30, 1 << 40));
    let report = format!("{{\"format\":\"{}\"", v.one(&["isom", "matroska", "mpegts"]));
    let uncoded = format!("{report}}}");
    let body = format!("{{\"size\":{size}}}");
    let (lines, words) = (format!("a = {number}\nb {}", v.number(1, 90)), format!("{}length = {}", "a = 4\n".repeat(number as usize % 7), v.one(&["4s", "two", "4.5"])));
    let (bucket, asset, expected) = (v.one(&["eu-masters", "us-masters", "archive"]), v.asset("").id, v.number(1, 1 << 31) as u32);
    vec![
        ("report-of-probe-cut", "POST /probes", Box::new(move || { ingest::probe(&report)?; Ok(()) })),
        ("report-without-codec", "POST /probes", Box::new(move || { ingest::probe(&uncoded)?; Ok(()) })),
        ("hook-without-filename", "POST /hooks", Box::new(move || { ingest::upload_hook(&body)?; Ok(()) })),
        ("upload-changed-on-the-way", "POST /uploads", Box::new(move || { ingest::verify(&number.to_be_bytes(), expected)?; Ok(()) })),
        ("manifest-line-without-sign", "POST /manifests", Box::new(move || { ingest::manifest(&lines)?; Ok(()) })),
        ("manifest-length-with-unit", "POST /manifests", Box::new(move || { ingest::manifest(&words)?; Ok(()) })),
        ("subtitles-in-latin-one", "POST /subtitles", Box::new(move || { let mut text = vec![b'a'; number as usize]; text.push(0xe9); ingest::subtitles(text)?; Ok(()) })),
        ("bucket-variable-not-set", "boot", Box::new(move || { ingest::bucket()?; Ok(()) })),
        ("disk-of-bucket-full", "POST /uploads", Box::new(move || { ingest::store(bucket, 1 << 20, size)?; Ok(()) })),
        ("broker-port-closed", "POST /announcements", Box::new(move || ingest::announce(closed, &asset))),
    ]
}
