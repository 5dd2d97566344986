/**
 * The signature of a request, which shows that it was made by one who holds the key's secret, when, and with which body. It is the same over
 * HTTP and gRPC; what the body is there is said in `docs/keys.md`. Not part of `index.ts`: a browser keeps no secret, and its bundle none of this.
 */

/** Also the name in gRPC metadata. */
export const SIGNATURE_HEADER = 'x-faultline-signature'

/** On the answer to a stale signature: the server's time in milliseconds since 1970, by which a sender can correct its clock. */
export const SERVER_TIME_HEADER = 'x-faultline-time'

export interface Signature {
  /** Milliseconds since 1970, by the sender's clock. */
  time: number
  /** 16 to 64 characters of `A-Z a-z 0-9 _ -`, another one for each attempt. */
  nonce: string
  /** 64 lower-case hex digits. */
  value: string
}

/** What is signed. `bodyHash`: SHA-256 of the body as it is sent, in lower-case hex. */
export function canonical(time: number, nonce: string, key: string, bodyHash: string): string {
  return `${time}.${nonce}.${key}.${bodyHash}`
}

/** The value of the header. */
export function writeSignature({ time, nonce, value }: Signature): string {
  return `t=${time},n=${nonce},v1=${value}`
}

/** In UTF-16 units. */
const LONGEST_HEADER = 256

/** Undefined for what is no signature. Parts with other names are left for versions to come. */
export function readSignature(header: string): Signature | undefined {
  if (header.length > LONGEST_HEADER) return undefined
  const parts = new Map(
    header.split(',').map((part) => [part.slice(0, part.indexOf('=')).trim(), part.slice(part.indexOf('=') + 1).trim()]),
  )
  const [time = '', nonce = '', value = ''] = ['t', 'n', 'v1'].map((name) => parts.get(name))
  if (!/^\d{1,15}$/.test(time) || !/^[\w-]{16,64}$/.test(nonce) || !/^[0-9a-f]{64}$/.test(value)) return undefined
  return { time: Number(time), nonce, value }
}

export interface ToSign {
  /** `fl_…`. */
  key: string
  /** `fls_…`; its UTF-8 bytes are the key of the HMAC. */
  secret: string
  /** As it is sent: compressed where the request says Content-Encoding. */
  body: Uint8Array
  time: number
  /** Random where absent. */
  nonce?: string
}

/** The value of the header, by WebCrypto: for one attempt to send, another for the next. Rejects where there is no `crypto.subtle`. */
export async function sign({ key, secret, body, time, nonce = randomNonce() }: ToSign): Promise<string> {
  const text = new TextEncoder()
  const bodyHash = hex(await crypto.subtle.digest('SHA-256', body as Uint8Array<ArrayBuffer>))
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', text.encode(secret), hmac, false, ['sign'])
  const value = hex(await crypto.subtle.sign(hmac, imported, text.encode(canonical(time, nonce, key, bodyHash))))
  return writeSignature({ time, nonce, value })
}

function randomNonce(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)).buffer)
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
