import { semconv } from '../../../collector/api.ts'
import type { Exception, ExceptionEvent } from '../../../collector/api.ts'
import { reduceFile } from './file.ts'

/**
 * The chain of an error of Rust as one, since its causes have no type and no calls: `number of shaft 7: invalid digit`, as it is written where only one line is
 * asked for. Any other chain as it is.
 */
export function withRustCauses({ resource }: ExceptionEvent, chain: readonly Exception[]): readonly Exception[] {
  const [first, ...causes] = chain
  if (first === undefined || causes.length === 0 || resource?.[semconv.SDK_LANGUAGE] !== 'rust') return chain
  if (causes.some((cause) => cause?.type !== '' || typeof cause.message !== 'string' || cause.frames?.length !== 0)) return chain
  const said = String(first.message)
  const texts = causes.map(({ message }) => message)
  // What it says itself already, up to one of them.
  let known = texts.length
  while (known > 0 && !said.endsWith(`: ${texts.slice(0, known).join(': ')}`)) known--
  return [{ ...first, message: [said, ...texts.slice(known)].join(': ') }]
}

/** A function of Rust, as the one of a build that has its whole symbol or as that of one with line tables alone: `cart::Cart::total`, `total<f64>`. */
export function reduceRust(name: string): string {
  const path = withoutGenerics(name.replace(/::h[0-9a-f]{16}$/, '')).replace(/(?:(?:::)?\{\{?[^{}]{0,64}\}\}?)+$/, '')
  return path.slice(path.lastIndexOf(':') + 1)
}

/** Whether it is a closure, which line tables name without its function: `{closure#0}`. */
export const isRustClosure = (name: string): boolean => /\{(?:\{closure\}|closure(?:#\d+)?)\}(?:<.*>)?(?:::h[0-9a-f]{16})?$/s.test(name)

export const isRust = (file: string, module: string, name: string): boolean =>
  file.endsWith('.rs') || (file === '' && (module.includes('::') || name.includes('::{{closure}}') || name.includes('::{closure#')))

/**
 * Where it stands, as both kinds of build say it: the file, which line tables alone know, or the module that is named by it, without crate and
 * types. `mod.rs` is its folder, the crate's first file `main`.
 */
export function rustPlace(file: string, module: string): string {
  const path = file.includes('\\') ? file.replaceAll('\\', '/') : file
  if (path !== '') {
    const name = path.endsWith('/mod.rs')
      ? path.slice(path.lastIndexOf('/', path.length - 8) + 1, -7)
      : path.slice(path.lastIndexOf('/') + 1)
    return /^(?:main|lib)\.rs$/.test(name) || /(?:^|\/)src\/bin\/[^/]+$/.test(path) ? 'main' : reduceFile(name)
  }
  const inner = /^[<&*(]*(?:dyn |mut |const )?([\w:]+)/.exec(module)?.[1] ?? ''
  const modules = inner.split('::').filter((segment) => /^[a-z_]/.test(segment))
  return modules.length > 1 ? modules.at(-1)! : 'main'
}

/** `<` and `>` in pairs, but for those of `->`. */
function withoutGenerics(name: string): string {
  if (!name.includes('<')) return name
  let plain = ''
  let depth = 0
  for (let i = 0; i < name.length; i++) {
    const char = name[i]!
    if (char === '<') depth++
    else if (char === '>' && name[i - 1] !== '-') depth = Math.max(0, depth - 1)
    else if (depth === 0) plain += char
  }
  return plain.replace(/::$/, '')
}
