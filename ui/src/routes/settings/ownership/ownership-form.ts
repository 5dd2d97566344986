import type { Trouble } from '#lib/api/problem.ts'
import type { OwnershipSettings } from '#lib/api/types.ts'
import type { TextProblem } from '../rules-text.ts'

/** A team or a person as it is written in the form: lists are words with blanks or commas between. */
export interface Owner {
  handle: string
  routes: string
  members: string
}

export interface OwnershipForm {
  rules: string
  assign: boolean
  /** Teams and people in one list: a handle says which it is. */
  owners: Owner[]
}

export interface FormProblems {
  rules: TextProblem[]
  /** By the place in `owners`; -1 where it is about none of them. */
  owners: { index: number; message: string }[]
}

export const NO_PROBLEMS: FormProblems = { rules: [], owners: [] }

export function toForm(saved: OwnershipSettings | undefined): OwnershipForm {
  const { rules = '', auto_assign: assign = false, teams = [], people = [] } = saved ?? {}
  const owners = [
    ...teams.map(({ handle, routes, members }) => ({ handle, routes: routes.join(' '), members: members.join(' ') })),
    ...people.map(({ handle, routes }) => ({ handle, routes: routes.join(' '), members: '' })),
  ]
  return { rules, assign, owners }
}

const isTeam = ({ handle }: Owner): boolean => handle.trim().startsWith('#')
const wordsOf = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '')

/** The section as it would be saved. Rows in which nothing stands are left out. */
export function fromForm({ rules, assign, owners }: OwnershipForm): OwnershipSettings {
  const { teams, people } = split(owners)
  return {
    rules,
    auto_assign: assign,
    teams: teams.map(({ handle, routes, members }) => ({ handle: handle.trim(), routes: wordsOf(routes), members: wordsOf(members) })),
    people: people.map(({ handle, routes }) => ({ handle: handle.trim(), routes: wordsOf(routes) })),
  }
}

function split(owners: readonly Owner[]): { teams: Owner[]; people: Owner[] } {
  const said = owners.filter(({ handle, routes, members }) => (handle + routes + members).trim() !== '')
  return { teams: said.filter(isTeam), people: said.filter((owner) => !isTeam(owner)) }
}

/** What the server finds wrong, at the line or at the row that it is about. */
export function placeProblems({ errors = [] }: Trouble, { owners }: OwnershipForm): FormProblems {
  const problems: FormProblems = { rules: [], owners: [] }
  const lists = split(owners)
  for (const { at, expected } of errors) {
    const [, line, column, message] = /^line (\d+), column (\d+): (.*)$/s.exec(expected) ?? []
    const [, list, index] = /\.(teams|people)\[(\d+)\]/.exec(at) ?? []
    if (at.endsWith('.rules'))
      problems.rules.push(message ? { line: Number(line), column: Number(column), message } : { line: 0, message: expected })
    else if (list === undefined) problems.owners.push({ index: -1, message: expected })
    else problems.owners.push({ index: owners.indexOf(lists[list as 'teams' | 'people'][Number(index)]!), message: expected })
  }
  return problems
}

/** Handles that rules name and no row does, nor as a member, in the order in which they come: nobody is told of what is theirs. */
export function handlesWithoutRow({ rules, owners }: OwnershipForm): string[] {
  const known = new Set(owners.flatMap(({ handle, members }) => [handle.trim(), ...wordsOf(members)]).map((handle) => handle.toLowerCase()))
  const named = rules
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .flatMap((line) =>
      [...line.replace(/\s#(\s.*)?$/, '').matchAll(/\s([#@][\p{L}\p{N}_][\p{L}\p{N}_.@/+-]*)/gu)].map(([, handle]) => handle!),
    )
  return [...new Set(named)].filter((handle) => !known.has(handle.toLowerCase()))
}
