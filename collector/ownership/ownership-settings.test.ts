import { describe, expect, test } from 'vitest'
import { LIMITS } from '../model/limits.ts'
import { parseOwnership } from './ownership-settings.ts'

const problems = (value: unknown): string[] => {
  const parsed = parseOwnership(value)
  return 'problems' in parsed ? parsed.problems.map(({ path, message }) => `${path}: ${message}`) : []
}

describe('settings of ownership', () => {
  test('are empty and assign nobody where nothing is said', () => {
    expect(parseOwnership({})).toEqual({ settings: { rules: '', teams: [], people: [], auto_assign: false } })
  })

  test('say at which line and column a rule is wrong', () => {
    expect(problems({ rules: 'path:a #a\npath:b ada\n\nowner:c @c' })).toEqual([
      'rules: line 2, column 8: expected #team or @person, got ada; write @ada for a person, #ada for a team',
      'rules: line 4, column 1: expected path:, module:, service:, url: or tag.<name>: before owner:c',
    ])
  })

  test('tell a limited number of lines at once, and how many there are besides', () => {
    const told = problems({ rules: 'x\n'.repeat(LIMITS.ownershipProblems + 3) })
    expect(told).toHaveLength(LIMITS.ownershipProblems + 1)
    expect(told.at(-1)).toBe('rules: 3 more lines have problems, which are told when these are mended')
  })

  test('name teams by #, people by @, each once, and routes by exporters', () => {
    expect(
      problems({
        teams: [{ handle: '@ada' }, { handle: '#pay', routes: ['slack payments'], members: ['#x'] }, { handle: '#PAY' }],
        people: [{ handle: '@ada', routes: ['email'] }, { handle: 'bo' }],
      }),
    ).toEqual([
      'teams[0].handle: expected a team such as #payments, at most 100 letters',
      'teams[1].routes[0]: expected an exporter of the alerts pipeline, such as slack/payments, got "slack payments"',
      'teams[1].members[0]: expected a person such as @ada, at most 100 letters',
      'teams[2].handle: expected each handle once; #PAY stands above',
      'people[1].handle: expected a person such as @ada, at most 100 letters',
    ])
  })

  test('have limits on the text, the teams, their members and routes, and the people', () => {
    const named = (sigil: string, count: number) => Array.from({ length: count }, (_, i) => ({ handle: `${sigil}n${i}` }))
    const handles = (count: number) => named('@', count).map(({ handle }) => handle)
    const routes = (count: number) => Array.from({ length: count }, (_, i) => `slack/${i}`)
    const allowed = {
      rules: '#'.repeat(LIMITS.ownershipTextLength),
      teams: named('#', LIMITS.teams).map((team) => ({
        ...team,
        members: handles(LIMITS.teamMembers),
        routes: routes(LIMITS.alertRoutes),
      })),
      people: named('@', LIMITS.people),
    }
    expect(problems(allowed)).toEqual([])
    for (const over of [
      { rules: '#'.repeat(LIMITS.ownershipTextLength + 1) },
      { teams: named('#', LIMITS.teams + 1) },
      { people: named('@', LIMITS.people + 1) },
      { teams: [{ handle: '#a', members: handles(LIMITS.teamMembers + 1) }] },
      { teams: [{ handle: '#a', routes: routes(LIMITS.alertRoutes + 1) }] },
    ])
      expect(problems(over)).toHaveLength(1)
  })
})
