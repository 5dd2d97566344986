import { token } from './search.ts'

/** The page of a release, in one service where that is known. */
export function releaseHref(version: string, { project, service }: { project: string; service: string }): string {
  return `/releases/${encodeURIComponent(version)}?${new URLSearchParams({ project, service })}`
}

/** The list of issues by what they have to do with a release, whatever their state, over all time. */
export function issuesHref(key: 'release' | 'first_release', version: string, of: { project: string; service: string }): string {
  const query = [token(key, version), ...(of.service === '' ? [] : [token('service', of.service)])].join(' ')
  return `/issues?${new URLSearchParams({ query, range: 'all', ...(of.project !== '' && { project: of.project }) })}`
}

/** How a share of crash-free sessions or users reads: below `bad` it wants somebody now, below `fair` soon. */
const BAD = 98
const FAIR = 99.5

export function toneOf(percent: number | null): 'bad' | 'fair' | '' {
  if (percent === null || percent >= FAIR) return ''
  return percent < BAD ? 'bad' : 'fair'
}
