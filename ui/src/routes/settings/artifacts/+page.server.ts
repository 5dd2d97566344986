import type { ArtifactList, ServiceList } from '#lib/api/types.ts'
import { ask } from '#lib/server/ask.ts'

export const load = async ({ parent, url }) => {
  const { project } = await parent()
  const get = (name: string): string => url.searchParams.get(name)?.trim() ?? ''
  const asked = { service: get('service'), release: get('release'), name: get('name'), cursor: get('cursor') }
  const [list, services] = await Promise.all([
    ask<ArtifactList>('/artifacts', { project, ...asked, limit: '100' }),
    ask<ServiceList>('/services', { project }),
  ])
  return { asked, list, services: services.ok ? services.data.services.map(({ name }) => name) : [] }
}
