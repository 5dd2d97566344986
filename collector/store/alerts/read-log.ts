import type { DocumentStore, IssueDocument } from '../index.ts'
import { decodeCursor, encodeCursor } from '../query/cursor.ts'
import type { AlertLogDocument } from './alert-documents.ts'

/** Of the log; times are milliseconds since the epoch. */
export interface LogQuery {
  /** Its id. */
  rule?: string | undefined
  project?: string | undefined
  /** The message in which it was told. */
  alert?: string | undefined
  /** Also of those that were merged into it. */
  issue?: string | undefined
  service?: string | undefined
  severity?: string | undefined
  decision?: string | undefined
  kind?: string | undefined
  from?: number | undefined
  to?: number | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

const DEFAULT_LIMIT = 50

const logOf = (documents: DocumentStore) => documents.collection<AlertLogDocument>('alert_log')

export async function findLogEntry(documents: DocumentStore, id: string): Promise<AlertLogDocument | undefined> {
  return ((await logOf(documents).findOne({ _id: id })) as AlertLogDocument | null) ?? undefined
}

/** Newest first. Throws a `CursorError` for a cursor of another list. */
export async function listAlertLog(
  documents: DocumentStore,
  query: LogQuery,
): Promise<{ entries: AlertLogDocument[]; nextCursor: string | null; total: number }> {
  const { limit = DEFAULT_LIMIT } = query
  const after = decodeCursor('alerts', query.cursor, ['number', 'string'])
  const filter = await filterOf(documents, query)
  const total = await logOf(documents).countDocuments(filter as never)
  const [at, _id] = after ?? []
  const rest = after === undefined ? filter : { $and: [filter, { $or: [{ at: { $lt: at } }, { at, _id: { $gt: _id } }] }] }
  const found = logOf(documents).find(rest as never)
  const rows = (await found
    .sort({ at: -1, _id: 1 })
    .limit(limit + 1)
    .toArray()) as AlertLogDocument[]
  const entries = rows.slice(0, limit)
  const last = entries.at(-1)
  return { entries, nextCursor: rows.length > limit && last !== undefined ? encodeCursor('alerts', [last.at, last._id]) : null, total }
}

async function filterOf(documents: DocumentStore, query: LogQuery): Promise<Record<string, unknown>> {
  const { rule, alert, issue, from, to, project, service, severity, decision, kind } = query
  const filter: Record<string, unknown> = {}
  if (issue !== undefined) {
    const merged = documents.collection<IssueDocument>('issues').find({ mergedInto: issue })
    filter['issue'] = { $in: [issue, ...((await merged.toArray()) as IssueDocument[]).map(({ _id }) => _id)] }
  }
  if (rule !== undefined) filter['rule.id'] = rule
  for (const [key, value] of Object.entries({ alert, project, service, severity, decision, kind }))
    if (value !== undefined) filter[key] = value
  if (from !== undefined || to !== undefined)
    filter['at'] = { ...(from === undefined ? {} : { $gte: from }), ...(to === undefined ? {} : { $lte: to }) }
  return filter
}

/** What rules decided, counted. */
export interface RuleCounts {
  fired: number
  held: number
  suppressed: number
}

/** By rule, since a moment. */
export async function countByRule(documents: DocumentStore, sinceMs: number): Promise<Map<string, RuleCounts>> {
  const found = logOf(documents).find({ at: { $gte: sinceMs } }, { projection: { rule: 1, decision: 1 } })
  const counts = new Map<string, RuleCounts>()
  for (const { rule, decision } of (await found.toArray()) as AlertLogDocument[]) {
    const of = counts.get(rule.id) ?? { fired: 0, held: 0, suppressed: 0 }
    of[decision]++
    counts.set(rule.id, of)
  }
  return counts
}

/** When a rule told something last, in milliseconds since the epoch; undefined where it never did. */
export async function lastFired(documents: DocumentStore, rule: string): Promise<number | undefined> {
  const filter = { 'rule.id': rule, decision: 'fired' } as const
  const last = logOf(documents).find(filter as never, { projection: { at: 1 } })
  return ((await last.sort({ at: -1 }).limit(1).toArray()) as AlertLogDocument[])[0]?.at
}
