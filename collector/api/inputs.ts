import { distance } from 'fastest-levenshtein'
import { z } from 'zod'
import { issueChangeRequest, issueSort } from './schemas.ts'
import { ApiProblem, type FieldError } from './problem.ts'

/** Limits of what a caller may ask for. */
export const MAX_PAGE = 100
export const MAX_IDS = 500
export const MAX_BODY_BYTES = 256 * 1024

const SPANS: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 }

/** RFC 3339, or `-24h` back from now. Milliseconds since the epoch come out, relative ones as a negative number. */
const moment = z
  .string()
  .transform((text, context): number => {
    const relative = /^-(\d{1,5})([mhd])$/.exec(text)
    if (relative) return -Number(relative[1]) * SPANS[relative[2]!]!
    const ms = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : NaN
    if (!Number.isNaN(ms)) return ms
    context.issues.push({ code: 'custom', message: 'a time as 2026-01-31T12:00:00Z or -24h', input: text })
    return z.NEVER
  })
  .describe('RFC 3339, or -24h, -7d back from now')

const limit = z.coerce.number().int().min(1).max(MAX_PAGE).describe(`1 to ${MAX_PAGE}`)
const cursor = z.string().max(1024).describe('nextCursor of the page before')

export const rangeInput = z.strictObject({ from: moment.optional(), to: moment.optional() })
export const pageInput = rangeInput.extend({ limit: limit.optional(), cursor: cursor.optional() })
export const searchInput = pageInput.extend({
  project: z.string().max(64).optional(),
  query: z.string().max(2048).optional().describe('The search grammar: is:unresolved level:error service:checkout text'),
})
export const issuesInput = searchInput.extend({ sort: issueSort.optional() })
export const histogramInput = searchInput
  .omit({ limit: true, cursor: true })
  .extend({ buckets: z.coerce.number().int().min(1).max(240).optional() })
export const projectInput = z.strictObject({ project: z.string().max(64).optional() })
export const noInput = z.strictObject({})

export const manyIssuesInput = z.strictObject({
  ids: z
    .array(z.string().regex(/^[0-9a-f]{8,40}$/, 'an issue id'))
    .min(1)
    .max(MAX_IDS),
  change: issueChangeRequest,
})

/** What `parse` gives for a relative time is resolved here, at the one place that knows the hour. */
export function resolveRange<T extends { from?: number | undefined; to?: number | undefined }>(input: T, nowMs: number): T {
  const at = (value: number | undefined): number | undefined => (value !== undefined && value < 0 ? nowMs + value : value)
  const range = { from: at(input.from), to: at(input.to) }
  if (range.from !== undefined && range.to !== undefined && range.from >= range.to)
    throw new ApiProblem('bad-request', 'Cannot search an empty range: from is not before to.', {
      errors: [{ at: 'query.from', expected: 'a time before query.to' }],
    })
  return { ...input, ...range }
}

/** Checks one part of a request; every field that is wrong is in the problem. */
export function check<S extends z.ZodType>(schema: S, value: unknown, part: 'query' | 'body' | 'path'): z.output<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
  const errors = result.error.issues.flatMap((problem) => toFieldErrors(problem, part, known))
  throw new ApiProblem('bad-request', errors.map((error) => `${error.at}: expected ${error.expected}`).join('; '), { errors })
}

function toFieldErrors(problem: z.core.$ZodIssue, part: string, known: string[]): FieldError[] {
  const at = [part, ...problem.path.map(String)].join('.')
  if (problem.code === 'unrecognized_keys') return problem.keys.map((key) => ({ at: `${at}.${key}`, expected: nothing(key, known) }))
  return [
    { at, expected: problem.message.replace(/^Invalid \w+: expected /, '').replace(/^Invalid input$/, 'one of the documented forms') },
  ]
}

function nothing(key: string, known: string[]): string {
  const near = known.filter((name) => distance(name.toLowerCase(), key.toLowerCase()) <= 2)[0]
  return near === undefined ? `no such field; known: ${known.join(', ') || 'none'}` : `no such field; did you mean ${near}?`
}

/** `?a=1&a=2` is refused rather than guessed at. */
export function readQuery(params: URLSearchParams): Record<string, string> {
  const query: Record<string, string> = {}
  for (const [name, value] of params) {
    if (Object.hasOwn(query, name))
      throw new ApiProblem('bad-request', `Cannot take query.${name} twice.`, { errors: [{ at: `query.${name}`, expected: 'one value' }] })
    Object.defineProperty(query, name, { value, enumerable: true, configurable: true, writable: true })
  }
  return query
}
