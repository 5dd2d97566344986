import { whyPrivate, z } from '../../collector/api.ts'
import { unknownFields } from './fill-template.ts'

/** Headers that the request needs to be what it is. */
const RESERVED = /^(host|connection|content-length|transfer-encoding|idempotency-key|webhook-.*)$/i
const TEMPLATE_LENGTH = 65_536

/** After Standard Webhooks 1.0.0: 24 to 64 random bytes in base64 behind `whsec_`. */
const secret = z
  .string()
  .refine((text) => /^whsec_[A-Za-z0-9+/]+={0,2}$/.test(text) && isKey(Buffer.from(text.slice(6), 'base64').length), {
    error: 'expected whsec_ and 24 to 64 random bytes in base64, as `echo whsec_$(openssl rand -base64 32)` makes them',
  })
const isKey = (bytes: number): boolean => bytes >= 24 && bytes <= 64

export const config = z
  .strictObject({
    endpoint: z.string().describe('URL of http or https that takes the alerts; never printed whole.'),
    method: z.enum(['POST', 'PUT', 'PATCH']).default('POST'),
    headers: z.record(z.string(), z.string()).default({}).describe('Sent with each request; their values are never printed.'),
    secret: z
      .union([secret, z.array(secret).min(1).max(5)])
      .optional()
      .describe('Signs each request: whsec_ and base64. A list signs with each of them, while one replaces another.'),
    template: z.json().optional().describe('Body to send instead of the usual one, with {{fields}} in its texts.'),
    allow_private_addresses: z.boolean().default(false).describe('The endpoint may be on this machine or in a private network.'),
  })
  .check(({ value, issues }) => {
    const wrong = (path: string[], message: string): void => void issues.push({ code: 'custom', path, input: value, message })
    // Problems without a path of their own do not show the value, which may be a secret.
    const url = URL.parse(value.endpoint)
    if (url === null || !/^https?:$/.test(url.protocol)) wrong([], 'endpoint: expected a URL such as https://hooks.example.com/alerts')
    const refused = value.allow_private_addresses ? undefined : whyPrivate(value.endpoint)
    if (refused !== undefined) wrong([], `endpoint: ${refused}`)
    for (const name of Object.keys(value.headers)) {
      if (RESERVED.test(name)) wrong(['headers'], `${name} can not be set, as it is the request's own`)
      else if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) wrong(['headers'], 'expected names of headers')
      else if (/[\r\n\0]/.test(value.headers[name]!)) wrong(['headers'], `the value of ${name} must be one line`)
    }
    if (value.template === undefined) return
    if (JSON.stringify(value.template).length > TEMPLATE_LENGTH) wrong([], `template: expected at most ${TEMPLATE_LENGTH} letters of JSON`)
    for (const message of unknownFields(value.template)) wrong([], `template: ${message}`)
  })

export type Config = z.output<typeof config>
