import { z } from 'zod'
import type { ExceptionEvent } from '../model/event.ts'

/**
 * One definition for each thing that crosses the API: requests are checked by it, the OpenAPI document is made from it, and the types that
 * the UI imports (types.ts) are derived from it. Times are RFC 3339 in UTC unless a field says otherwise.
 */
export const level = z.enum(['debug', 'info', 'warning', 'error', 'fatal'])
export const issueStatus = z.enum(['unresolved', 'resolved', 'archived'])
export const issueSubstatus = z.enum(['new', 'ongoing', 'escalating', 'regressed']).nullable()
export const priority = z.enum(['high', 'medium', 'low'])
export const issueSort = z.enum(['lastSeen', 'firstSeen', 'count', 'users', 'priority'])
export const total = z
  .union([z.number().int(), z.object({ atLeast: z.number().int() })])
  .meta({ id: 'Total', description: 'How many there are in all; above ten thousand it may be only a lower bound.' })

export const issueSummary = z
  .object({
    id: z.string().describe('20 hex digits'),
    shortId: z.string().describe('The project in capitals and a number counted within it: SHOP-41'),
    project: z.string(),
    title: z.string().nullable().describe('What a grouping rule calls it, to be shown instead of type and message; null where none does'),
    type: z.string(),
    message: z.string().describe("The first event's own text, scrubbed"),
    culprit: z.string(),
    status: issueStatus,
    substatus: issueSubstatus,
    level,
    handled: z.boolean().nullable(),
    priority,
    service: z.string(),
    environments: z.array(z.string()),
    firstRelease: z.string(),
    lastRelease: z.string(),
    count: z.number().describe('Events within the range, weighted by sample rate'),
    users: z.number().int().describe('Distinct users within the range'),
    firstSeen: z.string().describe('Over all time, whatever the range'),
    lastSeen: z.string(),
    assignee: z.string().nullable(),
    sparkline: z.array(z.number()).describe('24 buckets over the range (the last 24 h when none was asked), oldest first'),
  })
  .meta({ id: 'IssueSummary' })

export const issueList = z
  .object({
    issues: z.array(issueSummary),
    nextCursor: z.string().nullable(),
    total,
    counts: z
      .object({ unresolved: z.number(), resolved: z.number(), archived: z.number(), regressed: z.number(), new: z.number() })
      .describe('Totals by tab for the same query without its is: tokens'),
    staleSince: z.string().optional().describe('Set when the mirror of issue states lags behind: what is shown is from then'),
  })
  .meta({ id: 'IssueList' })

export const facet = z
  .object({ key: z.string(), total: z.number(), values: z.array(z.object({ value: z.string(), count: z.number() })) })
  .meta({ id: 'Facet' })

export const histogram = z
  .object({
    from: z.string(),
    to: z.string(),
    bucketMs: z.number().describe('Width of a bucket in milliseconds'),
    counts: z.array(z.number()).describe('Oldest first'),
  })
  .meta({ id: 'Histogram' })

export const issue = issueSummary
  .extend({
    facets: z.array(facet).describe('At most 12 facets of 10 values'),
    histogram,
    resolvedAt: z.string().nullable(),
    resolvedIn: z.string().nullable(),
    archivedUntil: z.string().nullable(),
    latestEventId: z.string().nullable(),
  })
  .meta({ id: 'Issue' })

const duration = z.string().regex(/^\d+[mhd]$/, 'a duration such as 30m, 24h or 7d')

export const issueChangeRequest = z
  .union([
    z.strictObject({
      status: z.literal('resolved'),
      resolvedIn: z.string().min(1).max(256).optional().describe("A release, or 'current' or 'next'"),
    }),
    z.strictObject({
      status: z.literal('archived'),
      until: z
        .union([
          z.literal('escalating'),
          z.strictObject({ time: z.iso.datetime() }),
          z.strictObject({ count: z.number().int().positive(), window: duration }),
          z.strictObject({ users: z.number().int().positive(), window: duration }),
        ])
        .optional()
        .describe('For ever when absent'),
    }),
    z.strictObject({ status: z.literal('unresolved') }),
    z.strictObject({ assignee: z.string().max(256).nullable() }),
    z.strictObject({ priority }),
  ])
  .meta({ id: 'IssueChange' })

export const eventSummary = z
  .object({
    id: z.string(),
    time: z.string(),
    issueId: z.string(),
    type: z.string(),
    message: z.string(),
    service: z.string(),
    environment: z.string(),
    release: z.string(),
    level,
    handled: z.boolean().nullable(),
    traceId: z.string().nullable(),
    user: z.string().nullable(),
  })
  .meta({ id: 'EventSummary' })

export const eventList = z
  .object({ events: z.array(eventSummary), nextCursor: z.string().nullable(), total })
  .meta({ id: 'EventList', description: 'Newest first' })

export const eventDetail = z
  .object({
    event: z.custom<ExceptionEvent>().describe('The whole event as stored; its times are decimal nanoseconds since the epoch'),
    issueId: z.string().nullable(),
    older: z.string().nullable().describe('The neighbour within the issue'),
    newer: z.string().nullable(),
    doors: z
      .array(z.string())
      .describe(
        'Calls of `fingerprint.parts.app` that take in any work, as many failures came through them: without them the event is found too. Of an event that has no calls the message, where many failures stand behind its first words',
      ),
  })
  .meta({ id: 'EventDetail' })

export const serviceInfo = z
  .object({
    name: z.string(),
    project: z.string(),
    environments: z.array(z.string()),
    language: z.string(),
    sdk: z.string(),
    lastSeen: z.string(),
    spans: z.number(),
    logs: z.number(),
    exceptions: z.number(),
    drops: z.record(z.string(), z.number()).describe('Dropped exceptions by reason'),
    dropsByDay: z
      .array(z.object({ day: z.string(), drops: z.record(z.string(), z.number()) }))
      .describe('The same by day of receipt (UTC), newest first; at most 30 days that have any'),
    missing: z
      .array(z.object({ what: z.enum(['version', 'environment', 'stack', 'service', 'sampling']), fix: z.string() }))
      .describe('What it could send and does not, each with its fix in a sentence'),
  })
  .meta({ id: 'ServiceInfo' })

export const serviceList = z
  .object({ services: z.array(serviceInfo), nextCursor: z.string().nullable(), total })
  .meta({ id: 'ServiceList' })

export const projectList = z
  .object({ projects: z.array(z.object({ id: z.string(), issues: z.number() })), nextCursor: z.string().nullable(), total })
  .meta({ id: 'ProjectList' })

export const serverStatus = z
  .object({
    version: z.string(),
    otlp: z
      .object({ http: z.string().nullable(), grpc: z.string().nullable() })
      .describe('Where senders point their exporters, as host:port'),
    serverTime: z.string(),
  })
  .meta({ id: 'ServerStatus' })

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z.array(z.object({ at: z.string(), expected: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' })

export const streamMessage = z
  .union([
    z.object({ type: z.literal('hello'), serverTime: z.string() }),
    z.object({
      type: z.literal('issue'),
      change: z.enum(['new', 'regressed', 'updated', 'event']),
      issueId: z.string(),
      project: z.string(),
      time: z.string(),
    }),
  ])
  .meta({ id: 'StreamMessage' })
