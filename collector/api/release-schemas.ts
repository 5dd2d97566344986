import { z } from 'zod'
import { LIMITS } from '../model/limits.ts'
import { histogramInput, pageInput } from './inputs.ts'
import { total } from './schemas.ts'

export const releaseSort = z.enum(['firstSeen', 'lastSeen', 'sessions', 'crashFreeSessions', 'newIssues'])

const of = {
  project: z.string().max(64).optional(),
  service: z.string().max(LIMITS.nameLength).optional(),
  environment: z.string().max(LIMITS.nameLength).optional(),
}

export const releasesInput = pageInput.extend({
  ...of,
  sort: releaseSort.optional().describe('From the largest down; crashFreeSessions from the worst'),
})
export const releaseInput = histogramInput.omit({ query: true }).extend(of)

const percent = z.number().nullable()
const count = z.number().int()

export const releaseSummary = z
  .object({
    version: z.string().describe('service.version, else what stands for it'),
    project: z.string(),
    service: z.string(),
    environments: z.array(z.string()).describe('Of the range'),
    sessions: count.describe('Of which something was told in the range, each once'),
    errored: count.describe('Whose worst was a handled error'),
    crashed: count.describe('Whose worst was an unhandled error'),
    users: count.describe('Of these sessions, those known by user.id'),
    crashedUsers: count,
    crashFreeSessions: percent.describe('Percent; null without sessions'),
    crashFreeUsers: percent.describe('Percent; null without users'),
    adoption: percent.describe('Percent of the sessions of its service in the last 24 h of the range; null where there are none'),
    events: z.number().describe('Events within the range, weighted by sample rate'),
    newIssues: count.describe('First seen in this release, over all time'),
    firstSeen: z.string().describe('By sessions or events, over all time'),
    lastSeen: z.string(),
  })
  .meta({ id: 'ReleaseSummary' })

export const releaseList = z
  .object({ releases: z.array(releaseSummary), nextCursor: z.string().nullable(), total })
  .meta({ id: 'ReleaseList', description: 'One for each service that has the release' })

const counts = z.array(z.number())

export const releaseDetail = z
  .object({
    version: z.string(),
    releases: z.array(releaseSummary).describe('One for each service that has it, at most 100'),
    histogram: z
      .object({
        from: z.string().describe('Without from in the request, when the release was first seen; at a whole hour where buckets are hours'),
        to: z.string(),
        bucketMs: z.number().describe('Width of a bucket in milliseconds'),
        sessions: counts.describe('Of which something was told in the bucket, oldest first: a long session is in several'),
        errored: counts,
        crashed: counts,
        events: counts,
      })
      .describe('Of all these services together'),
  })
  .meta({ id: 'ReleaseDetail' })
