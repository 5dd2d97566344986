import { error } from '@sveltejs/kit'
import type { IssueList, ReleaseDetail } from '#lib/api/types.ts'
import { RANGES, readRange } from '#lib/range.ts'
import { token } from '#lib/search.ts'
import { ask } from '#lib/server/ask.ts'

/** New issues shown, those with most events first; the list of issues has the rest. */
const ISSUES_SHOWN = 8

export const load = async ({ params, url }) => {
  const range = readRange(url)
  const { version } = params
  const get = (name: string): string => url.searchParams.get(name) ?? ''
  const of = { project: get('project'), service: get('service'), environment: get('environment') }
  const query = [token('first_release', version), ...(of.service === '' ? [] : [token('service', of.service)])].join(' ')
  const [release, issues] = await Promise.all([
    ask<ReleaseDetail>(`/releases/${encodeURIComponent(version)}`, { ...of, from: RANGES[range].from }),
    ask<IssueList>('/issues', { query, project: of.project, sort: 'count', limit: String(ISSUES_SHOWN) }),
  ])
  if (!release.ok) error(release.trouble.status, release.trouble.title, { todo: release.trouble.detail })
  return { version, range, of, release: release.data, issues }
}
