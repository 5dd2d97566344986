import { HARMLESS_AFTER, SAFE_KEYS, SENSITIVE_KEYS } from '../../collector/api.ts'

/** Names are few and come again and again; a sender that makes up new ones without end empties the memory, no more. */
const CACHE_SIZE = 10_000

/** Splits `X-Auth-Token`, `userPassword` and `db.connection_string` into words, in lower case, with one blank between and around. */
export function wordsOf(key: string): string {
  const spaced = key.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
  return ` ${spaced
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `
}

/**
 * Whether the value of a key is a secret by its name. `sensitive` adds whole keys (any case) and runs of words to the table, `safe`
 * names whole keys (any case) that always stay.
 */
export function keyMatcher(sensitive: readonly string[] = [], safe: readonly string[] = []): (key: string) => boolean {
  const runs = [...SENSITIVE_KEYS.map((words) => ` ${words} `), ...sensitive.map(wordsOf)]
  const kept = new Set([...SAFE_KEYS, ...safe].map((key) => key.toLowerCase()))
  const named = new Set(sensitive.map((key) => key.toLowerCase()))
  const cache = new Map<string, boolean>()
  return (key) => {
    const known = cache.get(key)
    if (known !== undefined) return known
    const lower = key.toLowerCase()
    const found = !kept.has(lower) && (named.has(lower) || matches(wordsOf(key.slice(0, 512)), runs))
    if (cache.size >= CACHE_SIZE) cache.clear()
    cache.set(key, found)
    return found
  }
}

const HARMLESS = new Set(HARMLESS_AFTER)

function matches(words: string, runs: readonly string[]): boolean {
  for (const run of runs) {
    const at = words.indexOf(run)
    if (at < 0) continue
    const next = words.slice(at + run.length, words.indexOf(' ', at + run.length))
    if (!HARMLESS.has(next)) return true
  }
  return false
}
