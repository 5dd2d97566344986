import cors from '@koa/cors'
import type { Context, Middleware } from 'koa'
import { z } from 'zod'
import { SERVER_TIME_HEADER, SIGNATURE_HEADER } from '../../sdk/shared/signature.ts'
import { originsOf } from '../keys/origins.ts'

/** A page under development sends from its own port. */
const LOCALHOST_ORIGINS = ['http://localhost', 'http://localhost:*', 'http://127.0.0.1', 'http://127.0.0.1:*', 'http://[::1]:*']

/** Which pages may send, as `confighttp` has it. */
export const corsConfig = z.strictObject({
  allowed_origins: z
    .array(z.string())
    .default(LOCALHOST_ORIGINS)
    .describe('Origins of web pages that may send; * stands for any run of characters: https://*.example.com.'),
  allowed_headers: z.array(z.string()).default([]).describe('Request headers that pages may set beside those that sending needs.'),
  max_age: z.number().int().min(0).default(7200).describe('Seconds for which a browser may keep the answer to a preflight.'),
})

export type Cors = z.output<typeof corsConfig>

const HEADERS = [
  'Content-Type',
  'Content-Encoding',
  'Authorization',
  'X-Faultline-Key',
  SIGNATURE_HEADER,
  'X-Requested-With',
  'Traceparent',
  'Tracestate',
]

/**
 * Answers preflights, before any authentication, and names the one origin that asked. No credentials are allowed: a key travels in a
 * header or in the URL, never in a cookie, so that a bare `*` is safe too. `allows`: origins beside those of the config.
 */
export function corsMiddleware(config: Cors, allows: (origin: string, context: Context) => boolean = () => false): Middleware {
  const configured = originsOf(config.allowed_origins)
  return cors({
    // Its type says string; an empty one leaves out all CORS headers.
    origin: (context) => {
      const origin = context.get('Origin')
      return configured(origin) || allows(origin, context) ? origin : ''
    },
    allowMethods: 'POST',
    allowHeaders: [...HEADERS, ...config.allowed_headers],
    exposeHeaders: ['Retry-After', SERVER_TIME_HEADER],
    maxAge: config.max_age,
    keepHeadersOnError: true,
  })
}
