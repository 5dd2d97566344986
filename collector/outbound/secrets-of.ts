/** Texts shorter than this are no secrets, and hiding them would make an error unreadable. */
const SHORTEST = 5

/** What of an address and of headers may be secret, for `judge` to hide: an answer like `Cannot POST /hooks/…` repeats it. */
export function secretsOf(url: string, headers: Readonly<Record<string, string>> = {}): string[] {
  const parsed = URL.parse(url)
  const parts =
    parsed === null ? [url] : [parsed.pathname + parsed.search, parsed.pathname, parsed.search.slice(1), parsed.username, parsed.password]
  const given = Object.values(headers).flatMap((value) => [value, value.replace(/^(Bearer|Basic) /i, '')])
  // The longest first, so that no part is left of one that holds another.
  return [...parts, ...parts.map(decoded), ...given].filter(({ length }) => length >= SHORTEST).toSorted((a, b) => b.length - a.length)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
