/** What a frame's file is, as far as that can be told before anything is looked up. */
export type FileKind = 'script' | 'native' | 'eval' | 'extension' | 'other'

const NATIVE = new Set(['', 'native', 'native code', '[native code]', '[wasm code]', 'unknown location', 'wasm', '<anonymous>'])
const EXTENSION = /^(?:chrome|moz|ms-browser|safari|safari-web|webkit-masked-url|chrome-untrusted)(?:-extension)?:|^extensions::/
const RUNTIME = /^(?:node|deno|bun|ext|chrome|resource):|^internal\/|\.wasm(?:$|:)|:wasm-function\[/
const EVAL = / > (?:eval|Function|anonymous)|^(?:blob:|data:|<data:>|evalmachine\.|eval code|about:|javascript:|debugger eval|pptr:|VM\d+)/
const SCRIPT = /\.(?:[cm]?[jt]sx?|bundle|jsbundle|hbc|svelte|vue|html?)$/i
const BUNDLE = /(?:^|[\\/])(?:index\.(?:android|ios)\.bundle|main\.jsbundle|[\w-]+\.bundle)(?:[\\/]|$)/

/**
 * `file` is the frame's file without a query, `raw` as the runtime wrote it. Of a sender whose language is not known, only what is named as
 * scripts are is looked at; a web page may be one, as code may stand in it.
 */
export function fileKind(file: string, raw: string, isJavascript: boolean): FileKind {
  if (EVAL.test(raw) || EVAL.test(file)) return 'eval'
  if (EXTENSION.test(file)) return 'extension'
  if (RUNTIME.test(file) || (isJavascript && (NATIVE.has(file) || (/^[a-z_]+\.js$/.test(file) && NODE_CORE.has(file))))) return 'native'
  if (SCRIPT.test(file) || BUNDLE.test(file)) return 'script'
  if (isJavascript || /^(?:https?|app|file|webpack|webpack-internal|capacitor|ionic):\/\//.test(file)) return 'script'
  return 'other'
}

/** Node up to 14 names its own files without a folder. */
const NODE_CORE = new Set([
  'module.js',
  'events.js',
  'timers.js',
  'net.js',
  '_http_server.js',
  '_stream_readable.js',
  'fs.js',
  'vm.js',
  'domain.js',
])

/** Folders that builds write to. */
const BUILT =
  /(?:^|\/)(?:dist|build|out|output|\.output|\.next|\.nuxt|\.svelte-kit|bundle|public|static|assets|chunks|lib-cov|bin|\.vercel|\.netlify|var\/task)\//
/** Columns beyond this are of a file whose lines were joined. */
export const WIDE_COLUMN = 300

/** Whether a file for which nothing was uploaded is named like what was written, so that nothing is amiss. */
export function readsAsSource(file: string): boolean {
  if (/\.(?:tsx?|[cm]ts|jsx|svelte|vue)$/i.test(file)) return true
  const path = file.replaceAll('\\', '/')
  if (!/^(?:\/|file:\/\/|[A-Za-z]:\/)/.test(path)) return false
  if (path.includes('/node_modules/')) return true
  return !BUILT.test(path) && !/\.min\.[cm]?js$|\.bundle(?:\.js)?$|\.jsbundle$|[.-](?=[\w-]*\d)[\w-]{8,}\.[cm]?js$/i.test(path)
}
