import type { IssueChangeRequest } from './api/types.ts'

export type Until = Extract<IssueChangeRequest, { status: 'archived' }>['until']

/** ` until it escalates`, ` until 100 events in 24 h`; empty where it is for ever. */
export function untilOf(until: Until): string {
  if (until === undefined) return ''
  if (until === 'escalating') return ' until it escalates'
  if ('time' in until) return ` until ${until.time.slice(0, 16).replace('T', ' ')} UTC`
  const window = until.window.replace(/(?=[mhd]$)/, ' ')
  return 'count' in until ? ` until ${until.count} events in ${window}` : ` until ${until.users} users in ${window}`
}
