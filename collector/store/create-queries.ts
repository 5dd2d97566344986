import type { Issue } from '../api/types.ts'
import type { Clock } from '../pipeline/component.ts'
import type { FingerprintDocument, IssueDocument, Store } from './index.ts'
import { changeIssues } from './issues/change-issues.ts'
import type { Resolution } from './issues/issue-document.ts'
import type { Queries, Range } from './queries.ts'
import { getEvent, histogram, histogramOf, listEvents, listEventsOf, type Fingerprints } from './query/events.ts'
import { facetsOf } from './query/facets.ts'
import { listIssues } from './query/list-issues.ts'
import { listServices } from './query/services.ts'
import { countIssues, NO_NUMBERS, summaryOfDocument } from './query/summaries.ts'

/** Whom `assigned:me` means until there is a sign-in: loopback is one person, whom the API calls so. */
const ME = 'local'

/** All that the HTTP API asks of the stores. */
export function createQueries(store: Store, clock: Clock): Queries {
  const issues = store.documents.collection<IssueDocument>('issues')
  const map = store.documents.collection<FingerprintDocument>('fingerprints')

  const fingerprintsOf = async (issue: string): Promise<string[]> =>
    (await map.find({ issue }).toArray()).map(({ fingerprint }) => fingerprint)

  const find = async (id: string): Promise<({ issue: IssueDocument } & Fingerprints) | undefined> => {
    const issue = (await issues.findOne({ _id: id })) as IssueDocument | null
    return issue === null ? undefined : { issue, project: issue.project, fingerprints: await fingerprintsOf(id) }
  }

  const issueOf = async (project: string, fingerprint: string): Promise<({ id: string } & Fingerprints) | undefined> => {
    const entry = await map.findOne({ _id: `${project}:${fingerprint}` })
    return entry === null ? undefined : { id: entry.issue, project, fingerprints: await fingerprintsOf(entry.issue) }
  }

  return {
    listIssues: (params) => listIssues(store, params, clock.nowMs(), ME),
    listEvents: (params) => listEvents(store.events, params, clock.nowMs(), ME),
    histogram: (params) => histogram(store.events, params, clock.nowMs(), ME),
    getEvent: (id) => getEvent(store.events, id, issueOf),
    listServices: (project) => listServices(store.events, project),

    async getIssue(id, range) {
      const found = await find(id)
      if (found === undefined) return undefined
      const nowMs = clock.nowMs()
      const [numbers, facets, counts, latest] = await Promise.all([
        countIssues(store.events, [id], { ...range, rows: undefined, nowMs, me: ME }),
        facetsOf(store.events, found, range),
        histogramOf(store.events, found, range, nowMs),
        listEventsOf(store.events, id, found, { ...pick(range), limit: 1 }),
      ])
      return {
        ...summaryOfDocument(found.issue, nowMs, numbers.get(id) ?? NO_NUMBERS),
        facets,
        histogram: counts,
        fingerprints: [...found.fingerprints],
        ...decisions(found.issue),
        latestEventId: latest.events[0]?.id ?? null,
      }
    },

    async listIssueEvents(id, params) {
      const found = await find(id)
      return found === undefined ? undefined : listEventsOf(store.events, id, found, params)
    },

    async listProjects() {
      const rows = await store.events.query<{ id: string; issues: number }>(
        "SELECT project AS id, toUInt32(uniqExactIf(issue, issue != '')) AS issues FROM (SELECT project, id AS issue FROM issues UNION ALL SELECT DISTINCT project, '' FROM usage) GROUP BY project ORDER BY project",
      )
      return rows
    },

    async changeIssues(ids, change, actor) {
      const changed = await changeIssues(store, clock, ids, change, actor)
      const nowMs = clock.nowMs()
      const numbers = await countIssues(
        store.events,
        changed.map(({ _id }) => _id),
        { rows: undefined, nowMs, me: ME },
      )
      return changed.map((issue) => summaryOfDocument(issue, nowMs, numbers.get(issue._id) ?? NO_NUMBERS))
    },
  }
}

const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())

function decisions({ resolvedAt, resolvedIn, archivedUntil }: IssueDocument): Pick<Issue, 'resolvedAt' | 'resolvedIn' | 'archivedUntil'> {
  return {
    resolvedAt: iso(resolvedAt),
    resolvedIn: resolvedIn === null ? null : showResolution(resolvedIn),
    archivedUntil: showUntil(archivedUntil),
  }
}

const showResolution = ({ kind, release }: Resolution): string => (kind === 'in' ? release : `after ${release}`)

function showUntil(until: IssueDocument['archivedUntil']): string | null {
  if (until === null) return null
  if (until.kind === 'escalating') return 'escalating'
  if (until.kind === 'time') return new Date(until.time).toISOString()
  const hours = until.windowMs / 3_600_000
  return until.kind === 'count' ? `${until.count} events in ${hours} h` : `${until.users} users in ${hours} h`
}

const pick = ({ from, to }: Range): Range => ({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) })
