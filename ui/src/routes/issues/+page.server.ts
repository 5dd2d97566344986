import type { IssueList, ProjectList, ServerStatus } from '#lib/api/types.ts'
import { withoutEach } from '#lib/search.ts'
import { collectorBlock } from '#lib/server/collector-block.ts'
import { ask } from '#lib/server/ask.ts'
import { readList, relax, toParams, type Asked } from './read-list.ts'

/** Filters that are tried one by one when nothing matches. */
const RELAXED = 6

export const load = async ({ url }) => {
  const asked = readList(url)
  const [list, projects] = await Promise.all([ask<IssueList>('/issues', toParams(asked)), ask<ProjectList>('/projects')])
  const empty = list.ok && list.data.issues.length === 0 && asked.cursor === ''
  const never = empty && projects.ok && projects.data.projects.length === 0
  return {
    asked,
    list,
    projects: projects.ok ? projects.data.projects.map((project) => project.id) : [],
    partTrouble: list.ok && !projects.ok ? projects.trouble : undefined,
    status: never ? await ask<ServerStatus>('/status') : undefined,
    never,
    collectorBlock: never ? collectorBlock : undefined,
    instead: empty && !never ? await findInstead(asked, url) : undefined,
  }
}

/** Of all the filters, the one without which most would be there. */
async function findInstead(asked: Asked, url: URL): Promise<{ without: string; href: string; total: number } | undefined> {
  const tried = await Promise.all(
    relax(asked, url, withoutEach(asked.query), RELAXED).map(async ({ without, asked: next, href }) => {
      const answer = await ask<IssueList>('/issues', toParams(next, 1))
      const total = answer.ok ? answer.data.total : 0
      return { without, href, total: typeof total === 'number' ? total : total.atLeast }
    }),
  )
  return tried.filter((one) => one.total > 0).sort((a, b) => b.total - a.total)[0]
}
