import { z } from 'zod'

const UNITS: Record<string, number> = { ns: 1e-6, us: 1e-3, µs: 1e-3, ms: 1, s: 1000, m: 60_000, h: 3_600_000 }
const DURATION = /^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$/

/**
 * A length of time as in the Collector: `200ms`, `5s`, `1h30m`, `0`. The schema's output is milliseconds. A default is given as text with
 * `prefault('5s')`, or in milliseconds with `default(5000)`.
 */
export function duration() {
  return z.union([z.string(), z.number()]).transform((value, context) => {
    if (value === 0 || value === '0') return 0
    if (typeof value !== 'string' || !DURATION.test(value)) {
      context.addIssue({ code: 'custom', message: 'expected a duration such as 200ms, 5s or 1h30m' })
      return z.NEVER
    }
    let ms = 0
    for (const [, number, unit] of value.matchAll(/(\d+(?:\.\d+)?)([a-zµ]+)/g)) ms += Number(number) * UNITS[unit!]!
    return ms
  })
}

const SIZES: Record<string, number> = {
  '': 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
}

/** An amount of data: `64MiB`, `2GiB`, `500kB`, or a plain number of bytes. The schema's output is whole bytes. */
export function size() {
  return z.union([z.string(), z.number()]).transform((value, context) => {
    const [, number, unit] = /^(\d+(?:\.\d+)?) ?([a-zA-Z]*)$/.exec(String(value)) ?? []
    const factor = unit === undefined ? undefined : SIZES[unit.toLowerCase()]
    if (factor === undefined) {
      context.addIssue({ code: 'custom', message: 'expected a size such as 64MiB, 500kB or a number of bytes' })
      return z.NEVER
    }
    return Math.round(Number(number) * factor)
  })
}

/**
 * An address to listen on, `host:port`; IPv6 in brackets, port 0 for any free one. A receiver calls the field `endpoint`: by that name
 * the host knows where it listens, and asks for authentication when that is not loopback.
 */
export function endpoint() {
  return z.string().refine((value) => parseEndpoint(value) !== undefined, {
    error: 'expected host:port, such as 127.0.0.1:4318 or [::1]:0',
  })
}

/** Host without brackets. `undefined` when the text is not `host:port`. */
export function parseEndpoint(text: string): { host: string; port: number } | undefined {
  const match = /^(?:\[([0-9a-fA-F:.]+)\]|([^\s:/[\]@]+)):(\d{1,5})$/.exec(text)
  const host = match?.[1] ?? match?.[2]
  const port = Number(match?.[3])
  return host === undefined || port > 65535 ? undefined : { host, port }
}

/** The endpoint with the port that it really got where it asked for port 0. */
export function withPort(endpoint: string, port: number): string {
  return endpoint.replace(/:\d+$/, `:${port}`)
}

/** Only this machine reaches it. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}
