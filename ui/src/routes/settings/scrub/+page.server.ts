import { error } from '@sveltejs/kit'
import type { ProjectSettings } from '#lib/api/types.ts'
import { ask } from '#lib/server/ask.ts'

/** What the page takes from the description of the API: the names of the rules, and whether settings can be tried. */
interface Described {
  paths: Record<string, { put?: { requestBody: { content: { 'application/json': { schema: Schema } } } } }>
}

interface Schema {
  properties?: Record<string, Schema>
  anyOf?: Schema[]
  items?: Schema
  enum?: string[]
}

export const load = async ({ parent }) => {
  const { project } = await parent()
  const [settings, described] = await Promise.all([ask<ProjectSettings>('/settings', { project }), ask<Described>('/openapi.json')])
  if (!settings.ok) error(settings.trouble.status, settings.trouble.title, { todo: settings.trouble.detail })
  const schema = described.ok ? described.data.paths['/settings']?.put?.requestBody.content['application/json'].schema : undefined
  const scrub = schema?.properties?.['settings']?.properties?.['scrub']?.anyOf?.[0]?.properties
  return {
    settings: settings.data,
    rules: scrub?.['disable']?.items?.enum ?? [],
    optIn: scrub?.['enable']?.items?.enum ?? [],
    canTry: described.ok && '/scrub/test' in described.data.paths,
  }
}
