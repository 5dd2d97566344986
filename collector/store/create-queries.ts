import type { Issue, IssueSummary } from '../api/types.ts'
import type { Clock } from '../pipeline/component.ts'
import type { FingerprintDocument, IssueDocument, Store } from './index.ts'
import { changeIssues } from './issues/change-issues.ts'
import { mergeIssues } from './issues/merge-issues.ts'
import { rootOf } from './issues/merged.ts'
import { splitIssue } from './issues/split-issue.ts'
import { doorsOf } from './issues/doors.ts'
import type { Resolution } from '../lifecycle/state.ts'
import type { Queries, Range } from './queries.ts'
import { getEvent, histogram, histogramOf, listEvents, listEventsOf, type Fingerprints } from './query/events.ts'
import { facetsOf } from './query/facets.ts'
import { listFingerprints } from './query/fingerprints.ts'
import { listIssues } from './query/list-issues.ts'
import { dismissSuggestion, listActivity, mergedFrom, suggestedMerges } from './query/relations.ts'
import { getRelease, listReleases } from './query/releases.ts'
import { listServices } from './query/services.ts'
import { countIssues, NO_NUMBERS, summaryOfDocument } from './query/summaries.ts'

/** Whom `assigned:me` means until there is a sign-in: loopback is one person, whom the API calls so. */
const ME = 'local'

/** All that the HTTP API asks of the stores. */
export function createQueries(store: Store, clock: Clock): Queries {
  const map = store.documents.collection<FingerprintDocument>('fingerprints')

  const fingerprintsOf = async (issue: string): Promise<string[]> =>
    (await map.find({ issue }).toArray()).map(({ fingerprint }) => fingerprint)

  /** The address of a merged issue leads to the issue that it was merged into. */
  const find = async (id: string): Promise<({ issue: IssueDocument; entries: FingerprintDocument[] } & Fingerprints) | undefined> => {
    const issue = await rootOf(store.documents, id)
    if (issue === undefined) return undefined
    const entries = await map.find({ issue: issue._id }).toArray()
    return { issue, entries, project: issue.project, fingerprints: entries.map(({ fingerprint }) => fingerprint) }
  }

  const summariesOf = async (documents: readonly IssueDocument[]): Promise<IssueSummary[]> => {
    const scope = { rows: undefined, nowMs: clock.nowMs(), me: ME }
    const numbers = await countIssues(
      store.events,
      documents.map(({ _id }) => _id),
      scope,
    )
    return documents.map((issue) => summaryOfDocument(issue, scope.nowMs, numbers.get(issue._id) ?? NO_NUMBERS))
  }

  const issueOf = async (project: string, fingerprint: string): Promise<({ id: string } & Fingerprints) | undefined> => {
    const entry = await map.findOne({ _id: `${project}:${fingerprint}` })
    return entry === null ? undefined : { id: entry.issue, project, fingerprints: await fingerprintsOf(entry.issue) }
  }

  return {
    listIssues: (params) => listIssues(store, params, clock.nowMs(), ME),
    listEvents: (params) => listEvents(store.events, params, clock.nowMs(), ME),
    histogram: (params) => histogram(store.events, params, clock.nowMs(), ME),
    getEvent: async (id) => {
      const found = await getEvent(store.events, id, issueOf)
      return found === undefined ? undefined : { ...found, doors: await doorsOf(store.documents, found.event) }
    },
    listReleases: (params) => listReleases(store.events, params, clock.nowMs()),
    getRelease: (version, params) => getRelease(store.events, version, params, clock.nowMs()),
    listServices: (project) => listServices(store.events, project),

    async getIssue(id, range) {
      const found = await find(id)
      if (found === undefined) return undefined
      const nowMs = clock.nowMs()
      const { _id } = found.issue
      const [numbers, facets, counts, fingerprints, merged, suggested, latest] = await Promise.all([
        countIssues(store.events, [_id], { ...range, rows: undefined, nowMs, me: ME }),
        facetsOf(store.events, found, range),
        histogramOf(store.events, found, range, nowMs),
        listFingerprints(store.events, found),
        mergedFrom(store, found.issue, found.entries),
        suggestedMerges(store, found.issue, { nowMs, me: ME }),
        listEventsOf(store.events, _id, found, { ...pick(range), limit: 1 }),
      ])
      return {
        ...summaryOfDocument(found.issue, nowMs, numbers.get(_id) ?? NO_NUMBERS),
        facets,
        histogram: counts,
        fingerprints,
        mergedFrom: merged,
        suggestedMerges: suggested,
        ...decisions(found.issue),
        latestEventId: latest.events[0]?.id ?? null,
      }
    },

    async listIssueEvents(id, params) {
      const found = await find(id)
      return found === undefined ? undefined : listEventsOf(store.events, found.issue._id, found, params)
    },

    async listProjects() {
      const rows = await store.events.query<{ id: string; issues: number }>(
        "SELECT project AS id, toUInt32(uniqExactIf(issue, issue != '')) AS issues FROM (SELECT project, issue FROM issue_fingerprints FINAL UNION ALL SELECT DISTINCT project, '' FROM usage) GROUP BY project ORDER BY project",
      )
      return rows
    },

    async changeIssues(ids, change, actor) {
      return summariesOf(await changeIssues(store, clock, ids, change, actor))
    },

    async mergeIssues(ids, actor) {
      const { issue, others } = await mergeIssues(store, clock, ids, actor)
      const parts = await mergedFrom(store, issue, await map.find({ issue: issue._id }).toArray())
      return {
        issue: (await summariesOf([issue]))[0]!,
        merged: parts.filter(({ id }) => others.some(({ _id }) => _id === id)),
      }
    },

    async splitIssue(id, fingerprints, actor) {
      const other = await splitIssue(store, clock, id, fingerprints, actor)
      const root = other === undefined ? undefined : await rootOf(store.documents, id)
      if (other === undefined || root === undefined) return undefined
      const [issue, split] = await summariesOf([root, other])
      return { issue: issue!, other: split! }
    },

    async dismissSuggestion(id, other, actor) {
      const [mine, theirs] = await Promise.all([rootOf(store.documents, id), rootOf(store.documents, other)])
      if (mine === undefined || theirs === undefined || mine._id === theirs._id) return undefined
      const dismissed = await dismissSuggestion(store, clock, mine, theirs, actor)
      return dismissed === undefined ? undefined : { issue: (await summariesOf([theirs]))[0]!, ...dismissed }
    },

    async listActivity(id, params) {
      const issue = await rootOf(store.documents, id)
      return issue === undefined ? undefined : listActivity(store, issue, params)
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
