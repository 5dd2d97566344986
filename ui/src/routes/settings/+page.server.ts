import type { ServerStatus, ServiceList } from '#lib/api/types.ts'
import { ask } from '#lib/server/ask.ts'

export const load = async () => {
  const [status, services] = await Promise.all([ask<ServerStatus>('/status'), ask<ServiceList>('/services')])
  return { status, services }
}
