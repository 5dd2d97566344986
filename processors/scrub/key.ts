import { ADDRESS_KEYS, isSecret, SAFE_KEYS, semconv, SENSITIVE_RUNS, SQL_KEYS, SQL_PARAMETERS, wordsOf } from '../../collector/api.ts'

/** Names are few and come again and again; a sender that makes up new ones without end empties the memory, no more. */
const CACHE_SIZE = 10_000

/** What the name of a value says of it. `safe`: whatever it is, it stays. */
export type KeyKind = 'plain' | 'sensitive' | 'safe' | 'address' | 'user_id' | 'sql' | 'sql_parameter'

export interface Keys {
  kindOf: (key: string) => KeyKind
  isSensitive: (key: string) => boolean
}

/**
 * Reads the names of values, and remembers what they said. `sensitive` adds whole keys (any case) and runs of words to the table, `safe`
 * names whole keys (any case) of which nothing is taken.
 */
export function keyReader(sensitive: readonly string[] = [], safe: readonly string[] = []): Keys {
  const runs = [...SENSITIVE_RUNS, ...sensitive.map(wordsOf)]
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
