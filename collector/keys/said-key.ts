/** A header's value by its lower-case name, `undefined` where it is absent. */
export type Headers = (name: string) => string | undefined

/** The key of `x-faultline-key`, Bearer, Basic user, or `?key=` for what can set no headers (a beacon). Undefined where none is said. */
export function saidKey(header: Headers, query: string): string | undefined {
  const key = header('x-faultline-key') ?? fromAuthorization(header('authorization')) ?? fromQuery(query)
  return key === '' ? undefined : key
}

function fromAuthorization(value: string | undefined): string | undefined {
  const [, scheme, credentials] = /^(Bearer|Basic) +(\S+)$/i.exec(value?.trim() ?? '') ?? []
  if (scheme === undefined) return undefined
  if (scheme.toLowerCase() === 'bearer') return credentials
  const decoded = Buffer.from(credentials!, 'base64').toString()
  return decoded.slice(0, decoded.includes(':') ? decoded.indexOf(':') : undefined)
}

function fromQuery(query: string): string | undefined {
  return query.includes('key=') ? (new URLSearchParams(query).get('key') ?? undefined) : undefined
}
