import type { KeyList } from '#lib/api/types.ts'
import { ask } from '#lib/server/ask.ts'

export const load = async ({ parent, url }) => {
  const { project } = await parent()
  const cursor = url.searchParams.get('cursor') ?? ''
  return { cursor, list: await ask<KeyList>('/keys', { project, cursor, limit: '100' }) }
}
