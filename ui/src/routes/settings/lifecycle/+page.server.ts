import { error } from '@sveltejs/kit'
import type { ProjectSettings } from '#lib/api/types.ts'
import { ask } from '#lib/server/ask.ts'

export const load = async ({ parent }) => {
  const { project } = await parent()
  const settings = await ask<ProjectSettings>('/settings', { project })
  if (!settings.ok) error(settings.trouble.status, settings.trouble.title, { todo: settings.trouble.detail })
  return { settings: settings.data }
}
