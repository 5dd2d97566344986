import { describe, expect, test } from 'vitest'
import { fromForm, handlesWithoutRow, placeProblems, toForm } from './ownership-form.ts'

const SAVED = {
  rules: 'path:src/pay #payments @bo\n',
  auto_assign: true,
  teams: [{ handle: '#payments', routes: ['slack/payments', 'pagerduty/payments'], members: ['@ada'] }],
  people: [{ handle: '@ada', routes: ['email/ada'] }],
}
const trouble = (...errors: { at: string; expected: string }[]) => ({ status: 400, kind: 'bad-request', title: '', detail: '', errors })

describe('the form of ownership', () => {
  test('gives back what was saved, and an empty section where nothing was', () => {
    expect(fromForm(toForm(SAVED))).toEqual(SAVED)
    expect(fromForm(toForm(undefined))).toEqual({ rules: '', auto_assign: false, teams: [], people: [] })
  })

  test('takes lists with blanks or commas, and leaves empty rows out', () => {
    const owners = [
      { handle: '', routes: ' ', members: '' },
      { handle: ' #vip ', routes: 'slack/vip,  email/vip', members: '@a,@b' },
      { handle: '@ada', routes: '', members: '' },
    ]
    expect(fromForm({ rules: '', assign: false, owners })).toMatchObject({
      teams: [{ handle: '#vip', routes: ['slack/vip', 'email/vip'], members: ['@a', '@b'] }],
      people: [{ handle: '@ada', routes: [] }],
    })
  })

  test('shows a problem at its line or at its row', () => {
    const form = { rules: '', assign: false, owners: [{ handle: '', routes: '', members: '' }, ...toForm(SAVED).owners] }
    const at = 'body.settings.ownership'
    expect(
      placeProblems(
        trouble(
          { at: `${at}.rules`, expected: 'line 2, column 7: expected whose it is' },
          { at: `${at}.rules`, expected: 'expected at most 100000 letters' },
          { at: `${at}.people[0].routes[0]`, expected: 'expected an exporter' },
          { at: `${at}.teams`, expected: 'expected at most 200 items' },
        ),
        form,
      ),
    ).toEqual({
      rules: [
        { line: 2, column: 7, message: 'expected whose it is' },
        { line: 0, message: 'expected at most 100000 letters' },
      ],
      owners: [
        { index: 2, message: 'expected an exporter' },
        { index: -1, message: 'expected at most 200 items' },
      ],
    })
  })

  test('knows whom the rules name and no row does', () => {
    const rules = '# of #old\nservice:x #payments @bo @Ada # with @cy\npath:"a b" #New/Team @BO\npath:c nobody'
    expect(handlesWithoutRow({ ...toForm(SAVED), rules })).toEqual(['@bo', '#New/Team', '@BO'])
  })
})
