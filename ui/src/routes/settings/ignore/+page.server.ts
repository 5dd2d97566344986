import { error } from '@sveltejs/kit'
import type { ProjectSettings, ServiceList } from '#lib/api/types.ts'
import { ask } from '#lib/server/ask.ts'

export const load = async ({ parent }) => {
  const { project } = await parent()
  const [settings, services] = await Promise.all([
    ask<ProjectSettings>('/settings', { project }),
    ask<ServiceList>('/services', { project }),
  ])
  if (!settings.ok) error(settings.trouble.status, settings.trouble.title, { todo: settings.trouble.detail })
  return { settings: settings.data, services }
}
