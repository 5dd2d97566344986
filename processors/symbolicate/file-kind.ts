import { javascriptOrigin } from '../../collector/api.ts'

/** What a frame's file is, as far as that can be told before anything is looked up. */
export type FileKind = 'script' | 'page' | 'native' | 'eval' | 'extension' | 'other'

const NATIVE = new Set(['', 'native', 'native code', '[native code]', '[wasm code]', 'unknown location', 'wasm', '<anonymous>'])
const EXTENSION = /^(?:chrome|moz|ms-browser|safari|safari-web|webkit-masked-url|chrome-untrusted)(?:-extension)?:|^extensions::/
const RUNTIME = /^(?:node|deno|bun|ext|chrome|resource):|^internal\/|\.wasm(?:$|:)|:wasm-function\[/
const EVAL = / > (?:eval|Function|anonymous)|^(?:blob:|data:|<data:>|evalmachine\.|eval code|about:|javascript:|debugger eval|pptr:|VM\d+)/
const SCRIPT = /\.(?:[cm]?[jt]sx?|bundle|jsbundle|hbc|svelte|vue)$/i
const BUNDLE = /(?:^|[\\/])(?:index\.(?:android|ios)\.bundle|main\.jsbundle|[\w-]+\.bundle)(?:[\\/]|$)/

/**
 * `file` is the frame's file without a query, `raw` as the runtime wrote it. Of a sender whose language is not known, only what is named as
 * scripts are is looked at. A page has code within it, has no map, and is another file for each id in its address.
 */
export function fileKind(file: string, raw: string, isJavascript: boolean): FileKind {
  if (EVAL.test(raw) || EVAL.test(file)) return 'eval'
  if (EXTENSION.test(file)) return 'extension'
  if (RUNTIME.test(file) || (isJavascript && (NATIVE.has(file) || javascriptOrigin(file).module.startsWith('node:')))) return 'native'
  if (SCRIPT.test(file) || BUNDLE.test(file)) return 'script'
  if (/^https?:/.test(file)) return 'page'
  if (isJavascript || /^(?:app|file|webpack|webpack-internal|capacitor|ionic):\/\//.test(file)) return 'script'
  return 'other'
}

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
