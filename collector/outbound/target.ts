import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { PermanentError, RetryableError } from '../pipeline/component.ts'
import { whyNotGlobal } from './addresses.ts'

export interface HostAddress {
  address: string
  family: number
}

/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<HostAddress[]>

/** Where a request may go. */
export interface Target {
  url: URL
  /** Scheme, host and port: all of a URL that errors and logs show, as path, query and credentials may be secrets. */
  shown: string
  /** The addresses that were looked at; connect to these and to no other, since the next answer of the name server may be another. */
  addresses: HostAddress[]
}

const SCHEMES = ['http:', 'https:', 'ws:', 'wss:']
const OURS = 'set allow_private_addresses: true if it is yours'

/**
 * Resolves the host of a URL once and looks at each of its addresses. Other spellings of an address (`0x7f.1`, `2130706433`, `127.1`,
 * full-width digits, a dot at the end) are what the URL standard makes of them before anybody looks. Throws a `PermanentError` for what is no
 * URL and, unless they are allowed, for addresses that are not of the public Internet; a `RetryableError` where the name has no answer now.
 */
export async function checkTarget(
  text: string,
  { allowPrivateAddresses, signal, resolve = resolveAll }: { allowPrivateAddresses: boolean; signal: AbortSignal; resolve?: Resolve },
): Promise<Target> {
  const url = URL.parse(text)
  if (url === null || !SCHEMES.includes(url.protocol) || url.hostname === '') {
    // Not shown, since it may hold a secret.
    throw new PermanentError('Cannot send as the address is no URL of http or https: write it like https://hooks.example.com/alerts')
  }
  const shown = `${url.protocol}//${url.host}`
  const host = hostOf(url)
  const addresses = isIP(host) === 0 ? await resolved(host, shown, signal, resolve) : [{ address: host, family: isIP(host) }]
  if (!allowPrivateAddresses) {
    for (const { address } of addresses) {
      const why = whyNotGlobal(address)
      // One of several is enough: whoever answers so means no good.
      if (why !== undefined) throw new PermanentError(`Cannot send to ${shown} as its address ${address} is ${why}: ${OURS}`)
    }
  }
  return { url, shown, addresses }
}

/**
 * What a config can be told at once: why a URL whose host is an address, or localhost, would be refused. Undefined where it would not be, or only a
 * name server knows.
 */
export function whyPrivate(text: string): string | undefined {
  const host = hostOf(URL.parse(text))
  const address = LOCAL_NAME.test(host) ? LOCALHOST[0]!.address : host
  const why = isIP(address) === 0 ? undefined : whyNotGlobal(address)
  return why === undefined ? undefined : `its address ${address} is ${why}: ${OURS}`
}

const hostOf = (url: URL | null): string => url?.hostname.replace(/^\[|\]$/g, '') ?? ''

/** RFC 6761, section 6.3: no name server is asked for it, and some would not know it with a dot at its end. */
const LOCAL_NAME = /(^|\.)localhost\.?$/
const LOCALHOST: HostAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
]

const resolveAll: Resolve = (hostname) => lookup(hostname, { all: true })

async function resolved(host: string, shown: string, signal: AbortSignal, resolve: Resolve): Promise<HostAddress[]> {
  if (LOCAL_NAME.test(host)) return LOCALHOST
  const asked = resolve(host)
  // A name server has no abort of its own: its answer is left behind.
  asked.catch(() => {})
  try {
    const addresses = await Promise.race([asked, aborted(signal)])
    if (addresses.length > 0) return addresses
  } catch (cause) {
    if (signal.aborted) throw tooLate(shown, cause)
    const code = (cause as NodeJS.ErrnoException).code ?? 'no answer'
    throw new RetryableError(
      `Cannot send to ${shown} as its name can not be resolved (${code}): look at its spelling and at the name server`,
      {
        cause,
      },
    )
  }
  throw new RetryableError(`Cannot send to ${shown} as its name has no address: look at its spelling and at the name server`)
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

export const tooLate = (shown: string, cause?: unknown): RetryableError =>
  new RetryableError(`Cannot send to ${shown} as it did not answer in time: it may be slow or out of reach, or timeout is too short`, {
    cause,
  })
