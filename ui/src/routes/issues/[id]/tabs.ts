import type { ExceptionEvent } from '#lib/api/types.ts'
import type { Address } from '#lib/url.ts'

export const TABS = {
  stack: 'Stack',
  trail: 'Trail',
  trace: 'Trace',
  request: 'Request',
  attributes: 'Attributes',
  scrubbed: 'Scrubbed',
  grouping: 'Grouping',
  activity: 'Activity',
  raw: 'Raw',
} as const

export type Tab = keyof typeof TABS

/** Parts of the issue rather than of one event: there also where no event is kept any more. */
export const OF_ISSUE: readonly Tab[] = ['grouping', 'activity']

/** How much is behind a tab, where a number says something; 0 means that it says so and nothing else. */
export function countBehind(tab: Tab, event: ExceptionEvent): number | undefined {
  if (tab === 'trail') return event.breadcrumbs.length
  if (tab === 'trace') return event.trace.length
  if (tab === 'attributes') return Object.keys(event.attributes).length + Object.keys(event.resource).length
  if (tab === 'scrubbed') return event.scrubbed.length
  return undefined
}

export function readTab(url: Address): Tab {
  const name = url.searchParams.get('tab') ?? ''
  return Object.hasOwn(TABS, name) ? (name as Tab) : 'stack'
}
