import type { ProjectList } from '#lib/api/types.ts'
import { ask } from '#lib/server/ask.ts'

/** The project whose settings are shown: of the address, else the first that has any. */
export const load = async ({ url }) => {
  const answer = await ask<ProjectList>('/projects')
  const projects = answer.ok ? answer.data.projects.map(({ id }) => id) : []
  const project = url.searchParams.get('project') || (projects.includes('default') ? 'default' : (projects[0] ?? 'default'))
  return { project, projects: [...new Set([project, ...projects])].sort() }
}
