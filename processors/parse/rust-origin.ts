import type { Origin } from './parsed.ts'

/** Crates of the toolchain, and such as run the application; told by name where a build holds no files. */
const CRATES = new Set(
  (
    'std core alloc proc_macro test __rustc backtrace anyhow eyre color_eyre tokio tokio_util futures futures_core futures_util hyper hyper_util ' +
    'tower tower_http tower_service axum axum_core actix_web actix_http actix_rt actix_service warp rocket tonic reqwest h2 rustls serde ' +
    'serde_json sqlx diesel sea_orm rayon rayon_core crossbeam tracing tracing_core tracing_subscriber opentelemetry opentelemetry_sdk ' +
    'async_std smol mio log env_logger clap'
  ).split(' '),
)

/** What a linked program holds beside Rust: the start of the process, unwinding, threads. */
const NATIVE = new Set(
  'main _start __libc_start_main __libc_start_call_main __libc_start_main_impl start_thread clone clone3 __clone __clone3 _main start thread_start'.split(
    ' ',
  ),
)

/** `module` is the path before the function. Files tell best: the toolchain's, and those of Cargo's registry. */
export function rustOrigin(path: string, module: string, file: string): Origin {
  // A program that runs in `/`, as in a container, prints `./rustc/...`.
  const place = (file.includes('\\') ? file.replaceAll('\\', '/') : file).replace(/^\.\//, '/')
  if (place.startsWith('/rustc/') || place.includes('/rustlib/src/')) return { module, inApp: false }
  if (place.includes('/.cargo/') || place.includes('/cargo/registry/') || place.includes('/cargo/git/')) return { module, inApp: false }
  if (
    module === '' &&
    (NATIVE.has(path) || path.startsWith('__') || path.startsWith('rust_') || path.startsWith('_rust') || path === '<unknown>')
  ) {
    return { module, inApp: false }
  }
  return { module, inApp: !CRATES.has(crateOf(path)) }
}

/** `<shop::Cart as core::fmt::Debug>::fmt` is of shop, `<&mut core::option::Option<T>>::x` of core, `<E as anyhow::Context>::context`, of any type, of anyhow. */
function crateOf(path: string): string {
  const trait = /^<[&(]*(?:dyn |mut )?[A-Z]\d? as ([A-Za-z_]\w*)::/.exec(path)?.[1]
  if (trait !== undefined) return trait
  return /^[<&*(]*(?:dyn |mut |const )?([A-Za-z_]\w*)/.exec(path)?.[1] ?? ''
}
