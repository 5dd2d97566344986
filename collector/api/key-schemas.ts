import { z } from 'zod'
import { keyFields, keyProject } from '../model/keys.ts'
import { LIMITS } from '../model/limits.ts'
import { MS_PER_DAY } from '../model/time.ts'
import { MAX_PAGE } from './inputs.ts'
import { total } from './schemas.ts'

const { name, allowedOrigins, requireSignature, routing, expiresAt } = keyFields
const state = z.enum(['enabled', 'disabled'])

export const keysInput = z.strictObject({
  project: z.string().min(1).max(64).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).optional(),
  cursor: z.string().max(1024).optional().describe('nextCursor of the page before'),
})

export const keyToCreate = z.strictObject({
  project: keyProject.default('default').describe('Of what comes with it'),
  name,
  allowedOrigins: allowedOrigins.optional(),
  requireSignature: requireSignature.optional(),
  routing: routing.optional(),
  expiresAt: expiresAt.optional(),
})

export const keyChange = z
  .strictObject({
    name,
    state: state.describe('What is sent with a disabled one is refused'),
    allowedOrigins,
    requireSignature,
    routing,
    expiresAt,
  })
  .partial()

const UNITS: Record<string, number> = { m: 60_000, h: 3_600_000, d: MS_PER_DAY }

/** How long a secret counts after it was replaced unless the request says. */
export const DEFAULT_OVERLAP = '24h'

export const keyRotation = z.strictObject({
  overlap: z
    .string()
    .transform((text, context): number => {
      const [, count, unit] = /^(\d{1,5})([mhd])$/.exec(text) ?? []
      const ms = text === '0' ? 0 : Number(count) * (UNITS[unit!] ?? NaN)
      if (ms <= LIMITS.keyOverlapMs) return ms
      context.issues.push({
        code: 'custom',
        message: `0, or a time such as 30m, 24h or 7d, at most ${LIMITS.keyOverlapMs / MS_PER_DAY}d`,
        input: text,
      })
      return z.NEVER
    })
    .prefault(DEFAULT_OVERLAP)
    .describe(`How long the secret of before counts still, ${DEFAULT_OVERLAP} unless said; 0 where it has leaked`),
})

export const key = z
  .object({
    key: z.string().describe('Public: it may stand in a web page'),
    project: z.string(),
    ...keyFields,
    state,
    createdAt: z.string(),
    createdBy: z.string(),
    lastUsedAt: z.string().nullable().describe('To the minute; null where it never was'),
    oldSecretUntil: z.string().nullable().describe('Until when a secret of before counts; null where none does'),
    dsn: z.string().nullable().describe('What an SDK is given; null where no OTLP/HTTP is served'),
  })
  .meta({ id: 'Key', description: 'Without its secret, which is told at creation and rotation only' })

export const keyList = z
  .object({ keys: z.array(key), nextCursor: z.string().nullable(), total })
  .meta({ id: 'KeyList', description: 'Newest first' })

export const keyWithSecret = key
  .extend({ secret: z.string().describe('Told this once: servers sign with it') })
  .meta({ id: 'KeyWithSecret', description: 'A key and its newest secret' })
