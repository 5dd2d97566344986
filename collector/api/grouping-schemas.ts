import { z } from 'zod'
import { LIMITS } from '../model/limits.ts'
import { issue, issueChangeRequest, issueSummary, total } from './schemas.ts'

const issueId = z.string().regex(/^[0-9a-f]{8,40}$/, 'an issue id')
const fingerprintText = z.string().regex(/^[0-9a-f]{32}$/, 'a fingerprint of 32 hex digits')

export const mergeRequest = z.strictObject({
  ids: z.array(issueId).min(2).max(LIMITS.mergedAtOnce).describe('Merged into the first, whose title and decisions stay'),
})

export const splitRequest = z.strictObject({
  fingerprints: z.array(fingerprintText).min(1).max(LIMITS.issueFingerprints),
})

export const dismissRequest = z.strictObject({ dismiss: z.literal(true) })

export const mergedIssue = z
  .object({
    id: z.string(),
    shortId: z.string(),
    type: z.string(),
    message: z.string(),
    fingerprints: z.array(z.string()).describe('Split these off, and it comes back as it was'),
  })
  .meta({ id: 'MergedIssue' })

export const merged = z
  .object({ issue: issueSummary, merged: z.array(mergedIssue).describe('Empty where they were one issue already') })
  .meta({ id: 'Merged' })

export const split = z.object({ issue: issueSummary, other: issueSummary }).meta({
  id: 'Split',
  description: 'What is left, and what was split off: a new issue, or one that was merged before',
})

export const suggestedMerge = z.object({ issue: issueSummary, reason: z.string() }).meta({ id: 'SuggestedMerge' })

export const issueFingerprint = z
  .object({
    fingerprint: z.string(),
    variant: z.enum(['app', 'system']).nullable().describe('Null where no event with it is stored any more'),
    decides: z.boolean().describe('Events are in the issue because of it; system fingerprints beside an app fingerprint follow it'),
    count: z.number().describe('Stored events that carry it, weighted by sample rate'),
    firstSeen: z.string().nullable(),
    lastSeen: z.string().nullable(),
    sample: z.object({ eventId: z.string(), title: z.string(), culprit: z.string() }).nullable().describe('The newest event'),
  })
  .meta({ id: 'IssueFingerprint' })

/** `GET /issues/{id}`. */
export const issueDetail = issue
  .extend({
    fingerprints: z.array(issueFingerprint).describe(`Most events first, at most ${LIMITS.fingerprintsShown}`),
    mergedFrom: z.array(mergedIssue).describe('Issues merged into it, whose addresses lead here'),
    suggestedMerges: z.array(suggestedMerge),
  })
  .meta({ id: 'IssueDetail' })

export const activityChange = z
  .union([
    issueChangeRequest,
    z
      .object({
        assignee: z.string(),
        reason: z.string().describe('One clause: src/pay/charge.ts matches line 3: path:src/pay/** #payments'),
      })
      .describe('The rules of ownership assigned it when it was new'),
    z.object({ merged: z.object({ id: z.string() }) }),
    z.object({ mergedInto: z.object({ id: z.string() }) }),
    z.object({ split: z.object({ id: z.string(), fingerprints: z.array(z.string()) }) }),
    z.object({ splitFrom: z.object({ id: z.string(), fingerprints: z.array(z.string()) }) }),
    z.object({ dismissed: z.object({ id: z.string() }) }).describe('A suggested merge was dismissed'),
    z
      .object({
        automatic: z.enum(['regressed', 'reappeared', 'escalating', 'auto_resolved']),
        text: z.string().describe('The rest of a sentence that begins with the actor: marked it as escalating: 412 events this hour, …'),
        event: z.string().describe('The event that caused it, or the latest then; empty where there is none'),
        release: z.string().describe('Of that event; empty where it says none'),
        numbers: z.record(z.string(), z.number()),
      })
      .describe('Nobody did this: an event, the time or the number of events'),
  ])
  .meta({ id: 'ActivityChange', description: 'What a person asked, in the form of the request; or what changed by itself' })

export const activityEntry = z
  .object({
    id: z.string(),
    issueId: z.string().describe('The issue itself, or one that was merged into it'),
    time: z.string(),
    actor: z.string(),
    change: activityChange,
  })
  .meta({ id: 'ActivityEntry' })

export const activityList = z
  .object({ activity: z.array(activityEntry), nextCursor: z.string().nullable(), total })
  .meta({ id: 'ActivityList', description: 'Newest first' })
