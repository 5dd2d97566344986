/** Whose code a file is: the package where one is named, and whether it is the application's own. */
export interface CodeOrigin {
  module: string
  inApp: boolean
}

/** Public CDNs: whole packages by URL. */
const CDN_HOSTS = [
  'unpkg.com',
  'cdnjs.cloudflare.com',
  'cdn.jsdelivr.net',
  'esm.sh',
  'esm.run',
  'cdn.skypack.dev',
  'jspm.dev',
  'deno.land',
  'jsr.io',
]

/** A runtime's own code, or an extension of the browser. */
const FOREIGN_SCHEMES = [
  'node:',
  'deno:',
  'bun:',
  'ext:',
  'internal/',
  'webpack/runtime/',
  'webpack/bootstrap',
  'chrome-extension:',
  'moz-extension:',
  'safari-extension:',
  'safari-web-extension:',
  'ms-browser-extension:',
  'extensions::',
]

/** What a runtime writes for code without a file. */
const NO_FILE = new Set([
  '',
  'native',
  'native code',
  '[native code]',
  '[wasm code]',
  '<anonymous>',
  'unknown',
  'unknown location',
  'eval code',
  'wasm',
])

/** Node up to 14 names its own files without `node:` and without a folder. */
const NODE_CORE = new Set(
  (
    'assert async_hooks bootstrap_node buffer child_process cluster console crypto dgram diagnostics_channel dns domain events fs http ' +
    'http2 https inspector module net next_tick node os path perf_hooks process punycode querystring readline repl stream string_decoder ' +
    'timers tls tty url util v8 vm worker_threads zlib'
  )
    .split(' ')
    .map((name) => `${name}.js`),
)

/**
 * Package and ownership of a JavaScript file as the runtime names it: a path of either system, a URL, `node:fs`. The package is the one
 * of the innermost `node_modules`, which is right for npm, pnpm's and Yarn's stores alike; scoped names keep their scope.
 */
export function javascriptOrigin(file: string): CodeOrigin {
  if (NO_FILE.has(file)) return { module: '', inApp: false }
  const path = file.includes('\\') ? file.replaceAll('\\', '/') : file
  // Most are absolute paths: none of those is a URL or begins with the scheme of a runtime.
  const isAbsolute = path.charCodeAt(0) === SLASH
  if (!isAbsolute) {
    for (const scheme of RUNTIMES) if (path.startsWith(scheme)) return { module: path, inApp: false }
    for (const scheme of FOREIGN_SCHEMES) if (path.startsWith(scheme)) return { module: '', inApp: false }
  }
  if (path.includes('node_modules/')) return { module: packageAt(path, path.lastIndexOf('node_modules/') + 13), inApp: false }
  // `~/` is how webpack 1 to 3 wrote node_modules/.
  if (path.includes('~') && path.includes('/~/')) return { module: packageAt(path, path.lastIndexOf('/~/') + 3), inApp: false }
  if (isVendor(path)) return { module: '', inApp: false }
  if (isAbsolute) return { module: '', inApp: !isWebpack(path) }
  if (!path.includes('/') && (NODE_CORE.has(path) || path.startsWith('_http_') || path.startsWith('_stream_'))) {
    return { module: `node:${path.slice(0, -3)}`, inApp: false }
  }
  const authority = path.indexOf('://')
  if (authority > 0) {
    const end = path.indexOf('/', authority + 3)
    if (CDN_HOSTS.includes(path.slice(authority + 3, end < 0 ? undefined : end))) return { module: '', inApp: false }
  }
  return { module: '', inApp: !path.startsWith('<') && !isWebpack(path) }
}

/** Of Node, of Deno and of Bun: what they are themselves written in. */
const RUNTIMES = ['node:', 'ext:', 'internal:']

const SLASH = 47

/** A chunk that bundlers put packages into, by the names that their guides and frameworks give it: `vendors~main.3f2a91c4.js`, `framework-8e1d.js` of Next. */
function isVendor(path: string): boolean {
  if (!path.includes('vendor') && !path.includes('framework-') && !path.includes('polyfills')) return false
  const name = path.slice(path.lastIndexOf('/') + 1)
  // On a disk and in a map it may be the program's own, of its vendors, unless a build wrote it.
  if (PLAIN_VENDOR.test(name) && !/^https?:/.test(path)) return BUILT.test(path)
  return VENDOR.test(name)
}

const PLAIN_VENDOR = /^vendors?\.m?js$/i
const BUILT = /(?:^|\/)(?:dist|build|out|public|static|assets|bundles?|js|chunks)\/[^/]{1,80}$/

const VENDOR = /^(?:(?:chunk-)?vendors?(?:[-.~_][\w~.-]*)?|(?:framework|polyfills)-[\w-]{4,40}|polyfills)\.m?js(?:[?#].*)?$/i

function isWebpack(path: string): boolean {
  return path.includes('/webpack/') && (path.includes('/webpack/runtime/') || path.includes('/webpack/bootstrap'))
}

function packageAt(path: string, start: number): string {
  const first = path.indexOf('/', start)
  if (first < 0) return path.slice(start)
  if (path[start] !== '@') return path.slice(start, first)
  const second = path.indexOf('/', first + 1)
  return path.slice(start, second < 0 ? undefined : second)
}
