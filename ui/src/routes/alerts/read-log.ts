import { DECISIONS, SEVERITIES } from '#lib/alerts.ts'
import { RANGES, readRange, type RangeName } from '#lib/range.ts'
import type { Address } from '#lib/url.ts'

const PAGE_SIZE = 50

/** What the URL asks the log for; empty for any. */
export interface Asked {
  project: string
  service: string
  rule: string
  issue: string
  /** The message in which entries were told: what links in messages lead to. */
  alert: string
  severity: string
  decision: string
  range: RangeName
  cursor: string
}

export function readLog(url: Address): Asked {
  const get = (name: string): string => url.searchParams.get(name) ?? ''
  const oneOf = (name: string, known: object): string => (Object.hasOwn(known, get(name)) ? get(name) : '')
  return {
    project: get('project'),
    service: get('service'),
    rule: get('rule'),
    issue: /^[0-9a-f]{8,40}$/.test(get('issue')) ? get('issue') : '',
    alert: get('alert'),
    severity: oneOf('severity', SEVERITIES),
    decision: oneOf('decision', DECISIONS),
    // A message may be older than what is looked at by default.
    range: get('alert') === '' ? readRange(url) : 'all',
    cursor: get('cursor'),
  }
}

export const isFiltered = ({ project, service, rule, issue, alert, severity, decision }: Asked): boolean =>
  [project, service, rule, issue, alert, severity, decision].some((value) => value !== '')

/** The parameters of `GET /alerts` for it. */
export function toParams({ range, ...asked }: Asked): Record<string, string> {
  return { ...asked, from: RANGES[range].from, limit: String(PAGE_SIZE) }
}
