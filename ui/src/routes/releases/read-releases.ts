import type { ReleaseSort } from '#lib/api/types.ts'
import { RANGES, readRange, type RangeName } from '#lib/range.ts'
import type { Address } from '#lib/url.ts'

const PAGE_SIZE = 50

export const SORTS: Record<ReleaseSort, string> = {
  firstSeen: 'newest',
  lastSeen: 'last seen',
  sessions: 'sessions',
  crashFreeSessions: 'most crashes',
  newIssues: 'new issues',
}

/** What the URL asks the list for. */
export interface Asked {
  project: string
  service: string
  environment: string
  range: RangeName
  sort: ReleaseSort
  cursor: string
}

export function readReleases(url: Address): Asked {
  const get = (name: string): string => url.searchParams.get(name) ?? ''
  const sort = get('sort')
  return {
    project: get('project'),
    service: get('service'),
    environment: get('environment'),
    range: readRange(url),
    sort: Object.hasOwn(SORTS, sort) ? (sort as ReleaseSort) : 'firstSeen',
    cursor: get('cursor'),
  }
}

/** The parameters of `GET /releases` for it. */
export function toParams({ range, ...asked }: Asked): Record<string, string> {
  return { ...asked, from: RANGES[range].from, limit: String(PAGE_SIZE) }
}
