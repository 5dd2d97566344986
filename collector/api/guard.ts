import type { Context, Next } from 'koa'
import { ApiProblem } from './problem.ts'

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Without sign-in, what protects the data of a person on loopback from the pages in their browser: a page of another name that resolves
 * here (DNS rebinding) fails the Host check, a form or script of another origin fails the Origin and media type checks on writes.
 */
export function guard(options: { host: string; anyHost: boolean }) {
  const known = new Set([...LOOPBACK_NAMES, options.host])
  return async (context: Context, next: Next): Promise<void> => {
    const name = nameOf(context.req.headers.host ?? '').toLowerCase()
    if (!options.anyHost && !known.has(name))
      throw new ApiProblem('unknown-host', `Cannot answer to the Host ${JSON.stringify(name)}: known are ${[...known].join(', ')}.`)
    context.set('X-Content-Type-Options', 'nosniff')
    context.set('Referrer-Policy', 'no-referrer')
    context.set('X-Frame-Options', 'DENY')
    context.set('Cross-Origin-Resource-Policy', 'same-origin')
    if (isWrite(context.method)) checkWrite(context)
    await next()
  }
}

/** A Host header or an endpoint without its port; an IPv6 address keeps its brackets. */
export function nameOf(host: string): string {
  return host.replace(/:\d+$/, '')
}

function isWrite(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS'
}

function checkWrite(context: Context): void {
  const origin = context.req.headers.origin
  if (origin !== undefined && origin !== `http://${context.req.headers.host}` && origin !== `https://${context.req.headers.host}`)
    throw new ApiProblem('foreign-origin', `Cannot take a write from a page of ${JSON.stringify(origin.slice(0, 200))}.`)
}
