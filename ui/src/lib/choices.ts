import type { Choice } from './components/Menu.svelte'
import type { IssueChangeRequest } from './api/types.ts'

const DAY_MS = 86_400_000

/** The ways to resolve, as menu entries; the first is what the key does. */
export function resolveChoices(apply: (change: IssueChangeRequest) => void): Choice[] {
  return [
    { label: 'Resolve now', run: () => apply({ status: 'resolved' }) },
    { label: 'In the current release', run: () => apply({ status: 'resolved', resolvedIn: 'current' }) },
    { label: 'In the next release', run: () => apply({ status: 'resolved', resolvedIn: 'next' }) },
  ]
}

/** The ways to archive, as menu entries; the first is what the key does. `ask` asks for a number of events or users. */
export function archiveChoices(apply: (change: IssueChangeRequest) => void, ask: () => void): Choice[] {
  const forDays = (days: number) => () => apply({ status: 'archived', until: { time: new Date(Date.now() + days * DAY_MS).toISOString() } })
  return [
    { label: 'Until it escalates', run: () => apply({ status: 'archived', until: 'escalating' }) },
    { label: 'Until so many events or users …', run: ask },
    { label: 'For a day', run: forDays(1) },
    { label: 'For a week', run: forDays(7) },
    { label: 'For 30 days', run: forDays(30) },
    { label: 'For ever', run: () => apply({ status: 'archived' }) },
  ]
}
