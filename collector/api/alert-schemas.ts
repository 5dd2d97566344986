import { z } from 'zod'
import { ruleSchema } from '../alerts/rule.ts'
import { SEVERITIES, type AlertKind } from '../model/alert.ts'
import { LIMITS } from '../model/limits.ts'
import { SUPPRESSED_BY } from '../store/alerts/alert-documents.ts'
import { pageInput, rangeInput } from './inputs.ts'
import { total } from './schemas.ts'
import { unchecked } from './settings-schemas.ts'

const severity = z.enum(SEVERITIES)
const decision = z.enum(['fired', 'held', 'suppressed'])
const KINDS = [
  ...(['new', 'regressed', 'reappeared', 'escalating'] as const),
  ...(['events', 'users', 'change', 'sessions', 'first_in_release', 'silent', 'storm', 'trace', 'digest', 'test'] as const),
] satisfies AlertKind[]
const kind = z.enum(KINDS)
const time = z.string().describe('RFC 3339')

/** The fields of the config; checked by the route, in the words of the config. */
export const ruleBody = unchecked(ruleSchema)

export const rule = z
  .object({
    id: z.string().describe('16 hex digits of its name'),
    name: z.string(),
    readOnly: z.boolean().describe('It is written in the config, and can be changed there alone'),
    settings: z.record(z.string(), z.unknown()).describe('As it was written, in the fields of the config'),
    problem: z.string().nullable().describe('Why it is passed over; null where it can be used'),
    enabled: z.boolean(),
    severity,
    mutedUntil: time.nullable(),
    lastFired: time.nullable(),
    day: z
      .object({ fired: z.number().int(), held: z.number().int(), suppressed: z.number().int() })
      .describe('What it decided within the last 24 hours, counted'),
    version: z.number().int().nullable().describe('Of a change by PUT; null where it is of the config'),
    updatedAt: time.nullable(),
  })
  .meta({ id: 'AlertRule' })

export const ruleList = z.object({ rules: z.array(rule), nextCursor: z.string().nullable(), total }).meta({
  id: 'AlertRuleList',
  description: 'Those of the config first, then those that were made here, in the order in which they are judged',
})

export const ruleReplaceInput = z.strictObject({
  version: z.coerce.number().int().optional().describe('As it was read; 409 where somebody has saved it since'),
})

export const ruleSwitch = z.strictObject({
  enabled: z.boolean().optional(),
  mutedUntil: z.iso.datetime({ offset: true }).nullable().optional().describe('Nothing is told before; null for now on'),
})

const attempt = z.object({ time, ok: z.boolean(), text: z.string().describe('What the other side said'), durationMs: z.number() })

export const delivery = z
  .object({
    alert: z.string().describe('Id of the alert: the idempotency key that the receiver sees'),
    channel: z.string().describe('Id of the exporter'),
    state: z.enum(['waiting', 'sent', 'failed']),
    tries: z.number().int(),
    attempts: z.array(attempt).describe(`The last ${LIMITS.outboxAttempts}, oldest first`),
    createdAt: time,
    dueAt: time.nullable().describe('When it is tried next; null where it is not'),
    sentAt: time.nullable(),
  })
  .meta({ id: 'AlertDelivery' })

export const alertEntry = z
  .object({
    id: z.string().describe('32 hex digits'),
    time,
    rule: z.object({ id: z.string(), name: z.string() }),
    severity,
    kind,
    state: z.enum(['firing', 'resolved']),
    project: z.string(),
    issueId: z.string().nullable().describe('Null where it is about no single issue'),
    shortId: z.string(),
    service: z.string(),
    environment: z.string(),
    release: z.string(),
    eventId: z.string().nullable(),
    title: z.string(),
    reason: z.string().describe('One sentence with its numbers'),
    numbers: z.record(z.string(), z.number()),
    query: z.string().describe("The rule's filter as it was then"),
    decision,
    because: z
      .object({ rule: z.enum(SUPPRESSED_BY), text: z.string(), until: time.nullable() })
      .nullable()
      .describe('Why nobody hears of it, or not yet'),
    alert: z.string().nullable().describe('The message in which it is told; null where it is in none'),
    routes: z.array(z.string()).describe('Channels'),
    deliveries: z.array(delivery).describe('What became of that message, by channel; what was delivered long ago is forgotten'),
  })
  .meta({ id: 'AlertEntry', description: 'A decision of a rule, also of what nobody heard' })

export const alertsInput = z.strictObject({
  rule: z.string().max(64).optional().describe('Its id'),
  alert: z.string().min(1).max(64).optional().describe('The message in which it was told, by the id that receivers see'),
  project: z.string().max(64).optional(),
  issue: z
    .string()
    .regex(/^[0-9a-f]{8,40}$/, 'an issue id')
    .optional()
    .describe('Also what was told of issues that were merged into it'),
  service: z.string().max(LIMITS.nameLength).optional(),
  severity: severity.optional(),
  decision: decision.optional(),
  kind: kind.optional(),
  ...pageInput.shape,
})

export const alertList = z
  .object({ alerts: z.array(alertEntry), nextCursor: z.string().nullable(), total })
  .meta({ id: 'AlertList', description: 'The log, newest first' })

export const ruleTest = z.strictObject({
  rule: ruleBody.optional().describe('A rule as in POST /rules'),
  id: z.string().max(64).optional().describe('Or one that there is'),
  ...rangeInput.shape,
})

const triedAlert = z.object({
  id: z.string(),
  time,
  severity,
  kind,
  state: z.enum(['firing', 'resolved']),
  title: z.string(),
  reason: z.string(),
  total: z.number().int().describe('How many it stands for'),
  routes: z.array(z.string()),
})

export const ruleTrial = z
  .object({
    from: time,
    to: time,
    judgedTo: time.nullable().describe(`Up to when it came within ${LIMITS.trialMs / 1000} s; null where it came to the end`),
    lacking: z.boolean().describe('Some hours took too much of the event store and are not in it'),
    counts: z.object({ fired: z.number().int(), held: z.number().int(), suppressed: z.number().int() }).describe('Decisions'),
    messages: z.number().int().describe('Messages in which those that fired would have been told'),
    log: z.array(alertEntry.omit({ deliveries: true })).describe(`What the log would hold, newest first, at most ${LIMITS.trialShown}`),
    alerts: z.array(triedAlert).describe(`The messages, newest first, at most ${LIMITS.trialShown}`),
    over: z.object({ bucketMs: z.number().int(), fired: z.array(z.number().int()) }).describe('Decisions that fired, over the range'),
    ranForMs: z.number().int(),
  })
  .meta({ id: 'AlertRuleTrial', description: 'What a rule, by itself and as if it were not muted, would have told. Nothing is written' })

export const channel = z
  .object({
    id: z.string().describe('As a rule names it among its routes'),
    type: z.string(),
    waiting: z.number().int().describe('Messages on their way'),
    lastSent: time.nullable(),
    failing: z
      .object({ since: time, text: z.string() })
      .nullable()
      .describe('What was tried last did not arrive: since when, and what the other side said'),
  })
  .meta({ id: 'AlertChannel' })

export const channelList = z
  .object({ channels: z.array(channel), nextCursor: z.string().nullable(), total })
  .meta({ id: 'AlertChannelList' })

export const testMessage = z.strictObject({
  channel: z.string().max(LIMITS.nameLength).describe('Its id'),
  severity: severity.default('p3'),
})

export const deliveriesInput = z.strictObject({ channel: z.string().max(LIMITS.nameLength).describe('Its id') })
