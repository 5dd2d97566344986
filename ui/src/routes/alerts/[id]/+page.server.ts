import { error } from '@sveltejs/kit'
import type { AlertEntry } from '#lib/api/types.ts'
import { ask } from '#lib/server/ask.ts'

const ID = /^[0-9a-f]{32}$/

export const load = async ({ params }) => {
  if (!ID.test(params.id)) error(404, 'There is no such alert', { todo: 'The address may be cut.' })
  const entry = await ask<AlertEntry>(`/alerts/${params.id}`)
  if (!entry.ok) error(entry.trouble.status, entry.trouble.title, { todo: entry.trouble.detail })
  return { entry: entry.data }
}
