import { expect, test } from 'vitest'
import { LIMITS } from '../model/limits.ts'
import { ownerOf, routesOf } from './routes-of.ts'

const directory = {
  teams: [
    { handle: '#payments', routes: ['slack/payments', 'pagerduty/payments'], members: ['@ada', '@bo'] },
    { handle: '#checkout', routes: [], members: ['@Ada', '@cy'] },
    { handle: '#empty', routes: [], members: ['@nobody-knows'] },
  ],
  people: [
    { handle: '@ada', routes: ['email/ada'] },
    { handle: '@bo', routes: [] },
    { handle: '@cy', routes: ['email/ada', 'slack/cy'] },
  ],
}

test.each([
  ['#payments', ['slack/payments', 'pagerduty/payments']],
  ['#Payments', ['slack/payments', 'pagerduty/payments']],
  ['@ada', ['email/ada']],
  ['ada', ['email/ada']],
  ['@bo', ['slack/payments', 'pagerduty/payments']],
  ['#checkout', ['email/ada', 'slack/cy']],
  ['#empty', []],
  ['@stranger', []],
])('the routes of %s are %j', (owner, routes) => {
  expect(routesOf(owner, directory)).toEqual(routes)
})

test('routes taken from others are a limited number', () => {
  const people = Array.from({ length: LIMITS.alertRoutes + 5 }, (_, i) => ({ handle: `@p${i}`, routes: [`email/p${i}`] }))
  const teams = [{ handle: '#all', routes: [], members: people.map(({ handle }) => handle) }]
  expect(routesOf('#all', { teams, people })).toHaveLength(LIMITS.alertRoutes)
})

test('the owner of an issue is whom it is assigned to, else the first by the rules', () => {
  expect(ownerOf('ann', ['#payments'])).toBe('ann')
  expect(ownerOf(null, ['#payments', '@ada'])).toBe('#payments')
  expect(ownerOf(null, [])).toBeUndefined()
  expect(ownerOf(null)).toBeUndefined()
})
