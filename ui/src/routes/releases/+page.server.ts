import type { ProjectList, ReleaseList, ServiceList } from '#lib/api/types.ts'
import { ask } from '#lib/server/ask.ts'
import { readReleases, toParams } from './read-releases.ts'

export const load = async ({ url }) => {
  const asked = readReleases(url)
  const [list, projects, services] = await Promise.all([
    ask<ReleaseList>('/releases', toParams(asked)),
    ask<ProjectList>('/projects'),
    ask<ServiceList>('/services', { project: asked.project }),
  ])
  return {
    asked,
    list,
    projects: projects.ok ? projects.data.projects.map(({ id }) => id) : [],
    environments: services.ok ? [...new Set(services.data.services.flatMap((service) => service.environments))].sort() : [],
    partTrouble: list.ok ? [projects, services].flatMap((part) => (part.ok ? [] : [part.trouble]))[0] : undefined,
  }
}
