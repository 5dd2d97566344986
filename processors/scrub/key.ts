import {
  ADDRESS_KEYS,
  HARMLESS_AFTER,
  HARMLESS_BEFORE_TOKENS,
  SAFE_KEYS,
  semconv,
  SENSITIVE_ENDINGS,
  SENSITIVE_KEYS,
  SQL_KEYS,
  SQL_PARAMETERS,
} from '../../collector/api.ts'

/** Names are few and come again and again; a sender that makes up new ones without end empties the memory, no more. */
const CACHE_SIZE = 10_000

/** What the name of a value says of it. `safe`: whatever it is, it stays. */
export type KeyKind = 'plain' | 'sensitive' | 'safe' | 'address' | 'user_id' | 'sql' | 'sql_parameter'

export interface Keys {
  kindOf: (key: string) => KeyKind
  isSensitive: (key: string) => boolean
}

/** Splits `X-Auth-Token`, `userPassword` and `db.connection_string` into words, in lower case, with one blank between and around. */
export function wordsOf(key: string): string {
  const spaced = key.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
  return ` ${spaced
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `
}

/**
 * Reads the names of values, and remembers what they said. `sensitive` adds whole keys (any case) and runs of words to the table, `safe`
 * names whole keys (any case) of which nothing is taken.
 */
export function keyReader(sensitive: readonly string[] = [], safe: readonly string[] = []): Keys {
  const runs = [...SENSITIVE_KEYS.map((words) => ` ${words} `), ...sensitive.map(wordsOf)]
  const kinds = new Map<string, KeyKind>()
  for (const key of SQL_KEYS) kinds.set(key, 'sql')
  for (const key of ADDRESS_KEYS) kinds.set(key, 'address')
  for (const key of semconv.USER_ID_NAMES) kinds.set(key, 'user_id')
  for (const key of SAFE_KEYS) kinds.set(key, 'plain')
  for (const key of sensitive) kinds.set(key.toLowerCase(), 'sensitive')
  for (const key of safe) kinds.set(key.toLowerCase(), 'safe')
  const read = (key: string): KeyKind => {
    const lower = key.toLowerCase()
    return (
      kinds.get(lower) ??
      (lower.startsWith(SQL_PARAMETERS) ? 'sql_parameter' : isSecret(wordsOf(key.slice(0, 512)), runs) ? 'sensitive' : 'plain')
    )
  }
  const cache = new Map<string, KeyKind>()
  const kindOf = (key: string): KeyKind => {
    const known = cache.get(key)
    if (known !== undefined) return known
    const kind = read(key)
    if (cache.size >= CACHE_SIZE) cache.clear()
    cache.set(key, kind)
    return kind
  }
  return { kindOf, isSensitive: (key) => kindOf(key) === 'sensitive' }
}

const HARMLESS = new Set(HARMLESS_AFTER)
const NUMBERS = new RegExp(` (?:${HARMLESS_BEFORE_TOKENS.join('|')}) tokens `)
const ENDINGS = new RegExp(`[a-z0-9](?:${SENSITIVE_ENDINGS.join('|')}) `, 'g')

function isSecret(words: string, runs: readonly string[]): boolean {
  if (NUMBERS.test(words)) return false
  for (const run of runs) {
    const at = words.indexOf(run)
    if (at >= 0 && !isHarmless(words, at + run.length)) return true
  }
  for (const match of words.matchAll(ENDINGS)) if (!isHarmless(words, match.index + match[0].length)) return true
  return false
}

/** By the word that follows: `token_type`, `auth.method`. */
function isHarmless(words: string, next: number): boolean {
  return HARMLESS.has(words.slice(next, words.indexOf(' ', next)))
}
