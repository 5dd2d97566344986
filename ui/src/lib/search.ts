/** What stands in a search box, cut into tokens as a person sees them: `key:value`, `key:"with spaces"`, `key:[a,b]`, words. */
export function tokens(query: string): string[] {
  return query.match(/(?:[^\s"[\]]|"(?:\\.|[^"])*"?|\[[^\]]*\]?)+/g) ?? []
}

function keyOf(token: string): string {
  return /^!?([\w.]+):/.exec(token)?.[1] ?? ''
}

/** The value of the first `key:` token, without quotes. */
export function valueOf(query: string, key: string): string | undefined {
  const token = tokens(query).find((candidate) => keyOf(candidate) === key && !candidate.startsWith('!'))
  return token?.slice(key.length + 1).replace(/^"(.*)"$/, '$1')
}

/** The query with its `key:` tokens replaced by one, or without them. */
export function withValue(query: string, key: string, value: string | undefined): string {
  const rest = tokens(query).filter((token) => keyOf(token) !== key)
  return (value === undefined ? rest : [token(key, value), ...rest]).join(' ')
}

export function token(key: string, value: string): string {
  return `${key}:${/^[\w.*/@+-]+$/.test(value) ? value : `"${value.replaceAll('"', '\\"')}"`}`
}

/** The same query without one of its tokens, once for each. */
export function withoutEach(query: string): { token: string; query: string }[] {
  const all = tokens(query)
  return all.map((token, index) => ({ token, query: all.filter((_, other) => other !== index).join(' ') }))
}
