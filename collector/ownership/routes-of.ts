import { LIMITS } from '../model/limits.ts'
import { handleKey } from './handle.ts'
import type { OwnershipSettings } from './ownership-settings.ts'

/** Of a project's settings, who there is and how they hear of something. */
export type Directory = Pick<OwnershipSettings, 'teams' | 'people'>

/**
 * Exporters of the alerts pipeline that tell an owner, by handle, or by the bare name that somebody was assigned by. A team without routes
 * of its own is told by those of its members, a person by those of their teams. Empty where nobody knows how; at most LIMITS.alertRoutes.
 */
export function routesOf(owner: string, { teams, people }: Directory): string[] {
  const key = handleKey(owner)
  const isOwner = ({ handle }: { handle: string }): boolean => handleKey(handle) === key
  const own = (key.startsWith('#') ? teams.find(isOwner) : people.find(isOwner))?.routes ?? []
  if (own.length > 0) return own
  const members = new Set(teams.find(isOwner)?.members.map(handleKey))
  const others = key.startsWith('#')
    ? people.filter(({ handle }) => members.has(handleKey(handle)))
    : teams.filter((team) => team.members.some((member) => handleKey(member) === key))
  return [...new Set(others.flatMap(({ routes }) => routes))].slice(0, LIMITS.alertRoutes)
}

/** Whoever is responsible for an issue: whom it is assigned to, else its first owner by the rules; undefined where there is nobody. */
export function ownerOf(assignee: string | null, owners: readonly string[] = []): string | undefined {
  return assignee ?? owners[0]
}
