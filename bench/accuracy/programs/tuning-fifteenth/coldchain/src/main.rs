#![allow(dead_code, unused_variables, clippy::all)]
mod app;
mod client;
mod jobs;
mod probe;
mod shipment;
mod store;
mod util;

fn main() {
    app::run();
}
