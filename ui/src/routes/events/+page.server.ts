import type { EventList } from '#lib/api/types.ts'
import { RANGES, readRange } from '#lib/range.ts'
import { ask } from '#lib/server/ask.ts'

const PAGE_SIZE = 100

export const load = async ({ url }) => {
  const query = url.searchParams.get('query')?.trim() ?? ''
  const cursor = url.searchParams.get('cursor') ?? ''
  const range = readRange(url)
  const list = await ask<EventList>('/events', { query, cursor, from: RANGES[range].from, limit: String(PAGE_SIZE) })
  return { query, cursor, range, list }
}
