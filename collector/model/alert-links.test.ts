import { expect, test } from 'vitest'
import { exampleAlert } from '../contract/alert.ts'
import { alertLinks, issueLink } from './alert-links.ts'

const UI = 'https://faultline.example.com'

test('an alert links to its issue, its event, its rule and its line in the log', () => {
  const alert = exampleAlert()
  expect(alertLinks(alert, UI)).toEqual({
    issue: `${UI}/issues/${alert.issueId}`,
    event: `${UI}/issues/${alert.issueId}?event=${alert.eventId}`,
    rule: `${UI}/alerts/rules/regressions`,
    alert: `${UI}/alerts?alert=${alert.id}`,
  })
})

test('an alert about no single issue has no link to one', () => {
  const alert = exampleAlert({ issueId: '', eventId: '' })
  delete alert.rule
  expect(alertLinks(alert, UI)).toEqual({ alert: `${UI}/alerts?alert=${alert.id}` })
  expect(alertLinks(exampleAlert({ eventId: '' }), UI)).not.toHaveProperty('event')
})

test('what stands in a link can not lead elsewhere', () => {
  expect(alertLinks(exampleAlert({ rule: { id: '../x?y#z', name: '' } }), UI).rule).toBe(`${UI}/alerts/rules/..%2Fx%3Fy%23z`)
  expect(issueLink({ issueId: 'a/b' }, UI)).toBe(`${UI}/issues/a%2Fb`)
})
