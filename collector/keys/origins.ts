import { LIMITS } from '../model/limits.ts'
import { matchGlob } from '../model/routing.ts'

/** What a browser says as Origin; `null` for pages that have none. */
const ORIGIN = /^(null|[a-z][a-z0-9+.-]*:\/\/[^\s/?#@]+)$/i

/**
 * Whether an Origin is one of these, whatever their case: `https://shop.example.com`, or with `*` for any text within it:
 * `https://*.example.com`, `http://localhost:*`. A `*` alone is any origin.
 */
export function originsOf(patterns: readonly string[]): (origin: string) => boolean {
  const lower = patterns.map((pattern) => pattern.toLowerCase())
  const exact = new Set(lower)
  // No origin has a question mark, which in a glob is any character.
  const globs = lower.filter((pattern) => pattern.includes('*') && !pattern.includes('?'))
  return (origin) => {
    if (origin.length > LIMITS.originLength || !ORIGIN.test(origin)) return false
    const text = origin.toLowerCase()
    return exact.has(text) || globs.some((glob) => matchGlob(glob, text))
  }
}
