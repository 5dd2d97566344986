import { type Attributes, LIMITS, z } from '../../collector/api.ts'

/** A time as people write it: RFC 3339 with an offset, or milliseconds since the epoch. */
const TIME = { error: 'a time in RFC 3339 such as 2026-01-31T12:00:00Z, or milliseconds since 1970' }
const timestamp = z.union([z.iso.datetime({ offset: true, ...TIME }), z.number(TIME).min(0, TIME).max(8.64e15, TIME)], TIME)

const level = z.enum(['debug', 'info', 'warning', 'error', 'fatal'])

/** An object of any JSON values: checked no further, since keys such as `__proto__` must survive and only its nesting is bounded. */
const attributes = z.custom<Attributes>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), {
  error: 'an object',
})

const text = z.string()

const breadcrumb = z.strictObject({
  timestamp: timestamp.optional(),
  category: text.optional(),
  message: text.optional(),
  level: level.optional(),
  data: attributes.optional(),
})

const fields = {
  service: text.optional(),
  type: text.optional(),
  message: text.optional(),
  stacktrace: text.optional(),
  level: level.optional(),
  environment: text.optional(),
  release: text.optional(),
  timestamp: timestamp.optional(),
  user: z.strictObject({ id: text.optional(), email: text.optional(), name: text.optional(), ip: text.optional() }).optional(),
  attributes: attributes.optional(),
  breadcrumbs: z.array(breadcrumb).optional(),
  fingerprint: z.array(text).min(1).max(LIMITS.fingerprintParts).optional(),
}

const named = (event: { type?: string | undefined; message?: string | undefined }): boolean => Boolean(event.type || event.message)
const UNNAMED = { path: ['type'], error: 'a type or a message that is not empty' }

const version = z.literal(1)
const event = z.strictObject(fields).refine(named, UNNAMED)
const single = z.strictObject({ version, ...fields }).refine(named, UNNAMED)

/** How many events one request may hold. */
export const EVENTS = 1_000

const batch = z.strictObject({ version, events: z.array(event).min(1).max(EVENTS) })

export type SentEvent = z.output<typeof event>

/** One field that is not as it must be. `path` is a JSON path from the body, `got` the value as JSON, cut. */
export interface FieldError {
  path: string
  expected: string
  got: string
}

/** The events of a body, or all that is wrong with it. */
export function readEvents(body: unknown): { events: SentEvent[] } | { errors: FieldError[] } {
  const many = typeof body === 'object' && body !== null && Object.hasOwn(body, 'events')
  const result = many ? batch.safeParse(body) : single.safeParse(body)
  if (!result.success) return { errors: result.error.issues.flatMap((issue) => describe(issue, body)) }
  if ('events' in result.data) return { events: result.data.events }
  const { version: _, ...sent } = result.data
  return { events: [sent] }
}

function describe(issue: z.core.$ZodIssue, body: unknown): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key]
      return { path: jsonPath(path), expected: 'no such field', got: shown(valueAt(body, path)) }
    })
  }
  return [{ path: jsonPath(issue.path), expected: expectedBy(issue), got: shown(valueAt(body, issue.path)) }]
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected
  if (issue.code === 'invalid_value') return issue.values.map((value) => JSON.stringify(value)).join(' or ')
  if (issue.code === 'too_big' && issue.origin === 'array') return `at most ${issue.maximum} items`
  if (issue.code === 'too_small' && issue.origin === 'array') return `at least ${issue.minimum} items`
  return issue.message
}

function jsonPath(path: readonly PropertyKey[]): string {
  const parts = path.map((part) =>
    typeof part === 'number' ? `[${part}]` : /^\w+$/.test(String(part)) ? `.${String(part)}` : `[${JSON.stringify(String(part))}]`,
  )
  return `$${parts.join('')}`
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined), value)
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value)).slice(0, 100).toWellFormed()
}
