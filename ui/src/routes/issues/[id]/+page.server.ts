import { error } from '@sveltejs/kit'
import type { EventDetail, Issue } from '#lib/api/types.ts'
import { RANGES, readRange } from '#lib/range.ts'
import { ask } from '#lib/server/ask.ts'

const ID = /^[0-9a-f]{8,40}$/

export const load = async ({ params, url }) => {
  const range = readRange(url)
  const eventId = url.searchParams.get('event')
  const known = ID.test(params.id) && (eventId === null || ID.test(eventId))
  if (!known) error(404, 'There is no such issue', { todo: 'The address may be cut.' })
  const from = RANGES[range].from
  const [issue, asked] = await Promise.all([
    ask<Issue>(`/issues/${params.id}`, { from }),
    eventId === null ? undefined : ask<EventDetail>(`/events/${eventId}`),
  ])
  if (!issue.ok) error(issue.trouble.status, issue.trouble.title, { todo: issue.trouble.detail })
  const latest = issue.data.latestEventId
  const event = asked ?? (latest === null ? undefined : await ask<EventDetail>(`/events/${latest}`))
  return { range, issue: issue.data, event }
}
