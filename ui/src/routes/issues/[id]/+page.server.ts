import { error, redirect } from '@sveltejs/kit'
import type { ActivityList, AlertList, EventDetail, ExceptionEvent, Issue, Symbolication } from '#lib/api/types.ts'
import { RANGES, readRange } from '#lib/range.ts'
import { ask } from '#lib/server/ask.ts'
import { readTab } from './tabs.ts'

/** Alerts shown, the newest; the log has the rest. */
const ALERTS = 3

/** Changes shown, the newest. */
const ACTIVITY = 100

const ID = /^[0-9a-f]{8,40}$/

export const load = async ({ params, url }) => {
  const range = readRange(url)
  const eventId = url.searchParams.get('event')
  const known = ID.test(params.id) && (eventId === null || ID.test(eventId))
  if (!known) error(404, 'There is no such issue', { todo: 'The address may be cut.' })
  const from = RANGES[range].from
  const [issue, asked, alerts] = await Promise.all([
    ask<Issue>(`/issues/${params.id}`, { from }),
    eventId === null ? undefined : ask<EventDetail>(`/events/${eventId}`),
    ask<AlertList>('/alerts', { issue: params.id, limit: String(ALERTS) }),
  ])
  if (!issue.ok) error(issue.trouble.status, issue.trouble.title, { todo: issue.trouble.detail })
  // It was merged: its old address leads on.
  if (issue.data.id !== params.id && issue.data.mergedFrom.some(({ id }) => id === params.id)) {
    const search = new URLSearchParams(url.searchParams)
    search.set('was', params.id)
    redirect(307, `/issues/${issue.data.id}?${search}`)
  }
  const latest = issue.data.latestEventId
  const event = asked ?? (latest === null ? undefined : await ask<EventDetail>(`/events/${latest}`))
  const tab = readTab(url)
  const activity = tab === 'activity' ? await ask<ActivityList>(`/issues/${params.id}/activity`, { limit: String(ACTIVITY) }) : undefined
  const explained = tab === 'stack' && event?.ok && isAboutMaps(event.data.event)
  const symbolication = explained ? await ask<Symbolication>(`/events/${event.data.event.id}/symbolication`) : undefined
  return { range, issue: issue.data, alerts, event, activity, symbolication: symbolication?.ok ? symbolication.data : undefined }
}

/** Whether there is more to say of its frames than they say themselves: where a map comes from, or why there is none. */
function isAboutMaps({ exceptions }: ExceptionEvent): boolean {
  return exceptions.some(({ frames }) =>
    frames.some(({ status, map }) => map !== undefined || status === 'missing' || status === 'invalid'),
  )
}
