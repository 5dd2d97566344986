import { error } from '@sveltejs/kit'
import type { AlertChannelList, AlertRule, ProjectList } from '#lib/api/types.ts'
import { ask } from '#lib/server/ask.ts'

/** What the editor of a rule is about: the rule of that id, or a new one. */
export async function readEditor(id: string | undefined) {
  const [rule, channels, projects] = await Promise.all([
    id === undefined ? undefined : ask<AlertRule>(`/rules/${id}`),
    ask<AlertChannelList>('/channels'),
    ask<ProjectList>('/projects'),
  ])
  if (rule?.ok === false) {
    const { status, title, detail } = rule.trouble
    error(status, status === 404 ? 'There is no such rule' : title, {
      todo: status === 404 ? 'It was deleted, or has another name now.' : detail,
    })
  }
  return {
    rule: rule?.ok ? rule.data : undefined,
    channels: channels.ok ? channels.data.channels.map((channel) => channel.id) : [],
    projects: projects.ok ? projects.data.projects.map((project) => project.id) : [],
    partTrouble: [channels, projects].flatMap((part) => (part.ok ? [] : [part.trouble]))[0],
  }
}
