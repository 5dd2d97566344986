import type { IssueSort } from '#lib/api/types.ts'
import { DEFAULT_RANGE, RANGES, readRange, type RangeName } from '#lib/range.ts'
import { token } from '#lib/search.ts'
import type { Address } from '#lib/url.ts'

export const DEFAULT_QUERY = 'is:unresolved'
export const PAGE_SIZE = 50

export const SORTS: Record<IssueSort, string> = {
  lastSeen: 'last seen',
  firstSeen: 'first seen',
  count: 'events',
  users: 'users',
  priority: 'priority',
}

/** What the URL asks the list for. */
export interface Asked {
  query: string
  sort: IssueSort
  range: RangeName
  project: string
  environment: string
  cursor: string
}

export function readList(url: Address): Asked {
  const get = (name: string): string => url.searchParams.get(name) ?? ''
  const sort = get('sort')
  return {
    query: url.searchParams.get('query')?.trim() ?? DEFAULT_QUERY,
    sort: Object.hasOwn(SORTS, sort) ? (sort as IssueSort) : 'lastSeen',
    range: readRange(url),
    project: get('project'),
    environment: get('environment'),
    cursor: get('cursor'),
  }
}

/** The parameters of `GET /issues` for it. */
export function toParams(asked: Asked, limit = PAGE_SIZE): Record<string, string> {
  const environment = asked.environment === '' ? '' : token('environment', asked.environment)
  return {
    query: `${asked.query} ${environment}`.trim(),
    sort: asked.sort,
    from: RANGES[asked.range].from,
    project: asked.project,
    cursor: asked.cursor,
    limit: String(limit),
  }
}

/** One thing less to ask for, and where that is. */
export interface Relaxed {
  without: string
  asked: Asked
  href: string
}

/** The same question with one filter less, once for each filter; at most `limit`. */
export function relax(asked: Asked, url: Address, parts: { token: string; query: string }[], limit: number): Relaxed[] {
  const all: { without: string; change: Partial<Asked> }[] = [
    ...parts.map(({ token: without, query }) => ({ without, change: { query } })),
    ...(asked.environment === '' ? [] : [{ without: `environment ${asked.environment}`, change: { environment: '' } }]),
    ...(asked.project === '' ? [] : [{ without: `project ${asked.project}`, change: { project: '' } }]),
    ...(asked.range === 'all' ? [] : [{ without: `the ${RANGES[asked.range].label}`, change: { range: 'all' as const } }]),
  ]
  return all.slice(0, limit).map(({ without, change }) => {
    const next = { ...asked, ...change, cursor: '' }
    return { without, asked: next, href: toHref(next, url) }
  })
}

function toHref(asked: Asked, url: Address): string {
  const params = new URLSearchParams({ query: asked.query })
  if (asked.sort !== 'lastSeen') params.set('sort', asked.sort)
  if (asked.range !== DEFAULT_RANGE) params.set('range', asked.range)
  if (asked.project !== '') params.set('project', asked.project)
  if (asked.environment !== '') params.set('environment', asked.environment)
  return `${url.pathname}?${params}`
}
