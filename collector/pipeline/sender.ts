import type { Sender } from '../otlp/request.ts'

/** A header's value by its lower-case name, `undefined` where it is absent. */
export type Headers = (name: string) => string | undefined

/** Until keys are issued every sender is of this project. */
const PROJECT = 'default'

/** A key longer than this is no key of ours. In UTF-16 units. */
const KEY_LENGTH = 256

/** Who sent it: the key is that of `x-faultline-key`, Bearer, Basic user, or `?key=` for what can set no headers (a beacon). */
export function senderOf(address: string | undefined, header: Headers, query = ''): Sender {
  const key = header('x-faultline-key') ?? fromAuthorization(header('authorization')) ?? fromQuery(query)
  const sender = { address: plain(address ?? ''), project: PROJECT }
  return key === undefined || key === '' || key.length > KEY_LENGTH ? sender : { ...sender, key }
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

/** Without the prefix that an IPv6 socket puts before IPv4. */
function plain(address: string): string {
  return address.startsWith('::ffff:') ? address.slice(7) : address
}
