import { parseSearch, type Search } from '../store/search-grammar.ts'

/** Keys that rows about a service, rather than about an event, can answer. */
const SERVICE_KEYS = new Set(['service', 'environment', 'release'])

/** Why a filter can not be used for silence or shares of sessions, which know no issues; undefined where it can. */
export function sourceSearchProblem(filter: string): string | undefined {
  let search: Search | undefined
  try {
    search = parseSearch(filter)
  } catch {
    // Told by the filter's own check.
    return undefined
  }
  const other = otherKey(search)
  return other === undefined ? undefined : `expected a filter by service:, environment: or release: alone for it: the filter has ${other}`
}

function otherKey(search: Search | undefined): string | undefined {
  if (search === undefined) return undefined
  if (search.kind === 'text') return `the text ${JSON.stringify(search.value.text)}`
  if (search.kind === 'token') return SERVICE_KEYS.has(search.key) ? undefined : `${search.key}:`
  for (const inner of search.kind === 'not' ? [search.of] : search.of) {
    const found = otherKey(inner)
    if (found !== undefined) return found
  }
  return undefined
}
