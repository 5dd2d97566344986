mod billing;
mod host;
mod ingest;
mod remote;
mod store;
mod support;

fn main() {
    host::start();
}
