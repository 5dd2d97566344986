import { redirect } from '@sveltejs/kit'
import type { AlertChannelList, AlertList, AlertRuleList, ProjectList, ServiceList } from '#lib/api/types.ts'
import { ask } from '#lib/server/ask.ts'
import { isFiltered, readLog, toParams } from './read-log.ts'

export const load = async ({ url }) => {
  const asked = readLog(url)
  const [list, rules, channels, projects, services] = await Promise.all([
    ask<AlertList>('/alerts', toParams(asked)),
    ask<AlertRuleList>('/rules'),
    ask<AlertChannelList>('/channels'),
    ask<ProjectList>('/projects'),
    ask<ServiceList>('/services', { project: asked.project }),
  ])
  const [told] = list.ok && asked.alert !== '' && list.data.total === 1 ? list.data.alerts : []
  if (told) redirect(307, `/alerts/${told.id}`)
  const empty = list.ok && list.data.alerts.length === 0 && asked.cursor === ''
  const asksAll = !isFiltered(asked) && asked.range === 'all'
  const any = empty && !asksAll ? await ask<AlertList>('/alerts', { limit: '1' }) : undefined
  return {
    asked,
    list,
    rules: rules.ok ? rules.data.rules.map(({ id, name }) => ({ id, name })) : [],
    channels,
    projects: projects.ok ? projects.data.projects.map(({ id }) => id) : [],
    services: services.ok ? [...new Set(services.data.services.map(({ name }) => name))].sort() : [],
    /** No rule ever decided anything. */
    never: empty && (asksAll || (any?.ok === true && any.data.alerts.length === 0)),
    partTrouble: list.ok ? [rules, channels, projects, services].flatMap((part) => (part.ok ? [] : [part.trouble]))[0] : undefined,
  }
}
