import { readOwner } from './read-owner.ts'

export interface TeamName {
  /** `@acme/payments`, as the CODEOWNERS has it. */
  from: string
  /** `#payments`. */
  to: string
}

/** Teams lose the organisation where all of them have the same one; else they keep it, so that no two of them become one. */
export function nameTeams(owners: readonly string[]): TeamName[] {
  const teams = new Map<string, string>()
  for (const owner of owners) {
    const read = readOwner(owner)
    if ('team' in read) teams.set(owner, read.team)
  }
  const organisations = new Set([...teams.values()].map((team) => team.slice(0, team.indexOf('/')).toLowerCase()))
  const isShared = organisations.size === 1
  return [...teams].map(([from, team]) => ({ from, to: `#${isShared ? team.slice(team.indexOf('/') + 1) : team}` }))
}
